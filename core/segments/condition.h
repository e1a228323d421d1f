#pragma once

#include "core/base/date_range.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

// Conditions over the fields of contacts, orders and products: what a filter of a list and a segment are made of.
// Values only; how they are meant, operator by operator: docs/formulas.md, "Conditions".

namespace shuke::segments {

enum class Subject : quint8 { Contacts, Orders, Products };

enum class FieldType : quint8 {
    Text,
    Number,
    Money, ///< The store's currency.
    Day,
    Birthday, ///< Month and day, often without a year.
    Choice,   ///< One of a list, by its code or by its record.
    YesNo,
    Tags, ///< Any number of a list: the tags of a contact, the products of an order.
};

enum class Operator : quint8 {
    Is, ///< Of a day: on. Of a birthday: on that month and day, a lunar one in the year of today.
    IsNot,
    Contains,
    ContainsNot,
    BeginsWith,
    Less, ///< Of numbers and money, as the next three.
    AtMost,
    Greater,
    AtLeast,
    Before, ///< Of days.
    After,
    Between,       ///< Both ends included.
    InLastDays,    ///< Of the N days that end with today.
    NotInLastDays, ///< … or never.
    InNextDays,    ///< Of the N days that begin with today.
    HasMonth,      ///< 1 … 12, of any year; a lunar birthday falls in it in the year of today.
    AnyOf,
    AllOf, ///< Of tags.
    NoneOf,
    IsEmpty,
    IsNotEmpty,
};
inline constexpr int kOperatorCount = int(Operator::IsNotEmpty) + 1;

/// Millionths, as quantities and custom numbers are stored.
struct Number
{
    qint64 micro = 0;
    static constexpr Number whole(qint64 value) { return {value * 1000000}; }
    friend constexpr auto operator<=>(const Number &, const Number &) = default;
};

/// A row of the table that the field's choices come from: staff, tag, shop, product, segment.
struct RecordId
{
    qint64 row = 0;
    friend constexpr auto operator<=>(const RecordId &, const RecordId &) = default;
};

/// What a condition compares with. QString: a text, or the code of a choice. int: a count of days, or a month.
using Value = std::variant<QString, Number, Money, QDate, int, bool, RecordId>;

/// The business days that a field of purchases looks at (Field::periodic): the last N days, or from one day to another.
struct Window
{
    int lastDays = 0; ///< The N days that end with today; 0: from … to.
    QDate from = {};  ///< Both included.
    QDate to = {};
    static Window last(int days) { return {days, {}, {}}; }
    static Window between(QDate from, QDate to) { return {0, from, to}; }

    /// Its days as of `today`.
    DayRange days(QDate today) const;
    /// A count in 1 … kMostDays and no days, or no count and two days in their order.
    bool isValid() const;
    friend bool operator==(const Window &, const Window &) = default;
};

struct Condition
{
    QByteArray field; ///< A key of the registry (core/segments/field.h).
    Operator op = Operator::Is;
    std::vector<Value> values;         ///< See valueCount.
    std::optional<Window> window = {}; ///< Nothing: since ever.

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// Conditions and further groups, joined by "and" (All) or "or" (Any). A group with nothing in it says nothing: it
/// matches everything as the root and takes no part inside another one.
struct ConditionGroup
{
    enum class Join : quint8 { All, Any };

    Join join = Join::All;
    bool negated = false; ///< Matches what it otherwise would not.
    std::vector<Condition> conditions;
    std::vector<ConditionGroup> groups;

    /// Nothing in it, nor in any group inside.
    bool isEmpty() const;
    friend bool operator==(const ConditionGroup &, const ConditionGroup &) = default;
};

/// Of all groups together; more is an error (TooLarge): beyond what a person builds, and what SQLite takes.
inline constexpr int kMostConditions = 200;
/// Groups inside groups; the root is 1.
inline constexpr int kDeepestGroup = 8;
/// Where segments stand for their own conditions (core/segments/segment_expand.h).
inline constexpr int kMostExpanded = 800;
inline constexpr int kDeepestExpanded = 60;
/// Of one condition, such as a list of choices.
inline constexpr int kMostValues = 500;
/// In the last or next so many days.
inline constexpr int kMostDays = 36525;

/// How many values an operator takes.
enum class ValueCount : quint8 { None, One, Two, Many };
ValueCount valueCount(Operator op);

/// The operators of a type, in the order a person should see them.
const std::vector<Operator> &operatorsOf(FieldType type);

/// Stable codes, as stored: is, is_not, contains, …; null for none.
QString codeOf(Operator op);
QString codeOf(Subject subject);
std::optional<Operator> operatorFromCode(QStringView code);
std::optional<Subject> subjectFromCode(QStringView code);

/// How many conditions are in the group and in all groups inside.
int conditionCount(const ConditionGroup &group);
/// The fields that occur, each once.
std::vector<QByteArray> fieldsIn(const ConditionGroup &group);
/// All conditions, of the group and of all groups inside.
std::vector<const Condition *> conditionsIn(const ConditionGroup &group);

/// The same question in its simplest form, which is the one that text and parser know: no group without anything in it,
/// none inside another that only wraps one thing without denying it, no "not" of a "not", and "and" where there is one
/// thing only.
ConditionGroup normalised(const ConditionGroup &group);

} // namespace shuke::segments
