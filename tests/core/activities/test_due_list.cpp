#include "core/activities/contact_follow_ups.h"
#include "core/activities/due_list.h"
#include "tests/core/activities/follow_up_store.h"

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace {

constexpr qint64 kHourMs = 3600 * 1000;

QStringList titles(FollowUpStore &store, const DueListSpec &spec = {})
{
    const Result<std::vector<OpenStep>> steps = store.read(dueList(spec));
    REQUIRE(steps);
    QStringList list;
    for (const OpenStep &step : *steps)
        list.append(QString::number(static_cast<int>(step.group)) + QLatin1Char(':') + step.title);
    return list;
}

} // namespace

TEST_CASE("The due list goes from overdue to some day, by time and priority within a day", "[activities][due]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task early = todo(QStringLiteral("at nine"), store.today);
    early.dueMinute = 540;
    Task urgent = todo(QStringLiteral("urgent"), store.today);
    urgent.priority = TaskPriority::Urgent;
    store.add(todo(QStringLiteral("some day")));
    store.add(early);
    store.add(todo(QStringLiteral("plain"), store.today));
    store.add(urgent);
    store.add(todo(QStringLiteral("missed"), store.today.addDays(-400)));
    Activity visit = planned(anna, ActivityKind::Visit, store.today.addDays(1));
    visit.text = QStringLiteral("visit");
    store.log(visit);
    store.log(held(anna, ActivityKind::Call, store.today));
    Task closed = todo(QStringLiteral("closed"), store.today);
    for (const TaskState state : {TaskState::Completed, TaskState::Canceled, TaskState::Deferred}) {
        closed.state = state;
        store.add(closed);
    }
    CHECK(titles(store) == QStringList{QStringLiteral("0:missed"), QStringLiteral("1:urgent"),
                                       QStringLiteral("1:plain"), QStringLiteral("1:at nine"),
                                       QStringLiteral("2:visit"), QStringLiteral("3:some day")});
    DueListSpec today;
    today.through = store.today;
    CHECK(titles(store, today).size() == 4);
}

TEST_CASE("What is laid aside is listed apart: deferred by due day, then canceled", "[activities][due]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const auto add = [&](const char *title, TaskState state, QDate due) {
        Task task = todo(QString::fromLatin1(title), due, anna);
        task.state = state;
        return store.add(task);
    };
    const TaskId ended = add("ended", TaskState::Canceled, store.today);
    add("ended later", TaskState::Canceled, store.today);
    add("some day", TaskState::Deferred, {});
    const TaskId second = add("second", TaskState::Deferred, store.today);
    add("first", TaskState::Deferred, store.today.addDays(-9));
    add("open", TaskState::NotStarted, store.today);
    add("done", TaskState::Completed, store.today);
    const auto aside = [&](DoneListSpec spec) {
        const Result<std::vector<DoneTask>> tasks = store.read(asideList(spec));
        REQUIRE(tasks);
        QStringList list;
        for (const DoneTask &task : *tasks)
            list.append(task.title);
        return list.join(QLatin1Char(','));
    };
    CHECK(aside({}) == QStringLiteral("first,second,some day,ended later,ended"));
    CHECK(aside({{}, anna, {}, 1}) == QStringLiteral("first,ended later"));
    CHECK(store.read(contactFollowUps(anna))->deferred.size() == 3);
    // Canceled before: not of today, deferred stays.
    store.clock().advanceMs(3 * 24 * kHourMs);
    TaskEdit edit;
    edit.note = QStringLiteral("again");
    store.must(editTask(ended, edit));
    CHECK(aside({{}, {}, store.today.addDays(2), 200}) == QStringLiteral("first,second,some day,ended"));
    const Result<TaskOverview> overview = store.read(taskOverview({}, 30));
    REQUIRE(overview);
    CHECK(overview->aside.size() == 5);
    edit = {};
    edit.state = TaskState::NotStarted;
    store.must(editTask(second, edit));
    CHECK(store.read(dueList())->front().task == second);
    store.must(contacts::trashContacts({anna}));
    CHECK(aside({}).isEmpty());
}

TEST_CASE("The due list of one is what that one owns, and nobody's what nobody owns", "[activities][due]")
{
    FollowUpStore store;
    const StaffId li = store.staff(QStringLiteral("Li"));
    Task task = todo(QStringLiteral("of Li"), store.today);
    task.owner = li;
    store.add(task);
    store.write([&](WriteContext &context) {
        return context.database().exec("INSERT INTO task (id, title, state, due_on, created_at, modified_at) "
                                       "VALUES (50, 'of nobody', 'started', 2461041, 1, 1)");
    });
    DueListSpec spec;
    spec.owner = li;
    CHECK(titles(store, spec) == QStringList{QStringLiteral("1:of Li")});
    CHECK(store.read(dueList(spec))->front().ownerName == QStringLiteral("Li"));
    spec.owner = StaffId();
    CHECK(titles(store, spec) == QStringList{QStringLiteral("1:of nobody")});
    spec.through = store.today.addDays(-1);
    CHECK(titles(store, spec).isEmpty());
}

TEST_CASE("A snooze moves a task to the day it ends, and when it is over the task is overdue", "[activities][due]")
{
    FollowUpStore store;
    const TaskId id = store.add(todo(QStringLiteral("call"), store.today.addDays(-1)));
    store.must(snoozeTasks({id}, store.clock().nowMs() + kHourMs)); // later today
    CHECK(titles(store) == QStringList{QStringLiteral("0:call")});
    store.must(snoozeTasks({id}, store.clock().nowMs() + 24 * kHourMs));
    CHECK(titles(store) == QStringList{QStringLiteral("2:call")});
    CHECK(store.read(dueList())->front().listedOn == store.today.addDays(1));
    DueListSpec today;
    today.through = store.today;
    CHECK(titles(store, today).isEmpty());
    store.clock().advanceMs(24 * kHourMs);
    CHECK(titles(store) == QStringList{QStringLiteral("0:call")});
}

TEST_CASE("Steps of customers in the trash wait until those come back", "[activities][due]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    store.add(todo(QStringLiteral("call"), store.today, anna));
    store.log(planned(anna, ActivityKind::Call, store.today));
    CHECK(titles(store).size() == 2);
    store.must(contacts::trashContacts({anna}));
    CHECK(titles(store).isEmpty());
    store.must(contacts::restoreContacts({anna}));
    CHECK(titles(store).size() == 2);
}

TEST_CASE("The next step of a customer is the first task or planned activity", "[activities][due]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    const auto next = [&](ContactId contact) { return store.read(nextStep(contact)).value(); };
    CHECK_FALSE(next(anna));
    store.add(todo(QStringLiteral("of nobody"), store.today.addDays(-9)));
    store.add(todo(QStringLiteral("some day"), {}, anna));
    CHECK(next(anna)->title == QStringLiteral("some day"));
    Activity meeting = planned(anna, ActivityKind::Meeting, store.today.addDays(5));
    meeting.participants = {bo};
    const ActivityId id = store.log(meeting);
    CHECK(next(anna)->activity == id);
    CHECK(next(bo)->contactName == QStringLiteral("Anna"));
    const TaskId call = store.add(todo(QStringLiteral("call"), store.today.addDays(2), anna));
    CHECK(next(anna)->task == call);
    store.must(completeTasks({call}));
    store.must(holdActivity(id));
    CHECK(next(anna)->title == QStringLiteral("some day"));
    CHECK_FALSE(next(bo));
}
