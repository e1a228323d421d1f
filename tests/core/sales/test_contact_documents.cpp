#include "core/sales/contact_documents.h"
#include "tests/support/catch.h"
#include "tests/support/sales_fixture.h"
#include "tests/support/store_fixture.h"

#include <limits>

using namespace shuke;
using namespace shuke::sales;

namespace {

const QDate kToday(2025, 12, 31);

OrderRow order(qint64 id, QDate day, qint64 minor, OrderStatus status = OrderStatus::Completed)
{
    OrderRow row;
    row.order.id = OrderId::fromRow(id);
    row.order.orderedOn = day;
    row.order.total = Money::fromMinor(minor);
    row.order.status = status;
    row.order.currency = QStringLiteral("CNY");
    return row;
}

OrderRow refund(qint64 id, qint64 of, QDate day, qint64 minor)
{
    OrderRow row = order(id, day, minor);
    row.order.kind = DocumentKind::Refund;
    row.order.refundOf = OrderId::fromRow(of);
    return row;
}

ContactFigures figures(const std::vector<OrderRow> &rows)
{
    return figuresOf(rows, QStringLiteral("CNY"), kToday);
}

} // namespace

TEST_CASE("A contact without orders has no figures to divide by", "[contact_documents]")
{
    const ContactFigures none = figures({});
    CHECK(none.orders == 0);
    CHECK(none.revenue == Money());
    CHECK_FALSE(none.average);
    CHECK_FALSE(none.everyDays);
    CHECK_FALSE(none.daysSince);
    CHECK_FALSE(none.first.isValid());
}

TEST_CASE("Value and rhythm of a contact follow from the orders that count", "[contact_documents]")
{
    const QDate first(2025, 12, 1);
    const ContactFigures f =
        figures({order(1, first, 1000), order(2, first, 1001), order(3, first.addDays(11), 1000),
                 order(4, first.addDays(2), 9999, OrderStatus::Draft),
                 order(5, first.addDays(2), 9999, OrderStatus::Canceled), order(6, kToday.addDays(1), 9999)});
    CHECK(f.orders == 3);
    CHECK(f.purchaseDays == 2);
    CHECK(f.revenue == Money::fromMinor(3001));
    CHECK(f.average == Money::fromMinor(1000)); // 1000.33
    CHECK(f.first == first);
    CHECK(f.last == first.addDays(11));
    CHECK(f.everyDays == 11);
    CHECK(f.daysSince == 19);
}

TEST_CASE("Refunds are netted against their orders, and a covered order counts nowhere", "[contact_documents]")
{
    const QDate day(2025, 12, 1);
    const ContactFigures f =
        figures({order(1, day, 1000), refund(11, 1, day, -400), order(2, day.addDays(5), 500),
                 refund(12, 2, day.addDays(6), -500), order(3, day.addDays(9), 700, OrderStatus::Canceled),
                 refund(13, 3, day.addDays(9), -700)});
    CHECK(f.orders == 1);
    CHECK(f.revenue == Money::fromMinor(600));
    CHECK(f.last == day);
}

TEST_CASE("Another currency counts by its rate, and without one is left out and said", "[contact_documents]")
{
    OrderRow dollars = order(1, QDate(2025, 12, 1), 10000);
    dollars.order.currency = QStringLiteral("USD");
    dollars.order.rateNano = 7 * kRateScale;
    OrderRow unknown = order(2, QDate(2025, 12, 2), 10000);
    unknown.order.currency = QStringLiteral("USD");
    const ContactFigures f = figures({dollars, unknown});
    CHECK(f.orders == 1);
    CHECK(f.revenue == Money::fromMinor(70000));
    CHECK(f.withoutRate == 1);
}

TEST_CASE("A sum beyond 64 bits is no number", "[contact_documents]")
{
    const qint64 most = std::numeric_limits<qint64>::max();
    const ContactFigures f = figures({order(1, QDate(2025, 12, 1), most), order(2, QDate(2025, 12, 2), most)});
    CHECK(f.orders == 2);
    CHECK_FALSE(f.revenue);
    CHECK_FALSE(f.average);
}

TEST_CASE("The documents of a contact come from the store, newest first", "[contact_documents]")
{
    test::StoreFixture store;
    const auto id = std::make_shared<ContactId>();
    REQUIRE(store.run(test::addCustomer(QStringLiteral("Anna"), {}, id)));
    REQUIRE(store.run(test::addOrder(*id, QDate(2025, 12, 1), 1000)));
    REQUIRE(store.run(test::addOrder(*id, QDate(2025, 12, 3), 2000)));
    const Result<ContactDocuments> documents = store.read(contactDocuments(*id));
    REQUIRE(documents);
    CHECK(documents->currency == QStringLiteral("CNY"));
    CHECK(documents->today == kToday);
    REQUIRE(documents->rows.size() == 2);
    CHECK(documents->rows[0].order.total == Money::fromMinor(2000));
    CHECK(documents->figures.revenue == Money::fromMinor(3000));
}
