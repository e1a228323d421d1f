// The generated samples: totals must equal what their generator wrote down.
#include "core/exchange/demo_csv.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"
#include "tests/support/data_totals.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// Imports contacts and orders and compares counts and cents by what the store makes of them.
ImportReport importAndCompare(ImportFixture &store, const QString &contacts, const QString &orders,
                              const QString &summary)
{
    const ImportReport people = store.import(optionsFor(ImportKind::Contacts, contacts));
    const ImportReport report = store.import(optionsFor(ImportKind::Orders, orders));
    const Result<std::vector<TotalCheck>> totals =
        compareTotals(store.database(), people, report, readSummary(summary));
    if (!totals)
        FAIL(totals.error().detail.toStdString());
    REQUIRE(!totals->empty());
    for (const TotalCheck &total : *totals) {
        INFO(total.name.toStdString());
        CHECK(total.actual == total.expected);
    }
    return people;
}

/// Cells a spreadsheet wrote as 1.39E+10, counted over the decoded text alone.
qint64 scientificCells(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringDecoder decoder("GB18030");
    const QString text = decoder(file.readAll());
    static const QRegularExpression damaged(QStringLiteral("(?<=,)\\d(\\.\\d+)?E\\+\\d+(?=,)"),
                                            QRegularExpression::CaseInsensitiveOption);
    qint64 count = 0;
    for (QRegularExpressionMatchIterator match = damaged.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

} // namespace

TEST_CASE("the generated sample comes in with exactly its totals", "[import][data]")
{
    const QString contacts = sharedFile("generated/small/contacts.csv");
    if (contacts.isEmpty())
        return;
    ImportFixture store;
    importAndCompare(store, contacts, sharedFile("generated/small/orders.csv"),
                     sharedFile("generated/small/summary.json"));
    ImportOptions again = optionsFor(ImportKind::Orders, sharedFile("generated/small/orders.csv"));
    again.mode = ImportMode::Upsert;
    again.again = true;
    const ImportReport report = store.import(again);
    CHECK(report.unchanged == report.read);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("the sorted sample with a byte-order mark comes in with exactly its totals", "[import][data]")
{
    const QString contacts = sharedFile("generated/sorted_bom/contacts.csv");
    if (contacts.isEmpty())
        return;
    ImportFixture store;
    importAndCompare(store, contacts, sharedFile("generated/sorted_bom/orders.csv"),
                     sharedFile("generated/sorted_bom/summary.json"));
}

TEST_CASE("the Excel sample in GB18030 comes in with its totals and every damaged phone reported", "[import][data]")
{
    const QString contacts = sharedFile("generated/excel_gb18030/contacts.csv");
    if (contacts.isEmpty())
        return;
    ImportFixture store;
    const ImportReport people = importAndCompare(store, contacts, sharedFile("generated/excel_gb18030/orders.csv"),
                                                 sharedFile("generated/excel_gb18030/summary.json"));
    CHECK(people.encoding == "gb18030");
    const qint64 scientific = scientificCells(contacts);
    CHECK(scientific > 0);
    CHECK(findingCount(people, "phone:phone_damaged") + findingCount(people, "phone2:phone_damaged") == scientific);
    CHECK(
        store.number("SELECT count(*) FROM quality_finding WHERE rule = 'phone_damaged' AND upper(raw) LIKE '%E+%'") ==
        scientific);
    // No damaged number stands anywhere as a phone.
    CHECK(store.number("SELECT count(*) FROM contact WHERE upper(phone) LIKE '%E+%'") == 0);
    CHECK(store.number("SELECT count(*) FROM contact_point WHERE upper(value) LIKE '%E+%'") == 0);
    CHECK(store.text("SELECT name FROM contact WHERE external_id = 'C0000000000'") == QStringLiteral("许刚"));
}

TEST_CASE("a generated company of 100,000 persons comes in with exactly its totals", "[import][scale]")
{
    const QString generator = sharedFile("../tools/gen_orders.py");
    if (generator.isEmpty())
        return;
    ImportFixture store;
    const QString folder = store.filePath(QStringLiteral("made"));
    QProcess process;
    process.start(QStringLiteral("python3"), {generator, QStringLiteral("--out"), folder, QStringLiteral("--customers"),
                                              QStringLiteral("100000"), QStringLiteral("--jobs"), QStringLiteral("2")});
    if (!process.waitForFinished(600000) || process.exitCode() != 0) {
        WARN("SKIP: the generator did not run");
        return;
    }
    importAndCompare(store, folder + QStringLiteral("/contacts.csv"), folder + QStringLiteral("/orders.csv"),
                     folder + QStringLiteral("/summary.json"));
}

TEST_CASE("files of our own generator come in with exactly the totals of their summary", "[import][demo]")
{
    ImportFixture store;
    const QString folder = store.filePath(QStringLiteral("made"));
    DemoOptions options;
    options.customers = 2000;
    options.endDay = QDate(2025, 12, 31);
    REQUIRE(writeDemoCsv(options, folder));
    importAndCompare(store, folder + QStringLiteral("/contacts.csv"), folder + QStringLiteral("/orders.csv"),
                     folder + QStringLiteral("/summary.json"));
}

TEST_CASE("a total that is not in the store is told", "[import][demo]")
{
    ImportFixture store;
    const QString folder = store.filePath(QStringLiteral("made"));
    DemoOptions options;
    options.customers = 50;
    options.endDay = QDate(2025, 12, 31);
    REQUIRE(writeDemoCsv(options, folder));
    const ImportReport people =
        store.import(optionsFor(ImportKind::Contacts, folder + QStringLiteral("/contacts.csv")));
    const ImportReport orders = store.import(optionsFor(ImportKind::Orders, folder + QStringLiteral("/orders.csv")));
    QJsonObject summary = readSummary(folder + QStringLiteral("/summary.json"));
    summary[QStringLiteral("net_minor")] = summary[QStringLiteral("net_minor")].toInteger() + 1;
    summary.remove(QStringLiteral("draft_orders"));
    const Result<std::vector<TotalCheck>> totals = compareTotals(store.database(), people, orders, summary);
    REQUIRE(totals);
    QStringList different;
    for (const TotalCheck &total : *totals) {
        if (total.actual != total.expected)
            different.append(total.name);
    }
    // The net of all, in the store's rows and as the product counts the revenue of the buyers; and the missing key.
    CHECK(different == QStringList({QStringLiteral("draft_orders"), QStringLiteral("net_minor"),
                                    QStringLiteral("revenue of the buyers")}));
}
