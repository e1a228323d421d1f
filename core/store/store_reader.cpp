#include "core/store/backup.h"
#include "core/store/store_check.h"
#include "core/store/store_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace shuke::store {

namespace store_reader_detail {

Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode, const QString &temporaryFolder,
                                       std::shared_ptr<const void> keepAlive = {})
{
    ConnectionOptions options;
    options.mode = mode;
    options.temporaryFolder = temporaryFolder;
    options.keepAlive = std::move(keepAlive);
    return Database::open(path, options);
}

/// Copies the file and what lies beside it, lets SQLite finish what a crash left, and opens the copy. Reading the
/// original with QFile is safe here: nobody can write it, so no lock of ours on it protects anything.
Result<std::unique_ptr<Database>> openCopy(const QString &path, const QString &temporaryFolder)
{
    const QString base = temporaryFolder.isEmpty() ? privateTemporaryFolder() : temporaryFolder;
    const auto folder = base.isEmpty()
                            ? std::make_shared<QTemporaryDir>()
                            : std::make_shared<QTemporaryDir>(QDir(base).filePath(QStringLiteral("read-XXXXXX")));
    if (!folder->isValid())
        return Error{ErrorCode::IoError, folder->errorString()};
    const QString copy = folder->filePath(QStringLiteral("copy.shuke"));
    for (const char *suffix : {"", "-wal", "-journal"}) {
        QFile file(path + QLatin1String(suffix));
        const QString target = copy + QLatin1String(suffix);
        if (!file.exists())
            continue;
        if (!file.copy(target))
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
    {
        ConnectionOptions recover;
        recover.journal = JournalPolicy::Truncate;
        const Result<std::unique_ptr<Database>> database = Database::open(copy, recover);
        if (!database)
            return database.error();
    }
    Result<std::unique_ptr<Database>> reader = open(copy, OpenMode::Immutable, temporaryFolder, folder);
    if (!reader)
        return reader.error();
    if (const Result<StoreFacts> checked = checkConnection(**reader, CheckDepth::Reading); !checked)
        return checked.error();
    return reader;
}

/// True for failures that mean "cannot write here", which reading a WAL or a hot journal needs.
bool mayBeReadOnlyPlace(const Error &error)
{
    return error.code == ErrorCode::IoError || error.code == ErrorCode::ReadOnly;
}

Result<std::unique_ptr<Database>> openAnywhere(const QString &path, const QString &temporaryFolder)
{
    const Result<StoreFacts> facts = inspectStore(path, CheckDepth::Reading);
    const bool sidecar = hasHotWal(path) || hasHotJournal(path);
    if (!facts && sidecar && mayBeReadOnlyPlace(facts.error()))
        return openCopy(path, temporaryFolder);
    if (!facts)
        return facts.error();
    Result<std::unique_ptr<Database>> reader = open(path, OpenMode::ReadOnly, temporaryFolder);
    if (!reader)
        return reader.error();
    const Result<StoreFacts> read = checkConnection(**reader, CheckDepth::Reading); // the first that touches the file
    if (read)
        return reader;
    if (!mayBeReadOnlyPlace(read.error()))
        return read.error();
    reader->reset();
    return sidecar ? openCopy(path, temporaryFolder) : open(path, OpenMode::Immutable, temporaryFolder);
}

} // namespace store_reader_detail

void removeReaderLeftovers(const QString &path)
{
    const QString file = StoreLock::canonicalPath(path);
    const QFileInfo wal(file + QStringLiteral("-wal"));
    if (!wal.exists() || wal.size() > 0)
        return;
    const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(file);
    if (!lock)
        return;
    // The last connection that could write deletes both files when it closes, unless another one has them open.
    const Result<std::unique_ptr<Database>> last = store_reader_detail::open(file, OpenMode::ReadWrite, {});
    if (last) {
        const Result<std::optional<qint64>> touched = (*last)->integer("SELECT count(*) FROM sqlite_schema");
        Q_UNUSED(touched)
    }
}

Error withBackupHint(Error error, const QString &storePath, const QString &folder)
{
    if (error.code != ErrorCode::Corrupt && error.code != ErrorCode::NotAStore &&
        error.code != ErrorCode::SchemaMismatch)
        return error;
    const std::vector<BackupFile> backups = findBackups(folder.isEmpty() ? defaultBackupFolder(storePath) : folder);
    if (!backups.empty())
        error.detail += QStringLiteral("; the newest verified backup is %1").arg(backups.front().path);
    return error;
}

Result<std::unique_ptr<Database>> openReaderOfAnySchema(const QString &path, const QString &temporaryFolder)
{
    const QString file = StoreLock::canonicalPath(path);
    Result<std::unique_ptr<Database>> reader = store_reader_detail::openAnywhere(file, temporaryFolder);
    if (!reader)
        return withBackupHint(reader.error(), file);
    return reader;
}

Result<std::unique_ptr<Database>> openReader(const QString &path, JournalPolicy, const QString &temporaryFolder)
{
    Result<std::unique_ptr<Database>> reader = openReaderOfAnySchema(path, temporaryFolder);
    if (!reader)
        return reader;
    const Result<std::optional<qint64>> version = (*reader)->integer("PRAGMA user_version");
    if (!version)
        return version.error();
    if (version->value_or(0) < currentSchemaVersion())
        return Error{ErrorCode::SchemaMismatch,
                     QStringLiteral("%1 has schema %2, this program reads %3; open it once for writing to upgrade it")
                         .arg(path)
                         .arg(version->value_or(0))
                         .arg(currentSchemaVersion())};
    return reader;
}

} // namespace shuke::store
