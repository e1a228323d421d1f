#include "core/store/backup.h"

#include "core/store/backup_folder.h"
#include "core/store/file_sync.h"
#include "core/store/store_lock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace shuke::store {

namespace backup_detail {

Result<void> writeManifest(const QString &path, const QByteArray &json)
{
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(json) != json.size() || !file.flush())
            return Error{file.error() == QFile::ResourceError ? ErrorCode::DiskFull : ErrorCode::IoError,
                         QStringLiteral("%1: %2").arg(path, file.errorString())};
    }
    return syncFile(path);
}

QString fileName(const QString &name, const BackupFile &backup)
{
    const QString number = QStringLiteral("%1").arg(backup.counter, 6, 10, QLatin1Char('0'));
    if (backup.reason.startsWith("before-upgrade"))
        return QStringLiteral("%1-%2-%3.shuke").arg(name, number, QString::fromLatin1(backup.reason));
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(backup.createdAtMs, Qt::UTC);
    return QStringLiteral("%1-%2-%3.shuke").arg(name, number, time.toString(QStringLiteral("yyyyMMdd-HHmm")));
}

/// From the copy to the two renames. On an error the caller removes the partial files.
Result<void> make(Database &reader, const QString &partial, BackupFile &backup, const BackupOptions &options)
{
    {
        Result<Transaction> snapshot = Transaction::begin(reader, Transaction::Kind::Read);
        if (!snapshot)
            return snapshot.error();
        const Result<ContentSummary> content = summarize(reader);
        if (!content)
            return content.error();
        if (Result<void> done = copyPages(reader, partial, options.cancel, options.progress); !done)
            return done;
        snapshot->rollback();
        if (Result<void> done = syncFile(partial); !done)
            return done;
        if (Result<void> sound = checkCopy(partial, *content, options.cancel); !sound)
            return sound;
        backup.rowCounts = content->rowCounts;
        backup.operation = content->operation;
        backup.schema = content->schema;
    }
    const Result<QByteArray> hash = fileHash(partial, options.cancel);
    if (!hash)
        return hash.error();
    backup.sha256 = *hash;
    backup.bytes = QFileInfo(partial).size();
    if (Result<void> done = writeManifest(manifestPath(partial), manifestJson(backup)); !done)
        return done;
    if (Result<void> done = renameFile(partial, backup.path); !done)
        return done;
    if (Result<void> done = renameFile(manifestPath(partial), manifestPath(backup.path)); !done)
        return done;
    return syncFolder(QFileInfo(backup.path).absolutePath());
}

} // namespace backup_detail

Result<BackupFile> makeBackup(Database &reader, const BackupOptions &options)
{
    using namespace backup_detail;
    const bool named = !options.file.isEmpty();
    const QString folder = named                      ? QFileInfo(options.file).absolutePath()
                           : options.folder.isEmpty() ? defaultBackupFolder(options.storePath)
                                                      : QDir(options.folder).absolutePath();
    const QString name = QFileInfo(named ? options.file : options.storePath).completeBaseName();
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::ReadOnly, QStringLiteral("no folder can be made at %1").arg(folder)};
    const Result<std::unique_ptr<StoreLock>> lock =
        StoreLock::acquire(QDir(folder).filePath(name + QStringLiteral(".backup")));
    if (!lock)
        return Error{lock.error().code == ErrorCode::Locked ? ErrorCode::Busy : lock.error().code, lock.error().detail};
    removePartials(folder, name);

    const Result<ContentSummary> source = summarize(reader);
    if (!source)
        return source.error();
    BackupFile backup;
    backup.storeUid = source->uid;
    backup.counter = std::max(source->counter, highestCounter(folder)) + 1;
    backup.createdAtMs = options.nowMs;
    backup.stretch = stretchOfNext(folder, backup.storeUid, options.nowMs);
    backup.reason = options.reason;
    backup.path = named ? QFileInfo(options.file).absoluteFilePath() : QDir(folder).filePath(fileName(name, backup));
    if (QFileInfo::exists(backup.path) || QFileInfo::exists(manifestPath(backup.path)))
        return Error{ErrorCode::Duplicate, backup.path};
    const QString partial = QDir(folder).filePath(QStringLiteral("%1-%2.partial").arg(name).arg(backup.counter));
    const Result<void> made = make(reader, partial, backup, options);
    removeStoreFiles(partial);
    QFile::remove(manifestPath(partial));
    if (!made)
        return made.error();
    if (!named && options.rotate)
        rotateBackups(folder, backup.storeUid);
    return backup;
}

Result<void> noteBackup(Database &writer, const BackupFile &backup)
{
    Result<Statement *> update =
        writer.cached("UPDATE store_info SET backup_counter = max(backup_counter, ?), last_backup_at = ?, "
                      "last_backup_operation = ?");
    if (!update)
        return update.error();
    (*update)->bindAll(backup.counter, backup.createdAtMs, backup.operation);
    return (*update)->run();
}

Result<bool> changedSinceBackup(Database &database)
{
    const Result<std::optional<qint64>> changed = database.integer(
        "SELECT coalesce((SELECT max(id) FROM operation), 0) > coalesce(last_backup_operation, 0) FROM store_info");
    if (!changed)
        return changed.error();
    return changed->value_or(0) != 0;
}

} // namespace shuke::store
