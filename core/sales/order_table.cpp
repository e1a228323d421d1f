#include "core/sales/order_table.h"

#include "core/sales/payment_table.h"
#include "core/store/write_context.h"

#include <initializer_list>
#include <string>

namespace shuke::sales {

namespace order_table_detail {

constexpr std::string_view kColumns =
    "o.id, o.contact_id, o.ordered_on, o.total_minor, o.kind, o.status, o.currency, o.rate_nano, o.refund_of, "
    "o.ordered_at, o.external_id, o.shop_id, o.channel, o.salesperson_id, o.discount_minor, o.shipping_minor, "
    "o.tax_minor, o.tax_included, o.ship_name, o.ship_phone, o.ship_address, o.note, o.import_id, o.created_at, "
    "o.modified_at, o.deleted_at";
constexpr int kColumnCount = 26;

constexpr std::string_view kFromOrders = " FROM sales_order o ";

/// Name of the contact; sum of the refunds that count and are in the order's currency.
constexpr std::string_view kRowColumns =
    ", (SELECT name FROM contact WHERE id = o.contact_id), (SELECT sum(r.total_minor) FROM sales_order r "
    "WHERE r.refund_of = o.id AND r.kind = 'refund' AND r.currency = o.currency AND r.deleted_at IS NULL "
    "AND r.status IN ('paid', 'shipped', 'completed'))";

constexpr std::string_view kTotals =
    "SELECT o.kind, o.status, o.kind = 'order' AND ifnull(r.refunds, 0) > 0 AND o.total_minor + r.minor <= 0 AS "
    "refunded, "
    "o.currency, count(*), sum(o.total_minor) FROM sales_order o LEFT JOIN (SELECT refund_of, currency, "
    "sum(total_minor) AS "
    "minor, count(*) AS refunds FROM sales_order WHERE refund_of IS NOT NULL AND kind = 'refund' AND deleted_at IS "
    "NULL "
    "AND status IN ('paid', 'shipped', 'completed') GROUP BY refund_of, currency) r ON r.refund_of = o.id "
    "AND r.currency = o.currency WHERE o.deleted_at IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4";

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text.append(part);
    return text;
}

std::string selectOrders(std::string_view tail)
{
    return joined({"SELECT ", kColumns, kFromOrders, tail});
}

std::string selectRows(std::string_view tail)
{
    return joined({"SELECT ", kColumns, kRowColumns, kFromOrders, tail});
}

Order readOrder(const store::Statement &row)
{
    Order order;
    order.id = row.id<OrderId>(0);
    order.contact = row.id<ContactId>(1);
    order.orderedOn = row.day(2);
    order.total = row.money(3);
    // The CHECKs of the schema allow no other codes.
    order.kind = documentKindFromCode(row.utf8(4)).value_or(DocumentKind::Order);
    order.status = orderStatusFromCode(row.utf8(5)).value_or(OrderStatus::Draft);
    order.currency = row.text(6);
    order.rateNano = row.optionalInteger(7);
    order.refundOf = row.id<OrderId>(8);
    order.orderedAt = row.optionalInteger(9);
    order.externalId = row.text(10);
    order.shop = row.id<ShopId>(11);
    order.channel = row.text(12);
    order.salesperson = row.id<StaffId>(13);
    order.discount = row.money(14);
    order.shipping = row.money(15);
    order.tax = row.money(16);
    order.taxIncluded = row.integer(17) != 0;
    order.shipName = row.text(18);
    order.shipPhone = row.text(19);
    order.shipAddress = row.text(20);
    order.note = row.text(21);
    order.import = row.id<ImportBatchId>(22);
    order.createdAt = row.integer(23);
    order.modifiedAt = row.integer(24);
    order.deletedAt = row.optionalInteger(25);
    return order;
}

OrderRow readRow(const store::Statement &row)
{
    OrderRow result;
    result.order = readOrder(row);
    result.contactName = row.text(kColumnCount);
    const std::optional<qint64> refunded = row.optionalInteger(kColumnCount + 1);
    result.refunded = Money::fromMinor(refunded.value_or(0));
    result.fullyRefunded = result.order.kind == DocumentKind::Order &&
                           isFullyRefunded(result.order.total, result.refunded, refunded ? 1 : 0);
    return result;
}

/// An empty text is no text.
QStringView textOrNull(const QString &text)
{
    return text.isEmpty() ? QStringView() : QStringView(text);
}

/// Binds the fields that updateOrder writes to 2 … 22.
void bindFields(store::Statement &statement, const Order &order)
{
    statement.bind(2, order.contact);
    statement.bind(3, order.orderedOn);
    statement.bind(4, order.total);
    statement.bindUtf8Static(5, documentKindCode(order.kind));
    statement.bindUtf8Static(6, orderStatusCode(order.status));
    statement.bind(7, order.currency);
    statement.bind(8, order.rateNano);
    statement.bind(9, order.refundOf);
    statement.bind(10, order.orderedAt);
    statement.bind(11, textOrNull(order.externalId));
    statement.bind(12, order.shop);
    statement.bind(13, textOrNull(order.channel));
    statement.bind(14, order.salesperson);
    statement.bind(15, order.discount);
    statement.bind(16, order.shipping);
    statement.bind(17, order.tax);
    statement.bind(18, order.taxIncluded);
    statement.bind(19, textOrNull(order.shipName));
    statement.bind(20, textOrNull(order.shipPhone));
    statement.bind(21, textOrNull(order.shipAddress));
    statement.bind(22, textOrNull(order.note));
}

Error notFound(OrderId order)
{
    return {ErrorCode::NotFound, QStringLiteral("there is no order %1").arg(order.row())};
}

Result<bool> exists(store::Database &database, OrderId order)
{
    Result<store::Statement *> select = database.cached("SELECT 1 FROM sales_order WHERE id = ?1");
    if (!select)
        return select.error();
    (*select)->bind(1, order);
    Result<bool> found = (*select)->step();
    (*select)->reset();
    return found;
}

template <typename T, typename Read>
Result<std::vector<T>> collect(store::Statement &statement, Read read)
{
    std::vector<T> rows;
    for (;;) {
        const Result<bool> more = statement.step();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        rows.push_back(read(statement));
    }
}

} // namespace order_table_detail

Result<QString> storeCurrency(store::Database &database)
{
    Result<QString> currency = database.text("SELECT value FROM setting WHERE key = 'currency'");
    if (currency && !isCurrencyCode(*currency))
        return Error{ErrorCode::SchemaMismatch, QStringLiteral("the setting currency is missing")};
    return currency;
}

Result<OrderId> insertOrder(WriteContext &context, const Order &order)
{
    OrderId id = order.id;
    if (!id.isValid()) {
        const Result<qint64> next = context.nextId(TableId::SalesOrder);
        if (!next)
            return next.error();
        id = OrderId::fromRow(*next);
    }
    Result<store::Statement *> insert = context.database().cached(
        "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, kind, status, currency, rate_nano, "
        "refund_of, "
        "ordered_at, external_id, shop_id, channel, salesperson_id, discount_minor, shipping_minor, tax_minor, "
        "tax_included, ship_name, ship_phone, ship_address, note, created_at, modified_at, import_id, deleted_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, "
        "?23, ?23, ?24, ?25)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, id);
    order_table_detail::bindFields(**insert, order);
    (*insert)->bind(23, context.nowMs());
    (*insert)->bind(24, order.import);
    (*insert)->bind(25, order.deletedAt);
    if (Result<void> done = (*insert)->run(); !done)
        return done.error();
    return id;
}

Result<bool> updateOrder(WriteContext &context, const Order &order)
{
    const Result<bool> found = order_table_detail::exists(context.database(), order.id);
    if (!found)
        return found.error();
    if (!*found)
        return order_table_detail::notFound(order.id);
    Result<store::Statement *> update = context.database().cached(
        "UPDATE sales_order SET contact_id = ?2, ordered_on = ?3, total_minor = ?4, kind = ?5, status = ?6, currency = "
        "?7, "
        "rate_nano = ?8, refund_of = ?9, ordered_at = ?10, external_id = ?11, shop_id = ?12, channel = ?13, "
        "salesperson_id = ?14, discount_minor = ?15, shipping_minor = ?16, tax_minor = ?17, tax_included = ?18, "
        "ship_name = ?19, ship_phone = ?20, ship_address = ?21, note = ?22, modified_at = ?23 WHERE id = ?1 AND "
        "(contact_id, ordered_on, total_minor, kind, status, currency, rate_nano, refund_of, ordered_at, external_id, "
        "shop_id, channel, salesperson_id, discount_minor, shipping_minor, tax_minor, tax_included, ship_name, "
        "ship_phone, ship_address, note) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
        "?17, "
        "?18, ?19, ?20, ?21, ?22)");
    if (!update)
        return update.error();
    (*update)->bind(1, order.id);
    order_table_detail::bindFields(**update, order);
    (*update)->bind(23, context.nowMs());
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return context.database().changes() > 0;
}

Result<void> touchOrder(WriteContext &context, OrderId order)
{
    Result<store::Statement *> update =
        context.database().cached("UPDATE sales_order SET modified_at = ?2 WHERE id = ?1");
    if (!update)
        return update.error();
    (*update)->bind(1, order);
    (*update)->bind(2, context.nowMs());
    return (*update)->run();
}

Result<void> setOrderTrashed(WriteContext &context, OrderId order, bool trashed)
{
    const Result<bool> found = order_table_detail::exists(context.database(), order);
    if (!found)
        return found.error();
    if (!*found)
        return order_table_detail::notFound(order);
    Result<store::Statement *> update =
        context.database().cached("UPDATE sales_order SET deleted_at = ?2, modified_at = ?3 WHERE id = ?1 AND "
                                  "(deleted_at IS NULL) IS NOT (?2 IS NULL)");
    if (!update)
        return update.error();
    (*update)->bind(1, order);
    if (trashed)
        (*update)->bind(2, context.nowMs());
    else
        (*update)->bindNull(2);
    (*update)->bind(3, context.nowMs());
    return (*update)->run();
}

Result<Order> orderById(store::Database &database, OrderId order)
{
    Result<store::Statement *> select = database.cached(order_table_detail::selectOrders("WHERE o.id = ?1"));
    if (!select)
        return select.error();
    (*select)->bind(1, order);
    const Result<bool> found = (*select)->step();
    if (!found)
        return found.error();
    if (!*found)
        return order_table_detail::notFound(order);
    Order result = order_table_detail::readOrder(**select);
    (*select)->reset();
    return result;
}

Result<std::optional<Order>> orderByExternalId(store::Database &database, QStringView externalId)
{
    Result<store::Statement *> select = database.cached(order_table_detail::selectOrders(
        "WHERE o.external_id = ?1 AND o.external_id IS NOT NULL AND o.deleted_at IS NULL"));
    if (!select)
        return select.error();
    (*select)->bind(1, externalId);
    const Result<bool> found = (*select)->step();
    if (!found)
        return found.error();
    std::optional<Order> result;
    if (*found)
        result = order_table_detail::readOrder(**select);
    (*select)->reset();
    return result;
}

Result<std::vector<Order>> refundsOf(store::Database &database, OrderId order)
{
    Result<store::Statement *> select = database.cached(order_table_detail::selectOrders(
        "WHERE o.refund_of = ?1 AND o.deleted_at IS NULL ORDER BY o.ordered_on, o.id"));
    if (!select)
        return select.error();
    (*select)->bind(1, order);
    return order_table_detail::collect<Order>(**select, order_table_detail::readOrder);
}

Result<std::vector<OrderId>> refundsTrashedAt(store::Database &database, OrderId order, qint64 deletedAt)
{
    Result<store::Statement *> select =
        database.cached("SELECT id FROM sales_order WHERE refund_of = ?1 AND deleted_at = ?2 ORDER BY id");
    if (!select)
        return select.error();
    (*select)->bindAll(order, deletedAt);
    return order_table_detail::collect<OrderId>(**select,
                                                [](const store::Statement &row) { return row.id<OrderId>(0); });
}

Result<OrderRecord> orderRecord(store::Database &database, OrderId order)
{
    OrderRecord record;
    Result<Order> head = orderById(database, order);
    if (!head)
        return head.error();
    Result<std::vector<OrderLine>> lines = linesOf(database, order);
    if (!lines)
        return lines.error();
    Result<std::vector<Payment>> payments = paymentsOf(database, order);
    if (!payments)
        return payments.error();
    Result<std::vector<Order>> refunds = refundsOf(database, order);
    if (!refunds)
        return refunds.error();
    record.order = std::move(*head);
    record.lines = std::move(*lines);
    record.payments = std::move(*payments);
    record.refunds = std::move(*refunds);
    Money sum;
    qint64 count = 0;
    for (const Order &refund : record.refunds) {
        if (!countsAsPurchase(refund.status) || refund.currency != record.order.currency)
            continue;
        const std::optional<Money> next = sum.plus(refund.total);
        if (!next)
            return Error{ErrorCode::TooLarge,
                         QStringLiteral("the refunds of order %1 do not fit 64 bits").arg(order.row())};
        sum = *next;
        ++count;
    }
    record.fullyRefunded = record.order.kind == DocumentKind::Order && isFullyRefunded(record.order.total, sum, count);
    return record;
}

Result<std::vector<OrderRow>> ordersOfContact(store::Database &database, ContactId contact)
{
    Result<store::Statement *> select = database.cached(order_table_detail::selectRows(
        "WHERE o.contact_id = ?1 AND o.deleted_at IS NULL ORDER BY o.ordered_on DESC, o.id DESC"));
    if (!select)
        return select.error();
    (*select)->bind(1, contact);
    return order_table_detail::collect<OrderRow>(**select, order_table_detail::readRow);
}

Result<std::vector<OrderRow>> orderRows(store::Database &database, std::span<const OrderId> orders)
{
    Result<store::Statement *> select = database.cached(order_table_detail::selectRows("WHERE o.id = ?1"));
    if (!select)
        return select.error();
    std::vector<OrderRow> rows;
    rows.reserve(orders.size());
    for (const OrderId order : orders) {
        (*select)->bind(1, order);
        const Result<bool> found = (*select)->step();
        if (!found)
            return found.error();
        if (*found)
            rows.push_back(order_table_detail::readRow(**select));
        (*select)->reset();
    }
    return rows;
}

Result<std::vector<OrderTotal>> orderTotals(store::Database &database)
{
    Result<store::Statement> select = database.prepare(order_table_detail::kTotals);
    if (!select)
        return select.error();
    return order_table_detail::collect<OrderTotal>(*select, [](const store::Statement &row) {
        OrderTotal total;
        total.kind = documentKindFromCode(row.utf8(0)).value_or(DocumentKind::Order);
        total.status = orderStatusFromCode(row.utf8(1)).value_or(OrderStatus::Draft);
        total.fullyRefunded = row.integer(2) != 0;
        total.currency = row.text(3);
        total.count = row.integer(4);
        total.sum = row.money(5);
        return total;
    });
}

} // namespace shuke::sales
