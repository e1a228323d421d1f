#include "core/activities/follow_up_detail.h"

#include "core/activities/activity_table.h"
#include "core/activities/task_table.h"
#include "core/contacts/staff_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

namespace shuke::activities {

namespace follow_up_detail_detail {

Result<QString> contactName(store::Database &database, ContactId contact)
{
    if (!contact.isValid())
        return QString();
    const Result<std::optional<QString>> name = contacts::rowOf<QString>(
        database, "SELECT name FROM contact WHERE id = ?", [](const store::Statement &row) { return row.text(0); },
        contact);
    if (!name)
        return name.error();
    return name->value_or(QString());
}

Result<std::vector<OwnerName>> owners(store::Database &database)
{
    const Result<std::vector<contacts::Staff>> staff = contacts::allStaff(database);
    if (!staff)
        return staff.error();
    std::vector<OwnerName> names;
    names.reserve(staff->size());
    for (const contacts::Staff &one : *staff)
        names.push_back({one.id, one.name, one.active});
    return names;
}

Result<void> addPeople(store::Database &database, ActivityDetail &detail)
{
    for (const ContactId participant : detail.activity.participants) {
        Result<QString> name = contactName(database, participant);
        if (!name)
            return name.error();
        detail.participantNames.push_back(std::move(*name));
    }
    using Companion = std::pair<ContactId, QString>;
    Result<std::vector<Companion>> companions = contacts::rowsOf<Companion>(
        database,
        "SELECT c.id, c.name FROM affiliation f JOIN contact c ON c.id = iif(f.person_id = ?1, f.company_id, "
        "f.person_id) WHERE (f.person_id = ?1 OR f.company_id = ?1) AND c.deleted_at IS NULL ORDER BY c.name_key "
        "LIMIT 50",
        [](const store::Statement &row) { return Companion(row.id<ContactId>(0), row.text(1)); },
        detail.activity.contact);
    if (!companions)
        return companions.error();
    detail.companions = std::move(*companions);
    return {};
}

} // namespace follow_up_detail_detail

Query<TaskDetail> taskDetail(TaskId task, ContactId contact)
{
    return {[task, contact](ReadContext &context) -> Result<TaskDetail> {
                using namespace follow_up_detail_detail;
                TaskDetail detail;
                detail.task.contact = contact;
                detail.today = context.today();
                if (task.isValid()) {
                    Result<Task> stored = taskById(context.database(), task);
                    if (!stored)
                        return stored.error();
                    detail.task = std::move(*stored);
                }
                Result<QString> name = contactName(context.database(), detail.task.contact);
                if (!name)
                    return name.error();
                detail.contactName = std::move(*name);
                Result<std::vector<OwnerName>> names = owners(context.database());
                if (!names)
                    return names.error();
                detail.owners = std::move(*names);
                return detail;
            },
            {}};
}

Query<ActivityDetail> activityDetail(ActivityId activity, ContactId contact)
{
    return {[activity, contact](ReadContext &context) -> Result<ActivityDetail> {
                using namespace follow_up_detail_detail;
                ActivityDetail detail;
                detail.activity.contact = contact;
                detail.today = context.today();
                if (activity.isValid()) {
                    Result<Activity> stored = activityById(context.database(), activity);
                    if (!stored)
                        return stored.error();
                    detail.activity = std::move(*stored);
                }
                Result<QString> name = contactName(context.database(), detail.activity.contact);
                if (!name)
                    return name.error();
                detail.contactName = std::move(*name);
                if (Result<void> added = addPeople(context.database(), detail); !added)
                    return added.error();
                Result<std::vector<OwnerName>> names = owners(context.database());
                if (!names)
                    return names.error();
                detail.owners = std::move(*names);
                return detail;
            },
            {}};
}

} // namespace shuke::activities
