#include "core/store/sql_error.h"

#include <sqlite3.h>

namespace shuke::store {

namespace sql_error_detail {

ErrorCode codeFor(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorCode::Duplicate;
    case SQLITE_IOERR_NOMEM:
        return ErrorCode::TooLarge;
    default:
        break;
    }
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        return ErrorCode::InvalidInput;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
        return ErrorCode::Canceled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::ReadOnly;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return ErrorCode::Corrupt;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
        return ErrorCode::IoError;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
        return ErrorCode::TooLarge;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace sql_error_detail

Error sqlError(sqlite3 *handle, int code, const char *what)
{
    const int extended = handle && (code & 0xff) == code ? sqlite3_extended_errcode(handle) : code;
    const QString message =
        handle ? QString::fromUtf8(sqlite3_errmsg(handle)) : QString::fromUtf8(sqlite3_errstr(code));
    return {sql_error_detail::codeFor((extended & 0xff) == (code & 0xff) ? extended : code),
            QStringLiteral("SQLite %1: %2 (%3)")
                .arg(extended)
                .arg(message, QString::fromUtf8(what).simplified().left(300))};
}

} // namespace shuke::store
