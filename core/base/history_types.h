#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/table_id.h"

#include <QString>

#include <optional>
#include <vector>

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
    std::optional<RecordRef> record;         ///< Operations that changed this row.
    QByteArray kind = {};                    ///< This kind only, e.g. "contact.edit".
    std::vector<QByteArray> kindStarts = {}; ///< Kinds that begin with one of these, e.g. "import."; empty: all.
    std::optional<qint64> fromMs;            ///< At or after this instant …
    std::optional<qint64> toMs;              ///< … and before this one. A day is [its start, the next day's start).
    OperationId before;                      ///< Older than this one: the next page of a list.
    qint64 limit = 100;                      ///< >= 0.
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

/// How many rows of one table an operation changed.
struct TableCount
{
    TableId table = TableId::Contact;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 deleted = 0;
};

/// One row that an operation changed, as FieldChange tells it.
struct RowChange
{
    struct Value
    {
        QString field;
        QString before;
        QString after;
    };

    RecordRef record;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    std::vector<Value> values; ///< In the order of the columns, without bookkeeping.
};

struct OperationDetail
{
    HistoryEntry entry;
    std::vector<TableCount> tables; ///< In the order of the tables; those without a row are left out.
    std::vector<RowChange> rows;    ///< The first so many that were changed one by one; rows inserted in bulk are not.
    bool moreRows = false;          ///< There are more of them.
};

/// A conflict of an undo (core/base/undo_types.h) in values.
struct ConflictDetail
{
    RecordRef record;
    std::vector<RowChange::Value> values; ///< `before`: what the undo would put back; `after`: what is there now.
    bool removes = false;                 ///< The operation added the row: the undo would remove it.
};

/// What a row is called: the name of a contact, a product, a tag, the number of an order. Of a part (a phone, an order
/// line, a payment) it is that of the record it belongs to. Empty when the row is gone.
struct RecordName
{
    enum class State : quint8 {
        There,
        Trashed, ///< Told of contacts only.
        Gone,
    };

    RecordRef record;
    QString name;
    State state = State::There;
};

} // namespace shuke
