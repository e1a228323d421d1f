#pragma once

#include "core/base/open_watch.h"
#include "core/store/migrations.h"

namespace shuke::store {

/// What a look at a store file found.
struct StoreFacts
{
    int schema = 0;
    QString uid;
    bool closedCleanly = true;
    /// A rollback journal lies beside it: only the header was looked at, since reading on would roll it back into the
    /// file; the other members say nothing. The caller opens it for writing (which rolls back) and calls
    /// checkConnection.
    bool hotJournal = false;
};

enum class CheckDepth {
    Reading, ///< Header, version, schema.
    Writing, ///< And quick_check if the store was not closed cleanly.
};

/// Looks at a file that may be anything, without changing it or leaving anything beside it. NotFound; NotAStore;
/// SchemaTooNew; SchemaMismatch; Corrupt; Canceled; IoError if a -wal can only be read by writing (read-only media).
/// `watch` hears of the quick_check and can end it.
Result<StoreFacts> inspectStore(const QString &path, CheckDepth depth, const SchemaSteps &steps = schemaSteps(),
                                const OpenWatch &watch = {});

/// The same checks through an open connection, in one read transaction.
Result<StoreFacts> checkConnection(Database &database, CheckDepth depth, const SchemaSteps &steps = schemaSteps(),
                                   const OpenWatch &watch = {});

/// quick_check; Corrupt with the first finding, Canceled.
Result<void> quickCheck(Database &database, const CancelToken &cancel = {});

/// True if `<path>-wal` or `<path>-journal` holds anything.
bool hasHotWal(const QString &path);
bool hasHotJournal(const QString &path);

} // namespace shuke::store
