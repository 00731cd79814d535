-- The latest month for which a commitment's progress was reported, as YYYY-MM. None was reported before this version.
alter table board_commitment add reported_for text;
