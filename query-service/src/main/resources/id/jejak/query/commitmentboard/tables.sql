-- Every commitment as it stands, when it reached each stage, and what mentors found.

create table board_innovation (
    innovation  uuid primary key,
    title       text not null,
    owner       text,
    owner_name  text,
    placeholder boolean not null
);

create table board_cycle (
    cycle uuid primary key,
    name  text not null
);

-- policy_version is the one of its cycle's policy that it stands under; reported_for is the latest month for which progress
-- was reported, as YYYY-MM. The versions of a plan are three: the last one submitted, the one in force, and the one that was
-- approved on authority nobody had verified.
create table board_commitment (
    commitment            uuid primary key,
    cycle                 uuid not null,
    region                text not null,
    province              text not null,
    zone                  text not null,
    innovation            uuid not null,
    local_name            text not null,
    implementing_unit     text,
    replication_type      text not null,
    exception             text,
    stage                 text not null,
    capacity              text,
    authority             text,
    instrument            uuid,
    signature             uuid,
    policy_version        integer,
    plan_due_on           date,
    drafted_activities    integer,
    plan_version          integer,
    approved_version      integer,
    override_version      integer,
    override_reason       text,
    override_requested_by text,
    override_confirmed_by text,
    reported_for          text,
    acceptances           integer not null,
    notice_reason         text,
    notice_answer_by      date,
    proposed_position     bigint not null
);
create index on board_commitment (region, proposed_position);
create index on board_commitment (province, region, proposed_position);

-- a moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock
create table board_stage (
    commitment uuid not null,
    stage      text not null,
    position   bigint not null,
    precision  text not null,
    earliest   timestamptz not null,
    zone       text not null,
    primary key (commitment, stage)
);

-- what mentors find every three months
create table board_evaluation (
    commitment uuid not null,
    year       integer not null,
    quarter    integer not null,
    benefit    text,
    verdict    text not null,
    position   bigint not null,
    primary key (commitment, year, quarter)
);

create table board_component (
    commitment uuid not null,
    year       integer not null,
    quarter    integer not null,
    ordinal    integer not null,
    name       text not null,
    fidelity   text not null,
    note       text,
    primary key (commitment, year, quarter, ordinal)
);
