#include "core/value/lifecycle_history.h"

#include <algorithm>

namespace shuke::value {

namespace lifecycle_history_detail {

Result<void> checkInput(std::span<const QDate> days, QDate asOf, double populationGap, const LifecycleOptions &options)
{
    if (Result<void> checked = checkLifecycleOptions(options); !checked)
        return checked;
    if (!asOf.isValid() || !(populationGap > 0 && populationGap <= 1e9))
        return Error{ErrorCode::InvalidInput, QStringLiteral("no as-of day or no gap of the population")};
    for (size_t i = 0; i < days.size(); ++i) {
        if (!days[i].isValid() || days[i] > asOf || (i > 0 && days[i] < days[i - 1]))
            return Error{ErrorCode::InvalidInput, QStringLiteral("purchase day %1 is out of order").arg(i)};
    }
    return {};
}

/// Adds a change unless there is none.
void enter(std::vector<LifecycleEvent> &events, LifecycleStage &stage, QDate day, LifecycleStage next, bool bought)
{
    if (next == stage)
        return;
    const bool late = stage == LifecycleStage::AtRisk || stage == LifecycleStage::Lost;
    events.push_back({day, stage, next, bought && late});
    stage = next;
}

} // namespace lifecycle_history_detail

Result<std::vector<LifecycleEvent>> lifecycleHistory(std::span<const QDate> days, QDate asOf, double populationGap,
                                                     const LifecycleOptions &options)
{
    using namespace lifecycle_history_detail;
    if (Result<void> checked = checkInput(days, asOf, populationGap, options); !checked)
        return checked.error();
    std::vector<LifecycleEvent> events;
    LifecycleStage stage = LifecycleStage::Prospect;
    int count = 0;
    for (size_t i = 0; i < days.size(); ++i) {
        if (i + 1 < days.size() && days[i + 1] == days[i])
            continue;
        ++count;
        const QDate bought = days[i];
        const QDate until = i + 1 < days.size() ? days[i + 1].addDays(-1) : asOf;
        const int gapSum = static_cast<int>(std::min<qint64>(days.front().daysTo(bought), 100'000'000));
        enter(events, stage, bought, stageOf(count, 0, gapSum, populationGap, options).stage, true);

        const double gap = expectedGap(count, gapSum, populationGap, options);
        const QDate atRisk = bought.addDays(daysWithin(options.atRiskRatio, gap) + 1);
        const QDate lost = bought.addDays(daysWithin(options.lostRatio, gap) + 1);
        const QDate loyal = days.front().addDays(options.loyalTenureDays);
        if (stage == LifecycleStage::Active && count >= options.loyalPurchases && loyal <= until && loyal < atRisk)
            enter(events, stage, loyal, LifecycleStage::Loyal, false);
        if (atRisk <= until && atRisk < lost)
            enter(events, stage, atRisk, LifecycleStage::AtRisk, false);
        if (lost <= until)
            enter(events, stage, lost, LifecycleStage::Lost, false);
    }
    return events;
}

Result<std::optional<QDate>> wonBackDay(std::span<const QDate> days, QDate asOf, double populationGap,
                                        const LifecycleOptions &options)
{
    const Result<std::vector<LifecycleEvent>> events = lifecycleHistory(days, asOf, populationGap, options);
    if (!events)
        return events.error();
    const auto last =
        std::find_if(events->rbegin(), events->rend(), [](const LifecycleEvent &event) { return event.wonBack; });
    if (last == events->rend() || last->day.daysTo(asOf) >= options.wonBackDays)
        return std::optional<QDate>();
    return std::optional<QDate>(last->day);
}

} // namespace shuke::value
