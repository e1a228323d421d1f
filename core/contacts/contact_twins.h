#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <unordered_map>

namespace shuke::store {
class Database;
}

namespace shuke::contacts {

/// Contacts outside the trash without an external id that share name, phone and e-mail with others like that: id → 1,
/// 2, … in the order of ids.
Result<std::unordered_map<qint64, int>> contactTwins(store::Database &database);

} // namespace shuke::contacts
