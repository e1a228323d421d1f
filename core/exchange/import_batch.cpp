#include "core/exchange/import_batch.h"

#include "core/contacts/custom_field_table.h"
#include "core/exchange/import_writer.h"
#include "core/store/read_context.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace shuke::exchange {

namespace import_batch_detail {

ImportKind kindOf(const QString &stored)
{
    for (const ImportKind kind : kImportKinds) {
        if (stored == QLatin1String(storedImportKind(kind)))
            return kind;
    }
    return ImportKind::Contacts;
}

ImportMode modeOf(const QString &stored)
{
    for (const ImportMode mode : {ImportMode::Upsert, ImportMode::Update}) {
        if (stored == QLatin1String(storedImportMode(mode)))
            return mode;
    }
    return ImportMode::Create;
}

ImportBatch batchOf(const store::Statement &row)
{
    ImportBatch batch;
    batch.kind = kindOf(row.text(0));
    batch.mode = modeOf(row.text(1));
    batch.fileName = row.text(2);
    batch.atMs = row.integer(3);
    batch.read = row.integer(4);
    batch.created = row.integer(5);
    batch.updated = row.integer(6);
    batch.skipped = row.integer(7);
    batch.rejected = row.integer(8);
    return batch;
}

} // namespace import_batch_detail

Result<bool> batchWithSize(store::Database &database, ImportKind kind, qint64 bytes)
{
    Result<store::Statement *> select =
        database.cached("SELECT 1 FROM import_batch WHERE kind = ? AND json_extract(options, '$.bytes') = ? LIMIT 1");
    if (!select)
        return select.error();
    (*select)->bindAll(QString::fromLatin1(storedImportKind(kind)), bytes);
    Result<bool> row = (*select)->step();
    (*select)->reset();
    return row;
}

Result<std::optional<ImportBatch>> batchWithHash(store::Database &database, ImportKind kind, const QByteArray &hash)
{
    Result<store::Statement *> select = database.cached(
        "SELECT kind, mode, file_name, started_at, rows_read, rows_created, rows_updated, rows_skipped, rows_rejected"
        " FROM import_batch WHERE kind = ? AND file_hash = ? ORDER BY id DESC LIMIT 1");
    if (!select)
        return select.error();
    (*select)->bindAll(QString::fromLatin1(storedImportKind(kind)), QString::fromLatin1(hash));
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ImportBatch>();
    const ImportBatch batch = import_batch_detail::batchOf(**select);
    (*select)->reset();
    return std::optional(batch);
}

Result<QByteArray> hashOfFile(const QString &path, const CancelToken &cancel, const std::atomic<bool> &stop)
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

Query<std::optional<ImportBatch>> importOfFile(ImportKind kind, const QString &path)
{
    Query<std::optional<ImportBatch>> query;
    query.run = [kind, path](ReadContext &context) -> Result<std::optional<ImportBatch>> {
        const Result<bool> maybe = batchWithSize(context.database(), kind, QFileInfo(path).size());
        if (!maybe)
            return maybe.error();
        if (!*maybe)
            return std::optional<ImportBatch>();
        const Result<QByteArray> hash = hashOfFile(path, context.cancel(), false);
        if (!hash)
            return hash.error();
        return batchWithHash(context.database(), kind, *hash);
    };
    return query;
}

Query<std::optional<ImportBatch>> importOfOperation(OperationId operation)
{
    Query<std::optional<ImportBatch>> query;
    query.run = [operation](ReadContext &context) -> Result<std::optional<ImportBatch>> {
        // From the journal, since an undo takes the row away: written once with noughts, then with the counts.
        Result<store::Statement> select = context.database().prepare(
            "SELECT max(json_extract(after, '$.kind')), max(json_extract(after, '$.mode')),"
            " max(json_extract(after, '$.file_name')), max(json_extract(after, '$.started_at')),"
            " max(json_extract(after, '$.rows_read')), max(json_extract(after, '$.rows_created')),"
            " max(json_extract(after, '$.rows_updated')), max(json_extract(after, '$.rows_skipped')),"
            " max(json_extract(after, '$.rows_rejected')) FROM change WHERE operation_id = ? AND"
            " table_name = 'import_batch' AND kind <> 'delete' AND after IS NOT NULL");
        if (!select)
            return select.error();
        select->bindAll(operation);
        const Result<bool> row = select->step();
        if (!row)
            return row.error();
        if (!*row || select->isNull(2))
            return std::optional<ImportBatch>();
        return std::optional(import_batch_detail::batchOf(*select));
    };
    return query;
}

Query<std::vector<contacts::CustomField>> customFieldsForImport()
{
    return {[](ReadContext &context) -> Result<std::vector<contacts::CustomField>> {
        Result<std::vector<contacts::CustomField>> fields = contacts::customFields(context.database());
        if (fields)
            std::erase_if(*fields, [](const contacts::CustomField &field) { return !field.active; });
        return fields;
    }};
}

} // namespace shuke::exchange
