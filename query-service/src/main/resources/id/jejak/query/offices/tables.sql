-- Who held which office when, and whom they let act for them.

-- a range of one office: ranges can be compared by the same kind of index as days, without an extension to install
create type office_range as range (subtype = text);

create table office_term (
    term     uuid primary key,
    office   text not null,
    region   text not null,
    province text not null,
    role     text not null,
    holder   text not null,
    decree   text not null,
    first_day date not null,
    last_day  date,
    held     daterange not null generated always as (daterange(first_day, last_day, '[]')) stored check (not isempty(held)),
    position bigint not null,
    constraint one_holder_at_a_time
        exclude using gist (office_range(office, office, '[]') with =, held with &&)
);
create index on office_term (province, region, role, position);

create table office_delegation (
    delegation uuid primary key,
    office     text not null,
    region     text not null,
    province   text not null,
    role       text not null,
    giver      text not null,
    delegate   text not null,
    powers     text[] not null,
    document   text not null,
    first_day  date not null,
    last_day   date not null,
    withdrawn  date,
    reason     text,
    position   bigint not null
);
create index on office_delegation (province, region, role, position);
