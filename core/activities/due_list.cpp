#include "core/activities/due_list.h"

#include "core/base/clock.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"
#include "core/store/store_settings.h"

#include <algorithm>
#include <tuple>

namespace shuke::activities {

namespace due_list_detail {

// The conditions are those of the indexes task_due and activity_planned.
constexpr const char *kTasks =
    "SELECT t.id, NULL, t.contact_id, c.name, t.title, NULL, t.owner_id, s.name, t.due_on, t.due_minute, t.priority, "
    "t.remind_at, t.snoozed_until, t.repeat_rule <> 'none' FROM task t LEFT JOIN contact c ON c.id = t.contact_id "
    "LEFT JOIN staff s ON s.id = t.owner_id WHERE t.deleted_at IS NULL AND (t.state = 'not_started' OR "
    "t.state = 'started') AND c.deleted_at IS NULL";
constexpr const char *kPlanned =
    "SELECT NULL, a.id, a.contact_id, c.name, a.text, a.kind, a.owner_id, s.name, a.day, a.minute, 'normal', NULL, "
    "NULL, 0 FROM activity a JOIN contact c ON c.id = a.contact_id LEFT JOIN staff s ON s.id = a.owner_id "
    "WHERE a.state = 'planned' AND a.deleted_at IS NULL AND c.deleted_at IS NULL";

OpenStep read(const store::Statement &row)
{
    OpenStep step;
    step.task = row.id<TaskId>(0);
    step.activity = row.id<ActivityId>(1);
    step.contact = row.id<ContactId>(2);
    step.contactName = row.text(3);
    step.title = row.text(4);
    step.kind = activityKindFromCode(row.text(5)).value_or(ActivityKind::Call);
    step.owner = row.id<StaffId>(6);
    step.ownerName = row.text(7);
    step.day = row.day(8);
    if (const std::optional<qint64> minute = row.optionalInteger(9))
        step.minute = static_cast<int>(*minute);
    step.priority = taskPriorityFromCode(row.text(10)).value_or(TaskPriority::Normal);
    step.remindAtMs = row.optionalInteger(11);
    step.snoozedUntilMs = row.optionalInteger(12);
    step.repeats = row.integer(13) != 0;
    return step;
}

/// Which day each is listed under.
Result<void> place(ReadContext &context, std::vector<OpenStep> &steps)
{
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    const QTimeZone zone = businessZone(settings->timeZone);
    const QDate today = context.today();
    for (OpenStep &step : steps) {
        step.listedOn = step.day;
        if (step.snoozedUntilMs) {
            const QDate until = businessDay(*step.snoozedUntilMs, zone, settings->dayStartMinutes);
            if (until > today && !(step.day > until))
                step.listedOn = until;
        }
        if (!step.listedOn.isValid())
            step.group = DueGroup::SomeDay;
        else if (step.listedOn == today)
            step.group = DueGroup::Today;
        else
            step.group = step.listedOn < today ? DueGroup::Overdue : DueGroup::Upcoming;
    }
    return {};
}

bool isBefore(const OpenStep &a, const OpenStep &b)
{
    const auto key = [](const OpenStep &step) {
        return std::tuple(!step.listedOn.isValid(), step.listedOn, step.minute.value_or(-1),
                          -static_cast<int>(step.priority), !step.task.isValid(), step.task, step.activity);
    };
    return key(a) < key(b);
}

/// The steps of both kinds. The conditions begin with AND; each parameter stands in both.
template <typename... Args>
Result<std::vector<OpenStep>> steps(ReadContext &context, const std::string &ofTasks, const std::string &ofActivities,
                                    const Args &...args)
{
    Result<std::vector<OpenStep>> found =
        contacts::rowsOf<OpenStep>(context.database(), kTasks + ofTasks, read, args...);
    if (!found)
        return found;
    Result<std::vector<OpenStep>> planned =
        contacts::rowsOf<OpenStep>(context.database(), kPlanned + ofActivities, read, args...);
    if (!planned)
        return planned;
    std::ranges::move(*planned, std::back_inserter(*found));
    if (Result<void> placed = place(context, *found); !placed)
        return placed.error();
    std::ranges::sort(*found, isBefore);
    return found;
}

Result<std::vector<OpenStep>> list(ReadContext &context, const DueListSpec &spec)
{
    const std::string owner = spec.owner ? ".owner_id IS ?1" : ".id > 0";
    const bool ends = spec.through.isValid();
    Result<std::vector<OpenStep>> found =
        steps(context, " AND t" + owner + " AND " + (ends ? "t.due_on <= ?2" : "?2 IS NULL"),
              " AND a" + owner + " AND " + (ends ? "a.day <= ?2" : "?2 IS NULL"), spec.owner.value_or(StaffId()),
              spec.through);
    if (found && spec.through.isValid())
        std::erase_if(*found, [&](const OpenStep &step) { return step.listedOn > spec.through; });
    return found;
}

} // namespace due_list_detail

Query<std::vector<OpenStep>> dueList(DueListSpec spec)
{
    return {[spec](ReadContext &context) { return due_list_detail::list(context, spec); }, {}};
}

Query<std::optional<OpenStep>> nextStep(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<std::optional<OpenStep>> {
                const Result<std::vector<OpenStep>> found = due_list_detail::steps(
                    context, " AND t.contact_id = ?1",
                    " AND (a.contact_id = ?1 OR a.id IN (SELECT activity_id FROM activity_participant "
                    "WHERE contact_id = ?1))",
                    contact);
                if (!found)
                    return found.error();
                return found->empty() ? std::optional<OpenStep>() : found->front();
            },
            {}};
}

} // namespace shuke::activities
