#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <vector>

namespace shuke::store {

/// "SHUK" in the file header; other SQLite files are refused.
inline constexpr qint64 kApplicationId = 0x5348554B;

/// One numbered step of the schema: statements without BEGIN and COMMIT. Step n leads from version n-1 to n.
struct SchemaStep
{
    QString name;
    QByteArray sql;
};
using SchemaSteps = std::vector<SchemaStep>;

/// The steps of this program: resources/schema/NNNN_name.sql, numbered from 1 without a gap.
const SchemaSteps &schemaSteps();

/// The schema version this program writes: the number of the last step in resources/schema.
int currentSchemaVersion();

/// Brings a store from its user_version to the last step, one transaction per step, foreign keys checked before its
/// commit. An empty database is version 0. The caller has made a verified backup of an existing store. SchemaTooNew;
/// NotAStore for a database of somebody else; MigrationFailed (the step is rolled back; earlier steps stay).
Result<void> migrate(Database &database, const SchemaSteps &steps = schemaSteps());

} // namespace shuke::store
