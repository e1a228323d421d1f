#pragma once

#include "core/base/history_types.h"

#include <vector>

namespace shuke::session {

/// Operations, newest first. See core/store/history_query.h.
Query<std::vector<HistoryEntry>> history(HistoryFilter filter = {});

/// The newest operations on a contact or what belongs to it by now (not its orders), newest first. `limit` > 0.
Query<std::vector<HistoryEntry>> contactHistory(ContactId contact, qint64 limit = 200);

/// Every value a record ever had, newest change first: its "Changes" tab.
Query<std::vector<FieldChange>> fieldHistory(RecordRef record);

} // namespace shuke::session
