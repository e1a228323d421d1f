#include "core/store/store_lock.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace shuke::store {

StoreLock::StoreLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

StoreLock::~StoreLock() = default;

QString StoreLock::canonicalPath(const QString &path)
{
    const QFileInfo file(path);
    QString canonical = file.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    // The file is missing, so its folder decides. A dangling symlink is followed by one step.
    const QFileInfo target(file.isSymLink() ? file.symLinkTarget() : file.absoluteFilePath());
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(target.absoluteFilePath()) : QDir(folder).filePath(target.fileName());
}

QString StoreLock::lockPath(const QString &path)
{
    return canonicalPath(path) + QStringLiteral(".lock");
}

Result<std::unique_ptr<StoreLock>> StoreLock::acquire(const QString &path)
{
    const QString lockFile = lockPath(path);
    if (!QFileInfo(QFileInfo(lockFile).absolutePath()).isDir())
        return Error{ErrorCode::NotFound, QFileInfo(lockFile).absolutePath()};
    auto file = std::make_unique<QLockFile>(lockFile);
    // Age says nothing: a desktop may stay open for weeks. A lock is stale only if its process is gone.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return std::unique_ptr<StoreLock>(new StoreLock(std::move(file)));
    switch (file->error()) {
    case QLockFile::PermissionError:
        return Error{ErrorCode::ReadOnly, QStringLiteral("no lock can be made at %1").arg(lockFile)};
    case QLockFile::LockFailedError:
        break;
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        return Error{ErrorCode::IoError, QStringLiteral("no lock can be made at %1").arg(lockFile)};
    }
    qint64 process = 0;
    QString computer;
    QString program;
    if (!file->getLockInfo(&process, &computer, &program))
        return Error{ErrorCode::Locked, QStringLiteral("%1 is held by another program").arg(lockFile)};
    return Error{ErrorCode::Locked, QStringLiteral("%1 is held by %2, process %3 on %4")
                                        .arg(lockFile, program, QString::number(process), computer)};
}

} // namespace shuke::store
