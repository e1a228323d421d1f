#pragma once

#include "core/activities/activity_commands.h"
#include "core/activities/follow_up_detail.h"
#include "core/activities/task_commands.h"
#include "core/contacts/contact_commands.h"
#include "tests/support/fixed_clock.h"
#include "tests/ui/fake_desk.h"

namespace shuke::test {

inline session::SessionOptions atNoon(const std::shared_ptr<FixedClock> &clock)
{
    session::SessionOptions options;
    options.clock = clock;
    return options;
}

/// A desk on a store in Shanghai on 2025-12-31, a Wednesday, at noon.
class FollowUpDesk
{
public:
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    FakeDesk desk{atNoon(clock)};
    const QDate today = QDate(2025, 12, 31);

    FollowUpDesk()
    {
        REQUIRE(desk.query(activities::taskDetail({})).today == today); // whatever the zone of the machine
    }

    ContactId contact(const QString &name)
    {
        contacts::Contact contact;
        contact.name = name;
        const auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        return *id;
    }
    TaskId task(const QString &title, QDate due = {}, ContactId contact = {},
                const std::function<void(activities::Task &)> &more = {})
    {
        activities::Task task;
        task.title = title;
        task.dueOn = due;
        task.contact = contact;
        if (more)
            more(task);
        const auto id = std::make_shared<TaskId>();
        desk.execute(activities::createTask(task, id));
        return *id;
    }
    ActivityId activity(ContactId contact, activities::ActivityKind kind, QDate day, const QString &text,
                        activities::ActivityState state = activities::ActivityState::Held)
    {
        activities::Activity activity;
        activity.contact = contact;
        activity.kind = kind;
        activity.day = day;
        activity.text = text;
        activity.state = state;
        const auto id = std::make_shared<ActivityId>();
        desk.execute(activities::logActivity(activity, {}, id));
        return *id;
    }
    activities::Task stored(TaskId task) { return desk.query(activities::taskDetail(task)).task; }
    activities::Activity stored(ActivityId activity)
    {
        return desk.query(activities::activityDetail(activity)).activity;
    }

    template <typename Settled>
    void settle(Settled settled)
    {
        for (int i = 0; i < 2; ++i) {
            REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && settled(); }, 20000));
            QCoreApplication::processEvents(); // what a change told its listeners
        }
        REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && settled(); }, 20000));
    }
};

} // namespace shuke::test
