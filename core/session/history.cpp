#include "core/session/history.h"

#include "core/store/history_query.h"
#include "core/store/read_context.h"

namespace shuke::session {

Query<std::vector<HistoryEntry>> history(HistoryFilter filter)
{
    return {
        [filter = std::move(filter)](ReadContext &context) { return store::readHistory(context.database(), filter); }};
}

Query<std::vector<FieldChange>> fieldHistory(RecordRef record)
{
    return {[record](ReadContext &context) { return store::readFieldHistory(context.database(), record); }};
}

} // namespace shuke::session
