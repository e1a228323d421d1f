#include "core/value/stage_history_loader.h"

#include "core/store/read_context.h"
#include "core/value/customer_purchases.h"
#include "core/value/score_table.h"
#include "core/value/value_settings.h"

namespace shuke::value {

Query<StageHistory> contactStageHistory(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<StageHistory> {
        const Result<ValueSettings> settings = valueSettings(context);
        if (!settings)
            return settings.error();
        const Result<std::optional<ScoreRun>> run = lastScoreRun(context.database());
        if (!run)
            return run.error();
        StageHistory history;
        history.asOf = context.today();
        history.hasYearOfData = *run && (*run)->hasYearOfData;
        const double gap = *run ? (*run)->populationGap : settings->lifecycle.fallbackGap;
        const Result<std::vector<QDate>> days =
            purchaseDaysOf(context, contact, history.asOf, settings->companies == CompanyOrders::WithPeople);
        if (!days)
            return days.error();
        Result<std::vector<LifecycleEvent>> events = lifecycleHistory(*days, history.asOf, gap, settings->lifecycle);
        if (!events)
            return events.error();
        history.events = std::move(*events);
        const Result<std::optional<QDate>> wonBack = wonBackDay(*days, history.asOf, gap, settings->lifecycle);
        if (!wonBack)
            return wonBack.error();
        history.wonBack = *wonBack;
        return history;
    }};
}

} // namespace shuke::value
