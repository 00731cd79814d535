-- A table lock, unlike an advisory lock, cannot be taken by whoever is connected: it needs rights on the table.
create table journal.turn ();

comment on table journal.turn is 'Holds nothing. Whoever holds its lock may append; it is released once what was appended is visible.';

create function journal.append(
    -- one element per append; the metadata of its first event names the same request
    request_ids text[],
    -- one element per event, the events of an append in a row
    appends int[],
    streams text[],
    versions bigint[],
    event_ids uuid[],
    aggregate_types text[],
    types text[],
    revisions text[],
    recorded_micros bigint[],
    metadatas text[],
    payloads text[]
)
    returns table (
        append int,
        verdict text,
        first_position bigint,
        last_position bigint,
        conflict_stream text,
        recorded_digest text,
        recorded_streams text[]
    )
    language plpgsql
    -- the writer's role may append in this way only, so no writer can leave a hole or write out of order
    security definer
    set search_path = pg_catalog, pg_temp
    -- a plan made while the table was small must not scan it once it is large
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    head bigint;
begin
    -- One append at a time, held until the commit is visible: PostgreSQL releases locks after that. The next statement
    -- takes a fresh snapshot (read committed), so it sees the head that the previous holder left. Under a stricter
    -- isolation level it might see an older head; the primary key then refuses the rows.
    lock table journal.turn in exclusive mode;

    -- nobody is answered before the events are durable, whatever the session's default says
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;

    select coalesce(max(e.position), 0) into head from journal.event e;

    return query
    with proposed as materialized (
        select * from unnest(appends, streams, versions, event_ids)
            with ordinality as p (append, stream, version, event_id, nth)
    ),
    requested as materialized (
        select p.append, min(p.nth) as start, count(*) as events from proposed p group by p.append
    ),
    -- where an append does not find its stream as it expects it
    clash as materialized (
        select p.append, p.stream, own.position - (p.nth - r.start) as own_position
        from (select distinct on (append, stream) * from proposed order by append, stream, version) p
        join requested r on r.append = p.append
        left join lateral (
            select e.version from journal.event e where e.stream = p.stream order by e.version desc limit 1
        ) last on true
        -- the very same event stands there: this append was committed before, and its answer got lost
        left join lateral (
            select e.position from journal.event e
            where e.stream = p.stream and e.version = p.version and e.event_id = p.event_id limit 1
        ) own on true
        where p.version <> coalesce(last.version, -1) + 1
    ),
    judged as materialized (
        select r.append, r.start, r.events, c.own_position, c.clash_stream,
               q.position as request_position, q.request_events, q.request_digest
        from requested r
        left join (
            select append, min(own_position) as own_position, min(stream) as clash_stream from clash group by append
        ) c on c.append = r.append
        left join lateral (
            select e.position, e.request_events, e.metadata ->> 'requestDigest' as request_digest
            from journal.event e
            where e.metadata ->> 'requestId' = request_ids[r.append] and e.request_events is not null limit 1
        ) q on true
    ),
    accepted as materialized (
        select j.append, j.start, j.events,
               head + 1 + (sum(j.events) over (order by j.append))::bigint - j.events as first
        from judged j
        where j.own_position is null and j.request_position is null and j.clash_stream is null
    ),
    written as (
        insert into journal.event (
            position, recorded_at, version, event_id, request_events, stream, aggregate_type, type, revision,
            metadata, payload)
        select a.first + p.nth - a.start,
               timestamptz 'epoch' + p.micros * interval '1 microsecond',
               p.version, p.event_id,
               case when p.nth = a.start and request_ids[p.append] is not null then a.events end,
               p.stream, p.aggregate_type, p.type, p.revision,
               p.metadata::json, p.payload::json
        from unnest(appends, streams, versions, event_ids, aggregate_types, types, revisions, recorded_micros,
                    metadatas, payloads)
            with ordinality as p (append, stream, version, event_id, aggregate_type, type, revision, micros,
                                  metadata, payload, nth)
        join accepted a on a.append = p.append
    )
    select j.append, 'appended', coalesce(j.own_position, a.first), coalesce(j.own_position, a.first) + j.events - 1,
           null::text, null::text, null::text[]
    from judged j left join accepted a on a.append = j.append
    where j.own_position is not null or a.append is not null
    union all
    select j.append, 'repeated', j.request_position, j.request_position + j.request_events - 1,
           null, j.request_digest,
           array(select e.stream from journal.event e
                 where e.position between j.request_position and j.request_position + j.request_events - 1
                 group by e.stream order by min(e.position))
    from judged j
    where j.own_position is null and j.request_position is not null
    union all
    select j.append, 'conflict', null, null, j.clash_stream, null, null
    from judged j
    where j.own_position is null and j.request_position is null and j.clash_stream is not null;

    -- a hint for those who follow, at most one per call: it takes a lock of the whole cluster at commit
    perform pg_notify('journal', max(e.position)::text) from journal.event e having max(e.position) > head;
end
$$;

comment on function journal.append is
    'Appends to the journal: each append as a whole or not at all, numbered densely in the order of commits. Answers, per append, ''appended'', ''repeated'' (its request stands already) or ''conflict'' (a stream is not where it was expected).';
