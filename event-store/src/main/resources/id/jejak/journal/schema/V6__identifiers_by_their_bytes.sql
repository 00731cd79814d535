-- Identifiers are equal or they are not; no language orders them. Compared byte by byte they cost less, and their indices do
-- not depend on the operating system's rules of sorting, which change with its library and would leave an index wrong.
alter table journal.event
    alter column stream type text collate "C",
    alter column request_id type text collate "C";
