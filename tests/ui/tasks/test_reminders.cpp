#include "core/store/database.h"
#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/frame/status_line.h"
#include "ui/frame/workspace.h"
#include "ui/tasks/alarm.h"
#include "ui/tasks/reminder_notice.h"
#include "ui/tasks/reminder_service.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QTimeZone>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpDesk;

namespace test_reminders {

class FakeAlarm : public Alarm
{
public:
    std::optional<qint64> at;
    int times = 0;
    void set(std::optional<qint64> utcMs) override
    {
        at = utcMs;
        ++times;
    }
};

class FakeTray : public Tray
{
public:
    struct Log
    {
        std::vector<ReminderWords> shown;
        std::function<void()> clicked;
        bool isVisible = false;
        bool isAvailable = true;
    };
    explicit FakeTray(Log &log) : m_log(log) {}
    bool isAvailable() const override { return m_log.isAvailable; }
    void show(const ReminderWords &words, std::function<void()> clicked) override
    {
        m_log.shown.push_back(words);
        m_log.clicked = std::move(clicked);
    }
    void setVisible(bool visible) override { m_log.isVisible = visible; }

private:
    Log &m_log;
};

constexpr qint64 kMinute = 60 * 1000;

class ReminderFixture : public FollowUpDesk
{
public:
    qint64 now() const { return clock->nowMs(); }
    TaskId remind(const char *title, qint64 inMinutes, ContactId contact = {})
    {
        return task(QString::fromUtf8(title), today, contact,
                    [&](Task &made) { made.remindAtMs = now() + inMinutes * kMinute; });
    }
    /// A service with a fake alarm, and what it told.
    void start()
    {
        auto fake = std::make_unique<FakeAlarm>();
        alarm = fake.get();
        service = std::make_unique<ReminderService>(desk.session(), clock, std::move(fake));
        QObject::connect(service.get(), &ReminderService::due, &context, [this](const std::vector<Reminder> &due) {
            QStringList titles;
            for (const Reminder &reminder : due)
                titles.append(reminder.title);
            told.append(titles.join(QStringLiteral(", ")));
        });
        settle();
    }
    void settle()
    {
        FollowUpDesk::settle([this] { return service->isSettled(); });
    }
    void ring()
    {
        Q_EMIT alarm->rang();
        settle();
    }

    QObject context;
    FakeAlarm *alarm = nullptr;
    std::unique_ptr<ReminderService> service;
    QStringList told;
};

} // namespace test_reminders

using namespace test_reminders;

TEST_CASE("A reminder is told at its moment, once, by one alarm", "[reminders]")
{
    ReminderFixture test;
    test.remind("ten", 10);
    test.remind("twenty", 20);
    test.start();
    CHECK(test.told.isEmpty());
    CHECK(test.alarm->at == test.now() + 10 * kMinute);
    test.clock->advanceMs(10 * kMinute);
    test.ring();
    CHECK(test.told == QStringList{QStringLiteral("ten")});
    CHECK(test.alarm->at == test.now() + 10 * kMinute);
    test.ring(); // the clock was set by a little: nothing is told twice
    CHECK(test.told.size() == 1);
    test.clock->advanceMs(15 * kMinute);
    test.ring();
    CHECK(test.told.back() == QStringLiteral("twenty"));
    CHECK_FALSE(test.alarm->at);
}

TEST_CASE("The alarm follows what changes in the store", "[reminders]")
{
    ReminderFixture test;
    test.start();
    CHECK_FALSE(test.alarm->at);
    const TaskId task = test.remind("new", 30);
    test.settle();
    CHECK(test.alarm->at == test.now() + 30 * kMinute);
    test.desk.execute(snoozeTasks({task}, test.now() + 45 * kMinute));
    test.settle();
    CHECK(test.alarm->at == test.now() + 45 * kMinute);
    test.desk.execute(completeTasks({task}));
    test.settle();
    CHECK_FALSE(test.alarm->at);
    auto undone = test.desk.session()->undo();
    undone.waitForFinished();
    test.settle();
    CHECK(test.alarm->at == test.now() + 45 * kMinute);
    const int times = test.alarm->times;
    test.contact(QStringLiteral("Anna")); // may restore a customer of a task
    test.settle();
    CHECK(test.alarm->times == times + 1);
    CHECK(test.told.isEmpty());
}

TEST_CASE("A read that fails is repeated, and what came meanwhile is told", "[reminders]")
{
    ReminderFixture test;
    test.remind("ten", 10);
    test.start();
    store::ConnectionOptions options;
    options.mode = store::OpenMode::ReadWrite;
    auto other = store::Database::open(test.desk.session()->description().path, options);
    REQUIRE(other);
    REQUIRE((*other)->exec("ALTER TABLE task RENAME TO task_away"));
    test.clock->advanceMs(10 * kMinute);
    test.ring();
    CHECK(test.told.isEmpty());
    CHECK(test.alarm->at == test.now() + kMinute);
    test.clock->advanceMs(kMinute);
    test.ring();
    CHECK(test.alarm->at == test.now() + kMinute);
    REQUIRE((*other)->exec("ALTER TABLE task_away RENAME TO task"));
    test.clock->advanceMs(kMinute);
    test.ring();
    CHECK(test.told == QStringList{QStringLiteral("ten")});
    CHECK_FALSE(test.alarm->at);
}

TEST_CASE("What was missed while the program was away is told at the start, together", "[reminders]")
{
    ReminderFixture test;
    test.start();
    test.service.reset();
    test.remind("one", 10);
    test.remind("two", 20);
    test.clock->advanceMs(60 * kMinute);
    test.start();
    CHECK(test.told == QStringList{QStringLiteral("one, two")});
    test.service.reset();
    test.start();
    CHECK(test.told.size() == 1);
}

TEST_CASE("A clock that is set back tells again what comes again, and never floods", "[reminders]")
{
    ReminderFixture test;
    test.remind("ten", 10);
    test.start();
    test.clock->advanceMs(15 * kMinute);
    test.ring();
    CHECK(test.told.size() == 1);
    test.clock->advanceMs(-20 * kMinute);
    test.ring();
    CHECK(test.alarm->at == test.now() + 15 * kMinute);
    test.clock->advanceMs(15 * kMinute);
    test.ring();
    CHECK(test.told.size() == 2);
}

TEST_CASE("Switched off nothing is told, and nothing later of that time", "[reminders]")
{
    ReminderFixture test;
    test.remind("ten", 10);
    test.start();
    ReminderSwitch::instance().set(false);
    test.settle();
    CHECK_FALSE(test.alarm->at);
    test.clock->advanceMs(15 * kMinute);
    test.ring();
    CHECK(test.told.isEmpty());
    ReminderSwitch::instance().set(true);
    test.settle();
    CHECK(test.told.isEmpty());
    test.remind("five", 5);
    test.settle();
    CHECK(test.alarm->at == test.now() + 5 * kMinute);
}

TEST_CASE("The window shows a reminder beside it and in it, and both lead to the task", "[reminders]")
{
    ReminderFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId task = test.remind("call <b>", -1, anna);
    StatusLine status;
    FakeTray::Log log;
    bool hidden = false;
    {
        Workspace workspace(test.desk.session(), test.desk.dialogs(), status, nullptr, test.clock);
        workspace.setTray(std::make_unique<FakeTray>(log), [&] { return hidden; });
        CHECK(log.isVisible);
        workspace.resize(1000, 600);
        workspace.setVisible(true);
        REQUIRE(workspace.reminderService());
        const auto settle = [&] {
            test.FollowUpDesk::settle([&] { return workspace.reminderService()->isSettled() && !workspace.isBusy(); });
        };
        settle();
        const qint64 at = test.now() + 10 * kMinute;
        TaskEdit edit;
        edit.remindAtMs = at;
        test.desk.execute(editTask(task, edit));
        settle();
        CHECK(log.shown.empty());
        test.clock->set(at);
        workspace.reminderService()->look();
        settle();
        CHECK(workspace.reminderNotice().text() == QStringLiteral("call <b> · Anna · today"));
        if (!workspace.isActiveWindow()) {
            REQUIRE(log.shown.size() == 1);
            CHECK(log.shown[0].title == QStringLiteral("call <b>"));
            bool front = false;
            QObject::connect(&workspace, &Workspace::frontWanted, &workspace, [&] { front = true; });
            log.clicked();
            CHECK(front);
            REQUIRE(workspace.page());
            CHECK(workspace.page()->id() == PageId::Today);
        }
        // Put off from the notice, for an hour.
        workspace.reminderNotice().laterButton()->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        menu->actions().front()->trigger();
        menu->close();
        settle();
        CHECK(test.stored(task).snoozedUntilMs == at + 60 * kMinute);
        CHECK(workspace.reminderNotice().text().isEmpty());
        // Behind the lock nothing is told but that there is something.
        hidden = true;
        test.clock->set(at + 60 * kMinute);
        workspace.reminderService()->look();
        settle();
        REQUIRE_FALSE(log.shown.empty());
        CHECK_FALSE(log.shown.back().text.contains(QStringLiteral("Anna")));
        CHECK_FALSE(log.shown.back().title.contains(QStringLiteral("call")));
        // Done elsewhere: the notice goes.
        CHECK_FALSE(workspace.reminderNotice().text().isEmpty());
        test.desk.execute(completeTasks({task}));
        settle();
        CHECK(workspace.reminderNotice().text().isEmpty());
    }
}

TEST_CASE("Without a tray the notice in the window is enough", "[reminders]")
{
    ReminderFixture test;
    const TaskId task = test.remind("quiet", 10);
    StatusLine status;
    FakeTray::Log log;
    log.isAvailable = false;
    Workspace workspace(test.desk.session(), test.desk.dialogs(), status, nullptr, test.clock);
    workspace.setTray(std::make_unique<FakeTray>(log), [] { return false; });
    workspace.setVisible(true);
    const auto settle = [&] {
        test.FollowUpDesk::settle([&] { return workspace.reminderService()->isSettled() && !workspace.isBusy(); });
    };
    settle();
    test.clock->advanceMs(10 * kMinute);
    workspace.reminderService()->look();
    settle();
    CHECK(log.shown.empty());
    CHECK(workspace.reminderNotice().text().startsWith(QStringLiteral("quiet")));
    workspace.reminderNotice().doneButton()->click();
    settle();
    CHECK(test.stored(task).state == TaskState::Completed);
}

TEST_CASE("The alarm of the system rings at its instant and not before", "[reminders]")
{
    const std::unique_ptr<Alarm> alarm = makeAlarm();
    int rang = 0;
    QObject::connect(alarm.get(), &Alarm::rang, alarm.get(), [&] { ++rang; });
    alarm->set(QDateTime::currentMSecsSinceEpoch() + 3'600'000);
    alarm->set(std::nullopt);
    alarm->set(QDateTime::currentMSecsSinceEpoch() - 1); // past: at once
    REQUIRE(QTest::qWaitFor([&] { return rang == 1; }, 10000));
    alarm->set(QDateTime::currentMSecsSinceEpoch() + 20);
    REQUIRE(QTest::qWaitFor([&] { return rang == 2; }, 10000));
}
