-- Shuke schema, step 8: findings about the data of a customer that somebody looked at and found right.

-- `value` is what the finding was about: another value is looked at again.
CREATE TABLE quality_exception (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    rule       TEXT NOT NULL,
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX quality_exception_finding ON quality_exception (contact_id, rule, field);
