#include "core/value/score_models.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace shuke::value {

namespace score_models_detail {

constexpr QLatin1String kGap("gap");
constexpr QLatin1String kGapDays("days");
constexpr QLatin1String kGapCustomers("customers");
constexpr QLatin1String kGapFallback("fallback");
constexpr QLatin1String kChurn("churn");
constexpr QLatin1String kPercentages("percentages");
constexpr QLatin1String kHorizon("horizon_days");
constexpr QLatin1String kDigits("currency_digits");
constexpr QLatin1String kIntercept("intercept");
constexpr QLatin1String kBeta("beta");
constexpr QLatin1String kMeans("means");
constexpr QLatin1String kSds("sds");
constexpr QLatin1String kLevel("level"); ///< Of the recalibration, as the next one.
constexpr QLatin1String kSlope("slope");
constexpr QLatin1String kSpend("spend");

QJsonArray arrayOf(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

std::vector<double> numbersOf(const QJsonValue &json)
{
    std::vector<double> numbers;
    for (const QJsonValue &value : json.toArray()) {
        if (value.isDouble())
            numbers.push_back(value.toDouble());
    }
    return numbers;
}

QJsonObject churnJson(const ChurnModel &model)
{
    return {{kPercentages, model.gate == ChurnGate::Percentages},
            {kHorizon, model.options.horizonDays},
            {kDigits, model.options.currencyDigits},
            {kIntercept, model.logistic.intercept},
            {kBeta, arrayOf(model.logistic.beta)},
            {kMeans, arrayOf(model.logistic.means)},
            {kSds, arrayOf(model.logistic.sds)},
            {kLevel, model.recalibration.intercept},
            {kSlope, model.recalibration.slope}};
}

std::optional<ChurnModel> churnFrom(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    for (const QLatin1String name : {kHorizon, kDigits, kIntercept, kLevel, kSlope}) {
        if (!object[name].isDouble())
            return std::nullopt;
    }
    ChurnModel model;
    model.gate = object[kPercentages].toBool() ? ChurnGate::Percentages : ChurnGate::Bands;
    model.reason = ChurnHidden::None;
    model.options.horizonDays = object[kHorizon].toInt();
    model.options.currencyDigits = object[kDigits].toInt(-1);
    model.logistic.intercept = object[kIntercept].toDouble();
    model.logistic.beta = numbersOf(object[kBeta]);
    model.logistic.means = numbersOf(object[kMeans]);
    model.logistic.sds = numbersOf(object[kSds]);
    model.logistic.converged = true;
    model.recalibration = {object[kLevel].toDouble(), object[kSlope].toDouble()};
    for (const std::vector<double> *numbers : {&model.logistic.beta, &model.logistic.means, &model.logistic.sds}) {
        if (numbers->size() != kChurnFeatureCount)
            return std::nullopt;
    }
    const ChurnOptions &options = model.options;
    if (options.horizonDays < 1 || options.horizonDays > 730 || options.currencyDigits < 0 ||
        options.currencyDigits > 4)
        return std::nullopt;
    return model;
}

std::optional<SpendParameters> spendFrom(const QJsonValue &json)
{
    const std::vector<double> numbers = numbersOf(json);
    if (numbers.size() != 3 || !(numbers[0] > 0 && numbers[1] > 1 && numbers[2] > 0))
        return std::nullopt;
    return SpendParameters{numbers[0], numbers[1], numbers[2]};
}

} // namespace score_models_detail

QJsonObject scoreModelsJson(const ScoreModels &models)
{
    using namespace score_models_detail;
    QJsonObject object{{kGap, QJsonObject{{kGapDays, models.gap.days},
                                          {kGapCustomers, models.gap.customers},
                                          {kGapFallback, models.gap.isFallback}}}};
    if (models.churn)
        object[kChurn] = churnJson(*models.churn);
    if (models.spend)
        object[kSpend] = arrayOf({models.spend->p, models.spend->q, models.spend->v});
    return object;
}

std::optional<ScoreModels> scoreModelsFromJson(const QJsonValue &json)
{
    using namespace score_models_detail;
    const QJsonObject object = json.toObject();
    const QJsonObject gap = object[kGap].toObject();
    if (!gap[kGapDays].isDouble())
        return std::nullopt;
    ScoreModels models;
    models.gap = {gap[kGapDays].toDouble(), gap[kGapCustomers].toInteger(), gap[kGapFallback].toBool()};
    models.churn = churnFrom(object[kChurn]);
    models.spend = spendFrom(object[kSpend]);
    return models;
}

} // namespace shuke::value
