#pragma once

#include "core/segments/filter.h"
#include "core/store/database.h"

#include <QTimeZone>

#include <string>
#include <variant>
#include <vector>

// For core/segments: conditions as SQL. Parameters: ?1 the store's currency, ?2 its time zone, ?3 the limit, then the
// values.

namespace shuke::segments {

/// SQL text with what its parameters stand for.
struct SqlText
{
    std::string text;
    std::vector<std::variant<qint64, std::string>> values; ///< Of ?4, ?5, …
};

/// `SELECT id FROM …` in the natural order of the subject, for a spec that check() has passed.
SqlText selectIds(const FilterSpec &spec, std::span<const Field> fields, QDate today);

/// The functions that the text calls.
Result<void> addConditionFunctions(store::Database &database);

/// The calendar day of an instant, fast for instants near each other. `zone`: IANA; empty: the system's.
class DayOfInstant
{
public:
    explicit DayOfInstant(const QByteArray &zone);
    qint64 operator()(qint64 utcMs); ///< A Julian day.

private:
    QTimeZone m_zone;
    qint64 m_begin = 0; ///< The day of the last answer, [begin, end).
    qint64 m_end = 0;
    qint64 m_day = 0;
};

} // namespace shuke::segments
