#pragma once

#include "core/base/command.h"
#include "core/segments/condition.h"
#include "core/value/score_status.h"

#include <vector>

namespace shuke::segments {

/// Whether what is asked for goes by kept scores, and what there is of them.
struct ScoreNeed
{
    bool isAsked = false;
    value::ScoreStatus status; ///< Read only where scores are asked for.

    /// The answer is empty for want of scores, or may be another one with new ones.
    bool isUnmet() const { return isAsked && (!status.run || status.isStale()); }
};

/// Of conditions, those of the segments they name and of whom these leave out among them. Conditions that cannot be
/// expanded ask for nothing here: they fail where they are answered. Errors as scoreStatus.
Query<ScoreNeed> scoreNeed(std::vector<ConditionGroup> asked);

} // namespace shuke::segments
