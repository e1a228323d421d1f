#include "tests/support/catch.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/later_menu.h"
#include "ui/tasks/task_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <QTranslator>

using namespace shuke;
using namespace shuke::ui;

TEST_CASE("A time of day is understood as people type it", "[tasks][words]")
{
    const auto minute = [](const char *text) { return minuteFromText(QString::fromUtf8(text)); };
    CHECK(minute("9") == 540);
    CHECK(minute("9:30") == 570);
    CHECK(minute("930") == 570);
    CHECK(minute("21.15") == 21 * 60 + 15);
    CHECK(minute("９：３０") == 570);
    CHECK(minute("9点30分") == 570);
    CHECK(minute("0:00") == 0);
    CHECK(minute("23:59") == 23 * 60 + 59);
    for (const char *text : {"", "24", "9:60", "-1", "noon", "9:3", "12345", "9:30 pm"})
        CHECK_FALSE(minute(text));
    CHECK(timeText(570) == QStringLiteral("09:30"));
}

TEST_CASE("Days are told by how near they are", "[tasks][words]")
{
    QTranslator english;
    REQUIRE(english.load(QStringLiteral(":/i18n/shuke_en")));
    QCoreApplication::installTranslator(&english);
    const QDate today(2025, 12, 31);
    CHECK(whenText(today, std::nullopt, today) == QStringLiteral("today"));
    CHECK(whenText(today.addDays(1), 570, today) == QStringLiteral("tomorrow 09:30"));
    CHECK(whenText(today.addDays(-1), std::nullopt, today) == QStringLiteral("yesterday"));
    CHECK(whenText(QDate(), std::nullopt, today).isEmpty());
    CHECK(distanceText(today.addDays(-3), today) == QStringLiteral("3 days late"));
    CHECK(distanceText(today.addDays(-1), today) == QStringLiteral("1 day late"));
    CHECK(distanceText(today.addDays(14), today) == QStringLiteral("in 14 days"));
    CHECK(durationText(45) == QStringLiteral("45 min"));
    CHECK(durationText(120) == QStringLiteral("2 h"));
    CHECK(durationText(80) == QStringLiteral("1 h 20 min"));
    activities::RepeatRule rule;
    CHECK(repeatText(rule).isEmpty());
    rule.unit = activities::RepeatUnit::Weekly;
    rule.every = 2;
    rule.fromContact = true;
    CHECK(repeatText(rule) == QStringLiteral("every 2 weeks, counted from the last contact"));
}

TEST_CASE("This week ends with its last day, whenever weeks begin", "[tasks]")
{
    const QDate wednesday(2025, 12, 31);
    const auto groupOf = [&](int days, Qt::DayOfWeek begins) {
        activities::OpenStep step;
        step.group = activities::DueGroup::Upcoming;
        step.listedOn = wednesday.addDays(days);
        return taskGroupOf(step, wednesday, begins);
    };
    CHECK(groupOf(1, Qt::Monday) == TaskGroup::ThisWeek);
    CHECK(groupOf(4, Qt::Monday) == TaskGroup::ThisWeek); // Sunday
    CHECK(groupOf(5, Qt::Monday) == TaskGroup::Later);
    CHECK(groupOf(3, Qt::Sunday) == TaskGroup::ThisWeek); // Saturday
    CHECK(groupOf(4, Qt::Sunday) == TaskGroup::Later);
    activities::OpenStep late;
    late.group = activities::DueGroup::Overdue;
    CHECK(taskGroupOf(late, wednesday, Qt::Monday) == TaskGroup::Overdue);
}

TEST_CASE("A found text begins shortly before what was looked for", "[tasks]")
{
    const QString long20 = QString(40, QChar(u'茶'));
    CHECK(snippetOf(QStringLiteral("短 文"), QStringLiteral("文")) == QStringLiteral("短 文"));
    const QString found = snippetOf(long20 + QStringLiteral("龙井"), QStringLiteral("龙井"));
    CHECK(found.startsWith(QChar(u'…')));
    CHECK(found.endsWith(QStringLiteral("龙井")));
    CHECK(found.size() < 30);
    CHECK(snippetOf(QStringLiteral("a\nb"), {}) == QStringLiteral("a b"));
}

TEST_CASE("A morning is nine o'clock in the store's zone, or when its day begins", "[tasks]")
{
    session::StoreDescription store;
    store.timeZone = "Asia/Shanghai";
    const QDate day(2026, 1, 2);
    const QTimeZone zone("Asia/Shanghai");
    CHECK(morningOf(day, store) == QDateTime(day, QTime(9, 0), zone).toMSecsSinceEpoch());
    store.dayStartMinutes = 11 * 60;
    CHECK(morningOf(day, store) == QDateTime(day, QTime(11, 0), zone).toMSecsSinceEpoch());
}
