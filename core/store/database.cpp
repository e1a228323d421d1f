#include "core/store/database.h"

#include "core/store/sql_error.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

namespace shuke::store {

namespace database_detail {

/// Both sides must run the same code: two copies in one process drop each other's POSIX locks.
Result<void> sameSqlite(Database &database)
{
    Result<QString> theirs = database.text("SELECT sqlite_source_id()");
    if (!theirs)
        return theirs.error();
    if (*theirs == QString::fromUtf8(sqlite3_sourceid()))
        return {};
    return Error{
        ErrorCode::SqliteMismatch,
        QStringLiteral("Qt's SQLite driver (%1) and this program (%2) use two copies of SQLite; refusing to open a "
                       "store, since two copies in one process can damage it")
            .arg(*theirs, QString::fromUtf8(sqlite3_sourceid()))};
}

void useTemporaryFolder(const QString &folder)
{
    // SQLite reads the variable each time it makes a temporary file.
    if (!folder.isEmpty() && !qEnvironmentVariableIsSet("SQLITE_TMPDIR"))
        qputenv("SQLITE_TMPDIR", folder.toUtf8());
}

/// Qt registers its clean-up of the drivers at their first use, unguarded: two first uses at once register it twice,
/// and then the program never ends (each clean-up registers the next). So the first use is ours, alone.
void initializeDrivers()
{
    static const QStringList once = QSqlDatabase::drivers();
    Q_UNUSED(once)
}

/// SQLite's URI of a file: only so can it be told "must exist" and "immutable".
QString fileUri(const QString &path, OpenMode mode)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(path, "/:"));
    const QString prefix = path.startsWith(QLatin1Char('/')) ? QStringLiteral("file://")
                           : QDir::isAbsolutePath(path)      ? QStringLiteral("file:///")
                                                             : QStringLiteral("file:");
    switch (mode) {
    case OpenMode::Create:
        return prefix + encoded + QStringLiteral("?mode=rwc");
    case OpenMode::ReadWrite:
    case OpenMode::Inspect:
        return prefix + encoded + QStringLiteral("?mode=rw");
    case OpenMode::ReadOnly:
        return prefix + encoded + QStringLiteral("?mode=ro");
    case OpenMode::Immutable:
        break;
    }
    return prefix + encoded + QStringLiteral("?mode=ro&immutable=1");
}

/// A journal that SQLite would roll back into the file on the first read. (An emptied one is TRUNCATE's way to say
/// "done".)
bool hasHotJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

} // namespace database_detail

Result<std::unique_ptr<Database>> Database::open(const QString &path, const ConnectionOptions &options)
{
    database_detail::initializeDrivers();
    database_detail::useTemporaryFolder(options.temporaryFolder);
    if (options.mode == OpenMode::Inspect && database_detail::hasHotJournal(path))
        return Error{ErrorCode::Busy, QStringLiteral("%1 has a rollback journal").arg(path)};
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_options = options;
    database->m_connectionName = QStringLiteral("shuke-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase qt = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connectionName);
        const bool inMemory = path == QLatin1String(":memory:");
        qt.setDatabaseName(inMemory ? path : database_detail::fileUri(path, options.mode));
        QString connect = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1")
                              .arg(options.mode == OpenMode::Inspect ? 0 : 5000);
        if (options.mode == OpenMode::ReadOnly || options.mode == OpenMode::Immutable)
            connect += QStringLiteral(";QSQLITE_OPEN_READONLY");
        qt.setConnectOptions(connect);
        if (!qt.isValid())
            return Error{ErrorCode::Internal, QStringLiteral("Qt has no SQLite driver (package libqt6sql6-sqlite)")};
        if (!qt.open())
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, qt.lastError().text())};
        const QVariant handle = qt.driver()->handle();
        if (std::strcmp(handle.typeName(), "sqlite3*") != 0)
            return Error{ErrorCode::SqliteMismatch, QStringLiteral("Qt's SQLite driver gives no sqlite3 handle")};
        database->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    }
    if (Result<void> configured = database->configure(); !configured)
        return configured.error();
    return database;
}

Result<void> Database::configure()
{
    sqlite3_extended_result_codes(m_handle, 1);
    int off = 0;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &off);
    if (isReadOnly())
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (Result<void> same = database_detail::sameSqlite(*this); !same)
        return same;
    // temp_store is set once, before any TEMP trigger: setting it later deletes them silently.
    const char *always =
        "PRAGMA temp_store=FILE; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
        "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;"
        "PRAGMA fullfsync=ON; PRAGMA checkpoint_fullfsync=ON; PRAGMA wal_autocheckpoint=0";
    if (Result<void> done = exec(always); !done)
        return done;
    if (m_options.mode == OpenMode::Inspect)
        return exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA query_only=ON");
    if (isReadOnly())
        return {};
    const bool wal = m_options.journal == JournalPolicy::Wal;
    const Result<QString> mode = text(wal ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=TRUNCATE");
    if (!mode)
        return mode.error();
    if (mode->compare(QLatin1String(wal ? "wal" : "truncate"), Qt::CaseInsensitive) != 0 &&
        m_path != QLatin1String(":memory:"))
        return Error{ErrorCode::IoError, QStringLiteral("the journal mode stayed %1").arg(*mode)};
    if (Result<void> done = exec("PRAGMA synchronous=FULL"); !done)
        return done;
    const Result<std::optional<qint64>> synchronous = integer("PRAGMA synchronous");
    if (!synchronous)
        return synchronous.error();
    if (*synchronous != 2)
        return Error{ErrorCode::Internal, QStringLiteral("synchronous is not FULL")};
    return {};
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_cache.clear();
    Q_ASSERT_X(m_openStatements == 0, "Database::close", "a statement is still open");
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    {
        QSqlDatabase qt = QSqlDatabase::database(m_connectionName, false);
        qt.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
    m_handle = nullptr;
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_handle, code, std::string(sql).c_str());
    if (!statement)
        return Error{ErrorCode::Internal, QStringLiteral("empty SQL statement")};
    ++m_openStatements;
    return Statement(this, statement);
}

Result<Statement *> Database::cached(std::string_view sql)
{
    std::string key(sql);
    if (const auto found = m_cache.find(key); found != m_cache.end()) {
        found->second.reset();
        return &found->second;
    }
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    return &m_cache.emplace(std::move(key), std::move(*statement)).first->second;
}

Result<void> Database::exec(const char *sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_handle, code, sql);
    return {};
}

Result<std::optional<qint64>> Database::integer(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->optionalInteger(0) : std::nullopt;
}

Result<QString> Database::text(std::string_view sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return statement.error();
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->text(0) : QString();
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::clearCache()
{
    m_cache.clear();
}

void Database::setCancel(const std::optional<CancelToken> &token)
{
    m_cancel = token;
    if (token)
        sqlite3_progress_handler(m_handle, 20000, &Database::onProgress, this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Database::onProgress(void *self)
{
    return static_cast<Database *>(self)->m_cancel->isCanceled() ? 1 : 0;
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const Result<void> begun = database.exec(kind == Kind::Immediate ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    if (!begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    Result<void> done = m_database->exec("COMMIT");
    if (!done) {
        rollback();
        return done;
    }
    m_database = nullptr;
    return {};
}

void Transaction::rollback()
{
    Database *database = std::exchange(m_database, nullptr);
    // A failed write may have rolled back already. A rollback cannot lose anything; its own failure only means that.
    if (database && database->inTransaction()) {
        const Result<void> ignored = database->exec("ROLLBACK");
        Q_UNUSED(ignored)
    }
}

} // namespace shuke::store
