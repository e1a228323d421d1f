#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/store/database.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace shuke::store {

/// A verified backup: a store file of one piece and a manifest `<file>.json` beside it.
struct BackupFile
{
    QString path;
    QString storeUid;       ///< Of the store it was made from.
    qint64 counter = 0;     ///< Grows with each backup of a store; decides which is newest, whatever the clock said.
    qint64 createdAtMs = 0; ///< For display and for the rotation ladder.
    int stretch = 0;        ///< Of the clock, see backup_ladder.h.
    qint64 operation = 0;   ///< Newest operation in it; 0: none.
    int schema = 0;
    QByteArray reason; ///< manual, close, timer, before-upgrade-v1, …
    QByteArray sha256; ///< Of the file's bytes, hex.
    qint64 bytes = 0;
    QMap<QString, qint64> rowCounts; ///< Per table.
};

struct BackupOptions
{
    QString storePath;   ///< The store's own path: names the backup and its folder.
    QString folder = {}; ///< Empty: defaultBackupFolder(storePath). Made if missing.
    QString file = {};   ///< Not empty: this file instead, and no rotation. Duplicate if it exists.
    QByteArray reason = QByteArrayLiteral("manual"); ///< Letters, digits and '-'.
    qint64 nowMs = 0;
    bool rotate = true;
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< Pages copied.
};

/// `<store name>-backups` beside the store.
QString defaultBackupFolder(const QString &storePath);

/// Makes a verified backup: copies in slices inside one read transaction of `reader`, into `*.partial`; then fsync,
/// reopen, quick_check, row counts, version and newest operation against the source, SHA-256, manifest, rename, fsync
/// of the folder; only then the folder is rotated. Whatever fails or is canceled leaves no file that counts as a
/// backup.
///
/// `reader` is a read-only connection, outside of a transaction (with JournalPolicy::Truncate: the writer). Blocks the
/// calling thread, not the writer. Errors: Canceled, DiskFull, ReadOnly, Busy (another backup into that folder is being
/// made), Corrupt (the source is damaged), Duplicate. Cost: about 2 s per 400 MB.
Result<BackupFile> makeBackup(Database &reader, const BackupOptions &options);

/// Records the backup in store_info; on the writer connection. Not an operation: the journal does not see it.
Result<void> noteBackup(Database &writer, const BackupFile &backup);

/// True if an operation was made since the last noted backup (or ever, if there is none). Any connection.
Result<bool> changedSinceBackup(Database &database);

/// The verified backups in a folder, newest (highest counter) first: those with a manifest that fits the file's size.
/// Backups of all stores that use the folder. Empty if there is no such folder. Reads manifests only.
std::vector<BackupFile> findBackups(const QString &folder);

/// Reads all of the file: its SHA-256 is that of the manifest. NotFound without manifest or file; Corrupt otherwise.
Result<BackupFile> verifyBackup(const QString &file);

struct RestoreOptions
{
    bool replace = false; ///< An existing target is kept aside as `<name>.before-restore-N.shuke`.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

struct RestoredStore
{
    QString path;
    QString keptAside;     ///< The former file, if there was one.
    bool verified = false; ///< The backup had a manifest and fits it. Else it was only checked by SQLite.
};

/// Puts a backup, or any sound store file, in place as a store of its own: a new uid and a new random origin, so that
/// ids made from now on never meet those of the store it came from. (A file copied by other means keeps its identity:
/// nothing can tell the copy from the original. Copy stores with this.) Goes through `<target>.partial`, checked by
/// quick_check and row counts, and appears complete or not at all.
///
/// Duplicate if the target exists and `replace` is off; Locked if it is open; UnsafeLocation; Corrupt; NotAStore;
/// SchemaTooNew. An older schema stays as it is; the first openStore upgrades it.
Result<RestoredStore> restoreBackup(const QString &file, const QString &target, const RestoreOptions &options = {});

} // namespace shuke::store
