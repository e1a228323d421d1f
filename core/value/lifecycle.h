#pragma once

#include "core/value/class_migration.h"
#include "core/value/purchase_summary.h"

#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace shuke::value {

/// Where a customer stands, told by his own rhythm of buying.
enum class LifecycleStage : quint8 {
    Prospect, ///< No purchase.
    New,      ///< One purchase day, and not late yet.
    Active,   ///< Buys in his rhythm.
    Loyal,    ///< Active, with many purchases over a long time.
    AtRisk,   ///< Late: the usual gap has passed twice.
    Lost,     ///< The usual gap has passed four times. People read "silent" until there is a year of data.
};
inline constexpr int kLifecycleStageCount = 6;

/// The stored code: prospect, new, active, loyal, at_risk, lost.
QString lifecycleStageCode(LifecycleStage stage);
std::optional<LifecycleStage> lifecycleStageFromCode(QStringView code);

/// The rule's numbers. Judgement, tested on CDNOW and Online Retail (design/analytics.md §3).
struct LifecycleOptions
{
    int pseudoGaps = 2;        ///< Gaps of the population that are mixed into a customer's own, >= 0.
    double atRiskRatio = 2;    ///< Beyond it at risk; exactly it is not yet. > 0.
    double lostRatio = 4;      ///< Beyond it lost. >= atRiskRatio.
    int loyalPurchases = 4;    ///< Purchase days, >= 2.
    int loyalTenureDays = 180; ///< Days since the first purchase, >= 0.
    double shortestGap = 7;    ///< Expected gaps are kept within these, 1 <= shortest <= longest.
    double longestGap = 365;
    double fallbackGap = 60;   ///< The population's gap when too few customers bought on two days. > 0.
    int minimumCustomers = 20; ///< Fewer with two purchase days are too few.
    int wonBackDays = 90;      ///< As long a purchase while at risk or lost is pointed out, >= 0.
    friend bool operator==(const LifecycleOptions &, const LifecycleOptions &) = default;
};

/// The gap between purchases that is usual in this store.
struct PopulationGap
{
    double days = 0;         ///< Median (type 7) of the customers' mean gaps, or the fallback.
    qint64 customers = 0;    ///< Those with two purchase days or more.
    bool isFallback = false; ///< They were too few.
    friend bool operator==(const PopulationGap &, const PopulationGap &) = default;
};

/// One customer's stage and what it rests on. Without purchases: no days, no gap, no ratio.
struct CustomerLifecycle
{
    LifecycleStage stage = LifecycleStage::Prospect;
    bool refundsOnly = false; ///< A prospect with refunds but no purchase that counts.
    int purchaseDays = 0;
    int daysSince = -1;                ///< From the last purchase to the as-of day, 0 = that day.
    int tenureDays = -1;               ///< From the first one.
    std::optional<double> expectedGap; ///< Days.
    std::optional<double> ratio;       ///< daysSince / expectedGap.
    friend bool operator==(const CustomerLifecycle &, const CustomerLifecycle &) = default;
};

struct LifecycleResult
{
    QDate asOf;
    PopulationGap gap;
    std::vector<CustomerLifecycle> customers;          ///< In the order of the input.
    std::array<qint64, kLifecycleStageCount> counts{}; ///< By stage.
    QDate firstPurchase;                               ///< The earliest of all; invalid without purchases.
    bool hasYearOfData = false; ///< 12 months or more from there to the as-of day: only then "lost" may be said.
};

/// Puts customers into stages, each by his own expected gap.
///
///     e = clamp((Σ own gaps + k·g) / (number of gaps + k), shortest, longest)     k pseudo gaps of the population, g
///     ρ = days since the last purchase / e
///     no purchase → prospect | ρ > 4 → lost | ρ > 2 → at risk | one purchase day → new
///     | ≥ 4 purchase days and ≥ 180 days since the first → loyal | else active
///
/// in that order. Same-day orders are one purchase day. Days are whole, so ρ > 2 is asked as days > ⌊2e + 1e-9⌋: the
/// rounding of e can push nobody over the boundary.
///
/// \param customers rows as scoreRfm wants them, of all time, with purchaseDays counted.
/// \return one entry per customer; empty in, empty out. InvalidInput as checkPurchases, or for unusable options.
/// Pure, O(n). Source: ours, docs/formulas.md.
Result<LifecycleResult> stagesOf(std::span<const PurchaseSummary> customers, QDate asOf,
                                 const LifecycleOptions &options = {});

/// The population's gap alone. InvalidInput as stagesOf.
Result<PopulationGap> populationGap(std::span<const PurchaseSummary> customers, QDate asOf,
                                    const LifecycleOptions &options = {});

/// The rule for one customer, from his figures. `gapSum` = days from the first to the last purchase.
CustomerLifecycle stageOf(int purchaseDays, int daysSince, int gapSum, double populationGap,
                          const LifecycleOptions &options = {});
/// e of the rule above.
double expectedGap(int purchaseDays, int gapSum, double populationGap, const LifecycleOptions &options = {});
/// The last day after a purchase, counted in days from it, that is still within `ratio` expected gaps.
int daysWithin(double ratio, double expectedGap);

/// InvalidInput if an option is out of its range.
Result<void> checkLifecycleOptions(const LifecycleOptions &options);

/// Why a customer is in his stage.
struct LifecycleReason
{
    CustomerLifecycle customer;
    int gaps = 0;      ///< Of his own.
    int gapSum = 0;    ///< Days.
    PopulationGap gap; ///< What was mixed in.
    QDate lastPurchase;
    QDate atRiskFrom; ///< The day on which he is, was or will be at risk if he does not buy. Invalid for a prospect.
    QDate lostFrom;
};
/// \param index of the customer, both in `customers` and in the result they gave with the same options.
LifecycleReason explainLifecycle(const LifecycleResult &result, std::span<const PurchaseSummary> customers,
                                 size_t index, const LifecycleOptions &options = {});
/// The same for one customer who is at hand alone; `customer` as checkPurchases wants it.
LifecycleReason explainLifecycle(const PurchaseSummary &customer, QDate asOf, const PopulationGap &gap,
                                 const LifecycleOptions &options = {});

/// The stages as classes for classMigration(), in the order of the customers; prospect is the class of the absent.
std::vector<ContactClass> lifecycleClasses(const LifecycleResult &result, std::span<const PurchaseSummary> customers);
inline constexpr quint8 kAbsentStage = static_cast<quint8>(LifecycleStage::Prospect);

} // namespace shuke::value
