#include "core/sales/product_sales.h"

#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/store/read_context.h"

#include <unordered_set>

namespace shuke::sales {

namespace product_sales_detail {

constexpr int kMonths = 12;
constexpr qint64 kCheckEvery = 1024; ///< Rows between two looks at the cancel token.

// Each line with its document and, for a refund of a known order, that order: `root` decides whether and when it
// counts. Lines of orders that their refunds cover are left out.
constexpr std::string_view kLines =
    "SELECT l.quantity_micro, l.amount_minor, o.currency, o.rate_nano, o.kind = 'order', root.id "
    "FROM order_line l JOIN sales_order o ON o.id = l.order_id "
    "JOIN sales_order root ON root.id = ifnull(o.refund_of, o.id) "
    "WHERE l.product_id = ?1 AND o.deleted_at IS NULL AND o.status IN ('paid', 'shipped', 'completed') "
    "AND root.deleted_at IS NULL AND root.status IN ('paid', 'shipped', 'completed') "
    "AND root.ordered_on > ?2 AND root.ordered_on <= ?3 AND o.ordered_on <= ?3 "
    "AND NOT EXISTS (SELECT 1 FROM sales_order r WHERE r.refund_of = root.id AND r.kind = 'refund' "
    "AND r.currency = root.currency AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', 'completed') "
    "AND r.ordered_on <= ?3 GROUP BY r.refund_of HAVING root.total_minor + sum(r.total_minor) <= 0)";

constexpr std::string_view kLatest =
    "SELECT o.id, o.kind, o.ordered_on, o.contact_id, c.name, l.quantity_micro, l.amount_minor, o.currency "
    "FROM order_line l JOIN sales_order o ON o.id = l.order_id LEFT JOIN contact c ON c.id = o.contact_id "
    "WHERE l.product_id = ?1 AND o.deleted_at IS NULL AND o.status <> 'canceled' "
    "ORDER BY o.ordered_on DESC, o.id DESC, l.position LIMIT 10";

Result<void> addSums(ReadContext &context, ProductId product, QDate asOf, ProductSales &sales)
{
    Result<store::Statement *> lines = context.database().cached(kLines);
    if (!lines)
        return lines.error();
    const QDate before = asOf.addMonths(-kMonths);
    sales.from = before.addDays(1);
    sales.to = asOf;
    (*lines)->bindAll(product, before, asOf);
    std::unordered_set<qint64> orders;
    for (qint64 row = 0;; ++row) {
        if (row % kCheckEvery == 0 && context.cancel().isCanceled()) {
            (*lines)->reset();
            return Error{ErrorCode::Canceled, {}};
        }
        const Result<bool> more = (*lines)->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const auto tooLarge = [&]() -> Result<void> {
            (*lines)->reset();
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of all orders does not fit 64 bits")};
        };
        const qint64 quantity = (*lines)->integer(0);
        const std::optional<Money> sum =
            Money::fromMinor(sales.quantityMicro).plus(Money::fromMinor(quantity)); // checked addition
        if (!sum)
            return tooLarge();
        sales.quantityMicro = sum->minor();
        if ((*lines)->integer(4) != 0)
            orders.insert((*lines)->integer(5));
        if ((*lines)->isNull(1)) {
            ++sales.unpriced;
            continue;
        }
        const std::optional<Money> amount =
            inStoreCurrency((*lines)->money(1), (*lines)->text(2), (*lines)->optionalInteger(3), sales.currency);
        if (!amount) {
            ++sales.unrated;
            continue;
        }
        const std::optional<Money> revenue = sales.revenue.plus(*amount);
        if (!revenue)
            return tooLarge();
        sales.revenue = *revenue;
    }
    sales.orders = static_cast<qint64>(orders.size());
    return {};
}

Result<void> addLatest(ReadContext &context, ProductId product, ProductSales &sales)
{
    Result<store::Statement *> rows = context.database().cached(kLatest);
    if (!rows)
        return rows.error();
    (*rows)->bindAll(product);
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        ProductOrder &order = sales.latest.emplace_back();
        order.order = (*rows)->id<OrderId>(0);
        order.kind = documentKindFromCode((*rows)->utf8(1)).value_or(DocumentKind::Order);
        order.day = (*rows)->day(2);
        order.customer = (*rows)->id<ContactId>(3);
        order.customerName = (*rows)->text(4);
        order.quantityMicro = (*rows)->integer(5);
        if (!(*rows)->isNull(6))
            order.amount = (*rows)->money(6);
        order.currency = (*rows)->text(7);
    }
}

} // namespace product_sales_detail

Query<ProductSales> productSales(ProductId product, QDate asOf)
{
    return {[product, asOf](ReadContext &context) -> Result<ProductSales> {
        ProductSales sales;
        Result<QString> currency = storeCurrency(context.database());
        if (!currency)
            return currency.error();
        sales.currency = std::move(*currency);
        const QDate to = asOf.isValid() ? asOf : context.today();
        if (Result<void> done = product_sales_detail::addSums(context, product, to, sales); !done)
            return done.error();
        if (Result<void> done = product_sales_detail::addLatest(context, product, sales); !done)
            return done.error();
        return sales;
    }};
}

} // namespace shuke::sales
