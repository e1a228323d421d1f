#pragma once

#include "core/store/change_image.h"
#include "core/store/table_schema.h"

#include <functional>
#include <vector>

namespace shuke::store {

/// One change of a row, as a layer that can be taken out from between others.
struct RowLayer
{
    qint64 operation = 0;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    ChangeImage before;
    ChangeImage after;
    bool inForce = false; ///< Of an operation that is neither undone nor itself an undo or redo.
    bool merge = false;   ///< Of a merge: it moves references instead of setting them.
};

/// What a row is and was, column by column, and what it would be without some of its changes.
///
/// A change sets columns; those that belong together (column_groups.h) are set together. But a merge leads a reference
/// to a contact from one contact to another, and so only where it still is that one; and a paragraph added to the note
/// of a contact is added to whatever the note is. So merges can be taken back in any order.
class RowLayers
{
public:
    /// Corrupt for a damaged journal.
    static Result<RowLayers> read(Database &database, const JournalSchema &schema, TableId table, qint64 row);

    bool exists() const { return m_exists; }
    const ChangeImage &now() const { return m_now; } ///< Empty if it does not exist.
    const std::vector<RowLayer> &layers() const { return m_layers; }
    /// Whether the row would be there with only those of its changes that `use` wants.
    bool existsWith(const std::function<bool(const RowLayer &)> &use) const;
    /// What it would be then, as if it were there.
    ChangeImage with(const std::function<bool(const RowLayer &)> &use) const;

private:
    const TableColumns *m_columns = nullptr;
    TableId m_table = TableId::Setting;
    std::vector<std::string> m_references; ///< Columns that refer to contacts.
    bool m_exists = false;
    ChangeImage m_now;
    std::vector<RowLayer> m_layers; ///< Oldest first.
};

} // namespace shuke::store
