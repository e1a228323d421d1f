#include "core/session/maintenance.h"

#include "core/store/backup.h"
#include "core/store/read_context.h"
#include "core/store/store_lock.h"
#include "core/store/verify.h"

#include <QFileInfo>

namespace shuke::session {

namespace maintenance_detail {
constexpr std::string_view kContents =
    "SELECT uid, (SELECT count(*) FROM contact WHERE deleted_at IS NULL), "
    "(SELECT count(*) FROM sales_order WHERE deleted_at IS NULL), "
    "(SELECT count(*) FROM product WHERE deleted_at IS NULL), (SELECT count(*) FROM operation) "
    "FROM store_info WHERE id = 1";
} // namespace maintenance_detail

Query<StoreContents> storeContents()
{
    return {[](ReadContext &context) -> Result<StoreContents> {
        Result<store::Statement> row = context.database().prepare(maintenance_detail::kContents);
        if (!row)
            return row.error();
        const Result<bool> found = row->step();
        if (!found)
            return found.error();
        return StoreContents{row->text(0), row->integer(1), row->integer(2), row->integer(3), row->integer(4)};
    }};
}

qint64 storeBytes(const QString &storePath)
{
    qint64 bytes = 0;
    for (const char *suffix : {"", "-wal", "-journal"})
        bytes += QFileInfo(storePath + QLatin1String(suffix)).size();
    return bytes;
}

Result<StoreHealth> checkStore(const QString &storePath, const CancelToken &cancel)
{
    const Result<store::VerifyReport> report = store::verifyStore(storePath, cancel);
    if (!report)
        return report.error();
    StoreHealth health{report->integrity + report->foreignKeys + report->ledger + report->indexes};
    if (health.isSound() && !report->isSound())
        health.findings.append(QStringLiteral("the content could not be read"));
    return health;
}

QString backupFolder(const QString &storePath)
{
    return store::defaultBackupFolder(store::StoreLock::canonicalPath(storePath));
}

std::vector<BackupEntry> backupsOf(const QString &storePath)
{
    std::vector<BackupEntry> entries;
    for (const store::BackupFile &file : store::findBackups(backupFolder(storePath)))
        entries.push_back({file.path, file.storeUid, file.createdAtMs, file.bytes, file.reason});
    return entries;
}

Result<QString> restoreCopy(const QString &backup, const QString &target, const CancelToken &cancel,
                            const ProgressSink &progress)
{
    store::RestoreOptions options;
    options.cancel = cancel;
    options.progress = progress;
    const Result<store::RestoredStore> restored = store::restoreBackup(backup, target, options);
    if (!restored)
        return restored.error();
    return restored->path;
}

} // namespace shuke::session
