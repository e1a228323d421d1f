#include "core/store/operation_runner.h"

#include "core/store/follow_up_index.h"
#include "core/store/journal_triggers.h"
#include "core/store/write_context.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QUuid>

namespace shuke::store {

namespace operation_runner_detail {

QString orEmpty(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

QString jsonArray(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// Rows written since the connection was opened, by triggers too.
Result<qint64> writtenRows(Database &database)
{
    Result<Statement *> total = database.cached("SELECT total_changes()");
    if (!total)
        return total.error();
    if (const Result<bool> row = (*total)->step(); !row)
        return row.error();
    const qint64 rows = (*total)->integer(0);
    (*total)->reset();
    return rows;
}

Result<void> runOn(Database &database, std::string_view sql, OperationId operation)
{
    Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return statement.error();
    (*statement)->bindAll(operation);
    return (*statement)->run();
}

Result<void> requireForeignKeys(Database &database)
{
    const Result<std::optional<qint64>> on = database.integer("PRAGMA foreign_keys");
    if (!on)
        return on.error();
    if (on->value_or(0) != 1)
        return Error{ErrorCode::Internal, QStringLiteral("foreign keys are off")};
    return {};
}

} // namespace operation_runner_detail

Result<std::unique_ptr<OperationRunner>> OperationRunner::create(Database &database, OperationSettings settings)
{
    Q_ASSERT(settings.clock);
    Result<JournalSchema> schema = readJournalSchema(database);
    if (!schema)
        return schema.error();
    if (Result<void> done = createJournalTriggers(database, *schema); !done)
        return done.error();
    return std::unique_ptr<OperationRunner>(new OperationRunner(database, std::move(settings), std::move(*schema)));
}

Result<OperationId> OperationRunner::insertOperation(const Command &command, qint64 nowMs)
{
    using namespace operation_runner_detail;
    Result<Statement *> insert =
        m_database.cached("INSERT INTO operation (uid, kind, label, label_args, actor_id, actor, device, started_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    if (!insert)
        return insert.error();
    (*insert)->bindAll(QUuid::createUuid().toString(QUuid::WithoutBraces), QString::fromUtf8(command.kind),
                       QString::fromUtf8(command.label.source), jsonArray(command.label.args), m_settings.actor,
                       orEmpty(m_settings.actorName), orEmpty(m_settings.device), nowMs);
    const Result<bool> row = (*insert)->step();
    if (!row)
        return row.error();
    const OperationId operation = (*insert)->id<OperationId>(0);
    if (Result<void> done = (*insert)->run(); !done)
        return done.error();
    return operation;
}

Result<ChangeSet> OperationRunner::run(const Command &command)
{
    if (Result<void> checked = checkJournalTriggers(m_database); !checked)
        return checked.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    WriteContext context(m_database, command);
    if (Result<void> wanted = context.checkCanceled(); !wanted)
        return wanted.error();
    context.m_nowMs = m_settings.clock->nowMs();
    context.m_today = businessDay(context.m_nowMs, m_settings.zone, m_settings.dayStartMinutes);
    context.m_actor = m_settings.actor;
    const Result<OperationId> operation = insertOperation(command, context.m_nowMs);
    if (!operation)
        return operation.error();
    context.m_operation = *operation;
    context.m_journal.emplace(m_database, *operation);
    if (Result<void> begun = context.m_journal->begin(); !begun)
        return begun.error();
    const Result<qint64> writesBefore = operation_runner_detail::writtenRows(m_database);
    if (!writesBefore)
        return writesBefore.error();

    m_database.setCancel(command.cancel);
    const auto cancelOff = qScopeGuard([this] { m_database.setCancel(std::nullopt); });
    if (Result<void> done = command.run(context); !done)
        return done.error();
    if (!m_database.inTransaction())
        return Error{ErrorCode::Internal,
                     QStringLiteral("the transaction of %1 ended early").arg(QString::fromUtf8(command.kind))};
    return finish(context, *writesBefore, *transaction);
}

Result<ChangeSet> OperationRunner::finish(WriteContext &context, qint64 writesBefore, Transaction &transaction)
{
    using namespace operation_runner_detail;
    if (Result<void> done = context.m_indexes.rebuild(); !done)
        return done.error();
    for (const TableId table : context.m_withoutTrigger) {
        if (Result<void> done = restoreInsertTrigger(m_database, m_schema, table); !done)
            return done.error();
    }
    if (Result<void> done = updateTextIndex(m_database); !done)
        return done.error();
    const Result<qint64> writes = writtenRows(m_database); // before our own bookkeeping
    if (!writes)
        return writes.error();
    Result<ChangeSet> changes = context.m_journal->finish(context.m_command.kind);
    if (!changes)
        return changes.error();
    // The last moment to obey: a commit that has begun is finished.
    if (Result<void> wanted = context.checkCanceled(); !wanted)
        return wanted.error();
    m_database.setCancel(std::nullopt);
    if (changes->isEmpty() && !context.m_keep) {
        if (Result<void> done = forget(context.m_operation, *writes != writesBefore, transaction); !done)
            return done.error();
        changes->operation = {};
        return changes;
    }
    Result<Statement *> count = m_database.cached("UPDATE operation SET row_count = ? WHERE id = ?");
    if (!count)
        return count.error();
    (*count)->bindAll(changes->rowCount, context.m_operation);
    if (Result<void> done = (*count)->run(); !done)
        return done.error();
    if (context.m_label) {
        Result<Statement *> relabel = m_database.cached("UPDATE operation SET label = ?, label_args = ? WHERE id = ?");
        if (!relabel)
            return relabel.error();
        (*relabel)->bindAll(QString::fromUtf8(context.m_label->source), jsonArray(context.m_label->args),
                            context.m_operation);
        if (Result<void> done = (*relabel)->run(); !done)
            return done.error();
    }
    if (Result<void> done = transaction.commit(); !done)
        return done.error();
    return changes;
}

/// A command without effect leaves no operation. Counters and derived tables it wrote are kept all the same.
Result<void> OperationRunner::forget(OperationId operation, bool wroteElsewhere, Transaction &transaction)
{
    using namespace operation_runner_detail;
    if (!wroteElsewhere) {
        transaction.rollback();
        return {};
    }
    for (const std::string_view sql :
         {"DELETE FROM change WHERE operation_id = ?", "DELETE FROM change_columns WHERE operation_id = ?",
          "DELETE FROM operation WHERE id = ?"}) {
        if (Result<void> done = runOn(m_database, sql, operation); !done)
            return done;
    }
    return transaction.commit();
}

Result<ChangeSet> OperationRunner::runWithoutForeignKeys(const Command &command)
{
    if (Result<void> off = m_database.exec("PRAGMA foreign_keys=OFF"); !off)
        return off.error();
    Result<ChangeSet> changes = run(command);
    if (Result<void> on = m_database.exec("PRAGMA foreign_keys=ON"); !on)
        return on.error();
    if (Result<void> on = operation_runner_detail::requireForeignKeys(m_database); !on)
        return on.error();
    return changes;
}

} // namespace shuke::store
