#pragma once

#include "core/base/cancel_token.h"
#include "core/base/command.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

// What is done to store files beside the session. The functions block: call them on a worker.

namespace shuke::session {

/// What is in a store; records outside the trash.
struct StoreContents
{
    QString uid;
    qint64 contacts = 0;
    qint64 orders = 0; ///< Refunds included.
    qint64 products = 0;
    qint64 operations = 0; ///< Of the history.
};
/// Counts rows: about 50 ms per million.
Query<StoreContents> storeContents();

/// Bytes on disk: the file and what SQLite keeps beside it. Never opens them.
qint64 storeBytes(const QString &storePath);

struct StoreHealth
{
    QStringList findings; ///< English, for the log and for experts; empty: the store is sound.
    bool isSound() const { return findings.isEmpty(); }
};
/// The full check of `shuke-cli verify`: integrity, references, journal, indexes. Writes nothing; the store may be
/// open. About 10 s per 400 MB. NotFound, NotAStore, SchemaTooNew, Canceled.
Result<StoreHealth> checkStore(const QString &storePath, const CancelToken &cancel);

/// A verified backup.
struct BackupEntry
{
    QString path;
    QString storeUid; ///< Of the store it was made from.
    qint64 atMs = 0;  ///< UTC.
    qint64 bytes = 0;
    QByteArray reason; ///< manual, close, timer, before-upgrade-v1, …
};
/// Where the backups of a store lie.
QString backupFolder(const QString &storePath);
/// Those in its folder, newest first (see core/store/backup.h). Reads manifests only.
std::vector<BackupEntry> backupsOf(const QString &storePath);

/// Makes a store of its own from a backup, or from any sound store file, at `target`, which must not exist. Checked
/// before it appears. Its path. Duplicate, UnsafeLocation, Corrupt, NotAStore, SchemaTooNew, DiskFull, Canceled, …
Result<QString> restoreCopy(const QString &backup, const QString &target, const CancelToken &cancel,
                            const ProgressSink &progress);

} // namespace shuke::session
