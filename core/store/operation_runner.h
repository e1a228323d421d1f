#pragma once

#include "core/base/change_set.h"
#include "core/base/clock.h"
#include "core/base/command.h"
#include "core/store/database.h"

namespace shuke::store {

/// Who and when, for the operations of one writer connection.
struct OperationSettings
{
    const Clock *clock = nullptr; ///< Not owned, must outlive the runner.
    QTimeZone zone = QTimeZone::utc();
    StaffId actor;
    QString actorName;
    QString device;
};

/// Runs commands on the writer connection: one IMMEDIATE transaction, one operation row, journal on, change set out.
/// Synchronous; lives on the store thread. A command that changes nothing leaves no operation.
class OperationRunner
{
public:
    /// Creates the TEMP journal triggers on `database`, which must have the current schema.
    static Result<std::unique_ptr<OperationRunner>> create(Database &database, OperationSettings settings);

    /// Commits, or changes nothing and returns why: the command's own error, Canceled, DiskFull, Internal if a journal
    /// trigger is missing, …
    Result<ChangeSet> run(const Command &command);

    Database &database() { return m_database; }
    const OperationSettings &settings() const { return m_settings; }

private:
    OperationRunner(Database &database, OperationSettings settings)
        : m_database(database), m_settings(std::move(settings))
    {
    }

    Database &m_database;
    OperationSettings m_settings;
};

} // namespace shuke::store
