-- Until when somebody owes something. Whether it is overdue is a matter of its state; for how long, of the day one asks.

create table deadline (
    deadline      text collate "C" primary key,
    kind          text not null,
    state         text not null,
    commitments   uuid[] not null,
    instrument    uuid,
    signature     uuid,
    cycle         uuid not null,
    region        text not null,
    province      text not null,
    zone          text not null,
    promised_on   date not null,
    due_on        date not null,
    due_at        timestamptz not null,
    extensions    integer not null,
    escalated_to  text,
    position      bigint not null
);
create index on deadline (state, due_on, position);
create index on deadline (region, state, due_on, position);
create index on deadline (province, state, due_on, position);
create index on deadline using gin (commitments);
