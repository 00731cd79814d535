-- The read models move out: each making of them is a generation with a schema of its own, made by the program from what its
-- projections say of their tables. What stands here is derived from the journal, and is made anew there.

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

delete from token_entry where processor_name = 'read-models';
