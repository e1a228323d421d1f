-- Shuke schema, step 4: how good the data of customers is.

-- The day on which a person last looked at the data: edited this one customer, or said that it is right. Imports, merges and
-- changes of many at once do not count. NULL: not since it was entered.
ALTER TABLE contact ADD COLUMN confirmed_on INTEGER;

-- Not journaled, derived: what the check found on a day, for the trend. Parts per million; NULL where nothing could be told.
CREATE TABLE quality_day (
    day          INTEGER PRIMARY KEY,
    records      INTEGER NOT NULL,
    findings     INTEGER NOT NULL,
    score        INTEGER,
    completeness INTEGER,
    validity     INTEGER,
    uniqueness   INTEGER,
    timeliness   INTEGER,
    consistency  INTEGER
) STRICT;
