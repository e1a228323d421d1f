#pragma once

#include "core/base/result.h"

#include <QString>

namespace shuke::store {

/// Waits until the file's bytes are on the disk. Never for a live store: closing a file drops SQLite's POSIX locks.
Result<void> syncFile(const QString &path);

/// Waits until the names in the folder are on the disk. Does nothing where the system has no such call.
Result<void> syncFolder(const QString &folder);

/// Renames within one folder, in one step. Duplicate if `to` exists (the caller holds a lock, so nobody makes it in
/// between). The caller syncs the folder.
Result<void> renameFile(const QString &from, const QString &to);

/// An IoError (or DiskFull, ReadOnly) for the last failed system call on `path`.
Error systemError(const QString &path, int errorNumber);

} // namespace shuke::store
