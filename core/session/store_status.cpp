#include "core/session/store_status.h"

#include "core/store/read_context.h"

namespace shuke::session {

Query<StoreStatus> storeStatus()
{
    return {[](ReadContext &context) -> Result<StoreStatus> {
        const Result<std::optional<qint64>> backup =
            context.database().integer("SELECT last_backup_at FROM store_info WHERE id = 1");
        if (!backup)
            return backup.error();
        return StoreStatus{*backup};
    }};
}

} // namespace shuke::session
