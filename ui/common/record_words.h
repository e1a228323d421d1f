#pragma once

#include "core/base/history_types.h"

#include <QString>

#include <map>
#include <optional>
#include <utility>

namespace shuke::ui {

// The store's tables, columns and values in people's words, for what the journal tells.

/// "Customer", "Contact detail", "Order line".
QString tableText(TableId table);
/// "Phone", "Order day"; a column without words is returned as it is.
QString columnText(TableId table, const QString &column);
/// Sort and match keys, positions and the like: nobody wants to read them.
bool isInternalColumn(TableId table, const QString &column);
/// The table that a column refers to by its ids.
std::optional<TableId> referredTable(const QString &column);

/// Names of rows that values refer to (session::recordNames).
class NameBook
{
public:
    void add(const std::vector<RecordName> &names);
    /// Empty when it is not known.
    QString nameOf(RecordRef record) const;

private:
    std::map<std::pair<TableId, qint64>, QString> m_names;
};

/// A value as FieldChange tells it, as people read it. `currency` is the store's; null is "—".
QString storedValueText(TableId table, const QString &column, const QString &value, const QString &currency,
                        const NameBook &names);

/// The rows whose names a text about `changes` needs: themselves and those that their values refer to.
std::vector<RecordRef> namesWanted(const std::vector<RowChange> &changes);
/// "Customer 王小丽"; without a known name that which the change itself tells.
QString recordText(const RowChange &change, const NameBook &names);

} // namespace shuke::ui
