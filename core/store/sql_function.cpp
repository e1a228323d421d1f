#include "core/store/sql_function.h"

#include "core/store/database.h"
#include "core/store/sql_error.h"

#include <sqlite3.h>

#include <memory>
#include <string>

namespace shuke::store {

namespace sql_function_detail {

void onCall(sqlite3_context *context, int, sqlite3_value **values)
{
    SqlCall call(context, values);
    (*static_cast<SqlFunction *>(sqlite3_user_data(context)))(call);
}

void destroy(void *function)
{
    const std::unique_ptr<SqlFunction> owned(static_cast<SqlFunction *>(function));
}

/// Registering again would be refused while a statement runs, so it is looked for first.
bool isKnown(sqlite3 *handle, const char *name, int arguments)
{
    std::string sql = std::string("SELECT ") + name + "(";
    for (int i = 0; i < arguments; ++i)
        sql += i == 0 ? "NULL" : ", NULL";
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle, (sql + ")").c_str(), -1, 0, &statement, nullptr);
    sqlite3_finalize(statement);
    return code == SQLITE_OK;
}

} // namespace sql_function_detail

bool SqlCall::isNull(int argument) const
{
    return sqlite3_value_type(m_values[argument]) == SQLITE_NULL;
}

qint64 SqlCall::integer(int argument) const
{
    return sqlite3_value_int64(m_values[argument]);
}

std::string_view SqlCall::utf8(int argument) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(m_values[argument]));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_value_bytes(m_values[argument])))
                : std::string_view();
}

void SqlCall::give(qint64 value)
{
    sqlite3_result_int64(m_context, value);
}

void SqlCall::give(std::string_view text)
{
    sqlite3_result_text64(m_context, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

Result<void> addFunction(Database &database, const char *name, int arguments, SqlFunction function)
{
    sqlite3 *handle = database.handle();
    if (sql_function_detail::isKnown(handle, name, arguments))
        return {};
    auto owned = std::make_unique<SqlFunction>(std::move(function));
    // SQLite destroys it also when it fails.
    const int code = sqlite3_create_function_v2(
        handle, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, owned.release(),
        sql_function_detail::onCall, nullptr, nullptr, sql_function_detail::destroy);
    if (code != SQLITE_OK)
        return sqlError(handle, code, name);
    return {};
}

} // namespace shuke::store
