#include "core/store/write_context.h"

#include "core/store/journal_triggers.h"

#include <algorithm>

namespace shuke {

Result<void> WriteContext::checkCanceled() const
{
    if (m_command.cancel.isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return {};
}

void WriteContext::report(Progress progress) const
{
    if (m_command.progress)
        m_command.progress(progress);
}

Result<qint64> WriteContext::nextId(TableId table)
{
    const Result<IdRange> range = reserveIds(table, 1);
    if (!range)
        return range.error();
    return range->first;
}

Result<IdRange> WriteContext::reserveIds(TableId table, qint64 count)
{
    Q_ASSERT(count > 0);
    Result<store::Statement *> next = m_database.cached(
        "INSERT INTO counter (name, next) VALUES (?1, 1 + ?2) ON CONFLICT (name) DO UPDATE SET next = next + ?2 "
        "RETURNING next - ?2 + ((SELECT origin FROM store_info) << 32)");
    if (!next)
        return next.error();
    (*next)->bindUtf8Static(1, tableName(table));
    (*next)->bind(2, count);
    const Result<bool> row = (*next)->step();
    if (!row)
        return row.error();
    const qint64 first = (*next)->integer(0);
    if (Result<void> done = (*next)->run(); !done)
        return done.error();
    qint64 &firstReserved = m_firstReserved[static_cast<size_t>(table)];
    if (firstReserved == 0)
        firstReserved = first;
    return IdRange{first, first + count - 1};
}

Result<void> WriteContext::beginBulkInsert()
{
    if (!m_bulkCache)
        m_bulkCache.emplace(m_database, store::CacheSize::kForInserts);
    return m_journal->setMode(store::JournalMode::SkipInserts);
}

Result<void> WriteContext::recordInserted(TableId table, IdRange range)
{
    const qint64 firstReserved = m_firstReserved[static_cast<size_t>(table)];
    const auto refuse = [&](const char *why) {
        return Error{
            ErrorCode::Internal,
            QStringLiteral("bulk insert into %1: %2").arg(QLatin1String(tableName(table).data()), QLatin1String(why))};
    };
    if (m_journal->mode() == store::JournalMode::Rows)
        return refuse("beginBulkInsert was not called, the rows are journaled already");
    if (range.count() <= 0 || firstReserved == 0 || range.first < firstReserved)
        return refuse("the ids were not reserved by this operation");
    Result<store::Statement *> ends =
        m_database.cached("SELECT count(*) FROM main." + std::string(tableName(table)) + " WHERE id IN (?1, ?2)");
    if (!ends)
        return ends.error();
    (*ends)->bindAll(range.first, range.last);
    if (const Result<bool> row = (*ends)->step(); !row)
        return row.error();
    const qint64 found = (*ends)->integer(0);
    (*ends)->reset();
    if (found != (range.first == range.last ? 1 : 2))
        return refuse("the first or last row of the range is missing");
    m_journal->addRange(table, range);
    return {};
}

Result<void> WriteContext::prepareForBulk(TableId table, qint64 expectedRows,
                                          std::span<const std::string_view> untouched)
{
    const bool silent = m_journal->mode() != store::JournalMode::Rows && expectedRows > store::BulkIndexes::kMinRows;
    if (silent && std::find(m_withoutTrigger.begin(), m_withoutTrigger.end(), table) == m_withoutTrigger.end()) {
        if (Result<void> done = store::dropInsertTrigger(m_database, table); !done)
            return done;
        m_withoutTrigger.push_back(table);
    }
    return m_indexes.drop(table, expectedRows, true, untouched);
}

} // namespace shuke
