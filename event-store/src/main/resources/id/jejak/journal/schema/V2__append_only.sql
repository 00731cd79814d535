create function journal.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'The journal is append-only: % is refused', tg_op
        using errcode = 'insufficient_privilege',
              hint = 'A wrong fact is answered by another event.';
end
$$;

comment on function journal.refuse_change() is 'Answers every attempt to change or remove an event, the owner''s included.';

-- once per statement, so that a change of no rows is refused as well
create trigger append_only
    before update or delete or truncate on journal.event
    for each statement execute function journal.refuse_change();
