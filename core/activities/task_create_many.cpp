#include "core/activities/many.h"
#include "core/activities/task_commands.h"
#include "core/activities/task_table.h"
#include "core/contacts/contact_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::activities {

Result<void> insertTaskFor(WriteContext &context, Task pattern, ContactId contact, UsualOwner owner)
{
    Task task = std::move(pattern);
    task.contact = contact;
    if (!task.owner.isValid() && owner == UsualOwner::OfCustomer) {
        const Result<contacts::Contact> customer = contacts::contactById(context.database(), contact);
        if (!customer)
            return customer.error();
        task.owner = customer->owner;
    }
    if (!task.owner.isValid())
        task.owner = context.actor();
    if (const Result<TaskId> made = insertTask(context, task); !made)
        return made.error();
    return {};
}

Command createTasks(Task pattern, std::vector<ContactId> contacts, std::shared_ptr<qint64> created, UsualOwner owner)
{
    std::ranges::sort(contacts);
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
    OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Add task %1"), {pattern.title.simplified()}};
    if (contacts.size() != 1)
        label = {QT_TRANSLATE_NOOP("Operation", "Add task %1 for %2 customers"),
                 {pattern.title.simplified(), QString::number(contacts.size())}};
    return {
        "task.create_many", label,
        [pattern = std::move(pattern), contacts = std::move(contacts), created = std::move(created),
         owner](WriteContext &context) -> Result<void> {
            if (contacts.size() > kMostTasksAtOnce)
                return Error{ErrorCode::InvalidInput, QStringLiteral("tasks for more than 50,000 customers at once")};
            const Result<void> done = forEachOf(
                context, contacts, [&](ContactId contact) { return insertTaskFor(context, pattern, contact, owner); });
            if (!done)
                return done;
            if (created)
                *created = static_cast<qint64>(contacts.size());
            return {};
        }};
}

} // namespace shuke::activities
