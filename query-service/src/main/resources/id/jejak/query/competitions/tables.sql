-- The competitions: how each is judged and by whom, and what was entered, scored and objected to.
-- A moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock.

create table competition (
    competition       uuid primary key,
    name              text not null,
    year              integer not null,
    legal_basis       text not null,
    groups            text[] not null,
    categories        text[] not null,
    closes            timestamptz not null,
    closes_zone       text not null,
    minimum_age_years integer not null,
    objection_days    integer not null,
    quorum            integer not null,
    passing_grade     integer not null,
    secretariat       text not null,
    rubric_version    integer,
    precision         text not null,
    earliest          timestamptz not null,
    zone              text not null,
    opened_position   bigint not null
);
create index on competition (opened_position);

create table competition_criterion (
    competition    uuid not null,
    rubric_version integer not null,
    place          integer not null,
    code           text not null,
    name           text not null,
    weight         integer not null,
    primary key (competition, rubric_version, place)
);

create table competition_panel (
    competition        uuid not null,
    person             text not null,
    kind               text not null,
    institution        text not null,
    region             text,
    appointed_position bigint not null,
    primary key (competition, person)
);

create table competition_entry (
    competition        uuid not null,
    innovation         uuid not null,
    title              text not null,
    region             text not null,
    province           text not null,
    institution        text not null,
    entry_group        text not null,
    category           text not null,
    in_service_since   date not null,
    previous_award     text,
    stage              text not null,
    mark               integer,
    assigned           text[] not null,
    conflicted         text[] not null,
    plenary            text[] not null,
    visitors           text[] not null,
    tier               text,
    objections_until   timestamptz,
    objections_zone    text,
    decree             text,
    reason             text,
    precision          text not null,
    earliest           timestamptz not null,
    zone               text not null,
    submitted_position bigint not null,
    primary key (competition, innovation)
);
create index on competition_entry (competition, submitted_position);

create table competition_score (
    competition    uuid not null,
    innovation     uuid not null,
    score          integer not null,
    evaluator      text not null,
    rubric_version integer not null,
    mark           integer not null,
    corrects       integer,
    primary key (competition, innovation, score)
);

create table competition_objection (
    competition uuid not null,
    innovation  uuid not null,
    objection   integer not null,
    objector    text not null,
    grounds     text not null,
    standing    text not null,
    answer      text,
    primary key (competition, innovation, objection)
);
