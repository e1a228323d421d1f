#pragma once

#include "core/store/migrations.h"

namespace shuke::store {

/// Compares every row of the database's schema (type, name, table, text) with what the first `version` steps make, in
/// any order and leaving out sqlite_stat* and sqlite_sequence. SchemaMismatch names the first difference: a file with
/// one trigger, view or table more than we wrote is somebody else's, and possibly hostile.
///
/// Steps must not rename tables or columns: SQLite's rewriting of the text differs between its versions. About 5 ms;
/// the expected schema is built once per process for the program's own steps. Thread-safe.
Result<void> checkSchema(Database &database, int version, const SchemaSteps &steps = schemaSteps());

} // namespace shuke::store
