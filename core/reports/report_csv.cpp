#include "core/reports/report_csv.h"

namespace shuke::reports {

namespace report_csv_detail {

/// True if a spreadsheet would take the text for a formula (also with full-width signs).
bool startsFormula(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n＝＋－＠").contains(text[0]);
}

class Writer
{
public:
    Writer(const ReportModel &model, const Translate &translate, const CsvReportOptions &options)
        : m_words(model, translate), m_options(options)
    {
        if (m_options.forExcel)
            m_out = QByteArrayLiteral("\xEF\xBB\xBF");
    }

    void beginBlock(const QByteArray &code, const Text &title)
    {
        if (m_blocks++ > 0)
            m_out += '\n';
        field(QLatin1String("# ") + QString::fromUtf8(code));
        field(m_words.text(title));
        endRow();
    }
    void field(const QString &text)
    {
        if (m_fields++ > 0)
            m_out += ',';
        const QByteArray bytes = text.toUtf8();
        const bool quote = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r') ||
                           bytes.startsWith(' ') || bytes.endsWith(' ');
        m_out += quote ? '"' + QByteArray(bytes).replace('"', "\"\"") + '"' : bytes;
    }
    void field(const Cell &cell)
    {
        const QString text = m_words.plain(cell);
        const bool words = std::holds_alternative<QString>(cell.value) || std::holds_alternative<Text>(cell.value);
        field(m_options.forExcel && words && startsFormula(text) ? QLatin1Char('\'') + text : text);
    }
    void codes(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            field(QString::fromLatin1(name));
        endRow();
    }
    void row(const std::vector<Cell> &cells)
    {
        for (const Cell &cell : cells)
            field(cell);
        endRow();
    }
    void endRow()
    {
        m_out += '\n';
        m_fields = 0;
    }
    QByteArray take() { return std::move(m_out); }

private:
    ReportText m_words;
    CsvReportOptions m_options;
    QByteArray m_out;
    int m_fields = 0;
    int m_blocks = 0;
};

void writeParameters(Writer &writer, const ReportModel &model)
{
    writer.beginBlock("parameters", model.title);
    writer.codes({"code", "name", "value"});
    writer.row({QStringLiteral("store"), QT_TRANSLATE_NOOP("Report", "Store"), model.storeName});
    writer.row({QStringLiteral("currency"), QT_TRANSLATE_NOOP("Report", "Currency"), model.currency});
    for (const Parameter &parameter : model.parameters)
        writer.row({QString::fromUtf8(parameter.code), parameter.name, parameter.value});
}

void writeKeyFigures(Writer &writer, const ReportModel &model)
{
    bool begun = false;
    for (const Section &section : model.sections) {
        for (const Block &block : section.blocks) {
            const auto *strip = std::get_if<KpiStrip>(&block);
            if (!strip)
                continue;
            if (!begun) {
                writer.beginBlock("key_figures", section.heading);
                writer.codes({"code", "name", "value", "explanation", "reason"});
                begun = true;
            }
            for (const Kpi &kpi : strip->kpis) {
                const auto *none = std::get_if<NoValue>(&kpi.value.value);
                writer.row({QString::fromUtf8(kpi.code), kpi.label, kpi.value, kpi.explanation,
                            none ? Cell(none->reason) : Cell()});
            }
        }
    }
}

void writeNotes(Writer &writer, const ReportModel &model)
{
    bool begun = false;
    for (const Section &section : model.sections) {
        for (const Block &block : section.blocks) {
            const auto *note = std::get_if<Note>(&block);
            if (!note)
                continue;
            if (!begun) {
                writer.beginBlock("notes", QT_TRANSLATE_NOOP("Report", "Notes"));
                writer.codes({"section", "note"});
                begun = true;
            }
            writer.row({QString::fromUtf8(section.code), note->text});
        }
    }
}

void writeTable(Writer &writer, const Table &table)
{
    writer.beginBlock(table.code, table.title);
    for (const Column &column : table.columns)
        writer.field(QString::fromUtf8(column.code));
    writer.endRow();
    for (const std::vector<Cell> &row : table.rows)
        writer.row(row);
    if (!table.total.empty())
        writer.row(table.total);
}

} // namespace report_csv_detail

QByteArray reportCsv(const ReportModel &model, const Translate &translate, const CsvReportOptions &options)
{
    using namespace report_csv_detail;
    Writer writer(model, translate, options);
    writeParameters(writer, model);
    writeKeyFigures(writer, model);
    writeNotes(writer, model);
    for (const Section &section : model.sections) {
        for (const Block &block : section.blocks) {
            if (const auto *table = std::get_if<Table>(&block))
                writeTable(writer, *table);
        }
    }
    return writer.take();
}

} // namespace shuke::reports
