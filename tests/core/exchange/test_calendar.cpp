#include "core/activities/activity_table.h"
#include "core/activities/task_commands.h"
#include "core/activities/task_table.h"
#include "core/exchange/calendar_exchange.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/rich_store.h"
#include "tests/core/exchange/round_trip.h"

#include <QFile>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

const CalendarOptions kShanghai{QTimeZone("Asia/Shanghai"), 1767153600000, QStringLiteral("Shuke")};

QByteArray calendar(const QByteArray &components)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + components + "END:VCALENDAR\r\n";
}

ReadCalendar readAll(const QByteArray &text)
{
    Result<ReadCalendar> read = readCalendar({text.constData(), static_cast<size_t>(text.size())}, kShanghai);
    if (!read)
        FAIL(read.error().detail.toStdString());
    return std::move(*read);
}

Task taskOf(const QByteArray &lines)
{
    const ReadCalendar read = readAll(calendar("BEGIN:VTODO\nUID:u\nSUMMARY:t\n" + lines + "END:VTODO\n"));
    REQUIRE(read.items.size() == 1);
    return std::get<Task>(read.items.front().value);
}

CalendarReport importText(ImportFixture &store, const QByteArray &text)
{
    const auto report = std::make_shared<CalendarReport>();
    const Result<ChangeSet> done =
        store.run(importCalendarCommand(store.file(text, QStringLiteral("c.ics")), false, report));
    if (!done)
        FAIL(done.error().detail.toStdString());
    store.operation = done->operation;
    return *report;
}

} // namespace

TEST_CASE("A rule is written so that other calendars find the days that nextDueDay finds", "[calendar]")
{
    const QDate day(2025, 1, 31);
    const auto text = [](RepeatUnit unit, int every, QDate start, QDate due) {
        return ruleText({unit, every, false, start}, due);
    };
    CHECK(text(RepeatUnit::None, 1, {}, day).isEmpty());
    CHECK(text(RepeatUnit::Daily, 3, day, day) == "FREQ=DAILY;INTERVAL=3");
    CHECK(text(RepeatUnit::Weekly, 1, day, day) == "FREQ=WEEKLY");
    CHECK(text(RepeatUnit::Monthly, 2, day, QDate(2025, 3, 31)) ==
          "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    CHECK(text(RepeatUnit::Monthly, 1, QDate(2025, 1, 28), QDate(2025, 2, 28)) == "FREQ=MONTHLY");
    CHECK(text(RepeatUnit::Yearly, 1, QDate(2024, 2, 29), QDate(2025, 2, 28)) ==
          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1");
    // Read again, the rule goes on with the same days.
    for (const RepeatUnit unit : {RepeatUnit::Daily, RepeatUnit::Weekly, RepeatUnit::Monthly, RepeatUnit::Yearly}) {
        for (const int every : {1, 2, 12, 999}) {
            for (const QDate start : {day, QDate(2025, 1, 30), QDate(2024, 2, 29), QDate(2025, 6, 15)}) {
                const RepeatRule rule{unit, every, false, start};
                const QDate due = nextDueDay(rule, start, start);
                CAPTURE(static_cast<int>(unit), every, due.toString(Qt::ISODate).toStdString());
                const QByteArray written = ruleText(rule, due);
                const auto read = ruleFromText({written.constData(), static_cast<size_t>(written.size())}, due);
                REQUIRE(read);
                CHECK(read->unit == unit);
                CHECK(read->every == every);
                if (unit == RepeatUnit::Monthly)
                    CHECK(read->start.day() == start.day());
            }
        }
    }
}

TEST_CASE("A rule that tasks cannot have is none", "[calendar]")
{
    const QDate due(2025, 1, 31); // a Friday
    for (const char *rule :
         {"FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;UNTIL=20260101",
          "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=DAILY;INTERVAL=0",
          "FREQ=DAILY;INTERVAL=1000", "FREQ=YEARLY;BYMONTH=2", "INTERVAL=2", "nonsense", ""}) {
        CAPTURE(rule);
        CHECK_FALSE(ruleFromText(rule, due));
    }
    CHECK(ruleFromText("FREQ=WEEKLY;BYDAY=FR;WKST=MO", due)->unit == RepeatUnit::Weekly);
    CHECK(ruleFromText("freq=monthly;bymonthday=-1", due)->start == due);
    CHECK(ruleFromText("FREQ=MONTHLY;BYMONTHDAY=-1", QDate(2025, 2, 28))->start == QDate(2025, 1, 31));
    CHECK_FALSE(ruleFromText("FREQ=DAILY", {}));
}

TEST_CASE("Times come with a zone, in UTC, or as the clock on the wall", "[calendar]")
{
    CHECK(taskOf("DUE;VALUE=DATE:20240305\n").dueOn == QDate(2024, 3, 5));
    CHECK_FALSE(taskOf("DUE;VALUE=DATE:20240305\n").dueMinute);
    CHECK(taskOf("DUE:20240305T214000\n").dueMinute == 21 * 60 + 40);
    const Task utc = taskOf("DUE:20240305T164000Z\n");
    CHECK(utc.dueOn == QDate(2024, 3, 6));
    CHECK(utc.dueMinute == 40);
    CHECK(taskOf("DUE;TZID=Europe/Berlin:20240305T100000\n").dueMinute == 17 * 60);
    CHECK(taskOf("DUE;TZID=China Standard Time:20240305T100000\n").dueMinute == 10 * 60);
    CHECK(taskOf("DUE;TZID=Nowhere:20240305T100000\n").dueMinute == 10 * 60);
    CHECK_FALSE(taskOf("DUE:20241305\n").dueOn.isValid());
    CHECK_FALSE(taskOf("DUE:tomorrow\n").dueOn.isValid());
    CHECK(taskOf("DTSTART:20240305T090000\n").dueMinute == 9 * 60);
}

TEST_CASE("States, priorities and reminders of other programs", "[calendar]")
{
    CHECK(taskOf("STATUS:IN-PROCESS\n").state == TaskState::Started);
    CHECK(taskOf("STATUS:CANCELLED\n").state == TaskState::Canceled);
    const Task done = taskOf("COMPLETED:20240305T170000Z\n");
    CHECK(done.state == TaskState::Completed);
    CHECK(done.completedOn == QDate(2024, 3, 6));
    CHECK(taskOf("PRIORITY:1\n").priority == TaskPriority::Urgent);
    CHECK(taskOf("PRIORITY:0\n").priority == TaskPriority::Normal);
    CHECK(taskOf("PRIORITY:9\n").priority == TaskPriority::Low);
    const qint64 due = QDateTime(QDate(2024, 3, 5), QTime(9, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
    CHECK(taskOf(
              "DUE:20240305T090000\nBEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM\nBEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM\n")
              .remindAtMs == due - 15 * 60000);
    CHECK(taskOf("DUE:20240305T090000\nBEGIN:VALARM\nTRIGGER;VALUE=DATE-TIME:20240301T000000Z\nEND:VALARM\n")
              .remindAtMs == QDateTime(QDate(2024, 3, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    CHECK(taskOf("SUMMARY:second\nDESCRIPTION:a\\nb\\, c\\; \\\\d\n").note == QStringLiteral("a\nb, c; \\d"));
}

TEST_CASE("What is written is read as it was", "[calendar]")
{
    std::vector<CalendarItem> items;
    Task task;
    task.title = QStringLiteral("打电话, 问; \\ 好 ") + QString(80, QChar(0x8336));
    task.note = QStringLiteral("行一\n行二");
    task.dueOn = QDate(2025, 2, 28);
    task.dueMinute = 605;
    task.state = TaskState::Deferred;
    task.priority = TaskPriority::High;
    task.remindAtMs = 1740700000123;
    task.repeat = {RepeatUnit::Monthly, 2, true, QDate(2024, 12, 31)};
    task.externalId = QStringLiteral("u;1");
    items.push_back({});
    items.back().uid = task.externalId;
    items.back().value = task;
    items.back().customer = {QStringLiteral("C1"), QStringLiteral("张; 三"), QStringLiteral("13800138000"), {}};
    items.back().owner = QStringLiteral("小李");
    task = {};
    task.title = QStringLiteral("done");
    task.state = TaskState::Completed;
    task.completedOn = QDate(2025, 1, 1);
    task.externalId = QStringLiteral("u2");
    items.push_back({});
    items.back().uid = task.externalId;
    items.back().value = task;
    Activity activity;
    activity.kind = ActivityKind::Visit;
    activity.state = ActivityState::Planned;
    activity.day = QDate(2025, 3, 1);
    activity.minute = 600;
    activity.durationMinutes = 90;
    activity.outcome = QStringLiteral("看样品");
    activity.text = QStringLiteral("带上\n目录");
    activity.externalId = QStringLiteral("e1");
    items.push_back({});
    items.back().uid = activity.externalId;
    items.back().value = activity;
    const QByteArray text = writeCalendar(items, kShanghai);
    for (const QByteArray &line : text.split('\n'))
        CHECK(line.size() <= 76); // with its CR
    CHECK(text.contains("RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1\r\n"));
    const ReadCalendar read = readAll(text);
    CHECK(read.unreadable == 0);
    REQUIRE(read.items.size() == items.size());
    for (size_t i = 0; i < items.size(); ++i) {
        CAPTURE(i);
        CHECK(read.items[i].uid == items[i].uid);
        CHECK(read.items[i].value == items[i].value);
        CHECK(read.items[i].customer == items[i].customer);
        CHECK(read.items[i].owner == items[i].owner);
        CHECK_FALSE(read.items[i].repeatLeftOut);
    }
}

TEST_CASE("A calendar comes in once, however often it is imported, and changes what changed", "[calendar][import]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\nC2,李四,\nC3,李四,\n");
    const QByteArray text = calendar(
        "BEGIN:VTIMEZONE\nTZID:Asia/Shanghai\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n"
        "BEGIN:VTODO\nUID:t1\nSUMMARY:送货\nDUE;VALUE=DATE:20260105\nCONTACT:张三\\, "
        "13800138000\nRRULE:FREQ=WEEKLY\nEND:VTODO\n"
        "BEGIN:VTODO\nSUMMARY:no uid\nEND:VTODO\n"
        "BEGIN:VTODO\nUID:t3\nSUMMARY:which "
        "李四\nCONTACT:李四\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU\nDUE:20260106T090000\nEND:VTODO\n"
        "BEGIN:VEVENT\nUID:e1\nSUMMARY:看样品\nDTSTART:20260107T090000\nDTEND:20260107T103000\nATTENDEE;CN=张三:mailto:"
        "x@y.example\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:e2\nSUMMARY:dentist\nDTSTART:20260108T090000\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:e3\nSUMMARY:past\nDTSTART:20200108T090000\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:e1\nRECURRENCE-ID:20260114T090000\nSUMMARY:one of "
        "them\nDTSTART:20260114T100000\nEND:VEVENT\n"
        "BEGIN:VTODO\nUID:t9\nEND:VTODO\n");
    CalendarReport report = importText(store, text);
    CHECK(report.read == 8);
    CHECK(report.created == 5);
    CHECK(report.skipped == 2);
    CHECK(report.unreadable == 1);
    CHECK(report.withoutCustomer == 1);
    CHECK(report.repeatLeftOut == 1);
    const OperationId first = store.operation;
    CHECK(store.text("SELECT t.title || c.name || t.repeat_rule FROM task t JOIN contact c ON c.id = contact_id") ==
          QStringLiteral("送货张三weekly"));
    CHECK(store.text("SELECT kind || state || minute || ' ' || duration_minutes || outcome FROM activity") ==
          QStringLiteral("meetingplanned540 90看样品"));
    CHECK(store.number("SELECT count(*) FROM task") == 4);
    report = importText(store, text);
    CHECK(report.unchanged == 5);
    CHECK(report.created + report.updated == 0);
    CHECK_FALSE(store.operation.isValid());
    QByteArray later = text;
    later.replace("SUMMARY:送货", "SUMMARY:改期").replace("20260107T", "20260109T");
    report = importText(store, later);
    CHECK(report.updated == 2);
    CHECK(report.unchanged == 3);
    CHECK(store.number("SELECT count(*) FROM task") == 4);
    // What was deleted here stays so.
    must(store, trashTasks({TaskId::fromRow(store.number("SELECT id FROM task WHERE external_id = 't1'"))}));
    report = importText(store, text);
    CHECK(report.skipped == 3);
    REQUIRE(store::undoOperation(store.runner(), first, ConflictPolicy::Overwrite));
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
}

TEST_CASE("An event that repeats is a task on its next day, with its reminder", "[calendar][import]")
{
    ImportFixture store; // today is Wednesday 2025-12-31
    store.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\n");
    const auto event = [](const QByteArray &uid, const QByteArray &lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:" + uid + "\n" + lines + "END:VEVENT\n";
    };
    const QByteArray text = calendar(
        event("weekly", "DTSTART:20200106T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO\nEXDATE:20260105T090000\nBEGIN:VALARM\n"
                        "TRIGGER:-PT15M\nEND:VALARM\n") +
        event("yearly", "DTSTART;VALUE=DATE:20100301\nRRULE:FREQ=YEARLY\nCONTACT:张三\n") +
        event("ending", "DTSTART;VALUE=DATE:20251201\nRRULE:FREQ=WEEKLY;UNTIL=20260131T160000Z\n") +
        event("over", "DTSTART;VALUE=DATE:20251201\nRRULE:FREQ=WEEKLY;COUNT=3\n") +
        event("odd", "DTSTART;VALUE=DATE:20251201\nRRULE:FREQ=MONTHLY;BYDAY=2TU\n") +
        event("odd and over", "DTSTART;VALUE=DATE:20241201\nRRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20250601\n"));
    const CalendarReport report = importText(store, text);
    CHECK(report.created == 3);
    CHECK(report.skipped == 3);
    CHECK(report.repeatLeftOut == 2); // ending, odd
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
    const auto task = [&](const char *uid) {
        const QString sql = QStringLiteral("SELECT id FROM task WHERE external_id = '%1'").arg(QLatin1String(uid));
        Result<Task> found = taskById(store.database(), TaskId::fromRow(store.number(sql.toLatin1().constData())));
        REQUIRE(found);
        return *found;
    };
    const Task weekly = task("weekly");
    CHECK(weekly.dueOn == QDate(2026, 1, 12)); // the 5th is left out
    CHECK(weekly.repeat == RepeatRule{RepeatUnit::Weekly, 1, false, QDate(2020, 1, 6)});
    CHECK(weekly.remindAtMs ==
          QDateTime(QDate(2026, 1, 12), QTime(8, 45), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch());
    const Task yearly = task("yearly");
    CHECK(yearly.dueOn == QDate(2026, 3, 1));
    CHECK(yearly.contact.isValid());
    CHECK(task("ending").dueOn == QDate(2026, 1, 5));
    CHECK_FALSE(task("ending").repeat.repeats());

    // Weeks later the same file moves nothing: what was missed stays overdue, what is done stays done.
    must(store, completeTasks({yearly.id}));
    store.clock().advanceMs(30 * qint64(86'400'000));
    const CalendarReport again = importText(store, text);
    CHECK(again.unchanged == 3);
    CHECK(again.created + again.updated == 0);
    CHECK(task("weekly").dueOn == QDate(2026, 1, 12));
    CHECK(store.number("SELECT count(*) FROM task") == 4);
}

TEST_CASE("The end of a rule is known where it can be", "[calendar]")
{
    const QDate due(2025, 12, 1);
    const QTimeZone zone("Asia/Shanghai");
    const auto last = [&](const char *text) { return seriesFromText(text, due, zone).last; };
    CHECK(last("FREQ=WEEKLY;COUNT=3") == QDate(2025, 12, 15));
    CHECK(last("FREQ=DAILY;COUNT=1") == due);
    CHECK(last("FREQ=WEEKLY;UNTIL=20260131T160000Z") == QDate(2026, 2, 1));
    CHECK(last("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20260131") == QDate(2026, 1, 31));
    CHECK(last("FREQ=MONTHLY;INTERVAL=2;COUNT=4") == QDate(2026, 6, 1));
    CHECK(last("FREQ=YEARLY;COUNT=2") == QDate(2026, 12, 1));
    // From the last of January on every month's last: counted as nextDueDay counts.
    const char *lastDays = "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=3";
    CHECK(seriesFromText(lastDays, QDate(2026, 1, 31), zone).last == QDate(2026, 3, 31));
    CHECK(seriesFromText(lastDays, QDate(2026, 2, 28), zone).last == QDate(2026, 4, 30));
    CHECK_FALSE(last("FREQ=WEEKLY").isValid());
    CHECK_FALSE(last("FREQ=DAILY;COUNT=999999999").isValid());
    CHECK(seriesFromText("FREQ=DAILY;COUNT=999999999", due, zone).ends);
    CHECK_FALSE(seriesFromText("FREQ=DAILY;COUNT=-1", due, zone).rule);
}

TEST_CASE("A meeting's reminder is told to be left out", "[calendar][import]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\n");
    const CalendarReport report = importText(
        store, calendar("BEGIN:VEVENT\nUID:e\nSUMMARY:x\nCONTACT:张三\nDTSTART:20260107T090000\nBEGIN:VALARM\n"
                        "TRIGGER:-PT15M\nEND:VALARM\nEND:VEVENT\n"));
    CHECK(report.created == 1);
    CHECK(report.remindersLeftOut == 1);
}

TEST_CASE("An event of ours that says only its kind becomes a task where its customer is unknown", "[calendar][import]")
{
    const bool named = GENERATE(true, false);
    ImportFixture store;
    const QByteArray text =
        "BEGIN:VCALENDAR\nPRODID:" + QByteArray(kProductId.data(), static_cast<qsizetype>(kProductId.size())) +
        "\nBEGIN:VEVENT\nUID:e\n" + (named ? "SUMMARY:Call · 王伟\n" : "") +
        "DTSTART:20991231T090000\nX-SHUKE-KIND:call\nX-SHUKE-STATE:planned\nX-SHUKE-CUSTOMER:;王伟;13800138000;\n"
        "END:VEVENT\nBEGIN:VTODO\nUID:t\nSUMMARY:tea\nEND:VTODO\nEND:VCALENDAR\n";
    const CalendarReport report = importText(store, text);
    CHECK(report.created == 2);
    CHECK(report.withoutCustomer == 1);
    CHECK(store.text("SELECT title FROM task WHERE external_id = 'e'") ==
          (named ? QStringLiteral("Call · 王伟") : QStringLiteral("Call")));
    CHECK(importText(store, text).unchanged == 2);
}

namespace {

/// One task of an entry "u", and what calendars make of it.
struct KnownTask
{
    explicit KnownTask(const QByteArray &lines)
    {
        store.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\n");
        import(lines);
        id = TaskId::fromRow(store.number("SELECT id FROM task WHERE external_id = 'u'"));
    }
    CalendarReport import(const QByteArray &lines)
    {
        store.clock().advanceMs(60'000);
        return importText(store, calendar("BEGIN:VTODO\nUID:u\nSUMMARY:t\n" + lines + "END:VTODO\n"));
    }
    Task task()
    {
        const Result<Task> found = taskById(store.database(), id);
        REQUIRE(found);
        return *found;
    }
    ImportFixture store;
    TaskId id;
};

} // namespace

TEST_CASE("A task done here is not opened again by a calendar that is not newer", "[calendar][import]")
{
    KnownTask known("DUE;VALUE=DATE:20260105\nSTATUS:NEEDS-ACTION\n");
    must(known.store, completeTasks({known.id}));
    CalendarReport report = known.import("DUE;VALUE=DATE:20260105\nSTATUS:NEEDS-ACTION\n");
    CHECK(report.stayClosed == 1);
    CHECK(report.unchanged == 1);
    CHECK(known.task().state == TaskState::Completed);
    report = known.import("DUE;VALUE=DATE:20260105\nSTATUS:IN-PROCESS\nLAST-MODIFIED:20251230T000000Z\n");
    CHECK(report.stayClosed == 1);
    CHECK(known.task().state == TaskState::Completed);
    report = known.import("DUE;VALUE=DATE:20260105\nSTATUS:IN-PROCESS\nLAST-MODIFIED:20260102T000000Z\n");
    CHECK(report.stayClosed == 0);
    CHECK(known.task().state == TaskState::Started);
}

TEST_CASE("What another program strips stays, what it says is taken", "[calendar][import]")
{
    KnownTask known("DTSTART;VALUE=DATE:20260105\nSTATUS:NEEDS-ACTION\nX-SHUKE-STATE:deferred\nPRIORITY:1\nDESCRIPTION:"
                    "note\nCONTACT:张三\nRRULE:FREQ=WEEKLY\nX-SHUKE-REPEAT-FROM-CONTACT:1\nBEGIN:VALARM\n"
                    "TRIGGER;VALUE=DATE-TIME:20260104T000000Z\nEND:VALARM\n");
    const Task before = known.task();
    REQUIRE(before.repeat.fromContact);
    REQUIRE(before.state == TaskState::Deferred);
    REQUIRE(before.remindAtMs);
    CHECK(known.import("").unchanged == 1);
    CHECK(known.import("DTSTART;VALUE=DATE:20260105\nSTATUS:NEEDS-ACTION\nRRULE:FREQ=WEEKLY\nPRIORITY:0\n").unchanged ==
          1);
    CHECK(known.task() == before);
    CHECK(known.import("DUE;VALUE=DATE:20260112\nPRIORITY:9\nDESCRIPTION:other\nRRULE:FREQ=DAILY\n").updated == 1);
    const Task after = known.task();
    CHECK(after.priority == TaskPriority::Low);
    CHECK(after.note == QStringLiteral("other"));
    CHECK(after.repeat == RepeatRule{RepeatUnit::Daily, 1, true, QDate(2026, 1, 12)});
    CHECK(after.remindAtMs == before.remindAtMs);
}

TEST_CASE("A calendar of ours says what there is not", "[calendar][import]")
{
    KnownTask known("DUE;VALUE=DATE:20260105\nPRIORITY:1\nDESCRIPTION:note\n");
    known.store.clock().advanceMs(60'000);
    const QByteArray ours = "BEGIN:VCALENDAR\nPRODID:-//Shuke//Shuke 1//EN\nBEGIN:VTODO\nUID:u\nSUMMARY:t\n"
                            "STATUS:NEEDS-ACTION\nEND:VTODO\nEND:VCALENDAR\n";
    CHECK(importText(known.store, ours).updated == 1);
    CHECK(known.task().note.isEmpty());
    CHECK_FALSE(known.task().dueOn.isValid());
}

TEST_CASE("A repeating task that another program completed goes on", "[calendar][import]")
{
    const QByteArray open = "DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY\n";
    KnownTask known(open + "STATUS:NEEDS-ACTION\n");
    CHECK(known.import(open + "STATUS:COMPLETED\nCOMPLETED:20260106T020000Z\n").updated == 1);
    CHECK(known.task().completedOn == QDate(2026, 1, 6));
    const qint64 next = known.store.number("SELECT id FROM task WHERE state = 'not_started'");
    const Result<Task> task = taskById(known.store.database(), TaskId::fromRow(next));
    REQUIRE(task);
    CHECK(task->dueOn == QDate(2026, 1, 12));
    CHECK(task->repeatOf == known.id);
    CHECK(known.import(open + "STATUS:COMPLETED\nCOMPLETED:20260106T020000Z\n").unchanged == 1);
    CHECK(known.store.number("SELECT count(*) FROM task") == 2);
}

TEST_CASE("Tasks come back from their calendar as they were", "[calendar][import][round_trip]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\n,李四,13900139000\n");
    const ContactId zhang = ContactId::fromRow(store.number("SELECT id FROM contact WHERE external_id = 'C1'"));
    const ContactId li = ContactId::fromRow(store.number("SELECT id FROM contact WHERE external_id IS NULL"));
    Task task;
    task.title = QStringLiteral("回访");
    task.contact = zhang;
    task.dueOn = QDate(2026, 1, 31);
    task.dueMinute = 540;
    task.repeat = {RepeatUnit::Monthly, 1, true, {}};
    task.remindAtMs = 1769800000000;
    must(store, createTask(task));
    task = {};
    task.title = QStringLiteral("no day");
    task.contact = li;
    must(store, createTask(task));
    const auto text = store.read(calendarOfTasks(store.clock().nowMs()));
    REQUIRE(text);
    CHECK(importText(store, *text).unchanged == 2);
    CHECK_FALSE(store.operation.isValid());
    LaterStore copy;
    copy.import(ImportKind::Contacts, "external_id,name,phone\nC1,张三,13800138000\n,李四,13900139000\n");
    CHECK(importText(copy, *text).created == 2);
    CHECK(importText(copy, *text).unchanged == 2);
    constexpr const char *kTasks =
        "SELECT group_concat(title || coalesce(t.note, '') || coalesce(due_on, '') || ' ' || coalesce(due_minute, '') "
        "|| "
        "state "
        "|| priority || coalesce(remind_at, '') || repeat_rule || repeat_every || repeat_from_contact || "
        "coalesce(repeat_start_on, '') || c.name) FROM (SELECT * FROM task ORDER BY id) t JOIN contact c ON c.id = "
        "contact_id";
    CHECK(copy.text(kTasks) == store.text(kTasks));
}

TEST_CASE("What is no calendar is refused, a broken one is read as far as it goes", "[calendar][hostile]")
{
    CHECK(readCalendar("", kShanghai).error().detail == QStringLiteral("this is no calendar"));
    CHECK(readCalendar("BEGIN:VCARD\nEND:VCARD\n", kShanghai).error().code == ErrorCode::Unsupported);
    std::string deep = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 200; ++i)
        deep += "BEGIN:X\n";
    CHECK_FALSE(readCalendar(deep, kShanghai));
    const ReadCalendar read = readAll(
        "BEGIN:VCALENDAR\nEND:X\nBEGIN:VTODO\nUID:a\nSUMMARY:x\nno colon\nBEGIN:VALARM\nEND:VTODO\nEND:VTODO\n");
    CHECK(read.items.size() == 1);
    CHECK(read.unreadable == 1);
    ImportFixture store;
    const auto report = std::make_shared<CalendarReport>();
    CHECK(store.run(importCalendarCommand(store.filePath(QStringLiteral("none.ics")), false, report)).error().code ==
          ErrorCode::NotFound);
}
