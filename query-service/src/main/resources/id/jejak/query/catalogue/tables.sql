-- What there is to replicate: each innovation with its transfer kit, its lineage, and those who replicate it.

create table catalogue_innovation (
    innovation        uuid primary key,
    title             text not null,
    owner             text,
    province          text,
    owner_name        text,
    implementing_unit text,
    summary           text,
    placeholder       boolean not null,
    stage             text not null,
    problem           text,
    aim               text,
    goals             text not null,
    beneficiaries     text,
    started_on        date,
    description       text,
    kit_version       integer,
    origins           integer not null,
    position          bigint not null,
    words             tsvector not null generated always as (to_tsvector('indonesian',
        title || ' ' || coalesce(owner_name, '') || ' ' || coalesce(implementing_unit, '') || ' '
        || coalesce(summary, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(aim, '') || ' '
        || coalesce(beneficiaries, '') || ' ' || coalesce(description, ''))) stored
);
create index on catalogue_innovation (position);
create index on catalogue_innovation (province, owner, position);
create index on catalogue_innovation using gin (words);

-- a moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock
create table catalogue_kit (
    innovation    uuid not null,
    version       integer not null,
    changes       text,
    prerequisites text,
    cost_rupiah   bigint,
    precision     text not null,
    earliest      timestamptz not null,
    zone          text not null,
    primary key (innovation, version)
);

create table catalogue_component (
    innovation  uuid not null,
    version     integer not null,
    ordinal     integer not null,
    key         text not null,
    name        text not null,
    description text not null,
    essential   boolean not null,
    primary key (innovation, version, ordinal)
);

create table catalogue_document (
    innovation uuid not null,
    version    integer not null,
    ordinal    integer not null,
    title      text not null,
    digest     text not null,
    primary key (innovation, version, ordinal)
);

-- what was said of it last stands
create table catalogue_origin (
    innovation uuid not null,
    ordinal    integer not null,
    origin     uuid not null,
    type       text not null,
    commitment uuid,
    stands     boolean not null,
    primary key (innovation, ordinal)
);
create index on catalogue_origin (origin);
create index on catalogue_origin (commitment);

create table catalogue_check (
    innovation   uuid not null,
    year         integer not null,
    continuation text not null,
    findings     text not null,
    primary key (innovation, year)
);

create table catalogue_replica (
    commitment  uuid primary key,
    innovation  uuid not null,
    region      text not null,
    local_name  text not null,
    type        text not null,
    signed      boolean not null,
    implemented boolean not null,
    verified    boolean not null,
    ended       boolean not null,
    position    bigint not null
);
create index on catalogue_replica (innovation, position);
