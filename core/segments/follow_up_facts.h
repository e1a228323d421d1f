#pragma once

#include "core/base/command.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"
#include "core/sales/row_order.h"

#include <QByteArray>

#include <string_view>
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

/// Real contacts of each of `ids`, which ascend, on some days; of one kind only unless it is empty. One pass over all
/// activities.
Result<std::vector<qint32>> contactCounts(ReadContext &context, const std::vector<qint64> &ids, std::string_view kind,
                                          const DayRange &days);
/// Open tasks that were due before a day, and the earliest day from it on on which one is (Julian; 0: none).
struct DueTasks
{
    qint32 overdue = 0;
    qint32 next = 0;
};
/// Likewise. One pass over all open tasks.
Result<std::vector<DueTasks>> dueTasks(ReadContext &context, const std::vector<qint64> &ids, QDate today);

/// What there is to count of one contact, day by day.
struct DatedFollowUps
{
    struct Made
    {
        QDate day;
        QByteArray kind;
    };
    std::vector<Made> contacts;  ///< Real ones.
    std::vector<QDate> taskDays; ///< Of open tasks that have one.
};
Result<DatedFollowUps> datedFollowUpsOf(ReadContext &context, ContactId contact);

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
