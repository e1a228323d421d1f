#include "core/exchange/calendar_text.h"
#include "core/exchange/content_line.h"

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

/// The parts of a rule by name, capitals.
bool takeParts(std::string_view text, QByteArray &freq, int &interval, QByteArray &byDay, QByteArray &byMonthDay,
               QByteArray &byMonth, QByteArray &bySetPos)
{
    for (const std::string_view part : splitUnescaped(text, ';')) {
        const size_t equals = part.find('=');
        if (part.empty())
            continue;
        if (equals == std::string_view::npos)
            return false;
        const QByteArray key = QByteArray(part.data(), static_cast<qsizetype>(equals)).trimmed().toUpper();
        const std::string_view rest = part.substr(equals + 1);
        const QByteArray value = QByteArray(rest.data(), static_cast<qsizetype>(rest.size())).trimmed().toUpper();
        if (key == "FREQ") {
            freq = value;
        } else if (key == "INTERVAL") {
            bool isNumber = false;
            interval = value.toInt(&isNumber);
            if (!isNumber || interval < 1 || interval > activities::kMostRepeatEvery)
                return false;
        } else if (key == "BYDAY") {
            byDay = value;
        } else if (key == "BYMONTHDAY") {
            byMonthDay = value;
        } else if (key == "BYMONTH") {
            byMonth = value;
        } else if (key == "BYSETPOS") {
            bySetPos = value;
        } else if (key != "WKST") {
            return false; // an end, or hours, weeks, days of the year
        }
    }
    return true;
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

std::optional<activities::RepeatRule> ruleFromText(std::string_view text, QDate due)
{
    using namespace calendar_rule_detail;
    QByteArray freq;
    QByteArray byDay;
    QByteArray byMonthDay;
    QByteArray byMonth;
    QByteArray bySetPos;
    RepeatRule rule;
    if (!due.isValid() || !takeParts(text, freq, rule.every, byDay, byMonthDay, byMonth, bySetPos))
        return std::nullopt;
    rule.start = due;
    if (freq == "DAILY") {
        rule.unit = RepeatUnit::Daily;
        const bool plain = byDay.isEmpty() && byMonthDay.isEmpty() && byMonth.isEmpty() && bySetPos.isEmpty();
        return plain ? std::optional(rule) : std::nullopt;
    }
    if (freq == "WEEKLY") {
        rule.unit = RepeatUnit::Weekly;
        const bool sameDay = byDay.isEmpty() || byDay == weekday(due);
        const bool plain = sameDay && byMonthDay.isEmpty() && byMonth.isEmpty() && bySetPos.isEmpty();
        return plain ? std::optional(rule) : std::nullopt;
    }
    const bool monthly = freq == "MONTHLY";
    if ((!monthly && freq != "YEARLY") || !byDay.isEmpty())
        return std::nullopt;
    if (!byMonth.isEmpty() && (monthly || byMonth != QByteArray::number(due.month())))
        return std::nullopt;
    // FREQ=MONTHLY from the 31st skips the months without one; ours is on their last day.
    if (byMonthDay.isEmpty() && due.day() > kShortestMonth && (monthly || (due.month() == 2 && due.day() == 29)))
        return std::nullopt;
    const std::optional<int> day = monthDay(byMonthDay, bySetPos, due);
    if (!day)
        return std::nullopt;
    rule.unit = monthly ? RepeatUnit::Monthly : RepeatUnit::Yearly;
    if (*day != due.day()) {
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
    }
    return rule;
}

} // namespace shuke::exchange
