#include "tests/core/activities/follow_up_store.h"

#include <QDateTime>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace {

constexpr qint64 kHourMs = 3600 * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;

} // namespace

TEST_CASE("A task is kept with all that was said about it", "[activities][task]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task task = todo(QStringLiteral("  Call   back "), QDate(2026, 1, 5), anna);
    task.note = QStringLiteral("about the tea");
    task.owner = store.staff(QStringLiteral("Li"));
    task.dueMinute = 15 * 60;
    task.priority = TaskPriority::Urgent;
    task.remindAtMs = store.clock().nowMs() + kDayMs;
    task.repeat = {RepeatUnit::Monthly, 2, true, {}};
    const TaskId id = store.add(task);
    Task expected = task;
    expected.id = id;
    expected.title = QStringLiteral("Call back");
    expected.repeat.start = task.dueOn;
    expected.createdAtMs = expected.modifiedAtMs = store.clock().nowMs();
    CHECK(store.task(id) == expected);
    store.undo();
    CHECK(store.number("SELECT count(*) FROM task") == 0);
}

TEST_CASE("A task that makes no sense is refused and changes nothing", "[activities][task]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId gone = store.contact(QStringLiteral("Gone"));
    store.must(contacts::trashContacts({gone}));
    const Task fine = todo(QStringLiteral("Call"), store.today, anna);
    const auto refused = [&](const std::function<void(Task &)> &spoil) {
        Task task = fine;
        spoil(task);
        return store.failure(createTask(task)).code;
    };
    CHECK(refused([](Task &t) { t.title = QStringLiteral(" "); }) == ErrorCode::InvalidInput);
    CHECK(refused([&](Task &t) { t.contact = gone; }) == ErrorCode::NotFound);
    CHECK(refused([](Task &t) { t.contact = ContactId::fromRow(77); }) == ErrorCode::NotFound);
    CHECK(refused([](Task &t) { t.owner = StaffId::fromRow(77); }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) { t.activity = ActivityId::fromRow(77); }) == ErrorCode::NotFound);
    CHECK(refused([](Task &t) { t.dueMinute = 1440; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) {
              t.dueOn = {};
              t.dueMinute = 60;
          }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) {
              t.dueOn = {};
              t.repeat.unit = RepeatUnit::Daily;
          }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) { t.repeat = {RepeatUnit::Daily, 0, false, {}}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) { t.repeat = {RepeatUnit::Daily, 1000, false, {}}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Task &t) {
              t.contact = {};
              t.repeat = {RepeatUnit::Daily, 1, true, {}};
          }) == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM task") == 0);
}

TEST_CASE("Completing a repeating task makes the next one in the same operation", "[activities][task]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task task = todo(QStringLiteral("Call"), QDate(2025, 12, 29), anna);
    task.dueMinute = 600;
    task.priority = TaskPriority::High;
    task.remindAtMs = QDateTime(QDate(2025, 12, 29), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch();
    task.repeat = {RepeatUnit::Weekly, 1, false, {}};
    const TaskId id = store.add(task);
    const QByteArray before = store.hash();

    const auto made = std::make_shared<std::vector<TaskId>>();
    store.must(completeTasks({id}, {}, made));
    CHECK(store.task(id).state == TaskState::Completed);
    CHECK(store.task(id).completedOn == store.today);
    REQUIRE(made->size() == 1);
    const Task next = store.task(made->front());
    CHECK(next.state == TaskState::NotStarted);
    CHECK(next.dueOn == QDate(2026, 1, 5));
    CHECK(next.dueMinute == 600);
    CHECK(next.priority == TaskPriority::High);
    CHECK(next.repeatOf == id);
    CHECK(next.remindAtMs == task.remindAtMs.value() + 7 * kDayMs);
    CHECK(next.repeat.start == QDate(2025, 12, 29));

    // Taken up again and done again: the next one is there already.
    TaskEdit reopen;
    reopen.state = TaskState::Started;
    store.must(editTask(id, reopen));
    CHECK_FALSE(store.task(id).completedOn.isValid());
    store.must(completeTasks({id}, QDate(2025, 12, 30), made));
    CHECK(made->empty());
    CHECK_FALSE(store.must(completeTasks({id})).operation.isValid());
    CHECK(store.task(id).completedOn == QDate(2025, 12, 30));
    store.undo();
    store.undo();
    store.undo();
    CHECK(store.hash() == before);
}

TEST_CASE("A task counted from the last contact is due one step after it", "[activities][task]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task task = todo(QStringLiteral("Keep in touch"), QDate(2025, 12, 1), anna);
    task.repeat = {RepeatUnit::Monthly, 3, true, {}};
    const TaskId id = store.add(task);
    store.log(held(anna, ActivityKind::Call, QDate(2025, 11, 30)));
    store.log(held(anna, ActivityKind::Note, QDate(2025, 12, 30)));
    TaskEdit done;
    done.state = TaskState::Completed;
    const ChangeSet changes = store.must(editTask(id, done));
    const Task next = store.task(TaskId::fromRow(changes.of(TableId::Task).inserted.at(0)));
    CHECK(next.dueOn == QDate(2026, 2, 28));
    CHECK(next.repeat.fromContact);
}

TEST_CASE("Months that are too short do not pull the day of a monthly task down", "[activities][task]")
{
    FollowUpStore store;
    Task task = todo(QStringLiteral("Stock"), QDate(2026, 1, 31));
    task.repeat = {RepeatUnit::Monthly, 1, false, {}};
    std::vector<QDate> days;
    auto made = std::make_shared<std::vector<TaskId>>(1, store.add(task));
    for (int i = 0; i < 3; ++i) {
        const TaskId id = made->front();
        store.must(completeTasks({id}, store.task(id).dueOn, made));
        days.push_back(store.task(made->front()).dueOn);
    }
    CHECK(days == std::vector<QDate>{QDate(2026, 2, 28), QDate(2026, 3, 31), QDate(2026, 4, 30)});
    // A day that is set by hand is the new start.
    TaskEdit edit;
    edit.dueOn = QDate(2026, 5, 15);
    const TaskId last = made->front();
    store.must(editTask(last, edit));
    store.must(completeTasks({last}, QDate(2026, 5, 15), made));
    CHECK(store.task(made->front()).dueOn == QDate(2026, 6, 15));
}

TEST_CASE("No task follows for a customer in the trash, nor after a canceled one", "[activities][task]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task task = todo(QStringLiteral("Call"), store.today, anna);
    task.repeat = {RepeatUnit::Daily, 1, false, {}};
    const TaskId one = store.add(task);
    const TaskId two = store.add(task);
    store.must(cancelTasks({two}));
    store.must(contacts::trashContacts({anna}));
    store.must(completeTasks({one}));
    CHECK(store.number("SELECT count(*) FROM task") == 2);
    CHECK(store.failure(cancelTasks({one})).code == ErrorCode::InvalidInput);
    store.must(trashTasks({one, two}));
    CHECK(store.failure(restoreTasks({one})).code == ErrorCode::NotFound);
    store.must(contacts::restoreContacts({anna}));
    store.must(restoreTasks({one, two}));
    CHECK(store.failure(trashTasks({one, TaskId::fromRow(99)})).code == ErrorCode::NotFound);
}

TEST_CASE("A task is put off to a time to come, and a new due day ends that", "[activities][task]")
{
    FollowUpStore store;
    const TaskId id = store.add(todo(QStringLiteral("Call"), store.today));
    const qint64 now = store.clock().nowMs();
    CHECK(store.failure(snoozeTasks({id}, now)).code == ErrorCode::InvalidInput);
    store.must(snoozeTasks({id}, now + kHourMs));
    CHECK(store.task(id).snoozedUntilMs == now + kHourMs);
    TaskEdit edit;
    edit.dueOn = store.today.addDays(3);
    store.must(editTask(id, edit));
    CHECK_FALSE(store.task(id).snoozedUntilMs.has_value());
    store.must(snoozeTasks({id}, now + kHourMs));
    store.must(cancelTasks({id}));
    CHECK_FALSE(store.task(id).snoozedUntilMs.has_value());
    CHECK(store.failure(snoozeTasks({id}, now + kHourMs)).code == ErrorCode::InvalidInput);
}

TEST_CASE("A stale edit of a task is a conflict, an edit of one in the trash finds nothing", "[activities][task]")
{
    FollowUpStore store;
    const TaskId id = store.add(todo(QStringLiteral("Call"), store.today));
    TaskEdit edit;
    edit.title = QStringLiteral("Write");
    edit.expectedModifiedAtMs = 1;
    CHECK(store.failure(editTask(id, edit)).code == ErrorCode::Conflict);
    edit.expectedModifiedAtMs.reset();
    store.must(editTask(id, edit));
    CHECK_FALSE(store.must(editTask(id, edit)).operation.isValid());
    store.must(trashTasks({id}));
    CHECK(store.failure(editTask(id, edit)).code == ErrorCode::NotFound);
    CHECK(store.failure(completeTasks({id})).code == ErrorCode::NotFound);
}
