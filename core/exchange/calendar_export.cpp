#include "core/activities/activity_reader.h"
#include "core/activities/task_reader.h"
#include "core/base/clock.h"
#include "core/exchange/calendar_exchange.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

namespace shuke::exchange {

namespace calendar_export_detail {

QString toText(std::string_view utf8)
{
    return utf8.empty() ? QString() : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Result<void> addEvents(ReadContext &context, std::vector<CalendarItem> &items)
{
    Result<std::unique_ptr<activities::ActivityReader>> reader = activities::ActivityReader::open(context);
    if (!reader)
        return reader.error();
    activities::ActivityRecord record;
    while (true) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (record.state != "planned")
            continue;
        activities::Activity activity;
        activity.kind = activities::activityKindFromCode(toText(record.kind)).value_or(activities::ActivityKind::Call);
        activity.state = activities::ActivityState::Planned;
        activity.direction =
            activities::directionFromCode(toText(record.direction)).value_or(activities::Direction::Unknown);
        activity.day = QDate::fromJulianDay(record.day);
        if (record.minute)
            activity.minute = static_cast<int>(*record.minute);
        if (record.durationMinutes)
            activity.durationMinutes = static_cast<int>(*record.durationMinutes);
        activity.outcome = toText(record.outcome);
        activity.text = toText(record.text);
        activity.createdAtMs = record.createdAtMs;
        CalendarItem item;
        item.uid =
            record.externalId.empty() ? ownUid("activity", record.id, record.createdAtMs) : toText(record.externalId);
        item.customer = {toText(record.customer.externalId), toText(record.customer.name),
                         toText(record.customer.phone), toText(record.customer.email)};
        item.owner = toText(record.owner);
        item.value = std::move(activity);
        items.push_back(std::move(item));
    }
}

} // namespace calendar_export_detail

Query<QByteArray> calendarOfTasks(qint64 nowMs)
{
    return {[nowMs](ReadContext &context) -> Result<QByteArray> {
        const Result<store::StoreSettings> settings = store::readSettings(context.database());
        if (!settings)
            return settings.error();
        Result<std::vector<activities::NamedTask>> tasks = activities::allTasks(context.database());
        if (!tasks)
            return tasks.error();
        std::vector<CalendarItem> items;
        for (activities::NamedTask &named : *tasks) {
            CalendarItem item;
            item.uid = named.task.externalId.isEmpty() ? ownUid("task", named.task.id.row(), named.task.createdAtMs)
                                                       : named.task.externalId;
            item.customer = {named.customerId, named.customerName, named.customerPhone, named.customerEmail};
            item.owner = named.ownerName;
            item.value = std::move(named.task);
            items.push_back(std::move(item));
        }
        if (const Result<void> added = calendar_export_detail::addEvents(context, items); !added)
            return added.error();
        return writeCalendar(items, {businessZone(settings->timeZone), nowMs, QStringLiteral("Shuke")});
    }};
}

} // namespace shuke::exchange
