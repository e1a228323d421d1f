#include "core/value/purchase_accumulator.h"

#include <algorithm>

namespace shuke::value {

namespace purchase_accumulator_detail {

/// 192 MB of records: beyond that ids are too sparse for a direct index.
constexpr qint64 kLargestBlock = qint64(1) << 23;
/// Records that are sent for before they are needed.
constexpr size_t kAhead = 12;

} // namespace purchase_accumulator_detail

void PurchaseAccumulator::addBlock(qint64 first, qint64 last)
{
    if (last < first || last - first >= purchase_accumulator_detail::kLargestBlock)
        return;
    Block &block = m_blocks.emplace_back();
    block.first = first;
    block.last = last;
    block.records.resize(static_cast<size_t>(last - first + 1));
    block.batches.resize(((block.records.size() - 1) >> kRegionBits) + 1);
}

void PurchaseAccumulator::flush(Block &block, Batch &batch)
{
    using purchase_accumulator_detail::kAhead;
    for (size_t i = 0; i < batch.size; ++i) {
#if defined(__GNUC__)
        if (i + kAhead < batch.size)
            __builtin_prefetch(&block.records[batch.entries[i + kAhead].record], 1);
#endif
        apply(block.records[batch.entries[i].record], batch.entries[i].day, batch.entries[i].minor);
    }
    batch.size = 0;
}

void PurchaseAccumulator::apply(Record &record, qint32 day, qint64 minor)
{
    m_overflow = __builtin_add_overflow(record.minor, minor, &record.minor) || m_overflow;
    if (day == kNoDay)
        return;
    if (m_countDays)
        m_log.emplace_back(&record, day);
    if (record.count == 0 || day < record.firstDay)
        record.firstMinor = minor;
    else if (day == record.firstDay)
        m_overflow = __builtin_add_overflow(record.firstMinor, minor, &record.firstMinor) || m_overflow;
    if (record.count++ == 0) {
        record.firstDay = record.lastDay = day;
        record.days = 1;
    } else if (day > record.lastDay) {
        record.lastDay = day;
        record.days += record.days > 0 ? 1 : 0;
    } else if (day < record.firstDay) {
        record.firstDay = day;
        record.days += record.days > 0 ? 1 : 0;
    } else if (day != record.lastDay && day != record.firstDay) {
        record.days = 0;
        m_anyUnordered = true;
    }
}

void PurchaseAccumulator::countDays()
{
    if (!m_countDays || !m_anyUnordered)
        return;
    std::erase_if(m_log, [](const auto &entry) { return entry.first->days > 0; });
    std::sort(m_log.begin(), m_log.end());
    m_log.erase(std::unique(m_log.begin(), m_log.end()), m_log.end());
    for (const auto &entry : m_log)
        ++entry.first->days;
}

void PurchaseAccumulator::summarize(qint64 contact, const Record &record, std::vector<PurchaseSummary> &summaries) const
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(contact);
    summary.netRevenue = Money::fromMinor(record.minor);
    if (record.count > 0) {
        summary.firstPurchase = QDate::fromJulianDay(record.firstDay);
        summary.lastPurchase = QDate::fromJulianDay(record.lastDay);
        summary.firstDayRevenue = Money::fromMinor(record.firstMinor);
        summary.purchaseCount = record.count;
        summary.purchaseDays = m_countDays ? record.days : 0;
    } else if (record.minor == 0) {
        return; // no purchase, and refunds that say nothing
    }
    summaries.push_back(summary);
}

Result<std::vector<PurchaseSummary>> PurchaseAccumulator::take()
{
    for (Block &block : m_blocks) {
        for (Batch &batch : block.batches)
            flush(block, batch);
    }
    if (m_overflow)
        return Error{ErrorCode::TooLarge, QStringLiteral("the purchases of a customer do not fit 64 bits")};
    countDays();
    std::vector<PurchaseSummary> summaries;
    size_t most = m_sparse.size();
    for (const Block &block : m_blocks)
        most += block.records.size();
    summaries.reserve(most);
    for (const Block &block : m_blocks) {
        for (size_t i = 0; i < block.records.size(); ++i)
            summarize(block.first + static_cast<qint64>(i), block.records[i], summaries);
    }
    for (const auto &[contact, record] : m_sparse)
        summarize(contact, record, summaries);
    const auto byContact = [](const PurchaseSummary &a, const PurchaseSummary &b) { return a.contact < b.contact; };
    if (!std::is_sorted(summaries.begin(), summaries.end(), byContact))
        std::sort(summaries.begin(), summaries.end(), byContact);
    return summaries;
}

} // namespace shuke::value
