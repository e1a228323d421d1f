#pragma once

#include "core/base/money.h"
#include "core/value/purchase_summary.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace shuke::value {

/// Adds up purchases per customer, in memory that is touched in the order it is needed: rows are taken in batches, so
/// that the next customers' records are on their way while earlier ones are written.
///
/// Contact ids are dense within each origin (docs/store.md): such blocks are indexed directly, other ids are hashed.
class PurchaseAccumulator
{
public:
    /// `countDays`: whether PurchaseSummary::purchaseDays is told.
    explicit PurchaseAccumulator(bool countDays) : m_countDays(countDays) {}

    /// Ids [first, last] that will be used often. To be called before the first purchase; blocks that are very large
    /// are left to the hash.
    void addBlock(qint64 first, qint64 last);

    /// About how many purchases there will be at most. Only speed depends on it.
    void reservePurchases(qint64 count);

    /// A purchase, net of its refunds. `day` is a Julian day number.
    void addPurchase(qint64 contact, qint64 day, qint64 netMinor)
    {
        push(contact, {nullptr, netMinor, static_cast<qint32>(day), true});
    }
    /// A refund that belongs to no order.
    void addRefund(qint64 contact, qint64 minor) { push(contact, {nullptr, minor, 0, false}); }

    /// All customers with purchases or refunds, ascending by id; a customer with refunds only has purchaseCount 0 and
    /// no days. TooLarge if a sum left 64 bits. To be called once.
    Result<std::vector<PurchaseSummary>> take();

private:
    struct Entry
    {
        quint32 *slot; ///< Of the contact; stays where it is.
        qint64 minor;
        qint32 day;
        bool purchase;
    };
    struct Record
    {
        qint64 minor = 0;
        qint32 firstDay = 0;
        qint32 lastDay = 0;
        qint32 count = 0;
        qint32 days = 0; ///< 0: a purchase came between two others; the log tells.
    };
    struct Block
    {
        qint64 first = 0;
        qint64 last = -1;
        std::vector<quint32> slot; ///< 1-based index into m_records; 0: none yet.
    };
    static constexpr size_t kBatch = 256;

    void push(qint64 contact, Entry entry)
    {
        entry.slot = slotOf(contact);
#if defined(__GNUC__)
        __builtin_prefetch(entry.slot, 1);
#endif
        m_batch[m_batchSize] = entry;
        if (++m_batchSize == kBatch)
            flush();
    }
    quint32 *slotOf(qint64 contact)
    {
        for (Block &block : m_blocks) {
            if (contact >= block.first && contact <= block.last)
                return &block.slot[static_cast<size_t>(contact - block.first)];
        }
        return &m_sparse[contact];
    }
    void flush();
    void apply(Record &record, const Entry &entry, quint32 slot);
    void countDays();
    PurchaseSummary summaryOf(qint64 contact, quint32 slot) const;

    std::array<Entry, kBatch> m_batch;
    size_t m_batchSize = 0;
    std::vector<Block> m_blocks;
    std::unordered_map<qint64, quint32> m_sparse;
    std::vector<Record> m_records;
    std::vector<quint64> m_log; ///< Only to count days: slot << 32 | day of each purchase.
    bool m_countDays;
    bool m_anyUnordered = false;
    bool m_overflow = false;
};

} // namespace shuke::value
