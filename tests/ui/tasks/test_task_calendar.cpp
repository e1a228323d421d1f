#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/tasks/task_calendar.h"
#include "ui/tasks/today_page.h"

#include <QFile>
#include <QMenu>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::FollowUpDesk;

namespace {

class CalendarTest : public FollowUpDesk
{
public:
    CalendarTest() : page(desk)
    {
        page.resize(1000, 700);
        page.show();
        settle();
    }
    void settle()
    {
        FollowUpDesk::settle([this] { return page.isSettled(); });
    }
    /// Triggers the entry that begins so, and waits for what the page says.
    QString run(int entry, const QString &answer)
    {
        desk.dialogs().answer = answer;
        page.calendarMenu().actions().at(entry)->trigger();
        REQUIRE(QTest::qWaitFor([this] { return !page.messageText().isEmpty(); }, 20000));
        settle();
        return page.messageText();
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(desk.path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QString said(qint64 created, qint64 updated, qint64 unchanged)
    {
        exchange::CalendarReport report;
        report.created = created;
        report.updated = updated;
        report.unchanged = unchanged;
        return calendarReportText(report);
    }

    static constexpr int kExport = 0, kImport = 1;
    TodayPage page;
};

} // namespace

TEST_CASE("Tasks leave the page Today as a calendar and come back without being doubled", "[today][calendar]")
{
    CalendarTest test;
    test.task(QStringLiteral("Call the printer"), test.today);
    test.task(QStringLiteral("订月饼, 大盒"), test.today.addDays(3));
    test.settle();
    const QString path = test.desk.path(QStringLiteral("tasks.ics"));
    CHECK(test.run(test.kExport, path).contains(QStringLiteral("tasks.ics")));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    CHECK(bytes.count("BEGIN:VTODO") == 2);
    CHECK(bytes.contains("Call the printer"));

    CalendarTest other;
    other.write(QStringLiteral("in.ics"), bytes);
    CHECK(other.run(other.kImport, other.desk.path(QStringLiteral("in.ics"))) == other.said(2, 0, 0));
    CHECK(other.page.model().lines().size() == 2);
    // Once more, with one of them changed.
    bytes.replace("Call the printer", "Call the painter");
    other.write(QStringLiteral("again.ics"), bytes);
    other.desk.dialogs().answer = other.desk.path(QStringLiteral("again.ics"));
    other.page.calendarMenu().actions().at(other.kImport)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return other.page.messageText() == other.said(0, 1, 1); }, 20000));
    CHECK(other.page.model().lines().size() == 2);
}

TEST_CASE("A calendar that another page hands over comes in at once, and tells what became of it", "[today][calendar]")
{
    CalendarTest test;
    test.write(QStringLiteral("in.ics"), "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:Call the "
                                         "printer\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
    test.page.visit(ImportCalendarFile{test.desk.path(QStringLiteral("in.ics"))});
    REQUIRE(QTest::qWaitFor([&] { return test.page.messageText() == test.said(1, 0, 0); }, 20000));
    test.settle();
    CHECK(test.page.model().lines().size() == 1);
}

TEST_CASE("What is no calendar changes nothing, and a place that cannot be written to is told", "[today][calendar]")
{
    CalendarTest test;
    test.task(QStringLiteral("Call the printer"), test.today);
    test.settle();
    test.write(QStringLiteral("no.ics"), "Name,Phone\nAnna,1\n");
    CHECK(!test.run(test.kImport, test.desk.path(QStringLiteral("no.ics"))).isEmpty());
    CHECK(test.page.model().lines().size() == 1);
    const QString before = test.page.messageText();
    test.desk.dialogs().answer = QStringLiteral("/proc/no/such.ics");
    test.page.calendarMenu().actions().at(test.kExport)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return test.page.messageText() != before; }, 20000));
    CHECK(test.page.messageText().contains(QStringLiteral("/proc/no/such.ics")));
}

TEST_CASE("What became of a calendar's entries is told part by part", "[today][calendar]")
{
    exchange::CalendarReport report;
    CHECK(calendarReportText(report) == QStringLiteral("The calendar is empty."));
    report.created = 1;
    report.unreadable = 2;
    report.withoutCustomer = 1;
    CHECK(calendarReportText(report).count(QStringLiteral(" · ")) == 2);
    CHECK(calendarReportText(report).startsWith(QLatin1Char('1')));
}
