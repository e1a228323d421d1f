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

const std::string kNotOpen =
    "SELECT t.id, t.contact_id, c.name, t.title, t.owner_id, s.name, t.completed_on, t.priority, t.repeat_rule <> "
    "'none', t.state, t.due_on, t.due_minute FROM task t LEFT JOIN contact c ON c.id = t.contact_id "
    "LEFT JOIN staff s ON s.id = t.owner_id WHERE t.deleted_at IS NULL AND c.deleted_at IS NULL";

DoneTask readDone(const store::Statement &row)
{
    DoneTask done;
    done.task = row.id<TaskId>(0);
    done.contact = row.id<ContactId>(1);
    done.contactName = row.text(2);
    done.title = row.text(3);
    done.owner = row.id<StaffId>(4);
    done.ownerName = row.text(5);
    done.completedOn = row.day(6);
    done.priority = taskPriorityFromCode(row.text(7)).value_or(TaskPriority::Normal);
    done.repeats = row.integer(8) != 0;
    done.state = taskStateFromCode(row.text(9)).value_or(TaskState::Completed);
    done.dueOn = row.day(10);
    if (const std::optional<qint64> minute = row.optionalInteger(11))
        done.dueMinute = static_cast<int>(*minute);
    return done;
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

// ?3 the contact.
constexpr const char *kTaskOf = " AND t.contact_id = ?3";
constexpr const char *kActivityWith =
    " AND (a.contact_id = ?3 OR a.id IN (SELECT activity_id FROM activity_participant WHERE contact_id = ?3))";

Result<std::vector<OpenStep>> list(ReadContext &context, const DueListSpec &spec)
{
    const std::string owner = spec.owner ? ".owner_id IS ?1" : ".id > 0";
    const bool ends = spec.through.isValid();
    const bool isOfOne = spec.contact.isValid();
    Result<std::vector<OpenStep>> found = steps(context,
                                                " AND t" + owner + " AND " + (ends ? "t.due_on <= ?2" : "?2 IS NULL") +
                                                    (isOfOne ? kTaskOf : " AND ?3 IS NULL"),
                                                " AND a" + owner + " AND " + (ends ? "a.day <= ?2" : "?2 IS NULL") +
                                                    (isOfOne ? kActivityWith : " AND ?3 IS NULL"),
                                                spec.owner.value_or(StaffId()), spec.through, spec.contact);
    if (found && spec.through.isValid())
        std::erase_if(*found, [&](const OpenStep &step) { return step.listedOn > spec.through; });
    return found;
}

/// `condition`: which, and in what order; ?3 is `since`.
template <typename Since>
Result<std::vector<DoneTask>> notOpen(ReadContext &context, const DoneListSpec &spec, const char *condition,
                                      const Since &since)
{
    const std::string sql = kNotOpen + (spec.owner ? " AND t.owner_id IS ?1" : " AND ?1 IS NULL") +
                            (spec.contact.isValid() ? " AND t.contact_id = ?2" : " AND ?2 IS NULL") + condition +
                            " LIMIT ?4";
    return contacts::rowsOf<DoneTask>(context.database(), sql, readDone, spec.owner.value_or(StaffId()), spec.contact,
                                      since, spec.limit);
}

} // namespace due_list_detail

Query<std::vector<OpenStep>> dueList(DueListSpec spec)
{
    return {[spec](ReadContext &context) { return due_list_detail::list(context, spec); }, {}};
}

Query<std::optional<OpenStep>> nextStep(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<std::optional<OpenStep>> {
                DueListSpec spec;
                spec.contact = contact;
                const Result<std::vector<OpenStep>> found = due_list_detail::list(context, spec);
                if (!found)
                    return found.error();
                return found->empty() ? std::optional<OpenStep>() : found->front();
            },
            {}};
}

Query<std::vector<DoneTask>> doneList(DoneListSpec spec)
{
    return {[spec](ReadContext &context) {
                return due_list_detail::notOpen(context, spec,
                                                " AND t.state = 'completed' AND (?3 IS NULL OR t.completed_on >= ?3) "
                                                "ORDER BY t.completed_on DESC, t.id DESC",
                                                spec.since);
            },
            {}};
}

Query<std::vector<DoneTask>> asideList(DoneListSpec spec)
{
    return {[spec](ReadContext &context) -> Result<std::vector<DoneTask>> {
                using namespace due_list_detail;
                const Result<store::StoreSettings> settings = store::readSettings(context.database());
                if (!settings)
                    return settings.error();
                Result<std::vector<DoneTask>> aside =
                    notOpen(context, spec,
                            " AND t.state = 'deferred' AND ?3 IS NULL ORDER BY t.due_on IS NULL, t.due_on, "
                            "t.due_minute, t.id",
                            std::optional<qint64>());
                if (!aside)
                    return aside;
                std::optional<qint64> since;
                if (spec.since.isValid())
                    since = spec.since.startOfDay(businessZone(settings->timeZone)).toMSecsSinceEpoch();
                Result<std::vector<DoneTask>> canceled =
                    notOpen(context, spec,
                            " AND t.state = 'canceled' AND (?3 IS NULL OR t.modified_at >= ?3) "
                            "ORDER BY t.modified_at DESC, t.id DESC",
                            since);
                if (!canceled)
                    return canceled;
                std::ranges::move(*canceled, std::back_inserter(*aside));
                return aside;
            },
            {}};
}

Query<TaskOverview> taskOverview(std::optional<StaffId> owner, int doneDays)
{
    return {[owner, doneDays](ReadContext &context) -> Result<TaskOverview> {
                TaskOverview overview;
                overview.today = context.today();
                Result<std::vector<OpenStep>> open = dueList({owner, {}, {}}).run(context);
                if (!open)
                    return open.error();
                DoneListSpec spec;
                spec.owner = owner;
                spec.since = overview.today.addDays(-doneDays);
                Result<std::vector<DoneTask>> done = doneList(spec).run(context);
                if (!done)
                    return done.error();
                Result<std::vector<DoneTask>> aside = asideList(spec).run(context);
                if (!aside)
                    return aside.error();
                overview.aside = std::move(*aside);
                overview.open = std::move(*open);
                overview.done = std::move(*done);
                return overview;
            },
            {}};
}

} // namespace shuke::activities
