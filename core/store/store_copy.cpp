#include "core/store/backup_folder.h"
#include "core/store/sql_error.h"
#include "core/store/store_check.h"
#include "core/store/store_file.h"

#include <sqlite3.h>

namespace shuke::store {

namespace store_copy_detail {

constexpr int kSlicePages = 1024;

Result<void> runBackup(Database &source, Database &target, const CancelToken &cancel, const ProgressSink &progress)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return sqlError(target.handle(), sqlite3_errcode(target.handle()), "backup");
    int code = SQLITE_OK;
    bool canceled = false;
    while (code == SQLITE_OK && !canceled) {
        code = sqlite3_backup_step(backup, kSlicePages);
        canceled = cancel.isCanceled();
        if (progress) {
            const qint64 total = sqlite3_backup_pagecount(backup);
            progress({total - sqlite3_backup_remaining(backup), total});
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    if (canceled)
        return Error{ErrorCode::Canceled, QStringLiteral("backup")};
    if (code != SQLITE_DONE)
        return sqlError(finished == SQLITE_OK ? nullptr : target.handle(), code, "backup");
    return {};
}

} // namespace store_copy_detail

Result<ContentSummary> summarize(Database &database)
{
    ContentSummary summary;
    {
        Result<Statement> info =
            database.prepare("SELECT uid, backup_counter, (SELECT coalesce(max(id), 0) FROM operation), "
                             "(SELECT user_version FROM pragma_user_version) FROM store_info");
        if (!info)
            return info.error();
        const Result<bool> row = info->step();
        if (!row)
            return row.error();
        if (!*row)
            return Error{ErrorCode::Corrupt, QStringLiteral("%1 does not say which store it is").arg(database.path())};
        summary.uid = info->text(0);
        summary.counter = info->integer(1);
        summary.operation = info->integer(2);
        summary.schema = static_cast<int>(info->integer(3));
    }
    // The names come from a schema that was compared with ours; an older one may lack tables we know.
    std::vector<QString> tables;
    {
        Result<Statement> names = database.prepare(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"); // not the index of texts, which cannot be counted
        if (!names)
            return names.error();
        for (;;) {
            const Result<bool> row = names->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            tables.push_back(names->text(0));
        }
    }
    for (const QString &table : tables) {
        const QByteArray sql = QByteArrayLiteral("SELECT count(*) FROM \"") + table.toUtf8() + '"';
        const Result<std::optional<qint64>> count = database.integer(sql.constData());
        if (!count)
            return count.error();
        summary.rowCounts.insert(table, count->value_or(0));
    }
    return summary;
}

Result<void> copyPages(Database &source, const QString &target, const CancelToken &cancel, const ProgressSink &progress)
{
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    options.journal = JournalPolicy::Truncate;
    Result<std::unique_ptr<Database>> copy = Database::open(target, options);
    if (!copy)
        return copy.error();
    // Synced as a whole at the end; a half-made copy is thrown away.
    if (Result<void> done = (*copy)->exec("PRAGMA synchronous=OFF"); !done)
        return done;
    if (Result<void> done = store_copy_detail::runBackup(source, **copy, cancel, progress); !done)
        return done;
    // The copied header says WAL, which would ask for a -wal beside the backup at each look into it.
    const Result<QString> mode = (*copy)->text("PRAGMA journal_mode=DELETE");
    if (!mode)
        return mode.error();
    if (*mode != QLatin1String("delete"))
        return Error{ErrorCode::IoError, QStringLiteral("the journal mode of %1 stayed %2").arg(target, *mode)};
    return {};
}

Result<void> checkCopy(const QString &path, const ContentSummary &expected, const CancelToken &cancel)
{
    ConnectionOptions options;
    options.mode = OpenMode::Immutable;
    Result<std::unique_ptr<Database>> copy = Database::open(path, options);
    if (!copy)
        return copy.error();
    (*copy)->setCancel(cancel);
    if (Result<void> sound = quickCheck(**copy, cancel); !sound)
        return sound;
    const Result<ContentSummary> found = summarize(**copy);
    if (!found)
        return found.error();
    if (!found->sameContent(expected))
        return Error{ErrorCode::Corrupt, QStringLiteral("%1 does not hold what its source holds").arg(path)};
    return {};
}

} // namespace shuke::store
