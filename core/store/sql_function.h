#pragma once

#include "core/base/result.h"

#include <functional>
#include <string_view>

struct sqlite3_context;
struct sqlite3_value;

namespace shuke::store {

class Database;

/// One call of a function from SQL: its arguments from 0, and its result, NULL unless one is given.
class SqlCall
{
public:
    SqlCall(sqlite3_context *context, sqlite3_value **values) : m_context(context), m_values(values) {}
    bool isNull(int argument) const;
    qint64 integer(int argument) const;        ///< NULL reads as 0.
    std::string_view utf8(int argument) const; ///< NULL has a null data(). Valid during the call.
    void give(qint64 value);
    void give(std::string_view text);

private:
    sqlite3_context *m_context;
    sqlite3_value **m_values;
};

using SqlFunction = std::function<void(SqlCall &)>;

/// Makes `function` known to the SQL of this connection under `name`; does nothing if one of that name is. It must be
/// deterministic. Not reachable from the schema, and so from no hostile file.
Result<void> addFunction(Database &database, const char *name, int arguments, SqlFunction function);

} // namespace shuke::store
