#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

namespace {

/// Inserts `count` contacts in bulk and returns their range.
Result<IdRange> insertMany(WriteContext &context, qint64 count, const char *externalId = "'E' || i")
{
    const Result<IdRange> range = context.reserveIds(TableId::Contact, count);
    REQUIRE(range);
    Result<store::Statement> insert = context.database().prepare(
        "WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) "
        "INSERT INTO contact (id, name, name_key, external_id, phone_key, created_at, modified_at) "
        "SELECT i, 'N' || i, 'n' || i, " +
        std::string(externalId) + ", i * 7, 1, 1 FROM n");
    REQUIRE(insert);
    insert->bindAll(range->first, range->last);
    if (Result<void> done = insert->run(); !done)
        return done.error();
    return *range;
}

} // namespace

TEST_CASE("A bulk insert is one journal row", "[journal][bulk]")
{
    StoreFixture store;
    const ChangeSet changes = store.write([](WriteContext &context) -> Result<void> {
        REQUIRE(context.beginBulkInsert());
        const Result<IdRange> first = insertMany(context, 100);
        const Result<IdRange> second = insertMany(context, 50);
        REQUIRE(context.recordInserted(TableId::Contact, *first));
        REQUIRE(context.recordInserted(TableId::Contact, *second)); // adjacent: becomes one range
        return context.database().exec("UPDATE contact SET city = 'X' WHERE id = 3; DELETE FROM contact WHERE id = 4");
    });
    CHECK(changes.of(TableId::Contact).insertedRanges == std::vector<IdRange>{{1, 150}});
    CHECK(changes.of(TableId::Contact).updated.empty());
    CHECK(changes.rowCount == 149);
    CHECK(store.number("SELECT count(*) FROM change_range") == 1);
    CHECK(store.number("SELECT count(*) FROM change") == 2); // the update and the delete
}

TEST_CASE("A bulk insert must record what it reserved and inserted", "[journal][bulk]")
{
    StoreFixture store;
    writeSql(store, {insertContact(500, "old")});
    const auto codeOf = [&](const std::function<Result<void>(WriteContext &)> &run) {
        const Result<ChangeSet> changes = store.run({"test", {"x", {}}, run});
        CHECK(store.number("SELECT count(*) FROM contact") == 1);
        return changes ? std::optional<ErrorCode>() : changes.error().code;
    };
    CHECK(codeOf([](WriteContext &context) -> Result<void> { // not in bulk mode
              return context.recordInserted(TableId::Contact, *insertMany(context, 10));
          }) == ErrorCode::Internal);
    CHECK(codeOf([](WriteContext &context) -> Result<void> { // not reserved
              REQUIRE(context.beginBulkInsert());
              return context.recordInserted(TableId::Contact, {500, 500});
          }) == ErrorCode::Internal);
    CHECK(codeOf([](WriteContext &context) -> Result<void> { // not inserted
              REQUIRE(context.beginBulkInsert());
              return context.recordInserted(TableId::Contact, *context.reserveIds(TableId::Contact, 5));
          }) == ErrorCode::Internal);
    CHECK(codeOf([](WriteContext &context) -> Result<void> { // twice
              REQUIRE(context.beginBulkInsert());
              const Result<IdRange> range = insertMany(context, 10);
              REQUIRE(context.recordInserted(TableId::Contact, *range));
              return context.recordInserted(TableId::Contact, {range->first + 5, range->last});
          }) == ErrorCode::Internal);
}

TEST_CASE("A large change of a table rebuilds its indexes before the commit", "[journal][bulk]")
{
    StoreFixture store;
    const char *indexes = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE type = 'index' AND "
                          "tbl_name = 'contact' ORDER BY name)";
    const QString before = store.text(indexes);
    const auto bulk = [&](const char *externalId) {
        return store.run({"test", {"x", {}}, [&](WriteContext &context) -> Result<void> {
                              REQUIRE(context.prepareForBulk(TableId::Contact, 20000));
                              CHECK(store.text(indexes).isNull());
                              REQUIRE(context.beginBulkInsert());
                              const Result<IdRange> range = insertMany(context, 20000, externalId);
                              return context.recordInserted(TableId::Contact, *range);
                          }});
    };
    const qint64 cache = store.number("PRAGMA cache_size");
    REQUIRE(bulk("'E' || i"));
    CHECK(store.text(indexes) == before);
    CHECK(store.number("PRAGMA cache_size") == cache);
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));

    const Result<ChangeSet> duplicate = bulk("'E1'");
    REQUIRE_FALSE(duplicate);
    CHECK(duplicate.error().code == ErrorCode::Duplicate);
    CHECK(store.text(indexes) == before);
    CHECK(store.number("SELECT count(*) FROM contact") == 20000);

    store.write([&](WriteContext &context) -> Result<void> { // few rows: the indexes stay
        REQUIRE(context.prepareForBulk(TableId::Contact, 9999));
        CHECK(store.text(indexes) == before);
        return {};
    });
}

TEST_CASE("A bulk insert works without the insert trigger and puts it back, whatever becomes of it", "[journal][bulk]")
{
    StoreFixture store;
    const char *trigger = "SELECT count(*) FROM sqlite_temp_schema WHERE name = 'journal_contact_insert'";
    const auto bulk = [&](const std::function<Result<void>(WriteContext &)> &end) {
        const Result<ChangeSet> changes =
            store.run({"test", {"x", {}}, [&](WriteContext &context) -> Result<void> {
                           REQUIRE(context.beginBulkInsert());
                           REQUIRE(context.prepareForBulk(TableId::Contact, 20000));
                           REQUIRE(context.prepareForBulk(TableId::Contact, 20000)); // a second time: nothing
                           CHECK(store.number(trigger) == 0);
                           const Result<IdRange> range = insertMany(context, 20000);
                           REQUIRE(context.recordInserted(TableId::Contact, *range));
                           return end(context);
                       }});
        CHECK(store.number(trigger) == 1);
        return changes ? std::optional<ErrorCode>() : changes.error().code;
    };
    CHECK(bulk([](WriteContext &) {
              return Error{ErrorCode::Canceled, QStringLiteral("stopped")};
          }) == ErrorCode::Canceled);
    CHECK(bulk([](WriteContext &context) { return context.database().exec("INSERT INTO contact (id) VALUES (1)"); }));
    CHECK_FALSE(bulk([](WriteContext &) { return Result<void>(); }));
    // The next operation is journaled row by row again.
    writeSql(store, {insertContact(900000, "after")});
    CHECK(store.number("SELECT count(*) FROM change WHERE row_id = 900000 AND kind = 'insert'") == 1);
}

TEST_CASE("An index over a column that a bulk insert leaves empty is kept", "[journal][bulk]")
{
    StoreFixture store;
    const char *indexes = "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'index' AND "
                          "tbl_name = 'contact' ORDER BY name)";
    store.write([&](WriteContext &context) -> Result<void> {
        const std::array<std::string_view, 2> untouched{"wechat_key", "deleted_at"};
        REQUIRE(context.beginBulkInsert());
        REQUIRE(context.prepareForBulk(TableId::Contact, 20000, untouched));
        CHECK(store.text(indexes) == QStringLiteral("contact_trash,contact_wechat_key"));
        return context.recordInserted(TableId::Contact, *insertMany(context, 20000));
    });
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
}

TEST_CASE("More changes than a listener wants to hear of are told as many", "[journal][bulk]")
{
    StoreFixture store;
    const ChangeSet inserted = store.write(
        [](WriteContext &context) -> Result<void> { return insertMany(context, 10001) ? Result<void>() : Error{}; });
    CHECK(inserted.of(TableId::Contact).many);
    CHECK(inserted.of(TableId::Contact).inserted.empty());
    CHECK(inserted.rowCount == 10001);
    CHECK(inserted.touches(TableId::Contact));
    CHECK_FALSE(inserted.touches(TableId::Tag));
}
