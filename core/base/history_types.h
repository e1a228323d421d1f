#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/table_id.h"

#include <QString>

#include <optional>

namespace shuke {

/// One row of a journaled table.
struct RecordRef
{
    TableId table = TableId::Contact;
    qint64 row = 0;
};

/// Which operations of the history are wanted; what is not set does not limit.
struct HistoryFilter
{
    std::optional<RecordRef> record; ///< Operations that changed this row.
    QByteArray kind = {};            ///< This kind only, e.g. "contact.edit".
    std::optional<qint64> fromMs;    ///< At or after this instant …
    std::optional<qint64> toMs;      ///< … and before this one. A day is [its start, the next day's start).
    OperationId before;              ///< Older than this one: the next page of a list.
    qint64 limit = 100;              ///< >= 0.
};

/// One operation of the history.
struct HistoryEntry
{
    OperationId operation;
    QByteArray kind;
    OperationLabel label;
    QString actor;        ///< The name at that time.
    qint64 atMs = 0;      ///< UTC.
    qint64 rows = 0;      ///< Rows changed, by net effect.
    OperationId undoneBy; ///< Valid: undone by that operation, and not redone.
    OperationId undoes;   ///< Valid: this is an undo or redo of that operation.
};

/// One field of one record, changed by one operation.
struct FieldChange
{
    OperationId operation;
    OperationLabel label;
    QString actor;
    qint64 atMs = 0;
    enum class Kind { Insert, Update, Delete } kind = Kind::Update;
    QString field;  ///< The column.
    QString before; ///< As stored (days as Julian day numbers, money in minor units); null: NULL or no row.
    QString after;
};

} // namespace shuke
