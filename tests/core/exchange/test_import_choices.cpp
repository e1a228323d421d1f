#include "core/exchange/file_format.h"
#include "core/exchange/import_batch.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

TEST_CASE("A file is cut as the user settled it, whatever would be detected", "[import]")
{
    ImportFixture store;
    // A title above the table, and semicolons although commas cut as well.
    ImportOptions options =
        store.options(ImportKind::Contacts, "My list, of friends\nName;City\nAnna, B.;Köln, Ehrenfeld\n");
    CsvFormat csv;
    csv.delimiter = ';';
    csv.skipRows = 1;
    options.csv = csv;
    options.columns = {"name", "city"};
    const ImportReport report = store.import(options);
    CHECK(report.created == 1);
    CHECK(store.text("SELECT name || '|' || city FROM contact") == QStringLiteral("Anna, B.|Köln, Ehrenfeld"));
}

TEST_CASE("A settled format without header takes its first line as data", "[import]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, "Name,Phone\nAnna,13800138000\n");
    options.csv = CsvFormat();
    options.csv->hasHeader = false;
    options.hasHeader = false;
    options.columns = {"name", ""};
    CHECK(store.import(options).created == 2);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = 'Name'") == 1);
}

TEST_CASE("The order of days that the user tells decides where nothing else does", "[import]")
{
    for (const auto &[order, month] : {std::pair{DateOrder::DayMonthYear, 4}, {DateOrder::MonthDayYear, 3}}) {
        ImportFixture store;
        ImportOptions options = store.options(ImportKind::Contacts, "Name,Birthday\nAnna,03/04/1990\n");
        options.dateOrder = order;
        store.import(options);
        CHECK(store.number("SELECT birth_month FROM contact") == month);
    }
}

TEST_CASE("A new custom field is called as the header of its column, unless that is a code", "[import]")
{
    ImportFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, QStringLiteral("name,最爱的茶,custom:level:number\n王,龙井,3\n").toUtf8());
    options.columns = {"name", "custom:tea:text", "custom:level:number"};
    store.import(options);
    CHECK(store.text("SELECT name_zh FROM custom_field WHERE code = 'tea'") == QStringLiteral("最爱的茶"));
    CHECK(store.text("SELECT name_en FROM custom_field WHERE code = 'level'") == QStringLiteral("level"));
}

TEST_CASE("An import can be found by its file and by its operation, also when it is reverted", "[import]")
{
    ImportFixture store;
    const ImportOptions options = store.options(ImportKind::Contacts, "Name\nAnna\nBerta\n");
    const auto known = [&](ImportKind kind) { return store.read(importOfFile(kind, options.path)); };
    REQUIRE(known(ImportKind::Contacts));
    CHECK(!known(ImportKind::Contacts)->has_value());
    store.import(options);
    const Result<std::optional<ImportBatch>> found = known(ImportKind::Contacts);
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->fileName == QStringLiteral("in.csv"));
    CHECK((*found)->created == 2);
    CHECK(!known(ImportKind::Companies)->has_value());
    const OperationId operation = store.operation;
    REQUIRE(store::undoOperation(store.runner(), operation, ConflictPolicy::Stop));
    CHECK(!known(ImportKind::Contacts)->has_value()); // it may come in again
    const Result<std::optional<ImportBatch>> told = store.read(importOfOperation(operation));
    REQUIRE(told);
    REQUIRE(told->has_value());
    CHECK((*told)->read == 2);
    CHECK((*told)->kind == ImportKind::Contacts);
    CHECK(!store.read(importOfOperation(OperationId::fromRow(999)))->has_value());
    // A file that cannot be read any more is no failure: none of its size came in.
    REQUIRE(QFile::remove(options.path));
    CHECK(store.read(importOfFile(ImportKind::Contacts, options.path)));
}

TEST_CASE("A glance at a file tells what the full look tells when there is no more of it", "[import]")
{
    ImportFixture store;
    const QString path = store.file("Name;Born\nAnna;3.4.1990\nBerta;25.12.1991\n");
    const Result<DetectedFormat> glance = glanceAtFormat(path);
    const Result<DetectedFormat> full = detectFormat(path);
    REQUIRE(glance);
    REQUIRE(full);
    CHECK(glance->csv.delimiter == ';');
    CHECK(glance->header == full->header);
    CHECK(glance->rows == full->rows);
    REQUIRE(glance->columns.size() == 2);
    CHECK(glance->columns[1].date == full->columns[1].date);
    CHECK(!glanceAtFormat(store.filePath(QStringLiteral("missing.csv"))));
}

TEST_CASE("A glance keeps to the beginning: text behind it does not change what it says", "[import]")
{
    ImportFixture store;
    QByteArray text = "Name,City\n";
    while (text.size() < 6000000) // more than the reader takes at once
        text += "Anna,Ulm\n";
    text += "Zo\xEB,K\xF6ln\n"; // not UTF-8: only the full look can know
    const QString path = store.file(text);
    const Result<DetectedFormat> glance = glanceAtFormat(path);
    REQUIRE(glance);
    CHECK(glance->csv.encoding == TextEncoding::Utf8);
    CHECK(detectFormat(path)->csv.encoding == TextEncoding::Windows1252);
    CHECK(glance->rows.size() == DetectedFormat::kPreviewRows);
}
