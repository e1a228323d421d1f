#include "core/store/file_sync.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif
#ifdef Q_OS_WIN
#include <io.h>
#endif

namespace shuke::store {

namespace file_sync_detail {

#ifdef Q_OS_UNIX
Result<void> syncPath(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC); // NOLINT
    if (file < 0)
        return systemError(path, errno);
#ifdef Q_OS_MACOS
    const int failed = ::fcntl(file, F_FULLFSYNC);
#else
    const int failed = ::fsync(file);
#endif
    const int reason = errno;
    ::close(file);
    if (failed != 0)
        return systemError(path, reason);
    return {};
}
#endif

} // namespace file_sync_detail

Error systemError(const QString &path, int errorNumber)
{
    const QString detail = QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(errorNumber)));
    switch (errorNumber) {
    case ENOSPC:
    case EFBIG:
        return {ErrorCode::DiskFull, detail};
    case EROFS:
    case EACCES:
    case EPERM:
        return {ErrorCode::ReadOnly, detail};
    case ENOENT:
        return {ErrorCode::NotFound, detail};
    case EEXIST:
        return {ErrorCode::Duplicate, detail};
    default:
        return {ErrorCode::IoError, detail};
    }
}

Result<void> syncFile(const QString &path)
{
#ifdef Q_OS_UNIX
    return file_sync_detail::syncPath(path, O_RDONLY);
#else
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    if (_commit(file.handle()) != 0)
        return systemError(path, errno);
    return {};
#endif
}

Result<void> syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    return file_sync_detail::syncPath(folder, O_RDONLY | O_DIRECTORY);
#else
    Q_UNUSED(folder)
    return {};
#endif
}

Result<void> renameFile(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to))
        return Error{ErrorCode::Duplicate, to};
#ifdef Q_OS_UNIX
    // Not QFile::rename, which falls back to a copy.
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(from, errno);
#else
    QFile file(from);
    if (!file.rename(to))
        return Error{ErrorCode::IoError, QStringLiteral("%1 → %2: %3").arg(from, to, file.errorString())};
#endif
    return {};
}

} // namespace shuke::store
