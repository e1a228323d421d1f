#include "core/exchange/import_draft.h"

namespace shuke::exchange {

namespace import_draft_detail {

/// Returns the number of the next parameter.
int bindColumns(store::Statement &statement, std::span<const std::string_view> texts,
                std::span<const std::optional<qint64>> numbers)
{
    int parameter = 0;
    for (const std::string_view text : texts) {
        ++parameter;
        if (text.empty())
            statement.bindNull(parameter);
        else
            statement.bindUtf8Static(parameter, text);
    }
    for (const std::optional<qint64> &number : numbers)
        statement.bind(++parameter, number);
    return parameter + 1;
}

} // namespace import_draft_detail

Result<DraftTable> DraftTable::prepare(store::Database &database, const char *insert, const char *select,
                                       const char *update)
{
    DraftTable table;
    for (const auto &[sql, statement] :
         {std::pair{insert, &table.m_insert}, std::pair{select, &table.m_select}, std::pair{update, &table.m_update}}) {
        Result<store::Statement> prepared = database.prepare(sql);
        if (!prepared)
            return prepared.error();
        *statement = std::move(*prepared);
    }
    return table;
}

Result<void> DraftTable::insertRow(qint64 id, Texts texts, Numbers numbers, ImportBatchId batch, qint64 nowMs)
{
    const int next = import_draft_detail::bindColumns(m_insert, texts, numbers);
    m_insert.bind(next, id);
    m_insert.bind(next + 1, batch);
    m_insert.bind(next + 2, nowMs);
    return m_insert.run();
}

Result<void> DraftTable::loadRow(qint64 id, std::span<std::string_view> texts, std::span<std::optional<qint64>> numbers,
                                 bool &deleted)
{
    m_select.reset();
    m_select.bind(1, id);
    const Result<bool> row = m_select.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, QStringLiteral("row %1 is gone").arg(id)};
    int column = 0;
    for (std::string_view &text : texts)
        text = m_select.utf8(column++);
    for (std::optional<qint64> &number : numbers)
        number = m_select.optionalInteger(column++);
    deleted = m_select.integer(column) != 0;
    return {};
}

Result<void> DraftTable::updateRow(qint64 id, Texts texts, Numbers numbers, qint64 nowMs)
{
    const int next = import_draft_detail::bindColumns(m_update, texts, numbers);
    m_update.bind(next, id);
    m_update.bind(next + 1, nowMs);
    return m_update.run();
}

} // namespace shuke::exchange
