#include "core/value/cohorts.h"

#include "core/base/money_sum.h"

#include <algorithm>
#include <map>

namespace shuke::value {

namespace cohorts_detail {

constexpr int kMostMonths = 1200;
constexpr qint32 kFirstMonth = monthNumber(1, 1);

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// A cohort while it is counted, by months since.
struct Sums
{
    qint64 size = 0;
    std::vector<qint64> active;
    std::vector<qint64> second; ///< Customers whose second order fell in that month.
    std::vector<MoneySum> revenue;

    void count(size_t since, const MonthPurchases &month, bool isSecond)
    {
        if (since >= active.size()) {
            active.resize(since + 1);
            second.resize(since + 1);
            revenue.resize(since + 1);
        }
        active[since] += month.orders > 0 ? 1 : 0;
        second[since] += isSecond ? 1 : 0;
        revenue[since].add(month.net);
    }
};

using SumsByMonth = std::map<qint32, Sums>;

/// The last month that is over by the end of the day.
qint32 lastWholeMonth(QDate asOf)
{
    return monthNumber(asOf) - (asOf.day() == asOf.daysInMonth() ? 0 : 1);
}

Result<void> check(const PurchaseMonths &purchases, QDate asOf, const CohortOptions &options)
{
    if (!asOf.isValid() || options.months < 0 || options.months > kMostMonths)
        return invalid(QStringLiteral("cohorts without a day, or with too many months"));
    const auto &offsets = purchases.offsets;
    const bool fits = offsets.empty() ? purchases.months.empty()
                                      : offsets.front() == 0 && offsets.back() == purchases.months.size() &&
                                            std::is_sorted(offsets.begin(), offsets.end());
    if (!fits)
        return invalid(QStringLiteral("the offsets of the customers do not fit their months"));
    return {};
}

Result<void> checkMonths(std::span<const MonthPurchases> months, qint32 today)
{
    for (size_t i = 0; i < months.size(); ++i) {
        if (months[i].orders < 0 || months[i].month < kFirstMonth || months[i].month > today ||
            (i > 0 && months[i].month <= months[i - 1].month))
            return invalid(QStringLiteral("months of a customer that do not ascend, or are after the as-of day"));
    }
    return {};
}

/// One customer, his months in order.
void countCustomer(std::span<const MonthPurchases> months, qint32 lastMonth, const CohortOptions &options,
                   SumsByMonth &cohorts)
{
    const auto first =
        std::find_if(months.begin(), months.end(), [](const MonthPurchases &month) { return month.orders > 0; });
    if (first == months.end() || first->month < options.firstCohort)
        return;
    Sums &cohort = cohorts[first->month];
    ++cohort.size;
    qint64 orders = 0;
    for (auto month = first; month != months.end(); ++month) {
        const qint32 since = month->month - first->month;
        if (since > options.months || month->month > lastMonth)
            break;
        const bool isSecond = orders < 2 && orders + month->orders >= 2;
        orders += month->orders;
        cohort.count(static_cast<size_t>(since), *month, isSecond);
    }
}

Result<Cohort> cohortOf(qint32 month, Sums &sums, qint32 lastMonth, size_t columns)
{
    Cohort cohort;
    cohort.month = month;
    cohort.size = sums.size;
    cohort.running = month > lastMonth;
    cohort.cells.resize(columns);
    sums.active.resize(columns);
    sums.second.resize(columns);
    sums.revenue.resize(columns);
    qint64 repeated = 0;
    for (size_t since = 0; since < columns && month + static_cast<qint32>(since) <= lastMonth; ++since) {
        const std::optional<Money> revenue = sums.revenue[since].value();
        if (!revenue)
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of a cohort does not fit 64 bits")};
        repeated += sums.second[since];
        cohort.cells[since] = {sums.active[since], repeated, *revenue};
    }
    return cohort;
}

} // namespace cohorts_detail

Rate Cohort::retention(size_t since) const
{
    return since < cells.size() && cells[since] ? Rate{cells[since]->active, size} : Rate{};
}

Rate Cohort::repeatRate(size_t since) const
{
    return since < cells.size() && cells[since] ? Rate{cells[since]->repeated, size} : Rate{};
}

Result<CohortTable> cohortTable(const PurchaseMonths &purchases, QDate asOf, const CohortOptions &options)
{
    using namespace cohorts_detail;
    if (const Result<void> good = check(purchases, asOf, options); !good)
        return good.error();
    CohortTable table;
    table.lastMonth = lastWholeMonth(asOf);
    SumsByMonth sums;
    for (size_t c = 0; c + 1 < purchases.offsets.size(); ++c) {
        const auto months =
            purchases.months.subspan(purchases.offsets[c], purchases.offsets[c + 1] - purchases.offsets[c]);
        if (const Result<void> good = checkMonths(months, monthNumber(asOf)); !good)
            return good.error();
        countCustomer(months, table.lastMonth, options, sums);
    }
    if (sums.empty())
        return table;
    const qint64 oldest = qint64(table.lastMonth) - sums.begin()->first;
    const auto columns = static_cast<size_t>(std::clamp<qint64>(oldest, 0, options.months)) + 1;
    table.retention.resize(columns);
    table.repeatRate.resize(columns);
    for (auto &[month, sum] : sums) {
        Result<Cohort> cohort = cohortOf(month, sum, table.lastMonth, columns);
        if (!cohort)
            return cohort.error();
        for (size_t since = 0; since < columns; ++since) {
            const Rate active = cohort->retention(since);
            const Rate repeated = cohort->repeatRate(since);
            table.retention[since] = {table.retention[since].part + active.part, table.retention[since].n + active.n};
            table.repeatRate[since] = {table.repeatRate[since].part + repeated.part,
                                       table.repeatRate[since].n + repeated.n};
        }
        table.cohorts.push_back(std::move(*cohort));
    }
    return table;
}

} // namespace shuke::value
