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

/// The value of a field; std::monostate: empty. Tags: the RecordIds or codes (as QString) in any order.
using FieldValue =
    std::variant<std::monostate, QString, Number, Money, QDate, MonthDay, bool, RecordId, std::vector<Value>>;

/// One contact, order or product. A field that is not there is empty.
using Record = std::map<QByteArray, FieldValue>;

/// Whether the record matches. `today`: the business day that "last" and "next" count from. Errors as of check().
/// Equal, operator by operator, to what idsMatching finds.
Result<bool> matches(const ConditionGroup &group, std::span<const Field> fields, const Record &record, QDate today);

} // namespace shuke::segments
