#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <string_view>
#include <unordered_map>

namespace shuke::store {
class Database;
}

namespace shuke::contacts {

/// Contacts outside the trash without an external id that share name, phone and e-mail with others like that: id → 1,
/// 2, … in the order of ids.
Result<std::unordered_map<qint64, int>> contactTwins(store::Database &database);

/// How a table of other rows tells one of its contacts apart from others.
struct ContactName
{
    qint64 id = 0;
    std::string_view externalId, name, phone, email;
    int twin = 0; ///< As of contactTwins; 0: none.
};

} // namespace shuke::contacts
