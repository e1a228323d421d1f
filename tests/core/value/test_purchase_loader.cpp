#include "core/contacts/contact_commands.h"
#include "core/store/read_context.h"
#include "core/value/purchase_loader.h"
#include "core/value/rfm.h"
#include "tests/core/sales/sales_store.h"

#include <limits>

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;
using namespace shuke::value;

namespace {

const QDate kAsOf(2025, 6, 30);
const DayRange kJune{QDate(2025, 6, 1), QDate(2025, 7, 1)};

Result<PurchaseLoad> tryLoad(SalesStore &store, DayRange window = {}, QDate asOf = kAsOf)
{
    return store.read(Query<PurchaseLoad>{
        [&](ReadContext &context) { return loadPurchases(context, window, asOf, PurchaseDays::Counted); }});
}

PurchaseLoad load(SalesStore &store, DayRange window = {}, QDate asOf = kAsOf)
{
    Result<PurchaseLoad> result = tryLoad(store, window, asOf);
    REQUIRE(result);
    return *result;
}

OrderDraft draftIn(const QString &currency, std::optional<qint64> rateNano, ContactId contact, QDate day, qint64 minor)
{
    OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = day;
    draft.order.currency = currency;
    draft.order.rateNano = rateNano;
    draft.total = Money::fromMinor(minor);
    return draft;
}

/// A credit note that names no order.
OrderDraft creditNote(ContactId contact, QDate day, double amount)
{
    OrderDraft draft = draftIn(QStringLiteral("CNY"), std::nullopt, contact, day, -yuan(amount).minor());
    draft.order.kind = DocumentKind::Refund;
    return draft;
}

QDate june(int day)
{
    return {2025, 6, day};
}

} // namespace

TEST_CASE("purchases are summed up per customer, ascending by id", "[purchases]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    const ContactId li = store.contact(QStringLiteral("李雷"));
    store.contact(QStringLiteral("never bought"));
    store.order(li, june(3), 20);
    store.order(wang, june(9), 100);
    store.order(wang, june(2), 50.5);
    store.order(wang, june(9), 1);
    store.order(wang, june(5), 2);
    const PurchaseLoad result = load(store);
    REQUIRE(result.customers.size() == 2);
    const PurchaseSummary &first = result.customers[0];
    CHECK(first.contact == wang);
    CHECK(first.firstPurchase == june(2));
    CHECK(first.lastPurchase == june(9));
    CHECK(first.purchaseCount == 4); // two of one day are two
    CHECK(first.purchaseDays == 3);
    CHECK(first.netRevenue == yuan(153.5));
    CHECK(result.customers[1].contact == li);
    CHECK(result.customers[1].purchaseDays == 1);
    CHECK(result.orderCount == 5);
    CHECK(result.netRevenue == yuan(173.5));
    CHECK(result.currency == QStringLiteral("CNY"));
}

TEST_CASE("a store without orders has no purchases", "[purchases]")
{
    SalesStore store;
    const PurchaseLoad result = load(store);
    CHECK(result.customers.empty());
    CHECK(result.netRevenue.isZero());
    store.contact(QStringLiteral("王芳"));
    CHECK(load(store).customers.empty());
}

TEST_CASE("only paid, shipped and completed orders outside the trash are purchases", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    store.order(contact, june(1), 1, OrderStatus::Paid);
    store.order(contact, june(1), 2, OrderStatus::Shipped);
    store.order(contact, june(1), 4, OrderStatus::Completed);
    store.order(contact, june(1), 8, OrderStatus::Draft);
    store.order(contact, june(1), 16, OrderStatus::Canceled);
    const OrderId trashed = store.order(contact, june(1), 32);
    store.must(trashOrders({trashed}));
    store.order(contact, june(1), 0); // a free sample
    const PurchaseLoad result = load(store);
    REQUIRE(result.customers.size() == 1);
    CHECK(result.customers[0].purchaseCount == 4);
    CHECK(result.customers[0].netRevenue == yuan(7));
    store.must(restoreOrders({trashed}));
    CHECK(load(store).customers[0].netRevenue == yuan(39));
}

TEST_CASE("the window takes its first day, not the day it ends before, and nothing after the as-of day", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    store.order(contact, QDate(2025, 5, 31), 1);
    store.order(contact, june(1), 2);
    store.order(contact, june(30), 4);
    store.order(contact, QDate(2025, 7, 1), 8);
    CHECK(load(store, kJune, QDate(2025, 12, 31)).netRevenue == yuan(6));
    CHECK(load(store, {}, QDate(2025, 12, 31)).netRevenue == yuan(15));
    CHECK(load(store, {june(1), {}}, QDate(2025, 7, 1)).netRevenue == yuan(14));
    CHECK(load(store, {{}, QDate(2026, 1, 1)}, june(29)).netRevenue == yuan(3));
    CHECK(load(store, {{}, QDate(2026, 1, 1)}, june(29)).window.to == june(30));
    CHECK(load(store, kJune, june(15)).customers[0].lastPurchase == june(1));
    CHECK(tryLoad(store, kJune, QDate()).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("refunds are netted against their own order", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const OrderId part = store.order(contact, june(1), 100);
    const OrderId whole = store.order(contact, june(20), 50);
    store.refund(part, june(21), 30);
    store.refund(whole, june(22), 20);
    store.refund(whole, june(25), 30);
    const PurchaseLoad result = load(store);
    REQUIRE(result.customers.size() == 1);
    CHECK(result.customers[0].purchaseCount == 1); // the partly refunded one counts, the fully refunded one nowhere
    CHECK(result.customers[0].lastPurchase == june(1));
    CHECK(result.customers[0].netRevenue == yuan(70));
    CHECK(result.fullyRefundedOrders == 1);

    // Before the last refund happened, that order still counted.
    const PurchaseLoad before = load(store, {}, june(24));
    CHECK(before.customers[0].purchaseCount == 2);
    CHECK(before.customers[0].lastPurchase == june(20));
    CHECK(before.customers[0].netRevenue == yuan(100));
    CHECK(before.fullyRefundedOrders == 0);

    // A refund counts where its order is, not where it is dated.
    CHECK(load(store, {june(1), june(2)}).netRevenue == yuan(70));
    CHECK(load(store, {june(21), {}}).customers.empty());
    CHECK(load(store, {june(21), {}}).otherRefunds.isZero());
}

TEST_CASE("refunds that do not count leave their order as it was", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const OrderId order = store.order(contact, june(1), 100);
    const OrderId draft = store.refund(order, june(2), 10);
    const OrderId trashed = store.refund(order, june(2), 20);
    store.must(setOrderStatus({draft}, OrderStatus::Draft));
    store.must(trashOrders({trashed}));
    CHECK(load(store).netRevenue == yuan(100));

    const OrderId canceled = store.order(contact, june(1), 70);
    store.refund(canceled, june(2), 7);
    store.must(setOrderStatus({canceled}, OrderStatus::Canceled));
    CHECK(load(store).netRevenue == yuan(100));
    CHECK(load(store).customers[0].purchaseCount == 1);
}

TEST_CASE("a customer whose only order was refunded has no purchases", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("12346"));
    store.refund(store.order(contact, june(1), 77183.60), june(1));
    CHECK(load(store).customers.empty());
    CHECK(load(store).fullyRefundedOrders == 1);
}

TEST_CASE("a credit note without an order takes revenue, not frequency: 115 becomes 111", "[purchases]")
{
    SalesStore store;
    const ContactId returner = store.contact(QStringLiteral("12346"));
    store.order(returner, QDate(2025, 1, 1), 77183.60);
    for (int i = 1; i <= 59; ++i) {
        const ContactId other = store.contact(QString::number(i));
        store.order(other, june(1).addDays(i % 30), 100 + i);
        store.order(other, june(1).addDays(i % 30), 100);
    }
    const auto codeOfReturner = [&] {
        const PurchaseLoad purchases = load(store);
        const Result<RfmResult> scores = scoreRfm(purchases.customers, kAsOf);
        REQUIRE(scores);
        REQUIRE(purchases.customers[0].contact == returner);
        return scores->scores[0].code();
    };
    CHECK(codeOfReturner() == 115);
    store.create(creditNote(returner, QDate(2025, 1, 2), 77183.60));
    CHECK(codeOfReturner() == 111);
    CHECK(load(store).customers[0].netRevenue.isZero());
}

TEST_CASE("a credit note without an order counts by its own day, for its own customer", "[purchases]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    const ContactId li = store.contact(QStringLiteral("李雷"));
    store.order(wang, june(10), 100);
    store.create(creditNote(wang, june(11), 30));
    store.create(creditNote(wang, QDate(2025, 5, 1), 5));
    store.create(creditNote(wang, QDate(2025, 7, 1), 1)); // after the as-of day
    store.create(creditNote(li, june(11), 7));            // bought nothing
    const PurchaseLoad inJune = load(store, kJune);
    CHECK(inJune.netRevenue == yuan(70));
    CHECK(inJune.otherRefunds == yuan(-7));
    CHECK(inJune.customers.size() == 1);
    CHECK(load(store).netRevenue == yuan(65));
    store.create(creditNote(wang, june(12), 200));
    CHECK(load(store, kJune).customers[0].netRevenue == yuan(-130)); // may be negative
}

TEST_CASE("orders in another currency count by their rate, or are left out and counted", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const QString jpy = QStringLiteral("JPY");
    const OrderId yen = store.create(draftIn(jpy, 48600000, contact, june(1), 10000)); // 486.00 CNY
    store.create(draftIn(QStringLiteral("USD"), std::nullopt, contact, june(2), 100));
    store.create(draftIn(QStringLiteral("USD"), std::nullopt, contact, QDate(2024, 1, 1), 100)); // outside the window
    PurchaseLoad result = load(store, kJune);
    REQUIRE(result.customers.size() == 1);
    CHECK(result.customers[0].purchaseCount == 1);
    CHECK(result.customers[0].lastPurchase == june(1));
    CHECK(result.netRevenue == yuan(486));
    CHECK(result.ordersWithoutRate == 1);

    // A refund in the order's currency needs no rate of its own.
    OrderDraft refund = draftIn(jpy, std::nullopt, contact, june(3), -5000);
    refund.order.kind = DocumentKind::Refund;
    refund.order.refundOf = yen;
    store.create(refund);
    CHECK(load(store, kJune).netRevenue == yuan(243));
    CHECK(load(store, kJune).refundsWithoutRate == 0);
    store.create(refund);
    CHECK(load(store, kJune).customers.empty());
    CHECK(load(store, kJune).fullyRefundedOrders == 1);
}

TEST_CASE("refunds in a third currency are converted themselves", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const OrderId order = store.order(contact, june(1), 100);
    const auto refundIn = [&](const QString &currency, std::optional<qint64> rate, qint64 minor, OrderId of) {
        OrderDraft refund = draftIn(currency, rate, contact, june(2), minor);
        refund.order.kind = DocumentKind::Refund;
        refund.order.refundOf = of;
        store.create(refund);
    };
    refundIn(QStringLiteral("USD"), 7000000000, -1000, order); // 70.00 CNY
    CHECK(load(store).netRevenue == yuan(30));
    refundIn(QStringLiteral("EUR"), std::nullopt, -1, order);
    CHECK(load(store).netRevenue == yuan(30));
    CHECK(load(store).refundsWithoutRate == 1);
    refundIn(QStringLiteral("USD"), std::nullopt, -1, {}); // without an order and without a rate
    CHECK(load(store).refundsWithoutRate == 2);
    refundIn(QStringLiteral("USD"), 7000000000, -500, order);
    CHECK(load(store).customers.empty());
    CHECK(load(store).fullyRefundedOrders == 1);
}

TEST_CASE("walk-in orders count in the shop's revenue and in nobody's score", "[purchases]")
{
    SalesStore store;
    store.order({}, june(1), 10);
    const OrderId part = store.order({}, june(2), 20);
    store.refund(part, june(2), 5);
    store.refund(store.order({}, june(3), 40), june(3));
    store.create(creditNote({}, june(4), 2));
    const PurchaseLoad result = load(store);
    CHECK(result.customers.empty());
    CHECK(result.walkInOrders == 2);
    CHECK(result.walkInRevenue == yuan(23));
    CHECK(result.netRevenue.isZero());
    CHECK(result.fullyRefundedOrders == 1);
}

TEST_CASE("customers in the trash are left out and counted", "[purchases]")
{
    SalesStore store;
    const ContactId first = store.contact(QStringLiteral("a"));
    const ContactId second = store.contact(QStringLiteral("b"));
    const ContactId third = store.contact(QStringLiteral("c"));
    for (const ContactId contact : {first, second, third})
        store.order(contact, june(1), 10);
    store.trashContact(second);
    const PurchaseLoad result = load(store);
    REQUIRE(result.customers.size() == 2);
    CHECK(result.customers[0].contact == first);
    CHECK(result.customers[1].contact == third);
    CHECK(result.orderCount == 2);
    CHECK(result.trashedCustomers == 1);
    CHECK(result.trashedOrders == 1);
    CHECK(result.trashedRevenue == yuan(10));
}

TEST_CASE("a company has the orders of its people if asked for, and totals hold each order once", "[purchases]")
{
    SalesStore store;
    const ContactId tea = store.contact(QStringLiteral("Tea House"));
    const ContactId inn = store.contact(QStringLiteral("Inn"));
    store.write([](WriteContext &context) { return context.database().exec("UPDATE contact SET kind = 'company'"); });
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    const ContactId li = store.contact(QStringLiteral("李雷"));
    const ContactId former = store.contact(QStringLiteral("former"));
    const ContactId trashed = store.contact(QStringLiteral("trashed"));
    const auto works = [&store](ContactId person, ContactId company) {
        auto id = std::make_shared<AffiliationId>();
        store.must(contacts::addAffiliation({{}, person, company, {}, false, {}, {}}, id));
        return *id;
    };
    works(wang, tea);
    works(wang, inn);
    works(li, tea);
    store.must(contacts::endAffiliation(works(former, tea), june(1)));
    works(trashed, tea);
    store.trashContact(trashed);
    store.order(tea, june(1), 5);
    store.order(wang, june(1), 10); // the same day
    store.refund(store.order(wang, june(3), 20), june(4), 8);
    store.order(li, june(2), 40);
    store.create(creditNote(li, june(5), 1));
    store.order(former, june(6), 80);
    store.order(trashed, june(7), 160);
    store.order({}, june(7), 320);
    const auto loaded = [&store](CompanyOrders companies, std::vector<CountedOrder> *orders = nullptr) {
        const Result<PurchaseLoad> result = store.read(Query<PurchaseLoad>{[&](ReadContext &context) {
            return loadPurchases(context, {}, kAsOf, PurchaseDays::Counted, {}, orders, companies);
        }});
        REQUIRE(result);
        return *result;
    };
    std::vector<CountedOrder> ownOrders, allOrders;
    const PurchaseLoad own = loaded(CompanyOrders::Own, &ownOrders);
    const PurchaseLoad rolled = loaded(CompanyOrders::WithPeople, &allOrders);
    CHECK(own.customers.size() == 4);
    REQUIRE(rolled.customers.size() == 5);
    const PurchaseSummary &house = rolled.customers[0];
    CHECK(house.contact == tea);
    CHECK(house.purchaseCount == 4);
    CHECK(house.purchaseDays == 3);
    CHECK(house.firstPurchase == june(1));
    CHECK(house.lastPurchase == june(3));
    CHECK(house.netRevenue == yuan(5 + 10 + 12 + 40 - 1));
    CHECK(house.firstDayRevenue == yuan(15));
    CHECK(rolled.customers[1].contact == inn); // a customer by its people alone
    CHECK(rolled.customers[1].purchaseCount == 2);
    CHECK(rolled.customers[1].netRevenue == yuan(22));
    CHECK(rolled.customers[2].netRevenue == yuan(22)); // the people keep theirs
    CHECK(house.lentOrders == 3);
    CHECK(house.ownRevenue() == yuan(5));
    CHECK(house.ownShare() == Approx(5.0 / 66));
    CHECK(rolled.customers[1].ownRevenue() == yuan(0));
    CHECK(rolled.customers[1].ownShare() == 0);
    CHECK(rolled.customers[2].ownShare() == 1);
    Money ownSum;
    for (const PurchaseSummary &customer : rolled.customers)
        ownSum = ownSum.plus(customer.ownRevenue()).value();
    CHECK(ownSum == rolled.netRevenue);
    CHECK(rolled.orderCount == own.orderCount);
    CHECK(rolled.netRevenue == own.netRevenue);
    CHECK(rolled.otherRefunds == own.otherRefunds);
    CHECK(rolled.trashedRevenue == yuan(160));
    CHECK(rolled.walkInRevenue == yuan(320));
    CHECK(allOrders.size() == ownOrders.size());
}

TEST_CASE("a company in the trash has no people, and their refunds alone make no customer of one", "[purchases]")
{
    SalesStore store;
    const ContactId tea = store.contact(QStringLiteral("Tea House"));
    const ContactId inn = store.contact(QStringLiteral("Inn"));
    store.write([](WriteContext &context) { return context.database().exec("UPDATE contact SET kind = 'company'"); });
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    for (const ContactId company : {tea, inn})
        store.must(contacts::addAffiliation({{}, wang, company, {}, false, {}, {}}));
    store.create(creditNote(wang, june(5), 7));
    store.trashContact(inn);
    const auto loaded = [&store] {
        const Result<PurchaseLoad> result = store.read(Query<PurchaseLoad>{[&](ReadContext &context) {
            return loadPurchases(context, {}, kAsOf, PurchaseDays::Counted, {}, nullptr, CompanyOrders::WithPeople);
        }});
        REQUIRE(result);
        return *result;
    };
    CHECK(loaded().customers.empty());
    CHECK(loaded().otherRefunds == yuan(-7)); // once
    store.order(wang, june(6), 100);
    const PurchaseLoad load = loaded();
    REQUIRE(load.customers.size() == 2);
    CHECK(load.customers[0].contact == tea);
    CHECK(load.customers[0].netRevenue == yuan(93));
    CHECK(load.netRevenue == yuan(93));
    CHECK(load.trashedCustomers == 0);
    CHECK(load.trashedRevenue.isZero());
}

TEST_CASE("purchases of contacts of several origins and of sparse ids are found", "[purchases]")
{
    SalesStore store;
    std::vector<qint64> ids = {3, 70, 5000000000, 5000000001, (qint64(77) << 32) + 1, (qint64(77) << 32) + 4000000000};
    store.write([&](WriteContext &context) -> Result<void> {
        for (const qint64 id : ids) {
            Result<store::Statement *> insert = context.database().cached(
                "INSERT INTO contact (id, name, name_key, created_at, modified_at) VALUES (?1, 'x', 'x', 0, 0)");
            if (!insert)
                return insert.error();
            (*insert)->bindAll(id);
            if (Result<void> done = (*insert)->run(); !done)
                return done;
        }
        return {};
    });
    for (size_t i = ids.size(); i-- > 0;)
        store.order(ContactId::fromRow(ids[i]), june(1), double(i + 1));
    const PurchaseLoad result = load(store);
    REQUIRE(result.customers.size() == ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        CHECK(result.customers[i].contact.row() == ids[i]);
        CHECK(result.customers[i].netRevenue == yuan(double(i + 1)));
    }
}

TEST_CASE("sums of purchases that leave 64 bits are an error, not a wrong number", "[purchases]")
{
    const qint64 most = std::numeric_limits<qint64>::max();
    const QString cny = QStringLiteral("CNY");
    SECTION("of one customer")
    {
        SalesStore store;
        const ContactId contact = store.contact(QStringLiteral("a"));
        store.create(draftIn(cny, std::nullopt, contact, june(1), most));
        CHECK(load(store).netRevenue.minor() == most);
        store.create(draftIn(cny, std::nullopt, contact, june(1), 1));
        CHECK(tryLoad(store).error().code == ErrorCode::TooLarge);
    }
    SECTION("of all customers")
    {
        SalesStore store;
        store.create(draftIn(cny, std::nullopt, store.contact(QStringLiteral("a")), june(1), most));
        store.create(draftIn(cny, std::nullopt, store.contact(QStringLiteral("b")), june(1), 1));
        CHECK(tryLoad(store).error().code == ErrorCode::TooLarge);
    }
    SECTION("of walk-ins")
    {
        SalesStore store;
        store.create(draftIn(cny, std::nullopt, {}, june(1), most));
        store.create(draftIn(cny, std::nullopt, {}, june(1), 1));
        CHECK(tryLoad(store).error().code == ErrorCode::TooLarge);
    }
    SECTION("a conversion")
    {
        SalesStore store;
        store.create(draftIn(QStringLiteral("USD"), 7000000000, store.contact(QStringLiteral("a")), june(1), most));
        CHECK(load(store).ordersWithoutRate == 1); // no usable rate
    }
}

TEST_CASE("loading purchases can be canceled", "[purchases]")
{
    SalesStore store;
    store.order(store.contact(QStringLiteral("a")), june(1), 1);
    Query<PurchaseLoad> query{[&](ReadContext &context) { return loadPurchases(context, {}, kAsOf); }};
    query.cancel.cancel();
    CHECK(store.read(query).error().code == ErrorCode::Canceled);
}

TEST_CASE("purchase days are counted in any order of orders, or left", "[purchases]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("a"));
    for (const int day : {10, 20, 15, 15, 12, 20, 10, 5, 5, 15, 25})
        store.order(contact, june(day), 1);
    CHECK(load(store).customers[0].purchaseDays == 6);
    const auto left =
        store.read(Query<PurchaseLoad>{[&](ReadContext &context) { return loadPurchases(context, {}, kAsOf); }});
    REQUIRE(left);
    CHECK(left->customers[0].purchaseDays == 0);
    CHECK(left->customers[0].purchaseCount == 11);
}
