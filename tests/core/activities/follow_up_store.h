#pragma once

#include "core/activities/activity_commands.h"
#include "core/activities/activity_table.h"
#include "core/activities/task_commands.h"
#include "core/activities/task_table.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/staff_table.h"
#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

namespace shuke::test {

/// A store with customers to follow up. Today is 2025-12-31, noon in Shanghai.
class FollowUpStore : public StoreFixture
{
public:
    const QDate today = QDate(2025, 12, 31);

    ContactId contact(const QString &name)
    {
        contacts::Contact contact;
        contact.name = name;
        const auto created = std::make_shared<ContactId>();
        must(contacts::createContact(contact, created));
        return *created;
    }
    StaffId staff(const QString &name)
    {
        StaffId id;
        write([&](WriteContext &context) -> Result<void> {
            const Result<StaffId> made = contacts::ensureStaff(context, name);
            REQUIRE(made);
            id = *made;
            return {};
        });
        return id;
    }

    ChangeSet must(const Command &command)
    {
        Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
        return *done;
    }
    /// The failure; fails the test if the command succeeds or changes anything.
    Error failure(const Command &command)
    {
        const QByteArray before = hash();
        const Result<ChangeSet> done = run(command);
        REQUIRE_FALSE(done);
        CHECK(hash() == before);
        return done.error();
    }
    void undo()
    {
        const Result<UndoOutcome> outcome = store::undoOperation(runner(), {}, ConflictPolicy::Stop);
        REQUIRE(outcome);
        REQUIRE(outcome->conflictCount == 0);
        REQUIRE(outcome->changes.operation.isValid());
    }
    void redo()
    {
        const Result<UndoOutcome> outcome = store::redoOperation(runner(), ConflictPolicy::Stop);
        REQUIRE(outcome);
        REQUIRE(outcome->conflictCount == 0);
    }
    QByteArray hash()
    {
        const Result<QByteArray> hash = store::stateHash(database());
        REQUIRE(hash);
        return *hash;
    }

    ActivityId log(const activities::Activity &activity)
    {
        const auto created = std::make_shared<ActivityId>();
        must(activities::logActivity(activity, {}, created));
        return *created;
    }
    TaskId add(const activities::Task &task)
    {
        const auto created = std::make_shared<TaskId>();
        must(activities::createTask(task, created));
        return *created;
    }
    activities::Activity activity(ActivityId id)
    {
        Result<activities::Activity> found = activities::activityById(database(), id);
        REQUIRE(found);
        return *found;
    }
    activities::Task task(TaskId id)
    {
        Result<activities::Task> found = activities::taskById(database(), id);
        REQUIRE(found);
        return *found;
    }
};

inline activities::Activity held(ContactId contact, activities::ActivityKind kind, QDate day,
                                 const QString &text = QStringLiteral("text"))
{
    activities::Activity activity;
    activity.contact = contact;
    activity.kind = kind;
    activity.day = day;
    activity.text = text;
    return activity;
}

inline activities::Activity planned(ContactId contact, activities::ActivityKind kind, QDate day)
{
    activities::Activity activity = held(contact, kind, day);
    activity.state = activities::ActivityState::Planned;
    return activity;
}

inline activities::Task todo(const QString &title, QDate due = {}, ContactId contact = {})
{
    activities::Task task;
    task.title = title;
    task.dueOn = due;
    task.contact = contact;
    return task;
}

} // namespace shuke::test
