// Export → import → export: the same bytes, the same content, and nothing to change where it came from.
#include "tests/core/exchange/rich_store.h"
#include "tests/core/exchange/round_trip.h"

#include "core/exchange/demo_command.h"
#include "core/exchange/import_plan.h"
#include "core/sales/order_commands.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

TEST_CASE("A store with everything in it comes back from its exports as it was", "[export][import][round_trip]")
{
    ImportFixture store;
    const std::vector<ContactId> customers = fillContacts(store);
    fillActivities(store, customers);
    fillRelations(store, customers);
    fillConsents(store, customers);
    fillOrders(store, customers);
    SECTION("what no table holds is said")
    {
        ExportReport report;
        exported(store, ImportKind::Contacts, Form::Csv, &report);
        CHECK(report.relationsElsewhere == 18);
        CHECK(report.consentsElsewhere == 16);
        exported(store, ImportKind::Companies, Form::Csv, &report);
        CHECK(report.personalLeftOut == 1);
        CHECK(report.relationsElsewhere == 10);
        exported(store, ImportKind::Relations, Form::Csv, &report);
        CHECK(report.rows == 18);
        CHECK(report.relationsLeftOut == 1);
        exported(store, ImportKind::Consents, Form::Csv, &report);
        CHECK(report.rows == 16);
        CHECK(report.consentsLeftOut == 1);
        exported(store, ImportKind::Orders, Form::Csv, &report);
        CHECK(report.customersInTrash == 1);
        CHECK(report.originalsInTrash == 1);
    }
    checkRoundTrips(store);
}

TEST_CASE("Hostile texts come back from exports as they were", "[export][import][round_trip]")
{
    ImportFixture store;
    fillWithTexts(store, ownTexts() + sharedTexts());
    REQUIRE(store.number("SELECT count(*) FROM contact") >= ownTexts().size());
    checkRoundTrips(store);
}

TEST_CASE("The demo company comes back from its exports as it was", "[export][import][round_trip]")
{
    ImportFixture store;
    DemoOptions options;
    options.customers = 300;
    options.endDay = QDate(2025, 12, 31);
    must(store, demoCommand(options));
    checkRoundTrips(store);
}

TEST_CASE("A damaged first number gives way to the next one, in the file and in its export",
          "[export][import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,phone,phone2\n"
                                       "C1,A,1.39E+10,13800138001\n"
                                       "C2,B,1065551234,13800138002\n"
                                       "C3,C,1.39E+10,\n"
                                       "C4,D,13800138004,1.39E+10\n");
    CHECK(store.text("SELECT group_concat(coalesce(phone, '-')) FROM contact") ==
          QStringLiteral("13800138001,13800138002,-,13800138004"));
    CHECK(store.number("SELECT count(*) FROM contact_point") == 0);
    CHECK(store.number("SELECT count(*) FROM quality_finding WHERE rule = 'phone_damaged'") == 4);
    // A number known to be the first one stays that.
    store.import(ImportKind::Contacts,
                 "external_id,phone,phone2,email,email2\nC4,1.39E+10,13800138005,bad,a@b.example\n",
                 ImportMode::Upsert);
    store.import(ImportKind::Contacts,
                 "external_id,phone,phone2,email,email2\nC4,1.39E+10,13800138005,bad,c@b.example\n",
                 ImportMode::Upsert);
    CHECK(store.text("SELECT phone || email FROM contact WHERE external_id = 'C4'") ==
          QStringLiteral("13800138004a@b.example"));
    CHECK(store.text("SELECT group_concat(kind || value) FROM (SELECT kind, value FROM contact_point ORDER BY id)") ==
          QStringLiteral("mobile13800138005,emailc@b.example"));
    checkRoundTrips(store);
}

TEST_CASE("The Excel sample comes back from its exports as it was", "[export][import][round_trip][data]")
{
    const QString contacts = sharedFile("generated/excel_gb18030/contacts.csv");
    if (contacts.isEmpty())
        return;
    ImportFixture store;
    store.import(optionsFor(ImportKind::Contacts, contacts));
    store.import(optionsFor(ImportKind::Orders, sharedFile("generated/excel_gb18030/orders.csv")));
    REQUIRE(store.number("SELECT count(*) FROM sales_order") > 500);
    checkRoundTrips(store);
}

TEST_CASE("Orders without a number are known in their own store only", "[export][import][round_trip]")
{
    ImportFixture store;
    const QDate day(2025, 3, 9);
    add(store, orderOn(day, {}, 100));
    add(store, orderOn(day, {}, 100));
    const QByteArray file = exported(store, ImportKind::Orders);
    LaterStore other;
    add(other, orderOn(day, {}, 100));
    add(other, orderOn(day.addDays(1), {}, 777));
    ImportReport report = mustImport(other, ImportKind::Orders, file, ImportMode::Upsert);
    CHECK(report.created == 2);
    CHECK(other.text("SELECT group_concat(total_minor) FROM sales_order") == QStringLiteral("100,777,100,100"));
    report = mustImport(other, ImportKind::Orders, file, ImportMode::Upsert);
    CHECK(report.unchanged == 2);
    // Also where every row is meant to be new, it is not made a second time.
    ImportOptions again = store.options(ImportKind::Orders, file);
    report = store.import(again);
    CHECK(report.skipped == 2);
}

TEST_CASE("Times of an hour that is there twice, of other shops and days keep their meaning",
          "[export][import][round_trip]")
{
    ImportFixture store;
    const char *kZone = "UPDATE setting SET value = 'America/New_York' WHERE key = 'time_zone'";
    store.write([kZone](WriteContext &context) { return context.database().exec(kZone); });
    const QDate day(2025, 11, 2);
    for (const int hour : {4, 5, 6, 7}) { // 00:30, 01:30, 01:30, 02:30
        sales::OrderDraft draft = orderOn(day, {}, hour);
        draft.order.orderedAt = QDateTime(day, QTime(hour, 30), Qt::UTC).toMSecsSinceEpoch();
        add(store, draft);
    }
    const auto files = allExports(store);
    checkNothingChanges(store, files);
    LaterStore copy;
    copy.write([kZone](WriteContext &context) { return context.database().exec(kZone); });
    mustImport(copy, ImportKind::Orders, files.at(ImportKind::Orders));
    checkSame(contentOf(copy), contentOf(store));
    checkSame(exported(copy, ImportKind::OrderLines), files.at(ImportKind::OrderLines));
}

TEST_CASE("A shop whose day begins at four keeps the days and times of its nights", "[export][import][round_trip]")
{
    const auto beginAtFour = [](auto &store) {
        store.write([](WriteContext &context) {
            return context.database().exec(
                "INSERT INTO setting (id, key, value) VALUES (77, 'day_start_minutes', '240')");
        });
    };
    ImportFixture store;
    beginAtFour(store);
    const QTimeZone shanghai("Asia/Shanghai");
    const QDate friday(2025, 2, 28);
    const auto at = [&](QDate date, QTime time, QDate day, qint64 minor) {
        sales::OrderDraft draft = orderOn(day, {}, minor);
        draft.order.orderedAt = QDateTime(date, time, shanghai).toMSecsSinceEpoch();
        add(store, draft);
    };
    at(friday, QTime(23, 0), friday, 1);
    at(friday.addDays(1), QTime(1, 30), friday, 2);            // the night
    at(friday.addDays(1), QTime(4, 0), friday.addDays(1), 3);  // the next day begins
    at(friday.addDays(1), QTime(0, 0), friday.addDays(1), 4);  // no time, as files write it
    at(friday.addDays(1), QTime(1, 30), friday.addDays(1), 5); // its day was set by hand: the day counts, not the time
    const auto files = allExports(store);
    checkNothingChanges(store, files);
    LaterStore copy;
    beginAtFour(copy);
    mustImport(copy, ImportKind::Orders, files.at(ImportKind::Orders));
    const char *kDays = "SELECT group_concat(ordered_on || '/' || total_minor) FROM (SELECT * FROM sales_order ORDER "
                        "BY total_minor)";
    CHECK(copy.text(kDays) == store.text(kDays));
    const char *kMoments = "SELECT count(DISTINCT ordered_at) FROM sales_order";
    CHECK(copy.number(kMoments) == 4);
}

TEST_CASE("Lines of an order in another currency are read in its decimals", "[import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Orders,
                 "external_id,ordered_on,amount,currency\nJ,2025-03-09,1500,JPY\nC,2025-03-09,15,CNY\n");
    store.import(ImportKind::OrderLines,
                 "external_id,product_name,quantity,unit_price,amount\nJ,tea,3,500,1500\nC,tea,3,5,15\n");
    CHECK(store.text("SELECT group_concat(unit_price_minor || '/' || amount_minor) FROM order_line") ==
          QStringLiteral("500/1500,500/1500"));
}

TEST_CASE("Customers with one number are told apart by what else their order says", "[import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,phone\nA,Li,13800138000\nB,Wang,13800138000\nC,Wang,\n");
    const ImportReport report = store.import(
        ImportKind::Orders, "external_id,customer_name,customer_phone,ordered_on,amount\n"
                            "1,Wang,13800138000,2025-03-09,1\n2,Zhao,13800138000,2025-03-09,2\n3,Wang,,2025-03-09,3\n");
    CHECK(report.created == 1);
    CHECK(report.rejected == 2);
    CHECK(store.text("SELECT c.external_id FROM sales_order o JOIN contact c ON c.id = contact_id") ==
          QStringLiteral("B"));
}

TEST_CASE("An order without a number that lies in the trash is not made a second time by its own export",
          "[export][import][round_trip]")
{
    ImportFixture store;
    add(store, orderOn(QDate(2025, 3, 9), {}, 100));
    const QByteArray file = exported(store, ImportKind::Orders);
    const OrderId order = OrderId::fromRow(store.number("SELECT id FROM sales_order"));
    REQUIRE(store.run(sales::trashOrders({order})));
    mustImport(store, ImportKind::Orders, file, ImportMode::Upsert);
    CHECK(store.number("SELECT count(*) FROM sales_order") == 1);
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE deleted_at IS NULL") == 1);
}

TEST_CASE("An export of ours gives no order to somebody who only has the customer's number", "[import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,phone\nLi,13800138000\n");
    store.import(ImportKind::Orders, "customer_phone,ordered_on,amount\n13800138000,2025-03-09,1\n");
    const QByteArray file = exported(store, ImportKind::Orders);
    LaterStore other;
    other.import(ImportKind::Contacts, "name,phone\nLi's wife,13800138000\n");
    other.import(ImportKind::Orders, file, ImportMode::Upsert);
    CHECK(other.number("SELECT count(*) FROM sales_order WHERE contact_id IS NOT NULL") == 0);
}

TEST_CASE("A stranger's column named like one of an export is a field and nothing more", "[import][round_trip]")
{
    ImportFixture store;
    const auto isOwn = [&store](ImportKind kind, const QByteArray &text) {
        const Result<ImportPlan> plan = planImport(store.options(kind, text));
        REQUIRE(plan);
        return plan->isOwnTable;
    };
    CHECK_FALSE(isOwn(ImportKind::Contacts, "name,Contact points\nLi,x\n"));
    CHECK_FALSE(isOwn(ImportKind::Orders, "ordered_on,amount,payments\n2025-03-09,1,2\n"));
    CHECK_FALSE(isOwn(ImportKind::OrderLines, "external_id,ordered_on,product,Line Amount\n1,2025-03-09,tea,2\n"));
    add(store, orderOn(QDate(2025, 3, 9), {}, 100));
    CHECK(isOwn(ImportKind::Contacts, exported(store, ImportKind::Contacts)));
    CHECK(isOwn(ImportKind::Orders, exported(store, ImportKind::Orders)));
    CHECK(isOwn(ImportKind::OrderLines, exported(store, ImportKind::OrderLines)));
}

TEST_CASE("The JSON of an export tells what its CSV tells", "[export][round_trip]")
{
    ImportFixture store;
    const std::vector<ContactId> customers = fillContacts(store);
    fillRelations(store, customers);
    fillOrders(store, customers);
    for (const ImportKind kind : kAllKinds) {
        CAPTURE(nameOf(kind));
        TextFiles files;
        const QString path = files.write(exported(store, kind));
        auto reader = CsvReader::open(path, {});
        REQUIRE(reader);
        const QStringList header = (*reader)->header();
        const Rows rows = readRows(path, {});
        const QList<QByteArray> lines = exported(store, kind, Form::Json).split('\n');
        REQUIRE(lines.size() == static_cast<qsizetype>(rows.size()) + 1);
        for (size_t row = 0; row < rows.size(); ++row) {
            QJsonParseError error;
            const QJsonObject object = QJsonDocument::fromJson(lines[static_cast<qsizetype>(row)], &error).object();
            REQUIRE(error.error == QJsonParseError::NoError);
            REQUIRE(object.size() == header.size());
            for (qsizetype column = 0; column < header.size(); ++column) {
                const QJsonValue value = object.value(header[column]);
                const QString cell = QString::fromStdString(rows[row][static_cast<size_t>(column)]);
                CAPTURE(row, header[column]);
                if (value.isBool())
                    CHECK(cell == (value.toBool() ? QStringLiteral("yes") : QStringLiteral("no")));
                else if (value.isDouble())
                    CHECK(cell.toDouble() == value.toDouble());
                else
                    CHECK(cell == value.toString());
            }
        }
    }
}

TEST_CASE("An export puts back the zeros of an order changed since", "[export][import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Orders, "external_id,ordered_on,product_name,quantity,unit_price,line_discount,"
                                     "line_tax\nA,2025-03-09,tea,1,20,0,0\n");
    const auto files = allExports(store);
    const QByteArray before = contentOf(store);
    store.import(ImportKind::Orders, "external_id,ordered_on,amount,discount,shipping,tax\nA,2025-03-09,24,1,4,1\n",
                 ImportMode::Upsert);
    REQUIRE(store.text("SELECT discount_minor || '/' || shipping_minor || '/' || tax_minor FROM sales_order") ==
            QStringLiteral("100/400/100"));
    mustImport(store, ImportKind::Orders, files.at(ImportKind::OrderLines), ImportMode::Upsert);
    CHECK(contentOf(store) == before);
}
