-- Read models are no part of this: each making of them is a generation with a schema of its own, made by the program from
-- what its projections say of their tables. Databases of older versions held them here, by migrations 1 to 17, which are gone;
-- what they made is derived from the journal, and is made anew there.

-- How far Axon's processors have read; the names are Jejak's, the shape is Axon's.
create table if not exists token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

create table generation (
    generation   integer generated always as identity primary key,
    edition      text not null,
    state        text not null default 'BUILDING'
                 check (state in ('BUILDING', 'PAUSED', 'FOLLOWING', 'SHOWN', 'DROPPED')),
    position     bigint not null default 0,
    goal         bigint not null default 0,
    shows_itself boolean not null,
    begun_at     timestamptz not null default clock_timestamp(),
    begun_from   bigint not null default 0,
    moved_at     timestamptz not null default clock_timestamp(),
    trouble      text
);
create unique index on generation (edition) where state = 'SHOWN';

do $$
declare
    old text;
begin
    for old in
        select tablename from pg_tables
        where schemaname = 'query' and tablename not in ('token_entry', 'generation', 'flyway_schema_history')
    loop
        execute format('drop table query.%I', old);
    end loop;
end $$;
drop type if exists office_range;

delete from token_entry where processor_name = 'read-models';
