#pragma once

#include "core/base/command.h"
#include "core/sales/order.h"
#include "core/sales/row_order.h"

// What the order list shows: orders and refunds. Reads only.

namespace shuke::sales {

/// A row of the list. Null texts are unknown.
struct OrderListRow
{
    OrderId id;
    DocumentKind kind = DocumentKind::Order;
    OrderStatus status = OrderStatus::Completed;
    bool isFullyRefunded = false; ///< Shown as the status "refunded".
    QDate day;
    QString number;    ///< The external id.
    ContactId contact; ///< Invalid: a walk-in.
    QString customer;  ///< Also of a contact in the trash.
    QString channel;
    QString shop;
    QString salesperson;
    QString currency;
    Money total;                       ///< In `currency`.
    std::optional<Money> totalInStore; ///< In the store's currency; nothing without a rate.
    std::optional<Money> refunded;     ///< Σ of its refunds that count, >= 0, in `currency`; nothing if none, or if
                                       ///< one is in another currency.
    int lineCount = 0;
    QString firstProduct; ///< Of the first line: the product's name, else as sold.
    QString note;
    qint64 createdAtMs = 0;
    qint64 modifiedAtMs = 0;
};

/// Names go by their sort key (pinyin, folded). Total and Refunded: by the value in the store's currency.
enum class OrderSort {
    Day,
    Number,
    Customer,
    Total,
    Status,
    Channel,
    Shop,
    Salesperson,
    Refunded,
    LineCount,
    FirstProduct
};

/// The natural order: newest day first, within a day the newest id. `limit` 0: all. Cheap with a limit.
Query<std::vector<qint64>> newestOrders(qint64 limit, RowScope scope = RowScope::Live);
/// One pass over the table, sorted in memory: some seconds for five million. Canceled soon after a cancel.
Query<RowOrder> ordersSortedBy(OrderSort sort, RowScope scope = RowScope::Live);
/// The rows of `ids` in that order, also of the trash; those that are gone are left out. A few statements per row.
Query<std::vector<OrderListRow>> orderListRows(std::vector<qint64> ids);

/// What the foot of the list says of some documents.
struct OrderListTotals
{
    qint64 documents = 0;     ///< As many as ids that exist.
    qint64 orders = 0;        ///< Orders that count: paid, shipped or completed and not wholly refunded.
    qint64 aside = 0;         ///< Drafts and canceled ones: in no sum.
    qint64 withoutRate = 0;   ///< In another currency without a rate: in no sum.
    std::optional<Money> net; ///< Σ of what counts, refunds negative, in the store's currency; nothing beyond 64 bits.
    friend bool operator==(const OrderListTotals &, const OrderListTotals &) = default;
};
/// Of the documents `ids`; a refund lowers the sum only if it is among them. For all documents outside the trash
/// without handing over millions of ids: allOrderTotals.
Query<OrderListTotals> orderListTotals(std::vector<qint64> ids);
Query<OrderListTotals> allOrderTotals();

} // namespace shuke::sales
