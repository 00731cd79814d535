-- What mentors find every three months, and commitments that are let lie. None were recorded before.

create table board_evaluation (
    commitment uuid not null,
    year       integer not null,
    quarter    integer not null,
    benefit    text,
    verdict    text not null,
    position   bigint not null,
    primary key (commitment, year, quarter)
);

create table board_component (
    commitment uuid not null,
    year       integer not null,
    quarter    integer not null,
    ordinal    integer not null,
    name       text not null,
    fidelity   text not null,
    note       text,
    primary key (commitment, year, quarter, ordinal)
);

alter table board_commitment
    add notice_reason    text,
    add notice_answer_by date;

alter table standing_commitment add lapsed boolean not null default false;
