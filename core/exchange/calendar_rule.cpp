#include "core/exchange/calendar_text.h"
#include "core/exchange/content_line.h"

#include <QDateTime>

namespace shuke::exchange {

namespace calendar_rule_detail {

using activities::RepeatRule;
using activities::RepeatUnit;

constexpr int kShortestMonth = 28;

/// "28,29,30,31" up to the day: the last of them that a month has is meant.
QByteArray daysUpTo(int day)
{
    QByteArray days;
    for (int d = kShortestMonth; d <= day; ++d)
        days += (days.isEmpty() ? QByteArray() : QByteArray(",")) + QByteArray::number(d);
    return days;
}

QByteArray weekday(QDate day)
{
    constexpr const char *kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return kDays[day.dayOfWeek() - 1];
}

/// The parts of a rule, capitals.
struct Parts
{
    QByteArray freq, byDay, byMonthDay, byMonth, bySetPos, until;
    int interval = 1;
    qint64 count = 0; ///< 0: not limited.
};

std::optional<Parts> partsOf(std::string_view text)
{
    Parts parts;
    for (const std::string_view part : splitUnescaped(text, ';')) {
        const size_t equals = part.find('=');
        if (part.empty())
            continue;
        if (equals == std::string_view::npos)
            return std::nullopt;
        const QByteArray key = QByteArray(part.data(), static_cast<qsizetype>(equals)).trimmed().toUpper();
        const std::string_view rest = part.substr(equals + 1);
        const QByteArray value = QByteArray(rest.data(), static_cast<qsizetype>(rest.size())).trimmed().toUpper();
        bool isNumber = true;
        if (key == "FREQ")
            parts.freq = value;
        else if (key == "INTERVAL")
            parts.interval = value.toInt(&isNumber);
        else if (key == "COUNT")
            parts.count = value.toLongLong(&isNumber);
        else if (key == "UNTIL")
            parts.until = value;
        else if (key == "BYDAY")
            parts.byDay = value;
        else if (key == "BYMONTHDAY")
            parts.byMonthDay = value;
        else if (key == "BYMONTH")
            parts.byMonth = value;
        else if (key == "BYSETPOS")
            parts.bySetPos = value;
        else if (key != "WKST")
            return std::nullopt; // hours, weeks, days of the year
        if (!isNumber)
            return std::nullopt;
    }
    if (parts.interval < 1 || parts.interval > activities::kMostRepeatEvery || parts.count < 0)
        return std::nullopt;
    return parts;
}

/// The day of UNTIL by the clock on the wall.
QDate untilDay(const QByteArray &until, const QTimeZone &zone)
{
    const QDate day = QDate::fromString(QString::fromLatin1(until.left(8)), QStringLiteral("yyyyMMdd"));
    const QTime time = QTime::fromString(QString::fromLatin1(until.mid(9, 6)), QStringLiteral("HHmmss"));
    if (!until.endsWith('Z') || !day.isValid() || !time.isValid())
        return day;
    return QDateTime(day, time, Qt::UTC).toTimeZone(zone).date();
}

/// The day of the month that the rule is counted from; nothing if it names others than the due day.
std::optional<int> monthDay(const QByteArray &byMonthDay, const QByteArray &bySetPos, QDate due)
{
    if (byMonthDay.isEmpty())
        return bySetPos.isEmpty() ? std::optional(due.day()) : std::nullopt;
    const int last = due.daysInMonth();
    if (byMonthDay == "-1" && bySetPos.isEmpty())
        return due.day() == last ? std::optional(31) : std::nullopt;
    if (bySetPos == "-1") {
        for (int day = kShortestMonth + 1; day <= 31; ++day) {
            if (byMonthDay == daysUpTo(day))
                return due.day() == std::min(day, last) ? std::optional(day) : std::nullopt;
        }
        return std::nullopt;
    }
    if (!bySetPos.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int day = byMonthDay.toInt(&isNumber);
    return isNumber && day == due.day() && day <= kShortestMonth ? std::optional(day) : std::nullopt;
}

/// The rule without its end.
std::optional<RepeatRule> ruleOf(const Parts &parts, QDate due)
{
    RepeatRule rule;
    rule.every = parts.interval;
    rule.start = due;
    const bool noMonths = parts.byMonthDay.isEmpty() && parts.byMonth.isEmpty() && parts.bySetPos.isEmpty();
    if (parts.freq == "DAILY") {
        rule.unit = RepeatUnit::Daily;
        return noMonths && parts.byDay.isEmpty() ? std::optional(rule) : std::nullopt;
    }
    if (parts.freq == "WEEKLY") {
        rule.unit = RepeatUnit::Weekly;
        const bool sameDay = parts.byDay.isEmpty() || parts.byDay == weekday(due);
        return noMonths && sameDay ? std::optional(rule) : std::nullopt;
    }
    const bool monthly = parts.freq == "MONTHLY";
    if ((!monthly && parts.freq != "YEARLY") || !parts.byDay.isEmpty())
        return std::nullopt;
    if (!parts.byMonth.isEmpty() && (monthly || parts.byMonth != QByteArray::number(due.month())))
        return std::nullopt;
    // FREQ=MONTHLY from the 31st skips the months without one; ours is on their last day.
    if (parts.byMonthDay.isEmpty() && due.day() > kShortestMonth && (monthly || (due.month() == 2 && due.day() == 29)))
        return std::nullopt;
    const std::optional<int> day = monthDay(parts.byMonthDay, parts.bySetPos, due);
    if (!day)
        return std::nullopt;
    rule.unit = monthly ? RepeatUnit::Monthly : RepeatUnit::Yearly;
    if (*day == due.day())
        return rule;
    // Counted from a day that the due month does not have: one before it that it has.
    if (monthly) {
        const QDate before = due.addMonths(-1);
        const QDate start(before.year(), before.month(), std::min(*day, before.daysInMonth()));
        if (start.day() != *day)
            return std::nullopt;
        rule.start = start;
    } else {
        int year = due.year();
        while (!QDate::isLeapYear(year))
            --year;
        rule.start = QDate(year, 2, 29);
    }
    return rule;
}

/// The last of so many days of the rule, the first of which is `due`; invalid beyond what is worth counting.
QDate lastOf(const RepeatRule &rule, QDate due, qint64 count)
{
    constexpr qint64 kMostCounted = 10000;
    constexpr int kDaysOfWeek = 7;
    constexpr int kMonthsOfYear = 12;
    if (count > kMostCounted)
        return {};
    const int units = static_cast<int>(count - 1) * rule.every;
    if (rule.unit == RepeatUnit::Daily || rule.unit == RepeatUnit::Weekly)
        return due.addDays(qint64(units) * (rule.unit == RepeatUnit::Weekly ? kDaysOfWeek : 1));
    const int passed = (due.year() - rule.start.year()) * kMonthsOfYear + due.month() - rule.start.month();
    return rule.start.addMonths(passed + units * (rule.unit == RepeatUnit::Yearly ? kMonthsOfYear : 1));
}

} // namespace calendar_rule_detail

QByteArray ruleText(const activities::RepeatRule &rule, QDate due)
{
    using namespace calendar_rule_detail;
    const QDate start = rule.start.isValid() ? rule.start : due;
    const QByteArray every = rule.every > 1 ? ";INTERVAL=" + QByteArray::number(rule.every) : QByteArray();
    switch (rule.unit) {
    case RepeatUnit::None:
        return {};
    case RepeatUnit::Daily:
        return "FREQ=DAILY" + every;
    case RepeatUnit::Weekly:
        return "FREQ=WEEKLY" + every;
    case RepeatUnit::Monthly:
        if (start.day() <= kShortestMonth)
            return "FREQ=MONTHLY" + every;
        return "FREQ=MONTHLY" + every + ";BYMONTHDAY=" + daysUpTo(start.day()) + ";BYSETPOS=-1";
    case RepeatUnit::Yearly:
        break;
    }
    if (start.month() == 2 && start.day() == 29)
        return "FREQ=YEARLY" + every + ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1";
    return "FREQ=YEARLY" + every;
}

RuleSeries seriesFromText(std::string_view text, QDate due, const QTimeZone &zone)
{
    using namespace calendar_rule_detail;
    RuleSeries series;
    const std::optional<Parts> parts = due.isValid() ? partsOf(text) : std::nullopt;
    if (!parts)
        return series;
    series.ends = !parts->until.isEmpty() || parts->count > 0;
    series.rule = ruleOf(*parts, due);
    if (!parts->until.isEmpty())
        series.last = untilDay(parts->until, zone);
    else if (series.rule && parts->count > 0)
        series.last = lastOf(*series.rule, due, parts->count);
    return series;
}

std::optional<activities::RepeatRule> ruleFromText(std::string_view text, QDate due)
{
    const RuleSeries series = seriesFromText(text, due, QTimeZone::utc());
    return series.ends ? std::nullopt : series.rule;
}

} // namespace shuke::exchange
