#pragma once

#include "core/base/command.h"
#include "core/segments/condition.h"

#include <QStringList>

namespace shuke::segments {

/// A segment that a person can begin with: conditions over facts and stages, to be saved as they are or changed first.
struct SegmentPreset
{
    QByteArray code;  ///< vip, new_this_month, at_risk, lost_big, birthday_soon, one_time, never_bought, cross_sell
    QByteArray name;  ///< English, for QCoreApplication::translate("SegmentPreset", …), as the next one.
    QByteArray about; ///< What it is good for, in one sentence.
    ConditionGroup where;
};

/// What presets need to know.
struct PresetOptions
{
    QDate today;
    Money bigRevenue;       ///< From here on a customer is a big one.
    QString boughtCategory; ///< Of cross_sell: bought this …
    QString otherCategory;  ///< … and never that. Without both the preset is left out.
    bool hasScores = false; ///< Customers were scored: who is at risk or lost is told by their stage.
};

/// As this store suggests it: big is what the best fifth of the buyers of the last 365 days reach at least (rounded
/// down to two digits; 1,000 units of the currency where nobody bought), the categories are the two with the most
/// products in use; hasScores if there is a complete run. One pass over the orders.
Query<PresetOptions> presetOptions();

/// In the order a person should see them. Pure. Thresholds are judgement (docs/segments.md).
std::vector<SegmentPreset> segmentPresets(const PresetOptions &options);

} // namespace shuke::segments
