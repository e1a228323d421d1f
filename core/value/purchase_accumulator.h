#pragma once

#include "core/base/money.h"
#include "core/value/purchase_summary.h"

#include <array>
#include <limits>
#include <unordered_map>
#include <vector>

namespace shuke::value {

/// Adds up purchases per customer.
///
/// Orders come by time, so that each one is another customer's: written at once, they would wait for memory and for the
/// translation of its address (a quarter of the time of 5,000,000 orders for 1,000,000 customers). Therefore they are
/// gathered by regions of neighbouring customers, and a region's orders are added when there are many.
///
/// Contact ids are dense within each origin (docs/store.md): such blocks are indexed directly, other ids are hashed.
class PurchaseAccumulator
{
public:
    /// `countDays`: whether PurchaseSummary::purchaseDays is told. It takes 16 bytes per purchase.
    explicit PurchaseAccumulator(bool countDays) : m_countDays(countDays) {}

    /// Ids [first, last] that will be used often. To be called before the first purchase; blocks that are very large
    /// are left to the hash.
    void addBlock(qint64 first, qint64 last);

    /// A purchase, net of its refunds. `day` is a Julian day number.
    void addPurchase(qint64 contact, qint64 day, qint64 netMinor) { push(contact, static_cast<qint32>(day), netMinor); }
    /// A refund that belongs to no order.
    void addRefund(qint64 contact, qint64 minor) { push(contact, kNoDay, minor); }

    /// All customers with purchases or refunds, ascending by id; a customer with refunds only has purchaseCount 0 and
    /// no days. TooLarge if a sum left 64 bits. To be called once.
    Result<std::vector<PurchaseSummary>> take();

private:
    struct Record
    {
        qint64 minor = 0;
        qint64 firstMinor = 0; ///< Of firstDay, without refunds that belong to no order.
        qint32 firstDay = 0;
        qint32 lastDay = 0;
        qint32 count = 0;
        qint32 days = 0; ///< 0 with purchases: one came between two others, the log tells.
    };
    struct Entry
    {
        quint32 record; ///< Index in the block.
        qint32 day;     ///< kNoDay: a refund.
        qint64 minor;
    };
    /// What waits to be added to one region of a block.
    struct Batch
    {
        static constexpr size_t kSize = 2048;
        size_t size = 0;
        std::array<Entry, kSize> entries;
    };
    struct Block
    {
        qint64 first = 0;
        qint64 last = -1;
        std::vector<Record> records;
        std::vector<Batch> batches; ///< By region.
    };
    static constexpr qint32 kNoDay = std::numeric_limits<qint32>::min();
    static constexpr int kRegionBits = 15; ///< 32,768 customers: their records fit the second-level cache.

    void push(qint64 contact, qint32 day, qint64 minor)
    {
        for (Block &block : m_blocks) {
            if (contact < block.first || contact > block.last)
                continue;
            const auto record = static_cast<quint32>(contact - block.first);
            Batch &batch = block.batches[record >> kRegionBits];
            batch.entries[batch.size] = {record, day, minor};
            if (++batch.size == Batch::kSize)
                flush(block, batch);
            return;
        }
        apply(m_sparse[contact], day, minor);
    }
    void flush(Block &block, Batch &batch);
    void apply(Record &record, qint32 day, qint64 minor);
    void countDays();
    void summarize(qint64 contact, const Record &record, std::vector<PurchaseSummary> &summaries) const;

    std::vector<Block> m_blocks;
    std::unordered_map<qint64, Record> m_sparse;
    std::vector<std::pair<Record *, qint32>> m_log; ///< Customer and day of each purchase, only to count days.
    bool m_countDays;
    bool m_anyUnordered = false;
    bool m_overflow = false;
};

} // namespace shuke::value
