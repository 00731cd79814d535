-- Every event as it is told to those who ask what happened, and the trails it belongs to.
-- A moment is three columns: how precisely it is known, the first instant it can have been, and the zone of the clock.

-- what can be found by everybody and what only by those who may read names, in columns of their own; with the id of its event, so that a correction can name the one it corrects
create table trail_entry (
    position       bigint primary key,
    event_id       uuid not null,
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
    details        text not null,
    words          text not null,
    names          text not null
);
create index on trail_entry (type, position);
create index on trail_entry (actor, position);
create index on trail_entry (on_behalf_of, position) where on_behalf_of is not null;
create index on trail_entry (capacity, position) where capacity is not null;
create index on trail_entry (recorded_at, position);
create index on trail_entry (earliest);
create index on trail_entry using gin (to_tsvector('indonesian', words));
create index on trail_entry using gin (to_tsvector('simple', names)) where names <> '';

-- what an entry is about; one entry belongs to the trails of many subjects
create table trail_subject (
    kind     text not null,
    subject  text not null,
    position bigint not null,
    primary key (kind, subject, position)
);
create index on trail_subject (position);

-- what an aggregate is about, so that a later event that names only the aggregate finds its trails
create table trail_links (
    kind    text not null,
    subject text not null,
    linked  text[] not null,
    primary key (kind, subject)
);
