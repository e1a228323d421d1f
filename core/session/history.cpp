#include "core/session/history.h"

#include "core/contacts/contact_queries.h"
#include "core/store/history_query.h"
#include "core/store/operation_detail.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::session {

namespace history_detail {

Result<std::vector<HistoryEntry>> ofContact(ReadContext &context, ContactId contact, qint64 limit)
{
    const Result<std::vector<RecordRef>> records = contacts::recordsOf(context.database(), contact);
    if (!records)
        return records.error();
    std::vector<HistoryEntry> all;
    for (const RecordRef &record : *records) {
        HistoryFilter filter;
        filter.record = record;
        filter.limit = limit;
        Result<std::vector<HistoryEntry>> some = store::readHistory(context.database(), filter);
        if (!some)
            return some.error();
        all.insert(all.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
    }
    std::ranges::sort(all, std::ranges::greater(), &HistoryEntry::operation);
    const auto twice = std::ranges::unique(all, std::ranges::equal_to(), &HistoryEntry::operation);
    all.erase(twice.begin(), twice.end());
    if (all.size() > static_cast<size_t>(limit))
        all.resize(static_cast<size_t>(limit));
    return all;
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

Query<std::vector<FieldChange>> fieldHistory(RecordRef record)
{
    return {[record](ReadContext &context) { return store::readFieldHistory(context.database(), record); }};
}

} // namespace shuke::session
