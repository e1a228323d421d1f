#include "core/exchange/import_writer.h"

#include <QFileInfo>

namespace shuke::exchange {

namespace import_writer_detail {

constexpr qint64 kLargestBlock = 16384;

} // namespace import_writer_detail

QByteArray storedImportKind(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Contacts:
        return "contacts";
    case ImportKind::Companies:
        return "companies";
    case ImportKind::Products:
        return "products";
    case ImportKind::Orders:
        return "orders";
    case ImportKind::OrderLines:
        return "order_lines";
    case ImportKind::Activities:
        return "activities";
    case ImportKind::Relations:
        return "relations";
    case ImportKind::Consents:
        return "consents";
    }
    return {};
}

QByteArray storedImportMode(ImportMode mode)
{
    switch (mode) {
    case ImportMode::Create:
        return "create";
    case ImportMode::Upsert:
        return "upsert";
    case ImportMode::Update:
        return "update";
    }
    return {};
}

void ImportWriter::expect(TableId table, qint64 rows, std::vector<std::string_view> unfilled)
{
    Block &block = m_blocks[static_cast<size_t>(table)];
    block.expected = rows;
    block.unfilled = std::move(unfilled);
}

Result<void> ImportWriter::beginNow()
{
    const Result<qint64> id = m_context.nextId(TableId::ImportBatch);
    if (!id)
        return id.error();
    Result<store::Statement> insert = database().prepare(
        "INSERT INTO import_batch (id, kind, mode, file_name, file_hash, started_at) VALUES (?, ?, ?, ?, '', ?)");
    if (!insert)
        return insert.error();
    insert->bindAll(*id, QString::fromLatin1(storedImportKind(m_options.kind)),
                    QString::fromLatin1(storedImportMode(m_options.mode)), QFileInfo(m_options.path).fileName(),
                    m_context.nowMs());
    // Before bulk mode: the batch row is journaled like any other, since it is updated at the end.
    if (Result<void> done = insert->run(); !done)
        return done;
    m_batch = ImportBatchId::fromRow(*id);
    if (Result<void> done = m_context.beginBulkInsert(); !done)
        return done;
    for (size_t i = 0; i < kTableCount; ++i) {
        const Block &block = m_blocks[i];
        if (block.expected == 0)
            continue;
        if (Result<void> done = m_context.prepareForBulk(static_cast<TableId>(i), block.expected, block.unfilled);
            !done)
            return done;
    }
    return {};
}

Result<void> ImportWriter::refill(TableId table, Block &block)
{
    using namespace import_writer_detail;
    const Result<IdRange> range = m_context.reserveIds(table, block.size);
    if (!range)
        return range.error();
    // Blocks follow each other unless something else took ids of the table in between.
    const bool follows = block.last > 0 && range->first == block.last + 1;
    if (!follows) {
        if (Result<void> done = record(table, block); !done)
            return done;
        block.first = range->first;
    }
    block.next = range->first;
    block.last = range->last;
    block.size = std::min(block.size * 2, kLargestBlock);
    return {};
}

Result<void> ImportWriter::record(TableId table, Block &block)
{
    if (block.first == 0 || block.next == block.first)
        return {};
    return m_context.recordInserted(table, {block.first, block.next - 1});
}

Result<void> ImportWriter::finish(const QByteArray &optionsJson)
{
    if (!m_batch.isValid())
        return {};
    for (size_t i = 0; i < kTableCount; ++i) {
        if (Result<void> done = record(static_cast<TableId>(i), m_blocks[i]); !done)
            return done;
    }
    Result<store::Statement> update = database().prepare(
        "UPDATE import_batch SET file_hash = ?, options = ?, rows_read = ?, rows_created = ?, rows_updated = ?, "
        "rows_skipped = ?, rows_rejected = ? WHERE id = ?");
    if (!update)
        return update.error();
    update->bindAll(QString::fromLatin1(m_report.fileHash), QString::fromUtf8(optionsJson), m_report.read,
                    m_report.created, m_report.updated, m_report.skipped + m_report.unchanged, m_report.rejected,
                    m_batch);
    return update->run();
}

} // namespace shuke::exchange
