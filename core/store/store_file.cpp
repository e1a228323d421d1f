#include "core/store/store_file.h"

#include "core/base/money.h"
#include "core/base/table_id.h"
#include "core/store/backup.h"
#include "core/store/file_sync.h"
#include "core/store/location_policy.h"
#include "core/store/store_check.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace shuke::store {

namespace store_file_detail {

bool hasOtherNames(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 && info.st_nlink > 1;
#else
    Q_UNUSED(path)
    return false;
#endif
}

Result<JournalPolicy> policyFor(const QString &path, bool acceptUnsafe)
{
    Result<JournalPolicy> policy = journalPolicy(mountEntry(path));
    if (!policy && acceptUnsafe)
        return JournalPolicy::Truncate;
    return policy;
}

Result<void> writeIdentity(Database &database, const NewStoreFile &newStore)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    Result<Statement> info =
        database.prepare("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, ?, 0, ?)");
    if (!info)
        return info.error();
    info->bindAll(QUuid::createUuid().toString(QUuid::WithoutBraces), newStore.nowMs);
    if (Result<void> done = info->run(); !done)
        return done;
    Result<Statement> setting = database.prepare("INSERT INTO setting (id, key, value) VALUES (?, ?, ?)");
    if (!setting)
        return setting.error();
    const QByteArray zone = newStore.timeZone.isEmpty() ? QTimeZone::systemTimeZoneId() : newStore.timeZone;
    qint64 id = 0;
    for (const auto &[key, value] : {std::pair{QStringLiteral("currency"), newStore.currency},
                                     std::pair{QStringLiteral("time_zone"), QString::fromLatin1(zone)}}) {
        setting->bindAll(++id, key, value);
        if (Result<void> done = setting->run(); !done)
            return done;
    }
    Result<Statement> counter = database.prepare("INSERT INTO counter (name, next) VALUES ('setting', ?)");
    if (!counter)
        return counter.error();
    counter->bindAll(id + 1);
    if (Result<void> done = counter->run(); !done)
        return done;
    return transaction->commit();
}

Result<void> buildStore(const QString &partial, const NewStoreFile &newStore)
{
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    options.journal = JournalPolicy::Truncate; // so that it ends up as one file
    options.temporaryFolder = privateTemporaryFolder();
    Result<std::unique_ptr<Database>> database = Database::open(partial, options);
    if (!database)
        return database.error();
    if (Result<void> done = migrate(**database); !done)
        return done;
    return writeIdentity(**database, newStore);
}

void removePartial(const QString &partial)
{
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(partial + QLatin1String(suffix));
}

/// Lets SQLite take back what a crash left half-written, then checks. The caller holds the lock.
Result<StoreFacts> rollBack(const QString &path, const SchemaSteps &steps, const OpenWatch &watch)
{
    ConnectionOptions options;
    options.journal = JournalPolicy::Truncate; // as it is: a file with a rollback journal is not in WAL mode
    const Result<std::unique_ptr<Database>> database = Database::open(path, options);
    if (!database)
        return database.error();
    Result<StoreFacts> facts = checkConnection(**database, CheckDepth::Writing, steps, watch);
    if (facts)
        facts->closedCleanly = false;
    return facts;
}

Result<QString> backupBeforeUpgrade(const QString &path, int version, const OpenStoreOptions &options)
{
    ConnectionOptions reading;
    reading.mode = OpenMode::ReadOnly;
    Result<std::unique_ptr<Database>> reader = Database::open(path, reading);
    if (!reader)
        return reader.error();
    const SystemClock system;
    BackupOptions backup;
    backup.storePath = path;
    backup.folder = options.backupFolder;
    backup.reason = QByteArrayLiteral("before-upgrade-v") + QByteArray::number(version);
    backup.nowMs = options.clock ? options.clock->nowMs() : system.nowMs();
    backup.cancel = options.watch.cancel;
    backup.progress = options.progress;
    Result<BackupFile> made = makeBackup(**reader, backup);
    if (!made)
        return made.error();
    return made->path;
}

} // namespace store_file_detail

QString privateTemporaryFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QString folder = base + QStringLiteral("/tmp");
    const QFile::Permissions mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (base.isEmpty() || !QDir().mkpath(folder) || !QFile::setPermissions(folder, mine))
        return {};
    return folder;
}

Result<void> createStore(const QString &path, const NewStoreFile &newStore)
{
    using namespace store_file_detail;
    if (!isCurrencyCode(newStore.currency))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("currency %1 is not an ISO 4217 code").arg(newStore.currency)};
    if (!newStore.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(newStore.timeZone))
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("no time zone %1").arg(QString::fromUtf8(newStore.timeZone))};
    const QString file = StoreLock::canonicalPath(path);
    if (const Result<JournalPolicy> policy = policyFor(file, newStore.acceptUnsafeLocation); !policy)
        return policy.error();
    const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(file);
    if (!lock)
        return lock.error();
    if (QFileInfo::exists(file))
        return Error{ErrorCode::Duplicate, file};
    if (hasHotWal(file) || hasHotJournal(file)) // SQLite would play it into the new file
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("%1-wal or -journal belongs to a store that is gone; move it away first").arg(file)};
    const QString partial = file + QStringLiteral(".partial");
    removePartial(partial);
    Result<void> done = buildStore(partial, newStore);
    if (done)
        done = syncFile(partial);
    if (done)
        done = renameFile(partial, file);
    if (done)
        done = syncFolder(QFileInfo(file).absolutePath());
    removePartial(partial);
    return done;
}

Result<OpenedStore> openStore(const QString &path, const OpenStoreOptions &options)
{
    using namespace store_file_detail;
    const QString file = StoreLock::canonicalPath(path);
    const SchemaSteps &steps = options.schema ? *options.schema : schemaSteps();
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, file};
    if (!QFileInfo(file).isFile())
        return Error{ErrorCode::NotAStore, QStringLiteral("%1 is not a file").arg(file)};
    if (hasOtherNames(file))
        return Error{
            ErrorCode::UnsafeLocation,
            QStringLiteral("%1 has a second name (hard link), so that two programs could open it without seeing each "
                           "other; restore or copy it to a file of its own")
                .arg(file)};
    const Result<JournalPolicy> policy = policyFor(file, options.acceptUnsafeLocation);
    if (!policy)
        return policy.error();
    Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(file);
    if (!lock)
        return lock.error();
    const Result<StoreFacts> seen = inspectStore(file, CheckDepth::Writing, steps, options.watch);
    if (!seen)
        return withBackupHint(seen.error(), file, options.backupFolder);

    OpenedStore store;
    store.lock = std::move(*lock);
    store.journal = *policy;
    StoreFacts facts = *seen;
    if (facts.hotJournal) {
        const Result<StoreFacts> recovered = rollBack(file, steps, options.watch);
        if (!recovered)
            return withBackupHint(recovered.error(), file, options.backupFolder);
        facts = *recovered;
    }
    if (facts.schema < static_cast<int>(steps.size())) {
        options.watch.begin(OpenStage::BackingUp);
        Result<QString> backup = backupBeforeUpgrade(file, facts.schema, options);
        if (!backup)
            return backup.error();
        store.upgradeBackup = *backup;
    }
    ConnectionOptions writing;
    writing.journal = *policy;
    writing.temporaryFolder = options.temporaryFolder.isEmpty() ? privateTemporaryFolder() : options.temporaryFolder;
    Result<std::unique_ptr<Database>> writer = Database::open(file, writing);
    if (!writer)
        return writer.error();
    store.writer = std::move(*writer);
    if (facts.schema < static_cast<int>(steps.size())) {
        options.watch.begin(OpenStage::Upgrading);
        if (Result<void> migrated = migrate(*store.writer, steps); !migrated)
            return migrated.error();
        store.upgradedFrom = facts.schema;
    }
    store.uid = facts.uid;
    store.wasClosedCleanly = facts.closedCleanly;
    if (Result<void> marked = store.writer->exec("UPDATE store_info SET closed_cleanly = 0"); !marked)
        return marked.error();
    return store;
}

Result<void> closeStore(OpenedStore store)
{
    Result<void> marked = store.writer->exec("UPDATE store_info SET closed_cleanly = 1");
    if (marked && store.journal == JournalPolicy::Wal) {
        // A reader of another process may hold the -wal: no reason to wait for long, nor an error.
        marked = store.writer->exec("PRAGMA busy_timeout=200");
        if (marked)
            marked = store.writer->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        if (!marked && marked.error().code == ErrorCode::Busy)
            marked = {};
    }
    store.writer.reset();
    store.lock.reset();
    return marked;
}

} // namespace shuke::store
