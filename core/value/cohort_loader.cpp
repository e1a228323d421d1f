#include "core/value/cohort_loader.h"

#include "core/store/read_context.h"
#include "core/value/purchase_loader.h"

#include <algorithm>

namespace shuke::value {

namespace cohort_loader_detail {

/// Of orders sorted by contact, then day.
Result<std::vector<quint32>> sumUp(const std::vector<CountedOrder> &orders, std::vector<MonthPurchases> &months)
{
    std::vector<quint32> offsets = {0};
    for (size_t i = 0; i < orders.size(); ++i) {
        const qint32 month = monthNumber(QDate::fromJulianDay(orders[i].day));
        const bool sameCustomer = i > 0 && orders[i].contact == orders[i - 1].contact;
        if (i > 0 && !sameCustomer)
            offsets.push_back(static_cast<quint32>(months.size()));
        if (!sameCustomer || months.back().month != month)
            months.push_back({month, 0, {}});
        const std::optional<Money> sum = months.back().net.plus(orders[i].net);
        if (!sum)
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of all orders does not fit 64 bits")};
        months.back().net = *sum;
        ++months.back().orders;
    }
    if (!orders.empty())
        offsets.push_back(static_cast<quint32>(months.size()));
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
    std::erase_if(orders, [](const CountedOrder &order) { return !order.contact.isValid(); });
    std::ranges::sort(orders, [](const CountedOrder &a, const CountedOrder &b) {
        return a.contact != b.contact ? a.contact < b.contact : a.day < b.day;
    });
    std::vector<MonthPurchases> months;
    const Result<std::vector<quint32>> offsets = sumUp(orders, months);
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
