#include "core/exchange/importer.h"

#include "core/exchange/import_job.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <future>

namespace shuke::exchange {

namespace importer_detail {

/// SHA-256 of a file, hex. Stops with Canceled once `stop` is set.
Result<QByteArray> hashFile(const QString &path, const CancelToken &cancel, const std::atomic<bool> &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(1 << 18, Qt::Uninitialized);
    while (true) {
        if (stop.load(std::memory_order_relaxed) || cancel.isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
        if (count == 0)
            return hash.result().toHex();
        hash.addData(QByteArrayView(block.constData(), count));
    }
}

/// The file's hash, computed beside the import: its price is a second core's.
class BackgroundHash
{
public:
    BackgroundHash(const QString &path, const CancelToken &cancel)
        : m_result(std::async(std::launch::async, [this, path, cancel] { return hashFile(path, cancel, m_stop); }))
    {}
    ~BackgroundHash()
    {
        m_stop = true;
        if (m_result.valid())
            m_result.wait();
    }
    Result<QByteArray> take() { return m_result.get(); }

private:
    std::atomic<bool> m_stop = false;
    std::future<Result<QByteArray>> m_result; // the last member: it starts with the others alive
};

/// Was a file of this size imported as this kind? Only then its hash is worth waiting for.
Result<bool> sizeIsKnown(store::Database &database, ImportKind kind, qint64 bytes)
{
    Result<store::Statement *> select =
        database.cached("SELECT 1 FROM import_batch WHERE kind = ? AND json_extract(options, '$.bytes') = ? LIMIT 1");
    if (!select)
        return select.error();
    (*select)->bindAll(QString::fromLatin1(storedImportKind(kind)), bytes);
    const Result<bool> row = (*select)->step();
    (*select)->reset();
    return row;
}

Result<void> refuseKnownFile(store::Database &database, ImportKind kind, const QByteArray &hash)
{
    Result<store::Statement *> select =
        database.cached("SELECT file_name FROM import_batch WHERE kind = ? AND file_hash = ? LIMIT 1");
    if (!select)
        return select.error();
    (*select)->bindAll(QString::fromLatin1(storedImportKind(kind)), QString::fromLatin1(hash));
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    const QString name = (*select)->text(0);
    (*select)->reset();
    return Error{ErrorCode::Conflict, QStringLiteral("this very file was imported before (as %1)").arg(name)};
}

Result<void> importRows(ImportJob &job)
{
    switch (job.options.kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return importContacts(job);
    case ImportKind::Products:
        return importProducts(job);
    case ImportKind::Orders:
    case ImportKind::OrderLines:
        return importOrders(job);
    }
    return Error{ErrorCode::Unsupported, QStringLiteral("unknown kind")};
}

Result<void> runImport(WriteContext &context, const ImportOptions &options, ImportReport &report)
{
    report = ImportReport();
    report.dryRun = options.dryRun;
    const Result<ImportPlan> plan = planImport(options);
    if (!plan)
        return plan.error();
    plan->describe(report);
    const qint64 bytes = QFileInfo(options.path).size();
    const Result<bool> seenSize = sizeIsKnown(context.database(), options.kind, bytes);
    if (!seenSize)
        return seenSize.error();
    BackgroundHash hash(options.path, context.cancel());
    if (*seenSize && !options.again) {
        const Result<QByteArray> now = hash.take();
        if (!now)
            return now.error();
        report.fileHash = *now;
        if (Result<void> fresh = refuseKnownFile(context.database(), options.kind, *now); !fresh)
            return fresh;
    }
    ImportJob job(context, options, *plan, report);
    if (Result<void> done = importRows(job); !done)
        return done;
    if (report.fileHash.isEmpty()) {
        const Result<QByteArray> now = hash.take();
        if (!now)
            return now.error();
        report.fileHash = *now;
    }
    if (Result<void> done = job.writer.finish(plan->toJson(options, bytes)); !done)
        return done;
    if (Result<void> done = job.rejects.finish(); !done)
        return done;
    report.complete = true;
    if (options.dryRun)
        return Error{ErrorCode::Canceled, QStringLiteral("dry run: nothing was changed")};
    return {};
}

} // namespace importer_detail

Command importCommand(ImportOptions options, std::shared_ptr<ImportReport> report)
{
    Command command;
    command.kind = "import." + storedImportKind(options.kind);
    command.label = {QT_TRANSLATE_NOOP("Operation", "Import %1"), {QFileInfo(options.path).fileName()}};
    command.run = [options = std::move(options), report = std::move(report)](WriteContext &context) {
        return importer_detail::runImport(context, options, *report);
    };
    return command;
}

} // namespace shuke::exchange
