#include "core/activities/activity_commands.h"

#include "core/activities/activity_table.h"
#include "core/activities/many.h"
#include "core/activities/task_table.h"
#include "core/base/edit_value.h"

#include <QCoreApplication>

namespace shuke::activities {

namespace activity_commands_detail {

const char *logLabel(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Note:
        return QT_TRANSLATE_NOOP("Operation", "Add note");
    case ActivityKind::Call:
        return QT_TRANSLATE_NOOP("Operation", "Log call");
    case ActivityKind::Meeting:
        return QT_TRANSLATE_NOOP("Operation", "Log meeting");
    case ActivityKind::Visit:
        return QT_TRANSLATE_NOOP("Operation", "Log visit");
    case ActivityKind::Email:
        return QT_TRANSLATE_NOOP("Operation", "Log e-mail");
    case ActivityKind::Message:
        break;
    }
    return QT_TRANSLATE_NOOP("Operation", "Log message");
}

const char *planLabel(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Meeting:
        return QT_TRANSLATE_NOOP("Operation", "Plan meeting");
    case ActivityKind::Visit:
        return QT_TRANSLATE_NOOP("Operation", "Plan visit");
    default:
        return QT_TRANSLATE_NOOP("Operation", "Plan call");
    }
}

Result<void> addNextStep(WriteContext &context, const Activity &activity, std::optional<Task> task)
{
    if (!task)
        return {};
    task->activity = activity.id;
    if (!task->contact.isValid())
        task->contact = activity.contact;
    if (!task->owner.isValid())
        task->owner = activity.owner;
    if (const Result<TaskId> made = insertTask(context, *task); !made)
        return made.error();
    return {};
}

Result<void> applyEdit(WriteContext &context, Activity stored, const ActivityEdit &edit)
{
    if (edit.expectedModifiedAtMs && *edit.expectedModifiedAtMs != stored.modifiedAtMs)
        return Error{ErrorCode::Conflict, QStringLiteral("activity %1 was changed meanwhile").arg(stored.id.row())};
    if (const Result<bool> done = updateActivity(context, edited(std::move(stored), edit)); !done)
        return done.error();
    return {};
}

Result<Activity> planned(WriteContext &context, ActivityId id)
{
    Result<Activity> stored = activityById(context.database(), id);
    if (stored && stored->state != ActivityState::Planned)
        return Error{ErrorCode::InvalidInput, QStringLiteral("activity %1 is not planned").arg(id.row())};
    return stored;
}

} // namespace activity_commands_detail

Activity edited(Activity activity, const ActivityEdit &edit)
{
    applyValue(activity.contact, edit.contact);
    applyValue(activity.kind, edit.kind);
    applyValue(activity.state, edit.state);
    applyValue(activity.direction, edit.direction);
    applyValue(activity.day, edit.day);
    applyValue(activity.minute, edit.minute, edit.clearMinute);
    applyValue(activity.durationMinutes, edit.durationMinutes, edit.clearDuration);
    applyValue(activity.outcome, edit.outcome);
    applyValue(activity.text, edit.text);
    applyValue(activity.owner, edit.owner);
    applyValue(activity.participants, edit.participants);
    applyValue(activity.externalId, edit.externalId);
    return activity;
}

Command logActivity(Activity activity, std::optional<Task> nextStep, std::shared_ptr<ActivityId> created)
{
    using namespace activity_commands_detail;
    const bool plans = activity.state == ActivityState::Planned;
    const OperationLabel label{plans ? planLabel(activity.kind) : logLabel(activity.kind), {}};
    return {plans ? "activity.plan" : "activity.log", label,
            [activity = std::move(activity), nextStep = std::move(nextStep),
             created = std::move(created)](WriteContext &context) -> Result<void> {
                Activity made = activity;
                if (!made.owner.isValid())
                    made.owner = context.actor();
                const Result<ActivityId> id = insertActivity(context, made);
                if (!id)
                    return id.error();
                made.id = *id;
                if (created)
                    *created = *id;
                return addNextStep(context, made, nextStep);
            }};
}

Command editActivity(ActivityId activity, ActivityEdit edit, std::optional<Task> nextStep)
{
    using namespace activity_commands_detail;
    return {"activity.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit follow-up"), {}},
            [activity, edit = std::move(edit), nextStep = std::move(nextStep)](WriteContext &context) -> Result<void> {
                const Result<Activity> stored = activityById(context.database(), activity);
                if (!stored)
                    return stored.error();
                if (Result<void> done = applyEdit(context, *stored, edit); !done)
                    return done;
                return addNextStep(context, edited(*stored, edit), nextStep);
            }};
}

Command editActivities(std::vector<ActivityId> activities, ActivityEdit edit)
{
    using namespace activity_commands_detail;
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Edit follow-up"),
                                          QT_TRANSLATE_NOOP("Operation", "Edit %1 follow-ups"), activities.size());
    return {"activity.edit", label,
            [activities = std::move(activities), edit = std::move(edit)](WriteContext &context) {
                return forEachOf(context, activities, [&](ActivityId id) -> Result<void> {
                    Result<Activity> stored = activityById(context.database(), id);
                    if (!stored)
                        return stored.error();
                    return applyEdit(context, std::move(*stored), edit);
                });
            }};
}

Command holdActivity(ActivityId activity, ActivityEdit edit, std::optional<Task> nextStep)
{
    using namespace activity_commands_detail;
    edit.state = ActivityState::Held;
    return {"activity.hold",
            {QT_TRANSLATE_NOOP("Operation", "Mark follow-up as held"), {}},
            [activity, edit = std::move(edit), nextStep = std::move(nextStep)](WriteContext &context) -> Result<void> {
                const Result<Activity> stored = planned(context, activity);
                if (!stored)
                    return stored.error();
                if (Result<void> done = applyEdit(context, *stored, edit); !done)
                    return done;
                return addNextStep(context, edited(*stored, edit), nextStep);
            }};
}

Command missActivity(ActivityId activity, QString outcome)
{
    using namespace activity_commands_detail;
    return {"activity.miss",
            {QT_TRANSLATE_NOOP("Operation", "Mark follow-up as not held"), {}},
            [activity, outcome = std::move(outcome)](WriteContext &context) -> Result<void> {
                Result<Activity> stored = planned(context, activity);
                if (!stored)
                    return stored.error();
                ActivityEdit edit;
                edit.state = ActivityState::NotHeld;
                if (!outcome.isEmpty())
                    edit.outcome = outcome;
                return applyEdit(context, std::move(*stored), edit);
            }};
}

Command trashActivities(std::vector<ActivityId> activities)
{
    const OperationLabel label =
        labelFor(QT_TRANSLATE_NOOP("Operation", "Move follow-up to the trash"),
                 QT_TRANSLATE_NOOP("Operation", "Move %1 follow-ups to the trash"), activities.size());
    return {"activity.trash", label, [activities = std::move(activities)](WriteContext &context) {
                return forEachOf(context, activities,
                                 [&](ActivityId id) { return setActivityTrashed(context, id, true); });
            }};
}

Command restoreActivities(std::vector<ActivityId> activities)
{
    const OperationLabel label =
        labelFor(QT_TRANSLATE_NOOP("Operation", "Restore follow-up from the trash"),
                 QT_TRANSLATE_NOOP("Operation", "Restore %1 follow-ups from the trash"), activities.size());
    return {"activity.restore", label, [activities = std::move(activities)](WriteContext &context) {
                return forEachOf(context, activities,
                                 [&](ActivityId id) { return setActivityTrashed(context, id, false); });
            }};
}

} // namespace shuke::activities
