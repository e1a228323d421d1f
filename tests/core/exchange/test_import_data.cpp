// The generated samples: totals must equal what their generator wrote down.
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QJsonObject totalsOf(const QString &summary)
{
    QFile file(summary);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("totals")).toObject();
}

ImportOptions optionsFor(ImportKind kind, const QString &path)
{
    ImportOptions options;
    options.kind = kind;
    options.path = path;
    return options;
}

/// Imports contacts and orders and compares counts and cents by what the store makes of them.
ImportReport importAndCompare(ImportFixture &store, const QString &contacts, const QString &orders,
                              const QString &summary)
{
    const QJsonObject totals = totalsOf(summary);
    const auto expected = [&totals](const char *key) { return totals.value(QLatin1String(key)).toInteger(-1); };
    const ImportReport people = store.import(optionsFor(ImportKind::Contacts, contacts));
    CHECK(people.created == expected("contacts"));
    CHECK(people.rejected == 0);
    const ImportReport report = store.import(optionsFor(ImportKind::Orders, orders));
    CHECK(report.created == expected("orders"));
    CHECK(report.rejected == 0);
    CHECK(report.findings.empty());
    CHECK(extra(report, "refunds") == expected("refunded"));
    // Not through an operation: one that changes nothing is rolled back, and the table with it.
    REQUIRE(store.database().exec("CREATE TEMP TABLE net AS SELECT o.contact_id, o.status, o.total_minor, "
                                  "coalesce(sum(r.total_minor), 0) AS refunds FROM sales_order o "
                                  "LEFT JOIN sales_order r ON r.refund_of = o.id WHERE o.kind = 'order' GROUP BY o.id"));
    const char *kCompleted = "SELECT count(*) FROM temp.net WHERE status = 'completed' AND refunds = 0";
    CHECK(store.number(kCompleted) == expected("completed"));
    CHECK(store.number("SELECT sum(total_minor) FROM temp.net WHERE status = 'completed' AND refunds = 0") ==
          expected("cents_completed"));
    CHECK(store.number("SELECT count(*) FROM temp.net WHERE status = 'completed' AND refunds = -total_minor") ==
          expected("refunded"));
    CHECK(store.number("SELECT sum(total_minor) FROM temp.net WHERE refunds <> 0") == expected("cents_refunded"));
    CHECK(store.number("SELECT count(*) FROM temp.net WHERE status = 'canceled'") == expected("cancelled"));
    CHECK(store.number("SELECT sum(total_minor) FROM temp.net WHERE status = 'canceled'") ==
          expected("cents_cancelled"));
    // A walk-in would be a lost link: every order of these files has its customer.
    CHECK(store.number("SELECT count(*) FROM temp.net WHERE contact_id IS NULL") == 0);
    CHECK(store.number("SELECT count(*) FROM order_line") == expected("orders"));
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
