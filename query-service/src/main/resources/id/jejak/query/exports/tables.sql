-- What was last said of innovations and commitments, in the columns of the files, and whether they have ended. When it happened is
-- kept as the text that a file has: a database would round an instant, and what goes out and comes back would no longer be
-- the same.

create table export_innovation (
    innovation        uuid primary key,
    title             text not null,
    owner             text,
    owner_name        text,
    implementing_unit text,
    summary           text,
    placeholder       boolean not null,
    problem           text,
    aim               text,
    goals             text,
    beneficiaries     text,
    started_on        date,
    description       text,
    occurred_on       text not null,
    zone              text not null,
    source            text not null,
    confidence        text not null,
    citation          text,
    ended             boolean not null,
    position          bigint not null
);
create index on export_innovation (position);

create table export_commitment (
    commitment        uuid primary key,
    cycle             uuid not null,
    region            text not null,
    innovation        uuid not null,
    local_name        text not null,
    implementing_unit text,
    replication_type  text not null,
    exception         text,
    occurred_on       text not null,
    zone              text not null,
    source            text not null,
    confidence        text not null,
    citation          text,
    ended             boolean not null,
    position          bigint not null
);
create index on export_commitment (position);
