#pragma once

#include "core/value/lifecycle.h"

namespace shuke::value {

/// The day on which a customer came into another stage.
struct LifecycleEvent
{
    QDate day;
    LifecycleStage from = LifecycleStage::Prospect;
    LifecycleStage to = LifecycleStage::Prospect;
    bool wonBack = false; ///< He bought that day, and was at risk or lost as of the day before.
    friend bool operator==(const LifecycleEvent &, const LifecycleEvent &) = default;
};

/// How one customer's stage changed, from his first purchase to `asOf`.
///
/// Told in closed form: between two purchases the expected gap stands still, so that the days on which he would turn
/// loyal, at risk and lost are known. The gap of the population is the one given for the whole of his history: what
/// it was in former times is not looked up.
///
/// \param days          his purchase days, ascending, each once or more often.
/// \param populationGap of stagesOf or populationGap().
/// \return events by day, at most one a day; empty without purchases. The stage after the last one is that of stagesOf.
///         InvalidInput for days out of order, invalid or later than `asOf`, a gap that is not positive, or options
///         as stagesOf. Pure, O(days).
Result<std::vector<LifecycleEvent>> lifecycleHistory(std::span<const QDate> days, QDate asOf, double populationGap,
                                                     const LifecycleOptions &options = {});

/// The latest purchase day that won him back, if that is less than options.wonBackDays ago: shown beside his name.
/// Errors as lifecycleHistory.
Result<std::optional<QDate>> wonBackDay(std::span<const QDate> days, QDate asOf, double populationGap,
                                        const LifecycleOptions &options = {});

} // namespace shuke::value
