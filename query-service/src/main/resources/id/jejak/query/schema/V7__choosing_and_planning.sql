-- Choices that are dropped, plans that are drafted, revised, or approved on unverified authority. None were recorded before.

alter table board_commitment
    add drafted_activities    integer,
    add approved_version      integer,
    add override_version      integer,
    add override_reason       text,
    add override_requested_by text,
    add override_confirmed_by text;

alter table standing_commitment add dropped boolean not null default false;

-- the plan that is in force where one was approved: until now there was no other than the last one submitted
update board_commitment c set approved_version = plan_version
where exists (select from board_stage s where s.commitment = c.commitment and s.stage = 'PLAN_APPROVED');
