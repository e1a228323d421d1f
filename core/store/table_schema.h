#pragma once

#include "core/base/result.h"
#include "core/base/table_id.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace shuke::store {

class Database;

/// The stored columns of one journaled table, in the order of the schema (generated and hidden ones left out).
struct TableColumns
{
    std::vector<std::string> names; ///< names[0] is "id".
    /// Index of `name` or nothing.
    std::optional<size_t> indexOf(std::string_view name) const;
    std::string list(std::string_view prefix = {}) const; ///< "id, name, …", each with the prefix, e.g. "OLD.".
};

/// A reference between two journaled tables.
struct TableReference
{
    TableId child = TableId::Setting;
    std::string column; ///< Of the child.
    TableId parent = TableId::Setting;
    std::string parentColumn;
    bool owns = false; ///< The first ON DELETE CASCADE of the child, which is a part of this parent: a
                       ///< contact_tag belongs to its contact, not to its tag.
};

/// What journal and undo must know about the journaled tables; read from the database once.
struct JournalSchema
{
    std::array<TableColumns, kTableCount> tables;
    std::vector<TableReference> references;

    const TableColumns &of(TableId table) const { return tables[static_cast<size_t>(table)]; }
};

/// The table of a name as it stands in the journal; nothing for a name we do not know.
std::optional<TableId> tableFromName(std::string_view name);

/// Internal when a journaled table is missing, its first column is not the INTEGER PRIMARY KEY `id`, or it has a column
/// that is neither INTEGER nor TEXT: JSON carries nothing else without loss.
Result<JournalSchema> readJournalSchema(Database &database);

} // namespace shuke::store
