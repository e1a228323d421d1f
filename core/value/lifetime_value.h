#pragma once

#include "core/value/purchase_summary.h"
#include "core/value/repeat_model.h"
#include "core/value/spend_model.h"

#include <optional>

namespace shuke::value {

/// What lifetime values are told by. The numbers of the gate are judgement (design/analytics.md §2).
struct LifetimeValueOptions
{
    RepeatModel model = RepeatModel::Mbg;
    ModelFit fit = ModelFit::Map;
    int horizonWeeks = 52;             ///< 1 … 520.
    double discount = 0.10;            ///< Per year, 0 … 10.
    double margin = 1;                 ///< Share of revenue that is earned, 0 … 1.
    double acquisitionShare = 1.0 / 3; ///< Of a new customer's first-year value, what winning one may cost; 0 … 1.
};

/// Whether expected values may be shown.
enum class ValueGate : quint8 {
    Hidden,      ///< See ValueGateReason: say it in place of numbers.
    Provisional, ///< 20 … 79 repeat buyers: about ±35 %.
    Normal,
};
enum class ValueGateReason : quint8 {
    None,
    NoCustomers,
    FewRepeatBuyers, ///< Fewer than 20 customers came back.
    ShortHistory,    ///< Customers have been known for less than 8 weeks on average.
    HorizonTooLong,  ///< More than twice as long as the longest-known customer.
    NotFitted,       ///< The search for parameters failed (with Mle: they ran away).
    FewSpends,       ///< Fewer than 20 customers came back and left money.
};
inline constexpr int kValueMinimumRepeatBuyers = 20;
inline constexpr int kValueNormalRepeatBuyers = 80;
inline constexpr double kValueMinimumMeanWeeks = 8;
inline constexpr double kValueMostAlive = 0.98;
inline constexpr double kValueMostCorrelation = 0.3;

/// What a fit rests on.
struct ValueBasis
{
    ValueGate gate = ValueGate::Hidden;
    ValueGateReason reason = ValueGateReason::NoCustomers;
    qint64 customers = 0;    ///< With a purchase.
    qint64 repeatBuyers = 0; ///< With purchases on two days or more.
    double meanWeeks = 0;    ///< From the first purchase to the as-of day; 0 without customers.
    double longestWeeks = 0;
};

/// One customer. Amounts that are expected are doubles in minor units; history is money. They are never added up.
struct CustomerValue
{
    int repeatDays = 0; ///< x
    Money historic;     ///< Net revenue up to the as-of day, as given.

    std::optional<double> aliveProbability;  ///< Show it only if LifetimeValueResult::usePAlive.
    std::optional<double> expectedPurchases; ///< Purchase days within the horizon.
    /// Spend per purchase day. Of one who never came back the population's mean; nothing for one whose repeat purchases
    /// brought nothing: he is in no spend model.
    std::optional<double> expectedSpend;
    std::optional<double> lifetimeValue; ///< Future margin within the horizon, discounted by week.
};

struct LifetimeValueResult
{
    QDate asOf;
    LifetimeValueOptions options;
    ValueBasis basis;
    std::vector<CustomerValue> customers; ///< In the order of the input. Hidden: history only.

    RepeatFitted repeat; ///< The following means something unless the gate is Hidden.
    SpendFitted spend;   ///< v in minor units.
    qint64 spenders = 0; ///< Customers the spend model rests on.
    double meanAlive = 0;
    bool usePAlive = false; ///< False when the fit says that hardly anybody leaves: go by the lifecycle then.
    /// Of repeat days and mean spend among the spenders; none if either is the same for all. The spend model takes them
    /// for independent.
    std::optional<double> spendCorrelation;
    bool warnCorrelation = false; ///< |spendCorrelation| > 0.3.

    /// Sums of what is each customer's own (PurchaseSummary::ownShare): with people who count for their companies
    /// nothing is in them twice.
    double totalPurchases = 0; ///< Σ own share · expectedPurchases
    double totalValue = 0;     ///< Σ own share · lifetimeValue, minor units.

    double newCustomerPurchases =
        0;                         ///< Within 52 weeks, by one who bought for the first time today: E[Y], x = 0, T = 0.
    double newCustomerValue = 0;   ///< Their discounted margin, minor units; his first purchase is not in it.
    double acquisitionCeiling = 0; ///< options.acquisitionShare of it.
};

/// What customers are expected to buy and to bring within the horizon, by BG/NBD or MBG/NBD and Gamma–Gamma.
///
/// x = purchase days after the first one, t_x = last − first day, T = as-of − first day, in weeks (days / 7);
/// mean spend = (netRevenue − firstDayRevenue) / x. Value = margin · E[M] · Σ_k (E[Y(k)] − E[Y(k−1)]) · (1+d)^(−k/52),
/// k = 1 … horizon.
///
/// \param customers rows as scoreRfm wants them, of all time, with purchaseDays and firstDayRevenue told.
/// \return one entry per customer, of one without purchases with history only. InvalidInput as checkPurchases, or for
///         options out of range; Canceled.
/// Nothing that leaves is NaN or infinite. Pure, deterministic; time goes by distinct (x, T).
/// Sources: Fader, Hardie, Lee (2005); Batislam, Denizel, Filiztekin (2007); docs/formulas.md.
Result<LifetimeValueResult> lifetimeValues(std::span<const PurchaseSummary> customers, QDate asOf,
                                           const LifetimeValueOptions &options = {}, const CancelToken &cancel = {});

/// Whether the data suffice for a horizon, before anything is fitted. `customers` as checkPurchases wants them.
ValueBasis valueBasis(std::span<const PurchaseSummary> customers, QDate asOf, double horizonWeeks);

/// What the repeat model knows of a customer with purchases.
RepeatRow repeatRowOf(const PurchaseSummary &customer, QDate asOf);
/// Mean net revenue of the repeat days in minor units; nothing unless it is positive.
std::optional<double> repeatSpendOf(const PurchaseSummary &customer);

} // namespace shuke::value
