#include "core/value/score_reason.h"

#include "core/store/read_context.h"
#include "core/value/churn_loader.h"
#include "core/value/customer_purchases.h"
#include "core/value/score_status.h"

namespace shuke::value {

namespace score_reason_detail {

std::optional<ScoreReason::AtRisk> atRiskOf(const ScoreReason &reason, const ScoreModels &models)
{
    const CustomerLifecycle &customer = reason.lifecycle.customer;
    if (!customer.expectedGap || !customer.ratio)
        return std::nullopt;
    ScoreReason::AtRisk part;
    part.expectedSpend = spendPerPurchase(reason.purchases, models.spend);
    part.spendIsModelled = models.spend && (reason.meanSpend || reason.purchases.purchaseDays == 1);
    part.usualPurchases = reason.horizonDays / *customer.expectedGap;
    std::optional<double> buys;
    if (reason.churn) {
        double logOdds = reason.churn->base;
        for (const ChurnReason &each : reason.churn->reasons)
            logOdds += each.contribution;
        buys = probabilityOf(logOdds);
    }
    part.buyProbability = buys.value_or(1 / (1 + *customer.ratio));
    const std::optional<double> value =
        valueAtRisk(part.expectedSpend, *customer.expectedGap, *customer.ratio, buys, reason.horizonDays);
    if (!value)
        return std::nullopt;
    part.value = *value;
    return part;
}

} // namespace score_reason_detail

ScoreReason reasonOf(const PurchaseSummary &purchases, QDate asOf, double populationGap, const ValueSettings &settings,
                     const std::optional<ScoreModels> &models)
{
    ScoreReason reason;
    reason.asOf = asOf;
    reason.purchases = purchases;
    reason.lifecycle = explainLifecycle(purchases, asOf, models ? models->gap : PopulationGap{populationGap, 0, false},
                                        settings.lifecycle);
    reason.hasModels = models.has_value();
    if (purchases.purchaseCount == 0)
        return reason;
    reason.repeat = repeatRowOf(purchases, asOf);
    reason.meanSpend = repeatSpendOf(purchases);
    if (!models)
        return reason;
    if (models->churn) {
        reason.churn = explainChurn(*models->churn, purchases, asOf);
        reason.hasPercentages = models->churn->gate == ChurnGate::Percentages;
        reason.horizonDays = models->churn->options.horizonDays;
    }
    reason.atRisk = score_reason_detail::atRiskOf(reason, *models);
    return reason;
}

Query<std::optional<ScoreReason>> scoreReason(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<std::optional<ScoreReason>> {
        const Result<std::optional<Scored>> scored = lastScored(context.database(), contact);
        if (!scored)
            return scored.error();
        if (!*scored)
            return std::optional<ScoreReason>();
        const auto &[run, score, settings] = **scored;
        const Result<PurchaseSummary> purchases =
            purchasesOf(context, contact, run.asOf, settings.companies == CompanyOrders::WithPeople);
        if (!purchases)
            return purchases.error();
        return std::optional(reasonOf(*purchases, run.asOf, run.populationGap, settings, run.models));
    }};
}

} // namespace shuke::value
