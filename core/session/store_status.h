#pragma once

#include "core/base/command.h"

#include <optional>

namespace shuke::session {

/// What the status line tells about a store.
struct StoreStatus
{
    std::optional<qint64> lastBackupAtMs; ///< UTC; nothing: no verified backup yet.
};

/// Cheap: one row.
Query<StoreStatus> storeStatus();

} // namespace shuke::session
