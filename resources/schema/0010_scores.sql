-- Shuke schema, step 10: scores of customers, kept as of a day.

-- Not journaled, derived, both tables: what the journaled tables said when a run read them. A run is written in slices; only
-- the newest complete one is read, so that an interrupted one changes nothing that anybody sees.
CREATE TABLE score_run (
    id           INTEGER PRIMARY KEY,
    as_of        INTEGER NOT NULL,
    made_at      INTEGER NOT NULL,
    operation_id INTEGER NOT NULL,   -- the newest operation, change and change_range it has seen; 0: none
    change_seq   INTEGER NOT NULL,
    range_seq    INTEGER NOT NULL,
    parameters   TEXT NOT NULL,      -- JSON: the settings it went by
    scored       INTEGER NOT NULL,
    stages       TEXT NOT NULL,      -- JSON: customers by stage
    year_of_data INTEGER NOT NULL CHECK (year_of_data IN (0, 1)),
    population_gap TEXT NOT NULL,    -- days between purchases that are usual, a decimal number that is read back exactly
    complete     INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;

-- A customer outside the trash. NULL: not to be told, or not to be shown. No foreign key to contact: an undo of a large import
-- need not look here, and ids are never used twice.
CREATE TABLE contact_score (
    run_id             INTEGER NOT NULL REFERENCES score_run (id),
    contact_id         INTEGER NOT NULL,
    r                  INTEGER,
    f                  INTEGER,
    m                  INTEGER,
    grid_class         TEXT,         -- code of the RFM class, in the grid of 25 and in the map of eight
    eight_class        TEXT,
    stage              TEXT NOT NULL,
    alive_ppm          INTEGER,
    purchases_micro    INTEGER,      -- expected within the horizon
    value_minor        INTEGER,      -- lifetime value
    buy_ppm            INTEGER,      -- buys within 90 days
    band               TEXT CHECK (band IN ('low', 'medium', 'high')),
    value_at_risk      INTEGER,      -- minor units
    PRIMARY KEY (run_id, contact_id)
) STRICT, WITHOUT ROWID;
