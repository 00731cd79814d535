-- How many verifiers have accepted what was declared last, where a policy asks for several. Before, one was enough.

alter table board_commitment add acceptances integer not null default 0;
