#pragma once

#include "core/base/result.h"
#include "core/contacts/name_clash.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::exchange {

/// How a name that is told goes with that of a contact: to the letter; as a way to write it, or nothing is known; it is
/// somebody else's (contacts::namesClash).
enum class NameLook { Same, Fits, Clashes };

/// The names of the store's contacts, as an import needs them.
class KnownNames
{
public:
    explicit KnownNames(store::Database &database) : m_database(database) {}

    /// Takes in whose names went into others by a merge: their rows still mean the contact that was kept.
    Result<void> loadMerged();

    /// A contact that is called by its phone, e-mail or WeChat has no name that could clash. `orCompany`: a person may
    /// be told by the name of the company, too.
    Result<NameLook> look(qint64 id, const contacts::CalledAs &told, bool orCompany = false);

private:
    store::Database &m_database;
    std::unordered_map<qint64, std::vector<std::string>> m_former; ///< By the contact that was kept.
};

} // namespace shuke::exchange
