#include "core/activities/repeat_rule.h"

#include "core/base/code_table.h"

#include <algorithm>

namespace shuke::activities {

namespace repeat_rule_detail {

constexpr int kDaysOfWeek = 7;
constexpr int kMonthsOfYear = 12;
constexpr CodeTable<RepeatUnit, 5> kUnits{{{RepeatUnit::None, "none"},
                                           {RepeatUnit::Daily, "daily"},
                                           {RepeatUnit::Weekly, "weekly"},
                                           {RepeatUnit::Monthly, "monthly"},
                                           {RepeatUnit::Yearly, "yearly"}}};

/// `steps` times the rule's interval after `from`. QDate takes the last day of a month that is too short.
QDate after(const RepeatRule &rule, QDate from, qint64 steps)
{
    const qint64 units = steps * rule.every;
    switch (rule.unit) {
    case RepeatUnit::Daily:
        return from.addDays(units);
    case RepeatUnit::Weekly:
        return from.addDays(units * kDaysOfWeek);
    case RepeatUnit::Monthly:
        return from.addMonths(static_cast<int>(units));
    case RepeatUnit::Yearly:
        return from.addMonths(static_cast<int>(units * kMonthsOfYear));
    case RepeatUnit::None:
        break;
    }
    return {};
}

/// No more steps than lead from `from` to a day before `day`.
qint64 stepsBefore(const RepeatRule &rule, QDate from, QDate day)
{
    qint64 units = 0;
    if (rule.unit == RepeatUnit::Daily || rule.unit == RepeatUnit::Weekly) {
        units = from.daysTo(day) / (rule.unit == RepeatUnit::Daily ? 1 : kDaysOfWeek);
    } else {
        const int months = (day.year() - from.year()) * kMonthsOfYear + day.month() - from.month() - 1;
        units = months / (rule.unit == RepeatUnit::Monthly ? 1 : kMonthsOfYear);
    }
    return std::max<qint64>(0, units / rule.every);
}

} // namespace repeat_rule_detail

QString codeOf(RepeatUnit unit)
{
    return codeIn(repeat_rule_detail::kUnits, unit);
}

std::optional<RepeatUnit> repeatUnitFromCode(QStringView code)
{
    return fromCodeIn(repeat_rule_detail::kUnits, code);
}

QDate nextDueDay(const RepeatRule &rule, QDate due, QDate done, QDate lastContact)
{
    using namespace repeat_rule_detail;
    if (!rule.repeats())
        return {};
    if (rule.fromContact) {
        if (lastContact.isValid() && lastContact <= done) {
            if (const QDate day = after(rule, lastContact, 1); day > done)
                return day;
        }
        return after(rule, done, 1);
    }
    const QDate start = rule.start.isValid() ? rule.start : due;
    const QDate past = std::max(due, done);
    qint64 steps = stepsBefore(rule, start, past);
    QDate day;
    do
        day = after(rule, start, ++steps);
    while (day.isValid() && day <= past);
    return day;
}

} // namespace shuke::activities
