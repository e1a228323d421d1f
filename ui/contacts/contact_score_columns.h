#pragma once

#include "core/value/score_columns.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

/// What a line of the customer list says of scores.
struct ScoreCell
{
    value::ContactScore score;
    bool hasYearOfData = false;
};

/// A column of the customer list that shows a score. Not shown by default and on demand: scores are read when somebody
/// looks at one.
struct ScoreColumn
{
    value::ScoreSort sort;
    QVariant (*cell)(const ScoreCell &);
    ListColumn spec;
};
/// Stage, RFM class (of the map that readers of the language know), RFM, lifetime value, probabilities, at stake.
std::vector<ScoreColumn> scoreColumns(const QString &currency);

} // namespace shuke::ui
