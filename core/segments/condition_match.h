#pragma once

#include "core/segments/field.h"

#include <map>

namespace shuke::segments {

/// A birthday as conditions see it. One of the lunar calendar falls on another day of ours each year.
struct MonthDay
{
    int month = 0; ///< 0: only the year is known.
    int day = 0;
    bool lunar = false; ///< Month and day of the Chinese calendar (core/base/lunar_calendar.h), of its regular month.
    friend bool operator==(const MonthDay &, const MonthDay &) = default;
};

/// A document of a contact that counts, as windows look at it.
struct Purchase
{
    QDate day;                     ///< Of a refund whose order is known: that order's.
    bool isOrder = false;          ///< An order that refunds do not cover: with what was bought.
    std::optional<Money> net = {}; ///< In the store's currency; nothing without a rate.
    std::vector<RecordId> products = {};
    std::vector<QString> categories = {};
    friend bool operator==(const Purchase &, const Purchase &) = default;
};
/// Under this key a record keeps its purchases, of which periodic fields are told.
inline constexpr const char *kPurchases = "purchases";

/// What took place with a contact, as windows look at it.
struct Touch
{
    QDate day;
    QByteArray kind; ///< call meeting visit email message
    friend bool operator==(const Touch &, const Touch &) = default;
};
/// Under these keys a record keeps what took place, and the days of open tasks.
inline constexpr const char *kTouches = "touches";
inline constexpr const char *kTaskDays = "task_days";

/// The value of a field; std::monostate: empty. Tags: the RecordIds or codes (as QString) in any
/// order; likewise the texts of a field that has several.
using FieldValue = std::variant<std::monostate, QString, Number, Money, QDate, MonthDay, bool, RecordId,
                                std::vector<Value>, std::vector<Purchase>, std::vector<Touch>, std::vector<QDate>>;

/// One contact, order or product. A field that is not there is empty.
using Record = std::map<QByteArray, FieldValue>;

/// Whether the record matches. `today`: the business day that "last" and "next" count from. Errors as of check().
/// Equal, operator by operator, to what idsMatching finds. Conditions on segments have to be expanded before
/// (core/segments/segment_expand.h): Unsupported.
Result<bool> matches(const ConditionGroup &group, std::span<const Field> fields, const Record &record, QDate today);

} // namespace shuke::segments
