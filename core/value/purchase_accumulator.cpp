#include "core/value/purchase_accumulator.h"

#include <algorithm>

namespace shuke::value {

namespace purchase_accumulator_detail {

/// 256 MB of slots: beyond that ids are too sparse for a direct index.
constexpr qint64 kLargestBlock = qint64(1) << 26;

inline void prefetch(const void *address)
{
#if defined(__GNUC__)
    __builtin_prefetch(address, 1);
#else
    Q_UNUSED(address)
#endif
}

} // namespace purchase_accumulator_detail

void PurchaseAccumulator::addBlock(qint64 first, qint64 last)
{
    if (last < first || last - first >= purchase_accumulator_detail::kLargestBlock)
        return;
    Block block;
    block.first = first;
    block.last = last;
    block.slot.resize(static_cast<size_t>(last - first + 1));
    m_blocks.push_back(std::move(block));
}

void PurchaseAccumulator::reservePurchases(qint64 count)
{
    // Reserved memory that is not used costs nothing; only what is unreasonable is left to grow by itself.
    const size_t most = static_cast<size_t>(std::clamp<qint64>(count, 0, purchase_accumulator_detail::kLargestBlock));
    if (m_countDays)
        m_log.reserve(most);
    size_t customers = 0;
    for (const Block &block : m_blocks)
        customers += block.slot.size();
    m_records.reserve(std::min(customers, most));
}

void PurchaseAccumulator::flush()
{
    // First all customers' records are sent for, then they are written.
    for (size_t i = 0; i < m_batchSize; ++i) {
        quint32 &slot = *m_batch[i].slot;
        if (slot == 0) {
            m_records.emplace_back();
            slot = static_cast<quint32>(m_records.size());
        }
        purchase_accumulator_detail::prefetch(&m_records[slot - 1]);
    }
    for (size_t i = 0; i < m_batchSize; ++i) {
        const quint32 slot = *m_batch[i].slot;
        apply(m_records[slot - 1], m_batch[i], slot);
    }
    m_batchSize = 0;
}

void PurchaseAccumulator::apply(Record &record, const Entry &entry, quint32 slot)
{
    m_overflow = __builtin_add_overflow(record.minor, entry.minor, &record.minor) || m_overflow;
    if (!entry.purchase)
        return;
    if (m_countDays)
        m_log.push_back(quint64(slot) << 32 | static_cast<quint32>(entry.day));
    if (record.count++ == 0) {
        record.firstDay = record.lastDay = entry.day;
        record.days = 1;
    } else if (entry.day > record.lastDay) {
        record.lastDay = entry.day;
        record.days += record.days > 0 ? 1 : 0;
    } else if (entry.day < record.firstDay) {
        record.firstDay = entry.day;
        record.days += record.days > 0 ? 1 : 0;
    } else if (entry.day != record.lastDay && entry.day != record.firstDay) {
        record.days = 0;
        m_anyUnordered = true;
    }
}

void PurchaseAccumulator::countDays()
{
    if (!m_countDays || !m_anyUnordered)
        return;
    std::vector<bool> unordered(m_records.size());
    for (size_t i = 0; i < m_records.size(); ++i)
        unordered[i] = m_records[i].days == 0;
    std::erase_if(m_log, [&](quint64 entry) { return !unordered[(entry >> 32) - 1]; });
    std::sort(m_log.begin(), m_log.end());
    m_log.erase(std::unique(m_log.begin(), m_log.end()), m_log.end());
    for (const quint64 entry : m_log)
        ++m_records[(entry >> 32) - 1].days;
}

PurchaseSummary PurchaseAccumulator::summaryOf(qint64 contact, quint32 slot) const
{
    const Record &record = m_records[slot - 1];
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(contact);
    summary.netRevenue = Money::fromMinor(record.minor);
    if (record.count == 0)
        return summary;
    summary.firstPurchase = QDate::fromJulianDay(record.firstDay);
    summary.lastPurchase = QDate::fromJulianDay(record.lastDay);
    summary.purchaseCount = record.count;
    summary.purchaseDays = m_countDays ? record.days : 0;
    return summary;
}

Result<std::vector<PurchaseSummary>> PurchaseAccumulator::take()
{
    flush();
    if (m_overflow)
        return Error{ErrorCode::TooLarge, QStringLiteral("the purchases of a customer do not fit 64 bits")};
    countDays();
    std::vector<PurchaseSummary> summaries;
    summaries.reserve(m_records.size());
    for (const Block &block : m_blocks) {
        for (size_t i = 0; i < block.slot.size(); ++i) {
            if (block.slot[i] != 0)
                summaries.push_back(summaryOf(block.first + static_cast<qint64>(i), block.slot[i]));
        }
    }
    for (const auto &[contact, slot] : m_sparse)
        summaries.push_back(summaryOf(contact, slot));
    const auto byContact = [](const PurchaseSummary &a, const PurchaseSummary &b) { return a.contact < b.contact; };
    if (!std::is_sorted(summaries.begin(), summaries.end(), byContact))
        std::sort(summaries.begin(), summaries.end(), byContact);
    return summaries;
}

} // namespace shuke::value
