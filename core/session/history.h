#pragma once

#include "core/base/record_history.h"
#include "core/base/undo_types.h"

#include <vector>

namespace shuke::session {

/// Operations, newest first. See core/store/history_query.h.
Query<std::vector<HistoryEntry>> history(HistoryFilter filter = {});

/// The ids of all operations that the filter lets through, newest first; `limit` and `before` are not looked at.
Query<std::vector<OperationId>> historyIds(HistoryFilter filter);
/// The operations with these ids, in this order; one that does not exist is left out.
Query<std::vector<HistoryEntry>> historyOf(std::vector<OperationId> ids);

/// What an operation did, with the values of its first rows. See core/store/operation_detail.h.
Query<OperationDetail> operationDetail(OperationId operation, qint64 maxRows = 50);
/// The values behind the conflicts of an undo.
Query<std::vector<ConflictDetail>> conflictDetails(OperationId operation, std::vector<UndoConflict> conflicts);

/// What rows are called, one per row and in their order.
Query<std::vector<RecordName>> recordNames(std::vector<RecordRef> records);
/// The newest operations on a contact and what belongs or belonged to it (not its orders), newest first. `limit` > 0.
/// For the cost see contacts::recordsOf.
Query<std::vector<HistoryEntry>> contactHistory(ContactId contact, qint64 limit = 200);

/// Every value a record ever had, newest change first.
Query<std::vector<FieldChange>> fieldHistory(RecordRef record);
/// The newest changes of a contact and of what belongs or belonged to it: its tags, points, addresses, custom values,
/// affiliations of both sides, consents, activities and tasks (not those an undo removed). `limit` > 0, in rows.
/// Corrupt for a damaged journal. Cost as contactHistory.
Query<RecordHistory> contactFieldHistory(ContactId contact, qint64 limit = 1000);

} // namespace shuke::session
