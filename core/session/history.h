#pragma once

#include "core/base/history_types.h"

#include <vector>

namespace shuke::session {

/// Operations, newest first. See core/store/history_query.h.
Query<std::vector<HistoryEntry>> history(HistoryFilter filter = {});

/// Every value a record ever had, newest change first: its "Changes" tab.
Query<std::vector<FieldChange>> fieldHistory(RecordRef record);

} // namespace shuke::session
