-- Shuke schema, step 5: who knows whom, which company belongs to which, and files.

-- One row reads "`from_id` is the KIND of `to_id`"; kinds that mean the same both ways have the smaller id first.
CREATE TABLE contact_relation (
    id          INTEGER PRIMARY KEY,
    from_id     INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    to_id       INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('spouse', 'parent', 'sibling', 'relative', 'friend', 'colleague', 'referrer',
                                              'assistant', 'parent_company', 'partner', 'other')),
    note        TEXT,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX contact_relation_pair ON contact_relation (from_id, to_id, kind);
CREATE INDEX contact_relation_to ON contact_relation (to_id);

-- Not journaled: the bytes of files by their SHA-256 (hex). Kept as long as the store, so that an undo finds them.
CREATE TABLE file_content (
    hash  TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    id          INTEGER PRIMARY KEY,
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,                  -- of the file, without a folder
    hash        TEXT NOT NULL,                  -- of file_content; `verify` looks for it, as what is journaled refers to what is
    size        INTEGER NOT NULL CHECK (size >= 0),
    note        TEXT,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_contact ON attachment (contact_id);
CREATE INDEX attachment_hash ON attachment (hash);
