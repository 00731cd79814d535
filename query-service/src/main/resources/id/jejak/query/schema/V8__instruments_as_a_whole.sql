-- An instrument as a whole: its parties, who countersigned it, what was corrected. And each event by its id, so that a
-- correction can name the one it corrects. What was read before this version knew how to keep it is still in the journal.

alter table trail_entry add event_id uuid;
update trail_entry t set event_id = e.event_id from journal.event e where e.position = t.position;
alter table trail_entry alter event_id set not null;

alter table register_signature add event_id uuid;
update register_signature s set event_id = e.event_id from journal.event e where e.position = s.position;
alter table register_signature alter event_id set not null;
create index on register_signature (instrument);

alter table register_instrument
    add revoked boolean not null default false,
    add position bigint;
update register_instrument i set position = e.position
from journal.event e where e.stream = i.instrument::text and e.type = 'InstrumentDrafted';
update register_instrument i set revoked = true
from journal.event e
where e.stream = i.instrument::text and e.type = 'InstrumentRevoked' and e.position <= (select position from reflected);
alter table register_instrument alter position set not null;
create index on register_instrument (position);

create table register_party (
    instrument uuid not null,
    region     text not null,
    province   text not null,
    ordinal    integer not null,
    primary key (instrument, region)
);
create index on register_party (region);
create index on register_party (province);
insert into register_party (instrument, region, province, ordinal)
select i.instrument, p.party ->> 'region', left(p.party ->> 'region', 2), p.ordinal - 1
from register_instrument i
join journal.event e using (position)
cross join json_array_elements(e.payload -> 'parties') with ordinality as p (party, ordinal);

create table register_countersignature (
    instrument uuid not null,
    kind       text not null,
    overseer   text not null,
    province   text,
    name       text,
    office     text,
    method     text not null,
    precision  text not null,
    earliest   timestamptz not null,
    zone       text not null,
    position   bigint not null,
    primary key (instrument, kind, overseer)
);

create table register_correction (
    correction      uuid primary key,
    signature       uuid not null,
    corrected_event uuid not null,
    reason          text not null,
    standing        text not null,
    position        bigint not null
);
create index on register_correction (signature);
