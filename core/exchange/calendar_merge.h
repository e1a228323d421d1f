#pragma once

#include "core/exchange/calendar_text.h"

namespace shuke::exchange {

// What a calendar's entry makes of what is here. Pure.

/// An event as a task of its day. One that repeats is on its first day from `today` on, unless `knownDue` is another of
/// its days: what was missed here stays overdue. Its rule is the task's if it has no end; its reminder moves along.
/// Nothing: it is over, and nobody knows it here (`knownDue` invalid).
std::optional<activities::Task> taskOfEvent(const CalendarItem &item, QDate today, const QTimeZone &zone,
                                            QDate knownDue = {});

struct MergedTask
{
    activities::Task task;
    bool staysClosed = false; ///< The calendar has it open or ended otherwise; it was closed here since.
};

/// `stored` as the entry changes it. What another program leaves out stays as it is here; a calendar of ours (`isOurs`)
/// says everything. A task that is completed or canceled here is opened again only by an entry that was changed later
/// (LAST-MODIFIED); a deferred one stays deferred, since other programs have no such state. `told` is the entry's task
/// with its contact and owner, invalid ones of which are not known.
MergedTask mergedTask(const activities::Task &stored, const activities::Task &told, const CalendarItem &item,
                      bool isOurs);

/// The same for a follow-up: what was held here since is not planned again.
activities::Activity mergedActivity(const activities::Activity &stored, const activities::Activity &told,
                                    const CalendarItem &item, bool isOurs);

} // namespace shuke::exchange
