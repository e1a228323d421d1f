#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

namespace shuke::store {

/// "SHUK" in the file header; other SQLite files are refused.
inline constexpr qint64 kApplicationId = 0x5348554B;

/// The schema version this program writes: the number of the last step in resources/schema.
int currentSchemaVersion();

/// Brings a store from its user_version to the current one, one transaction per step. An empty database is version 0.
/// The caller has made a verified backup of an existing store. SchemaTooNew, MigrationFailed (the step's transaction
/// is rolled back; earlier steps stay).
Result<void> migrate(Database &database);

} // namespace shuke::store
