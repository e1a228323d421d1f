#include "core/value/customer_kpis.h"

#include "core/base/money_sum.h"

#include <algorithm>
#include <vector>

namespace shuke::value {

namespace customer_kpis_detail {

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the revenue of a period does not fit 64 bits")};
}

Result<void> check(std::span<const PurchaseSummary> period)
{
    qint64 last = 0;
    for (const PurchaseSummary &customer : period) {
        if (customer.contact.row() <= last || customer.purchaseCount < 0)
            return Error{ErrorCode::InvalidInput, QStringLiteral("customers of a period that do not ascend")};
        last = customer.contact.row();
    }
    return {};
}

bool isBuyer(const PurchaseSummary &customer)
{
    return customer.purchaseCount > 0;
}

/// The same customers in two ascending lists: calls `visit` with each buyer of `before` and his row in `now`, or null.
template <typename Visit>
void join(std::span<const PurchaseSummary> before, std::span<const PurchaseSummary> now, Visit visit)
{
    size_t next = 0;
    for (const PurchaseSummary &customer : before) {
        if (!isBuyer(customer))
            continue;
        while (next < now.size() && now[next].contact < customer.contact)
            ++next;
        const bool found = next < now.size() && now[next].contact == customer.contact;
        visit(customer, found ? &now[next] : nullptr);
    }
}

} // namespace customer_kpis_detail

std::optional<double> PeriodKpis::averageOrderValue() const
{
    return orders > 0 ? std::optional(static_cast<double>(net.minor()) / static_cast<double>(orders)) : std::nullopt;
}

std::optional<double> PeriodKpis::frequency() const
{
    return buyers > 0 ? std::optional(static_cast<double>(orders) / static_cast<double>(buyers)) : std::nullopt;
}

Result<PeriodKpis> periodKpis(std::span<const PurchaseSummary> period)
{
    if (const Result<void> good = customer_kpis_detail::check(period); !good)
        return good.error();
    PeriodKpis kpis;
    MoneySum net;
    for (const PurchaseSummary &customer : period) {
        kpis.buyers += customer.purchaseCount > 0 ? 1 : 0;
        kpis.repeatBuyers += customer.purchaseCount > 1 ? 1 : 0;
        kpis.orders += customer.purchaseCount;
        net.add(customer.netRevenue);
    }
    const std::optional<Money> sum = net.value();
    if (!sum)
        return customer_kpis_detail::tooLarge();
    kpis.net = *sum;
    return kpis;
}

Result<ReturningKpis> returningKpis(std::span<const PurchaseSummary> period, std::span<const ContactId> earlier)
{
    if (const Result<void> good = customer_kpis_detail::check(period); !good)
        return good.error();
    if (!std::is_sorted(earlier.begin(), earlier.end()))
        return Error{ErrorCode::InvalidInput, QStringLiteral("earlier customers that do not ascend")};
    ReturningKpis kpis;
    size_t next = 0;
    for (const PurchaseSummary &customer : period) {
        if (!customer_kpis_detail::isBuyer(customer))
            continue;
        ++kpis.returning.n;
        while (next < earlier.size() && earlier[next] < customer.contact)
            ++next;
        kpis.returning.part += next < earlier.size() && earlier[next] == customer.contact ? 1 : 0;
    }
    kpis.newBuyers = kpis.returning.n - kpis.returning.part;
    return kpis;
}

Result<Retention> retentionOf(std::span<const PurchaseSummary> before, std::span<const PurchaseSummary> now)
{
    using namespace customer_kpis_detail;
    for (const auto &period : {before, now}) {
        if (const Result<void> good = check(period); !good)
            return good.error();
    }
    Retention retention;
    retention.end = std::count_if(now.begin(), now.end(), isBuyer);
    join(before, now, [&](const PurchaseSummary &, const PurchaseSummary *after) {
        ++retention.start;
        retention.retained += after != nullptr && isBuyer(*after) ? 1 : 0;
    });
    return retention;
}

Result<RevenueRetention> revenueRetention(std::span<const PurchaseSummary> before, std::span<const PurchaseSummary> now)
{
    using namespace customer_kpis_detail;
    for (const auto &period : {before, now}) {
        if (const Result<void> good = check(period); !good)
            return good.error();
    }
    MoneySum first;
    MoneySum second;
    MoneySum capped;
    qint64 n = 0;
    join(before, now, [&](const PurchaseSummary &customer, const PurchaseSummary *after) {
        const Money revenue = after != nullptr ? after->netRevenue : Money();
        ++n;
        first.add(customer.netRevenue);
        second.add(revenue);
        capped.add(std::min(revenue, customer.netRevenue));
    });
    const std::optional<Money> whole = first.value();
    const std::optional<Money> all = second.value();
    const std::optional<Money> least = capped.value();
    if (!whole || !all || !least)
        return tooLarge();
    return RevenueRetention{{*all, *whole, n}, {*least, *whole, n}};
}

Result<Concentration> concentrationOf(std::span<const PurchaseSummary> period)
{
    using namespace customer_kpis_detail;
    if (const Result<void> good = check(period); !good)
        return good.error();
    std::vector<Money> revenue;
    for (const PurchaseSummary &customer : period) {
        if (isBuyer(customer))
            revenue.push_back(customer.netRevenue);
    }
    std::sort(revenue.begin(), revenue.end());
    const size_t n = revenue.size();
    const size_t topCount = (n + 4) / 5;
    MoneySum all;
    MoneySum top;
    double positive = 0;
    double weighted = 0;
    for (size_t i = 0; i < n; ++i) {
        all.add(revenue[i]);
        if (i + topCount >= n)
            top.add(revenue[i]);
        const auto value = static_cast<double>(std::max<qint64>(revenue[i].minor(), 0));
        positive += value;
        weighted += (2 * static_cast<double>(i + 1) - static_cast<double>(n) - 1) * value;
    }
    const std::optional<Money> whole = all.value();
    const std::optional<Money> part = top.value();
    if (!whole || !part)
        return tooLarge();
    Concentration result;
    result.topCount = static_cast<qint64>(topCount);
    result.top = {*part, *whole, static_cast<qint64>(n)};
    if (positive > 0)
        result.gini = std::max(0.0, weighted / (static_cast<double>(n) * positive));
    return result;
}

} // namespace shuke::value
