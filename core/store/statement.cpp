#include "core/store/statement.h"

#include "core/store/database.h"
#include "core/store/sql_error.h"

#include <sqlite3.h>

#include <cstring>

namespace shuke::store {

Statement::Statement(Statement &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_bindError(std::move(other.m_bindError))
{}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        finalize();
        m_database = std::exchange(other.m_database, nullptr);
        m_handle = std::exchange(other.m_handle, nullptr);
        m_bindError = std::move(other.m_bindError);
    }
    return *this;
}

Statement::~Statement()
{
    finalize();
}

void Statement::finalize()
{
    if (!m_handle)
        return;
    sqlite3_finalize(m_handle); // its code repeats the last step's, which was returned there
    m_handle = nullptr;
    m_database->statementClosed();
}

void Statement::note(int sqliteCode)
{
    if (sqliteCode != SQLITE_OK && !m_bindError)
        m_bindError = sqlError(m_database->handle(), sqliteCode, "bind");
}

void Statement::bindNull(int index)
{
    note(sqlite3_bind_null(m_handle, index));
}

void Statement::bind(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_handle, index, value));
}

void Statement::bind(int index, QStringView text)
{
    if (text.isNull())
        return bindNull(index);
    const QByteArray utf8 = text.toUtf8();
    bindUtf8(index, std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void Statement::bindUtf8(int index, std::string_view text)
{
    if (!text.data())
        return bindNull(index);
    if (std::memchr(text.data(), 0, text.size())) {
        if (!m_bindError)
            m_bindError = Error{ErrorCode::InvalidInput, QStringLiteral("text holds a NUL character")};
        return;
    }
    note(sqlite3_bind_text(m_handle, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT)); // NOLINT
}

void Statement::bindUtf8Static(int index, std::string_view text)
{
    if (!text.data())
        return bindNull(index);
    if (std::memchr(text.data(), 0, text.size()))
        return bindUtf8(index, text); // for its error
    note(sqlite3_bind_text(m_handle, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
}

void Statement::bindBytes(int index, QByteArrayView bytes)
{
    if (bytes.isEmpty()) // a null pointer would bind NULL
        return note(sqlite3_bind_zeroblob(m_handle, index, 0));
    note(sqlite3_bind_blob64(m_handle, index, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()),
                             SQLITE_TRANSIENT)); // NOLINT
}

void Statement::bind(int index, QDate day)
{
    if (day.isValid())
        bind(index, day.toJulianDay());
    else
        bindNull(index);
}

Result<bool> Statement::step()
{
    if (m_bindError) {
        Error error = *std::exchange(m_bindError, std::nullopt);
        reset();
        return error;
    }
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_handle);
        return false;
    }
    Error error = sqlError(m_database->handle(), code, sqlite3_sql(m_handle));
    sqlite3_reset(m_handle);
    return error;
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    if (m_handle)
        sqlite3_reset(m_handle);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

Statement::Type Statement::type(int column) const
{
    const int type = sqlite3_column_type(m_handle, column);
    return type == SQLITE_NULL ? Type::Null : type == SQLITE_INTEGER ? Type::Integer : Type::Text;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

QString Statement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return bytes.data() ? QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())) : QString();
}

std::string_view Statement::utf8(int column) const
{
    const unsigned char *bytes = sqlite3_column_text(m_handle, column);
    if (!bytes)
        return {};
    return {reinterpret_cast<const char *>(bytes), static_cast<size_t>(sqlite3_column_bytes(m_handle, column))};
}

QByteArray Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_handle, column); // before its length
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_handle, column)};
}

QDate Statement::day(int column) const
{
    return isNull(column) ? QDate() : QDate::fromJulianDay(integer(column));
}

} // namespace shuke::store
