#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"
#include "core/store/statement.h"

#include <QString>

#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace shuke::store {

enum class OpenMode {
    Create,    ///< Read and write; made if missing.
    ReadWrite, ///< Read and write; must exist.
    ReadOnly,  ///< QSQLITE_OPEN_READONLY and no checkpoint on close: cannot change or delete the -wal.
    /// For looking at a file that may not be ours: changes nothing and leaves nothing beside it. Takes a -wal into
    /// account, with its index in memory instead of a -shm file, which needs the file for itself: Busy at once while
    /// anybody else has it open. A hot rollback journal is refused (Busy): reading through it would write.
    Inspect,
    /// As Inspect, but neither a -wal nor a journal is looked at. Only for a file without them, or for its header.
    Immutable,
};

enum class JournalPolicy {
    Wal,      ///< A local disk: WAL + FULL.
    Truncate, ///< Removable or unknown media, and files that must end up alone: TRUNCATE + FULL, one connection only.
};

struct ConnectionOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    JournalPolicy journal = JournalPolicy::Wal;
    /// A 0700 folder for SQLite's temporary files; empty: SQLite's default. Process-wide, the first one wins.
    QString temporaryFolder = {};
    /// Something that must outlive the connection, such as the temporary folder of a copy.
    std::shared_ptr<const void> keepAlive = {};
};

/// One connection: opened by Qt Sql, used through SQLite's C API on the handle of Qt's driver. Belongs to the thread
/// that opened it; it is also closed there. Knows nothing about schemas, locks or locations (open_policy does).
class Database
{
public:
    /// SqliteMismatch when Qt's driver and our SQLite are two copies. All pragmas of docs/store.md are set and checked.
    static Result<std::unique_ptr<Database>> open(const QString &path, const ConnectionOptions &options);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    /// Closes; a statement still open is a bug of ours (asserts in debug builds).
    ~Database();

    QString path() const { return m_path; }
    /// Every mode but Create and ReadWrite.
    bool isReadOnly() const { return m_options.mode != OpenMode::Create && m_options.mode != OpenMode::ReadWrite; }
    /// True if it shows a copy made for it, since the file itself cannot be read without writing beside it.
    bool readsCopy() const { return m_options.keepAlive != nullptr; }
    const ConnectionOptions &options() const { return m_options; }

    /// A statement of one's own, for loops and result sets. `sql` is a single statement.
    Result<Statement> prepare(std::string_view sql);
    /// A statement kept by the connection and prepared once; reset, with old bindings, on each call. Never keep the
    /// pointer across another cached() call with the same text, and never use it recursively.
    Result<Statement *> cached(std::string_view sql);
    /// Runs one or more statements that take no parameters and return nothing of interest.
    Result<void> exec(const char *sql);
    /// First column of the first row; nothing if there is no row or it is NULL.
    Result<std::optional<qint64>> integer(std::string_view sql);
    Result<QString> text(std::string_view sql);

    /// Rows changed by the last INSERT, UPDATE or DELETE.
    qint64 changes() const;
    bool inTransaction() const;
    int openStatements() const { return m_openStatements; }
    /// Drops the statements kept by cached(); needed before a schema change and before close.
    void clearCache();

    /// While set, a running statement ends with Canceled soon after the token is canceled.
    void setCancel(const std::optional<CancelToken> &token);

    /// For core/store only: the raw connection.
    sqlite3 *handle() const { return m_handle; }
    /// For core/store/row_scan only: the scan that is running, or null.
    void *rowScan() const { return m_rowScan; }
    void setRowScan(void *scan) { m_rowScan = scan; }

private:
    friend class Statement;
    Database() = default;
    void statementClosed() { --m_openStatements; }
    Result<void> configure();
    void close();
    static int onProgress(void *self);

    QString m_path;
    QString m_connectionName;
    ConnectionOptions m_options;
    sqlite3 *m_handle = nullptr;
    void *m_rowScan = nullptr;
    int m_openStatements = 0;
    std::optional<CancelToken> m_cancel;
    std::unordered_map<std::string, Statement> m_cache;
};

/// IMMEDIATE or (read) DEFERRED transaction. Rolls back in the destructor unless committed.
class Transaction
{
public:
    enum class Kind { Immediate, Read };
    static Result<Transaction> begin(Database &database, Kind kind = Kind::Immediate);
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// On failure the transaction is rolled back.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

} // namespace shuke::store
