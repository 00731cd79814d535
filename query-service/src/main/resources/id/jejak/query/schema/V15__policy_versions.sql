-- Which version of its cycle's policy a commitment stands under. None was migrated before: it is the one it was signed under.

alter table board_commitment add policy_version integer;

update board_commitment c set policy_version = coalesce((e.payload ->> 'policyVersion')::integer, 1)
from journal.event e
where e.stream = c.commitment::text and e.type = 'CommitmentSigned' and e.position <= (select position from reflected);
