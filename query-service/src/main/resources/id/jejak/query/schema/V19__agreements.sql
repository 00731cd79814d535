-- A generation may be made only to hold what is shown against it.
alter table generation add checks boolean not null default false;

-- What came of that: whether the rows that are shown are those that the journal makes.
create table agreement (
    agreement   integer generated always as identity primary key,
    generation  integer not null,
    against     integer not null,
    position    bigint not null,
    compared_at timestamptz not null default clock_timestamp(),
    rows        bigint not null,
    digest      text not null,
    differences text not null
);
comment on column agreement.generation is 'The one that was shown.';
comment on column agreement.against is 'The one that was made anew of the journal, from its first event.';
comment on column agreement.position is 'As of which position the two were compared.';
comment on column agreement.rows is 'How many rows of the one that was shown were compared.';
comment on column agreement.digest is 'Of all those rows: the sums of their hashes, table by table.';
comment on column agreement.differences is 'The rows in which the two differ, as JSON: table and key of each.';
