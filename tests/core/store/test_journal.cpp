#include "core/store/journal_triggers.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

namespace {

QString change(StoreFixture &store, const char *column, int fromEnd = 0)
{
    return store.text(
        ("SELECT " + std::string(column) + " FROM change ORDER BY seq DESC LIMIT 1 OFFSET " + std::to_string(fromEnd))
            .c_str());
}

/// INSERT statements that give every journaled table one row with id 900 (and what it refers to).
const std::vector<std::pair<TableId, std::string>> kRows = {
    {TableId::Setting, "INSERT INTO setting (id, key, value) VALUES (900, 'k', 'v')"},
    {TableId::Staff, "INSERT INTO staff (id, name, created_at, modified_at) VALUES (900, 'S', 1, 1)"},
    {TableId::Shop, "INSERT INTO shop (id, code, name, created_at, modified_at) VALUES (900, 'c', 'n', 1, 1)"},
    {TableId::PaymentMethod,
     "INSERT INTO payment_method (id, code, name_en, name_zh, position) VALUES (900, 'x', 'X', 'X', 9)"},
    {TableId::ContactPointKind,
     "INSERT INTO contact_point_kind (id, code, name_en, name_zh, position) VALUES (900, 'x', 'X', 'X', 9)"},
    {TableId::ImportBatch, "INSERT INTO import_batch (id, kind, mode, file_name, file_hash, started_at) VALUES (900, "
                           "'contacts', 'create', 'f', 'h', 1)"},
    {TableId::Contact, insertContact(900, "A")},
    {TableId::ContactPoint, "INSERT INTO contact_point (id, contact_id, kind, value, created_at, modified_at) VALUES "
                            "(900, 900, 'x', 'v', 1, 1)"},
    {TableId::ContactAddress,
     "INSERT INTO contact_address (id, contact_id, city, created_at, modified_at) VALUES (900, 900, '上海', 1, 1)"},
    {TableId::Affiliation,
     "INSERT INTO affiliation (id, person_id, company_id, created_at, modified_at) VALUES (900, 900, 900, 1, 1)"},
    {TableId::Tag, "INSERT INTO tag (id, name, created_at) VALUES (900, 't', 1)"},
    {TableId::ContactTag, "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (900, 900, 900)"},
    {TableId::CustomField, "INSERT INTO custom_field (id, code, name_en, name_zh, type, created_at, modified_at) "
                           "VALUES (900, 'f', 'F', 'F', 'text', 1, 1)"},
    {TableId::CustomValue, "INSERT INTO custom_value (id, contact_id, field_id, text) VALUES (900, 900, 900, 'v')"},
    {TableId::Consent, "INSERT INTO consent (id, contact_id, purpose, channel, state, day, created_at) VALUES (900, "
                       "900, 'marketing', 'any', 'given', 1, 1)"},
    {TableId::Product,
     "INSERT INTO product (id, name, name_key, created_at, modified_at) VALUES (900, 'P', 'p', 1, 1)"},
    {TableId::SalesOrder, "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, currency, "
                          "created_at, modified_at) VALUES (900, 900, 1, 1, 'paid', 'CNY', 1, 1)"},
    {TableId::OrderLine, "INSERT INTO order_line (id, order_id, position, quantity_micro) VALUES (900, 900, 1, 1)"},
    {TableId::Payment,
     "INSERT INTO payment (id, order_id, paid_on, amount_minor, method, created_at) VALUES (900, 900, 1, 1, 'x', 1)"},
    {TableId::QualityFinding, "INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, created_at) VALUES "
                              "(900, 'contact', 900, 'f', 'r', 'x', 1)"},
    {TableId::Activity, "INSERT INTO activity (id, contact_id, day, kind, state, created_at, modified_at) VALUES (900, "
                        "900, 1, 'call', 'held', 1, 1)"},
    {TableId::ActivityParticipant,
     "INSERT INTO activity_participant (id, activity_id, contact_id) VALUES (900, 900, 900)"},
    {TableId::Task,
     "INSERT INTO task (id, title, state, created_at, modified_at) VALUES (900, 't', 'not_started', 1, 1)"},
    {TableId::ContactRelation,
     "INSERT INTO contact_relation (id, from_id, to_id, kind, created_at, modified_at) VALUES "
     "(900, 900, 900, 'other', 1, 1)"},
    {TableId::Attachment, "INSERT INTO attachment (id, contact_id, name, hash, size, created_at, modified_at) VALUES "
                          "(900, 900, 'n', 'h', 0, 1, 1)"},
    {TableId::ImportProfile,
     "INSERT INTO import_profile (id, name, kind, signature, settings, created_at, modified_at) "
     "VALUES (900, 'p', 'contacts', 'a', '{}', 1, 1)"},
    {TableId::ContactMerge, "INSERT INTO contact_merge (id, lost_id, kept_id, created_at) VALUES (900, 901, 900, 1)"},
    {TableId::DuplicateDecision, "INSERT INTO duplicate_decision (id, first_id, second_id, decision, created_at, "
                                 "modified_at) VALUES (900, 900, 901, 'later', 1, 1)"},
    {TableId::QualityException, "INSERT INTO quality_exception (id, contact_id, rule, field, value, created_at) VALUES "
                                "(900, 900, 'invalid_phone', 'phone', '110', 1)"},
    {TableId::Segment, "INSERT INTO segment (id, name, kind, conditions, exclusions, created_at, modified_at) VALUES "
                       "(900, 's', 'frozen', '{}', '{}', 1, 1)"},
    {TableId::SegmentMember, "INSERT INTO segment_member (id, segment_id, contact_id) VALUES (900, 900, 900)"},
    {TableId::SegmentExclusion, "INSERT INTO segment_exclusion (id, segment_id, contact_id, reason, created_at) VALUES "
                                "(900, 900, 900, 'r', 1)"},
};

} // namespace

TEST_CASE("Every journaled table writes down its inserts, updates and deletes", "[journal]")
{
    StoreFixture store;
    REQUIRE(kRows.size() == kTableCount);
    writeSql(store, {insertContact(901, "B")}); // the other one of a pair
    for (const auto &[table, insert] : kRows) {
        const std::string name(tableName(table));
        CAPTURE(name);
        const ChangeSet changes = writeSql(store, {insert});
        CHECK(changes.of(table).inserted == std::vector<qint64>{900});
        CHECK(changes.rowCount == 1);
        CHECK(change(store, "table_name") == QString::fromStdString(name));
        CHECK(change(store, "kind") == QStringLiteral("insert"));
        CHECK(change(store, "json_extract(after, '$.id')") == QStringLiteral("900"));
        CHECK(change(store, "operation_id") == QString::number(changes.operation.row()));
    }
    // Children first, so that nothing cascades.
    for (auto row = kRows.rbegin(); row != kRows.rend(); ++row) {
        const std::string name(tableName(row->first));
        CAPTURE(name);
        const ChangeSet changes = writeSql(store, {"DELETE FROM " + name + " WHERE id = 900"});
        CHECK(changes.of(row->first).deleted == std::vector<qint64>{900});
        CHECK(change(store, "kind") == QStringLiteral("delete"));
        CHECK(change(store, "json_extract(before, '$.id')") == QStringLiteral("900"));
        CHECK(change(store, "after").isNull());
    }
}

TEST_CASE("An insert keeps the columns that are not NULL, an update those that changed", "[journal]")
{
    StoreFixture store;
    writeSql(store, {"INSERT INTO contact (id, name, name_key, phone, created_at, modified_at) VALUES (1, '李', 'li', "
                     "'139', 5, 6)"});
    CHECK(change(store, "after") ==
          QString::fromUtf8(
              "{\"id\":1,\"kind\":\"person\",\"name\":\"李\",\"name_key\":\"li\",\"birth_lunar\":0,\"phone\":\"139\","
              "\"do_not_contact\":0,\"created_at\":5,\"modified_at\":6}"));
    const ChangeSet changes =
        writeSql(store, {"UPDATE contact SET name = name, phone = NULL, city = 'X' WHERE id = 1"});
    CHECK(changes.of(TableId::Contact).updated == std::vector<qint64>{1});
    CHECK(change(store, "before") == QStringLiteral("{\"phone\":\"139\",\"city\":null}"));
    CHECK(change(store, "after") == QStringLiteral("{\"phone\":null,\"city\":\"X\"}"));
}

TEST_CASE("Hostile text and extreme numbers come back from the journal unchanged", "[journal]")
{
    StoreFixture store;
    const QString big = QString(500'000, QChar(0x5ba2)) + QString(500'000, QLatin1Char('"'));
    const QStringList texts = {QStringLiteral("'\"\\/\b\f\n\r\t"),
                               QString::fromUtf8("👩‍👩‍👧 \u202e \u2028 \ufeff"),
                               QStringLiteral(""),
                               QStringLiteral("{\"a\":[1]}"),
                               QStringLiteral("[1]"),
                               QStringLiteral("null"),
                               QString(QChar(0x1f)),
                               big};
    for (const QString &text : texts) {
        store.write([&](WriteContext &context) -> Result<void> {
            const Result<qint64> id = context.nextId(TableId::Tag);
            REQUIRE(id);
            Result<store::Statement> insert =
                context.database().prepare("INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)");
            REQUIRE(insert);
            insert->bindAll(*id, text, std::numeric_limits<qint64>::min());
            return insert->run();
        });
        CHECK(change(store, "json_extract(after, '$.name')") == text);
        CHECK(change(store, "json_extract(after, '$.created_at')") == QStringLiteral("-9223372036854775808"));
    }
}

TEST_CASE("Rows that go with their owner are written down before it", "[journal]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A"), "INSERT INTO tag (id, name, created_at) VALUES (1, 't', 1)",
                     "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (1, 1, 1)"});
    const ChangeSet changes = writeSql(store, {"DELETE FROM contact WHERE id = 1"});
    CHECK(changes.rowCount == 2);
    CHECK(changes.of(TableId::ContactTag).deleted == std::vector<qint64>{1});
    CHECK(change(store, "table_name") == QStringLiteral("contact"));
    CHECK(change(store, "table_name", 1) == QStringLiteral("contact_tag"));
}

TEST_CASE("An upsert is an insert or an update", "[journal]")
{
    StoreFixture store;
    const std::string upsert =
        "INSERT INTO setting (id, key, value) VALUES (50, 'k', 'v') ON CONFLICT (key) DO UPDATE SET value = 'w'";
    CHECK(writeSql(store, {upsert}).of(TableId::Setting).inserted == std::vector<qint64>{50});
    CHECK(writeSql(store, {upsert}).of(TableId::Setting).updated == std::vector<qint64>{50});
    CHECK_FALSE(writeSql(store, {upsert}).operation.isValid()); // w = w
}

TEST_CASE("A command without effect leaves no operation and burns no number", "[journal]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    const ChangeSet same = writeSql(store, {"UPDATE contact SET name = 'A' WHERE id = 1"});
    CHECK_FALSE(same.operation.isValid());
    CHECK(same.isEmpty());
    const ChangeSet thereAndBack = writeSql(store, {insertContact(7, "B"), "DELETE FROM contact WHERE id = 7"});
    CHECK_FALSE(thereAndBack.operation.isValid());
    CHECK(store.number("SELECT count(*) FROM operation") == 1);
    CHECK(store.number("SELECT count(*) FROM change") == 1);
    CHECK(writeSql(store, {insertContact(2, "B")}).operation.row() == 2);
    CHECK(store.number("SELECT row_count FROM operation WHERE id = 2") == 1);
}

TEST_CASE("A counter never goes back, also when the command that moved it changed no row", "[journal]")
{
    StoreFixture store;
    qint64 first = 0;
    const auto take = [&](WriteContext &context) -> Result<void> {
        const Result<qint64> id = context.nextId(TableId::Tag);
        first = id.value();
        return {};
    };
    store.write(take);
    const qint64 before = first;
    store.write(take);
    CHECK(first == before + 1);
    CHECK(store.number("SELECT count(*) FROM operation") == 0);
}

TEST_CASE("Several changes of one row count by their net effect", "[journal]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    const ChangeSet changes =
        writeSql(store, {insertContact(2, "B"), "UPDATE contact SET name = 'C' WHERE id IN (1, 2)",
                         "UPDATE contact SET name = 'D' WHERE id = 1", "DELETE FROM contact WHERE id = 1",
                         insertContact(1, "E"), insertContact(3, "F"), "DELETE FROM contact WHERE id = 3"});
    CHECK(changes.of(TableId::Contact).inserted == std::vector<qint64>{2});
    CHECK(changes.of(TableId::Contact).updated == std::vector<qint64>{1});
    CHECK(changes.of(TableId::Contact).deleted.empty());
    CHECK(changes.rowCount == 2);
}

TEST_CASE("A row's id never changes", "[journal]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    CHECK_FALSE(runSql(store, {"UPDATE contact SET id = 2 WHERE id = 1"}));
    CHECK(store.number("SELECT id FROM contact") == 1);
}

TEST_CASE("An error rolls back all of a command, its operation and its journal", "[journal]")
{
    StoreFixture store;
    const std::string before = dump(store.database());
    const Result<ChangeSet> failed = runSql(store, {insertContact(1, "A"), insertContact(1, "B")});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::Duplicate);
    CHECK(dump(store.database()) == before);
    CHECK(store.number("SELECT count(*) FROM operation") == 0);
    CHECK(store.number("SELECT count(*) FROM change") == 0);
}

TEST_CASE("A commit that fails changes nothing", "[journal]")
{
    StoreFixture store;
    // A deferred reference is checked by COMMIT itself.
    const Result<ChangeSet> failed = runSql(
        store, {"PRAGMA defer_foreign_keys=ON", "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (1, 77, 77)"});
    REQUIRE_FALSE(failed);
    CHECK(store.number("SELECT count(*) FROM contact_tag") == 0);
    CHECK(store.number("SELECT count(*) FROM operation") == 0);
    writeSql(store, {insertContact(1, "A")});
}

TEST_CASE("Nothing is written when the journal triggers are gone", "[journal]")
{
    StoreFixture store;
    SECTION("all, by PRAGMA temp_store")
    {
        REQUIRE(store.database().exec("PRAGMA temp_store=MEMORY"));
    }
    SECTION("one of them")
    {
        REQUIRE(store.database().exec("DROP TRIGGER temp.journal_tag_update"));
    }
    const Result<ChangeSet> refused = runSql(store, {insertContact(1, "A")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Internal);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("A table with a column that JSON cannot carry is not journaled but refused", "[journal]")
{
    StoreFixture store;
    const std::string type = GENERATE("REAL", "BLOB", "ANY");
    REQUIRE(store.database().exec(("ALTER TABLE tag ADD COLUMN x " + type).c_str()));
    FixedClock clock;
    store::OperationSettings settings;
    settings.clock = &clock;
    const auto runner = store::OperationRunner::create(store.database(), settings);
    REQUIRE_FALSE(runner);
    CHECK(runner.error().code == ErrorCode::Internal);
    CHECK(runner.error().detail.contains(QStringLiteral("tag")));
}

TEST_CASE("Generated columns are left out of the journal", "[journal]")
{
    StoreFixture store;
    REQUIRE(store.database().exec("ALTER TABLE tag ADD COLUMN shout TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL"));
    REQUIRE(store.database().exec("DROP TABLE temp.journal_state; DROP TABLE temp.journal_keep;"
                                  "DROP TABLE temp.journal_text"));
    for (const char *kind : {"insert", "update", "delete"}) {
        REQUIRE(store.database().exec((std::string("DROP TRIGGER temp.journal_text_") + kind).c_str()));
        for (const std::string_view table : kTableNames)
            REQUIRE(store.database().exec(("DROP TRIGGER temp.journal_" + std::string(table) + "_" + kind).c_str()));
    }
    FixedClock clock;
    store::OperationSettings settings;
    settings.clock = &clock;
    const auto runner = store::OperationRunner::create(store.database(), settings);
    REQUIRE(runner);
    writeSql(store, {"INSERT INTO tag (id, name, created_at) VALUES (1, 'a', 1)"});
    CHECK(change(store, "after") == QStringLiteral("{\"id\":1,\"name\":\"a\",\"created_at\":1}"));
}

TEST_CASE("A canceled command changes nothing, also when it is canceled inside one long statement", "[journal]")
{
    StoreFixture store;
    Command command{"test", {"x", {}}, {}};
    SECTION("before it began")
    {
        command.run = [](WriteContext &) -> Result<void> { return {}; };
        command.cancel.cancel();
    }
    SECTION("inside a statement that would never end")
    {
        command.run = [&](WriteContext &context) -> Result<void> {
            REQUIRE(context.database().exec(insertContact(1, "A").c_str()));
            command.cancel.cancel();
            return context.database().exec(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        };
    }
    SECTION("by a command that does not look")
    {
        command.run = [&](WriteContext &context) -> Result<void> {
            REQUIRE(context.database().exec(insertContact(1, "A").c_str()));
            command.cancel.cancel();
            return {};
        };
    }
    const Result<ChangeSet> changes = store.run(command);
    REQUIRE_FALSE(changes);
    CHECK(changes.error().code == ErrorCode::Canceled);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
    CHECK(store.number("SELECT count(*) FROM operation") == 0);
    writeSql(store, {insertContact(1, "A")}); // the next one is not affected
}
