-- Of each kind of table that an older version kept in the schema of the query service.
create table token_entry (
    processor_name text not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
insert into token_entry (processor_name, segment) values ('read-models', 0);
create table reflected (position bigint not null);
insert into reflected (position) values (7);
create table board_commitment (commitment uuid primary key, zone text not null);
