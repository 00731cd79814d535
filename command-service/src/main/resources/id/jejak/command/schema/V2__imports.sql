-- Files that were sent to be imported, and how far each has got. What their lines brought about stands in the journal; this
-- is only the account of the work.

create table command.import (
    import              uuid primary key,
    kind                text        not null,
    dry_run             boolean     not null,
    file_type           text        not null,
    sender              text        not null,
    sender_role         text        not null,
    sender_region       text,
    sender_on_behalf_of text,
    received_at         timestamptz not null,
    state               text        not null,
    started_at          timestamptz,
    ended_at            timestamptz,
    cancelled           boolean     not null default false,
    -- who works at it, until when it is believed to be alive, and the how manieth to do so
    node                text,
    held_until          timestamptz,
    attempt             integer     not null default 0,
    -- how many of them in a row died before a line was counted
    fruitless           integer     not null default 0,
    lines               integer,
    done                integer     not null default 0,
    accepted            integer     not null default 0,
    unchanged           integer     not null default 0,
    refused             integer     not null default 0,
    busy_millis         bigint      not null default 0,
    problem             text,
    problem_en          text,
    problem_id          text
);
create index on command.import (sender, import);
create index on command.import (state) where state in ('WAITING', 'RUNNING');

-- The file, in pieces, until the import has ended.
create table command.import_part (
    import uuid    not null references command.import,
    part   integer not null,
    bytes  bytea   not null,
    primary key (import, part)
);
-- a workbook is compressed already, and a piece is read once or twice
alter table command.import_part alter column bytes set storage external;

-- What each line names that no other line of the file may name, until the import has ended.
create table command.import_name (
    import uuid    not null references command.import,
    name   text    not null,
    line   integer not null,
    primary key (import, name)
);

-- Why lines were refused, in the words of both languages.
create table command.import_refusal (
    import      uuid    not null references command.import,
    line        integer not null,
    number      integer not null,
    column_name text,
    value       text,
    rule        text    not null,
    english     text    not null,
    indonesian  text    not null,
    primary key (import, line, number)
);
