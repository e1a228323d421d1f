#include "core/sales/order_sums.h"

#include "core/sales/order_totals.h"

namespace shuke::sales {

namespace order_sums_detail {

/// True if refunds in its own currency cover the order o.
const std::string kCovered =
    "(SELECT count(*) > 0 AND total(r.total_minor) + o.total_minor <= 0 FROM sales_order r WHERE r.refund_of = o.id "
    "AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', 'completed') AND r.currency = o.currency)";

} // namespace order_sums_detail

std::string orderSumColumns()
{
    return "o.kind = 'order', o.status IN ('paid', 'shipped', 'completed') AND (o.refund_of IS NULL OR EXISTS (SELECT "
           "1 FROM sales_order b WHERE b.id = o.refund_of AND b.deleted_at IS NULL AND b.status IN ('paid', 'shipped', "
           "'completed'))), o.kind = 'order' AND " +
           order_sums_detail::kCovered + ", o.total_minor, o.currency, o.rate_nano";
}

void OrderSums::add(bool isOrder, bool counts, bool isCovered, Money total, const QString &currency,
                    std::optional<qint64> rateNano)
{
    ++m_totals.documents;
    if (!counts) {
        ++m_totals.aside;
        return;
    }
    if (isOrder && !isCovered)
        ++m_totals.orders;
    if (const std::optional<Money> home = inStoreCurrency(total, currency, rateNano, m_currency))
        m_net.add(*home);
    else
        ++m_totals.withoutRate;
}

void OrderSums::add(const store::ScanRow &row, int first)
{
    const std::string_view code = row.utf8(first + 4);
    add(row.integer(first) != 0, row.integer(first + 1) != 0, row.integer(first + 2) != 0,
        Money::fromMinor(row.integer(first + 3)), QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())),
        row.isNull(first + 5) ? std::nullopt : std::optional(row.integer(first + 5)));
}

OrderListTotals OrderSums::totals() const
{
    OrderListTotals totals = m_totals;
    totals.net = m_net.value();
    return totals;
}

} // namespace shuke::sales
