#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/sales/row_order.h"

#include <vector>

// What the customer list says of follow-ups and tasks (docs/formulas.md, "Lists").

namespace shuke::segments {

struct FollowUpFacts
{
    qint32 lastContact = 0;  ///< Julian day of the latest real contact; 0: none.
    qint32 nextStep = 0;     ///< Julian day of the earliest open task with a day, or planned activity; 0: none.
    qint32 contactCount = 0; ///< Real contacts.
    qint32 openTasks = 0;
    friend bool operator==(const FollowUpFacts &, const FollowUpFacts &) = default;
};

/// Of each of `ids`, in their order. `ids` ascend. One pass over all activities and one over all tasks.
Result<std::vector<FollowUpFacts>> followUpFacts(ReadContext &context, const std::vector<qint64> &ids);
/// Of one contact, by index.
Result<FollowUpFacts> followUpFactsOf(ReadContext &context, ContactId contact);
/// Of some contacts, in their order.
Query<std::vector<FollowUpFacts>> followUpFactsOf(std::vector<qint64> contacts);

enum class FollowUpSort : quint8 { LastContact, NextStep, ContactCount, OpenTasks };
/// As sales::contactsSortedBy; contacts without the figure come last.
Query<sales::RowOrder> contactsSortedByFollowUps(FollowUpSort sort, sales::RowScope scope);

} // namespace shuke::segments
