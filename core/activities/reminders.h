#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace shuke::activities {

/// A moment at which an open task asks to be looked at: its reminder, or the end of its snooze.
struct Reminder
{
    TaskId task;
    ContactId contact; ///< Invalid: a task of no customer.
    QString contactName;
    QString title;
    QString ownerName;
    QDate dueOn;
    std::optional<int> dueMinute;
    qint64 atMs = 0; ///< UTC milliseconds.
};

struct Reminders
{
    std::vector<Reminder> due; ///< Oldest first.
    std::optional<qint64> nextAtMs;
};

/// The reminders of open tasks with `afterMs` < moment ≤ `nowMs`, at most `limit` (the newest of them), each task once
/// with its latest moment; and the first moment after `nowMs`. A reminder that lies within a snooze waits for the end
/// of it. Tasks of contacts in the trash are left out. In proportion to what is open.
Query<Reminders> reminders(qint64 afterMs, qint64 nowMs, int limit = 50);

} // namespace shuke::activities
