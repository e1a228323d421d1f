#pragma once

#include "core/value/prediction_quality.h"
#include "core/value/purchase_summary.h"

#include <QString>

#include <array>

namespace shuke::value {

/// What the model goes by. All are known on the day of the cut-off; orders of one day are one purchase.
enum class ChurnFeature : quint8 {
    DaysSince, ///< ln(1 + days since the last purchase)
    Purchases, ///< ln(purchase days)
    MeanSpend, ///< ln(1 + net revenue per purchase day), in whole units of the currency; 0 if it is negative
    Tenure,    ///< ln(1 + days since the first purchase)
};
inline constexpr size_t kChurnFeatureCount = 4;
/// days_since, purchases, mean_spend, tenure.
QString churnFeatureCode(ChurnFeature feature);

struct ChurnOptions
{
    double ridge = 5;       ///< > 0: without one, data that can be told apart entirely have no model.
    int horizonDays = 90;   ///< "Buys again" means within these, 1 … 730.
    int currencyDigits = 2; ///< Decimals of the store's currency, 0 … 4.
};

/// What was known on a day, and who bought within the horizon after it, (day, day + horizon].
struct ChurnCut
{
    QDate day;
    std::span<const PurchaseSummary> customers; ///< As of that day, as checkPurchases wants them.
    std::span<const quint8> bought;             ///< 0 or 1, one per customer.
};

/// What may be shown.
enum class ChurnGate : quint8 {
    NoModel,     ///< Fewer than 20 events in training: go by the lifecycle's ratio.
    Hidden,      ///< There is a model, and it is no good: see ChurnHidden.
    Bands,       ///< 20 … 99 events: ranks and high, medium, low; no percentages.
    Percentages, ///< 100 and more events in training and in the test.
};
enum class ChurnHidden : quint8 {
    None,
    FewEvents,             ///< In training; have ChurnModel::events, need kChurnMinimumEvents.
    FewTestEvents,         ///< It cannot be tested.
    NotFitted,             ///< The search for coefficients did not end.
    LowAuc,                ///< Below 0.6 in the test: hardly better than a coin.
    TopDecileBelowAverage, ///< Those it calls likeliest to buy did not do so more often than all.
};
inline constexpr qint64 kChurnMinimumEvents = 20;
inline constexpr qint64 kChurnPercentageEvents = 100;
inline constexpr double kChurnMinimumAuc = 0.6;

struct ChurnModel
{
    ChurnGate gate = ChurnGate::NoModel;
    ChurnHidden reason = ChurnHidden::FewEvents;
    ChurnOptions options;
    QDate trainDay;
    QDate testDay;
    qint64 customers = 0;   ///< In training, with a purchase.
    qint64 buyers = 0;      ///< Of them, who bought again.
    qint64 events = 0;      ///< The rarer of buyers and others.
    LogisticModel logistic; ///< Coefficients by ChurnFeature; empty with NoModel.
    PredictionQuality test; ///< On the later cut-off, before recalibration: nothing of it was used for the fit.
    /// Learned from the test cut-off, the latest window that is complete, and used from then on: intercept and slope
    /// from 100 events on, below that the intercept alone. Without it the level of an older cohort is carried on.
    Recalibration recalibration;
};

/// Learns "buys again within the horizon" on one cut-off and tests it on a later one, never on the same days.
///
/// \return InvalidInput as checkPurchases, for options out of range, sizes that do not fit, a label above 1, or a test
///         day less than the horizon after the training's; Canceled. Customers without purchases take no part.
/// Pure, deterministic. Source: docs/formulas.md.
Result<ChurnModel> fitChurn(const ChurnCut &train, const ChurnCut &test, const ChurnOptions &options = {},
                            const CancelToken &cancel = {});

/// The risk that a customer does not come back, against all who are scored: thirds of the probabilities.
enum class ChurnBand : quint8 { None, Low, Medium, High };

struct ChurnScore
{
    /// That he buys within the horizon, recalibrated. Not to be shown as a number with ChurnGate::Bands.
    std::optional<double> buyProbability;
    qint64 rank = 0; ///< 1 = least likely to buy; equal probabilities share the rank. 0: not scored.
    ChurnBand band = ChurnBand::None;
};

struct ChurnScores
{
    QDate asOf;
    std::vector<ChurnScore> customers; ///< In the order of the input.
    qint64 scored = 0;
    /// High risk is a probability up to the first, medium up to the second, low beyond: type-7 thirds of those scored.
    /// The highest probability of all is always low risk.
    std::optional<double> highUpTo;
    std::optional<double> mediumUpTo;
};

/// Whether the model scores anybody: with the gates Bands and Percentages.
bool isScoring(const ChurnModel &model);

/// Scores the customers of today. Nobody is scored with the gates NoModel and Hidden. InvalidInput as checkPurchases.
Result<ChurnScores> scoreChurn(const ChurnModel &model, std::span<const PurchaseSummary> customers, QDate asOf);

/// What one feature does to the log-odds of a customer's buying again, against the average of the training.
struct ChurnReason
{
    ChurnFeature feature = ChurnFeature::DaysSince;
    double value = 0;        ///< Days, purchase days, minor units per purchase day, days.
    double contribution = 0; ///< Negative: it makes him less likely to buy.
};
struct ChurnExplanation
{
    double base = 0;                                     ///< Log-odds of a customer who is average in all.
    std::array<ChurnReason, kChurnFeatureCount> reasons; ///< By size. Base and contributions add up to the log-odds.
};
/// Nothing for a customer without purchases, or where nobody is scored. `customer` as checkPurchases wants it.
std::optional<ChurnExplanation> explainChurn(const ChurnModel &model, const PurchaseSummary &customer, QDate asOf);

/// What is at stake with a customer in the horizon, in the unit of `spend`: spend per purchase × the purchases that are
/// usual for him (days / expected gap, see lifecycle.h) × (1 − P(buys)). Without a model P is taken as 1/(1 + ratio).
/// A spend below 0 counts as 0. Nothing if a number is not finite, gap <= 0, ratio < 0 or P not 0 … 1.
std::optional<double> valueAtRisk(double spend, double expectedGap, double ratio, std::optional<double> buyProbability,
                                  int days = 90);

} // namespace shuke::value
