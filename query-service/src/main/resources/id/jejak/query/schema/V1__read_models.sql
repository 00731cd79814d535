-- The read models. All of it is derived from the journal and may be thrown away.
-- A moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock.

-- How far Axon's processor has read; the names are Jejak's, the shape is Axon's.
create table token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- The journal position every table below reflects. Written in the transaction that writes their rows.
create table reflected (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into reflected (position) values (0);

-- commitmentboard ---------------------------------------------------------------------------------------------------

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

create table board_commitment (
    commitment        uuid primary key,
    cycle             uuid not null,
    region            text not null,
    province          text not null,
    zone              text not null,
    innovation        uuid not null,
    local_name        text not null,
    implementing_unit text,
    replication_type  text not null,
    exception         text,
    stage             text not null,
    capacity          text,
    authority         text,
    instrument        uuid,
    signature         uuid,
    plan_due_on       date,
    plan_version      integer,
    proposed_position bigint not null
);
create index on board_commitment (region, proposed_position);
create index on board_commitment (province, region, proposed_position);

create table board_stage (
    commitment uuid not null,
    stage      text not null,
    position   bigint not null,
    precision  text not null,
    earliest   timestamptz not null,
    zone       text not null,
    primary key (commitment, stage)
);

-- regiondashboard ---------------------------------------------------------------------------------------------------

create table standing_commitment (
    commitment     uuid primary key,
    region         text not null,
    province       text not null,
    zone           text not null,
    signed         boolean not null default false,
    plan_submitted boolean not null default false,
    plan_approved  boolean not null default false,
    implemented    boolean not null default false,
    verified       boolean not null default false,
    withdrawn      boolean not null default false,
    plan_due_on    date
);
create index on standing_commitment (province, region);

create table standing_signature (
    signature uuid primary key,
    region    text not null,
    province  text not null,
    capacity  text not null,
    authority text not null,
    signed_on date not null
);
create index on standing_signature (province, region);

-- signatureregister -------------------------------------------------------------------------------------------------

create table register_instrument (
    instrument uuid primary key,
    cycle      uuid not null,
    kind       text not null,
    title      text not null,
    place      text not null,
    text       text
);

create table register_signature (
    signature        uuid primary key,
    instrument       uuid not null,
    region           text not null,
    province         text not null,
    name             text,
    office           text,
    capacity         text not null,
    method           text not null,
    authority        text not null,
    document_kind    text,
    document_number  text,
    document_issuer  text,
    document_date    date,
    plan_due_on      date not null,
    precision        text not null,
    earliest         timestamptz not null,
    zone             text not null,
    recorded_at      timestamptz not null,
    source           text not null,
    confidence       text not null,
    citation         text,
    position         bigint not null
);
create index on register_signature (province, region, position);

create table register_coverage (
    commitment uuid not null,
    signature  uuid not null,
    primary key (commitment, signature)
);
create index on register_coverage (signature);

-- cycles ------------------------------------------------------------------------------------------------------------

create table cycle (
    cycle           uuid primary key,
    name            text not null,
    hub             text not null,
    legal_basis     text not null,
    mentor          text,
    phase           text not null,
    policy_version  integer not null,
    plan_due_days   integer not null,
    execution_ends  date not null,
    precision       text not null,
    earliest        timestamptz not null,
    zone            text not null,
    opened_position bigint not null
);

create table cycle_region (
    cycle    uuid not null,
    region   text not null,
    declined boolean not null,
    reason   text,
    primary key (cycle, region)
);

-- audittrail --------------------------------------------------------------------------------------------------------

create table trail_entry (
    position       bigint primary key,
    type           text not null,
    aggregate_type text not null,
    aggregate_id   text not null,
    actor          text not null,
    acting_role    text not null,
    actor_region   text,
    on_behalf_of   text,
    precision      text not null,
    earliest       timestamptz not null,
    zone           text not null,
    recorded_at    timestamptz not null,
    capacity       text,
    source         text not null,
    confidence     text not null,
    citation       text,
    request_id     text not null,
    correlation_id text not null,
    causation_id   text not null,
    details        text not null
);
create index on trail_entry (type, position);

-- what an entry is about; one entry belongs to the trails of many subjects
create table trail_subject (
    kind     text not null,
    subject  text not null,
    position bigint not null,
    primary key (kind, subject, position)
);
create index on trail_subject (position);

-- what an aggregate is about, so that a later event that names only the aggregate finds its trails
create table trail_link (
    kind           text not null,
    subject        text not null,
    linked_kind    text not null,
    linked_subject text not null,
    primary key (kind, subject, linked_kind, linked_subject)
);
