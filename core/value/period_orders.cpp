#include "core/value/period_orders.h"

#include "core/base/money_sum.h"
#include "core/sales/order_table.h"
#include "core/store/read_context.h"
#include "core/value/order_net.h"

#include <algorithm>
#include <limits>

namespace shuke::value {

namespace period_orders_detail {

/// ?1 the store's currency, ?2 … ?3 the days, the last one included. Every order once, in the order of the file: an
/// index by day would fetch each row by itself.
constexpr std::string_view kRefunds =
    "SELECT r.id, r.refund_of, r.contact_id, r.ordered_on, r.total_minor, "
    "CASE WHEN r.currency = ?1 THEN NULL ELSE r.currency END, r.rate_nano, o.contact_id, o.ordered_on, o.total_minor, "
    "CASE WHEN o.currency = ?1 THEN NULL ELSE o.currency END, o.rate_nano "
    "FROM sales_order r NOT INDEXED LEFT JOIN sales_order o ON o.id = r.refund_of "
    "LEFT JOIN contact c ON c.id = CASE WHEN r.refund_of IS NULL THEN r.contact_id ELSE o.contact_id END "
    "WHERE r.kind = 'refund' AND r.ordered_on <= ?3 AND max(r.ordered_on, ifnull(o.ordered_on, r.ordered_on)) "
    "BETWEEN ?2 AND ?3 AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', 'completed') AND "
    "(r.refund_of IS NULL OR (o.deleted_at IS NULL AND o.status IN ('paid', 'shipped', 'completed'))) AND "
    "c.deleted_at IS NULL ORDER BY r.id";

std::optional<DatedRefund> refundOf(const store::Statement &row, const QString &currency)
{
    DatedRefund refund;
    refund.refund = row.id<OrderId>(0);
    refund.day = static_cast<qint32>(row.integer(3));
    OrderAmount amount{row.money(4), row.text(5), row.optionalInteger(6)};
    if (row.optionalInteger(1)) {
        const OrderAmount order{row.money(9), row.text(10), row.optionalInteger(11)};
        const std::optional<Money> total = inStoreCurrency(order, currency);
        if (!total)
            return std::nullopt; // the order counts nowhere
        refund.order = row.id<OrderId>(1);
        refund.contact = row.id<ContactId>(7);
        refund.orderTotal = *total;
        refund.orderDay = static_cast<qint32>(row.integer(8));
        refund.day = std::max(refund.day, refund.orderDay);
        if (amount.currency == order.currency)
            amount.rateNano = order.rateNano;
    } else {
        refund.contact = row.id<ContactId>(2);
    }
    const std::optional<Money> converted = inStoreCurrency(amount, currency);
    if (!converted)
        return std::nullopt;
    refund.amount = *converted;
    return refund;
}

} // namespace period_orders_detail

Result<std::vector<DatedRefund>> datedRefunds(ReadContext &context, DayRange days, QDate asOf)
{
    using namespace period_orders_detail;
    const Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    Result<store::Statement> select = context.database().prepare(kRefunds);
    if (!select)
        return select.error();
    const qint64 asOfDay = asOf.toJulianDay();
    select->bind(1, *currency);
    select->bind(2, days.from.isValid() ? days.from.toJulianDay() : qint64(std::numeric_limits<qint32>::min()));
    select->bind(3, days.to.isValid() ? std::min(days.to.toJulianDay() - 1, asOfDay) : asOfDay);
    std::vector<DatedRefund> refunds;
    for (;;) {
        if (context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return refunds;
        if (const std::optional<DatedRefund> refund = refundOf(*select, *currency))
            refunds.push_back(*refund);
    }
}

std::optional<Money> PeriodOrders::net() const
{
    MoneySum sum;
    for (const CountedOrder &document : documents)
        sum.add(document.net);
    return sum.value();
}

Result<PeriodOrders> loadPeriodOrders(ReadContext &context, const DayRange &period, QDate asOf,
                                      const std::vector<DatedRefund> &refunds, const ProgressSink &progress)
{
    PeriodOrders found;
    const QDate end = std::min(asOf, period.to.addDays(-1)); // its last day that is known
    Result<PurchaseLoad> load = loadPurchases(context, period, end, PurchaseDays::Left, progress, &found.documents);
    if (!load)
        return load.error();
    found.load = std::move(*load);
    const size_t orders = found.documents.size();
    const auto isCounted = [&](OrderId order) {
        const auto last = found.documents.cbegin() + static_cast<std::ptrdiff_t>(orders);
        const auto place = std::lower_bound(found.documents.cbegin(), last, order,
                                            [](const CountedOrder &a, OrderId b) { return a.order < b; });
        return place != last && place->order == order;
    };
    const qint64 from = period.from.toJulianDay();
    for (const DatedRefund &refund : refunds) {
        if (refund.day < from || refund.day > end.toJulianDay())
            continue;
        const bool ofThePeriod = refund.order.isValid() && refund.orderDay >= from;
        if (ofThePeriod && !isCounted(refund.order))
            continue; // taken back within the period: neither counts
        found.refunds.push_back(refund);
    }
    for (const DatedRefund &refund : found.refunds) {
        if (!refund.order.isValid() || refund.orderDay < from)
            found.documents.push_back({refund.refund, refund.contact, refund.amount, refund.day, true});
    }
    std::sort(found.documents.begin(), found.documents.end(),
              [](const CountedOrder &a, const CountedOrder &b) { return a.order < b.order; });
    return found;
}

} // namespace shuke::value
