#pragma once

#include "core/segments/field.h"

#include <string>

// For core/segments: where the values of the fields stand in the store. The aliases of the tables are c (contact), o
// (sales_order) and p (product).

namespace shuke::segments {

/// How a field is told by SQL.
struct FieldSql
{
    enum class Kind : quint8 {
        Text,     ///< Compared folded.
        Texts,    ///< `text`: (SELECT … AS value …) of several, each compared folded.
        Code,     ///< Compared as it is.
        Number,   ///< Compared as it is: amounts, Julian days, 0 and 1, ids, millionths.
        Birthday, ///< month * 32 + day, a lunar one with kLunarBirthday (core/segments/question.h) more.
        Set,      ///< `text`: FROM … WHERE … of its elements, `element` the column that is compared.
    };
    Kind kind = Kind::Text;
    std::string text; ///< NULL when empty. A custom field's code is where @ stands.
    std::string element = {};
};

/// Of a field that is built in, of one of hiddenFields(), or of a custom field. `days`: those a periodic field
/// looks at; today for one of due tasks (core/segments/activity_fields.h: daysAskedFor).
FieldSql sqlOf(Subject subject, const Field &field, const DayRange &days = {});

/// Of the order o: whether refunds in its own currency cover it.
const std::string &coveredSql();

} // namespace shuke::segments
