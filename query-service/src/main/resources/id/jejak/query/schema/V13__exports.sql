-- What was last said of innovations and commitments that have not ended, in the columns of the files. When it happened is
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
    position          bigint not null
);
create index on export_commitment (position);

-- what was read before this version kept it is still in the journal
insert into export_innovation (innovation, title, owner, owner_name, implementing_unit, summary, placeholder, problem, aim,
    goals, beneficiaries, started_on, description, occurred_on, zone, source, confidence, citation, position)
with read as (
    select stream, position, type, payload
    from journal.event
    where aggregate_type = 'Innovation' and position <= (select position from reflected)
), first as (
    select stream, min(position) as position from read where type = 'InnovationProposed' group by stream
), proposed as (
    select distinct on (stream) stream, payload, payload -> 'provenance' as how
    from read where type = 'InnovationProposed' order by stream, position desc
), said as (
    select distinct on (stream) stream, payload
    from read where type in ('InnovationProposed', 'ProposalRevised') order by stream, position desc
), stated as (
    select distinct on (stream) stream, payload -> 'particulars' as them
    from read where type = 'ParticularsStated' order by stream, position desc
)
select p.stream::uuid, s.payload ->> 'title', p.payload ->> 'owner', p.payload ->> 'ownerName',
    s.payload ->> 'implementingUnit', s.payload ->> 'summary', (p.payload ->> 'placeholder')::boolean,
    st.them ->> 'problem', st.them ->> 'aim',
    (select string_agg(goal, ', ' order by n)
        from json_array_elements_text(st.them -> 'goals') with ordinality as g (goal, n)),
    st.them ->> 'beneficiaries', (st.them ->> 'startedOn')::date, st.them ->> 'description',
    coalesce(p.how -> 'occurredAt' ->> 'instant', p.how -> 'occurredAt' ->> 'date', p.how -> 'occurredAt' ->> 'month'),
    p.how -> 'occurredAt' ->> 'zone', p.how ->> 'source', p.how ->> 'confidence', p.how ->> 'citation', f.position
from proposed p
join first f using (stream)
join said s using (stream)
left join stated st using (stream)
where not exists (select from read e
    where e.stream = p.stream
        and (e.type in ('InnovationWithdrawn', 'InnovationDiscontinued')
            or e.type = 'SustainabilityChecked' and e.payload ->> 'continuation' = 'STOPPED'));

insert into export_commitment (commitment, cycle, region, innovation, local_name, implementing_unit, replication_type,
    exception, occurred_on, zone, source, confidence, citation, position)
with read as (
    select stream, position, type, payload
    from journal.event
    where aggregate_type = 'ReplicationCommitment' and position <= (select position from reflected)
), proposed as (
    select stream, position, payload, payload -> 'provenance' as how from read where type = 'CommitmentProposed'
), said as (
    select distinct on (stream) stream, case type when 'CommitmentAmended' then payload -> 'after' else payload end as it
    from read where type in ('CommitmentProposed', 'CommitmentAmended') order by stream, position desc
)
select p.stream::uuid, (p.payload ->> 'cycle')::uuid, p.payload ->> 'region', (p.payload ->> 'innovation')::uuid,
    s.it ->> 'localName', s.it ->> 'implementingUnit', s.it ->> 'replicationType', p.payload ->> 'exception',
    coalesce(p.how -> 'occurredAt' ->> 'instant', p.how -> 'occurredAt' ->> 'date', p.how -> 'occurredAt' ->> 'month'),
    p.how -> 'occurredAt' ->> 'zone', p.how ->> 'source', p.how ->> 'confidence', p.how ->> 'citation', p.position
from proposed p
join said s using (stream)
where not exists (select from read e
    where e.stream = p.stream
        and e.type in ('CommitmentDropped', 'CommitmentWithdrawn', 'CommitmentLapsed', 'ReplicationDiscontinued',
            'ReplicationStopped'));
