#include "core/segments/question.h"

#include "core/base/lunar_calendar.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <limits>

namespace shuke::segments {

namespace question_detail {

constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();

void setRange(Question &question, qint64 low, qint64 high)
{
    question.kind = Question::Kind::Range;
    question.low = low;
    question.high = high;
}

/// Below the least there is nothing.
void setNone(Question &question)
{
    setRange(question, 1, 0);
}

/// The lunar birthdays of a day.
void addLunarDate(Question &question, QDate day)
{
    const std::optional<LunarDay> lunar = lunarOf(day);
    if (!lunar || lunar->leap)
        return;
    question.lunarDates.set(static_cast<size_t>(lunar->month * 32 + lunar->day));
    // Who is born on the 30th has a birthday each year.
    if (lunar->day == 29 && lunarMonthDays(lunar->year, lunar->month) == 29)
        question.lunarDates.set(static_cast<size_t>(lunar->month * 32 + 30));
}

void addDate(Question &question, QDate day)
{
    question.dates.set(static_cast<size_t>(day.month() * 32 + day.day()));
    // Who is born on 29 February has a birthday each year.
    if (day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year()))
        question.dates.set(2 * 32 + 29);
    addLunarDate(question, day);
}

void setDates(Question &question, const Condition &condition, QDate today)
{
    question.kind = Question::Kind::Dates;
    if (condition.op == Operator::HasMonth) {
        const int month = std::get<int>(condition.values[0]);
        for (int day = 1; day <= 31; ++day) {
            question.dates.set(static_cast<size_t>(month * 32 + day));
            addLunarDate(question, QDate(today.year(), month, day)); // an invalid day has none
        }
    } else if (condition.op == Operator::InNextDays) {
        // Eight years hold every date, also where a century has no leap day.
        const int days = std::min(std::get<int>(condition.values[0]), 8 * 366);
        for (int i = 0; i < days; ++i)
            addDate(question, today.addDays(i));
    } else {
        const QDate day = std::get<QDate>(condition.values[0]);
        question.dates.set(static_cast<size_t>(day.month() * 32 + day.day()));
        addLunarDate(question, QDate(today.year(), day.month(), day.day()));
    }
}

void setTexts(Question &question, const Condition &condition, bool folded)
{
    for (const Value &value : condition.values) {
        const auto *text = std::get_if<QString>(&value);
        if (!text)
            question.ids.push_back(std::get<RecordId>(value).row);
        else
            question.texts.push_back((folded ? foldText(*text) : *text).toStdString());
    }
    std::ranges::sort(question.ids);
    std::ranges::sort(question.texts);
    question.ids.erase(std::unique(question.ids.begin(), question.ids.end()), question.ids.end());
    question.texts.erase(std::unique(question.texts.begin(), question.texts.end()), question.texts.end());
}

} // namespace question_detail

bool Question::passes(qint64 value) const
{
    switch (kind) {
    case Kind::Present:
        return true;
    case Kind::Range:
        return value >= low && value <= high;
    case Kind::Month:
        return QDate::fromJulianDay(value).month() == low;
    case Kind::OneOf:
        return std::ranges::binary_search(ids, value);
    default:
        return false;
    }
}

bool Question::passes(std::string_view text) const
{
    switch (kind) {
    case Kind::Present:
        return true;
    case Kind::Contains:
        return text.find(texts[0]) != std::string_view::npos;
    case Kind::Begins:
        return text.starts_with(texts[0]);
    case Kind::OneOf:
        return std::binary_search(texts.begin(), texts.end(), text, std::less<>());
    default:
        return false;
    }
}

bool Question::passes(const MonthDay &birthday) const
{
    if (kind == Kind::Present)
        return true;
    return kind == Kind::Dates && birthday.month >= 1 && birthday.month <= 12 && birthday.day >= 1 &&
           birthday.day <= 31 &&
           (birthday.lunar ? lunarDates : dates).test(static_cast<size_t>(birthday.month * 32 + birthday.day));
}

qint64 numberOf(const Value &value)
{
    if (const auto *number = std::get_if<Number>(&value))
        return number->micro;
    if (const auto *money = std::get_if<Money>(&value))
        return money->minor();
    if (const auto *day = std::get_if<QDate>(&value))
        return day->toJulianDay();
    if (const auto *count = std::get_if<int>(&value))
        return *count;
    if (const auto *yes = std::get_if<bool>(&value))
        return *yes ? 1 : 0;
    const auto *id = std::get_if<RecordId>(&value);
    return id ? id->row : 0;
}

Question questionOf(const Condition &condition, const Field &field, QDate today)
{
    using namespace question_detail;
    Question question;
    question.turned = condition.op == Operator::IsNot || condition.op == Operator::ContainsNot ||
                      condition.op == Operator::NoneOf || condition.op == Operator::NotInLastDays ||
                      condition.op == Operator::IsEmpty;
    if (condition.op == Operator::IsEmpty || condition.op == Operator::IsNotEmpty)
        return question;
    if (field.type == FieldType::Birthday) {
        setDates(question, condition, today);
        return question;
    }
    const bool isText = field.type == FieldType::Text;
    if (isText || field.type == FieldType::Choice || field.type == FieldType::Tags) {
        setTexts(question, condition, isFolded(field));
        question.kind = condition.op == Operator::Contains || condition.op == Operator::ContainsNot
                            ? Question::Kind::Contains
                        : condition.op == Operator::BeginsWith ? Question::Kind::Begins
                        : condition.op == Operator::AllOf      ? Question::Kind::AllOf
                                                               : Question::Kind::OneOf;
        return question;
    }
    const qint64 value = numberOf(condition.values[0]);
    switch (condition.op) {
    case Operator::Less:
    case Operator::Before:
        value == kLeast ? setNone(question) : setRange(question, kLeast, value - 1);
        break;
    case Operator::AtMost:
        setRange(question, kLeast, value);
        break;
    case Operator::Greater:
    case Operator::After:
        value == kMost ? setNone(question) : setRange(question, value + 1, kMost);
        break;
    case Operator::AtLeast:
        setRange(question, value, kMost);
        break;
    case Operator::Between:
        setRange(question, value, numberOf(condition.values[1]));
        break;
    case Operator::InLastDays:
    case Operator::NotInLastDays:
        setRange(question, today.toJulianDay() - value + 1, today.toJulianDay());
        break;
    case Operator::InNextDays:
        setRange(question, today.toJulianDay(), today.toJulianDay() + value - 1);
        break;
    case Operator::HasMonth:
        question.kind = Question::Kind::Month;
        question.low = value;
        break;
    default: // is, is not
        setRange(question, value, value);
        break;
    }
    return question;
}

} // namespace shuke::segments
