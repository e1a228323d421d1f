#include "core/segments/score_need.h"

#include "core/segments/score_fields.h"
#include "core/segments/segment_queries.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::segments {

namespace score_need_detail {

bool asksForScores(const ConditionGroup &where, const SegmentBook &book)
{
    const Result<ConditionGroup> expanded = expandSegments(where, book);
    return expanded && std::ranges::any_of(conditionsIn(*expanded), [](const Condition *condition) {
               return isScoreKey(condition->field.toStdString());
           });
}

} // namespace score_need_detail

Query<ScoreNeed> scoreNeed(std::vector<ConditionGroup> asked)
{
    return {[asked = std::move(asked)](ReadContext &context) -> Result<ScoreNeed> {
        const Result<SegmentBook> book = allSegments().run(context);
        if (!book)
            return book.error();
        ScoreNeed need;
        need.isAsked = std::ranges::any_of(
            asked, [&book](const ConditionGroup &where) { return score_need_detail::asksForScores(where, *book); });
        if (!need.isAsked)
            return need;
        const Result<value::ScoreStatus> status = value::scoreStatus().run(context);
        if (!status)
            return status.error();
        need.status = *status;
        return need;
    }};
}

} // namespace shuke::segments
