#include "app/cli/table_output.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shuke::cli {

namespace table_output_detail {

QByteArray csvField(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const bool quote = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r') ||
                       bytes.startsWith(' ') || bytes.endsWith(' ');
    if (!quote)
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

/// The text as a JSON string, quotes included.
QByteArray jsonString(const QString &text)
{
    const QByteArray object = QJsonDocument(QJsonObject{{QStringLiteral("k"), text}}).toJson(QJsonDocument::Compact);
    return object.mid(5, object.size() - 6); // {"k":…}
}

} // namespace table_output_detail

Cell Cell::ofDouble(double value)
{
    return {Kind::Number, QString::number(value, 'g', QLocale::FloatingPointShortest)};
}

TableOutput::TableOutput(QIODevice *out, bool json, QStringList columns)
    : m_out(out), m_json(json), m_columns(std::move(columns))
{
    if (!m_json)
        m_out->write(m_columns.join(QLatin1Char(',')).toUtf8() + '\n');
}

void TableOutput::row(const std::vector<Cell> &cells)
{
    using namespace table_output_detail;
    Q_ASSERT(static_cast<qsizetype>(cells.size()) == m_columns.size());
    QByteArray line;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        if (i > 0)
            line += ',';
        if (m_json) {
            line += jsonString(m_columns[static_cast<qsizetype>(i)]) + ':';
            line += cell.kind == Cell::Kind::Empty  ? QByteArrayLiteral("null")
                    : cell.kind == Cell::Kind::Text ? jsonString(cell.text)
                                                    : cell.text.toUtf8();
        } else {
            line += csvField(cell.text);
        }
    }
    m_out->write(m_json ? '{' + line + "}\n" : line + '\n');
}

} // namespace shuke::cli
