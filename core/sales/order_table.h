#pragma once

#include "core/base/result.h"
#include "core/sales/order.h"

#include <span>
#include <vector>

namespace shuke {
class WriteContext;
namespace store {
class Database;
}
} // namespace shuke

// Rows of sales_order and order_line. Writing is done inside a command; reading on any connection, on its thread.

namespace shuke::sales {

/// The store's currency (setting `currency`), ISO 4217. SchemaMismatch if it is missing.
Result<QString> storeCurrency(store::Database &database);

/// A new row. `order.id`, if valid, was reserved by the caller, else a new one is taken. createdAt and modifiedAt are
/// those of the operation; deletedAt is taken as it is. Duplicate if the external id is taken by an order that is not
/// in the trash; InvalidInput for a reference to a missing row or a refund with a positive total.
Result<OrderId> insertOrder(WriteContext &context, const Order &order);

/// Writes all fields save id, createdAt, import and deletedAt. True if anything changed: an equal row stays untouched,
/// with its modifiedAt. NotFound, Duplicate, InvalidInput.
Result<bool> updateOrder(WriteContext &context, const Order &order);

/// Its lines or payments changed: who still has it as it was meets a Conflict.
Result<void> touchOrder(WriteContext &context, OrderId order);

/// Into the trash (true) or out of it. Nothing happens to an order that already is there. Duplicate if meanwhile
/// another order took its external id; NotFound.
Result<void> setOrderTrashed(WriteContext &context, OrderId order, bool trashed);

/// New rows for all lines, positions 1, 2, … in the order given, unless a line has a position. A valid line id was
/// reserved by the caller.
Result<void> insertLines(WriteContext &context, OrderId order, std::span<const OrderLine> lines);
/// Makes the stored lines equal to `lines`: those with a known id are updated, others are inserted, the rest is
/// deleted. True if anything changed.
Result<bool> replaceLines(WriteContext &context, OrderId order, std::span<const OrderLine> lines);

/// NotFound if there is none. Orders in the trash are found.
Result<Order> orderById(store::Database &database, OrderId order);
/// The order that is not in the trash and has this external id; nothing if there is none.
Result<std::optional<Order>> orderByExternalId(store::Database &database, QStringView externalId);
/// By position.
Result<std::vector<OrderLine>> linesOf(store::Database &database, OrderId order);
/// Refunds linked to the order, not in the trash, by day, then id. Also drafts and canceled ones, which do not count.
Result<std::vector<Order>> refundsOf(store::Database &database, OrderId order);
/// The order's refunds that went into the trash at that instant (UTC milliseconds).
Result<std::vector<OrderId>> refundsTrashedAt(store::Database &database, OrderId order, qint64 deletedAt);
/// The order with lines, payments and refunds. NotFound.
Result<OrderRecord> orderRecord(store::Database &database, OrderId order);

/// What a list shows of an order.
struct OrderRow
{
    Order order;
    QString contactName; ///< Null for a walk-in.
    Money refunded;      ///< Sum of the refunds that count and are in the order's currency, <= 0.
    bool fullyRefunded = false;
};
/// Orders and refunds of a contact that are not in the trash, newest first.
Result<std::vector<OrderRow>> ordersOfContact(store::Database &database, ContactId contact);
/// The rows of `orders` in their order; missing ones are left out. Also those in the trash.
Result<std::vector<OrderRow>> orderRows(store::Database &database, std::span<const OrderId> orders);

/// Documents of one kind, status and currency that are not in the trash. `sum` is never across currencies.
struct OrderTotal
{
    DocumentKind kind = DocumentKind::Order;
    OrderStatus status = OrderStatus::Draft;
    bool fullyRefunded = false; ///< Shown as status "refunded" whatever `status` is.
    QString currency;
    qint64 count = 0;
    Money sum;
};
/// One pass over all orders; by kind, status, fullyRefunded, currency. Empty for a store without orders.
Result<std::vector<OrderTotal>> orderTotals(store::Database &database);

} // namespace shuke::sales
