-- What is counted of each region: how far its commitments have come, and on whose authority they were signed.

create table standing_commitment (
    commitment     uuid primary key,
    region         text not null,
    province       text not null,
    zone           text not null,
    signed         boolean not null,
    plan_submitted boolean not null,
    plan_approved  boolean not null,
    implemented    boolean not null,
    verified       boolean not null,
    dropped        boolean not null,
    withdrawn      boolean not null,
    lapsed         boolean not null,
    plan_due_on    date
);
create index on standing_commitment (province, region);

create table standing_signature (
    signature uuid primary key,
    region    text not null,
    province  text not null,
    capacity  text not null,
    authority text not null,
    signed_on date not null
);
create index on standing_signature (province, region);
