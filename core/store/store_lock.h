#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace shuke::store {

/// The right to write one store: `<canonical path>.lock` beside it, held by at most one process. Released by the
/// destructor; the lock of a killed process is taken over at once. Move it between threads freely, use it on one.
class StoreLock
{
public:
    /// `path` need not exist yet, but its folder must. Locked: another process, or another StoreLock of this one, holds
    /// it; the detail names program, process and computer. ReadOnly: the folder cannot be written.
    static Result<std::unique_ptr<StoreLock>> acquire(const QString &path);
    ~StoreLock();
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

    /// The same text for every way to write the path of a file (symlinks, "..", doubled slashes). Absolute.
    static QString canonicalPath(const QString &path);
    static QString lockPath(const QString &path);

private:
    explicit StoreLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace shuke::store
