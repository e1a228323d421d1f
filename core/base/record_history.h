#pragma once

#include "core/base/history_types.h"

#include <QMap>

namespace shuke {

/// One row, changed by one operation, with the whole row beside what changed.
struct RecordChange
{
    OperationId operation;
    QByteArray operationKind;
    OperationLabel label;
    QString actor;
    qint64 atMs = 0;
    RowChange change;
    /// The row after the change, or before it if it was removed: every column but bookkeeping, as FieldChange tells it.
    QMap<QString, QString> row;
};

/// What happened to records that belong together.
struct RecordHistory
{
    std::vector<RecordChange> changes; ///< Newest first.
    /// Of the tags, own fields and contacts that the changes refer to, also of those that are gone by now.
    std::vector<RecordName> names;
    bool complete = true; ///< False: there was more than is read for a screen.
};

} // namespace shuke
