#include "core/store/state_hash.h"
#include "core/store/verify.h"
#include "tests/core/store/file_help.h"

#include <QJsonArray>

using namespace shuke;
using store::VerifyReport;
using test::ClosedStore;

namespace {

VerifyReport verify(const QString &path)
{
    const Result<VerifyReport> report = store::verifyStore(path);
    if (!report)
        FAIL(report.error().detail.toStdString());
    return *report;
}

} // namespace

TEST_CASE("A sound store verifies, says what it holds, and is left as it was", "[store][verify]")
{
    ClosedStore shop;
    shop.change(
        "INSERT INTO operation (id, uid, kind, label, started_at) VALUES (1, 'a', 'k', 'l', 1), (2, 'b', 'k', 'l', 2)");
    const auto before = test::folderState(shop.folder());
    const VerifyReport report = verify(shop.path());
    CHECK(report.isSound());
    CHECK(test::folderState(shop.folder()) == before);
    const QJsonObject json = report.toJson();
    for (const char *key : {"integrity", "foreign_keys", "ledger", "indexes"})
        CHECK(json.value(QLatin1String(key)).toString() == QStringLiteral("ok"));
    CHECK(json.value(QLatin1String("ok")).toBool());
    CHECK(json.value(QLatin1String("last_operation")).toInteger() == 2);
    CHECK(json.value(QLatin1String("rows")).toObject().value(QLatin1String("tag")).toInteger() == 500);
    CHECK(json.value(QLatin1String("schema")).toInt() == store::currentSchemaVersion());
    Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
    REQUIRE(reader);
    CHECK(report.stateHash == *store::stateHash(**reader));
}

TEST_CASE("Verify works while the store is open for writing", "[store][verify]")
{
    ClosedStore shop;
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 12"));
    const VerifyReport report = verify(shop.path());
    CHECK(report.isSound());
    CHECK(report.rowCounts.value(QStringLiteral("tag")) == 12);
    REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 11"));
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("A journal that does not fit together is found", "[store][verify]")
{
    const auto [change, finding] = GENERATE(table<const char *, const char *>({
        {"INSERT INTO change (operation_id, table_name, row_id, kind) VALUES (7, 'tag', 1, 'insert')",
         "change 1 belongs to no operation"},
        {"INSERT INTO change_range (operation_id, table_name, first_id, last_id) VALUES (7, 'tag', 1, 2)",
         "change range 1 belongs to no operation"},
        {"INSERT INTO change_columns VALUES (7, 'tag', '[]')", "column list of operation 7 belongs to no operation"},
        {"INSERT INTO operation (id, uid, kind, label, started_at, undone_by) VALUES (1, 'a', 'k', 'l', 1, 2), (2, "
         "'b', 'k', 'l', 2, NULL)",
         "operation 1 says it was undone by 2, which does not undo it"},
        {"INSERT INTO operation (id, uid, kind, label, started_at, undoes) VALUES (1, 'a', 'k', 'l', 1, NULL), (2, "
         "'b', 'k', 'l', 2, 1)",
         "operation 2 undoes 1, which does not say so"},
        {"UPDATE counter SET next = 500 WHERE name = 'tag'", "counter of tag is at 500, but there is a row 500"},
        {"DELETE FROM counter WHERE name = 'tag'", "counter of tag is at 1, but there is a row 500"},
        {"INSERT INTO operation (id, uid, kind, label, started_at) VALUES (1, 'a', 'k', 'l', 1);"
         "INSERT INTO change (operation_id, table_name, row_id, kind) VALUES (1, 'nonsense', 1, 'insert')",
         "the journal speaks of a table nonsense"},
    }));
    INFO(change);
    ClosedStore shop;
    shop.change((QByteArray("PRAGMA foreign_keys = OFF;") + change).constData());
    const VerifyReport report = verify(shop.path());
    CHECK_FALSE(report.isSound());
    CHECK(report.ledger.contains(QString::fromLatin1(finding)));
    CHECK(report.integrity.isEmpty());
    CHECK(report.toJson().value(QLatin1String("ledger")).isArray());
}

TEST_CASE("Ids of a former origin do not count against the counter", "[store][verify]")
{
    ClosedStore shop;
    shop.change("UPDATE store_info SET origin = 5; INSERT INTO tag VALUES ((5 << 32) | 501, 'x', 0), ((9 << 32) | "
                "4000, 'y', 0);"
                "UPDATE counter SET next = 502 WHERE name = 'tag'");
    CHECK(verify(shop.path()).isSound());
    shop.change("UPDATE counter SET next = 501 WHERE name = 'tag'");
    CHECK(verify(shop.path()).ledger.size() == 1);
}

TEST_CASE("Rows that refer to nothing and rows missing from an index are found", "[store][verify]")
{
    ClosedStore shop;
    shop.change("PRAGMA foreign_keys = OFF; INSERT INTO contact_tag VALUES (1, 77, 1)");
    CHECK(verify(shop.path()).foreignKeys == QStringList{QStringLiteral("contact_tag row 1 refers to no contact")});
    shop.change("DELETE FROM contact_tag");

    // Take the entries of one index away behind SQLite's back: an index page whose cell count is 0.
    Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
    REQUIRE(reader);
    const qint64 root = (*reader)->integer("SELECT rootpage FROM sqlite_schema WHERE name = 'shop_code'")->value();
    reader->reset();
    QByteArray bytes = test::readAll(shop.path());
    const auto page = static_cast<qsizetype>((root - 1) * 4096);
    REQUIRE(bytes[page] == '\x0a'); // a leaf of an index
    bytes[page + 3] = 0;
    bytes[page + 4] = 0;
    bytes[page + 5] = 0x10; // cell content begins at the end of the page
    bytes[page + 6] = 0;
    test::writeAll(shop.path(), bytes);
    const VerifyReport report = verify(shop.path());
    CHECK_FALSE(report.isSound());
    CHECK_FALSE(report.indexes.isEmpty());
}

TEST_CASE("A damaged store is a report with findings, a foreign file is an error", "[store][verify]")
{
    ClosedStore shop;
    const QByteArray bytes = test::readAll(shop.path());
    test::writeAll(shop.path(), bytes.left(bytes.size() - 4096));
    const VerifyReport report = verify(shop.path());
    CHECK_FALSE(report.isSound());
    CHECK_FALSE(report.integrity.isEmpty());
    CHECK(report.toJson().value(QLatin1String("state_hash")).isNull());
    test::writeAll(shop.path(), "text");
    CHECK(store::verifyStore(shop.path()).error().code == ErrorCode::NotAStore);
    CHECK(store::verifyStore(shop.filePath(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
}
