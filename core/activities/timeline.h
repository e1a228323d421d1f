#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/command.h"

#include <optional>
#include <variant>
#include <vector>

namespace shuke::activities {

/// What a timeline shows.
struct TimelineFilter
{
    std::vector<ActivityKind> kinds = {ActivityKind::Note,  ActivityKind::Call,  ActivityKind::Meeting,
                                       ActivityKind::Visit, ActivityKind::Email, ActivityKind::Message};
    bool tasks = true;
};

/// Where a page ends: the next one begins after it.
struct TimelineMark
{
    qint64 day = 0;
    qint64 minute = 0;
    int source = 0;
    qint64 id = 0;
};

struct TimelineEntry
{
    QDate day; ///< Of an activity its day; of a task the day it was completed, else due, else made.
    std::variant<Activity, Task> item;
    QString ownerName;
    QString contactName; ///< Of the customer an activity is about, if that is another one than asked for.
};

struct TimelinePage
{
    std::vector<TimelineEntry> entries;
    std::optional<TimelineMark> next; ///< Nothing: this was the last page.
};

/// The activities (about the contact or with it as a participant) and tasks of a contact outside the trash, newest day
/// first, within a day the latest time first, without a time last; then tasks before activities, newest id first. At
/// most `limit` from `after` on. Orders and edits are read by sales::contactDocuments and session::contactHistory.
/// By index, in proportion to what the contact has.
Query<TimelinePage> timeline(ContactId contact, TimelineFilter filter = {}, std::optional<TimelineMark> after = {},
                             int limit = 100);

} // namespace shuke::activities
