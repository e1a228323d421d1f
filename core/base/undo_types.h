#pragma once

#include "core/base/change_set.h"

#include <QStringList>

namespace shuke {

/// A row that an undo cannot simply put back, and why.
struct UndoConflict
{
    enum class Reason {
        ChangedLater,    ///< Fields the operation wrote hold other values now (see `fields`).
        DeletedLater,    ///< The row to change back no longer exists.
        IdTaken,         ///< The row to bring back exists again, with other values.
        ValueTaken,      ///< A unique value to bring back (external id, code, name) belongs to another row now.
        StillReferenced, ///< Rows made later refer to the row that the undo would delete.
        ParentMissing,   ///< The row refers to one that no longer exists.
        OwnerKept,       ///< The row is a part of one that stays because of its own conflict.
    };

    TableId table = TableId::Setting;
    qint64 rowId = 0;
    Reason reason = Reason::ChangedLater;
    QStringList fields = {}; ///< Columns that differ, for ChangedLater and IdTaken.
};

enum class ConflictPolicy {
    Stop,      ///< Change nothing if any row conflicts; the outcome lists them.
    Keep,      ///< Undo the rest, keep conflicting rows (and what belongs to them) as they are.
    Overwrite, ///< Put the old values back also where they were changed later. Only ChangedLater can be overwritten: no
               ///< row that others refer to is deleted, and no other row's value is taken away; those are kept.
};

struct UndoOutcome
{
    ChangeSet changes;                   ///< Without an operation if stopped by conflicts.
    std::vector<UndoConflict> conflicts; ///< At most kMaxConflicts.
    qint64 conflictCount = 0;

    static constexpr size_t kMaxConflicts = 10000;
};

} // namespace shuke
