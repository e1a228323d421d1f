#include "core/segments/condition_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace shuke::segments {

namespace condition_json_detail {

constexpr QLatin1String kText("text"), kMicro("micro"), kMinor("minor"), kDay("day"), kCount("count"), kYes("yes"),
    kId("id"), kWindow("window"), kLast("last"), kFrom("from"), kTo("to");

QJsonObject toObject(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return {{kText, *text}};
    if (const auto *number = std::get_if<Number>(&value))
        return {{kMicro, number->micro}};
    if (const auto *money = std::get_if<Money>(&value))
        return {{kMinor, money->minor()}};
    if (const auto *day = std::get_if<QDate>(&value))
        return {{kDay, day->toString(Qt::ISODate)}};
    if (const auto *count = std::get_if<int>(&value))
        return {{kCount, *count}};
    if (const auto *yes = std::get_if<bool>(&value))
        return {{kYes, *yes}};
    return {{kId, std::get<RecordId>(value).row}};
}

QJsonObject toObject(const Window &window)
{
    if (window.lastDays > 0)
        return {{kLast, window.lastDays}};
    return {{kFrom, window.from.toString(Qt::ISODate)}, {kTo, window.to.toString(Qt::ISODate)}};
}

QJsonObject toObject(const Condition &condition)
{
    QJsonObject object{{QLatin1String("field"), QString::fromUtf8(condition.field)},
                       {QLatin1String("op"), codeOf(condition.op)}};
    if (!condition.values.empty()) {
        QJsonArray values;
        for (const Value &value : condition.values)
            values.append(toObject(value));
        object.insert(QLatin1String("values"), values);
    }
    if (condition.window)
        object.insert(kWindow, toObject(*condition.window));
    return object;
}

QJsonObject toObject(const ConditionGroup &group)
{
    QJsonObject object{{QLatin1String("join"), QLatin1String(group.join == ConditionGroup::Join::All ? "all" : "any")}};
    if (group.negated)
        object.insert(QLatin1String("not"), true);
    if (!group.conditions.empty()) {
        QJsonArray conditions;
        for (const Condition &condition : group.conditions)
            conditions.append(toObject(condition));
        object.insert(QLatin1String("conditions"), conditions);
    }
    if (!group.groups.empty()) {
        QJsonArray groups;
        for (const ConditionGroup &inner : group.groups)
            groups.append(toObject(inner));
        object.insert(QLatin1String("groups"), groups);
    }
    return object;
}

Error malformed(const QString &place, const char *what)
{
    return Error{ErrorCode::InvalidInput, place + QLatin1String(": ") + QString::fromUtf8(what)};
}

QString member(const QString &place, QLatin1String name)
{
    return place.isEmpty() ? QString(name) : place + QLatin1Char('.') + name;
}

QString element(const QString &place, qsizetype index)
{
    return place + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

/// A member that nobody knows would be lost by the next save.
Result<void> onlyKnown(const QJsonObject &object, std::initializer_list<QLatin1String> known, const QString &place)
{
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (std::ranges::none_of(known, [&](QLatin1String name) { return at.key() == name; }))
            return malformed(place, "has a member that this version does not know");
    }
    return {};
}

std::optional<qint64> integer(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    // Whole numbers keep all 64 bits; anything else is refused: two defaults tell them apart.
    const qint64 read = value.toInteger(0);
    if (read != value.toInteger(1))
        return std::nullopt;
    return read;
}

/// In the strict form that is written.
QDate dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && day.toString(Qt::ISODate) == text ? day : QDate();
}

Result<Value> readValue(const QJsonValue &json, const QString &place)
{
    const QJsonObject object = json.toObject();
    if (!json.isObject() || object.size() != 1)
        return malformed(place, "is not one typed value");
    const QString type = object.begin().key();
    const QJsonValue value = object.begin().value();
    if (type == kText)
        return value.isString() ? Result<Value>(value.toString()) : malformed(place, "\"text\" is not a text");
    if (type == kYes)
        return value.isBool() ? Result<Value>(value.toBool()) : malformed(place, "\"yes\" is not true or false");
    if (type == kDay) {
        const QDate day = dayOf(value.toString());
        return day.isValid() ? Result<Value>(day) : malformed(place, "\"day\" is not a day");
    }
    const std::optional<qint64> whole = integer(value);
    if (type == kMicro)
        return whole ? Result<Value>(Number{*whole}) : malformed(place, "\"micro\" is not a whole number");
    if (type == kMinor)
        return whole ? Result<Value>(Money::fromMinor(*whole)) : malformed(place, "\"minor\" is not a whole number");
    if (type == kId)
        return whole && *whole > 0 ? Result<Value>(RecordId{*whole}) : malformed(place, "\"id\" is not an id");
    if (type == kCount) {
        return whole && *whole >= 0 && *whole <= kMostDays ? Result<Value>(static_cast<int>(*whole))
                                                           : malformed(place, "\"count\" is not a count");
    }
    return malformed(place, "is of an unknown type");
}

Result<Window> readWindow(const QJsonValue &json, const QString &place)
{
    if (!json.isObject())
        return malformed(place, "is not a window");
    const QJsonObject object = json.toObject();
    if (const Result<void> known = onlyKnown(object, {kLast, kFrom, kTo}, place); !known)
        return known.error();
    Window window;
    if (object.contains(kLast)) {
        const qint64 last = integer(object.value(kLast)).value_or(0);
        window.lastDays = last >= 1 && last <= kMostDays ? static_cast<int>(last) : -1;
    }
    if (object.contains(kFrom) || object.contains(kTo)) {
        window.from = dayOf(object.value(kFrom).toString());
        window.to = dayOf(object.value(kTo).toString());
    }
    return window.isValid() ? Result<Window>(window) : malformed(place, "is not a window");
}

Result<Condition> readCondition(const QJsonValue &json, const QString &place)
{
    if (!json.isObject())
        return malformed(place, "is not a condition");
    const QJsonObject object = json.toObject();
    if (const Result<void> known =
            onlyKnown(object, {QLatin1String("field"), QLatin1String("op"), QLatin1String("values"), kWindow}, place);
        !known)
        return known.error();
    Condition condition;
    condition.field = object.value(QLatin1String("field")).toString().toUtf8();
    if (condition.field.isEmpty())
        return malformed(place, "has no field");
    const std::optional<Operator> op = operatorFromCode(object.value(QLatin1String("op")).toString());
    if (!op)
        return malformed(place, "has no known operator");
    condition.op = *op;
    const QJsonValue values = object.value(QLatin1String("values"));
    if (!values.isArray() && !values.isUndefined())
        return malformed(member(place, QLatin1String("values")), "is not a list");
    const QJsonArray list = values.toArray();
    if (list.size() > kMostValues)
        return Error{ErrorCode::TooLarge, place + QStringLiteral(": more than %1 values").arg(kMostValues)};
    for (qsizetype i = 0; i < list.size(); ++i) {
        Result<Value> value = readValue(list.at(i), element(member(place, QLatin1String("values")), i));
        if (!value)
            return value.error();
        condition.values.push_back(std::move(*value));
    }
    if (object.contains(kWindow)) {
        const Result<Window> window = readWindow(object.value(kWindow), member(place, kWindow));
        if (!window)
            return window.error();
        condition.window = *window;
    }
    return condition;
}

class GroupReader
{
public:
    Result<ConditionGroup> read(const QJsonValue &json, const QString &place, int depth = 1)
    {
        if (!json.isObject())
            return malformed(place, "is not a group");
        if (++m_groups > kMostConditions)
            return Error{ErrorCode::TooLarge, place + QStringLiteral(": more than %1 groups").arg(kMostConditions)};
        if (depth > kDeepestGroup)
            return Error{ErrorCode::TooLarge,
                         place + QStringLiteral(": more than %1 groups inside each other").arg(kDeepestGroup)};
        const QJsonObject object = json.toObject();
        if (const Result<void> known = onlyKnown(
                object,
                {QLatin1String("join"), QLatin1String("not"), QLatin1String("conditions"), QLatin1String("groups")},
                place);
            !known)
            return known.error();
        ConditionGroup group;
        const QString join = object.value(QLatin1String("join")).toString();
        if (join != QLatin1String("all") && join != QLatin1String("any"))
            return malformed(member(place, QLatin1String("join")), "is neither \"all\" nor \"any\"");
        group.join = join == QLatin1String("all") ? ConditionGroup::Join::All : ConditionGroup::Join::Any;
        const QJsonValue negated = object.value(QLatin1String("not"));
        if (!negated.isBool() && !negated.isUndefined())
            return malformed(member(place, QLatin1String("not")), "is not true or false");
        group.negated = negated.toBool();
        if (const Result<void> done = readConditions(object, place, group); !done)
            return done.error();
        const QString inside = member(place, QLatin1String("groups"));
        const QJsonValue groups = object.value(QLatin1String("groups"));
        if (!groups.isArray() && !groups.isUndefined())
            return malformed(inside, "is not a list");
        const QJsonArray list = groups.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            Result<ConditionGroup> inner = read(list.at(i), element(inside, i), depth + 1);
            if (!inner)
                return inner;
            group.groups.push_back(std::move(*inner));
        }
        return group;
    }

private:
    Result<void> readConditions(const QJsonObject &object, const QString &place, ConditionGroup &group)
    {
        const QString inside = member(place, QLatin1String("conditions"));
        const QJsonValue conditions = object.value(QLatin1String("conditions"));
        if (!conditions.isArray() && !conditions.isUndefined())
            return malformed(inside, "is not a list");
        const QJsonArray list = conditions.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (++m_conditions > kMostConditions)
                return Error{ErrorCode::TooLarge,
                             inside + QStringLiteral(": more than %1 conditions in all").arg(kMostConditions)};
            Result<Condition> condition = readCondition(list.at(i), element(inside, i));
            if (!condition)
                return condition.error();
            group.conditions.push_back(std::move(*condition));
        }
        return {};
    }

    int m_conditions = 0;
    int m_groups = 0;
};

} // namespace condition_json_detail

QByteArray toJson(Subject subject, const ConditionGroup &group)
{
    const std::vector<const Condition *> conditions = conditionsIn(group);
    const bool hasWindow =
        std::ranges::any_of(conditions, [](const Condition *condition) { return condition->window.has_value(); });
    const QJsonObject root{{QLatin1String("version"), hasWindow ? kConditionVersion : 1},
                           {QLatin1String("subject"), codeOf(subject)},
                           {QLatin1String("where"), condition_json_detail::toObject(group)}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<SubjectConditions> fromJson(const QByteArray &json)
{
    using namespace condition_json_detail;
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("not JSON, at byte %1: %2").arg(parsed.offset).arg(parsed.errorString())};
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput, QStringLiteral("the conditions are not an object")};
    const QJsonObject root = document.object();
    const std::optional<qint64> version = integer(root.value(QLatin1String("version")));
    if (!version || *version < 1)
        return malformed(QStringLiteral("version"), "is not a version");
    if (*version > kConditionVersion)
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("version %1 is newer than %2, the newest known").arg(*version).arg(kConditionVersion)};
    if (const Result<void> known =
            onlyKnown(root, {QLatin1String("version"), QLatin1String("subject"), QLatin1String("where")},
                      QStringLiteral("the conditions"));
        !known)
        return known.error();
    const std::optional<Subject> subject = subjectFromCode(root.value(QLatin1String("subject")).toString());
    if (!subject)
        return malformed(QStringLiteral("subject"), "is neither contacts, orders nor products");
    Result<ConditionGroup> where = GroupReader().read(root.value(QLatin1String("where")), QStringLiteral("where"));
    if (!where)
        return where.error();
    return SubjectConditions{*subject, std::move(*where)};
}

} // namespace shuke::segments
