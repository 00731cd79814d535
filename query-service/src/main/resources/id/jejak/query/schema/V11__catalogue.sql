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
    goals             text not null default '',
    beneficiaries     text,
    started_on        date,
    description       text,
    kit_version       integer,
    position          bigint not null,
    words             tsvector not null generated always as (to_tsvector('indonesian',
        title || ' ' || coalesce(owner_name, '') || ' ' || coalesce(implementing_unit, '') || ' '
        || coalesce(summary, '') || ' ' || coalesce(problem, '') || ' ' || coalesce(aim, '') || ' '
        || coalesce(beneficiaries, '') || ' ' || coalesce(description, ''))) stored
);
create index on catalogue_innovation (position);
create index on catalogue_innovation (province, owner, position);
create index on catalogue_innovation using gin (words);

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

create table catalogue_origin (
    innovation uuid not null,
    ordinal    integer not null,
    origin     uuid not null,
    type       text not null,
    commitment uuid,
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
    signed      boolean not null default false,
    implemented boolean not null default false,
    verified    boolean not null default false,
    ended       boolean not null default false,
    position    bigint not null
);
create index on catalogue_replica (innovation, position);

-- what was read before this version had a catalogue; one processor writes all tables, so trail and board are as far as it
insert into catalogue_innovation (innovation, title, owner, province, owner_name, implementing_unit, summary, placeholder,
    stage, position)
select b.innovation, said.title, said.owner, left(said.owner, 2), said.owner_name, said.implementing_unit, said.summary,
    b.placeholder,
    case stood.last
        when 'InnovationProposed' then 'PROPOSED'
        when 'InnovationReturned' then 'RETURNED'
        when 'InnovationEndorsed' then 'ENDORSED'
        when 'InnovationCatalogued' then 'CATALOGUED'
        when 'InnovationInstitutionalised' then 'INSTITUTIONALISED'
        when 'InnovationWithdrawn' then 'WITHDRAWN'
    end,
    stood.first_position
from board_innovation b
cross join lateral (
    select min(t.position) as first_position,
        (array_agg(t.type order by t.position desc))[1] as last,
        (array_agg(t.details order by t.position desc) filter (where t.type = 'InnovationProposed'))[1] as details
    from trail_subject s join trail_entry t using (position)
    where s.kind = 'INNOVATION' and s.subject = b.innovation::text and t.aggregate_id = s.subject) stood
cross join lateral (
    select max(f ->> 'value') filter (where f ->> 'key' = 'title') as title,
        max(f ->> 'value') filter (where f ->> 'key' = 'owner') as owner,
        max(f ->> 'value') filter (where f ->> 'key' = 'ownerName') as owner_name,
        max(f ->> 'value') filter (where f ->> 'key' = 'implementingUnit') as implementing_unit,
        max(f ->> 'value') filter (where f ->> 'key' = 'summary') as summary
    from jsonb_array_elements(stood.details::jsonb) f) said;

insert into catalogue_replica (commitment, innovation, region, local_name, type, signed, implemented, verified, ended,
    position)
select c.commitment, c.innovation, c.region, c.local_name, c.replication_type, c.signature is not null,
    exists (select from board_stage s where s.commitment = c.commitment and s.stage = 'IMPLEMENTED'),
    exists (select from board_stage s where s.commitment = c.commitment and s.stage = 'VERIFIED'),
    c.stage in ('STOPPED', 'DISCONTINUED', 'DROPPED', 'WITHDRAWN'), c.proposed_position
from board_commitment c;
