#pragma once

#include "core/base/clock.h"
#include "core/base/open_watch.h"
#include "core/base/progress.h"
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/store_lock.h"

namespace shuke::store {

/// How a new store begins.
struct NewStoreFile
{
    QString currency = QStringLiteral("CNY"); ///< ISO 4217, three upper-case letters.
    QByteArray timeZone = {};                 ///< IANA; empty: the system's.
    qint64 nowMs = 0;                         ///< store_info.created_at.
    bool acceptUnsafeLocation = false;        ///< Only for tests and repair.
};

struct OpenStoreOptions
{
    const Clock *clock = nullptr;        ///< Not owned; null: the system's. Dates the backup before an upgrade.
    bool acceptUnsafeLocation = false;   ///< Only for tests and repair; the journal is then TRUNCATE.
    QString temporaryFolder = {};        ///< Empty: a 0700 folder of the user's profile.
    QString backupFolder = {};           ///< Of the backup before an upgrade; empty: the default folder.
    const SchemaSteps *schema = nullptr; ///< Null: the program's own; tests bring others.
    OpenWatch watch = {};                ///< Hears what takes long, and may end it.
    ProgressSink progress = {};          ///< Of the backup before an upgrade.
};

/// A store open for writing. Closed by closeStore; dropping it instead is what a crash does (safe, and checked at the
/// next open). The members are destroyed in the right order: the connection before the lock.
struct OpenedStore
{
    std::unique_ptr<StoreLock> lock;
    std::unique_ptr<Database> writer;
    JournalPolicy journal = JournalPolicy::Wal; ///< Truncate: no readers beside the writer.
    QString uid;
    bool wasClosedCleanly = true; ///< False: the last program crashed; quick_check was run and found nothing.
    int upgradedFrom = 0;         ///< The schema before, if it was migrated now.
    QString upgradeBackup;        ///< The verified backup made before that.
};

/// Makes a new store: schema, identity (new uid, origin 0), settings `currency` and `time_zone`. It appears at `path`
/// complete or not at all. Duplicate if something is there; NotFound if the folder is missing; UnsafeLocation;
/// Conflict if a -wal or -journal of a former store lies there; InvalidInput for the currency or zone.
Result<void> createStore(const QString &path, const NewStoreFile &newStore);

/// The open sequence of docs/store.md. A file that is refused is byte-identical afterwards and nothing lies beside it.
///
/// NotFound; UnsafeLocation (share, cloud folder, hard link); Locked, naming the holder; ReadOnly; NotAStore;
/// SchemaTooNew; SchemaMismatch; Corrupt (detail names the newest verified backup, if there is one); MigrationFailed;
/// Canceled, which leaves the file as a refusal does (but a rollback journal that was hot is rolled back by then).
/// Blocks; cost: about 10 ms, plus quick_check after a crash, plus backup and migration of an older schema.
Result<OpenedStore> openStore(const QString &path, const OpenStoreOptions &options = {});

/// A connection that cannot write, with the checks of openStore but no lock: also while another process has the store.
/// Where nothing can be written (read-only media) it reads the file as it is; if a -wal or journal lies there, a copy
/// in the temporary folder that goes with the connection: Database::readsCopy(). Opening a healthy store may leave an
/// empty -wal and a -shm, which the next writer removes. SchemaMismatch also for an older schema, which only a writer
/// can upgrade. `journal` is the policy of the writer beside it; readers do not depend on it.
Result<std::unique_ptr<Database>> openReader(const QString &path, JournalPolicy journal = JournalPolicy::Wal,
                                             const QString &temporaryFolder = {});

/// As openReader, but an older schema is fine too: for backup, restore and verify.
Result<std::unique_ptr<Database>> openReaderOfAnySchema(const QString &path, const QString &temporaryFolder = {});

/// Removes the empty -wal and the -shm that a reader of a closed store leaves, if nobody has it open now; else does
/// nothing. For programs that only read, after their last reader is closed. SQLite itself decides that it is safe.
void removeReaderLeftovers(const QString &path);

/// Adds the newest verified backup to the detail of Corrupt, NotAStore and SchemaMismatch. `folder` empty: the default.
Error withBackupHint(Error error, const QString &storePath, const QString &folder = {});

/// Marks the store as closed cleanly, checkpoints, closes, releases the lock. All readers of this process are closed
/// before; one of another process only means that its -wal stays. On an error the store is closed all the same.
Result<void> closeStore(OpenedStore store);

/// A folder only this user can enter, for SQLite's temporary files and copies. Empty if none can be made.
QString privateTemporaryFolder();

} // namespace shuke::store
