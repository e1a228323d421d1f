#include "core/exchange/import_row.h"

#include "core/base/text_fold.h"
#include "core/exchange/import_fast_values.h"
#include "core/exchange/value_text.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_row_detail {

/// What isTotalRow can begin with; most rows are out after one look.
bool mayBeTotal(std::string_view first)
{
    return first.empty() || static_cast<unsigned char>(first[0]) >= 0x80 || first[0] == ' ' ||
           (first[0] | 0x20) == 't' || (first[0] | 0x20) == 's' || (first[0] | 0x20) == 'g';
}

} // namespace import_row_detail

RowLook rowLook(const CsvRecord &record)
{
    if (record.fields.front().empty() && std::all_of(record.fields.begin(), record.fields.end(),
                                                     [](std::string_view cell) { return trimmedText(cell).empty(); }))
        return RowLook::Blank;
    if (import_row_detail::mayBeTotal(record.fields.front()) && isTotalRow(record.fields))
        return RowLook::Total;
    return RowLook::Data;
}

KeptRow::KeptRow(const CsvRecord &record) : m_line(record.line), m_malformed(record.malformed), m_hasNul(record.hasNul)
{
    m_ends.reserve(record.fields.size());
    for (const std::string_view cell : record.fields) {
        m_bytes += cell;
        m_ends.push_back(m_bytes.size());
    }
}

CsvRecord KeptRow::record() const
{
    CsvRecord record;
    record.line = m_line;
    record.malformed = m_malformed;
    record.hasNul = m_hasNul;
    size_t begin = 0;
    for (const size_t end : m_ends) {
        record.fields.push_back(std::string_view(m_bytes).substr(begin, end - begin));
        begin = end;
    }
    return record;
}

RowMapper::RowMapper(const ImportPlan &plan, const ImportOptions &options) : m_plan(plan)
{
    for (const FieldColumn &pair : options.defaults) {
        if (const std::optional<Field> field = fieldFromCode(pair.field)) {
            m_defaults[static_cast<size_t>(*field)] = pair.column.toStdString();
            m_hasDefaults = true;
        }
    }
    m_customMaps.resize(plan.customFields.size());
    m_furtherMaps.resize(plan.further.size());
    for (const FieldValue &map : options.valueMaps) {
        std::vector<ValueMap *> all;
        if (const std::optional<Field> field = fieldFromCode(map.field))
            all.push_back(&m_maps[static_cast<size_t>(*field)]);
        else if (const std::optional<size_t> place = plan.customPlace(map.field))
            all.push_back(&m_customMaps[*place]);
        for (size_t i = 0; i < plan.furtherOfColumn.size(); ++i) {
            if (plan.furtherOfColumn[i] >= 0 && plan.mapping.fieldOfColumn[i] == map.field)
                all.push_back(&m_furtherMaps[static_cast<size_t>(plan.furtherOfColumn[i])]);
        }
        if (all.empty())
            continue;
        m_codes.push_back(map.code.toStdString());
        const TextKey key = foldedKey(map.text.toStdString());
        for (ValueMap *values : all) {
            values->used = true;
            if (!key.isEmpty())
                values->codes.at(key) = static_cast<qint64>(m_codes.size()) - 1;
        }
    }
}

TextKey RowMapper::foldedKey(std::string_view text)
{
    m_folded.clear();
    appendFolded(text, m_folded);
    return TextKey::of(m_folded);
}

std::string_view RowMapper::valueOf(ValueMap &values, std::string_view cell)
{
    if (!values.used || cell.empty())
        return cell;
    const TextKey key = foldedKey(cell);
    const qint64 *code = key.isEmpty() ? nullptr : values.codes.find(key);
    return code ? std::string_view(m_codes[static_cast<size_t>(*code)]) : cell;
}

void RowMapper::map(const CsvRecord &record, ImportRow &row)
{
    row.line = record.line;
    row.malformed = record.malformed;
    row.hadNul = record.hasNul;
    row.values.fill({});
    row.custom.assign(m_plan.customFields.size(), {});
    row.further.assign(m_plan.further.size(), {});
    const size_t columns = std::min(record.fields.size(), m_plan.fieldOfColumn.size());
    for (size_t i = 0; i < columns; ++i) {
        const std::optional<Field> field = m_plan.fieldOfColumn[i];
        if (!m_plan.isUsed(i))
            continue;
        std::string_view cell = record.fields[i];
        if (!isPlainEdged(cell))
            cell = trimmedText(cell);
        // ="0012": how programs keep a spreadsheet from making a number of it.
        if (cell.size() >= 3 && cell.starts_with("=\"") && cell.back() == '"' && !m_plan.isOwnTable)
            cell = cell.substr(2, cell.size() - 3);
        if (record.hasNul && cell.find('\0') != std::string_view::npos) {
            std::string clean(cell);
            std::erase(clean, '\0');
            cell = m_cleaned.emplace_back(std::move(clean));
        }
        if (field) {
            const auto place = static_cast<size_t>(*field);
            row.values[place] = valueOf(m_maps[place], cell);
        } else if (const int further = m_plan.furtherOfColumn[i]; further >= 0) {
            const auto place = static_cast<size_t>(further);
            row.further[place] = valueOf(m_furtherMaps[place], cell);
        } else {
            const auto place = static_cast<size_t>(m_plan.customOfColumn[i]);
            row.custom[place] = valueOf(m_customMaps[place], cell);
        }
    }
    if (!m_hasDefaults)
        return;
    for (size_t i = 0; i < kFieldCount; ++i) {
        if (row.values[i].empty())
            row.values[i] = m_defaults[i];
    }
}

Result<std::unique_ptr<RowReader>> RowReader::open(const ImportOptions &options, const ImportPlan &plan,
                                                   const WriteContext &context, ImportReport *report)
{
    Result<std::unique_ptr<RowSource>> reader = openRows(options.path, plan.format.csv);
    if (!reader)
        return reader.error();
    std::unique_ptr<RowReader> rows(new RowReader(std::move(*reader), context, report));
    rows->m_progressTotal = rows->bytesTotal();
    rows->m_columns = plan.fieldOfColumn.size();
    for (size_t i = 0; report && i < plan.fieldOfColumn.size(); ++i) {
        const QString header = plan.format.header.value(static_cast<qsizetype>(i));
        // The last three are those of a file of rejected rows.
        if (!plan.isUsed(i) && header != QLatin1String("line") && header != QLatin1String("reason") &&
            header != QLatin1String("sheet"))
            rows->m_unread.push_back({i, header.isEmpty() ? QString::number(i + 1) : header, 0});
    }
    return rows;
}

void RowReader::lookForUnread(const CsvRecord &record)
{
    for (Unread &unread : m_unread) {
        if (unread.column < record.fields.size() && !trimmedText(record.fields[unread.column]).empty())
            ++unread.rows;
    }
    for (size_t i = m_columns; i < record.fields.size(); ++i) {
        if (!trimmedText(record.fields[i]).empty()) {
            m_report->find("", "extra_cells", record.line); // a delimiter in a text without quotes, mostly
            break;
        }
    }
    if (!record.unread)
        return;
    for (const std::string &name : *record.unread)
        m_report->addUnread(QString::fromStdString(name), 1);
}

void RowReader::tellUnread()
{
    for (const Unread &unread : m_unread) {
        if (unread.rows > 0)
            m_report->addUnread(unread.header, unread.rows);
    }
    m_unread.clear();
}

Result<bool> RowReader::next(CsvRecord &record)
{
    constexpr qint64 kRowsBetweenLooks = 512;
    while (true) {
        if (++m_rows % kRowsBetweenLooks == 0) {
            if (Result<void> alive = m_context.checkCanceled(); !alive)
                return alive.error();
            if (m_rows % (kRowsBetweenLooks * 16) == 0)
                m_context.report({m_progressDone + m_reader->bytesRead(), m_progressTotal});
        }
        const Result<bool> more = m_reader->next(record);
        if (!more)
            return more.error();
        if (!*more) {
            tellUnread();
            return false;
        }
        const RowLook look = rowLook(record);
        if (look == RowLook::Total)
            ++m_totalRows;
        if (look != RowLook::Data)
            continue;
        if (m_report)
            lookForUnread(record);
        if (record.notes && m_report) {
            for (const RecordNote note : kRecordNotes) {
                if (record.notes.testFlag(note))
                    m_report->find("", recordNoteCode(note), record.line);
            }
        }
        return true;
    }
}

} // namespace shuke::exchange
