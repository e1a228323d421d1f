#include "core/store/undo_history.h"

#include "core/base/operation_kinds.h"
#include "core/store/merge_undo.h"
#include "core/store/undo_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtGlobal>

namespace shuke::store {

namespace undo_history_detail {

constexpr const char *kUndoLabel = QT_TRANSLATE_NOOP("Operation", "Undo: %1");
constexpr const char *kRedoLabel = QT_TRANSLATE_NOOP("Operation", "Redo: %1");

Result<OperationId> oneOperation(Database &database, std::string_view sql, OperationId of = {})
{
    Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return statement.error();
    if (of.isValid())
        (*statement)->bindAll(of);
    const Result<bool> row = (*statement)->step();
    if (!row)
        return row.error();
    const OperationId found = *row ? (*statement)->id<OperationId>(0) : OperationId();
    (*statement)->reset();
    return found;
}

Error notFound(const QString &what)
{
    return {ErrorCode::NotFound, what};
}

Result<OperationId> newestToUndo(Database &database)
{
    return oneOperation(database,
                        "SELECT id FROM operation WHERE undone_by IS NULL AND undoes IS NULL ORDER BY id DESC LIMIT 1");
}

Result<OperationId> newestToRedo(Database &database)
{
    return oneOperation(
        database,
        "SELECT id FROM operation WHERE kind = 'undo' AND undone_by IS NULL"
        " AND id > coalesce((SELECT max(id) FROM operation WHERE undoes IS NULL), 0) ORDER BY id DESC LIMIT 1");
}

/// NotFound or Conflict, or the operation itself, or the last redo that brought all of it back: it left the same
/// rows, but later, so that less has to be compared.
Result<OperationId> effectiveOperation(Database &database, OperationId operation)
{
    const Result<OperationId> exists = oneOperation(database, "SELECT id FROM operation WHERE id = ?", operation);
    if (!exists)
        return exists.error();
    if (!exists->isValid())
        return notFound(QStringLiteral("operation %1 does not exist").arg(operation.row()));
    const Result<OperationId> undoneBy =
        oneOperation(database, "SELECT undone_by FROM operation WHERE id = ?", operation);
    if (!undoneBy)
        return undoneBy.error();
    if (undoneBy->isValid())
        return Error{
            ErrorCode::Conflict,
            QStringLiteral("operation %1 is already undone by operation %2").arg(operation.row()).arg(undoneBy->row())};
    OperationId current = operation;
    for (;;) {
        const Result<OperationId> again = oneOperation(
            database, "SELECT undone_by FROM operation WHERE undoes = ? ORDER BY id DESC LIMIT 1", current);
        if (!again)
            return again.error();
        if (!again->isValid())
            break;
        current = *again;
    }
    // An undo that kept rows was partial, and so was its redo: it does not stand for the whole operation.
    const Result<std::optional<qint64>> missing =
        database.integer("SELECT (SELECT row_count FROM operation WHERE id = " + std::to_string(operation.row()) +
                         ") - (SELECT row_count FROM operation WHERE id = " + std::to_string(current.row()) + ")");
    if (!missing)
        return missing.error();
    return missing->value_or(0) == 0 ? current : operation;
}

/// The merge that this operation is, or brought back as a redo; invalid for anything else. A merge is undone by what
/// it did at first, however often it was undone and redone.
Result<OperationId> mergeToUndo(Database &database, OperationId operation)
{
    Result<Statement> root = database.prepare(
        "WITH RECURSIVE chain (id, undoes) AS (SELECT id, undoes FROM operation WHERE id = ?1 UNION ALL SELECT o.id, "
        "o.undoes FROM operation o JOIN chain c ON o.id = c.undoes) SELECT o.id FROM chain JOIN operation o USING (id) "
        "WHERE o.undoes IS NULL AND o.kind = ?2 AND o.undone_by IS NULL AND (SELECT kind FROM operation WHERE id = ?1) "
        "<> 'undo'");
    if (!root)
        return root.error();
    root->bind(1, operation);
    root->bindUtf8(2, kMergeOperation);
    const Result<bool> row = root->step();
    if (!row)
        return row.error();
    return *row ? root->id<OperationId>(0) : OperationId();
}

/// The operation by which a chain of undo and redo began, for the label.
Result<OperationLabel> rootLabel(Database &database, OperationId operation)
{
    Result<Statement> label =
        database.prepare("WITH RECURSIVE chain(id, undoes) AS (SELECT id, undoes FROM operation WHERE id = ?1 UNION "
                         "ALL SELECT o.id, o.undoes"
                         " FROM operation o JOIN chain c ON o.id = c.undoes) SELECT label, label_args FROM operation"
                         " WHERE id = (SELECT id FROM chain WHERE undoes IS NULL)");
    if (!label)
        return label.error();
    label->bindAll(operation);
    if (const Result<bool> row = label->step(); !row)
        return row.error();
    OperationLabel root{label->text(0).toUtf8(), {}};
    const QJsonArray args = QJsonDocument::fromJson(label->text(1).toUtf8()).array();
    for (const auto &arg : args)
        root.args.append(arg.toString());
    return root;
}

/// Links the new operation to the one it undoes. What that one had undone is in force again, and so on up the chain.
Result<void> link(Database &database, OperationId undo, OperationId target)
{
    Result<Statement *> undoes = database.cached("UPDATE operation SET undoes = ?2 WHERE id = ?1");
    if (!undoes)
        return undoes.error();
    (*undoes)->bindAll(undo, target);
    if (Result<void> done = (*undoes)->run(); !done)
        return done;
    bool undone = true;
    for (OperationId current = target; current.isValid(); undone = !undone) {
        Result<Statement *> mark = database.cached("UPDATE operation SET undone_by = ?2 WHERE id = ?1");
        if (!mark)
            return mark.error();
        (*mark)->bindAll(current, undone ? undo : OperationId());
        if (Result<void> done = (*mark)->run(); !done)
            return done;
        const Result<OperationId> next = oneOperation(database, "SELECT undoes FROM operation WHERE id = ?", current);
        if (!next)
            return next.error();
        current = *next;
    }
    return {};
}

} // namespace undo_history_detail

Result<UndoOutcome> undoOperation(OperationRunner &runner, OperationId operation, ConflictPolicy policy,
                                  const CancelToken &cancel, const ProgressSink &progress)
{
    using namespace undo_history_detail;
    Database &database = runner.database();
    if (!operation.isValid()) {
        const Result<OperationId> newest = newestToUndo(database);
        if (!newest)
            return newest.error();
        if (!newest->isValid())
            return notFound(QStringLiteral("there is nothing to undo"));
        operation = *newest;
    }
    Result<OperationId> target = effectiveOperation(database, operation);
    if (!target)
        return target.error();
    const Result<OperationId> merge = mergeToUndo(database, operation);
    if (!merge)
        return merge.error();
    if (merge->isValid())
        target = *merge;
    const Result<OperationLabel> label = rootLabel(database, *target);
    if (!label)
        return label.error();
    const Result<OperationId> isUndo =
        oneOperation(database, "SELECT id FROM operation WHERE kind = 'undo' AND id = ?", *target);
    if (!isUndo)
        return isUndo.error();

    UndoConflicts conflicts(policy);
    bool stopped = false;
    Command command;
    command.kind = isUndo->isValid() ? "redo" : "undo";
    command.label = OperationLabel::about(isUndo->isValid() ? kRedoLabel : kUndoLabel, *label);
    command.cancel = cancel;
    command.progress = progress;
    command.run = [&](WriteContext &context) -> Result<void> {
        const Result<void> done = merge->isValid() ? MergeUndo(context, runner.schema(), *target, conflicts).run()
                                                   : UndoRun(context, runner.schema(), *target, conflicts).run();
        if (!done) {
            stopped =
                policy == ConflictPolicy::Stop && conflicts.keptCount() > 0 && done.error().code == ErrorCode::Conflict;
            return done;
        }
        context.keepOperation();
        return link(database, context.operation(), *target);
    };
    Result<ChangeSet> changes = merge->isValid() ? runner.run(command) : runner.runWithoutForeignKeys(command);
    if (!changes && !stopped)
        return changes.error();
    UndoOutcome outcome;
    if (changes)
        outcome.changes = std::move(*changes);
    conflicts.moveTo(outcome);
    return outcome;
}

Result<UndoOutcome> redoOperation(OperationRunner &runner, ConflictPolicy policy, const CancelToken &cancel,
                                  const ProgressSink &progress)
{
    using namespace undo_history_detail;
    const Result<OperationId> newest = newestToRedo(runner.database());
    if (!newest)
        return newest.error();
    if (!newest->isValid())
        return notFound(QStringLiteral("there is nothing to redo"));
    return undoOperation(runner, *newest, policy, cancel, progress);
}

} // namespace shuke::store
