-- How far each automation has followed the journal. Columns and types are Axon's.
create table command.token (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

comment on table command.token is
    'How far each automation has followed the journal. Losing it repeats nothing: automations do not act on what is past.';
