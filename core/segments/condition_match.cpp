#include "core/segments/condition_match.h"

#include "core/base/money_sum.h"
#include "core/base/text_fold.h"
#include "core/segments/activity_fields.h"
#include "core/segments/question.h"

#include <algorithm>

namespace shuke::segments {

namespace condition_match_detail {

/// What a periodic field is over some purchases.
FieldValue valueOver(const Field &field, const std::vector<Purchase> &purchases, const DayRange &days)
{
    std::vector<Value> bought;
    MoneySum net;
    qint64 orders = 0;
    bool isKnown = true;
    for (const Purchase &purchase : purchases) {
        if (!days.contains(purchase.day))
            continue;
        if (purchase.net)
            net.add(*purchase.net);
        isKnown = isKnown && purchase.net.has_value();
        if (!purchase.isOrder)
            continue;
        ++orders;
        if (field.source == ChoiceSource::Products)
            bought.insert(bought.end(), purchase.products.begin(), purchase.products.end());
        else if (field.source == ChoiceSource::Categories)
            bought.insert(bought.end(), purchase.categories.begin(), purchase.categories.end());
    }
    if (field.type == FieldType::Tags)
        return bought;
    if (field.type == FieldType::Number)
        return Number::whole(orders);
    const std::optional<Money> revenue = isKnown ? net.value() : std::nullopt;
    if (!revenue || (field.key == "average_order" && orders == 0))
        return std::monostate();
    return field.key == "average_order" ? Money::fromMinor(*mulDiv(revenue->minor(), 1, orders)) : *revenue;
}

template <typename T>
const std::vector<T> &keptIn(const Record &record, const char *key)
{
    static const std::vector<T> none;
    const auto kept = record.find(key);
    const auto *found = kept == record.end() ? nullptr : std::get_if<std::vector<T>>(&kept->second);
    return found ? *found : none;
}

FieldValue touchesOver(const Field &field, const std::vector<Touch> &touches, const DayRange &days)
{
    const std::string_view kind = activityKindOf(field);
    const auto counts = [&](const Touch &touch) {
        return days.contains(touch.day) && (kind.empty() || touch.kind.toStdString() == kind);
    };
    return Number::whole(std::ranges::count_if(touches, counts));
}

FieldValue dueOn(const Field &field, const std::vector<QDate> &tasks, QDate today)
{
    if (field.key == "overdue_tasks")
        return Number::whole(std::ranges::count_if(tasks, [today](QDate day) { return day < today; }));
    QDate next;
    for (const QDate day : tasks) {
        if (day >= today && (!next.isValid() || day < next))
            next = day;
    }
    return next.isValid() ? FieldValue(next) : FieldValue();
}

/// Null: the record has none.
const FieldValue *valueOf(const Condition &condition, const Field &field, const Record &record, QDate today,
                          FieldValue &made)
{
    if (isOfDueTasks(field)) {
        made = dueOn(field, keptIn<QDate>(record, kTaskDays), today);
        return &made;
    }
    if (isOfActivities(field) && (condition.window || !activityKindOf(field).empty())) {
        made = touchesOver(field, keptIn<Touch>(record, kTouches), daysAskedFor(condition, field, today));
        return &made;
    }
    if (!field.periodic || (!condition.window && field.type != FieldType::Tags)) {
        const auto value = record.find(condition.field);
        return value == record.end() ? nullptr : &value->second;
    }
    made = valueOver(field, keptIn<Purchase>(record, kPurchases), daysAskedFor(condition, field, today));
    return &made;
}

bool passes(const Question &question, const Field &field, const std::vector<Value> &set)
{
    if (set.empty())
        return false;
    const auto holds = [&set, &field](const auto &wanted) {
        return std::ranges::any_of(set, [&](const Value &value) {
            if (const auto *code = std::get_if<QString>(&value))
                return (isFolded(field) ? foldText(*code) : *code).toStdString() == wanted;
            return false;
        });
    };
    const auto holdsId = [&set](qint64 wanted) {
        return std::ranges::any_of(set, [wanted](const Value &value) { return value == Value(RecordId{wanted}); });
    };
    switch (question.kind) {
    case Question::Kind::OneOf:
        return std::ranges::any_of(question.texts, holds) || std::ranges::any_of(question.ids, holdsId);
    case Question::Kind::AllOf:
        return std::ranges::all_of(question.texts, holds) && std::ranges::all_of(question.ids, holdsId);
    default:
        return question.kind == Question::Kind::Present;
    }
}

bool passes(const Question &question, const Field &field, const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        const std::string seen = (field.type == FieldType::Text ? foldText(*text) : *text).toStdString();
        return !seen.empty() && question.passes(std::string_view(seen));
    }
    if (const auto *number = std::get_if<Number>(&value))
        return question.passes(number->micro);
    if (const auto *money = std::get_if<Money>(&value))
        return question.passes(money->minor());
    if (const auto *day = std::get_if<QDate>(&value))
        return day->isValid() && question.passes(day->toJulianDay());
    if (const auto *birthday = std::get_if<MonthDay>(&value))
        return birthday->month > 0 && question.passes(*birthday);
    if (const auto *yes = std::get_if<bool>(&value))
        return question.passes(qint64(*yes ? 1 : 0));
    if (const auto *id = std::get_if<RecordId>(&value))
        return id->row > 0 && question.passes(id->row);
    if (const auto *set = std::get_if<std::vector<Value>>(&value); set && field.several)
        return std::ranges::any_of(*set, [&](const Value &one) {
            const auto *text = std::get_if<QString>(&one);
            return text && passes(question, field, FieldValue(*text));
        });
    if (const auto *set = std::get_if<std::vector<Value>>(&value))
        return passes(question, field, *set);
    return false;
}

bool matchesGroup(const ConditionGroup &group, std::span<const Field> fields, const Record &record, QDate today)
{
    const bool all = group.join == ConditionGroup::Join::All;
    const auto decide = [&]() -> bool {
        for (const Condition &condition : group.conditions) {
            const Field &field = *findField(fields, condition.field);
            const Question question = questionOf(condition, field, today);
            FieldValue made;
            const FieldValue *value = valueOf(condition, field, record, today, made);
            const bool passed = value && passes(question, field, *value);
            if ((passed != question.turned) != all)
                return !all;
        }
        for (const ConditionGroup &inner : group.groups) {
            if (!inner.isEmpty() && matchesGroup(inner, fields, record, today) != all)
                return !all;
        }
        return all;
    };
    return decide() != group.negated;
}

} // namespace condition_match_detail

Result<bool> matches(const ConditionGroup &group, std::span<const Field> fields, const Record &record, QDate today)
{
    if (const Result<void> checked = check(group, fields, true); !checked)
        return checked.error();
    for (const Condition *condition : conditionsIn(group)) {
        if (condition->field == "segment")
            return Error{ErrorCode::Unsupported, QStringLiteral("segments have to be expanded first")};
    }
    return group.isEmpty() || condition_match_detail::matchesGroup(group, fields, record, today);
}

} // namespace shuke::segments
