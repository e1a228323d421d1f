#include "core/store/write_context.h"

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
    return IdRange{first, first + count - 1};
}

} // namespace shuke
