#pragma once

#include "core/base/command.h"
#include "core/value/lifetime_value.h"
#include "core/value/score_models.h"
#include "core/value/value_settings.h"

namespace shuke::value {

/// What the kept scores of one customer rest on: his own figures as of the day of the run, and what the run found of
/// all customers. Nothing of it is shown in place of a score, only beside it.
struct ScoreReason
{
    QDate asOf;
    PurchaseSummary purchases;
    LifecycleReason lifecycle;
    RepeatRow repeat;                ///< x, t_x and T, in weeks.
    std::optional<double> meanSpend; ///< Of his repeat days, minor units; see repeatSpendOf.

    bool hasModels = false; ///< False: an earlier version made the run. Then nothing of the following is there.
    std::optional<ChurnExplanation> churn; ///< Nothing where the model scores nobody.
    bool hasPercentages = false;           ///< Whether a probability to buy may be shown.
    int horizonDays = ChurnOptions().horizonDays;

    /// valueAtRisk = expectedSpend · usualPurchases · (1 − buyProbability), see churn.h.
    struct AtRisk
    {
        double expectedSpend = 0; ///< Minor units per purchase day.
        bool spendIsModelled = false;
        double usualPurchases = 0; ///< Purchase days within the horizon: horizon / expected gap.
        double buyProbability = 0; ///< Of the model, else 1 / (1 + ratio).
        double value = 0;          ///< Minor units.
    };
    std::optional<AtRisk> atRisk;
};

/// Pure. `purchases` up to `asOf`, with purchaseDays and firstDayRevenue told; without one only the stage has a reason.
/// `populationGap` counts where the run kept no models.
ScoreReason reasonOf(const PurchaseSummary &purchases, QDate asOf, double populationGap, const ValueSettings &settings,
                     const std::optional<ScoreModels> &models);

/// Why the newest complete run told of a contact what it told: from his documents as they are now, by the settings and
/// models of the run. Nothing if it did not score him. In proportion to his documents.
Query<std::optional<ScoreReason>> scoreReason(ContactId contact);

} // namespace shuke::value
