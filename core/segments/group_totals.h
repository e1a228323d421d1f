#pragma once

#include "core/segments/filter.h"

#include <optional>

// Totals of the rows of a list by what they have in a field (docs/formulas.md, "Lists").

namespace shuke::segments {

/// Rows with the same value in the field they are grouped by.
struct Group
{
    /// Of a text its most frequent spelling, of a day the first of its month; nothing: the rows without a value.
    std::optional<Value> value;
    qint64 rows = 0;
    qint64 orders = 0;        ///< That count: of the customers, or among the documents.
    std::optional<Money> net; ///< Of them, in the store's currency; nothing beyond 64 bits.
    qint64 withoutRate = 0;   ///< Documents in another currency without a rate: not in `net`.
    friend bool operator==(const Group &, const Group &) = default;
};

struct GroupTotals
{
    std::vector<Group> groups; ///< Most rows first, months the newest first; the rows without a value last.
    Group all;                 ///< Each row once.
    bool overlap = false;      ///< A row may be in several groups (tags): they add up to more than `all`.
};

/// Whether totals by the field say something: few different values as a rule, each of which a condition can ask for.
/// Customers and orders only. Days are grouped by their month.
bool isGroupable(Subject subject, const Field &field);

/// Totals of the rows `ids`, in any order; those that are gone are left out. Sums as sales::contactListTotals and
/// sales::orderListTotals. Few ids are looked up; of many, one pass over the table and one over what the sums need.
/// Canceled soon after a cancel. NotFound for an unknown field, InvalidInput for one that is not groupable.
Query<GroupTotals> groupTotals(Subject subject, QByteArray field, std::vector<qint64> ids);

/// What only the rows of these groups fit: one chip of a list. Nothing for no groups.
ConditionGroup conditionsFor(const Field &field, const std::vector<Group> &groups);

} // namespace shuke::segments
