#include "core/exchange/import_rejects.h"

namespace shuke::exchange {

RejectFile::RejectFile(const QString &path, const ImportPlan &plan)
    : m_file(path), m_plan(plan), m_wanted(!path.isEmpty())
{
    m_columns = plan.fieldOfColumn.size();
    const QStringList &header = plan.format.header;
    // A rejects file that is imported again does not collect these columns.
    if (header.size() > 2 && header[header.size() - 2] == QLatin1String("line") &&
        header.back() == QLatin1String("reason"))
        m_columns = static_cast<size_t>(header.size()) - 2;
    if (m_columns > 1 && m_columns < plan.fieldOfColumn.size() &&
        header[static_cast<qsizetype>(m_columns) - 1] == QLatin1String("sheet"))
        --m_columns;
    m_sheet = plan.sheetName().toStdString();
}

void RejectFile::cell(std::string_view text, bool last)
{
    const bool quoted = text.find_first_of("\",\r\n") != std::string_view::npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (quoted)
        m_row += '"';
    for (const char c : text) {
        if (c == '"')
            m_row += '"';
        m_row += c;
    }
    if (quoted)
        m_row += '"';
    m_row += last ? '\n' : ',';
}

Result<void> RejectFile::open()
{
    if (m_file.isOpen())
        return {};
    if (!m_file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
    m_row = "\xEF\xBB\xBF";
    for (size_t i = 0; i < m_columns; ++i) {
        QByteArray name = m_plan.mapping.fieldOfColumn[i];
        if (i < static_cast<size_t>(m_plan.format.header.size()))
            name = m_plan.format.header[static_cast<qsizetype>(i)].toUtf8();
        else if (name.isEmpty())
            name = "column " + QByteArray::number(static_cast<qint64>(i) + 1);
        cell({name.constData(), static_cast<size_t>(name.size())}, false);
    }
    if (!m_sheet.empty())
        cell("sheet", false);
    cell("line", false);
    cell("reason", true);
    m_file.write(m_row);
    return {};
}

Result<void> RejectFile::add(const CsvRecord &record, const char *reason, const QByteArray &field)
{
    if (!m_wanted)
        return {};
    if (Result<void> done = open(); !done)
        return done;
    m_row.clear();
    for (size_t i = 0; i < m_columns; ++i)
        cell(i < record.fields.size() ? record.fields[i] : std::string_view(), false);
    if (!m_sheet.empty())
        cell(m_sheet, false);
    cell(std::to_string(record.line), false);
    QByteArray why = reason;
    if (!field.isEmpty())
        why += " (" + field + ')';
    cell({why.constData(), static_cast<size_t>(why.size())}, true);
    if (m_file.write(m_row) != m_row.size())
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
    return {};
}

Result<void> RejectFile::finish()
{
    if (!m_wanted)
        return {};
    if (Result<void> done = open(); !done)
        return done;
    if (!m_file.commit())
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
    return {};
}

} // namespace shuke::exchange
