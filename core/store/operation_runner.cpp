#include "core/store/operation_runner.h"

#include "core/store/write_context.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace shuke::store {

Result<std::unique_ptr<OperationRunner>> OperationRunner::create(Database &database, OperationSettings settings)
{
    Q_ASSERT(settings.clock);
    return std::unique_ptr<OperationRunner>(new OperationRunner(database, std::move(settings)));
}

Result<ChangeSet> OperationRunner::run(const Command &command)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    WriteContext context(m_database, command);
    context.m_nowMs = m_settings.clock->nowMs();
    context.m_today = businessDay(context.m_nowMs, m_settings.zone);
    context.m_actor = m_settings.actor;
    Result<Statement *> insert =
        m_database.cached("INSERT INTO operation (uid, kind, label, label_args, actor_id, actor, device, started_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    if (!insert)
        return insert.error();
    (*insert)->bindAll(QUuid::createUuid().toString(QUuid::WithoutBraces), QString::fromUtf8(command.kind),
                       QString::fromUtf8(command.label.source),
                       QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(command.label.args)).toJson(QJsonDocument::Compact)),
                       m_settings.actor, m_settings.actorName.isNull() ? QString::fromLatin1("") : m_settings.actorName,
                       m_settings.device.isNull() ? QString::fromLatin1("") : m_settings.device, context.m_nowMs);
    const Result<bool> row = (*insert)->step();
    if (!row)
        return row.error();
    context.m_operation = OperationId::fromRow((*insert)->integer(0));
    (*insert)->reset();
    if (Result<void> done = command.run(context); !done)
        return done.error();
    if (Result<void> done = transaction->commit(); !done)
        return done.error();
    ChangeSet changes;
    changes.operation = context.m_operation;
    changes.kind = command.kind;
    return changes;
}

} // namespace shuke::store

namespace shuke {

Result<void> WriteContext::beginBulkInsert()
{
    m_bulkInsert = true;
    return {};
}

Result<void> WriteContext::recordInserted(TableId, IdRange)
{
    return {};
}

Result<void> WriteContext::prepareForBulk(TableId, qint64)
{
    return {};
}

} // namespace shuke
