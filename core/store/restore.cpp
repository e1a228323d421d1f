#include "core/store/backup.h"
#include "core/store/backup_folder.h"
#include "core/store/file_sync.h"
#include "core/store/location_policy.h"
#include "core/store/store_check.h"
#include "core/store/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QUuid>

namespace shuke::store {

namespace restore_detail {

/// A store of its own from here on. `counter`: backups made from now on are newer than all that lie in the folder.
Result<void> giveIdentity(const QString &path, qint64 counter)
{
    Result<std::unique_ptr<Database>> database = [&] {
        ConnectionOptions options;
        options.journal = JournalPolicy::Truncate;
        return Database::open(path, options);
    }();
    if (!database)
        return database.error();
    Result<Statement> update =
        (*database)->prepare("UPDATE store_info SET uid = ?, origin = ?, backup_counter = max(backup_counter, ?), "
                             "last_backup_at = NULL, last_backup_operation = NULL, closed_cleanly = 1");
    if (!update)
        return update.error();
    update->bindAll(QUuid::createUuid().toString(QUuid::WithoutBraces),
                    static_cast<qint64>(QRandomGenerator::system()->bounded(1, std::numeric_limits<int>::max())),
                    counter);
    return update->run();
}

Result<void> buildCopy(const QString &file, const QString &partial, qint64 counter, const RestoreOptions &options)
{
    Result<std::unique_ptr<Database>> source = openReaderOfAnySchema(file);
    if (!source)
        return source.error();
    Result<Transaction> snapshot = Transaction::begin(**source, Transaction::Kind::Read);
    if (!snapshot)
        return snapshot.error();
    const Result<ContentSummary> content = summarize(**source);
    if (!content)
        return content.error();
    if (Result<void> done = copyPages(**source, partial, options.cancel, options.progress); !done)
        return done;
    if (Result<void> done = giveIdentity(partial, std::max(counter, content->counter)); !done)
        return done;
    if (Result<void> sound = checkCopy(partial, *content, options.cancel); !sound)
        return sound;
    return syncFile(partial);
}

/// Moves the old store, with all that belongs to it, out of the way. Also what a store that is gone left behind: SQLite
/// would play a forgotten -wal into the new file.
Result<QString> keepAside(const QString &target)
{
    const QFileInfo info(target);
    QString aside;
    for (int number = 1;
         aside.isEmpty() || QFileInfo::exists(aside) || QFileInfo::exists(aside + QStringLiteral("-wal")); ++number)
        aside = info.absoluteDir().filePath(
            QStringLiteral("%1.before-restore-%2.shuke").arg(info.completeBaseName()).arg(number));
    bool any = false;
    for (const char *suffix : {"", "-wal", "-journal"}) {
        const QString from = target + QLatin1String(suffix);
        if (!QFileInfo::exists(from))
            continue;
        if (Result<void> done = renameFile(from, aside + QLatin1String(suffix)); !done)
            return done.error();
        any = true;
    }
    QFile::remove(target + QStringLiteral("-shm"));
    return any ? aside : QString();
}

} // namespace restore_detail

Result<RestoredStore> restoreBackup(const QString &file, const QString &target, const RestoreOptions &options)
{
    using namespace restore_detail;
    RestoredStore restored;
    restored.path = StoreLock::canonicalPath(target);
    qint64 counter = highestCounter(defaultBackupFolder(restored.path));
    if (QFileInfo::exists(manifestPath(file))) {
        const Result<BackupFile> backup = verifyBackup(file);
        if (!backup)
            return backup.error();
        counter = std::max(counter, backup->counter);
        restored.verified = true;
    }
    if (const Result<JournalPolicy> policy = journalPolicy(mountEntry(restored.path)); !policy)
        return policy.error();
    const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(restored.path);
    if (!lock)
        return lock.error();
    if (QFileInfo::exists(restored.path) && !options.replace)
        return Error{ErrorCode::Duplicate, restored.path};
    const QString partial = restored.path + QStringLiteral(".partial");
    removeStoreFiles(partial);
    const auto place = [&]() -> Result<void> {
        if (Result<void> built = buildCopy(file, partial, counter, options); !built)
            return built;
        const Result<QString> aside = keepAside(restored.path);
        if (!aside)
            return aside.error();
        restored.keptAside = *aside;
        if (Result<void> done = renameFile(partial, restored.path); !done)
            return done;
        return syncFolder(QFileInfo(restored.path).absolutePath());
    };
    const Result<void> placed = place();
    removeStoreFiles(partial);
    if (!placed)
        return placed.error();
    return restored;
}

} // namespace shuke::store
