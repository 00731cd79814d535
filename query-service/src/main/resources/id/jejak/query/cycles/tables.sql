-- The rounds of replication, from their plan over the matchmaking forum to what became of them.
-- A moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock.

-- a round may be planned before it opens; until then it has no decree, no policy and no day of opening
create table cycle (
    cycle            uuid primary key,
    name             text not null,
    hub              text not null,
    mentor           text,
    phase            text not null,
    planned_opens_on date,
    planned_ends_on  date,
    legal_basis      text,
    policy_version   integer,
    plan_due_days    integer,
    execution_ends   date,
    precision        text,
    earliest         timestamptz,
    zone             text,
    first_position   bigint not null
);

create table cycle_region (
    cycle    uuid not null,
    region   text not null,
    target   integer,
    declined boolean not null,
    reason   text,
    primary key (cycle, region)
);

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
