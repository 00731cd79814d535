-- An instrument as a whole: its parties, who signed and who countersigned it, what was corrected.
-- A moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock.

create table register_instrument (
    instrument uuid primary key,
    cycle      uuid not null,
    kind       text not null,
    title      text not null,
    place      text not null,
    text       text,
    revoked    boolean not null,
    position   bigint not null
);
create index on register_instrument (position);

create table register_party (
    instrument uuid not null,
    region     text not null,
    province   text not null,
    ordinal    integer not null,
    primary key (instrument, region)
);
create index on register_party (region);
create index on register_party (province);

-- with the one for whom it was given, and the id of its event, so that a correction can name the one it corrects
create table register_signature (
    signature       uuid primary key,
    instrument      uuid not null,
    region          text not null,
    province        text not null,
    name            text,
    office          text,
    capacity        text not null,
    method          text not null,
    authority       text not null,
    delegation      uuid,
    on_behalf_of    text,
    signed_by       text,
    document_kind   text,
    document_number text,
    document_issuer text,
    document_date   date,
    plan_due_on     date not null,
    precision       text not null,
    earliest        timestamptz not null,
    zone            text not null,
    recorded_at     timestamptz not null,
    source          text not null,
    confidence      text not null,
    citation        text,
    event_id        uuid not null,
    position        bigint not null
);
create index on register_signature (province, region, position);
create index on register_signature (instrument);

create table register_coverage (
    commitment uuid not null,
    signature  uuid not null,
    primary key (commitment, signature)
);
create index on register_coverage (signature);

create table register_countersignature (
    instrument uuid not null,
    kind       text not null,
    overseer   text not null,
    province   text,
    name       text,
    office     text,
    method     text not null,
    precision  text not null,
    earliest   timestamptz not null,
    zone       text not null,
    position   bigint not null,
    primary key (instrument, kind, overseer)
);

create table register_correction (
    correction      uuid primary key,
    signature       uuid not null,
    corrected_event uuid not null,
    reason          text not null,
    standing        text not null,
    position        bigint not null
);
create index on register_correction (signature);
