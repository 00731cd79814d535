-- A round may be planned before it opens; until then it has no decree, no policy and no day of opening.

alter table cycle
    add planned_opens_on date,
    add planned_ends_on date,
    alter legal_basis drop not null,
    alter policy_version drop not null,
    alter plan_due_days drop not null,
    alter execution_ends drop not null,
    alter precision drop not null,
    alter earliest drop not null,
    alter zone drop not null;
alter table cycle rename opened_position to first_position;

alter table cycle_region add target integer;

create table cycle_commitment (
    commitment uuid primary key,
    cycle      uuid not null,
    region     text not null,
    signed     boolean not null
);
create index on cycle_commitment (cycle, region);

create table cycle_innovation (
    innovation uuid primary key,
    title      text not null
);

create table cycle_need (
    need     uuid primary key,
    cycle    uuid not null,
    region   text not null,
    gap      text not null,
    priority text not null,
    goals    text not null,
    budget   text,
    position bigint not null
);
create index on cycle_need (cycle, position);

create table cycle_session (
    session   uuid primary key,
    cycle     uuid not null,
    place     text not null,
    precision text not null,
    earliest  timestamptz not null,
    zone      text not null,
    position  bigint not null
);
create index on cycle_session (cycle, position);

create table cycle_presentation (
    session    uuid not null,
    ordinal    integer not null,
    innovation uuid not null,
    primary key (session, ordinal)
);

create table cycle_match (
    match      uuid primary key,
    cycle      uuid not null,
    region     text not null,
    innovation uuid not null,
    need       uuid not null,
    session    uuid,
    exception  text,
    dropped    text,
    position   bigint not null
);
create index on cycle_match (cycle, position);

-- what was read before this version knew how to count it; one processor writes all tables, so the board is as far as they
insert into cycle_commitment (commitment, cycle, region, signed)
select commitment, cycle, region, signature is not null from board_commitment;
insert into cycle_innovation (innovation, title)
select innovation, title from board_innovation;
