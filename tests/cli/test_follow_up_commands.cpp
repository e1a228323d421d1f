#include "app/cli/cli.h"
#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "core/contacts/contact_commands.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// A store with a customer, a call, a planned visit and two tasks.
class FollowUps
{
public:
    FollowUps()
    {
        REQUIRE(run({QStringLiteral("init")}).status == cli::Done);
        change([](session::Session &session) { fill(session); });
    }

    template <typename Change>
    void change(Change change)
    {
        session::SessionOptions options;
        options.clock = std::make_shared<test::FixedClock>();
        options.actorName = QStringLiteral("Tester");
        Result<std::unique_ptr<session::Session>> session = session::Session::open(m_path, options);
        REQUIRE(session);
        change(**session);
    }

    static void fill(session::Session &session)
    {
        const auto execute = [&](Command command) { REQUIRE(cli::await(session.execute(std::move(command)))); };
        contacts::Contact contact;
        contact.name = QStringLiteral("Anna, \"A\"");
        execute(contacts::createContact(contact));
        activities::Activity call;
        call.contact = ContactId::fromRow(1);
        call.kind = activities::ActivityKind::Call;
        call.day = QDate(2025, 12, 30);
        call.minute = 605;
        call.durationMinutes = 5;
        call.text = QStringLiteral("=1+1\nnext line");
        execute(activities::logActivity(call));
        activities::Activity visit = call;
        visit.kind = activities::ActivityKind::Visit;
        visit.state = activities::ActivityState::Planned;
        visit.day = QDate(2026, 1, 2);
        visit.durationMinutes.reset();
        visit.text = QStringLiteral("visit");
        execute(activities::logActivity(visit));
        activities::Task task;
        task.title = QStringLiteral("打电话");
        task.dueOn = QDate(2025, 12, 1);
        task.contact = ContactId::fromRow(1);
        execute(activities::createTask(task));
        task = {};
        task.title = QStringLiteral("tidy up");
        execute(activities::createTask(task));
    }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const int status = cli::runCli(QStringList{QStringLiteral("--store"), m_path} + arguments, &out, &err, false,
                                       std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("shop.shuke"));
};

} // namespace

TEST_CASE("tasks prints what is open in the order of the due list", "[cli][follow_up]")
{
    FollowUps store;
    const QByteArray header = "group,due_on,time,kind,priority,title,contact_id,contact,owner,id\n";
    const QByteArray overdue = "overdue,2025-12-01,,task,normal,打电话,1,\"Anna, \"\"A\"\"\",,1\n";
    CHECK(store.run({QStringLiteral("tasks")}).out ==
          header + overdue + "upcoming,2026-01-02,10:05,visit,,visit,1,\"Anna, \"\"A\"\"\",,2\n" +
              "some_day,,,task,normal,tidy up,,,,2\n");
    CHECK(store.run({QStringLiteral("tasks"), QStringLiteral("--due-by=2026-01-01")}).out == header + overdue);
    CHECK(store.run({QStringLiteral("tasks"), QStringLiteral("--due-by=soon")}).status == cli::WrongUsage);
    CHECK(store.run({QStringLiteral("tasks"), QStringLiteral("x")}).status == cli::WrongUsage);
}

TEST_CASE("tasks prints what is deferred or ended when asked", "[cli][follow_up]")
{
    FollowUps store;
    store.change([](session::Session &session) {
        activities::TaskEdit edit;
        edit.state = activities::TaskState::Deferred;
        REQUIRE(cli::await(session.execute(activities::editTask(TaskId::fromRow(1), edit))));
        REQUIRE(cli::await(session.execute(activities::completeTasks({TaskId::fromRow(2)}))));
    });
    const auto tasks = [&](const char *state) {
        return store.run({QStringLiteral("tasks"), QStringLiteral("--state"), QString::fromLatin1(state)});
    };
    const QByteArray header = "group,due_on,time,kind,priority,title,contact_id,contact,owner,id\n";
    CHECK(tasks("deferred").out == header + "deferred,2025-12-01,,task,normal,打电话,1,\"Anna, \"\"A\"\"\",,1\n");
    CHECK(tasks("completed").out == header + "completed,,,task,normal,tidy up,,,,2\n");
    CHECK(tasks("canceled").out == header);
    CHECK(tasks("open").out.count('\n') == 2);
    CHECK(tasks("started").status == cli::WrongUsage);
    CHECK(
        store.run({QStringLiteral("tasks"), QStringLiteral("--state=deferred"), QStringLiteral("--due-by=2026-01-01")})
            .status == cli::WrongUsage);
}

TEST_CASE("timeline prints activities and tasks of a customer, newest first", "[cli][follow_up]")
{
    FollowUps store;
    const Answer answer = store.run({QStringLiteral("timeline"), QStringLiteral("1")});
    CHECK(answer.status == cli::Done);
    CHECK(answer.out == "day,time,kind,state,text,outcome,duration_minutes,owner,id\n"
                        "2026-01-02,10:05,visit,planned,visit,,,,2\n"
                        "2025-12-30,10:05,call,held,\"=1+1\nnext line\",,5,,1\n"
                        "2025-12-01,,task,not_started,打电话,,,,1\n");
    CHECK(store.run({QStringLiteral("timeline"), QStringLiteral("99")}).status == cli::Failed);
    CHECK(store.run({QStringLiteral("timeline"), QStringLiteral("Anna")}).status == cli::WrongUsage);
    CHECK(store.run({QStringLiteral("timeline"), QStringLiteral("0")}).status == cli::WrongUsage);
    CHECK(store.run({QStringLiteral("timeline")}).status == cli::WrongUsage);
}
