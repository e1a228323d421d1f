#include "core/store/history_query.h"

#include "core/store/row_events.h"

namespace shuke::store {

namespace field_history_detail {

/// Who, when and what of an operation, as a FieldChange without field.
Result<FieldChange> describe(Database &database, qint64 operation)
{
    const Result<std::vector<HistoryEntry>> entries = readHistoryOf(database, {OperationId::fromRow(operation)});
    if (!entries)
        return entries.error();
    if (entries->empty())
        return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an operation that does not exist")};
    FieldChange change;
    change.operation = entries->front().operation;
    change.label = entries->front().label;
    change.actor = entries->front().actor;
    change.atMs = entries->front().atMs;
    return change;
}

} // namespace field_history_detail

Result<std::vector<FieldChange>> readFieldHistory(Database &database, RecordRef record)
{
    const Result<JournalSchema> schema = readJournalSchema(database);
    if (!schema)
        return schema.error();
    const Result<std::vector<RowEvent>> events = readRowEvents(database, *schema, record);
    if (!events)
        return events.error();
    std::vector<FieldChange> changes;
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        Result<FieldChange> described = field_history_detail::describe(database, event->operation);
        if (!described)
            return described.error();
        described->kind = event->kind;
        for (const RowChange::Value &value : valuesOf(event->before, event->after, schema->of(record.table))) {
            FieldChange change = *described;
            change.field = value.field;
            change.before = value.before;
            change.after = value.after;
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

} // namespace shuke::store
