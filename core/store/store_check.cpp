#include "core/store/store_check.h"

#include "core/store/interrupt_on_cancel.h"
#include "core/store/schema_fingerprint.h"

#include <QFileInfo>

namespace shuke::store {

namespace store_check_detail {

struct Header
{
    qint64 application = 0;
    qint64 version = 0;
};

Result<Header> readHeader(Database &database)
{
    const Result<std::optional<qint64>> application = database.integer("PRAGMA application_id");
    if (!application)
        return application.error();
    const Result<std::optional<qint64>> version = database.integer("PRAGMA user_version");
    if (!version)
        return version.error();
    return Header{application->value_or(0), version->value_or(0)};
}

Result<void> checkHeader(const Header &header, const QString &path, const SchemaSteps &steps)
{
    if (header.application != kApplicationId)
        return Error{ErrorCode::NotAStore, QStringLiteral("%1: application id %2").arg(path).arg(header.application)};
    if (header.version > static_cast<qint64>(steps.size()))
        return Error{ErrorCode::SchemaTooNew,
                     QStringLiteral("%1 has schema %2, this program knows %3; it was not modified")
                         .arg(path)
                         .arg(header.version)
                         .arg(steps.size())};
    if (header.version < 1)
        return Error{ErrorCode::SchemaMismatch, QStringLiteral("%1: schema %2").arg(path).arg(header.version)};
    return {};
}

Result<Header> headerOnDisk(const QString &path)
{
    ConnectionOptions options;
    options.mode = OpenMode::Immutable;
    Result<std::unique_ptr<Database>> database = Database::open(path, options);
    if (!database)
        return database.error();
    Result<Header> header = readHeader(**database);
    // "file is not a database" (26) is somebody else's file; anything else that cannot be read is damage.
    if (!header && header.error().code == ErrorCode::Corrupt &&
        header.error().detail.startsWith(QLatin1String("SQLite 26:")))
        return Error{ErrorCode::NotAStore, QStringLiteral("%1: %2").arg(path, header.error().detail)};
    return header;
}

Result<StoreFacts> inspectThrough(const QString &path, OpenMode mode, CheckDepth depth, const SchemaSteps &steps,
                                  const OpenWatch &watch)
{
    ConnectionOptions options;
    options.mode = mode;
    Result<std::unique_ptr<Database>> database = Database::open(path, options);
    if (!database)
        return database.error();
    return checkConnection(**database, depth, steps, watch);
}

Result<StoreFacts> storeInfo(Database &database)
{
    Result<Statement> info = database.prepare("SELECT uid, closed_cleanly FROM store_info");
    if (!info)
        return info.error();
    const Result<bool> row = info->step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::Corrupt, QStringLiteral("%1 does not say which store it is").arg(database.path())};
    StoreFacts facts;
    facts.uid = info->text(0);
    facts.closedCleanly = info->integer(1) != 0;
    return facts;
}

} // namespace store_check_detail

bool hasHotWal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

bool hasHotJournal(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

Result<void> quickCheck(Database &database, const CancelToken &cancel)
{
    const Result<QString> finding = [&] {
        const InterruptOnCancel interrupt(database, cancel);
        return database.text("PRAGMA quick_check(1)");
    }();
    if (cancel.isCanceled()) // a small store is read before it is interrupted
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    if (!finding)
        return finding.error();
    if (*finding != QLatin1String("ok"))
        return Error{ErrorCode::Corrupt, QStringLiteral("%1: %2").arg(database.path(), *finding)};
    return {};
}

Result<StoreFacts> checkConnection(Database &database, CheckDepth depth, const SchemaSteps &steps,
                                   const OpenWatch &watch)
{
    using namespace store_check_detail;
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Read);
    if (!transaction)
        return transaction.error();
    const Result<Header> header = readHeader(database);
    if (!header)
        return header.error();
    if (Result<void> ours = checkHeader(*header, database.path(), steps); !ours)
        return ours.error();
    const int version = static_cast<int>(header->version);
    if (Result<void> same = checkSchema(database, version, steps); !same)
        return same.error();
    Result<StoreFacts> facts = storeInfo(database);
    if (!facts)
        return facts.error();
    facts->schema = version;
    if (depth == CheckDepth::Writing && !facts->closedCleanly) {
        watch.begin(OpenStage::Checking);
        if (Result<void> sound = quickCheck(database, watch.cancel); !sound)
            return sound.error();
    }
    return facts;
}

Result<StoreFacts> inspectStore(const QString &path, CheckDepth depth, const SchemaSteps &steps, const OpenWatch &watch)
{
    using namespace store_check_detail;
    const QFileInfo file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, path};
    if (!file.isFile())
        return Error{ErrorCode::NotAStore, QStringLiteral("%1 is not a file").arg(path)};
    const bool wal = hasHotWal(path);
    const bool journal = hasHotJournal(path);
    const Result<Header> header = headerOnDisk(path);
    // A writer at work, or its crash, leaves a header ahead of the file until -wal or journal are taken into account.
    const bool mayBeHalfWritten = !header && header.error().code == ErrorCode::Corrupt && (wal || journal);
    if (!header && !mayBeHalfWritten)
        return header.error();
    if (header) {
        const Result<void> ours = checkHeader(*header, path, steps);
        // A store that was never checkpointed has its marks in the -wal only.
        if (!ours && !(wal && header->application == 0))
            return ours.error();
    }
    if (journal) {
        StoreFacts facts;
        facts.closedCleanly = false;
        facts.hotJournal = true;
        return facts;
    }
    if (!wal)
        return inspectThrough(path, OpenMode::Immutable, depth, steps, watch);
    Result<StoreFacts> facts = inspectThrough(path, OpenMode::Inspect, depth, steps, watch);
    // Another connection has it open, so its -shm is there already and looking on adds nothing to the folder.
    if (!facts && facts.error().code == ErrorCode::Busy)
        return inspectThrough(path, OpenMode::ReadOnly, depth, steps, watch);
    return facts;
}

} // namespace shuke::store
