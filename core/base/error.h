#pragma once

#include <QString>

namespace shuke {

/// Everything that can go wrong, as callers may branch on it. Closed: a new code needs words in
/// `ui/common/error_text` and a test that reaches it.
enum class ErrorCode {
    InvalidInput,    ///< A value the caller gave is outside its contract.
    NotFound,        ///< The row, file or name the caller was sure of does not exist.
    Conflict,        ///< A row was changed later than the caller assumes.
    Duplicate,       ///< A unique value (external id, product code) is taken.
    Canceled,        ///< The user stopped the job; nothing was changed.
    Locked,          ///< Another process holds the store; detail names it.
    ReadOnly,        ///< The store or its folder cannot be written.
    DiskFull,        ///< No space; nothing was changed.
    IoError,         ///< The system refused a read or write.
    Corrupt,         ///< The file is damaged.
    NotAStore,       ///< The file is not a Shuke store.
    SchemaTooNew,    ///< Written by a newer version; left untouched.
    SchemaMismatch,  ///< The schema is not the one this version wrote.
    UnsafeLocation,  ///< Network share, synced folder or hard link: not a place for a live store.
    MigrationFailed, ///< A migration step failed; the old version is intact.
    SqliteMismatch,  ///< Qt's driver and our SQLite are two copies.
    Busy,            ///< The store stayed locked longer than the time-out.
    TooLarge,        ///< A limit on size or count was passed.
    Unsupported,     ///< A format or option this build does not have.
    EncodingError,   ///< Bytes that the encoding does not allow.
    Internal,        ///< A bug of ours.
};

/// A failure. `detail` is English and for the log and the developer; it may name files, lines and fields, never
/// customers' data. Words for people are made by `ui/common/error_text`.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
};

} // namespace shuke
