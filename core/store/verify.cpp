#include "core/store/verify.h"

#include "core/base/table_id.h"
#include "core/store/backup_folder.h"
#include "core/store/state_hash.h"
#include "core/store/store_file.h"

#include <QJsonArray>

#include <sqlite3.h>

namespace shuke::store {

namespace verify_detail {

constexpr qsizetype kMostFindings = 100;

/// Appends what `sql` returns, one text per row. A query that fails is a finding of its own.
void collect(Database &database, const char *sql, QStringList &findings)
{
    Result<Statement> rows = database.prepare(sql);
    if (!rows) {
        findings.append(rows.error().detail);
        return;
    }
    while (findings.size() < kMostFindings) {
        const Result<bool> row = rows->step();
        if (!row)
            findings.append(row.error().detail);
        if (!row || !*row)
            return;
        findings.append(rows->text(0));
    }
}

void checkIntegrity(Database &database, VerifyReport &report)
{
    QStringList findings;
    collect(database, "SELECT integrity_check FROM pragma_integrity_check(100)", findings);
    if (findings == QStringList{QStringLiteral("ok")})
        return;
    for (const QString &finding : findings)
        (finding.contains(QLatin1String(" index ")) ? report.indexes : report.integrity).append(finding);
}

constexpr const char *kForeignKeys = "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to no ' || "
                                     "parent FROM pragma_foreign_key_check LIMIT 100";

/// No foreign key says so: what is journaled cannot refer to what is not.
constexpr const char *kAttachments =
    "SELECT 'the bytes of attachment ' || a.id || ' are missing' FROM attachment a "
    "LEFT JOIN file_content f ON f.hash = a.hash WHERE f.hash IS NULL OR length(f.bytes) <> a.size LIMIT 100";

/// What the journal says must fit together; each query returns a sentence per finding.
constexpr const char *kLedgerChecks[] = {
    "SELECT 'change ' || seq || ' belongs to no operation' FROM change c "
    "WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = c.operation_id) LIMIT 100",
    "SELECT 'change range ' || seq || ' belongs to no operation' FROM change_range c "
    "WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = c.operation_id) LIMIT 100",
    "SELECT 'column list of operation ' || operation_id || ' belongs to no operation' FROM change_columns c "
    "WHERE NOT EXISTS (SELECT 1 FROM operation o WHERE o.id = c.operation_id) LIMIT 100",
    "SELECT 'operation ' || a.id || ' says it was undone by ' || a.undone_by || ', which does not undo it' "
    "FROM operation a LEFT JOIN operation b ON b.id = a.undone_by "
    "WHERE a.undone_by IS NOT NULL AND b.undoes IS NOT a.id LIMIT 100",
    "SELECT 'operation ' || b.id || ' undoes ' || b.undoes || ', which does not say so' "
    "FROM operation b LEFT JOIN operation a ON a.id = b.undoes "
    "WHERE b.undoes IS NOT NULL AND b.undone_by IS NULL AND a.undone_by IS NOT b.id LIMIT 100",
    "SELECT 'change ' || seq || ' is of no row' FROM change WHERE row_id <= 0 LIMIT 100",
    "SELECT 'there are ' || count(*) || ' identities of the store' FROM store_info HAVING count(*) <> 1",
};

/// The counter of a table is ahead of every id that this store handed out (those with its own origin).
void checkCounters(Database &database, QStringList &findings)
{
    for (const std::string_view table : kTableNames) {
        const std::string name(table);
        const std::string sql = "SELECT 'counter of " + name +
                                " is at ' || coalesce(c.next, 1) || ', but there is a row ' || t.top "
                                "FROM (SELECT max(r.id) AS top, s.origin AS origin FROM store_info s JOIN \"" +
                                name +
                                "\" r "
                                "ON r.id BETWEEN s.origin << 32 AND (s.origin << 32) + 4294967295) t "
                                "LEFT JOIN counter c ON c.name = '" +
                                name +
                                "' "
                                "WHERE t.top IS NOT NULL AND (t.top & 4294967295) >= coalesce(c.next, 1)";
        collect(database, sql.c_str(), findings);
    }
    QStringList unknown;
    collect(database, "SELECT DISTINCT table_name FROM change UNION SELECT table_name FROM change_range", unknown);
    for (const QString &table : unknown) {
        const QByteArray name = table.toUtf8();
        if (std::find(kTableNames.begin(), kTableNames.end(), std::string_view(name.constData())) == kTableNames.end())
            findings.append(QStringLiteral("the journal speaks of a table %1").arg(table.left(60)));
    }
}

QJsonValue okOr(const QStringList &findings)
{
    return findings.isEmpty() ? QJsonValue(QStringLiteral("ok")) : QJsonValue(QJsonArray::fromStringList(findings));
}

/// The canonical hash with two readers, or one where the store is read from a copy.
Result<QByteArray> hashInParallel(Database &first, const CancelToken &cancel)
{
    if (first.readsCopy())
        return stateHash(first, cancel);
    const Result<std::unique_ptr<Database>> second = openReaderOfAnySchema(first.path());
    if (!second)
        return stateHash(first, cancel);
    Database *const readers[] = {&first, second->get()};
    return stateHash(readers, cancel);
}

Result<void> check(Database &database, VerifyReport &report, const CancelToken &cancel)
{
    database.setCancel(cancel);
    {
        Result<Transaction> snapshot = Transaction::begin(database, Transaction::Kind::Read);
        if (!snapshot)
            return snapshot.error();
        checkIntegrity(database, report);
        collect(database, kForeignKeys, report.foreignKeys);
        for (const char *ledgerCheck : kLedgerChecks)
            collect(database, ledgerCheck, report.ledger);
        // A store of an older schema has no files yet.
        if (const auto files = database.integer("SELECT 1 FROM sqlite_master WHERE name = 'file_content'");
            files && *files)
            collect(database, kAttachments, report.integrity);
        checkCounters(database, report.ledger);
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("verify")};
        const Result<ContentSummary> content = summarize(database);
        if (content) {
            report.uid = content->uid;
            report.schema = content->schema;
            report.rowCounts = content->rowCounts;
            if (content->operation > 0)
                report.lastOperation = content->operation;
        } else {
            report.integrity.append(content.error().detail);
        }
    }
    Result<QByteArray> hash = hashInParallel(database, cancel);
    if (!hash && hash.error().code == ErrorCode::Canceled)
        return hash.error();
    if (hash)
        report.stateHash = *hash;
    else
        report.integrity.append(hash.error().detail);
    return {};
}

} // namespace verify_detail

bool VerifyReport::isSound() const
{
    return integrity.isEmpty() && foreignKeys.isEmpty() && ledger.isEmpty() && indexes.isEmpty() &&
           !stateHash.isEmpty();
}

QJsonObject VerifyReport::toJson() const
{
    using verify_detail::okOr;
    QJsonObject rows;
    for (auto count = rowCounts.begin(); count != rowCounts.end(); ++count)
        rows.insert(count.key(), count.value());
    return {
        {QStringLiteral("file"), path},
        {QStringLiteral("ok"), isSound()},
        {QStringLiteral("integrity"), okOr(integrity)},
        {QStringLiteral("foreign_keys"), okOr(foreignKeys)},
        {QStringLiteral("ledger"), okOr(ledger)},
        {QStringLiteral("indexes"), okOr(indexes)},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("last_operation"), lastOperation ? QJsonValue(*lastOperation) : QJsonValue()},
        {QStringLiteral("state_hash"), stateHash.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(stateHash))},
        {QStringLiteral("schema"), schema},
        {QStringLiteral("store_uid"), uid},
        {QStringLiteral("sqlite"), QString::fromUtf8(sqlite3_libversion())},
    };
}

Result<VerifyReport> verifyStore(const QString &path, const CancelToken &cancel)
{
    VerifyReport report;
    report.path = StoreLock::canonicalPath(path);
    {
        Result<std::unique_ptr<Database>> reader = openReaderOfAnySchema(path);
        if (!reader) {
            const ErrorCode code = reader.error().code;
            if (code != ErrorCode::Corrupt && code != ErrorCode::SchemaMismatch)
                return reader.error();
            report.integrity.append(reader.error().detail);
            return report;
        }
        if (Result<void> checked = verify_detail::check(**reader, report, cancel); !checked)
            return checked.error();
    }
    removeReaderLeftovers(report.path);
    return report;
}

} // namespace shuke::store
