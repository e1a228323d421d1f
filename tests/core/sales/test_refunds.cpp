#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

const QDate kDay(2025, 6, 1);

OrderId twoLineOrder(SalesStore &store)
{
    OrderDraft draft;
    draft.order.orderedOn = kDay;
    draft.order.contact = store.contact(QStringLiteral("王芳"));
    draft.order.currency = QStringLiteral("USD");
    draft.order.rateNano = 7100000000;
    draft.order.shipping = yuan(5);
    draft.lines = {line(QStringLiteral("A"), 3, 10), line(QStringLiteral("B"), 1, 20)};
    return store.create(draft);
}

RefundRequest requestFor(OrderId order)
{
    RefundRequest request;
    request.order = order;
    request.day = kDay.addDays(3);
    return request;
}

OrderRecord refundOf(SalesStore &store, const RefundRequest &request)
{
    auto id = std::make_shared<OrderId>();
    store.must(refundOrder(request, id));
    return store.record(*id);
}

} // namespace

TEST_CASE("a full refund is the negative of its order, lines and payment included", "[sales]")
{
    SalesStore store;
    const OrderId order = twoLineOrder(store);
    RefundRequest request = requestFor(order);
    request.paymentMethod = "alipay";
    const OrderRecord refund = refundOf(store, request);
    CHECK(refund.order.kind == DocumentKind::Refund);
    CHECK(refund.order.refundOf == order);
    CHECK(refund.order.contact == store.record(order).order.contact);
    CHECK(refund.order.currency == QStringLiteral("USD"));
    CHECK(refund.order.rateNano == qint64(7100000000));
    CHECK(refund.order.orderedOn == kDay.addDays(3));
    CHECK(refund.order.total == yuan(-55)); // shipping comes back too
    REQUIRE(refund.lines.size() == 2);
    CHECK(refund.lines[0].quantityMicro == -3 * kQuantityScale);
    CHECK(refund.lines[0].amount == yuan(-30));
    CHECK(refund.lines[1].amount == yuan(-20));
    REQUIRE(refund.payments.size() == 1);
    CHECK(refund.payments[0].amount == yuan(-55));
    CHECK(store.record(order).fullyRefunded);
    CHECK(store.record(order).order.status == OrderStatus::Completed);
    CHECK(store.failure(refundOrder(request)) == ErrorCode::InvalidInput); // nothing is left
}

TEST_CASE("refunds of lines take the lines' amounts in proportion, the rest comes back later", "[sales]")
{
    SalesStore store;
    const OrderId order = twoLineOrder(store);
    const std::vector<OrderLine> lines = store.record(order).lines;
    RefundRequest request = requestFor(order);
    request.lines = {{lines[0].id, 2 * kQuantityScale, std::nullopt}};
    const OrderRecord part = refundOf(store, request);
    CHECK(part.order.total == yuan(-20));
    REQUIRE(part.lines.size() == 1);
    CHECK(part.lines[0].quantityMicro == -2 * kQuantityScale);
    CHECK_FALSE(store.record(order).fullyRefunded);
    CHECK(store.failure(refundOrder(request)) == ErrorCode::InvalidInput); // only one is left

    const OrderRecord rest = refundOf(store, requestFor(order));
    CHECK(rest.order.total == yuan(-35));
    REQUIRE(rest.lines.size() == 2);
    CHECK(rest.lines[0].quantityMicro == -kQuantityScale);
    CHECK(rest.lines[0].amount == yuan(-10));
    CHECK(store.record(order).fullyRefunded);
    CHECK(store.number("SELECT sum(quantity_micro) FROM order_line") == 0);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 0);
}

TEST_CASE("money alone can be paid back", "[sales]")
{
    SalesStore store;
    const OrderId order = twoLineOrder(store);
    RefundRequest request = requestFor(order);
    request.amount = yuan(1.5);
    const OrderRecord refund = refundOf(store, request);
    CHECK(refund.order.total == yuan(-1.5));
    CHECK(refund.lines.empty());
    CHECK(refund.payments.empty());
}

TEST_CASE("a refund that cannot be right is refused", "[sales]")
{
    SalesStore store;
    const OrderId order = twoLineOrder(store);
    const OrderLineId lineId = store.record(order).lines[0].id;
    const auto fails = [&](auto change) {
        RefundRequest request = requestFor(order);
        change(request);
        return store.failure(refundOrder(request));
    };
    CHECK(fails([](RefundRequest &r) { r.day = QDate(); }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.day = kDay.addDays(-1); }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.amount = yuan(55.01); }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.amount = yuan(0); }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.amount = yuan(-1); }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.order = OrderId::fromRow(4711); }) == ErrorCode::NotFound);
    CHECK(fails([](RefundRequest &r) {
              r.lines = {{OrderLineId::fromRow(4711), 1, std::nullopt}};
          }) == ErrorCode::InvalidInput);
    CHECK(fails([&](RefundRequest &r) { r.lines = {{lineId, 0, std::nullopt}}; }) == ErrorCode::InvalidInput);
    CHECK(fails([&](RefundRequest &r) {
              r.lines = {{lineId, 4 * kQuantityScale, std::nullopt}};
          }) == ErrorCode::InvalidInput);
    CHECK(fails([&](RefundRequest &r) { r.lines = {{lineId, kQuantityScale, yuan(-1)}}; }) == ErrorCode::InvalidInput);
    CHECK(fails([&](RefundRequest &r) {
              r.lines = {{lineId, 2 * kQuantityScale, std::nullopt}, {lineId, 2 * kQuantityScale, std::nullopt}};
          }) == ErrorCode::InvalidInput);
    CHECK(fails([](RefundRequest &r) { r.paymentMethod = "seashells"; }) == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM sales_order") == 1);

    const OrderId refund = refundOf(store, requestFor(order)).order.id;
    CHECK(fails([&](RefundRequest &r) { r.order = refund; }) == ErrorCode::InvalidInput);
    const OrderId draft = store.order({}, kDay, 10, OrderStatus::Draft);
    CHECK(fails([&](RefundRequest &r) { r.order = draft; }) == ErrorCode::InvalidInput);
    const OrderId trashed = store.order({}, kDay, 10);
    store.must(trashOrders({trashed}));
    CHECK(fails([&](RefundRequest &r) { r.order = trashed; }) == ErrorCode::InvalidInput);
}

TEST_CASE("a refund in another currency does not make its order look refunded", "[sales]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const OrderId order = store.order(contact, kDay, 100);
    OrderDraft refund;
    refund.order.kind = DocumentKind::Refund;
    refund.order.refundOf = order;
    refund.order.contact = contact;
    refund.order.orderedOn = kDay;
    refund.order.currency = QStringLiteral("JPY");
    refund.total = Money::fromMinor(-10000);
    store.create(refund);
    CHECK_FALSE(store.record(order).fullyRefunded);
    const auto rows = ordersOfContact(store.database(), contact);
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    for (const OrderRow &row : *rows)
        CHECK_FALSE(row.fullyRefunded);
    const auto totals = orderTotals(store.database());
    REQUIRE(totals);
    for (const OrderTotal &total : *totals)
        CHECK_FALSE(total.fullyRefunded);
    RefundRequest request = requestFor(order);
    CHECK(store.failure(refundOrder(request)) == ErrorCode::InvalidInput); // what is left cannot be told
}
