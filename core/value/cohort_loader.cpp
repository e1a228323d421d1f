#include "core/value/cohort_loader.h"

#include "core/base/money_sum.h"
#include "core/store/read_context.h"
#include "core/value/period_orders.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace shuke::value {

namespace cohort_loader_detail {

/// What happened on a day: an order, money that was taken back, or both undone.
struct Entry
{
    ContactId contact;
    qint32 day = 0;
    qint32 orders = 0;
    Money net;
};

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the revenue of all orders does not fit 64 bits")};
}

/// The orders, each less all its refunds, and what moves these refunds to their own days.
class Entries
{
public:
    Entries(const std::vector<CountedOrder> &orders, std::vector<DatedRefund> refunds)
        : m_orders(orders), m_refunds(std::move(refunds))
    {}

    Result<std::vector<Entry>> make();

private:
    void addOrders();
    Result<void> move(const DatedRefund &refund);
    void takeBack(std::span<const DatedRefund> ofOneOrder);
    bool isCounted(OrderId order) const
    {
        const auto place = std::ranges::lower_bound(m_orders, order, std::ranges::less(), &CountedOrder::order);
        return place != m_orders.end() && place->order == order;
    }
    static qint32 monthOf(qint32 day) { return monthNumber(QDate::fromJulianDay(day)); }

    const std::vector<CountedOrder> &m_orders; ///< Ascending by id.
    std::vector<DatedRefund> m_refunds;
    std::unordered_map<qint64, qint32> m_firstDays; ///< By contact.
    std::vector<Entry> m_entries;
};

void Entries::addOrders()
{
    m_entries.reserve(m_orders.size());
    for (const CountedOrder &order : m_orders) {
        if (order.contact.isValid())
            m_entries.push_back({order.contact, order.day, 1, order.net});
    }
    for (const DatedRefund &refund : m_refunds)
        m_firstDays.try_emplace(refund.contact.row(), std::numeric_limits<qint32>::max());
    for (const Entry &entry : m_entries) {
        const auto first = m_firstDays.find(entry.contact.row());
        if (first != m_firstDays.end())
            first->second = std::min(first->second, entry.day);
    }
}

/// Of an order that counts: the order gets it back, its own day loses it.
Result<void> Entries::move(const DatedRefund &refund)
{
    const std::optional<Money> back = Money().minus(refund.amount);
    if (!back)
        return tooLarge();
    m_entries.push_back({refund.contact, refund.orderDay, 0, *back});
    m_entries.push_back({refund.contact, refund.day, 0, refund.amount});
    return {};
}

/// Of an order that was taken back as a whole: no purchase, but money that came and went.
void Entries::takeBack(std::span<const DatedRefund> ofOneOrder)
{
    const DatedRefund &any = ofOneOrder.front();
    const auto first = m_firstDays.find(any.contact.row());
    if (first == m_firstDays.end() || first->second == std::numeric_limits<qint32>::max() ||
        monthOf(any.orderDay) < monthOf(first->second))
        return; // he was no customer then: neither the order nor what took it back
    m_entries.push_back({any.contact, any.orderDay, 0, any.orderTotal});
    for (const DatedRefund &refund : ofOneOrder)
        m_entries.push_back({refund.contact, refund.day, 0, refund.amount});
}

Result<std::vector<Entry>> Entries::make()
{
    std::erase_if(m_refunds, [](const DatedRefund &refund) { return !refund.contact.isValid(); });
    std::ranges::stable_sort(m_refunds, std::ranges::less(), &DatedRefund::order);
    addOrders();
    for (size_t i = 0; i < m_refunds.size();) {
        size_t end = i + 1;
        while (end < m_refunds.size() && m_refunds[end].order == m_refunds[i].order)
            ++end;
        const auto ofOneOrder = std::span(m_refunds).subspan(i, end - i);
        const bool isLinked = ofOneOrder.front().order.isValid();
        if (isLinked && !isCounted(ofOneOrder.front().order)) {
            takeBack(ofOneOrder);
        } else {
            for (const DatedRefund &refund : ofOneOrder) {
                if (!isLinked)
                    m_entries.push_back({refund.contact, refund.day, 0, refund.amount});
                else if (Result<void> done = move(refund); !done)
                    return done.error();
            }
        }
        i = end;
    }
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return a.contact != b.contact ? a.contact < b.contact : a.day < b.day;
    });
    return std::move(m_entries);
}

/// Of entries sorted by contact, then day.
Result<std::vector<quint32>> sumUp(const std::vector<Entry> &entries, std::vector<MonthPurchases> &months)
{
    std::vector<quint32> offsets = {0};
    MoneySum net;
    const auto close = [&]() -> Result<void> {
        const std::optional<Money> sum = net.value();
        if (!sum)
            return tooLarge();
        months.back().net = *sum;
        net = {};
        return {};
    };
    for (size_t i = 0; i < entries.size(); ++i) {
        const qint32 month = monthNumber(QDate::fromJulianDay(entries[i].day));
        const bool sameCustomer = i > 0 && entries[i].contact == entries[i - 1].contact;
        if (!sameCustomer || months.back().month != month) {
            if (i > 0) {
                if (Result<void> done = close(); !done)
                    return done.error();
                if (!sameCustomer)
                    offsets.push_back(static_cast<quint32>(months.size()));
            }
            months.push_back({month, 0, {}});
        }
        net.add(entries[i].net);
        months.back().orders += entries[i].orders;
    }
    if (!entries.empty()) {
        if (Result<void> done = close(); !done)
            return done.error();
        offsets.push_back(static_cast<quint32>(months.size()));
    }
    return offsets;
}

Result<CohortAnalysis> load(ReadContext &context, const CohortRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    std::vector<CountedOrder> orders;
    const Result<PurchaseLoad> purchases =
        loadPurchases(context, {}, asOf, PurchaseDays::Left, request.progress, &orders);
    if (!purchases)
        return purchases.error();
    Result<std::vector<DatedRefund>> refunds = datedRefunds(context, {}, asOf);
    if (!refunds)
        return refunds.error();
    Result<std::vector<Entry>> entries = Entries(orders, std::move(*refunds)).make();
    if (!entries)
        return entries.error();
    orders = {};
    std::vector<MonthPurchases> months;
    const Result<std::vector<quint32>> offsets = sumUp(*entries, months);
    if (!offsets)
        return offsets.error();
    if (context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    CohortOptions options;
    options.months = request.months;
    if (request.since.isValid())
        options.firstCohort = monthNumber(request.since);
    else if (request.lastCohorts > 0)
        options.firstCohort = monthNumber(asOf) - request.lastCohorts;
    Result<CohortTable> table = cohortTable({*offsets, months}, asOf, options);
    if (!table)
        return table.error();
    return CohortAnalysis{std::move(*table), purchases->currency, static_cast<qint64>(purchases->customers.size()),
                          purchases->walkInOrders, purchases->ordersWithoutRate};
}

} // namespace cohort_loader_detail

Query<CohortAnalysis> cohortsOf(CohortRequest request)
{
    const CancelToken cancel = request.cancel;
    return {
        [request = std::move(request)](ReadContext &context) { return cohort_loader_detail::load(context, request); },
        cancel};
}

} // namespace shuke::value
