#include "core/value/customer_purchases.h"

#include "core/base/money_sum.h"
#include "core/sales/order_table.h"
#include "core/store/read_context.h"
#include "core/value/order_net.h"

#include <functional>

namespace shuke::value {

namespace customer_purchases_detail {

/// ?1 the contact, ?2 whether people count for companies, ?3 the store's currency, ?4 the as-of day. Who works there
/// is as in company_orders.cpp, what counts as in purchase_loader.cpp.
const std::string kWho =
    "WITH who (id) AS (SELECT ?1 UNION SELECT a.person_id FROM affiliation a JOIN contact p ON p.id = a.person_id "
    "JOIN contact c ON c.id = a.company_id WHERE ?2 AND a.company_id = ?1 AND a.ended_on IS NULL AND p.deleted_at IS "
    "NULL AND c.deleted_at IS NULL) ";

/// Orders that count unless their refunds take all of them, each with its refunds: one row for each of these, or one
/// without.
const std::string kOrders =
    kWho +
    "SELECT o.id, o.ordered_on, o.total_minor, CASE WHEN o.currency = ?3 THEN NULL ELSE o.currency END, o.rate_nano, "
    "r.total_minor, CASE WHEN r.currency = ?3 THEN NULL ELSE r.currency END, r.rate_nano "
    "FROM who w JOIN sales_order o ON o.contact_id = w.id LEFT JOIN sales_order r ON r.refund_of = o.id "
    "AND r.deleted_at IS NULL AND r.status NOT IN ('draft', 'canceled') AND r.ordered_on <= ?4 "
    "WHERE o.kind = 'order' AND o.deleted_at IS NULL AND o.status NOT IN ('draft', 'canceled') AND o.ordered_on <= ?4 "
    "ORDER BY o.ordered_on, o.id";

/// Refunds that belong to no order.
const std::string kRefunds =
    kWho +
    "SELECT r.total_minor, CASE WHEN r.currency = ?3 THEN NULL ELSE r.currency END, r.rate_nano FROM who w "
    "JOIN sales_order r ON r.contact_id = w.id WHERE r.kind = 'refund' AND r.refund_of IS NULL AND r.deleted_at IS "
    "NULL AND r.status NOT IN ('draft', 'canceled') AND r.ordered_on <= ?4";

struct Order : OrderAmount
{
    qint64 id = 0;
    QDate day;
    std::vector<LinkedRefund> refunds;
};

using Visit = std::function<void(QDate day, Money net)>;

void take(const Order &order, const QString &currency, const Visit &visit)
{
    if (order.id == 0)
        return;
    if (const OrderNet net = orderNet(order, order.refunds, currency); net.counts())
        visit(order.day, *net.net);
}

/// Each order that counts, by day.
Result<void> forEachPurchase(store::Statement &rows, const QString &currency, const Visit &visit)
{
    Order order;
    for (;;) {
        const Result<bool> more = rows.step();
        if (!more)
            return more.error();
        if (!*more || rows.integer(0) != order.id) {
            take(order, currency, visit);
            if (!*more)
                return {};
            order = {{rows.money(2), rows.text(3), rows.optionalInteger(4)}, rows.integer(0), rows.day(1), {}};
        }
        if (!rows.isNull(5))
            order.refunds.push_back({{rows.money(5), rows.text(6), rows.optionalInteger(7)}, order.id});
    }
}

/// Runs `sql` for the customer: `read(rows, currency)`.
template <typename Read>
Result<void> readDocuments(ReadContext &context, const std::string &sql, ContactId contact, QDate asOf, bool withPeople,
                           Read read)
{
    const Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    Result<store::Statement *> rows = context.database().cached(sql);
    if (!rows)
        return rows.error();
    (*rows)->bindAll(contact, withPeople, *currency, asOf);
    return read(**rows, *currency);
}

} // namespace customer_purchases_detail

Result<std::vector<QDate>> purchaseDaysOf(ReadContext &context, ContactId contact, QDate asOf, bool withPeople)
{
    using namespace customer_purchases_detail;
    std::vector<QDate> days;
    const Visit visit = [&days](QDate day, Money) {
        if (days.empty() || days.back() != day)
            days.push_back(day);
    };
    const Result<void> read = readDocuments(
        context, kOrders, contact, asOf, withPeople,
        [&visit](store::Statement &rows, const QString &currency) { return forEachPurchase(rows, currency, visit); });
    if (!read)
        return read.error();
    return days;
}

Result<PurchaseSummary> purchasesOf(ReadContext &context, ContactId contact, QDate asOf, bool withPeople)
{
    using namespace customer_purchases_detail;
    PurchaseSummary summary;
    summary.contact = contact;
    MoneySum all;
    MoneySum first;
    const Visit visit = [&](QDate day, Money net) {
        if (!summary.firstPurchase.isValid())
            summary.firstPurchase = day;
        if (day != summary.lastPurchase)
            ++summary.purchaseDays;
        if (day == summary.firstPurchase)
            first.add(net);
        summary.lastPurchase = day;
        ++summary.purchaseCount;
        all.add(net);
    };
    const Result<void> orders = readDocuments(
        context, kOrders, contact, asOf, withPeople,
        [&visit](store::Statement &rows, const QString &currency) { return forEachPurchase(rows, currency, visit); });
    if (!orders)
        return orders.error();
    const Result<void> refunds = readDocuments(
        context, kRefunds, contact, asOf, withPeople, [&all](store::Statement &rows, const QString &currency) {
            for (;;) {
                const Result<bool> more = rows.step();
                if (!more)
                    return Result<void>(more.error());
                if (!*more)
                    return Result<void>();
                if (const std::optional<Money> amount =
                        inStoreCurrency({rows.money(0), rows.text(1), rows.optionalInteger(2)}, currency))
                    all.add(*amount);
            }
        });
    if (!refunds)
        return refunds.error();
    const std::optional<Money> net = all.value();
    const std::optional<Money> firstDay = first.value();
    if (!net || !firstDay)
        return Error{ErrorCode::TooLarge, QStringLiteral("the purchases of a customer do not fit 64 bits")};
    summary.netRevenue = *net;
    summary.firstDayRevenue = *firstDay;
    return summary;
}

} // namespace shuke::value
