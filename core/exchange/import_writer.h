#pragma once

#include "core/exchange/import_options.h"
#include "core/exchange/import_report.h"
#include "core/store/write_context.h"

#include <array>

namespace shuke::exchange {

/// The writing side of one import: the batch row, ids in blocks, and the record of what was inserted.
///
/// Nothing is written before begin(), so an import that finds nothing to change leaves no batch and no operation.
class ImportWriter
{
public:
    ImportWriter(WriteContext &context, const ImportOptions &options, ImportReport &report)
        : m_context(context), m_options(options), m_report(report)
    {}

    /// Call before each write: the first call makes the batch row and switches to bulk mode, later ones do nothing.
    Result<void> begin()
    {
        if (m_batch.isValid())
            return {};
        return beginNow();
    }
    bool hasBegun() const { return m_batch.isValid(); }

    /// How many new rows a table is to expect: its indexes may be dropped until the end, but for those over columns
    /// that the file does not fill. Before begin().
    void expect(TableId table, qint64 rows, std::vector<std::string_view> unfilled = {});

    /// The id of a row that is inserted now. Ids of one table come in order.
    Result<qint64> newId(TableId table)
    {
        Block &block = m_blocks[static_cast<size_t>(table)];
        if (block.next > block.last) {
            if (Result<void> done = refill(table, block); !done)
                return done.error();
        }
        return block.next++;
    }

    ImportBatchId batch() const { return m_batch; }
    WriteContext &context() { return m_context; }
    store::Database &database() { return m_context.database(); }

    /// Records the inserted ids and completes the batch row. `optionsJson` as of import_batch.options.
    Result<void> finish(const QByteArray &optionsJson);

private:
    struct Block
    {
        qint64 first = 0; ///< Of the ids handed out and not recorded yet.
        qint64 next = 1;
        qint64 last = 0;
        qint64 size = 32;
        qint64 expected = 0;
        std::vector<std::string_view> unfilled = {};
    };

    Result<void> beginNow();
    Result<void> refill(TableId table, Block &block);
    Result<void> record(TableId table, Block &block);

    WriteContext &m_context;
    const ImportOptions &m_options;
    ImportReport &m_report;
    ImportBatchId m_batch;
    std::array<Block, kTableCount> m_blocks;
};

/// "contacts", "companies", "products", "orders", "order_lines", "activities", "relations", "consents": as
/// stored.
QByteArray storedImportKind(ImportKind kind);
QByteArray storedImportMode(ImportMode mode);

} // namespace shuke::exchange
