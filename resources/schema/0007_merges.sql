-- Shuke schema, step 7: customers that were merged, and what was decided about pairs that look alike.

-- The lost one is in the trash with its external id and match keys: whoever looks for it is led to the one that was
-- kept, and on from there if that one was merged later.
CREATE TABLE contact_merge (
    id         INTEGER PRIMARY KEY,
    lost_id    INTEGER NOT NULL REFERENCES contact (id),
    kept_id    INTEGER NOT NULL REFERENCES contact (id),
    created_at INTEGER NOT NULL,
    CHECK (lost_id <> kept_id)
) STRICT;
CREATE UNIQUE INDEX contact_merge_lost ON contact_merge (lost_id);
CREATE INDEX contact_merge_kept ON contact_merge (kept_id);
CREATE INDEX contact_former_id ON contact (external_id) WHERE external_id IS NOT NULL AND deleted_at IS NOT NULL;

-- A pair of contacts that the search for duplicates leaves out.
CREATE TABLE duplicate_decision (
    id          INTEGER PRIMARY KEY,
    first_id    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    second_id   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    decision    TEXT NOT NULL CHECK (decision = 'different' OR decision = 'later'),
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    CHECK (first_id < second_id)
) STRICT;
CREATE UNIQUE INDEX duplicate_decision_pair ON duplicate_decision (first_id, second_id);
CREATE INDEX duplicate_decision_second ON duplicate_decision (second_id);
