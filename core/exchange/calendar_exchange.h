#pragma once

#include "core/base/command.h"
#include "core/exchange/calendar_text.h"

#include <memory>

namespace shuke::exchange {

/// All tasks, and the calls, meetings and visits that are planned, as a calendar. What belongs to a customer in the
/// trash is left out. UIDs are the external ids, else ownUid().
Query<QByteArray> calendarOfTasks(qint64 nowMs);

struct CalendarReport
{
    qint64 read = 0; ///< Entries of the file; = created + updated + unchanged + skipped + unreadable.
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< Single occurrences, past events without a customer, what is in the trash here.
    qint64 unreadable = 0;
    qint64 withoutCustomer = 0;  ///< Of those taken: the calendar names one who is not known, or several are.
    qint64 repeatLeftOut = 0;    ///< Repeat in a way that tasks do not: here once, or skipped if their day is past.
    qint64 remindersLeftOut = 0; ///< Of those taken: planned meetings with a reminder; only tasks have one here.
    qint64 stayClosed = 0;       ///< Of those taken: done or canceled here, and open in a calendar that is not newer.
    bool dryRun = false;
    bool complete = false;
};

/// Brings the entries of an .ics file in, as one operation: all, or nothing. An entry is known by its UID, so that the
/// same calendar once more changes what changed and makes nothing twice; without a UID by title and time.
///
/// A VTODO is a task. A VEVENT with a known customer is a follow-up: planned, or held if its day is past; without one
/// it is a task on its day, unless that day is past. A VEVENT that repeats as tasks can is a repeating task in both
/// cases, on its first day from today on (taskOfEvent). A repetition that cannot be said leaves a known task's own
/// alone. Of a known task only what the entry says is changed (mergedTask); one that another program completed is
/// followed by its repetition, as completeTasks does.
/// Errors: NotFound, IoError, EncodingError, those of readCalendar, Canceled. A dry run ends with Canceled and complete
/// set.
Command importCalendarCommand(const QString &path, bool dryRun, std::shared_ptr<CalendarReport> report);

} // namespace shuke::exchange
