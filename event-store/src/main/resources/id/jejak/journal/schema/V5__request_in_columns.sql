-- The request that led to an event stands in columns of its own. In the metadata it took a fifth of the server's time per
-- event to write it, check it and parse it out again for the index, and more room than here.
drop function journal.append(
    int, text[], int[], int[], text[], bigint[], int[], text[], bigint[], uuid[], int[], text[], text[], text[], bigint[],
    text[], text[]);
drop function journal.obstacles(text[], int[], text[], bigint[], int[], int[], uuid[]);
drop index journal.event_request_key;
alter table journal.event drop column request_id, drop column request_digest;
alter table journal.event add column request_id text, add column request_digest text;

-- The metadata of what was recorded before stays as it was written; it says the same again.
alter table journal.event disable trigger append_only;
update journal.event set request_id = metadata ->> 'requestId', request_digest = metadata ->> 'requestDigest'
where metadata ->> 'requestId' is not null;
alter table journal.event enable trigger append_only;

create unique index event_request_key on journal.event (request_id) where request_events is not null;

comment on column journal.event.request_id is 'The request that led to it; the same id never appends twice.';
comment on column journal.event.request_digest is 'SHA-256 of what was asked, to tell a repeated request from another one under the same id.';

-- Who stands in the way of a batch: seldom anybody, and then a few.
create function journal.obstacles(
    request_ids text[],
    expecting_appends int[],
    expected_streams text[],
    expected_versions bigint[],
    first_events int[],
    event_counts int[],
    event_ids uuid[]
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
    language sql
    stable
    set search_path = pg_catalog, pg_temp
as $$
    select t.append, t.verdict, t.first_position, t.last_position, t.conflict_stream, t.recorded_digest,
           t.recorded_streams
    from (
        -- a stream is not where it is expected
        select expecting_appends[x.nth],
               -- because the very same events stand there: this append was committed before, and its answer got lost
               case when own.position is null then 'conflict' else 'appended' end,
               own.position, null::bigint, expected_streams[x.nth], null::text, null::text[], x.nth
        from generate_series(1, cardinality(expected_streams)) as x (nth)
            cross join lateral (select event_counts[expecting_appends[x.nth]]) as n (events)
            left join lateral (
                select e.version from journal.event e where e.stream = expected_streams[x.nth]
                order by e.version desc limit 1
            ) last on true
            left join lateral (
                select e.position from journal.event e
                where e.stream = expected_streams[x.nth] and e.version = expected_versions[x.nth]
                  -- all of them, side by side: of an append that shares only its first event the rest does not stand
                  and event_ids[first_events[x.nth] : first_events[x.nth] + n.events - 1] = array(
                      select s.event_id from journal.event s
                      where s.position between e.position and e.position + n.events - 1
                      order by s.position)
                limit 1
            ) own on expected_versions[x.nth] <= last.version
        where expected_versions[x.nth] <> coalesce(last.version, -1) + 1
        union all
        -- a request stands already
        select r.append, 'repeated', e.position, e.position + e.request_events - 1, null, e.request_digest,
               array(select s.stream from journal.event s
                     where s.position between e.position and e.position + e.request_events - 1
                     group by s.stream order by min(s.position)),
               0
        from generate_series(1, cardinality(request_ids)) as r (append)
            cross join lateral (
                select * from journal.event e
                where e.request_id = request_ids[r.append] and e.request_events is not null
                limit 1
            ) e
    ) t (append, verdict, first_position, last_position, conflict_stream, recorded_digest, recorded_streams, nth)
    -- 'appended' before 'repeated' before 'conflict': an append that stands is also a request that stands
    order by t.append, array_position(array['appended', 'repeated', 'conflict'], t.verdict), t.nth;
$$;

create function journal.append(
    -- how long to wait for the turn, in milliseconds; 0 is as long as it takes. A caller that gives up sooner leaves a
    -- session behind that goes on waiting
    turn_millis int,
    -- one element per append: the request it answers, if any, with its digest, and how many events it has
    request_ids text[],
    request_digests text[],
    event_counts int[],
    -- one element per stream that an append touches: where its first event there is to stand
    expecting_appends int[],
    expected_streams text[],
    expected_versions bigint[],
    -- which of all events that is, counting from 1, if it is the append's very first; otherwise null
    first_events int[],
    -- one element per event, the events of an append in a row: which append that is, and the event itself
    appends int[],
    streams text[],
    versions bigint[],
    event_ids uuid[],
    -- on the first event of a request: how many events answer it
    request_events int[],
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
    obstructed boolean;
    written int;
    bound text;
begin
    -- the turn is waited for so long and no longer; as an assignment it costs a fraction of a perform
    bound := set_config('lock_timeout', turn_millis::text, true);

    -- One append at a time, held until the commit is visible: PostgreSQL releases locks after that. The next statement
    -- takes a fresh snapshot (read committed), so it sees the head that the previous holder left. Under a stricter
    -- isolation level it might see an older head; the primary key then refuses the rows.
    lock table journal.turn in exclusive mode;

    -- nobody is answered before the events are durable, whatever the session's default says
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;

    -- Arrays are indexed rather than unnested: within this language that costs nothing, while each unnest fills a store
    -- of its own. Look-ups are limited, so that each is made in its index whatever is known of the table's size.
    select coalesce((select e.position from journal.event e order by e.position desc limit 1), 0),
           exists (
               select from generate_series(1, cardinality(expected_streams)) as x (nth)
               where expected_versions[x.nth] <> 1 + coalesce((
                   select e.version from journal.event e where e.stream = expected_streams[x.nth]
                   order by e.version desc limit 1), -1))
           or exists (
               select from generate_series(1, cardinality(request_ids)) as r (nth)
               where (
                   select true from journal.event e
                   where e.request_id = request_ids[r.nth] and e.request_events is not null limit 1))
    into head, obstructed;

    if obstructed then
        return query select * from journal.obstacles(
            request_ids, expecting_appends, expected_streams, expected_versions, first_events, event_counts,
            event_ids);
        return;
    end if;

    written := cardinality(streams);
    insert into journal.event (
        position, recorded_at, version, event_id, request_events, request_id, request_digest, stream,
        aggregate_type, type, revision, metadata, payload)
    select head + e.nth,
           timestamptz 'epoch' + recorded_micros[e.nth] * interval '1 microsecond',
           versions[e.nth], event_ids[e.nth], request_events[e.nth], request_ids[appends[e.nth]],
           request_digests[appends[e.nth]], streams[e.nth], aggregate_types[e.nth], types[e.nth], revisions[e.nth],
           metadatas[e.nth]::json, payloads[e.nth]::json
    from generate_series(1, written) as e (nth);

    append := 0;
    verdict := 'appended';
    first_position := head + 1;
    last_position := head + written;
    return next;
end
$$;

comment on function journal.append is
    'Appends to the journal, all or nothing, numbered densely in the order of commits. Answers one row for append 0, ''appended'', with the positions of all; or, having recorded nothing, a row for each append that stands in the way: ''appended'' (all its events stand already, side by side), ''repeated'' (its request was) or ''conflict'' (a stream is not where it was expected). If its turn does not come in time, it fails with 55P03 and has recorded nothing.';
