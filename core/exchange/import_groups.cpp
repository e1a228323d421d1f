#include "core/exchange/import_groups.h"
#include "core/exchange/value_text.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_groups_detail {

/// From the rows of the preview; at least 1.
qint64 guessRows(const ImportPlan &plan, qint64 bytes)
{
    qint64 sampled = 0;
    for (const QStringList &row : plan.format.rows) {
        for (const QString &cell : row)
            sampled += cell.toUtf8().size() + 1;
    }
    if (sampled == 0)
        return 1;
    // What a workbook holds is about seven times as long when it is unpacked.
    const qint64 packed = plan.format.csv.file == FileKind::Workbook ? 7 : 1;
    return std::max<qint64>(1, packed * bytes * static_cast<qint64>(plan.format.rows.size()) / sampled);
}

} // namespace import_groups_detail

Result<std::unique_ptr<RowGroups>> RowGroups::open(const ImportOptions &options, const ImportPlan &plan,
                                                   const WriteContext &context, bool grouped, ImportReport &report)
{
    std::unique_ptr<RowGroups> groups(new RowGroups);
    const auto column = std::find(plan.fieldOfColumn.begin(), plan.fieldOfColumn.end(), Field::ExternalId);
    if (column != plan.fieldOfColumn.end())
        groups->m_keyColumn = static_cast<int>(column - plan.fieldOfColumn.begin());
    groups->m_grouped = grouped && groups->m_keyColumn >= 0;
    Result<std::unique_ptr<RowReader>> reader =
        RowReader::open(options, plan, context, groups->m_grouped ? nullptr : &report);
    if (!reader)
        return reader.error();
    const qint64 bytes = (*reader)->bytesTotal();
    groups->m_expectedRows = import_groups_detail::guessRows(plan, bytes);
    groups->m_expectedGroups = groups->m_expectedRows;
    if (groups->m_grouped) {
        (*reader)->setProgress(0, 2 * bytes);
        if (Result<void> done = groups->count(**reader); !done)
            return done.error();
        reader = RowReader::open(options, plan, context, &report);
        if (!reader)
            return reader.error();
        (*reader)->setProgress(bytes, 2 * bytes);
    }
    groups->m_reader = std::move(*reader);
    return groups;
}

TextKey RowGroups::keyOf(const CsvRecord &record) const
{
    const size_t column = static_cast<size_t>(m_keyColumn);
    return column < record.fields.size() ? TextKey::of(trimmedText(record.fields[column])) : TextKey();
}

Result<void> RowGroups::count(RowReader &reader)
{
    m_state.reserve(static_cast<size_t>(m_expectedRows));
    CsvRecord record;
    qint64 rows = 0;
    qint64 withoutId = 0;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        ++rows;
        if (const TextKey key = keyOf(record); !key.isEmpty())
            ++m_state.at(key);
        else
            ++withoutId;
    }
    m_expectedRows = rows;
    m_expectedGroups = static_cast<qint64>(m_state.size()) + withoutId;
    return {};
}

bool RowGroups::isComing(std::string_view externalId)
{
    const TextKey key = TextKey::of(externalId);
    const qint64 *state = key.isEmpty() ? nullptr : m_state.find(key);
    return state && *state != 0;
}

Result<bool> RowGroups::next(std::vector<CsvRecord> &rows)
{
    rows.resize(1); // keeps its memory: most groups are one row
    m_handedOut.clear();
    while (true) {
        const Result<bool> more = m_reader->next(rows[0]);
        if (!more)
            return more.error();
        if (!*more)
            return false;
        const TextKey key = m_grouped ? keyOf(rows[0]) : TextKey();
        qint64 *state = key.isEmpty() ? nullptr : m_state.find(key);
        if (!state || *state == 1 || *state == 0) {
            if (state)
                *state = 0;
            return true;
        }
        if (*state > 0) {
            size_t place = m_open.size();
            if (m_free.empty()) {
                m_open.emplace_back();
            } else {
                place = m_free.back();
                m_free.pop_back();
            }
            m_open[place].remaining = *state;
            *state = -1 - static_cast<qint64>(place);
        }
        const size_t place = static_cast<size_t>(-1 - *state);
        OpenGroup &group = m_open[place];
        group.rows.emplace_back(rows[0]);
        if (--group.remaining > 0)
            continue;
        m_handedOut = std::move(group.rows);
        group.rows.clear();
        m_free.push_back(place);
        *state = 0;
        rows.clear();
        for (const KeptRow &row : m_handedOut)
            rows.push_back(row.record());
        return true;
    }
}

void takeCells(const CsvRecord &later, bool onlyBlanks, CsvRecord &earlier)
{
    earlier.fields.resize(std::max(earlier.fields.size(), later.fields.size()));
    for (size_t cell = 0; cell < later.fields.size(); ++cell) {
        if (trimmedText(earlier.fields[cell]).empty() || (!onlyBlanks && !trimmedText(later.fields[cell]).empty()))
            earlier.fields[cell] = later.fields[cell];
    }
}

} // namespace shuke::exchange
