#pragma once

#include "core/base/change_set.h"
#include "core/base/clock.h"
#include "core/base/command.h"
#include "core/store/database.h"
#include "core/store/table_schema.h"

namespace shuke::store {

/// Who and when, for the operations of one writer connection.
struct OperationSettings
{
    const Clock *clock = nullptr; ///< Not owned, must outlive the runner.
    QTimeZone zone = QTimeZone::utc();
    int dayStartMinutes = 0;
    StaffId actor;
    QString actorName;
    QString device;
};

/// Runs commands on the writer connection: one IMMEDIATE transaction, one operation row, journal on, change set out.
/// Synchronous; lives on the store thread. A command that changes nothing leaves no operation.
class OperationRunner
{
public:
    /// Creates the TEMP journal triggers on `database`, which must have the current schema. Internal if a journaled
    /// table has a column that JSON cannot carry.
    static Result<std::unique_ptr<OperationRunner>> create(Database &database, OperationSettings settings);

    /// Commits, or changes nothing and returns why: the command's own error, Canceled, DiskFull, Internal if a journal
    /// trigger is missing, … A cancel is obeyed until the commit begins. Never checkpoints: the session does.
    Result<ChangeSet> run(const Command &command);

    /// The same with foreign keys off. For undo only: its rows come with all that once cascaded, and it checks the
    /// references itself before it commits.
    Result<ChangeSet> runWithoutForeignKeys(const Command &command);

    Database &database() { return m_database; }
    const JournalSchema &schema() const { return m_schema; }
    const OperationSettings &settings() const { return m_settings; }
    void setSettings(OperationSettings settings) { m_settings = std::move(settings); }

private:
    OperationRunner(Database &database, OperationSettings settings, JournalSchema schema)
        : m_database(database), m_settings(std::move(settings)), m_schema(std::move(schema))
    {}

    Result<OperationId> insertOperation(const Command &command, qint64 nowMs);
    Result<ChangeSet> finish(WriteContext &context, qint64 writesBefore, Transaction &transaction);
    Result<void> forget(OperationId operation, bool wroteElsewhere, Transaction &transaction);

    Database &m_database;
    OperationSettings m_settings;
    JournalSchema m_schema;
};

} // namespace shuke::store
