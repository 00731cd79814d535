create table journal.event (
    position       bigint      not null primary key,
    recorded_at    timestamptz not null,
    version        bigint      not null check (version >= 0),
    event_id       uuid        not null,
    request_events int,
    stream         text        not null,
    aggregate_type text,
    type           text        not null,
    revision       text,
    -- json rather than jsonb: the bytes stay as they were written, and are still checked and readable
    metadata       json        not null,
    payload        json        not null,
    -- computed when asked for: they are in the metadata and need not stand there twice
    request_id     text generated always as (metadata ->> 'requestId') virtual,
    request_digest text generated always as (metadata ->> 'requestDigest') virtual,
    unique (stream, version),
    check (request_events is null
        or ((metadata ->> 'requestId') is not null and (metadata ->> 'requestDigest') is not null))
);

create unique index event_request_key on journal.event ((metadata ->> 'requestId')) where request_events is not null;

comment on schema journal is 'What happened, in order, never changed. Everything else can be computed from it.';
comment on table journal.event is
    'One row per event, appended only. Positions are dense and become visible in order: to follow the journal, ask for position > the last one seen, order by position.';
comment on column journal.event.position is 'Place in the journal, counting from 1 without holes, in the order of commits.';
comment on column journal.event.recorded_at is 'When the event was recorded. When it happened is in the payload''s provenance.';
comment on column journal.event.version is 'Place within its stream, counting from 0 without holes.';
comment on column journal.event.event_id is 'Names the event; appending the same one again changes nothing.';
comment on column journal.event.request_events is 'How many events the request recorded, this one and those right after it. Only on the first event of a request.';
comment on column journal.event.stream is 'The aggregate''s identifier; for an event of no aggregate, its own.';
comment on column journal.event.aggregate_type is 'The kind of aggregate; absent for an event of no aggregate.';
comment on column journal.event.type is 'The kind of event.';
comment on column journal.event.revision is 'The revision of the form its payload is written in.';
comment on column journal.event.request_id is 'The request that led to it; the same id never appends twice.';
comment on column journal.event.request_digest is 'SHA-256 of what was asked, to tell a repeated request from another one under the same id.';
comment on column journal.event.metadata is 'Who acted, in which role, in answer to what: the exact text as written.';
comment on column journal.event.payload is 'The event itself: the exact text as written.';
