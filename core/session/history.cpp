#include "core/session/history.h"

#include "core/contacts/contact_queries.h"
#include "core/contacts/table_rows.h"
#include "core/store/history_query.h"
#include "core/store/operation_detail.h"
#include "core/store/read_context.h"
#include "core/store/record_changes.h"

#include <algorithm>
#include <set>

namespace shuke::session {

namespace history_detail {

Result<std::vector<HistoryEntry>> ofContact(ReadContext &context, ContactId contact, qint64 limit)
{
    const Result<contacts::ContactRecords> records = contacts::recordsOf(context.database(), contact);
    if (!records)
        return records.error();
    const Result<std::vector<OperationId>> operations =
        store::operationsOn(context.database(), records->records, limit);
    if (!operations)
        return operations.error();
    return store::readHistoryOf(context.database(), *operations);
}

/// The record that a column of a contact's part names, and the column that says what it is called.
struct Reference
{
    const char *column;
    TableId table;
    const char *nameColumn;
};
constexpr Reference kReferences[] = {
    {"tag_id", TableId::Tag, "name"},
    {"field_id", TableId::CustomField, "code"},
    {"person_id", TableId::Contact, "name"},
    {"company_id", TableId::Contact, "name"},
    {"from_id", TableId::Contact, "name"},
    {"to_id", TableId::Contact, "name"},
};

/// What a row that is gone was called last.
Result<QString> lastName(ReadContext &context, RecordRef record, const QString &column)
{
    const Result<std::vector<FieldChange>> changes = store::readFieldHistory(context.database(), record);
    if (!changes)
        return changes.error();
    const auto found = std::ranges::find_if(
        *changes, [&](const FieldChange &change) { return change.field == column && !change.before.isNull(); });
    return found == changes->end() ? QString() : found->before;
}

Result<void> addNames(ReadContext &context, RecordHistory &history)
{
    for (const Reference &reference : kReferences) {
        std::set<qint64> rows;
        for (const RecordChange &change : history.changes) {
            const QString row = change.row.value(QLatin1String(reference.column));
            if (!row.isNull())
                rows.insert(row.toLongLong());
        }
        std::vector<RecordRef> records;
        records.reserve(rows.size());
        for (const qint64 row : rows)
            records.push_back({reference.table, row});
        Result<std::vector<RecordName>> names = recordNames(records).run(context);
        if (!names)
            return names.error();
        for (RecordName &name : *names) {
            if (name.name.isEmpty()) {
                const Result<QString> last = lastName(context, name.record, QLatin1String(reference.nameColumn));
                if (!last)
                    return last.error();
                name.name = *last;
            }
            history.names.push_back(std::move(name));
        }
    }
    return {};
}

/// The newest activities and tasks of the contact, also those in the trash. (One that an undo took out of the store is
/// told on the page History only.)
Result<void> addFollowUps(store::Database &database, ContactId contact, contacts::ContactRecords &records)
{
    using contacts::kMostPartRows;
    for (const auto &[table, sql] :
         {std::pair{TableId::Activity,
                    std::string_view("SELECT id FROM activity WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2")},
          {TableId::Task, std::string_view("SELECT id FROM task WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2")}}) {
        Result<std::vector<qint64>> ids = contacts::rowsOf<qint64>(
            database, sql, [](const store::Statement &row) { return row.integer(0); }, contact, kMostPartRows + 1);
        if (!ids)
            return ids.error();
        if (static_cast<qint64>(ids->size()) > kMostPartRows) {
            ids->pop_back();
            records.complete = false;
        }
        std::ranges::reverse(*ids);
        for (const qint64 id : *ids)
            records.records.push_back({table, id});
    }
    return {};
}

Result<RecordHistory> fieldsOfContact(ReadContext &context, ContactId contact, qint64 limit)
{
    Result<contacts::ContactRecords> records = contacts::recordsOf(context.database(), contact);
    if (!records)
        return records.error();
    if (Result<void> added = addFollowUps(context.database(), contact, *records); !added)
        return added.error();
    Result<std::vector<RecordChange>> changes =
        store::readRecordChanges(context.database(), records->records, limit + 1);
    if (!changes)
        return changes.error();
    RecordHistory history;
    history.complete = records->complete && static_cast<qint64>(changes->size()) <= limit;
    changes->resize(std::min(changes->size(), static_cast<size_t>(limit)));
    history.changes = std::move(*changes);
    if (Result<void> named = addNames(context, history); !named)
        return named.error();
    return history;
}

} // namespace history_detail

Query<std::vector<HistoryEntry>> history(HistoryFilter filter)
{
    return {
        [filter = std::move(filter)](ReadContext &context) { return store::readHistory(context.database(), filter); }};
}

Query<std::vector<OperationId>> historyIds(HistoryFilter filter)
{
    return {[filter = std::move(filter)](ReadContext &context) {
        return store::readHistoryIds(context.database(), filter);
    }};
}

Query<std::vector<HistoryEntry>> historyOf(std::vector<OperationId> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) { return store::readHistoryOf(context.database(), ids); }};
}

Query<OperationDetail> operationDetail(OperationId operation, qint64 maxRows)
{
    return {[operation, maxRows](ReadContext &context) {
        return store::readOperationDetail(context.database(), operation, maxRows);
    }};
}

Query<std::vector<ConflictDetail>> conflictDetails(OperationId operation, std::vector<UndoConflict> conflicts)
{
    return {[operation, conflicts = std::move(conflicts)](ReadContext &context) {
        return store::readConflictDetails(context.database(), operation, conflicts);
    }};
}

Query<std::vector<HistoryEntry>> contactHistory(ContactId contact, qint64 limit)
{
    return {[contact, limit](ReadContext &context) { return history_detail::ofContact(context, contact, limit); }, {}};
}

Query<RecordHistory> contactFieldHistory(ContactId contact, qint64 limit)
{
    return {[contact, limit](ReadContext &context) { return history_detail::fieldsOfContact(context, contact, limit); },
            {}};
}

Query<std::vector<FieldChange>> fieldHistory(RecordRef record)
{
    return {[record](ReadContext &context) { return store::readFieldHistory(context.database(), record); }};
}

} // namespace shuke::session
