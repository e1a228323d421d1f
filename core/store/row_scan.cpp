#include "core/store/row_scan.h"

#include "core/store/database.h"
#include "core/store/sql_error.h"

#include <sqlite3.h>

#include <memory>
#include <string>

namespace shuke::store {

namespace row_scan_detail {

struct Scan
{
    const RowSink &sink;
    bool stopped = false;
};

void onRow(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *scan = static_cast<Scan *>(static_cast<Database *>(sqlite3_user_data(context))->rowScan());
    if (!scan) {
        sqlite3_result_error(context, "scan_row is called by scanRows only", -1);
        return;
    }
    if (scan->sink(ScanRow(values)))
        return;
    scan->stopped = true;
    sqlite3_result_error(context, "stopped", -1);
}

void onEnd(sqlite3_context *) {}

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

} // namespace row_scan_detail

bool ScanRow::isNull(int column) const
{
    return sqlite3_value_type(m_values[column]) == SQLITE_NULL;
}

qint64 ScanRow::integer(int column) const
{
    return sqlite3_value_int64(m_values[column]);
}

std::string_view ScanRow::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(m_values[column]));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_value_bytes(m_values[column])))
                : std::string_view();
}

Result<void> scanRows(Database &database, std::string_view sql, const RowSink &sink)
{
    using namespace row_scan_detail;
    sqlite3 *handle = database.handle();
    Q_ASSERT(!database.rowScan());
    sqlite3_stmt *raw = nullptr;
    const auto prepare = [&] {
        return sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), 0, &raw, nullptr);
    };
    // Registered when first missed; doing it again while another statement runs would be refused.
    int code = prepare();
    if (code != SQLITE_OK) {
        code = sqlite3_create_function_v2(handle, "scan_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &database, nullptr,
                                          onRow, onEnd, nullptr);
        if (code == SQLITE_OK)
            code = prepare();
    }
    if (code != SQLITE_OK)
        return sqlError(handle, code, std::string(sql).c_str());
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
    Scan scan{sink};
    database.setRowScan(&scan);
    do {
        code = sqlite3_step(statement.get());
    } while (code == SQLITE_ROW);
    database.setRowScan(nullptr);
    if (code == SQLITE_DONE || scan.stopped)
        return {};
    return sqlError(handle, code, std::string(sql).c_str());
}

} // namespace shuke::store
