#pragma once

#include "core/segments/filter.h"

namespace shuke::store {
class Database;
}

namespace shuke::segments {

/// As fieldsOf, inside another query.
Result<std::vector<Field>> fieldsIn(store::Database &database, Subject subject);

} // namespace shuke::segments
