-- What is to be done when. Derived from the journal and kept by a processor that follows it: losing it loses nothing.
create table command.schedule (
    item           text collate "C" not null primary key,
    due_at         timestamptz not null,
    fire_at        timestamptz not null,
    attempts       integer     not null default 0,
    correlation_id text        not null,
    causation_id   text        not null
);

create index on command.schedule (fire_at);

-- rows come and go at one end of the index, a hundred thousand in a minute
alter table command.schedule set (autovacuum_vacuum_scale_factor = 0.02);

comment on table command.schedule is
    'What is to be done when, by all services together: each takes what is due and nobody else has taken, and removes it once it is done.';
comment on column command.schedule.fire_at is 'When to try: when it is due, and later each time it failed.';
