#include "core/activities/follow_up_search.h"
#include "core/exchange/demo_command.h"
#include "core/exchange/demo_follow_ups.h"
#include "core/sales/contact_list.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <QElapsedTimer>

using namespace shuke;
using namespace shuke::exchange;

namespace {

DemoOptions demo(int customers)
{
    DemoOptions options;
    options.customers = customers;
    options.endDay = QDate(2025, 12, 31);
    return options;
}

} // namespace

TEST_CASE("The demo command writes what the generator made, to the last fen", "[demo]")
{
    test::StoreFixture store;
    const DemoOptions options = demo(300);
    QElapsedTimer timer;
    timer.start();
    const Result<ChangeSet> changes = store.run(demoCommand(options));
    if (!changes)
        FAIL(changes.error().detail.toStdString());
    const DemoData data = generateDemo(options);
    qint64 total = 0;
    qint64 refunds = 0;
    qint64 lines = 0;
    for (const DemoOrder &order : data.orders) {
        total += order.total.minor() - (order.refund ? order.refund->amount.minor() : 0);
        refunds += order.refund ? 1 : 0;
        lines += static_cast<qint64>(order.lines.size());
    }
    CHECK(store.number("SELECT count(*) FROM contact") == static_cast<qint64>(data.contacts.size()));
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE kind = 'order'") ==
          static_cast<qint64>(data.orders.size()));
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE kind = 'refund'") == refunds);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == total);
    CHECK(store.number("SELECT count(*) FROM order_line WHERE quantity_micro > 0") == lines);
    CHECK(store.number("SELECT count(*) FROM affiliation") == static_cast<qint64>(data.affiliations.size()));
    CHECK(store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
    // Every document is the sum of its lines, and what was paid is what it says.
    CHECK(store.number(
              "SELECT count(*) FROM sales_order o WHERE total_minor <> (SELECT sum(amount_minor) FROM order_line WHERE "
              "order_id = o.id) - discount_minor + shipping_minor") == 0);
    CHECK(store.number("SELECT count(*) FROM payment p JOIN sales_order o ON o.id = p.order_id WHERE p.amount_minor <> "
                       "o.total_minor") == 0);
    CHECK(store.number("SELECT count(*) FROM shop") == 2);
    const DemoFollowUps followUps = demoFollowUps(options, data);
    CHECK(store.number("SELECT count(*) FROM activity") == static_cast<qint64>(followUps.entries.size()));
    CHECK(store.number("SELECT count(*) FROM task") == static_cast<qint64>(followUps.jobs.size()));
    CHECK(store.number("SELECT count(*) FROM activity a JOIN contact c ON c.id = a.contact_id WHERE c.do_not_contact "
                       "OR a.day < c.created_on OR (a.state = 'held' AND a.day > 2461041)") == 0); // 2025-12-31
    CHECK(store.number("SELECT count(*) FROM activity_participant") > 0);
    CHECK(store.number("SELECT count(*) FROM task WHERE (state = 'completed') <> (completed_on IS NOT NULL)") == 0);
    const Result<std::vector<activities::FollowUpHit>> tea =
        store.read(activities::searchFollowUps(QString::fromUtf8("正山")));
    REQUIRE(tea);
    CHECK(!tea->empty());
    CHECK(store.text("SELECT name FROM shop WHERE is_default = 1") == QStringLiteral("老街总店"));
}

TEST_CASE("The demo company cannot be made twice in one store, and a cancel leaves nothing", "[demo]")
{
    test::StoreFixture store;
    Command canceled = demoCommand(demo(50));
    canceled.cancel.cancel();
    const Result<ChangeSet> none = store.run(canceled);
    REQUIRE(!none);
    CHECK(none.error().code == ErrorCode::Canceled);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
    REQUIRE(store.run(demoCommand(demo(50))));
    const qint64 contacts = store.number("SELECT count(*) FROM contact");
    const Result<ChangeSet> again = store.run(demoCommand(demo(50)));
    REQUIRE(!again);
    CHECK(again.error().code == ErrorCode::Duplicate);
    CHECK(store.number("SELECT count(*) FROM contact") == contacts);
}

TEST_CASE("The customer list counts orders and revenue as the rules say", "[contact_list]")
{
    test::StoreFixture store;
    REQUIRE(store.run(demoCommand(demo(300))));
    const auto newest = store.read(sales::newestContacts(10));
    REQUIRE(newest);
    CHECK(newest->size() == 10);
    const auto all = store.read(sales::newestContacts(0));
    REQUIRE(all);
    CHECK(std::is_sorted(all->rbegin(), all->rend()));
    for (const sales::ContactSort sort :
         {sales::ContactSort::Name, sales::ContactSort::Kind, sales::ContactSort::Employer, sales::ContactSort::Phone,
          sales::ContactSort::Email, sales::ContactSort::City, sales::ContactSort::Source,
          sales::ContactSort::CreatedOn, sales::ContactSort::OrderCount, sales::ContactSort::LastOrder,
          sales::ContactSort::NetRevenue}) {
        const auto order = store.read(sales::contactsSortedBy(sort));
        REQUIRE(order);
        CHECK(order->rows().size() == all->size());
    }
    const auto byCount = store.read(sales::contactsSortedBy(sales::ContactSort::OrderCount));
    REQUIRE(byCount);
    const auto rows = store.read(sales::contactListRows(byCount->rows()));
    REQUIRE(rows);
    REQUIRE(rows->size() == all->size());
    const size_t withOrders = rows->size() - byCount->blanks;
    qint64 net = 0;
    for (size_t i = 0; i < rows->size(); ++i) {
        const sales::ContactListRow &row = (*rows)[i];
        if (i > 0 && i < withOrders)
            CHECK(row.orderCount >= (*rows)[i - 1].orderCount);
        CHECK((row.orderCount == 0) == (i >= withOrders));
        CHECK(row.lastOrder.isValid() == (row.orderCount > 0));
        REQUIRE(row.netRevenue);
        net += row.netRevenue->minor();
    }
    CHECK(net == store.number("SELECT sum(total_minor) FROM sales_order WHERE contact_id IS NOT NULL AND status IN "
                              "('paid', 'shipped', 'completed')"));
}

TEST_CASE("A fully refunded order is no order, a foreign one without a rate makes the revenue unknown",
          "[contact_list]")
{
    test::StoreFixture store;
    store.write([](WriteContext &context) {
        return context.database().exec("INSERT INTO contact (id, name, name_key, created_at, modified_at) VALUES (1, "
                                       "'A', 'a', 0, 0), (2, 'B', 'b', 0, 0), (3, 'C', 'c', 0, 0);"
                                       "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, kind, "
                                       "status, currency, rate_nano, refund_of, created_at, modified_at) VALUES "
                                       "(1, 1, 2460000, 500, 'order', 'completed', 'CNY', NULL, NULL, 0, 0), (2, 1, "
                                       "2460001, -500, 'refund', 'completed', 'CNY', NULL, 1, 0, 0),"
                                       "(3, 1, 2460002, 900, 'order', 'paid', 'CNY', NULL, NULL, 0, 0), (4, 1, "
                                       "2460003, 900, 'order', 'canceled', 'CNY', NULL, NULL, 0, 0),"
                                       "(5, 2, 2460004, 100, 'order', 'paid', 'USD', NULL, NULL, 0, 0), (6, 3, "
                                       "2460004, 100, 'order', 'paid', 'USD', 7000000000, NULL, 0, 0),"
                                       "(7, 3, 2460005, 0, 'order', 'paid', 'CNY', NULL, NULL, 0, 0)");
    });
    const auto rows = store.read(sales::contactListRows({1, 2, 3, 99}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[0].orderCount == 1);
    CHECK((*rows)[0].lastOrder.toJulianDay() == 2460002);
    CHECK((*rows)[0].netRevenue->minor() == 900);
    CHECK((*rows)[1].orderCount == 1);
    CHECK(!(*rows)[1].netRevenue);
    CHECK((*rows)[2].orderCount == 2); // also the free one
    CHECK((*rows)[2].netRevenue->minor() == 700);
    const auto order = store.read(sales::contactsSortedBy(sales::ContactSort::LastOrder));
    REQUIRE(order);
    CHECK(order->rows() == std::vector<qint64>{1, 2, 3});
    const auto all = store.read(sales::contactsSortedByPurchases());
    REQUIRE(all);
    CHECK((*all)[0].rows() == std::vector<qint64>{1, 2, 3}); // equal counts by id
    CHECK((*all)[0].rows(Qt::DescendingOrder) == std::vector<qint64>{3, 2, 1});
    CHECK((*all)[1].rows() == order->rows());
    CHECK((*all)[2].rows() == std::vector<qint64>{2, 3, 1}); // a revenue nobody knows counts as none
}

TEST_CASE("The customer list sorts customers of all origins, without those in the trash, blanks last", "[contact_list]")
{
    test::StoreFixture store;
    // Two origins: ids without gaps, and far apart.
    store.write([](WriteContext &context) {
        return context.database().exec(
            "INSERT INTO contact (id, name, name_key, city, created_at, modified_at, deleted_at) VALUES "
            "(1, 'A', 'a', 'b', 0, 0, NULL), (2, 'B', 'b', NULL, 0, 0, NULL), (3, 'C', 'c', 'a', 0, 0, 7),"
            "(4294967297, 'D', 'd', 'a', 0, 0, NULL), (4299967297, 'E', 'e', '', 0, 0, NULL), "
            "(4299999999, 'F', 'f', 'aaaaaaaab', 0, 0, NULL), (4300000000, 'G', 'g', 'aaaaaaaaa', 0, 0, NULL);"
            "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, kind, status, currency, created_at, "
            "modified_at, deleted_at) VALUES (1, 4299999999, 2460000, 500, 'order', 'completed', 'CNY', 0, 0, NULL), "
            "(2, 1, 2460001, 400, 'order', 'shipped', 'CNY', 0, 0, NULL), "
            "(3, 3, 2460001, 400, 'order', 'paid', 'CNY', 0, 0, NULL), "
            "(4, NULL, 2460001, 400, 'order', 'paid', 'CNY', 0, 0, NULL), "
            "(5, 2, 2460001, 400, 'order', 'paid', 'CNY', 0, 0, 7), "
            "(6, 4294967297, 2460001, -300, 'refund', 'completed', 'CNY', 0, 0, NULL)");
    });
    const auto byCity = store.read(sales::contactsSortedBy(sales::ContactSort::City));
    REQUIRE(byCity);
    CHECK(byCity->blanks == 2);
    const std::vector<qint64> ascending = {4294967297, 4300000000, 4299999999, 1, 2, 4299967297};
    CHECK(byCity->rows() == ascending);
    CHECK(byCity->rows(Qt::DescendingOrder) ==
          std::vector<qint64>{1, 4299999999, 4300000000, 4294967297, 2, 4299967297});
    CHECK(byCity->rows(Qt::DescendingOrder, 1) == std::vector<qint64>{1});
    const auto byPurchases = store.read(sales::contactsSortedByPurchases());
    REQUIRE(byPurchases);
    const auto &[byCount, byDay, byRevenue] = *byPurchases;
    CHECK(byCount.blanks == 4);
    CHECK(byDay.rows() == std::vector<qint64>{4299999999, 1, 2, 4294967297, 4299967297, 4300000000});
    CHECK(byRevenue.blanks == 3); // a refund alone is a revenue
    CHECK(byRevenue.rows() == std::vector<qint64>{4294967297, 1, 4299999999, 2, 4299967297, 4300000000});
}
