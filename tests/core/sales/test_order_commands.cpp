#include "core/contacts/shop_table.h"
#include "core/contacts/staff_table.h"
#include "core/sales/order_queries.h"
#include "core/store/undo_history.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

const QDate kDay(2025, 6, 1);

OrderDraft draftOf(std::vector<OrderLine> lines)
{
    OrderDraft draft;
    draft.order.orderedOn = kDay;
    draft.lines = std::move(lines);
    return draft;
}

} // namespace

TEST_CASE("a new order gets its total from its lines and the store's currency", "[sales]")
{
    SalesStore store;
    OrderDraft draft = draftOf({line(QStringLiteral("龙井"), 2, 88.5), line(QStringLiteral("凤梨酥"), 3, 12)});
    draft.order.contact = store.contact(QStringLiteral("王芳"));
    draft.order.externalId = QStringLiteral("SO-1");
    draft.order.shipName = QStringLiteral("李雷");
    draft.order.shipping = yuan(10);
    draft.order.orderedAt = 1748750400000;
    draft.order.note = QString::fromLatin1(""); // no text is NULL
    Payment payment;
    payment.amount = yuan(223);
    payment.method = "wechat_pay";
    draft.payments = {payment};
    const OrderRecord stored = store.record(store.create(draft));
    CHECK(stored.order.total == yuan(223));
    CHECK(stored.order.currency == QStringLiteral("CNY"));
    CHECK(stored.order.contact == draft.order.contact);
    CHECK(stored.order.externalId == QStringLiteral("SO-1"));
    CHECK(stored.order.shipName == QStringLiteral("李雷"));
    CHECK(stored.order.orderedAt == draft.order.orderedAt);
    CHECK(stored.order.note.isNull());
    CHECK(stored.order.createdAt == store.clock().nowMs());
    REQUIRE(stored.lines.size() == 2);
    CHECK(stored.lines[0].position == 1);
    CHECK(stored.lines[0].productName == QStringLiteral("龙井"));
    CHECK(stored.lines[0].amount == yuan(177));
    CHECK(stored.lines[1].position == 2);
    CHECK(stored.lines[1].amount == yuan(36));
    REQUIRE(stored.payments.size() == 1);
    CHECK(stored.payments[0].paidOn == kDay);
    CHECK(stored.payments[0].method == "wechat_pay");
    CHECK_FALSE(stored.fullyRefunded);
}

TEST_CASE("a total that the source tells stands, whatever the lines say", "[sales]")
{
    SalesStore store;
    OrderDraft draft = draftOf({line(QStringLiteral("A"), 2, 10)});
    draft.total = yuan(19.99);
    CHECK(store.record(store.create(draft)).order.total == yuan(19.99));
}

TEST_CASE("an order that cannot be right is refused and leaves nothing", "[sales]")
{
    SalesStore store;
    OrderDraft good = draftOf({line(QStringLiteral("A"), 1, 10)});
    OrderDraft bad = good;
    bad.order.orderedOn = QDate();
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.order.currency = QStringLiteral("RMB!");
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.lines.clear();
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.order.contact = ContactId::fromRow(77);
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.order.rateNano = 0;
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.payments = {Payment{{}, {}, yuan(10), "seashells", {}, 0}};
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad = good;
    bad.order.kind = DocumentKind::Refund;
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    bad.total = yuan(-10);
    bad.order.refundOf = OrderId::fromRow(99);
    CHECK(store.failure(createOrder(bad)) == ErrorCode::NotFound);
    bad = good;
    bad.order.note = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    CHECK(store.failure(createOrder(bad)) == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT (SELECT count(*) FROM sales_order) + (SELECT count(*) FROM order_line) + (SELECT "
                       "count(*) FROM payment)") == 0);
}

TEST_CASE("an external id is taken once among orders that are not in the trash", "[sales]")
{
    SalesStore store;
    OrderDraft draft = draftOf({line(QStringLiteral("A"), 1, 10)});
    draft.order.externalId = QStringLiteral("SO-1");
    const OrderId first = store.create(draft);
    CHECK(store.failure(createOrder(draft)) == ErrorCode::Duplicate);
    store.must(trashOrders({first}));
    const OrderId second = store.create(draft);
    CHECK(second != first);
    CHECK(store.failure(restoreOrders({first})) == ErrorCode::Duplicate);
    const auto found = orderByExternalId(store.database(), u"SO-1");
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->id == second);
    const auto none = orderByExternalId(store.database(), u"so-1");
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
}

TEST_CASE("editing an order writes what differs and refuses stale knowledge", "[sales]")
{
    SalesStore store;
    Order order = store.record(store.create(draftOf({line(QStringLiteral("A"), 1, 10)}))).order;
    const qint64 before = order.modifiedAt;
    store.clock().advanceMs(1000);
    store.must(editOrder(order));
    CHECK(store.record(order.id).order.modifiedAt == before); // nothing differed
    order.channel = QStringLiteral("shop");
    order.total = yuan(9);
    store.must(editOrder(order));
    const Order edited = store.record(order.id).order;
    CHECK(edited.modifiedAt == before + 1000);
    CHECK(edited.channel == QStringLiteral("shop"));
    CHECK(edited.total == yuan(9));
    CHECK(store.failure(editOrder(order)) == ErrorCode::Conflict); // still has the old modifiedAt
    Order turned = edited;
    turned.kind = DocumentKind::Refund;
    CHECK(store.failure(editOrder(turned)) == ErrorCode::InvalidInput);
    turned = edited;
    turned.id = OrderId::fromRow(4711);
    CHECK(store.failure(editOrder(turned)) == ErrorCode::NotFound);
}

TEST_CASE("edited lines keep their rows and make the new total", "[sales]")
{
    SalesStore store;
    const OrderId id = store.create(draftOf(
        {line(QStringLiteral("A"), 1, 10), line(QStringLiteral("B"), 1, 20), line(QStringLiteral("C"), 1, 30)}));
    std::vector<OrderLine> lines = store.record(id).lines;
    const OrderLineId keptId = lines[0].id;
    lines.erase(lines.begin() + 1);
    lines[1].quantityMicro = 2 * kQuantityScale;
    lines[1].amount.reset();
    lines.push_back(line(QStringLiteral("D"), 1, 5));
    store.must(editOrderLines(id, lines));
    const OrderRecord record = store.record(id);
    CHECK(record.order.total == yuan(75));
    REQUIRE(record.lines.size() == 3);
    CHECK(record.lines[0].id == keptId);
    CHECK(record.lines[1].amount == yuan(60));
    CHECK(store.failure(editOrderLines(id, {})) == ErrorCode::InvalidInput);
    CHECK(store.record(id).lines.size() == 3);
}

TEST_CASE("statuses of several orders change together or not at all", "[sales]")
{
    SalesStore store;
    const OrderId a = store.order({}, kDay, 10, OrderStatus::Draft);
    const OrderId b = store.order({}, kDay, 10, OrderStatus::Paid);
    CHECK(store.failure(setOrderStatus({a, OrderId::fromRow(4711), b}, OrderStatus::Shipped)) == ErrorCode::NotFound);
    CHECK(store.record(a).order.status == OrderStatus::Draft);
    store.must(setOrderStatus({a, b}, OrderStatus::Shipped));
    CHECK(store.record(a).order.status == OrderStatus::Shipped);
    CHECK(store.record(b).order.status == OrderStatus::Shipped);
    Command canceled = setOrderStatus({a, b}, OrderStatus::Canceled);
    canceled.cancel.cancel();
    CHECK(store.failure(canceled) == ErrorCode::Canceled);
    CHECK(store.record(a).order.status == OrderStatus::Shipped);
}

TEST_CASE("an order goes to the trash and back together with its refunds", "[sales]")
{
    SalesStore store;
    const OrderId order = store.order({}, kDay, 100);
    const OrderId early = store.refund(order, kDay, 10);
    const OrderId late = store.refund(order, kDay, 10);
    store.must(trashOrders({early}));
    store.clock().advanceMs(5);
    store.must(trashOrders({order}));
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE deleted_at IS NULL") == 0);
    store.must(restoreOrders({order}));
    CHECK_FALSE(store.record(late).order.deletedAt);
    CHECK(store.record(early).order.deletedAt); // it was there before
    store.must(restoreOrders({order}));         // not in the trash: nothing to do
    CHECK(store.failure(trashOrders({OrderId::fromRow(4711)})) == ErrorCode::NotFound);
}

TEST_CASE("payments are added to an order and removed", "[sales]")
{
    SalesStore store;
    const OrderId order = store.order({}, kDay, 100);
    Payment payment;
    payment.amount = yuan(40);
    payment.method = "cash";
    auto id = std::make_shared<PaymentId>();
    store.must(addPayment(order, payment, id));
    payment.paidOn = kDay;
    payment.method = "alipay";
    payment.amount = yuan(60);
    store.must(addPayment(order, payment));
    std::vector<Payment> payments = store.record(order).payments;
    REQUIRE(payments.size() == 2);
    CHECK(payments[0].method == "alipay"); // by day
    CHECK(payments[1].id == *id);
    CHECK(payments[1].paidOn == QDate(2025, 12, 31)); // today
    store.must(removePayment(*id));
    CHECK(store.record(order).payments.size() == 1);
    CHECK(store.failure(removePayment(*id)) == ErrorCode::NotFound);
    CHECK(store.failure(addPayment(OrderId::fromRow(4711), payment)) == ErrorCode::NotFound);
    payment.method = "gold";
    CHECK(store.failure(addPayment(order, payment)) == ErrorCode::InvalidInput);
}

TEST_CASE("a contact's orders are listed newest first with what came back", "[sales]")
{
    SalesStore store;
    const ContactId contact = store.contact(QStringLiteral("王芳"));
    const OrderId older = store.order(contact, kDay, 100);
    const OrderId newer = store.order(contact, kDay.addDays(1), 50);
    store.order(store.contact(QStringLiteral("李雷")), kDay, 7);
    const OrderId trashed = store.order(contact, kDay, 1);
    store.must(trashOrders({trashed}));
    const OrderId refund = store.refund(older, kDay.addDays(2), 30);
    store.refund(newer, kDay.addDays(2));
    const auto rows = ordersOfContact(store.database(), contact);
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);
    CHECK(rows->at(1).order.id == refund);
    CHECK(rows->at(1).order.total == yuan(-30));
    CHECK(rows->at(2).order.id == newer);
    CHECK(rows->at(2).fullyRefunded);
    CHECK(rows->at(3).order.id == older);
    CHECK(rows->at(3).refunded == yuan(-30));
    CHECK_FALSE(rows->at(3).fullyRefunded);
    CHECK(rows->at(3).contactName == QStringLiteral("王芳"));

    const std::vector<OrderId> wanted = {older, OrderId::fromRow(4711), newer};
    const auto some = orderRows(store.database(), wanted);
    REQUIRE(some);
    REQUIRE(some->size() == 2);
    CHECK(some->at(0).order.id == older);
    CHECK(some->at(1).order.id == newer);
}

TEST_CASE("order totals keep statuses and currencies apart", "[sales]")
{
    SalesStore store;
    store.order({}, kDay, 100);
    store.order({}, kDay, 50);
    store.refund(store.order({}, kDay, 30, OrderStatus::Paid), kDay);
    store.order({}, kDay, 7, OrderStatus::Canceled);
    store.must(trashOrders({store.order({}, kDay, 1000)}));
    OrderDraft foreign = draftOf({});
    foreign.order.currency = QStringLiteral("USD");
    foreign.total = yuan(5);
    store.create(foreign);
    const auto totals = orderTotals(store.database());
    REQUIRE(totals);
    std::vector<std::tuple<std::string, bool, QString, qint64, qint64>> rows;
    for (const OrderTotal &t : *totals)
        rows.emplace_back((t.kind == DocumentKind::Refund ? "refund " : "") + std::string(orderStatusCode(t.status)),
                          t.fullyRefunded, t.currency, t.count, t.sum.minor());
    const QString cny = QStringLiteral("CNY");
    CHECK(rows == decltype(rows){{"canceled", false, cny, 1, 700},
                                 {"completed", false, cny, 2, 15000},
                                 {"completed", false, QStringLiteral("USD"), 1, 500},
                                 {"paid", true, cny, 1, 3000},
                                 {"refund completed", false, cny, 1, -3000}});
}

TEST_CASE("many orders get a channel, a shop, a salesperson and a status in one operation", "[sales]")
{
    SalesStore store;
    const OrderId first = store.order({}, kDay, 10, OrderStatus::Draft);
    const OrderId second = store.order({}, kDay, 20);
    auto staff = std::make_shared<StaffId>();
    auto shop = std::make_shared<ShopId>();
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> someone = contacts::ensureStaff(context, QStringLiteral("李雷"));
        const Result<ShopId> somewhere = contacts::ensureShop(context, QStringLiteral("West"));
        if (!someone || !somewhere)
            return Error{ErrorCode::Internal, {}};
        *staff = *someone;
        *shop = *somewhere;
        return {};
    });
    OrderEdit edit;
    edit.status = OrderStatus::Shipped;
    edit.channel = QStringLiteral("web");
    edit.shop = *shop;
    edit.salesperson = *staff;
    const Result<ChangeSet> done = store.run(editOrders({first, second}, edit));
    REQUIRE(done);
    for (const OrderId id : {first, second}) {
        const Order order = store.record(id).order;
        CHECK(order.status == OrderStatus::Shipped);
        CHECK(order.channel == QStringLiteral("web"));
        CHECK(order.shop == *shop);
        CHECK(order.salesperson == *staff);
    }
    CHECK(store.record(second).order.total == yuan(20));
    CHECK(store.run(editOrders({first, second}, edit))->isEmpty());
    edit = {};
    edit.salesperson = StaffId();
    edit.channel = QString();
    store.must(editOrders({second}, edit));
    CHECK_FALSE(store.record(second).order.salesperson.isValid());
    CHECK(store.record(second).order.channel.isNull());
    REQUIRE(store::undoOperation(store.runner(), done->operation, ConflictPolicy::Keep));
    CHECK(store.record(first).order.status == OrderStatus::Draft);
    CHECK(store.record(first).order.channel.isNull());
}

TEST_CASE("day, note and delivery of many orders are edited at once, and it is undone at once", "[sales]")
{
    SalesStore store;
    OrderDraft draft = draftOf({line(QStringLiteral("A"), 1, 10)});
    draft.order.note = QStringLiteral("gift");
    draft.order.orderedAt = 1'700'000'000'000;
    const OrderId first = store.create(draft);
    draft.order.note.clear();
    const OrderId second = store.create(draft);
    const Order before = store.record(first).order;
    OrderEdit edit;
    edit.noteBelow = QStringLiteral("fragile");
    edit.orderedOn = before.orderedOn.addDays(3);
    edit.shipName = QStringLiteral("王芳");
    edit.shipPhone = QStringLiteral("13800138000");
    edit.shipAddress = QStringLiteral("文三路 1 号");
    const Result<ChangeSet> done = store.run(editOrders({first, second}, edit));
    REQUIRE(done);
    const Order after = store.record(first).order;
    CHECK(after.note == QStringLiteral("gift\nfragile"));
    CHECK(store.record(second).order.note == QStringLiteral("fragile"));
    CHECK(after.orderedOn == before.orderedOn.addDays(3));
    CHECK_FALSE(after.orderedAt); // that was a time of another day
    CHECK(after.total == before.total);
    const auto names = store.read(textsOf({second, OrderId::fromRow(4711), first}, [](const Order &order) {
        return order.shipName + order.shipPhone + order.shipAddress;
    }));
    REQUIRE(names);
    const QString all = QStringLiteral("王芳13800138000文三路 1 号");
    CHECK(*names == std::vector{all, QString(), all});
    REQUIRE(store::undoOperation(store.runner(), done->operation, ConflictPolicy::Keep));
    CHECK(store.record(first).order.note == QStringLiteral("gift"));
    CHECK(store.record(first).order.orderedAt == before.orderedAt);
    CHECK(store.record(second).order.shipName.isEmpty());
    edit = {};
    edit.orderedOn = QDate();
    CHECK(store.failure(editOrders({first}, edit)) == ErrorCode::InvalidInput);
}

TEST_CASE("an edit of many orders changes all of them or none", "[sales]")
{
    SalesStore store;
    OrderDraft draft = draftOf({line(QStringLiteral("A"), 1, 10)});
    draft.order.externalId = QStringLiteral("SO-1");
    const OrderId first = store.create(draft);
    draft.order.externalId = QStringLiteral("SO-2");
    const OrderId second = store.create(draft);
    OrderEdit edit;
    edit.number = QStringLiteral("SO-2");
    CHECK(store.failure(editOrders({first}, edit)) == ErrorCode::Duplicate);
    edit = {};
    edit.note = QStringLiteral("gift");
    store.must(trashOrders({second}));
    CHECK(store.failure(editOrders({first, second}, edit)) == ErrorCode::NotFound);
    CHECK(store.record(first).order.note.isNull());
}
