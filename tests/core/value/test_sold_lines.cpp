#include "core/store/read_context.h"
#include "core/value/sold_lines.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;
using namespace shuke::value;

namespace {

const QDate kAsOf(2025, 6, 30);

OrderLine lineOf(ProductId product, qint64 units, std::optional<double> amount)
{
    OrderLine line;
    line.product = product;
    line.productName = QStringLiteral("as sold");
    line.quantityMicro = units * kQuantityScale;
    if (amount)
        line.amount = yuan(*amount);
    return line;
}

OrderDraft draft(ContactId contact, int day, std::vector<OrderLine> lines, double total)
{
    OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = QDate(2025, 6, day);
    draft.lines = std::move(lines);
    draft.total = yuan(total);
    return draft;
}

struct Found
{
    PurchaseLoad load;
    std::vector<CountedOrder> orders;
    std::vector<SoldLine> lines;
};

Found find(SalesStore &store, QDate asOf = kAsOf)
{
    const Result<Found> found = store.read(Query<Found>{[&](ReadContext &context) -> Result<Found> {
        Found all;
        Result<PurchaseLoad> load = loadPurchases(context, {}, asOf, PurchaseDays::Counted, {}, &all.orders);
        if (!load)
            return load.error();
        all.load = std::move(*load);
        const Result<void> done = forEachSoldLine(context, all.orders, asOf, [&](const SoldLine &line) -> Result<void> {
            all.lines.push_back(line);
            return {};
        });
        if (!done)
            return done.error();
        return all;
    }});
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("Orders that count come one by one, by id, with walk-ins and without drafts and customers in the trash",
          "[value][sold_lines]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    const ContactId gone = store.contact(QStringLiteral("gone"));
    store.must(createOrder(draft(wang, 5, {}, 10)));
    store.must(createOrder(draft({}, 4, {}, 20)));
    OrderDraft canceled = draft(wang, 3, {}, 40);
    canceled.order.status = OrderStatus::Canceled;
    store.must(createOrder(canceled));
    store.must(createOrder(draft(gone, 2, {}, 80)));
    store.trashContact(gone);
    store.must(createOrder(draft(wang, 5, {}, 160)));
    const Found found = find(store);
    REQUIRE(found.orders.size() == 3);
    CHECK(found.orders[0].contact == wang);
    CHECK(found.orders[0].net == yuan(10));
    CHECK_FALSE(found.orders[1].contact.isValid());
    CHECK(found.orders[1].net == yuan(20));
    CHECK(found.orders[2].day == QDate(2025, 6, 5).toJulianDay());
    REQUIRE(found.load.customers.size() == 1);
    CHECK(found.load.customers[0].firstDayRevenue == yuan(170)); // both orders of the first day
    CHECK(found.load.customers[0].netRevenue == yuan(170));
}

TEST_CASE("The revenue of the first day is that of the earliest day, in whatever order the orders were written",
          "[value][sold_lines]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    for (const auto &[day, amount] : {std::pair(9, 1.0), {3, 2.0}, {5, 4.0}, {3, 8.0}, {9, 16.0}})
        store.must(createOrder(draft(wang, day, {}, amount)));
    const Found found = find(store);
    CHECK(found.load.customers[0].firstDayRevenue == yuan(10));
    CHECK(found.load.customers[0].netRevenue == yuan(31));
    CHECK(found.load.customers[0].purchaseDays == 3);
}

TEST_CASE("Lines come with the order they belong to, those of a refund with the order it takes back",
          "[value][sold_lines]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    const auto order = std::make_shared<OrderId>();
    store.must(createOrder(draft(wang, 1, {lineOf({}, 3, 30), lineOf({}, 1, std::nullopt)}, 40), order));
    OrderDraft refund = draft(wang, 20, {lineOf({}, -1, -10)}, -10);
    refund.order.kind = DocumentKind::Refund;
    refund.order.refundOf = *order;
    store.must(createOrder(refund));
    OrderDraft other = draft(wang, 2, {lineOf({}, 2, 20)}, 20);
    other.order.status = OrderStatus::Draft;
    store.must(createOrder(other));

    Found found = find(store);
    REQUIRE(found.orders.size() == 1);
    CHECK(found.orders[0].net == yuan(30));
    REQUIRE(found.lines.size() == 3); // the draft's is not there
    CHECK(found.lines[0].amount == yuan(30));
    CHECK(found.lines[0].quantityMicro == 3 * kQuantityScale);
    CHECK_FALSE(found.lines[1].amount);
    CHECK(found.lines[2].isRefund);
    CHECK(found.lines[2].order == 0);
    CHECK(found.lines[2].amount == yuan(-10));
    // A refund that is dated later is not known yet.
    found = find(store, QDate(2025, 6, 10));
    CHECK(found.lines.size() == 2);
    CHECK(found.orders[0].net == yuan(40));
}

TEST_CASE("Amounts of lines in another currency are converted, and nothing without a rate", "[value][sold_lines]")
{
    SalesStore store;
    const ContactId wang = store.contact(QStringLiteral("王芳"));
    OrderDraft dollars = draft(wang, 1, {lineOf({}, 1, 10)}, 10);
    dollars.order.currency = QStringLiteral("USD");
    dollars.order.rateNano = 7'000'000'000;
    store.must(createOrder(dollars));
    dollars.order.rateNano = std::nullopt;
    store.must(createOrder(dollars));
    const Found found = find(store);
    REQUIRE(found.orders.size() == 1); // without a rate it cannot count
    REQUIRE(found.lines.size() == 1);
    CHECK(found.lines[0].amount == yuan(70));
    CHECK(found.load.ordersWithoutRate == 1);
}

TEST_CASE("What the reader of lines says ends the reading", "[value][sold_lines]")
{
    SalesStore store;
    store.must(createOrder(draft({}, 1, {lineOf({}, 1, 1), lineOf({}, 1, 1)}, 2)));
    int seen = 0;
    const Result<int> read = store.read(Query<int>{[&](ReadContext &context) -> Result<int> {
        std::vector<CountedOrder> orders;
        const Result<PurchaseLoad> load = loadPurchases(context, {}, kAsOf, PurchaseDays::Left, {}, &orders);
        if (!load)
            return load.error();
        const Result<void> done = forEachSoldLine(context, orders, kAsOf, [&](const SoldLine &) -> Result<void> {
            ++seen;
            return Error{ErrorCode::TooLarge, QStringLiteral("enough")};
        });
        if (!done)
            return done.error();
        return 0;
    }});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::TooLarge);
    CHECK(seen == 1);
}
