-- Shuke schema, step 3: what was done with a customer, what is planned, and what is to do.

-- A time of day is the clock on the wall, in minutes after midnight. Rules over two
-- columns are kept by the commands: an undo may put one of them back alone.
CREATE TABLE activity (
    id               INTEGER PRIMARY KEY,
    contact_id       INTEGER NOT NULL REFERENCES contact (id),
    day              INTEGER NOT NULL,              -- happened, or planned for
    minute           INTEGER CHECK (minute BETWEEN 0 AND 1439),
    kind             TEXT NOT NULL CHECK (kind = 'note' OR kind = 'call' OR kind = 'meeting' OR kind = 'visit' OR
                                          kind = 'email' OR kind = 'message'),
    state            TEXT NOT NULL CHECK (state = 'planned' OR state = 'held' OR state = 'not_held'),
    direction        TEXT CHECK (direction = 'inbound' OR direction = 'outbound'),
    duration_minutes INTEGER CHECK (duration_minutes >= 0),
    outcome          TEXT,                          -- in a few words
    text             TEXT,
    owner_id         INTEGER REFERENCES staff (id),
    external_id      TEXT,
    import_id        INTEGER REFERENCES import_batch (id),
    created_at       INTEGER NOT NULL,
    modified_at      INTEGER NOT NULL,
    deleted_at       INTEGER
) STRICT;
CREATE INDEX activity_contact ON activity (contact_id, day);
CREATE INDEX activity_planned ON activity (day) WHERE state = 'planned' AND deleted_at IS NULL;
CREATE UNIQUE INDEX activity_external_id ON activity (external_id) WHERE external_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX activity_trash ON activity (deleted_at) WHERE deleted_at IS NOT NULL;

-- Those who took part besides the customer the activity is about.
CREATE TABLE activity_participant (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    contact_id  INTEGER NOT NULL REFERENCES contact (id)
) STRICT;
CREATE UNIQUE INDEX activity_participant_pair ON activity_participant (activity_id, contact_id);
CREATE INDEX activity_participant_contact ON activity_participant (contact_id);

CREATE TABLE task (
    id                  INTEGER PRIMARY KEY,
    contact_id          INTEGER REFERENCES contact (id),
    title               TEXT NOT NULL,
    note                TEXT,
    owner_id            INTEGER REFERENCES staff (id),
    due_on              INTEGER,
    due_minute          INTEGER CHECK (due_minute BETWEEN 0 AND 1439),
    state               TEXT NOT NULL CHECK (state = 'not_started' OR state = 'started' OR state = 'completed' OR
                                             state = 'canceled' OR state = 'deferred'),
    priority            TEXT NOT NULL DEFAULT 'normal' CHECK (priority = 'low' OR priority = 'normal' OR
                                                              priority = 'high' OR priority = 'urgent'),
    completed_on        INTEGER,
    remind_at           INTEGER,                    -- instant
    snoozed_until       INTEGER,                    -- instant
    repeat_rule         TEXT NOT NULL DEFAULT 'none' CHECK (repeat_rule = 'none' OR repeat_rule = 'daily' OR
                                                            repeat_rule = 'weekly' OR repeat_rule = 'monthly' OR
                                                            repeat_rule = 'yearly'),
    repeat_every        INTEGER NOT NULL DEFAULT 1 CHECK (repeat_every BETWEEN 1 AND 999),
    repeat_from_contact INTEGER NOT NULL DEFAULT 0 CHECK (repeat_from_contact IN (0, 1)),
    repeat_start_on     INTEGER,                    -- the day its days are counted from: the 31st stays the 31st
    repeat_of           INTEGER REFERENCES task (id),     -- whose completion made this one
    activity_id         INTEGER REFERENCES activity (id), -- of which it is the next step
    created_at          INTEGER NOT NULL,
    modified_at         INTEGER NOT NULL,
    deleted_at          INTEGER
) STRICT;
CREATE INDEX task_contact ON task (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX task_due ON task (due_on, owner_id) WHERE deleted_at IS NULL AND (state = 'not_started' OR state = 'started');
CREATE INDEX task_repeat_of ON task (repeat_of) WHERE repeat_of IS NOT NULL;
CREATE INDEX task_activity ON task (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX task_trash ON task (deleted_at) WHERE deleted_at IS NOT NULL;

-- Not journaled, derived: the pairs of characters of outcome and text of each activity (core/base/text_grams.h), so that
-- any part of a text is found, two Chinese characters too. Kept by TEMP triggers (core/store/follow_up_index.h).
CREATE VIRTUAL TABLE activity_text USING fts5 (grams, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
