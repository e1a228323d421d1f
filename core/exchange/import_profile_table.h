#pragma once

#include "core/base/command.h"
#include "core/exchange/import_profile.h"

namespace shuke::store {
class Database;
}

namespace shuke::exchange {

// The user's own profiles. Names are unique, compared as they stand; a built-in one's name cannot be taken.

/// Remembers the profile; one of the same name is replaced. InvalidInput without a name or columns, Duplicate for the
/// name of a built-in one.
Command saveProfile(ImportProfile profile);
/// NotFound for `from`, Duplicate for `to`.
Command renameProfile(const QString &from, const QString &to);
/// NotFound.
Command deleteProfile(const QString &name);

/// The user's own by name, then the built-in ones: what matchProfile and findProfile search.
Query<std::vector<ImportProfile>> importProfiles();
Result<std::vector<ImportProfile>> allProfiles(store::Database &database);
/// The user's own for files with exactly these columns, the one changed last; or nothing.
Query<std::optional<ImportProfile>> profileForHeaders(QStringList headers);

} // namespace shuke::exchange
