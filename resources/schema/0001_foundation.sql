-- Shuke schema, step 1. Append-only once released: a change is a new step.
-- Conventions: docs/store.md. Days are Julian day numbers, instants UTC milliseconds, money minor units of the row's
-- currency, quantities millionths. Journaled tables hold INTEGER and TEXT only. Tables that grow large check codes with OR:
-- IN with three or more values makes SQLite build a table of them for every statement (half the cost of an insert).

-- Not journaled: identity, counters, the journal itself -------------------------------------------------------------

CREATE TABLE store_info (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    uid             TEXT NOT NULL,              -- of this store; a copy gets a new one
    origin          INTEGER NOT NULL CHECK (origin BETWEEN 0 AND 2147483647),
    created_at      INTEGER NOT NULL,
    backup_counter  INTEGER NOT NULL DEFAULT 0, -- counts verified backups; decides which is newest
    last_backup_at  INTEGER,
    last_backup_operation INTEGER,              -- newest operation the last verified backup holds
    closed_cleanly  INTEGER NOT NULL DEFAULT 1 CHECK (closed_cleanly IN (0, 1))
) STRICT;

CREATE TABLE counter (
    name    TEXT PRIMARY KEY,                   -- a table's name
    next    INTEGER NOT NULL CHECK (next > 0)   -- next sequence to hand out; never goes back
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
    id          INTEGER PRIMARY KEY,
    uid         TEXT NOT NULL,
    kind        TEXT NOT NULL,                  -- stable code, e.g. contact.edit
    label       TEXT NOT NULL,                  -- English source text with %1…
    label_args  TEXT NOT NULL DEFAULT '[]',     -- JSON array of texts
    actor_id    INTEGER,                        -- staff, NULL before there is one
    actor       TEXT NOT NULL DEFAULT '',       -- the actor's name at that time
    device      TEXT NOT NULL DEFAULT '',
    started_at  INTEGER NOT NULL,
    row_count   INTEGER NOT NULL DEFAULT 0,
    undoes      INTEGER REFERENCES operation (id),
    undone_by   INTEGER REFERENCES operation (id)
) STRICT;
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;

-- One changed row. before/after: JSON objects of the changed columns; for a row deleted in bulk, `before` is a JSON array
-- in the column order of change_columns.
CREATE TABLE change (
    seq          INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name   TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind = 'insert' OR kind = 'update' OR kind = 'delete'),
    before       TEXT,
    after        TEXT
) STRICT;
CREATE INDEX change_by_operation ON change (operation_id);
CREATE INDEX change_by_row ON change (table_name, row_id);

-- Rows inserted in bulk: ids [first_id, last_id] of one table, all by one operation.
CREATE TABLE change_range (
    seq          INTEGER PRIMARY KEY,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name   TEXT NOT NULL,
    first_id     INTEGER NOT NULL,
    last_id      INTEGER NOT NULL CHECK (last_id >= first_id)
) STRICT;
CREATE INDEX change_range_by_operation ON change_range (operation_id);
CREATE INDEX change_range_by_row ON change_range (table_name, first_id);

CREATE TABLE change_columns (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    table_name   TEXT NOT NULL,
    columns      TEXT NOT NULL,                 -- JSON array of column names
    PRIMARY KEY (operation_id, table_name)
) STRICT, WITHOUT ROWID;

-- Journaled -------------------------------------------------------------------------------------------------------

CREATE TABLE setting (
    id      INTEGER PRIMARY KEY,
    key     TEXT NOT NULL UNIQUE,               -- currency, time_zone, day_start_minutes, …
    value   TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    external_id TEXT,
    email       TEXT,
    phone       TEXT,
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX staff_name ON staff (name);

CREATE TABLE shop (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL,
    name        TEXT NOT NULL,
    is_default  INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX shop_code ON shop (code);

CREATE TABLE payment_method (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    name_en  TEXT NOT NULL,
    name_zh  TEXT NOT NULL,
    position INTEGER NOT NULL,
    active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE contact_point_kind (
    id       INTEGER PRIMARY KEY,
    code     TEXT NOT NULL UNIQUE,
    name_en  TEXT NOT NULL,
    name_zh  TEXT NOT NULL,
    position INTEGER NOT NULL,
    active   INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL,                -- contacts, companies, products, orders, order_lines
    mode          TEXT NOT NULL CHECK (mode IN ('create', 'upsert', 'update')),
    file_name     TEXT NOT NULL,                -- without the folder
    file_hash     TEXT NOT NULL,                -- SHA-256 of the bytes, hex
    options       TEXT NOT NULL DEFAULT '{}',   -- JSON: encoding, delimiter, mapping …
    rows_read     INTEGER NOT NULL DEFAULT 0,
    rows_created  INTEGER NOT NULL DEFAULT 0,
    rows_updated  INTEGER NOT NULL DEFAULT 0,
    rows_skipped  INTEGER NOT NULL DEFAULT 0,
    rows_rejected INTEGER NOT NULL DEFAULT 0,
    started_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX import_batch_hash ON import_batch (file_hash);

-- People and companies. The row holds the primary phone, e-mail, WeChat and address with their match keys.
CREATE TABLE contact (
    id             INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'company')),
    name           TEXT NOT NULL,               -- as shown
    family_name    TEXT,
    given_name     TEXT,
    name_key       TEXT NOT NULL,               -- sort key: pinyin or folded text
    company        TEXT,                        -- the employer as typed; a known company is an affiliation too
    job_title      TEXT,
    gender         TEXT CHECK (gender = 'female' OR gender = 'male' OR gender = 'other'),
    birth_year     INTEGER,
    birth_month    INTEGER CHECK (birth_month BETWEEN 1 AND 12),
    birth_day      INTEGER CHECK (birth_day BETWEEN 1 AND 31),
    birth_lunar    INTEGER NOT NULL DEFAULT 0 CHECK (birth_lunar IN (0, 1)),
    phone          TEXT,
    phone_key      INTEGER,
    email          TEXT,
    email_key      INTEGER,
    wechat         TEXT,
    wechat_key     INTEGER,
    tax_id         TEXT,
    tax_id_key     INTEGER,
    country        TEXT,
    province       TEXT,
    city           TEXT,
    district       TEXT,
    address        TEXT,
    postcode       TEXT,
    source         TEXT,
    owner_id       INTEGER REFERENCES staff (id),
    note           TEXT,
    external_id    TEXT,
    do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
    created_on     INTEGER,                     -- day the customer became known to the business, if told
    import_id      INTEGER REFERENCES import_batch (id),
    created_at     INTEGER NOT NULL,
    modified_at    INTEGER NOT NULL,
    deleted_at     INTEGER                      -- in the trash since
) STRICT;
CREATE UNIQUE INDEX contact_external_id ON contact (external_id) WHERE external_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX contact_phone_key ON contact (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX contact_email_key ON contact (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX contact_wechat_key ON contact (wechat_key) WHERE wechat_key IS NOT NULL;
CREATE INDEX contact_tax_id_key ON contact (tax_id_key) WHERE tax_id_key IS NOT NULL;
CREATE INDEX contact_trash ON contact (deleted_at) WHERE deleted_at IS NOT NULL;

-- Further phones, e-mails, … of a contact.
CREATE TABLE contact_point (
    id          INTEGER PRIMARY KEY,
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL REFERENCES contact_point_kind (code),
    label       TEXT,
    value       TEXT NOT NULL,
    match_key   INTEGER,
    opted_out   INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)),
    invalid     INTEGER NOT NULL DEFAULT 0 CHECK (invalid IN (0, 1)),
    position    INTEGER NOT NULL DEFAULT 0,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_point_contact ON contact_point (contact_id);
CREATE INDEX contact_point_match ON contact_point (match_key) WHERE match_key IS NOT NULL;

CREATE TABLE contact_address (
    id          INTEGER PRIMARY KEY,
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    label       TEXT,
    country     TEXT,
    province    TEXT,
    city        TEXT,
    district    TEXT,
    address     TEXT,
    postcode    TEXT,
    position    INTEGER NOT NULL DEFAULT 0,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_address_contact ON contact_address (contact_id);

CREATE TABLE affiliation (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    company_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    role        TEXT,
    is_primary  INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1)),
    started_on  INTEGER,
    ended_on    INTEGER,
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE INDEX affiliation_person ON affiliation (person_id);
CREATE INDEX affiliation_company ON affiliation (company_id);

CREATE TABLE tag (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX tag_name ON tag (name);

CREATE TABLE contact_tag (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    tag_id     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX contact_tag_pair ON contact_tag (contact_id, tag_id);
CREATE INDEX contact_tag_tag ON contact_tag (tag_id);

CREATE TABLE custom_field (
    id          INTEGER PRIMARY KEY,
    entity      TEXT NOT NULL DEFAULT 'contact' CHECK (entity IN ('contact')),
    code        TEXT NOT NULL,                  -- stable, used by import, export and the command line
    name_en     TEXT NOT NULL,
    name_zh     TEXT NOT NULL,
    type        TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'yes_no')),
    choices     TEXT NOT NULL DEFAULT '[]',     -- JSON array, for type choice
    is_required INTEGER NOT NULL DEFAULT 0 CHECK (is_required IN (0, 1)),
    is_personal INTEGER NOT NULL DEFAULT 0 CHECK (is_personal IN (0, 1)),
    position    INTEGER NOT NULL DEFAULT 0,
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX custom_field_code ON custom_field (entity, code);

-- text: `text`; number: `number` in millionths; date: `number` as Julian day; choice: `text`; yes_no: `number` 0/1.
CREATE TABLE custom_value (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    field_id   INTEGER NOT NULL REFERENCES custom_field (id) ON DELETE CASCADE,
    text       TEXT,
    number     INTEGER
) STRICT;
CREATE UNIQUE INDEX custom_value_pair ON custom_value (contact_id, field_id);
CREATE INDEX custom_value_field ON custom_value (field_id);

-- Append-only: a change of mind is a new row.
CREATE TABLE consent (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL,                   -- marketing, profiling, …
    channel    TEXT NOT NULL,                   -- phone, sms, email, wechat, post, any
    state      TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
    day        INTEGER NOT NULL,
    evidence   TEXT,
    staff_id   INTEGER REFERENCES staff (id),
    import_id  INTEGER REFERENCES import_batch (id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_contact ON consent (contact_id, purpose, channel);

CREATE TABLE product (
    id          INTEGER PRIMARY KEY,
    code        TEXT,
    barcode     TEXT,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL,
    category    TEXT,
    unit        TEXT,
    price_minor INTEGER,                        -- store currency
    cost_minor  INTEGER,
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    import_id   INTEGER REFERENCES import_batch (id),
    created_at  INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    deleted_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX product_code ON product (code) WHERE code IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX product_barcode ON product (barcode) WHERE barcode IS NOT NULL;

-- Orders, and refunds as negative documents. The first columns are those that scoring reads.
CREATE TABLE sales_order (
    id             INTEGER PRIMARY KEY,
    contact_id     INTEGER REFERENCES contact (id),       -- NULL: walk-in
    ordered_on     INTEGER NOT NULL,
    total_minor    INTEGER NOT NULL,                      -- of this document; a refund's is <= 0
    kind           TEXT NOT NULL DEFAULT 'order' CHECK (kind IN ('order', 'refund')),
    status         TEXT NOT NULL CHECK (status = 'draft' OR status = 'paid' OR status = 'shipped' OR
                                                 status = 'completed' OR status = 'canceled'),
    currency       TEXT NOT NULL,
    rate_nano      INTEGER CHECK (rate_nano > 0),         -- store currency per 1 unit of `currency`, times 10^9
    refund_of      INTEGER REFERENCES sales_order (id),
    ordered_at     INTEGER,                               -- instant, if the time of day is known
    external_id    TEXT,
    shop_id        INTEGER REFERENCES shop (id),
    channel        TEXT,
    salesperson_id INTEGER REFERENCES staff (id),
    discount_minor INTEGER NOT NULL DEFAULT 0,
    shipping_minor INTEGER NOT NULL DEFAULT 0,
    tax_minor      INTEGER NOT NULL DEFAULT 0,
    tax_included   INTEGER NOT NULL DEFAULT 1 CHECK (tax_included IN (0, 1)),
    ship_name      TEXT,
    ship_phone     TEXT,
    ship_address   TEXT,
    note           TEXT,
    import_id      INTEGER REFERENCES import_batch (id),
    created_at     INTEGER NOT NULL,
    modified_at    INTEGER NOT NULL,
    deleted_at     INTEGER,
    CHECK (kind = 'order' OR total_minor <= 0)
) STRICT;
CREATE UNIQUE INDEX sales_order_external_id ON sales_order (external_id)
    WHERE external_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX sales_order_contact ON sales_order (contact_id, ordered_on) WHERE contact_id IS NOT NULL;
CREATE INDEX sales_order_refund_of ON sales_order (refund_of) WHERE refund_of IS NOT NULL;
-- What counts nowhere: few rows, so that scoring need not look at status and trash of all others.
CREATE INDEX sales_order_aside ON sales_order (status) WHERE deleted_at IS NOT NULL OR status IN ('draft', 'canceled');

CREATE TABLE order_line (
    id               INTEGER PRIMARY KEY,
    order_id         INTEGER NOT NULL REFERENCES sales_order (id) ON DELETE CASCADE,
    position         INTEGER NOT NULL,
    product_id       INTEGER REFERENCES product (id),
    product_name     TEXT,                                -- as sold, when there is no product row
    quantity_micro   INTEGER NOT NULL,                    -- millionths; negative on a refund
    unit_price_minor INTEGER,
    discount_minor   INTEGER NOT NULL DEFAULT 0,
    tax_minor        INTEGER NOT NULL DEFAULT 0,
    amount_minor     INTEGER                              -- NULL: not told by the source
) STRICT;
CREATE INDEX order_line_order ON order_line (order_id);
CREATE INDEX order_line_product ON order_line (product_id) WHERE product_id IS NOT NULL;

CREATE TABLE payment (
    id           INTEGER PRIMARY KEY,
    order_id     INTEGER NOT NULL REFERENCES sales_order (id) ON DELETE CASCADE,
    paid_on      INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,                        -- the order's currency; negative = paid back
    method       TEXT NOT NULL REFERENCES payment_method (code),
    note         TEXT,
    created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_order ON payment (order_id);

-- A value that could not be read: the row came in, the raw text is kept here.
CREATE TABLE quality_finding (
    id          INTEGER PRIMARY KEY,
    entity      TEXT NOT NULL CHECK (entity = 'contact' OR entity = 'product' OR entity = 'order'),
    row_id      INTEGER NOT NULL,
    field       TEXT NOT NULL,
    rule        TEXT NOT NULL,                  -- stable code, e.g. phone_damaged
    raw         TEXT NOT NULL,
    import_id   INTEGER REFERENCES import_batch (id),
    line        INTEGER,                        -- of the imported file
    created_at  INTEGER NOT NULL,
    resolved_at INTEGER
) STRICT;
CREATE INDEX quality_finding_row ON quality_finding (entity, row_id);

INSERT INTO payment_method (id, code, name_en, name_zh, position) VALUES
    (1, 'cash', 'Cash', '现金', 1), (2, 'card', 'Card', '刷卡', 2), (3, 'wechat_pay', 'WeChat Pay', '微信支付', 3),
    (4, 'alipay', 'Alipay', '支付宝', 4), (5, 'transfer', 'Bank transfer', '转账', 5),
    (6, 'stored_value', 'Stored value', '储值', 6), (7, 'other', 'Other', '其他', 7);
INSERT INTO contact_point_kind (id, code, name_en, name_zh, position) VALUES
    (1, 'phone', 'Phone', '电话', 1), (2, 'mobile', 'Mobile', '手机', 2), (3, 'email', 'E-mail', '邮箱', 3),
    (4, 'wechat', 'WeChat', '微信', 4), (5, 'fax', 'Fax', '传真', 5), (6, 'web', 'Website', '网站', 6),
    (7, 'qq', 'QQ', 'QQ', 7), (8, 'other', 'Other', '其他', 8);
INSERT INTO shop (id, code, name, is_default, created_at, modified_at) VALUES (1, 'main', 'Main shop', 1, 0, 0);
INSERT INTO counter (name, next) VALUES ('payment_method', 8), ('contact_point_kind', 9), ('shop', 2);
