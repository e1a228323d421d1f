#include "core/activities/reminders.h"

#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::activities {

namespace reminders_detail {

// Each open task and one of its moments. The condition is that of the index task_due.
const std::string kMoments =
    "(SELECT id, remind_at AS at FROM task WHERE deleted_at IS NULL AND (state = 'not_started' OR state = 'started') "
    "AND remind_at IS NOT NULL AND (snoozed_until IS NULL OR remind_at > snoozed_until) UNION ALL "
    "SELECT id, snoozed_until FROM task WHERE deleted_at IS NULL AND (state = 'not_started' OR state = 'started') "
    "AND snoozed_until IS NOT NULL) m JOIN task t ON t.id = m.id LEFT JOIN contact c ON c.id = t.contact_id "
    "LEFT JOIN staff s ON s.id = t.owner_id WHERE c.deleted_at IS NULL";
const std::string kDue = "SELECT t.id, t.contact_id, c.name, t.title, s.name, t.due_on, t.due_minute, max(m.at) FROM " +
                         kMoments + " AND m.at > ?1 AND m.at <= ?2 GROUP BY t.id ORDER BY 8 DESC, 1 DESC LIMIT ?3";
const std::string kNext = "SELECT min(m.at) FROM " + kMoments + " AND m.at > ?1";

Reminder read(const store::Statement &row)
{
    Reminder reminder;
    reminder.task = row.id<TaskId>(0);
    reminder.contact = row.id<ContactId>(1);
    reminder.contactName = row.text(2);
    reminder.title = row.text(3);
    reminder.ownerName = row.text(4);
    reminder.dueOn = row.day(5);
    if (const std::optional<qint64> minute = row.optionalInteger(6))
        reminder.dueMinute = static_cast<int>(*minute);
    reminder.atMs = row.integer(7);
    return reminder;
}

} // namespace reminders_detail

Query<Reminders> reminders(qint64 afterMs, qint64 nowMs, int limit)
{
    return {[afterMs, nowMs, limit](ReadContext &context) -> Result<Reminders> {
                using namespace reminders_detail;
                Result<std::vector<Reminder>> due =
                    contacts::rowsOf<Reminder>(context.database(), kDue, read, afterMs, nowMs, limit);
                if (!due)
                    return due.error();
                std::ranges::reverse(*due);
                using Moment = std::optional<qint64>;
                const Result<std::optional<Moment>> next = contacts::rowOf<Moment>(
                    context.database(), kNext, [](const store::Statement &row) { return row.optionalInteger(0); },
                    nowMs);
                if (!next)
                    return next.error();
                return Reminders{std::move(*due), next->value_or(Moment())};
            },
            {}};
}

} // namespace shuke::activities
