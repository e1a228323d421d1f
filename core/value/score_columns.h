#pragma once

#include "core/sales/row_order.h"
#include "core/value/score_set.h"

// What the customer list says of scores (docs/formulas.md, "Scores on time").

namespace shuke::value {

/// Scores of the newest complete run.
struct ListScores
{
    bool hasYearOfData = false; ///< As ScoreRun.
    std::vector<std::optional<ContactScore>> scores;
};
/// Of some contacts, in their order; nothing for whom it did not score. By index.
Query<ListScores> scoresOf(std::vector<qint64> contacts);

enum class ScoreSort : quint8 { Stage, Class, Scores, LifetimeValue, AliveProbability, BuyProbability, ValueAtRisk };
/// As sales::contactsSortedBy; contacts without the figure come last. Stages go from prospect to lost, classes of
/// `map` (Grid or Eight) from the best on, R, F and M as one number. One pass over the scores.
Query<sales::RowOrder> contactsSortedByScore(ScoreSort sort, sales::RowScope scope, RfmMap map);

} // namespace shuke::value
