#include "core/value/churn.h"

#include "core/base/code_table.h"
#include "core/value/purchase_check.h"

#include <algorithm>
#include <cmath>

namespace shuke::value {

namespace churn_detail {

constexpr CodeTable<ChurnFeature, kChurnFeatureCount> kCodes = {{
    {ChurnFeature::DaysSince, "days_since"},
    {ChurnFeature::Purchases, "purchases"},
    {ChurnFeature::MeanSpend, "mean_spend"},
    {ChurnFeature::Tenure, "tenure"},
}};

using Features = std::array<double, kChurnFeatureCount>;

/// As people read them: days, purchase days, minor units, days.
Features plainValues(const PurchaseSummary &customer, QDate asOf)
{
    return {static_cast<double>(customer.lastPurchase.daysTo(asOf)), static_cast<double>(customer.purchaseDays),
            static_cast<double>(customer.netRevenue.minor()) / customer.purchaseDays,
            static_cast<double>(customer.firstPurchase.daysTo(asOf))};
}

Features featuresOf(const PurchaseSummary &customer, QDate asOf, const ChurnOptions &options)
{
    const Features plain = plainValues(customer, asOf);
    const double spend = std::max(plain[2], 0.0) / std::pow(10, options.currencyDigits);
    return {std::log1p(plain[0]), std::log(plain[1]), std::log1p(spend), std::log1p(plain[3])};
}

/// The rows of a cut-off that have purchases.
struct Table
{
    std::vector<double> features;
    std::vector<quint8> labels;
};

Result<Table> tableOf(const ChurnCut &cut, const ChurnOptions &options)
{
    if (cut.customers.size() != cut.bought.size())
        return Error{ErrorCode::InvalidInput, QStringLiteral("customers and what they did do not fit")};
    if (Result<void> checked = checkPurchases(cut.customers, cut.day); !checked)
        return checked.error();
    Table table;
    for (size_t i = 0; i < cut.customers.size(); ++i) {
        if (cut.bought[i] > 1)
            return Error{ErrorCode::InvalidInput, QStringLiteral("a label is neither 0 nor 1")};
        if (cut.customers[i].purchaseCount == 0)
            continue;
        const Features features = featuresOf(cut.customers[i], cut.day, options);
        table.features.insert(table.features.end(), features.begin(), features.end());
        table.labels.push_back(cut.bought[i]);
    }
    return table;
}

Result<void> checkOptions(const ChurnCut &train, const ChurnCut &test, const ChurnOptions &options)
{
    if (!(options.ridge > 0) || !std::isfinite(options.ridge) || options.horizonDays < 1 || options.horizonDays > 730 ||
        options.currencyDigits < 0 || options.currencyDigits > 4)
        return Error{ErrorCode::InvalidInput, QStringLiteral("an option of the churn model is out of range")};
    if (!train.day.isValid() || !test.day.isValid() || train.day.daysTo(test.day) < options.horizonDays)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the test begins before the training's window ends")};
    return {};
}

std::vector<double> logOddsOf(const LogisticModel &logistic, const Table &table)
{
    std::vector<double> logOdds;
    logOdds.reserve(table.labels.size());
    for (size_t i = 0; i < table.labels.size(); ++i)
        logOdds.push_back(logistic.logOdds({&table.features[i * kChurnFeatureCount], kChurnFeatureCount}));
    return logOdds;
}

/// What the test says about the model.
ChurnHidden verdict(const PredictionQuality &test)
{
    if (test.events < kChurnMinimumEvents || !test.auc)
        return ChurnHidden::FewTestEvents;
    if (*test.auc < kChurnMinimumAuc)
        return ChurnHidden::LowAuc;
    if (!test.deciles.empty() && test.deciles.front().rate < test.rate)
        return ChurnHidden::TopDecileBelowAverage;
    return ChurnHidden::None;
}

/// Type 7, of sorted values that are not empty; part of 3.
double thirdOf(const std::vector<double> &sorted, int part)
{
    const double h = static_cast<double>(sorted.size() - 1) * part / 3;
    const auto low = static_cast<size_t>(std::floor(h));
    const double next = low + 1 < sorted.size() ? sorted[low + 1] : sorted[low];
    return sorted[low] + (h - std::floor(h)) * (next - sorted[low]);
}

} // namespace churn_detail

QString churnFeatureCode(ChurnFeature feature)
{
    return codeIn(churn_detail::kCodes, feature);
}

bool isScoring(const ChurnModel &model)
{
    return model.gate == ChurnGate::Bands || model.gate == ChurnGate::Percentages;
}

Result<ChurnModel> fitChurn(const ChurnCut &train, const ChurnCut &test, const ChurnOptions &options,
                            const CancelToken &cancel)
{
    using namespace churn_detail;
    if (Result<void> checked = checkOptions(train, test, options); !checked)
        return checked.error();
    const Result<Table> learned = tableOf(train, options);
    if (!learned)
        return learned.error();
    const Result<Table> tested = tableOf(test, options);
    if (!tested)
        return tested.error();
    ChurnModel model;
    model.options = options;
    model.trainDay = train.day;
    model.testDay = test.day;
    model.customers = static_cast<qint64>(learned->labels.size());
    model.buyers = std::count(learned->labels.begin(), learned->labels.end(), quint8(1));
    model.events = std::min(model.buyers, model.customers - model.buyers);
    if (model.events < kChurnMinimumEvents)
        return model;

    Result<LogisticModel> logistic =
        fitLogistic(learned->features, kChurnFeatureCount, learned->labels, options.ridge, cancel);
    if (!logistic)
        return logistic.error();
    model.logistic = std::move(*logistic);
    model.gate = ChurnGate::Hidden;
    model.reason = ChurnHidden::NotFitted;
    if (!model.logistic.converged)
        return model;
    const std::vector<double> logOdds = logOddsOf(model.logistic, *tested);
    model.test = predictionQuality(logOdds, tested->labels);
    model.reason = verdict(model.test);
    if (model.reason != ChurnHidden::None)
        return model;
    const bool enough = std::min(model.events, model.test.events) >= kChurnPercentageEvents;
    // A slope that is not positive would turn the order round: the level alone is mended then.
    if (enough && model.test.calibration && model.test.calibration->slope > 0) {
        model.gate = ChurnGate::Percentages;
        model.recalibration = *model.test.calibration;
    } else {
        model.gate = ChurnGate::Bands;
        model.recalibration = {model.test.inTheLarge.value_or(0), 1};
    }
    return model;
}

Result<ChurnScores> scoreChurn(const ChurnModel &model, std::span<const PurchaseSummary> customers, QDate asOf)
{
    using namespace churn_detail;
    if (Result<void> checked = checkPurchases(customers, asOf); !checked)
        return checked.error();
    ChurnScores scores;
    scores.asOf = asOf;
    scores.customers.resize(customers.size());
    if (!isScoring(model))
        return scores;
    std::vector<double> sorted;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (customers[i].purchaseCount == 0)
            continue;
        const Features features = featuresOf(customers[i], asOf, model.options);
        scores.customers[i].buyProbability = probabilityOf(model.recalibration.apply(model.logistic.logOdds(features)));
        sorted.push_back(*scores.customers[i].buyProbability);
    }
    scores.scored = static_cast<qint64>(sorted.size());
    if (sorted.empty())
        return scores;
    std::sort(sorted.begin(), sorted.end());
    scores.highUpTo = thirdOf(sorted, 1);
    scores.mediumUpTo = thirdOf(sorted, 2);
    for (ChurnScore &score : scores.customers) {
        if (!score.buyProbability)
            continue;
        const double p = *score.buyProbability;
        score.rank = std::lower_bound(sorted.begin(), sorted.end(), p) - sorted.begin() + 1;
        // Where many are equal a cut-off may be the highest value there is: nobody is less of a risk than those.
        score.band = p == sorted.back()        ? ChurnBand::Low
                     : p <= *scores.highUpTo   ? ChurnBand::High
                     : p <= *scores.mediumUpTo ? ChurnBand::Medium
                                               : ChurnBand::Low;
    }
    return scores;
}

std::optional<ChurnExplanation> explainChurn(const ChurnModel &model, const PurchaseSummary &customer, QDate asOf)
{
    using namespace churn_detail;
    if (!isScoring(model) || customer.purchaseCount <= 0 || customer.purchaseDays < 1)
        return std::nullopt;
    const Features plain = plainValues(customer, asOf);
    const Features features = featuresOf(customer, asOf, model.options);
    ChurnExplanation explanation;
    explanation.base = model.recalibration.apply(model.logistic.intercept);
    for (size_t j = 0; j < kChurnFeatureCount; ++j)
        explanation.reasons[j] = {static_cast<ChurnFeature>(j), plain[j],
                                  model.recalibration.slope * model.logistic.contribution(j, features[j])};
    std::stable_sort(
        explanation.reasons.begin(), explanation.reasons.end(),
        [](const ChurnReason &a, const ChurnReason &b) { return std::abs(a.contribution) > std::abs(b.contribution); });
    return explanation;
}

std::optional<double> valueAtRisk(double spend, double expectedGap, double ratio, std::optional<double> buyProbability,
                                  int days)
{
    if (!std::isfinite(spend) || !std::isfinite(expectedGap) || !(expectedGap > 0) || !(ratio >= 0) ||
        !std::isfinite(ratio) || days < 0)
        return std::nullopt;
    const double buys = buyProbability.value_or(1 / (1 + ratio));
    if (!(buys >= 0 && buys <= 1))
        return std::nullopt;
    return std::max(spend, 0.0) * (days / expectedGap) * (1 - buys);
}

} // namespace shuke::value
