#include "core/store/migrations.h"

#include <QDir>
#include <QFile>

namespace shuke::store {

namespace migrations_detail {

SchemaSteps readSteps()
{
    SchemaSteps steps;
    const QDir folder(QStringLiteral(":/schema"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        steps.push_back({name, file.readAll()});
    }
    return steps;
}

Error failed(const SchemaStep &step, const QString &why)
{
    return {ErrorCode::MigrationFailed, QStringLiteral("step %1: %2").arg(step.name, why)};
}

Result<void> runStep(Database &database, int version, const SchemaStep &step)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (Result<void> done = database.exec(step.sql.constData()); !done)
        return failed(step, done.error().detail);
    if (!database.inTransaction())
        return failed(step, QStringLiteral("it ended its transaction"));
    Result<Statement> violations =
        database.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1");
    if (!violations)
        return failed(step, violations.error().detail);
    const Result<bool> violated = violations->step();
    if (!violated)
        return failed(step, violated.error().detail);
    if (*violated)
        return failed(step,
                      QStringLiteral("%1 rows of %2 refer to nothing").arg(violations->text(1), violations->text(0)));
    violations->reset();
    const QByteArray pragmas = QByteArrayLiteral("PRAGMA user_version=") + QByteArray::number(version) +
                               QByteArrayLiteral(";PRAGMA application_id=") + QByteArray::number(kApplicationId);
    if (Result<void> done = database.exec(pragmas.constData()); !done)
        return failed(step, done.error().detail);
    if (Result<void> done = transaction->commit(); !done)
        return failed(step, done.error().detail);
    return {};
}

Result<void> runSteps(Database &database, int version, const SchemaSteps &steps)
{
    for (int step = version; step < static_cast<int>(steps.size()); ++step) {
        if (Result<void> done = runStep(database, step + 1, steps[static_cast<size_t>(step)]); !done)
            return done;
    }
    return {};
}

} // namespace migrations_detail

const SchemaSteps &schemaSteps()
{
    static const SchemaSteps steps = migrations_detail::readSteps();
    return steps;
}

int currentSchemaVersion()
{
    return static_cast<int>(schemaSteps().size());
}

Result<void> migrate(Database &database, const SchemaSteps &steps)
{
    const Result<std::optional<qint64>> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    const int from = static_cast<int>(version->value_or(0));
    const int to = static_cast<int>(steps.size());
    if (from > to)
        return Error{ErrorCode::SchemaTooNew, QStringLiteral("schema %1, this program knows %2").arg(from).arg(to)};
    const Result<std::optional<qint64>> application = database.integer("PRAGMA application_id");
    if (!application)
        return application.error();
    const Result<std::optional<qint64>> objects = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!objects)
        return objects.error();
    const bool empty = from == 0 && application->value_or(0) == 0 && objects->value_or(0) == 0;
    if (from < 0 || (!empty && application->value_or(0) != kApplicationId))
        return Error{ErrorCode::NotAStore, QStringLiteral("application id %1").arg(application->value_or(0))};
    if (from == to)
        return {};
    database.clearCache();
    // A step that rebuilds a table must be able to drop the old one; each step is checked as a whole before its commit.
    if (Result<void> off = database.exec("PRAGMA foreign_keys=OFF"); !off)
        return off;
    Result<void> done = migrations_detail::runSteps(database, from, steps);
    if (Result<void> on = database.exec("PRAGMA foreign_keys=ON"); !on && done)
        return on;
    return done;
}

} // namespace shuke::store
