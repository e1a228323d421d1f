#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/session/history.h"
#include "ui/common/operation_text.h"

#include <QDateTime>

#include <limits>

namespace shuke::cli {

namespace history_commands_detail {

Cell instant(qint64 utcMs)
{
    return Cell::of(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODate));
}

Cell operation(OperationId id)
{
    return id.isValid() ? Cell::of(id.row()) : Cell();
}

std::optional<TableId> tableOf(const QString &name)
{
    for (size_t i = 0; i < kTableCount; ++i) {
        if (name == QLatin1String(kTableNames[i].data()))
            return static_cast<TableId>(i);
    }
    return std::nullopt;
}

int printOperations(Cli &cli, session::Session &session, qint64 limit)
{
    HistoryFilter filter;
    filter.limit = limit;
    const Result<std::vector<HistoryEntry>> entries = await(session.query(session::history(filter)));
    if (!entries)
        return cli.fail(entries.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("operation"), QStringLiteral("label"), QStringLiteral("actor"),
                       QStringLiteral("at"), QStringLiteral("rows"), QStringLiteral("undone")});
    for (const HistoryEntry &entry : *entries)
        table.row({operation(entry.operation), Cell::of(ui::operationText(entry.label)), Cell::of(entry.actor),
                   instant(entry.atMs), Cell::of(entry.rows), operation(entry.undoneBy)});
    return Done;
}

int printRecord(Cli &cli, session::Session &session, RecordRef record, qint64 limit)
{
    const Result<std::vector<FieldChange>> changes = await(session.query(session::fieldHistory(record)));
    if (!changes)
        return cli.fail(changes.error());
    if (changes->empty())
        return cli.fail(
            {ErrorCode::NotFound,
             Cli::tr("%1 %2 was never here").arg(QLatin1String(tableName(record.table).data())).arg(record.row)});
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("operation"), QStringLiteral("label"), QStringLiteral("actor"),
                       QStringLiteral("at"), QStringLiteral("field"), QStringLiteral("before"),
                       QStringLiteral("after")});
    for (const FieldChange &change : *changes) {
        if (limit-- <= 0)
            break;
        table.row({operation(change.operation), Cell::of(ui::operationText(change.label)), Cell::of(change.actor),
                   instant(change.atMs), Cell::of(change.field), Cell::of(change.before), Cell::of(change.after)});
    }
    return Done;
}

QString reasonText(const UndoConflict &conflict)
{
    switch (conflict.reason) {
    case UndoConflict::Reason::ChangedLater:
        return conflict.fields.isEmpty() ? Cli::tr("changed later")
                                         : Cli::tr("changed later: %1").arg(conflict.fields.join(QStringLiteral(", ")));
    case UndoConflict::Reason::DeletedLater:
        return Cli::tr("deleted later");
    case UndoConflict::Reason::IdTaken:
        return Cli::tr("exists again");
    case UndoConflict::Reason::ValueTaken:
        return Cli::tr("a unique value of it is taken by another row");
    case UndoConflict::Reason::StillReferenced:
        return Cli::tr("rows made later refer to it");
    case UndoConflict::Reason::ParentMissing:
        return Cli::tr("what it belongs to no longer exists");
    case UndoConflict::Reason::OwnerKept:
        break;
    }
    return Cli::tr("belongs to a row that stays");
}

/// The number of the operation on stdout, conflicts on stderr.
int printOutcome(Cli &cli, const Result<UndoOutcome> &outcome)
{
    if (!outcome)
        return cli.fail(outcome.error());
    for (const UndoConflict &conflict : outcome->conflicts)
        cli.note(Cli::tr("%1 %2: %3")
                     .arg(QLatin1String(tableName(conflict.table).data()))
                     .arg(conflict.rowId)
                     .arg(reasonText(conflict)));
    if (outcome->conflictCount > static_cast<qint64>(outcome->conflicts.size()))
        cli.note(Cli::tr("%n conflict(s) in all", nullptr, counted(outcome->conflictCount)));
    if (!outcome->changes.operation.isValid())
        return cli.fail(
            {ErrorCode::Conflict, Cli::tr("%n row(s); --keep leaves them, --overwrite puts the old values back",
                                          nullptr, counted(outcome->conflictCount))});
    const QByteArray number = QByteArray::number(outcome->changes.operation.row());
    cli.out->write(cli.json ? "{\"operation\":" + number + "}\n" : number + '\n');
    return Done;
}

/// Of --keep and --overwrite at most one; nothing for both.
std::optional<ConflictPolicy> policyOf(const Options &options)
{
    const bool keep = options.has(QStringLiteral("keep"));
    const bool overwrite = options.has(QStringLiteral("overwrite"));
    if (keep && overwrite)
        return std::nullopt;
    return keep ? ConflictPolicy::Keep : overwrite ? ConflictPolicy::Overwrite : ConflictPolicy::Stop;
}

const QStringList kPolicies = {QStringLiteral("keep"), QStringLiteral("overwrite")};

} // namespace history_commands_detail

int runHistory(Cli &cli, const QStringList &arguments)
{
    using namespace history_commands_detail;
    const Result<Options> options = parseOptions(
        arguments, {.values = {QStringLiteral("record"), QStringLiteral("table"), QStringLiteral("limit")}});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::optional<qint64>> record = options->integer(QStringLiteral("record"));
    if (!record)
        return cli.usage(record.error().detail);
    const Result<std::optional<qint64>> limit = options->integer(QStringLiteral("limit"));
    if (!limit)
        return cli.usage(limit.error().detail);
    if (limit->value_or(0) < 0)
        return cli.usage(Cli::tr("--limit is a number of rows, 0 or more"));
    const std::optional<TableId> table = tableOf(options->value(QStringLiteral("table"), QStringLiteral("contact")));
    if (!table)
        return cli.usage(Cli::tr("unknown table %1").arg(options->value(QStringLiteral("table"))));
    if (options->has(QStringLiteral("table")) && !*record)
        return cli.usage(Cli::tr("--table goes with --record"));

    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const qint64 rows = limit->value_or(std::numeric_limits<qint64>::max());
    if (*record)
        return printRecord(cli, **session, {*table, **record}, rows);
    return printOperations(cli, **session, rows);
}

int runUndo(Cli &cli, const QStringList &arguments)
{
    using namespace history_commands_detail;
    const Result<Options> options = parseOptions(arguments, {.flags = kPolicies, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const std::optional<ConflictPolicy> policy = policyOf(*options);
    if (!policy)
        return cli.usage(Cli::tr("--keep and --overwrite exclude each other"));
    OperationId target;
    if (!options->positional().isEmpty()) {
        bool ok = false;
        target = OperationId::fromRow(options->positional().constFirst().toLongLong(&ok));
        if (!ok || !target.isValid())
            return cli.usage(
                Cli::tr("an operation is a number of the history, not %1").arg(options->positional().constFirst()));
    }
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    return printOutcome(cli, await((*session)->undo(target, *policy)));
}

int runRedo(Cli &cli, const QStringList &arguments)
{
    using namespace history_commands_detail;
    const Result<Options> options = parseOptions(arguments, {.flags = kPolicies});
    if (!options)
        return cli.usage(options.error().detail);
    const std::optional<ConflictPolicy> policy = policyOf(*options);
    if (!policy)
        return cli.usage(Cli::tr("--keep and --overwrite exclude each other"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    return printOutcome(cli, await((*session)->redo(*policy)));
}

} // namespace shuke::cli
