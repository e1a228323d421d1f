#include "core/sales/order_list.h"

#include "core/base/money_sum.h"
#include "core/sales/order_sums.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>

namespace shuke::sales {

namespace order_list_detail {

constexpr std::string_view kNewest =
    "SELECT id FROM sales_order WHERE deleted_at IS NULL ORDER BY ordered_on DESC, id DESC LIMIT ?";
constexpr std::string_view kNewestInTrash =
    "SELECT id FROM sales_order WHERE deleted_at IS NOT NULL ORDER BY ordered_on DESC, id DESC LIMIT ?";

constexpr std::string_view kRow =
    "SELECT o.kind, o.status, o.ordered_on, o.external_id, o.contact_id, "
    "(SELECT name FROM contact WHERE id = o.contact_id), o.channel, (SELECT name FROM shop WHERE id = o.shop_id), "
    "(SELECT name FROM staff WHERE id = o.salesperson_id), o.currency, o.total_minor, o.rate_nano, "
    "(SELECT count(*) FROM order_line WHERE order_id = o.id), "
    "(SELECT coalesce((SELECT name FROM product WHERE id = l.product_id), l.product_name) FROM order_line l "
    "WHERE l.order_id = o.id ORDER BY l.position, l.id LIMIT 1), o.note, o.created_at, o.modified_at "
    "FROM sales_order o WHERE o.id = ?";
/// Of the refunds that count: those in the order's currency, in others, and the sum of the former.
constexpr std::string_view kRefunds =
    "SELECT r.currency = ?2, r.total_minor FROM sales_order r WHERE r.refund_of = ?1 AND r.deleted_at IS NULL "
    "AND r.status IN ('paid', 'shipped', 'completed')";

Result<void> addRefunds(store::Database &database, OrderListRow &row)
{
    Result<store::Statement *> select = database.cached(kRefunds);
    if (!select)
        return select.error();
    (*select)->bindAll(row.id, row.currency);
    MoneySum sum;
    qint64 own = 0;
    bool foreign = false;
    for (;;) {
        const Result<bool> more = (*select)->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if ((*select)->integer(0) == 0) {
            foreign = true;
            continue;
        }
        ++own;
        sum.add((*select)->money(1));
    }
    const std::optional<Money> refunds = sum.value();
    row.isFullyRefunded = refunds && isFullyRefunded(row.total, *refunds, own);
    if (own > 0 && !foreign && refunds)
        row.refunded = refunds->negated();
    return {};
}

Result<std::optional<OrderListRow>> readRow(store::Database &database, qint64 id, const QString &currency)
{
    Result<store::Statement *> select = database.cached(kRow);
    if (!select)
        return select.error();
    store::Statement &order = **select;
    order.bindAll(id);
    const Result<bool> found = order.step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<OrderListRow>();
    OrderListRow row;
    row.id = OrderId::fromRow(id);
    row.kind = documentKindFromCode(order.utf8(0)).value_or(DocumentKind::Order);
    row.status = orderStatusFromCode(order.utf8(1)).value_or(OrderStatus::Draft);
    row.day = order.day(2);
    row.number = order.text(3);
    row.contact = order.id<ContactId>(4);
    row.customer = order.text(5);
    row.channel = order.text(6);
    row.shop = order.text(7);
    row.salesperson = order.text(8);
    row.currency = order.text(9);
    row.total = order.money(10);
    row.totalInStore = inStoreCurrency(row.total, row.currency, order.optionalInteger(11), currency);
    row.lineCount = static_cast<int>(order.integer(12));
    row.firstProduct = order.text(13);
    row.note = order.text(14);
    row.createdAtMs = order.integer(15);
    row.modifiedAtMs = order.integer(16);
    order.reset();
    if (row.kind == DocumentKind::Order) {
        if (const Result<void> done = addRefunds(database, row); !done)
            return done.error();
    }
    return std::optional(std::move(row));
}

} // namespace order_list_detail

Query<std::vector<qint64>> newestOrders(qint64 limit, RowScope scope)
{
    return {[limit, scope](ReadContext &context) -> Result<std::vector<qint64>> {
        Result<store::Statement> rows = context.database().prepare(
            scope == RowScope::Live ? order_list_detail::kNewest : order_list_detail::kNewestInTrash);
        if (!rows)
            return rows.error();
        rows->bindAll(limit > 0 ? limit : qint64(-1));
        std::vector<qint64> ids;
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                return ids;
            ids.push_back(rows->integer(0));
        }
    }};
}

Query<std::vector<OrderListRow>> orderListRows(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<std::vector<OrderListRow>> {
        const Result<QString> currency = storeCurrency(context.database());
        if (!currency)
            return currency.error();
        std::vector<OrderListRow> rows;
        rows.reserve(ids.size());
        for (const qint64 id : ids) {
            Result<std::optional<OrderListRow>> row = order_list_detail::readRow(context.database(), id, *currency);
            if (!row)
                return row.error();
            if (*row)
                rows.push_back(std::move(**row));
        }
        return rows;
    }};
}

Query<OrderListTotals> orderListTotals(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<OrderListTotals> {
        store::Database &database = context.database();
        const Result<QString> currency = storeCurrency(database);
        if (!currency)
            return currency.error();
        std::vector<qint64> each = ids;
        std::ranges::sort(each);
        each.erase(std::unique(each.begin(), each.end()), each.end());
        Result<store::Statement> select =
            database.prepare("SELECT " + orderSumColumns() + " FROM sales_order o WHERE o.id = ?1");
        if (!select)
            return select.error();
        OrderSums totals(*currency);
        for (size_t i = 0; i < each.size(); ++i) {
            if (i % 4096 == 0 && context.cancel().isCanceled())
                return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
            select->bind(1, each[i]);
            const Result<bool> found = select->step();
            if (!found)
                return found.error();
            if (*found)
                totals.add(select->integer(0) != 0, select->integer(1) != 0, select->integer(2) != 0, select->money(3),
                           select->text(4), select->optionalInteger(5));
            select->reset();
        }
        return totals.totals();
    }};
}

Query<OrderListTotals> allOrderTotals()
{
    return {[](ReadContext &context) -> Result<OrderListTotals> {
        store::Database &database = context.database();
        const Result<QString> currency = storeCurrency(database);
        if (!currency)
            return currency.error();
        OrderSums totals(*currency);
        const Result<void> read =
            store::scanRows(database,
                            "SELECT scan_row(" + orderSumColumns() +
                                ") FROM sales_order o NOT INDEXED WHERE o.deleted_at IS NULL",
                            [&totals](const store::ScanRow &row) {
                                totals.add(row, 0);
                                return true;
                            });
        if (!read)
            return read.error();
        return totals.totals();
    }};
}

} // namespace shuke::sales
