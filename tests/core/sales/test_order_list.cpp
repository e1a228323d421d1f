#include "core/contacts/contact_commands.h"
#include "core/contacts/shop_table.h"
#include "core/contacts/staff_table.h"
#include "core/sales/contact_list.h"
#include "core/sales/order_list.h"
#include "core/sales/product_commands.h"
#include "core/sales/product_list.h"
#include "tests/core/sales/sales_store.h"

#include <algorithm>
#include <map>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::sales;

namespace test_order_list {

const QDate kDay(2025, 12, 1);

qint64 first(SalesStore &store, OrderSort sort, Qt::SortOrder direction = Qt::AscendingOrder)
{
    const Result<RowOrder> order = store.read(ordersSortedBy(sort));
    REQUIRE(order);
    return order->rows(direction).front();
}

OrderId foreign(SalesStore &store, ContactId contact, const char *currency, qint64 minor, std::optional<qint64> rate)
{
    OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = kDay;
    draft.order.currency = QString::fromLatin1(currency);
    draft.order.rateNano = rate;
    draft.total = Money::fromMinor(minor);
    return store.create(draft);
}

StaffId staff(SalesStore &store, const char *name)
{
    StaffId id;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> made = contacts::ensureStaff(context, QString::fromUtf8(name));
        REQUIRE(made);
        id = *made;
        return {};
    });
    return id;
}

ShopId shop(SalesStore &store, const char *name)
{
    ShopId id;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<ShopId> made = contacts::ensureShop(context, QString::fromUtf8(name));
        REQUIRE(made);
        id = *made;
        return {};
    });
    return id;
}

} // namespace test_order_list

using namespace test_order_list;

TEST_CASE("the order list begins with the newest day and leaves the trash out", "[lists]")
{
    SalesStore store;
    const ContactId ann = store.contact(QStringLiteral("Ann"));
    const OrderId late = store.order(ann, kDay.addDays(5), 10);
    const OrderId early = store.order({}, kDay, 30);
    const OrderId same = store.order(ann, kDay.addDays(5), 20);
    const OrderId gone = store.order(ann, kDay.addDays(9), 1);
    store.must(trashOrders({gone}));
    CHECK(*store.read(newestOrders(0)) == std::vector<qint64>{same.row(), late.row(), early.row()});
    CHECK(*store.read(newestOrders(1)) == std::vector<qint64>{same.row()});
    CHECK(*store.read(newestOrders(0, RowScope::Trash)) == std::vector<qint64>{gone.row()});
    CHECK(first(store, OrderSort::Day) == early.row());
    CHECK(first(store, OrderSort::Total, Qt::DescendingOrder) == early.row());
    CHECK(first(store, OrderSort::Customer) == late.row());
    const Result<RowOrder> byTotal = store.read(ordersSortedBy(OrderSort::Total));
    REQUIRE(byTotal);
    CHECK(byTotal->rowsOf({early.row(), late.row(), 999}, Qt::DescendingOrder) ==
          std::vector<qint64>{early.row(), late.row()});
    CHECK(byTotal->rowsOf({early.row(), late.row()}, Qt::AscendingOrder, 1) == std::vector<qint64>{late.row()});
}

TEST_CASE("a row of the order list tells refunds, lines and the total in the store's currency", "[lists]")
{
    SalesStore store;
    OrderDraft draft;
    draft.order.orderedOn = kDay;
    draft.lines = {line(QStringLiteral("茶"), 2, 5), line(QStringLiteral("杯"), 1, 3)};
    const OrderId order = store.create(draft);
    store.refund(order, kDay, 4.0);
    const OrderId yen = foreign(store, {}, "JPY", 1000, qint64(48000000));
    const OrderId unrated = foreign(store, {}, "USD", 500, std::nullopt);
    const auto rows = store.read(orderListRows({unrated.row(), order.row(), 12345, yen.row()}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK_FALSE((*rows)[0].totalInStore);
    CHECK((*rows)[1].lineCount == 2);
    CHECK((*rows)[1].firstProduct == QStringLiteral("茶"));
    CHECK((*rows)[1].refunded == yuan(4));
    CHECK_FALSE((*rows)[1].isFullyRefunded);
    CHECK((*rows)[2].totalInStore == yuan(48)); // yen have no minor unit
    store.refund(order, kDay);
    CHECK(store.read(orderListRows({order.row()}))->front().isFullyRefunded);
    for (int sort = 0; sort <= int(OrderSort::FirstProduct); ++sort) {
        const Result<RowOrder> sorted = store.read(ordersSortedBy(static_cast<OrderSort>(sort)));
        REQUIRE(sorted);
        CHECK(sorted->places.size() == store.read(newestOrders(0))->size());
    }
}

TEST_CASE("the foot of the order list sums what counts and tells what it leaves out", "[lists]")
{
    SalesStore store;
    const ContactId ann = store.contact(QStringLiteral("Ann"));
    const OrderId paid = store.order(ann, kDay, 100);
    const OrderId refund = store.refund(paid, kDay, 30.0);
    store.order(ann, kDay, 7, OrderStatus::Draft);
    foreign(store, ann, "JPY", 1000, qint64(48000000));
    foreign(store, ann, "USD", 500, std::nullopt);
    const std::vector<qint64> all = *store.read(newestOrders(0));
    const Result<OrderListTotals> totals = store.read(orderListTotals(all));
    REQUIRE(totals);
    CHECK(totals->documents == 5);
    CHECK(totals->aside == 1);
    CHECK(totals->withoutRate == 1);
    CHECK(totals->net == yuan(118));
    CHECK(*store.read(allOrderTotals()) == *totals);
    CHECK(store.read(orderListTotals({paid.row(), paid.row(), 987}))->net == yuan(100));
    CHECK(store.read(orderListTotals({refund.row()}))->net == yuan(-30));
    CHECK(store.read(orderListTotals({}))->net == Money());

    const auto ofAnn = store.read(contactListTotals({ann.row(), ann.row(), 555}));
    REQUIRE(ofAnn);
    CHECK(ofAnn->contacts == 1);
    CHECK(ofAnn->net == yuan(118));
    CHECK(ofAnn->withoutRate == 1);
    const auto row = store.read(contactListRows({ann.row()}));
    REQUIRE(row);
    CHECK_FALSE(row->front().netRevenue); // a document without a rate: the sum is not known
    CHECK(row->front().firstOrder == kDay);
}

TEST_CASE("a refund of a canceled order lowers nobody's revenue", "[lists]")
{
    SalesStore store;
    const ContactId ann = store.contact(QStringLiteral("Ann"));
    const OrderId order = store.order(ann, kDay, 100);
    store.order(ann, kDay, 11);
    store.refund(order, kDay, 30.0);
    store.must(setOrderStatus({order}, OrderStatus::Canceled));
    CHECK(store.read(contactListRows({ann.row()}))->front().netRevenue == yuan(11));
    CHECK(store.read(contactListRows({ann.row()}))->front().averageOrder == yuan(11));
    CHECK(store.read(allOrderTotals())->net == yuan(11));
}

TEST_CASE("the product list tells what was sold less what came back", "[lists]")
{
    SalesStore store;
    const auto add = [&](const char *name) {
        Product product;
        product.name = QString::fromUtf8(name);
        auto id = std::make_shared<ProductId>();
        store.must(createProduct(product, id));
        return *id;
    };
    const ProductId tea = add("Tea");
    const ProductId cup = add("Cup");
    const auto sell = [&](ProductId product, qint64 pieces, OrderStatus status) {
        OrderDraft draft;
        draft.order.orderedOn = kDay;
        draft.order.status = status;
        draft.lines = {line({}, pieces, 5)};
        draft.lines[0].product = product;
        return store.create(draft);
    };
    const OrderId order = sell(tea, 3, OrderStatus::Paid);
    sell(tea, 50, OrderStatus::Draft);
    sell(cup, 10, OrderStatus::Completed);
    RefundRequest request;
    request.order = order;
    request.day = kDay;
    request.lines = {{store.record(order).lines[0].id, kQuantityScale, std::nullopt}};
    store.must(refundOrder(request));
    const auto rows = store.read(productListRows({tea.row(), 77, cup.row()}));
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK((*rows)[0].sold.quantityMicro == 2 * kQuantityScale);
    CHECK((*rows)[0].sold.revenue == yuan(10));
    CHECK((*rows)[1].sold.revenue == yuan(50));
    const auto totals = store.read(productListTotals({tea.row(), cup.row(), tea.row()}));
    REQUIRE(totals);
    CHECK(totals->products == 2);
    CHECK(totals->revenue == yuan(60));
    CHECK(store.read(productsSortedBy(ProductSort::Name))->rows() == std::vector<qint64>{cup.row(), tea.row()});
    CHECK(store.read(productsSortedBy(ProductSort::Revenue))->rows() == std::vector<qint64>{tea.row(), cup.row()});
}

TEST_CASE("owners are in the order of names: by pinyin, whatever the case, those without one last", "[lists]")
{
    SalesStore store;
    std::map<std::string, qint64> of;
    const auto add = [&](const char *owner) {
        contacts::Contact contact;
        contact.name = QStringLiteral("x");
        if (*owner)
            contact.owner = staff(store, owner);
        auto id = std::make_shared<ContactId>();
        store.must(contacts::createContact(contact, id));
        of[owner] = id->row();
    };
    for (const char *owner : {"张", "", "王", "bob", "阿", "Bob", "单雄信", "Carl", "~"})
        add(owner);
    const Result<ContactOrder> order = store.read(contactsSortedBy(ContactSort::Owner));
    REQUIRE(order);
    CHECK(order->rows() == std::vector<qint64>{of["阿"], of["bob"], of["Bob"], of["Carl"], of["单雄信"], of["王"],
                                               of["张"], of["~"], of[""]});
    CHECK(order->rows(Qt::DescendingOrder).front() == of["~"]);
    CHECK(order->rows(Qt::DescendingOrder).back() == of[""]);
    CHECK(order->blanks == 1);
}

TEST_CASE("shops and salespeople of orders are in the order of names", "[lists]")
{
    SalesStore store;
    const auto sell = [&](ShopId place, StaffId seller) {
        OrderDraft draft;
        draft.order.orderedOn = kDay;
        draft.order.shop = place;
        draft.order.salesperson = seller;
        draft.total = yuan(1);
        return store.create(draft).row();
    };
    const qint64 first = sell(shop(store, "张记"), staff(store, "王"));
    const qint64 second = sell(shop(store, "beta"), {});
    const qint64 third = sell(shop(store, "Alpha"), staff(store, "单雄信")); // as a family name shan, else dan
    const qint64 fourth = sell(shop(store, "单街"), staff(store, "Éva"));
    const auto rows = [&](OrderSort sort, Qt::SortOrder direction) {
        const Result<RowOrder> order = store.read(ordersSortedBy(sort));
        REQUIRE(order);
        return order->rows(direction);
    };
    CHECK(rows(OrderSort::Shop, Qt::AscendingOrder) == std::vector<qint64>{third, second, fourth, first});
    CHECK(rows(OrderSort::Salesperson, Qt::AscendingOrder) == std::vector<qint64>{fourth, third, first, second});
    CHECK(rows(OrderSort::Salesperson, Qt::DescendingOrder) == std::vector<qint64>{first, third, fourth, second});
}
