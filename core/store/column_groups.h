#pragma once

#include "core/base/table_id.h"

#include <string_view>
#include <vector>

namespace shuke::store {

/// The columns that mean something only together with this one, itself included: an undo that goes field by field must
/// not put back a half of a birthday or a phone without its match key.
std::vector<std::string_view> columnsWith(TableId table, std::string_view column);

/// Whether a row of contact_relation of that kind means the same from both ends: the smaller id is first then.
bool isUnorderedRelation(std::string_view kind);

} // namespace shuke::store
