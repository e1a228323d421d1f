#include "core/sales/contact_documents.h"

#include "core/sales/order_totals.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace shuke::sales {

namespace contact_documents_detail {

/// An order with what its refunds leave of it.
struct Net
{
    const Order *order = nullptr;
    Money refunds;                    ///< In the order's currency.
    qint64 refundCount = 0;           ///< Of those.
    std::vector<const Order *> other; ///< Refunds in another currency.
};

class Sum
{
public:
    Sum(ContactFigures &figures, const QString &currency) : m_figures(figures), m_currency(currency) {}

    void add(const Order &document, Money amount)
    {
        const std::optional<Money> own = inStoreCurrency(amount, document.currency, document.rateNano, m_currency);
        if (!own) {
            ++m_figures.withoutRate;
            return;
        }
        m_total = m_total ? m_total->plus(*own) : std::nullopt;
    }
    std::optional<Money> total() const { return m_total; }

private:
    ContactFigures &m_figures;
    const QString &m_currency;
    std::optional<Money> m_total = Money();
};

} // namespace contact_documents_detail

ContactFigures figuresOf(std::span<const OrderRow> rows, const QString &currency, QDate asOf)
{
    using namespace contact_documents_detail;
    const auto counts = [asOf](const Order &order) {
        return countsAsPurchase(order.status) && !order.deletedAt && order.orderedOn <= asOf;
    };
    ContactFigures figures;
    Sum sum(figures, currency);
    std::unordered_map<OrderId, Net> orders;
    for (const OrderRow &row : rows) {
        if (row.order.kind == DocumentKind::Order && counts(row.order))
            orders[row.order.id].order = &row.order;
    }
    for (const OrderRow &row : rows) {
        const Order &refund = row.order;
        if (refund.kind != DocumentKind::Refund || !counts(refund))
            continue;
        if (!refund.refundOf.isValid()) {
            sum.add(refund, refund.total);
            continue;
        }
        const auto of = orders.find(refund.refundOf);
        if (of == orders.end())
            continue;
        if (refund.currency == of->second.order->currency) {
            of->second.refunds = of->second.refunds.plus(refund.total).value_or(of->second.refunds);
            ++of->second.refundCount;
        } else {
            of->second.other.push_back(&refund);
        }
    }
    std::set<QDate> days;
    for (const auto &[id, net] : orders) {
        if (isFullyRefunded(net.order->total, net.refunds, net.refundCount))
            continue;
        if (net.order->currency != currency && !net.order->rateNano) {
            ++figures.withoutRate;
            continue;
        }
        sum.add(*net.order, net.order->total.plus(net.refunds).value_or(net.order->total));
        for (const Order *refund : net.other)
            sum.add(*refund, refund->total);
        ++figures.orders;
        days.insert(net.order->orderedOn);
    }
    figures.revenue = sum.total();
    figures.purchaseDays = static_cast<int>(days.size());
    if (days.empty())
        return figures;
    figures.first = *days.begin();
    figures.last = *days.rbegin();
    figures.daysSince = static_cast<int>(figures.last.daysTo(asOf));
    if (figures.revenue) {
        if (const std::optional<qint64> average = mulDiv(figures.revenue->minor(), 1, figures.orders))
            figures.average = Money::fromMinor(*average);
    }
    if (figures.purchaseDays > 1) {
        const qint64 gaps = figures.purchaseDays - 1;
        figures.everyDays = static_cast<int>((2 * figures.first.daysTo(figures.last) + gaps) / (2 * gaps));
    }
    return figures;
}

Query<ContactDocuments> contactDocuments(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<ContactDocuments> {
                ContactDocuments documents;
                documents.today = context.today();
                Result<QString> currency = storeCurrency(context.database());
                if (!currency)
                    return currency.error();
                documents.currency = std::move(*currency);
                Result<std::vector<OrderRow>> rows = ordersOfContact(context.database(), contact);
                if (!rows)
                    return rows.error();
                documents.rows = std::move(*rows);
                documents.figures = figuresOf(documents.rows, documents.currency, documents.today);
                return documents;
            },
            {}};
}

} // namespace shuke::sales
