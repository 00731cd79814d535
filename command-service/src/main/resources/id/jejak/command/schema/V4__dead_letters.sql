-- What an automation could not carry on, kept until it can. Columns and types are Axon's, the payload is the journal's.
create table command.dead_letter (
    letter            text   not null primary key,
    processing_group  text   not null,
    sequence          text   not null,
    sequence_index    bigint not null,
    message_type      text   not null,
    event_id          text   not null,
    recorded_at       text   not null,
    payload_type      text   not null,
    payload_revision  text,
    payload           bytea  not null,
    metadata          bytea,
    aggregate_type    text,
    aggregate_id      text,
    version           bigint,
    token_type        text,
    token             bytea,
    parked_at         text   not null,
    last_tried_at     text,
    trying_since      text,
    cause_type        text,
    cause_message     text,
    diagnostics       bytea,
    unique (processing_group, sequence, sequence_index)
);

comment on table command.dead_letter is
    'Events an automation could not carry on, in the order of their streams. Each is tried again until it can, or until somebody lets it go.';

-- What is not carried on any more. It cannot be derived from the journal.
create table command.skipped_event (
    event_id   uuid        not null primary key,
    type       text        not null,
    stream     text        not null,
    cause      text,
    reason     text        not null,
    person     text        not null,
    skipped_at timestamptz not null
);

comment on table command.skipped_event is
    'Events somebody decided not to carry on: who, when and why, and what was in the way. A row comes with the going of the letter.';
