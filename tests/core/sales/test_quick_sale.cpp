#include "core/sales/quick_sale.h"

#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/core/sales/sales_store.h"

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;

namespace {

QByteArray hashOf(SalesStore &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

contacts::Contact person(const QString &name, const QString &phone)
{
    contacts::Contact contact;
    contact.name = name;
    contact.phone = phone;
    return contact;
}

} // namespace

TEST_CASE("A quick sale makes order, payment and new customer in one operation that undo takes back", "[quick_sale]")
{
    SalesStore store;
    const QByteArray before = hashOf(store);
    QuickSaleDraft draft;
    draft.newCustomer = person(QStringLiteral("王小丽"), QStringLiteral("13800138000"));
    draft.amount = yuan(20.5);
    draft.discount = yuan(0.5);
    draft.paymentMethod = "wechat_pay";
    draft.note = QStringLiteral("礼盒");
    auto made = std::make_shared<QuickSaleResult>();
    const Result<ChangeSet> done = store.run(quickSale(draft, made));
    REQUIRE(done);
    CHECK(done->rowCount == 3);
    const OrderRecord record = store.record(made->order);
    CHECK(record.order.contact == made->customer);
    CHECK(record.order.total == yuan(20));
    CHECK(record.order.discount == yuan(0.5));
    CHECK(record.order.status == OrderStatus::Completed);
    CHECK(record.order.orderedOn == QDate(2025, 12, 31));
    CHECK(record.order.orderedAt == store.clock().nowMs());
    CHECK(record.order.note == QStringLiteral("礼盒"));
    REQUIRE(record.payments.size() == 1);
    CHECK(record.payments[0].amount == yuan(20));
    CHECK(record.payments[0].method == "wechat_pay");
    CHECK(store.text("SELECT name FROM contact") == QStringLiteral("王小丽"));

    REQUIRE(store::undoOperation(store.runner(), done->operation, ConflictPolicy::Stop));
    CHECK(hashOf(store) == before);
}

TEST_CASE("A quick sale of products adds up its lines, and a walk-in has no customer, an unpaid one no payment",
          "[quick_sale]")
{
    SalesStore store;
    QuickSaleDraft draft;
    draft.lines = {line(QStringLiteral("龙井"), 2, 88.5), line(QStringLiteral("凤梨酥"), 3, 12)};
    draft.amount = yuan(1); // not read beside lines
    draft.discount = yuan(3);
    draft.day = QDate(2025, 12, 30);
    auto made = std::make_shared<QuickSaleResult>();
    store.must(quickSale(draft, made));
    const OrderRecord record = store.record(made->order);
    CHECK(record.order.total == yuan(210));
    CHECK(made->total == yuan(210));
    CHECK_FALSE(record.order.contact.isValid());
    CHECK_FALSE(record.order.orderedAt); // nobody knows the time of another day
    CHECK(record.payments.empty());
    REQUIRE(record.lines.size() == 2);
    CHECK(record.lines[1].amount == yuan(36));
}

TEST_CASE("A quick sale that cannot be leaves nothing behind, not even the new customer", "[quick_sale]")
{
    SalesStore store;
    const QByteArray before = hashOf(store);
    QuickSaleDraft draft;
    draft.newCustomer = person(QStringLiteral("王小丽"), {});
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput); // nothing is sold
    draft.amount = yuan(0);
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput);
    draft.amount = yuan(10);
    draft.discount = yuan(10.01);
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput);
    draft.discount = yuan(-1);
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput);
    draft.discount = {};
    draft.paymentMethod = "shells";
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput);
    draft.paymentMethod = "cash";
    draft.newCustomer->name = QStringLiteral("  ");
    CHECK(store.failure(quickSale(draft)) == ErrorCode::InvalidInput);
    draft.newCustomer->name = QStringLiteral("王小丽");
    draft.lines = {line(QStringLiteral("A"), 9000000000000, 9e13)};
    CHECK(store.failure(quickSale(draft)) == ErrorCode::TooLarge);
    CHECK(hashOf(store) == before);
}

TEST_CASE("A sale that a discount makes free is kept without a payment", "[quick_sale]")
{
    SalesStore store;
    QuickSaleDraft draft;
    draft.amount = yuan(10);
    draft.discount = yuan(10);
    draft.paymentMethod = "cash";
    auto made = std::make_shared<QuickSaleResult>();
    store.must(quickSale(draft, made));
    CHECK(store.record(made->order).payments.empty());
    CHECK(made->total.isZero());
}
