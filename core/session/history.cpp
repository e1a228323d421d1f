#include "core/session/history.h"

#include "core/store/history_query.h"
#include "core/store/operation_detail.h"
#include "core/store/read_context.h"

namespace shuke::session {

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

Query<std::vector<FieldChange>> fieldHistory(RecordRef record)
{
    return {[record](ReadContext &context) { return store::readFieldHistory(context.database(), record); }};
}

} // namespace shuke::session
