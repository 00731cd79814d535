-- said anew after each migration, so that a new table starts with no rights for anybody
revoke all on schema journal from public;
revoke all on all tables in schema journal from public, ${writer}, ${reader};
revoke all on all functions in schema journal from public, ${writer}, ${reader};

grant usage on schema journal to ${writer}, ${reader};
grant select on journal.event to ${writer}, ${reader};
grant execute on function journal.append to ${writer};
