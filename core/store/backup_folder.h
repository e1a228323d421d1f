#pragma once

#include "core/store/backup.h"

namespace shuke::store {

/// For backup.cpp and restore.cpp: the files of a backup folder.

QString manifestPath(const QString &backupFile);
QByteArray manifestJson(const BackupFile &backup);
/// The manifest of `backupFile`: NotFound, or Corrupt if it cannot be read as one. Does not look at the file itself.
Result<BackupFile> readManifest(const QString &backupFile);

/// SHA-256 in hex of a file that no SQLite connection has open. Canceled.
Result<QByteArray> fileHash(const QString &path, const CancelToken &cancel);

/// Deletes the half-made files of backups of `name` that never ended. The caller holds the folder's lock.
void removePartials(const QString &folder, const QString &name);

/// Thins out the backups of one store by the ladder. Those made before an upgrade stay. Returns how many were deleted.
int rotateBackups(const QString &folder, const QString &storeUid);

/// The highest counter in the folder, 0 if there is none.
qint64 highestCounter(const QString &folder);

/// The clock's stretch of a backup of that store made now (see backup_ladder.h).
int stretchOfNext(const QString &folder, const QString &storeUid, qint64 nowMs);

/// What a sound copy must have in common with its source.
struct ContentSummary
{
    QString uid;
    qint64 counter = 0;
    qint64 operation = 0;
    int schema = 0;
    QMap<QString, qint64> rowCounts;

    bool sameContent(const ContentSummary &other) const
    {
        return operation == other.operation && schema == other.schema && rowCounts == other.rowCounts;
    }
};
Result<ContentSummary> summarize(Database &database);

/// Copies all pages of `source` into the new file `target`, a store file of one piece (no -wal). Canceled, DiskFull, …;
/// the caller removes what was written. `source` is inside a read transaction, so that a busy writer does not restart
/// it.
Result<void> copyPages(Database &source, const QString &target, const CancelToken &cancel,
                       const ProgressSink &progress);

/// quick_check and the same content as `expected`.
Result<void> checkCopy(const QString &path, const ContentSummary &expected, const CancelToken &cancel);

/// Removes a half-made store file and what SQLite left beside it.
void removeStoreFiles(const QString &path);

} // namespace shuke::store
