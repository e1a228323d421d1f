#include "core/sales/order_edit.h"

#include "core/sales/order_queries.h"
#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

const QDate kDay(2025, 6, 1);

Payment paid(double amount, const char *method)
{
    Payment payment;
    payment.amount = yuan(amount);
    payment.method = method;
    return payment;
}

OrderDraft twoLines()
{
    OrderDraft draft;
    draft.order.orderedOn = kDay;
    draft.lines = {line(QStringLiteral("龙井"), 2, 88.5), line(QStringLiteral("凤梨酥"), 3, 12)};
    draft.payments = {paid(200, "cash"), paid(13, "card")};
    return draft;
}

/// The stored order as a form hands it back.
OrderDraft asDraft(const OrderRecord &record)
{
    OrderDraft draft;
    draft.order = record.order;
    draft.lines = record.lines;
    draft.payments = record.payments;
    return draft;
}

} // namespace

TEST_CASE("Head, lines and payments of an order are rewritten in one operation that undo takes back", "[order_edit]")
{
    SalesStore store;
    const OrderId id = store.create(twoLines());
    const OrderRecord before = store.record(id);
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    OrderDraft draft = asDraft(before);
    draft.order.note = QStringLiteral("到店自取");
    draft.lines[0].quantityMicro = kQuantityScale;
    draft.lines[0].amount.reset();
    draft.lines.erase(draft.lines.begin() + 1);
    draft.lines.push_back(line(QStringLiteral("普洱"), 1, 50));
    draft.payments.erase(draft.payments.begin());
    draft.payments.push_back(paid(125.5, "alipay"));
    const Result<ChangeSet> done = store.run(rewriteOrder(draft));
    REQUIRE(done);

    const OrderRecord after = store.record(id);
    CHECK(after.order.total == yuan(138.5));
    CHECK(after.order.note == QStringLiteral("到店自取"));
    REQUIRE(after.lines.size() == 2);
    CHECK(after.lines[0].id == before.lines[0].id); // the row stays
    CHECK(after.lines[0].amount == yuan(88.5));
    CHECK(after.lines[1].productName == QStringLiteral("普洱"));
    REQUIRE(after.payments.size() == 2);
    CHECK(after.payments[0].id == before.payments[1].id);
    CHECK(after.payments[1].method == "alipay");
    CHECK(after.payments[1].paidOn == kDay);

    REQUIRE(store::undoOperation(store.runner(), done->operation, ConflictPolicy::Stop));
    CHECK(*store::stateHash(store.database()) == *hash);
}

TEST_CASE("An order handed back as it is changes nothing, also one whose total its source told", "[order_edit]")
{
    SalesStore store;
    OrderDraft made = twoLines();
    made.total = yuan(200);
    const OrderId id = store.create(made);
    OrderDraft draft = asDraft(store.record(id));
    draft.total = draft.order.total;
    const Result<ChangeSet> done = store.run(rewriteOrder(draft));
    REQUIRE(done);
    CHECK(done->isEmpty());
    CHECK_FALSE(done->operation.isValid());
    CHECK(store.record(id).order.total == yuan(200));
}

TEST_CASE("An order that somebody else changed is not overwritten", "[order_edit]")
{
    SalesStore store;
    const OrderId id = store.create(twoLines());
    OrderDraft draft = asDraft(store.record(id));
    store.clock().advanceMs(1000);
    store.must(setOrderStatus({id}, OrderStatus::Shipped));
    draft.lines.clear();
    draft.total = yuan(1);
    CHECK(store.failure(rewriteOrder(draft)) == ErrorCode::Conflict);
    CHECK(store.record(id).lines.size() == 2);
    draft.order.id = OrderId::fromRow(4711);
    CHECK(store.failure(rewriteOrder(draft)) == ErrorCode::NotFound);
}

TEST_CASE("Lines and payments that changed are not overwritten, also where the order itself stayed", "[order_edit]")
{
    SalesStore store;
    const OrderId id = store.create(twoLines());
    const OrderRecord before = store.record(id);
    const auto other = [&](const Command &change) {
        OrderDraft stale = asDraft(store.record(id));
        store.clock().advanceMs(1000);
        store.must(change);
        stale.order.note = QStringLiteral("later");
        CHECK(store.failure(rewriteOrder(stale)) == ErrorCode::Conflict);
    };
    OrderDraft swapped = asDraft(before);
    std::swap(swapped.lines[0].productName, swapped.lines[1].productName); // the total stays
    other(rewriteOrder(swapped));
    CHECK(store.record(id).order.total == before.order.total);

    OrderDraft paidOtherwise = asDraft(store.record(id));
    paidOtherwise.payments[0].method = "alipay";
    other(rewriteOrder(paidOtherwise));
    other(addPayment(id, paid(1, "cash"), {}));
    other(removePayment(store.record(id).payments.back().id));
    OrderDraft named = asDraft(store.record(id));
    named.lines[0].productName = QStringLiteral("普洱");
    other(editOrderLines(id, named.lines, named.order.total));
    CHECK(store.failure(removePayment(PaymentId::fromRow(4711))) == ErrorCode::NotFound);
}

TEST_CASE("Lines without a price need a total, and an unknown payment method undoes the whole edit", "[order_edit]")
{
    SalesStore store;
    const OrderId id = store.create(twoLines());
    OrderDraft draft = asDraft(store.record(id));
    draft.lines[0].unitPrice.reset();
    draft.lines[0].amount.reset();
    CHECK(store.failure(rewriteOrder(draft)) == ErrorCode::InvalidInput);
    draft = asDraft(store.record(id));
    draft.lines.erase(draft.lines.begin());
    draft.payments.push_back(paid(1, "shells"));
    CHECK(store.failure(rewriteOrder(draft)) == ErrorCode::InvalidInput);
    CHECK(store.record(id).lines.size() == 2);
    CHECK(store.record(id).order.total == yuan(213));
}

TEST_CASE("The detail of an order tells customer, products, what is left to refund, and what a form offers",
          "[order_edit]")
{
    SalesStore store;
    OrderDraft made = twoLines();
    made.order.contact = store.contact(QStringLiteral("王芳"));
    const OrderId id = store.create(made);
    store.refund(id, kDay, 100);
    const Result<OrderDetail> detail = store.read(orderDetail(id));
    REQUIRE(detail);
    CHECK(detail->customer.name == QStringLiteral("王芳"));
    REQUIRE(detail->rest);
    CHECK(detail->rest->amount == yuan(113));
    CHECK(detail->record.refunds.size() == 1);
    CHECK(detail->choices.currency == QStringLiteral("CNY"));
    REQUIRE(detail->choices.methods.size() == 7);
    CHECK(detail->choices.methods[0].code == "cash");
    CHECK(detail->choices.methods[0].nameZh == QStringLiteral("现金"));
    CHECK(detail->choices.shops.size() == 1);

    const Result<OrderDetail> refund = store.read(orderDetail(detail->record.refunds[0].id));
    REQUIRE(refund);
    REQUIRE(refund->original);
    CHECK(refund->original->id == id);
    CHECK_FALSE(refund->rest);
    CHECK(store.read(orderDetail(OrderId::fromRow(99))).error().code == ErrorCode::NotFound);
}
