-- Shuke schema, step 9: segments of customers.

CREATE TABLE segment (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('dynamic', 'frozen')),
    conditions  TEXT NOT NULL,   -- JSON; of a frozen one: those it was made by, for information
    exclusions  TEXT NOT NULL,   -- JSON: do_not_contact, consent, segments
    note        TEXT,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    deleted_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX segment_name ON segment (name) WHERE deleted_at IS NULL;

-- Who is in a frozen one.
CREATE TABLE segment_member (
    id         INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX segment_member_pair ON segment_member (segment_id, contact_id);
CREATE INDEX segment_member_contact ON segment_member (contact_id);

-- Who was left out by hand, and why.
CREATE TABLE segment_exclusion (
    id         INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    reason     TEXT,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX segment_exclusion_pair ON segment_exclusion (segment_id, contact_id);
CREATE INDEX segment_exclusion_contact ON segment_exclusion (contact_id);

-- Not journaled, derived: how many a segment had on a day and what they had bought, for its history. The amount is NULL
-- where it could not be told.
CREATE TABLE segment_day (
    segment_id INTEGER NOT NULL REFERENCES segment (id) ON DELETE CASCADE,
    day        INTEGER NOT NULL,
    size       INTEGER NOT NULL,
    net_minor  INTEGER,
    PRIMARY KEY (segment_id, day)
) STRICT;
