#pragma once

#include "core/base/undo_types.h"
#include "core/store/operation_runner.h"

namespace shuke::store {

/// Undoes an operation by a new one (kind "undo", or "redo" when it undoes an undo) that puts every row back as it was,
/// ids and modified_at too. Any operation, any time later, also after a restart.
///
/// A row is put back only where it still is what the operation left; else it is a conflict, see UndoConflict. Fields of
/// one row are looked at one by one: a later edit of another field is neither lost nor a conflict. An operation that
/// was undone and redone is undone through its redo. Counters never go back.
///
/// A merge of contacts is undone in its own way, also when its rows were changed later: see core/store/merge_undo.h.
///
/// \param operation invalid: the newest that is neither undone nor itself an undo or redo.
/// \return NotFound without such an operation; Conflict if it is undone already. Stopped by conflicts is a success with
/// an
///         empty change set and the conflicts. Canceled and any other error leave all as it was.
///
/// Store thread. Cost: about 6 µs per row deleted or brought back in bulk, 20 µs per row changed one by one.
Result<UndoOutcome> undoOperation(OperationRunner &runner, OperationId operation, ConflictPolicy policy,
                                  const CancelToken &cancel = {}, const ProgressSink &progress = {});

/// Undoes the newest undo that is not undone itself and after which no other operation was made. NotFound without one.
Result<UndoOutcome> redoOperation(OperationRunner &runner, ConflictPolicy policy, const CancelToken &cancel = {},
                                  const ProgressSink &progress = {});

} // namespace shuke::store
