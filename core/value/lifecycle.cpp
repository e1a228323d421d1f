#include "core/value/lifecycle.h"

#include "core/base/code_table.h"
#include "core/value/purchase_check.h"

#include <algorithm>
#include <cmath>

namespace shuke::value {

namespace lifecycle_detail {

constexpr CodeTable<LifecycleStage, kLifecycleStageCount> kCodes = {{
    {LifecycleStage::Prospect, "prospect"},
    {LifecycleStage::New, "new"},
    {LifecycleStage::Active, "active"},
    {LifecycleStage::Loyal, "loyal"},
    {LifecycleStage::AtRisk, "at_risk"},
    {LifecycleStage::Lost, "lost"},
}};

/// Days of a store's history that are not absurd fit an int by far; what does not is cut.
int daysBetween(QDate from, QDate to)
{
    return static_cast<int>(std::min<qint64>(from.daysTo(to), 100'000'000));
}

/// Type 7. Reorders `values`, which are not empty.
double median(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::min_element(middle + 1, values.end())) / 2;
}

CustomerLifecycle entryOf(const PurchaseSummary &customer, QDate asOf, double populationGap,
                          const LifecycleOptions &options)
{
    if (customer.purchaseCount > 0)
        return stageOf(customer.purchaseDays, daysBetween(customer.lastPurchase, asOf),
                       daysBetween(customer.firstPurchase, customer.lastPurchase), populationGap, options);
    CustomerLifecycle entry;
    entry.refundsOnly = !customer.netRevenue.isZero();
    return entry;
}

LifecycleReason reasonOf(const CustomerLifecycle &customer, QDate lastPurchase, const PopulationGap &populationGap,
                         const LifecycleOptions &options)
{
    LifecycleReason reason;
    reason.customer = customer;
    reason.gap = populationGap;
    if (!customer.expectedGap)
        return reason;
    const double gap = *customer.expectedGap;
    reason.gaps = customer.purchaseDays - 1;
    reason.gapSum = customer.tenureDays - customer.daysSince;
    reason.lastPurchase = lastPurchase;
    reason.atRiskFrom = lastPurchase.addDays(daysWithin(options.atRiskRatio, gap) + 1);
    reason.lostFrom = lastPurchase.addDays(daysWithin(options.lostRatio, gap) + 1);
    return reason;
}

PopulationGap gapOf(std::span<const PurchaseSummary> customers, const LifecycleOptions &options)
{
    std::vector<double> means;
    for (const PurchaseSummary &customer : customers) {
        if (customer.purchaseCount > 0 && customer.purchaseDays >= 2)
            means.push_back(static_cast<double>(daysBetween(customer.firstPurchase, customer.lastPurchase)) /
                            (customer.purchaseDays - 1));
    }
    PopulationGap gap;
    gap.customers = static_cast<qint64>(means.size());
    gap.isFallback = means.empty() || gap.customers < options.minimumCustomers;
    gap.days = gap.isFallback ? options.fallbackGap : median(means);
    return gap;
}

} // namespace lifecycle_detail

QString lifecycleStageCode(LifecycleStage stage)
{
    return codeIn(lifecycle_detail::kCodes, stage);
}

std::optional<LifecycleStage> lifecycleStageFromCode(QStringView code)
{
    return fromCodeIn(lifecycle_detail::kCodes, code);
}

Result<void> checkLifecycleOptions(const LifecycleOptions &options)
{
    // Written so that NaN fails; the upper bounds keep products of days within an int.
    const bool ratios =
        options.atRiskRatio > 0 && options.lostRatio >= options.atRiskRatio && options.lostRatio <= 1000;
    const bool gaps = options.shortestGap >= 1 && options.longestGap >= options.shortestGap &&
                      options.longestGap <= 36500 && options.fallbackGap > 0 && options.fallbackGap <= 36500;
    const bool counts = options.pseudoGaps >= 0 && options.loyalPurchases >= 2 && options.loyalTenureDays >= 0 &&
                        options.minimumCustomers >= 0 && options.wonBackDays >= 0;
    if (!ratios || !gaps || !counts)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a number of the lifecycle rule is out of range")};
    return {};
}

double expectedGap(int purchaseDays, int gapSum, double populationGap, const LifecycleOptions &options)
{
    Q_ASSERT(purchaseDays >= 1);
    const double gaps = static_cast<double>(purchaseDays - 1) + options.pseudoGaps;
    // Nothing of his own and nothing mixed in: the population's gap stands for both.
    const double mean = gaps > 0 ? (gapSum + options.pseudoGaps * populationGap) / gaps : populationGap;
    return std::clamp(mean, options.shortestGap, options.longestGap);
}

int daysWithin(double ratio, double expectedGap)
{
    return static_cast<int>(std::floor(ratio * expectedGap + 1e-9));
}

CustomerLifecycle stageOf(int purchaseDays, int daysSince, int gapSum, double populationGap,
                          const LifecycleOptions &options)
{
    CustomerLifecycle customer;
    if (purchaseDays <= 0)
        return customer;
    const double gap = expectedGap(purchaseDays, gapSum, populationGap, options);
    customer.purchaseDays = purchaseDays;
    customer.daysSince = daysSince;
    customer.tenureDays = daysSince + gapSum;
    customer.expectedGap = gap;
    customer.ratio = daysSince / gap;
    if (daysSince > daysWithin(options.lostRatio, gap))
        customer.stage = LifecycleStage::Lost;
    else if (daysSince > daysWithin(options.atRiskRatio, gap))
        customer.stage = LifecycleStage::AtRisk;
    else if (purchaseDays == 1)
        customer.stage = LifecycleStage::New;
    else if (purchaseDays >= options.loyalPurchases && customer.tenureDays >= options.loyalTenureDays)
        customer.stage = LifecycleStage::Loyal;
    else
        customer.stage = LifecycleStage::Active;
    return customer;
}

Result<PopulationGap> populationGap(std::span<const PurchaseSummary> customers, QDate asOf,
                                    const LifecycleOptions &options)
{
    if (Result<void> checked = checkLifecycleOptions(options); !checked)
        return checked.error();
    if (Result<void> checked = checkPurchases(customers, asOf); !checked)
        return checked.error();
    return lifecycle_detail::gapOf(customers, options);
}

Result<LifecycleResult> stagesOf(std::span<const PurchaseSummary> customers, QDate asOf,
                                 const LifecycleOptions &options)
{
    using namespace lifecycle_detail;
    const Result<PopulationGap> gap = populationGap(customers, asOf, options);
    if (!gap)
        return gap.error();
    LifecycleResult result;
    result.asOf = asOf;
    result.gap = *gap;
    result.customers.reserve(customers.size());
    for (const PurchaseSummary &customer : customers) {
        const CustomerLifecycle entry = entryOf(customer, asOf, gap->days, options);
        if (customer.purchaseCount > 0 &&
            (!result.firstPurchase.isValid() || customer.firstPurchase < result.firstPurchase))
            result.firstPurchase = customer.firstPurchase;
        ++result.counts[static_cast<size_t>(entry.stage)];
        result.customers.push_back(entry);
    }
    result.hasYearOfData = result.firstPurchase.isValid() && result.firstPurchase.addMonths(12) <= asOf;
    return result;
}

LifecycleReason explainLifecycle(const LifecycleResult &result, std::span<const PurchaseSummary> customers,
                                 size_t index, const LifecycleOptions &options)
{
    Q_ASSERT(index < customers.size() && customers.size() == result.customers.size());
    return lifecycle_detail::reasonOf(result.customers[index], customers[index].lastPurchase, result.gap, options);
}

LifecycleReason explainLifecycle(const PurchaseSummary &customer, QDate asOf, const PopulationGap &gap,
                                 const LifecycleOptions &options)
{
    using namespace lifecycle_detail;
    return reasonOf(entryOf(customer, asOf, gap.days, options), customer.lastPurchase, gap, options);
}

std::vector<ContactClass> lifecycleClasses(const LifecycleResult &result, std::span<const PurchaseSummary> customers)
{
    Q_ASSERT(customers.size() == result.customers.size());
    std::vector<ContactClass> classes;
    classes.reserve(customers.size());
    for (size_t i = 0; i < customers.size(); ++i)
        classes.push_back({customers[i].contact, static_cast<quint8>(result.customers[i].stage)});
    return classes;
}

} // namespace shuke::value
