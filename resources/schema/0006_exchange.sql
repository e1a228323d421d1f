-- Shuke schema, step 6: what makes an import find its way back.

-- The UID of a task in the calendar it came from: the same file again changes it instead of making it twice.
ALTER TABLE task ADD COLUMN external_id TEXT;
CREATE UNIQUE INDEX task_external_id ON task (external_id) WHERE external_id IS NOT NULL AND deleted_at IS NULL;

-- How files of one shape are imported, as the user settled it once.
CREATE TABLE import_profile (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,   -- contacts, companies, products, orders, order_lines, activities
    signature   TEXT NOT NULL,   -- the folded headers of its files, by which it is recognised
    settings    TEXT NOT NULL,   -- JSON: mapping, value_maps, date_order, keys, mode, …
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX import_profile_name ON import_profile (name);
