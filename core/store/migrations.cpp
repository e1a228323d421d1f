#include "core/store/migrations.h"

#include <QDir>
#include <QFile>

namespace shuke::store {

namespace migrations_detail {

/// Step files in order: :/schema/0001_….sql is step 1, and so on without a gap.
QStringList stepFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<void> runStep(Database &database, int version, const QString &file)
{
    QFile sql(QStringLiteral(":/schema/") + file);
    if (!sql.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, QStringLiteral("no schema step %1").arg(file)};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const QByteArray pragmas =
        QByteArrayLiteral(";PRAGMA user_version=") + QByteArray::number(version) + ";PRAGMA application_id=" + QByteArray::number(kApplicationId);
    if (Result<void> done = database.exec((sql.readAll() + pragmas).constData()); !done)
        return Error{ErrorCode::MigrationFailed, QStringLiteral("step %1: %2").arg(file, done.error().detail)};
    return transaction->commit();
}

} // namespace migrations_detail

int currentSchemaVersion()
{
    return static_cast<int>(migrations_detail::stepFiles().size());
}

Result<void> migrate(Database &database)
{
    const Result<std::optional<qint64>> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    const int current = currentSchemaVersion();
    if (version->value_or(0) > current)
        return Error{ErrorCode::SchemaTooNew,
                     QStringLiteral("schema %1, this program knows %2").arg(version->value_or(0)).arg(current)};
    const QStringList steps = migrations_detail::stepFiles();
    for (int step = static_cast<int>(version->value_or(0)); step < current; ++step) {
        if (Result<void> done = migrations_detail::runStep(database, step + 1, steps[step]); !done)
            return done;
    }
    return {};
}

} // namespace shuke::store
