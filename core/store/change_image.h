#pragma once

#include "core/base/history_types.h"
#include "core/store/database.h"
#include "core/store/json_image.h"

#include <map>
#include <string>
#include <vector>

namespace shuke::store {

/// The columns of a row that a change tells of, by name.
using ChangeImage = std::map<std::string, ImageValue, std::less<>>;

/// The columns of the arrays that an operation's bulk delete in this table left, in their order.
Result<std::vector<std::string>> readChangeColumns(Database &database, qint64 operation, TableId table);
/// An object, or the array that a bulk delete leaves. Corrupt.
Result<ChangeImage> readChangeImage(Database &database, std::string_view json, qint64 operation, TableId table);
/// Of change.kind.
FieldChange::Kind changeKind(std::string_view text);
/// As FieldChange tells a value: null for NULL and for a column that is not there.
QString imageText(const ChangeImage &image, const std::string &column);
/// Columns that no user wrote.
bool isBookkeepingColumn(const std::string &column);

} // namespace shuke::store
