#include "core/activities/timeline.h"

#include "core/activities/activity_table.h"
#include "core/activities/task_table.h"
#include "core/base/clock.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

#include <QDateTime>

#include <limits>

namespace shuke::activities {

namespace timeline_detail {

enum Source { FromActivity = 1, FromTask = 2 };

// ?1 contact, ?2 kinds between commas, ?3 with tasks, ?4 … ?7 the mark, ?8 rows, ?9 milliseconds east of UTC.
constexpr std::string_view kMarks =
    "SELECT day, minute, source, id FROM ("
    "SELECT day, coalesce(minute, -1) AS minute, 1 AS source, id FROM activity WHERE contact_id = ?1 "
    "AND deleted_at IS NULL AND instr(?2, ',' || kind || ',') > 0 UNION ALL "
    "SELECT a.day, coalesce(a.minute, -1), 1, a.id FROM activity_participant p JOIN activity a ON a.id = p.activity_id "
    "WHERE p.contact_id = ?1 AND a.deleted_at IS NULL AND instr(?2, ',' || a.kind || ',') > 0 UNION ALL "
    "SELECT coalesce(completed_on, due_on, (created_at + ?9) / 86400000 + 2440588), "
    "CASE WHEN completed_on IS NULL OR completed_on = due_on THEN coalesce(due_minute, -1) ELSE -1 END, 2, id FROM "
    "task "
    "WHERE contact_id = ?1 AND deleted_at IS NULL AND ?3) "
    "WHERE (day, minute, source, id) < (?4, ?5, ?6, ?7) "
    "ORDER BY day DESC, minute DESC, source DESC, id DESC LIMIT ?8";

Result<QString> nameOf(store::Database &database, std::string_view sql, qint64 id)
{
    if (id == 0)
        return QString();
    const Result<std::optional<QString>> name = contacts::rowOf<QString>(
        database, sql, [](const store::Statement &row) { return row.text(0); }, id);
    if (!name)
        return name.error();
    return name->value_or(QString());
}

/// The entry with its item; its names follow.
Result<TimelineEntry> itemAt(store::Database &database, const TimelineMark &mark)
{
    TimelineEntry entry;
    entry.day = QDate::fromJulianDay(mark.day);
    if (mark.source == FromTask) {
        Result<Task> task = taskById(database, TaskId::fromRow(mark.id));
        if (!task)
            return task.error();
        entry.item = std::move(*task);
    } else {
        Result<Activity> activity = activityById(database, ActivityId::fromRow(mark.id));
        if (!activity)
            return activity.error();
        entry.item = std::move(*activity);
    }
    return entry;
}

Result<TimelineEntry> entryAt(store::Database &database, ContactId contact, const TimelineMark &mark)
{
    Result<TimelineEntry> entry = itemAt(database, mark);
    if (!entry)
        return entry;
    const auto [of, owner] =
        std::visit([](const auto &item) { return std::pair(item.contact, item.owner); }, entry->item);
    Result<QString> ownerName = nameOf(database, "SELECT name FROM staff WHERE id = ?", owner.row());
    if (!ownerName)
        return ownerName.error();
    entry->ownerName = std::move(*ownerName);
    if (of == contact)
        return entry;
    Result<QString> contactName = nameOf(database, "SELECT name FROM contact WHERE id = ?", of.row());
    if (!contactName)
        return contactName.error();
    entry->contactName = std::move(*contactName);
    return entry;
}

Result<qint64> eastOfUtcMs(ReadContext &context)
{
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    constexpr qint64 kMsOfSecond = 1000;
    return businessZone(settings->timeZone).offsetFromUtc(context.today().startOfDay(Qt::UTC)) * kMsOfSecond;
}

Result<TimelinePage> page(ReadContext &context, ContactId contact, const TimelineFilter &filter,
                          const TimelineMark &after, int limit)
{
    QString kinds = QStringLiteral(",");
    for (const ActivityKind kind : filter.kinds)
        kinds += codeOf(kind) + QLatin1Char(',');
    const Result<qint64> east = eastOfUtcMs(context);
    if (!east)
        return east.error();
    const Result<std::vector<TimelineMark>> marks = contacts::rowsOf<TimelineMark>(
        context.database(), kMarks,
        [](const store::Statement &row) {
            return TimelineMark{row.integer(0), row.integer(1), static_cast<int>(row.integer(2)), row.integer(3)};
        },
        contact, kinds, filter.tasks, after.day, after.minute, after.source, after.id, limit + 1, *east);
    if (!marks)
        return marks.error();
    TimelinePage made;
    for (const TimelineMark &mark : *marks) {
        if (static_cast<int>(made.entries.size()) == limit) {
            made.next = (*marks)[marks->size() - 2];
            break;
        }
        Result<TimelineEntry> entry = entryAt(context.database(), contact, mark);
        if (!entry)
            return entry.error();
        made.entries.push_back(std::move(*entry));
    }
    return made;
}

} // namespace timeline_detail

Query<TimelinePage> timeline(ContactId contact, TimelineFilter filter, std::optional<TimelineMark> after, int limit)
{
    constexpr TimelineMark kFromTheStart{std::numeric_limits<qint64>::max(), 0, 0, 0};
    return {[contact, filter = std::move(filter), after = after.value_or(kFromTheStart), limit](ReadContext &context) {
                return timeline_detail::page(context, contact, filter, after, limit);
            },
            {}};
}

} // namespace shuke::activities
