#include "core/segments/condition.h"

#include <algorithm>
#include <array>

namespace shuke::segments {

namespace condition_detail {

constexpr std::array<const char *, kOperatorCount> kOperatorCodes = {
    "is",           "is_not",    "contains", "contains_not", "begins_with", "less",         "at_most",
    "greater",      "at_least",  "before",   "after",        "between",     "in_last_days", "not_in_last_days",
    "in_next_days", "has_month", "any_of",   "all_of",       "none_of",     "is_empty",     "is_not_empty"};

constexpr std::array<const char *, 3> kSubjectCodes = {"contacts", "orders", "products"};

template <typename Enum, size_t N>
std::optional<Enum> fromCode(const std::array<const char *, N> &codes, QStringView code)
{
    const auto found = std::ranges::find_if(codes, [code](const char *known) { return code == QLatin1String(known); });
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

void collect(const ConditionGroup &group, std::vector<const Condition *> &conditions)
{
    for (const Condition &condition : group.conditions)
        conditions.push_back(&condition);
    for (const ConditionGroup &inner : group.groups)
        collect(inner, conditions);
}

/// What only wraps a group becomes that group.
ConditionGroup unwrapped(ConditionGroup group)
{
    while (group.conditions.empty() && group.groups.size() == 1) {
        ConditionGroup inner = std::move(group.groups.front());
        inner.negated = inner.negated != group.negated;
        group = std::move(inner);
    }
    if (group.conditions.size() + group.groups.size() < 2)
        group.join = ConditionGroup::Join::All;
    return group;
}

} // namespace condition_detail

DayRange Window::days(QDate today) const
{
    return lastDays > 0 ? DayRange{today.addDays(1 - lastDays), today.addDays(1)} : DayRange{from, to.addDays(1)};
}

bool Window::isValid() const
{
    if (lastDays != 0)
        return lastDays > 0 && lastDays <= kMostDays && from.isNull() && to.isNull();
    return from.isValid() && to.isValid() && from <= to;
}

bool ConditionGroup::isEmpty() const
{
    return conditions.empty() && std::ranges::all_of(groups, &ConditionGroup::isEmpty);
}

ValueCount valueCount(Operator op)
{
    switch (op) {
    case Operator::IsEmpty:
    case Operator::IsNotEmpty:
        return ValueCount::None;
    case Operator::Between:
        return ValueCount::Two;
    case Operator::AnyOf:
    case Operator::AllOf:
    case Operator::NoneOf:
        return ValueCount::Many;
    default:
        return ValueCount::One;
    }
}

const std::vector<Operator> &operatorsOf(FieldType type)
{
    using enum Operator;
    static const std::vector<Operator> text = {Contains, ContainsNot, Is,      IsNot,     BeginsWith,
                                               AnyOf,    NoneOf,      IsEmpty, IsNotEmpty};
    static const std::vector<Operator> number = {Is,      IsNot,   Less,    AtMost,    Greater,
                                                 AtLeast, Between, IsEmpty, IsNotEmpty};
    static const std::vector<Operator> day = {InLastDays, NotInLastDays, InNextDays, Is,      Before,
                                              After,      Between,       HasMonth,   IsEmpty, IsNotEmpty};
    static const std::vector<Operator> birthday = {InNextDays, HasMonth, Is, IsEmpty, IsNotEmpty};
    static const std::vector<Operator> choice = {AnyOf, NoneOf, IsEmpty, IsNotEmpty};
    static const std::vector<Operator> yesNo = {Is, IsEmpty, IsNotEmpty};
    static const std::vector<Operator> tags = {AnyOf, AllOf, NoneOf, IsEmpty, IsNotEmpty};
    switch (type) {
    case FieldType::Text:
        return text;
    case FieldType::Number:
    case FieldType::Money:
        return number;
    case FieldType::Day:
        return day;
    case FieldType::Birthday:
        return birthday;
    case FieldType::Choice:
        return choice;
    case FieldType::YesNo:
        return yesNo;
    case FieldType::Tags:
        return tags;
    }
    return text;
}

QString codeOf(Operator op)
{
    return QLatin1String(condition_detail::kOperatorCodes[static_cast<size_t>(op)]);
}

QString codeOf(Subject subject)
{
    return QLatin1String(condition_detail::kSubjectCodes[static_cast<size_t>(subject)]);
}

std::optional<Operator> operatorFromCode(QStringView code)
{
    return condition_detail::fromCode<Operator>(condition_detail::kOperatorCodes, code);
}

std::optional<Subject> subjectFromCode(QStringView code)
{
    return condition_detail::fromCode<Subject>(condition_detail::kSubjectCodes, code);
}

int conditionCount(const ConditionGroup &group)
{
    int count = static_cast<int>(group.conditions.size());
    for (const ConditionGroup &inner : group.groups)
        count += conditionCount(inner);
    return count;
}

std::vector<QByteArray> fieldsIn(const ConditionGroup &group)
{
    std::vector<QByteArray> fields;
    for (const Condition *condition : conditionsIn(group)) {
        if (std::ranges::find(fields, condition->field) == fields.end())
            fields.push_back(condition->field);
    }
    return fields;
}

std::vector<const Condition *> conditionsIn(const ConditionGroup &group)
{
    std::vector<const Condition *> conditions;
    condition_detail::collect(group, conditions);
    return conditions;
}

ConditionGroup normalised(const ConditionGroup &group)
{
    if (group.isEmpty())
        return {};
    ConditionGroup made{group.join, group.negated, group.conditions, {}};
    for (const ConditionGroup &inner : group.groups) {
        if (inner.isEmpty())
            continue;
        ConditionGroup simple = normalised(inner);
        if (!simple.negated && simple.groups.empty() && simple.conditions.size() == 1)
            made.conditions.push_back(std::move(simple.conditions.front()));
        else
            made.groups.push_back(std::move(simple));
    }
    return condition_detail::unwrapped(std::move(made));
}

} // namespace shuke::segments
