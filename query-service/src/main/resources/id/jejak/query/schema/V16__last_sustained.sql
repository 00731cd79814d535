-- A replica that was looked at in several years showed the day of the first look; the latest one counts.

update board_stage s
set position = last.position, precision = last.precision, earliest = last.earliest, zone = last.zone
from (
    select distinct on (aggregate_id) aggregate_id, position, precision, earliest, zone
    from trail_entry where type = 'ReplicationSustained' order by aggregate_id, position desc
) last
where s.stage = 'SUSTAINED' and s.commitment::text = last.aggregate_id;
