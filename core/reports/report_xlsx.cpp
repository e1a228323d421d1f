#include "core/reports/report_xlsx.h"

#include "core/base/plain_numbers.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>

namespace shuke::reports {

namespace report_xlsx_detail {

constexpr qsizetype kLongestText = 32000;
constexpr int kNarrowest = 8;
constexpr int kWidest = 70;

/// UTF-8 that XML can hold: the two non-characters become U+FFFD (control characters are escaped by the library).
QByteArray xmlText(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() == 0xFFFE || c.unicode() == 0xFFFF)
            c = QChar(QChar::ReplacementCharacter);
    }
    if (text.size() > kLongestText)
        text.truncate(text[kLongestText - 1].isHighSurrogate() ? kLongestText - 1 : kLongestText);
    return text.toUtf8();
}

/// About as many digits as the text is wide.
int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

lxw_row_t rowNumber(size_t row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnNumber(size_t column)
{
    return static_cast<lxw_col_t>(column);
}

class Book
{
public:
    Book(lxw_workbook *book, const ReportModel &model, const Translate &translate)
        : m_book(book), m_model(model), m_words(model, translate)
    {}

    void writeAll()
    {
        lxw_doc_properties properties = {};
        QByteArray title = xmlText(m_words.text(m_model.title));
        QByteArray company = xmlText(m_model.storeName);
        properties.title = title.data();
        properties.company = company.data();
        workbook_set_properties(m_book, &properties);
        writeSummary();
        for (const Section &section : m_model.sections) {
            for (const Block &block : section.blocks) {
                if (const auto *table = std::get_if<Table>(&block))
                    writeTable(*table);
            }
        }
    }

private:
    lxw_worksheet *addSheet(const Text &title)
    {
        return workbook_add_worksheet(m_book, sheetName(m_words.text(title), m_sheetNames).toUtf8().constData());
    }

    lxw_format *format(const QByteArray &numberFormat, bool bold)
    {
        lxw_format *&format = m_formats[{numberFormat, bold}];
        if (!format) {
            format = workbook_add_format(m_book);
            if (!numberFormat.isEmpty())
                format_set_num_format(format, numberFormat.constData());
            if (bold)
                format_set_bold(format);
        }
        return format;
    }

    lxw_format *headerFormat(bool right)
    {
        lxw_format *&format = m_headers[right ? 1 : 0];
        if (!format) {
            format = workbook_add_format(m_book);
            format_set_bold(format);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_text_wrap(format);
            format_set_align(format, right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
        }
        return format;
    }

    static QByteArray decimalsFormat(const char *whole, int decimals)
    {
        return decimals > 0 ? QByteArray(whole) + '.' + QByteArray(decimals, '0') : QByteArray(whole);
    }

    void writeText(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *format)
    {
        worksheet_write_string(sheet, row, column, xmlText(text).constData(), format);
    }

    void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const Cell &cell, int decimals, bool bold)
    {
        if (const auto *none = std::get_if<NoValue>(&cell.value)) {
            worksheet_write_blank(sheet, row, column, format({}, bold));
            if (!none->reason.isEmpty())
                worksheet_write_comment(sheet, row, column, xmlText(m_words.text(none->reason)).constData());
        } else if (const auto *whole = std::get_if<qint64>(&cell.value)) {
            worksheet_write_number(sheet, row, column, static_cast<double>(*whole), format("#,##0", bold));
        } else if (const auto *money = std::get_if<Money>(&cell.value)) {
            const int digits = m_words.currencyDigits();
            worksheet_write_number(sheet, row, column, moneyText(*money, digits).toDouble(),
                                   format(decimalsFormat("#,##0", digits), bold));
        } else if (const auto *percent = std::get_if<Percent>(&cell.value)) {
            worksheet_write_number(sheet, row, column, percent->fraction,
                                   format(decimalsFormat("0", decimals) + '%', bold));
        } else if (const auto *decimal = std::get_if<Decimal>(&cell.value)) {
            worksheet_write_number(sheet, row, column, decimal->value, format(decimalsFormat("#,##0", decimals), bold));
        } else if (const auto *day = std::get_if<QDate>(&cell.value);
                   day && day->year() >= 1900 && day->year() <= 9999) {
            lxw_datetime instant = {};
            instant.year = day->year();
            instant.month = day->month();
            instant.day = day->day();
            worksheet_write_datetime(sheet, row, column, &instant, format("yyyy-mm-dd", bold));
        } else {
            writeText(sheet, row, column, m_words.plain(cell), format({}, bold));
        }
    }

    void writeSummary()
    {
        lxw_worksheet *sheet = addSheet(QT_TRANSLATE_NOOP("Report", "Summary"));
        lxw_format *title = workbook_add_format(m_book);
        format_set_bold(title);
        format_set_font_size(title, 16);
        writeText(sheet, 0, 0, m_words.text(m_model.title), title);
        lxw_row_t row = 1;
        const auto line = [&](const Text &name, const Cell &value) {
            writeText(sheet, row, 0, m_words.text(name), format({}, true));
            writeCell(sheet, row, 1, value, 1, false);
            ++row;
        };
        line(QT_TRANSLATE_NOOP("Report", "Store"), m_model.storeName);
        line(QT_TRANSLATE_NOOP("Report", "Currency"), m_model.currency);
        for (const Parameter &parameter : m_model.parameters)
            line(parameter.name, parameter.value);
        for (const Section &section : m_model.sections) {
            for (const Block &block : section.blocks) {
                if (const auto *strip = std::get_if<KpiStrip>(&block)) {
                    ++row;
                    for (const Kpi &kpi : strip->kpis) {
                        writeText(sheet, row, 0, m_words.text(kpi.label), format({}, true));
                        writeCell(sheet, row, 1, kpi.value, kpi.decimals, false);
                        writeText(sheet, row, 2, m_words.text(kpi.explanation), format({}, false));
                        ++row;
                    }
                } else if (const auto *note = std::get_if<Note>(&block)) {
                    ++row;
                    writeText(sheet, row++, 0, m_words.text(section.heading), format({}, true));
                    writeText(sheet, row++, 0, m_words.text(note->text), format({}, false));
                }
            }
        }
        worksheet_set_column(sheet, 0, 0, 34, nullptr);
        worksheet_set_column(sheet, 1, 1, 26, nullptr);
        worksheet_set_column(sheet, 2, 2, kWidest, nullptr);
    }

    void writeTable(const Table &table)
    {
        lxw_worksheet *sheet = addSheet(table.title);
        const auto columnCount = table.columns.size();
        std::vector<int> widths(columnCount, kNarrowest);
        const auto writeRow = [&](lxw_row_t at, const std::vector<Cell> &cells, bool bold) {
            for (size_t i = 0; i < columnCount; ++i) {
                const Column &column = table.columns[i];
                writeCell(sheet, at, columnNumber(i), cells[i], column.decimals, bold);
                widths[i] = std::max(widths[i], widthOf(m_words.cell(cells[i], column.decimals)) + 2);
            }
        };
        for (size_t i = 0; i < columnCount; ++i) {
            const Column &column = table.columns[i];
            const bool right = column.type != CellType::Text && column.type != CellType::Day;
            const QString title = m_words.text(column.title);
            writeText(sheet, 0, columnNumber(i), title, headerFormat(right));
            widths[i] = std::max(widths[i], widthOf(title) + 4); // the filter's arrow takes room
        }
        for (size_t row = 0; row < table.rows.size(); ++row)
            writeRow(rowNumber(row + 1), table.rows[row], false);
        if (!table.total.empty())
            writeRow(rowNumber(table.rows.size() + 1), table.total, true);
        for (size_t i = 0; i < columnCount; ++i)
            worksheet_set_column(sheet, columnNumber(i), columnNumber(i), std::min(widths[i], kWidest), nullptr);
        worksheet_freeze_panes(sheet, 1, 0);
        if (!table.rows.empty())
            worksheet_autofilter(sheet, 0, 0, rowNumber(table.rows.size()), columnNumber(columnCount - 1));
        worksheet_repeat_rows(sheet, 0, 0);
    }

    using FormatKey = std::pair<QByteArray, bool>; // number format, bold

    lxw_workbook *m_book;
    const ReportModel &m_model;
    ReportText m_words;
    QStringList m_sheetNames;
    std::map<FormatKey, lxw_format *> m_formats;
    std::array<lxw_format *, 2> m_headers{};
};

} // namespace report_xlsx_detail

QString sheetName(const QString &title, QStringList &taken)
{
    constexpr qsizetype kLongest = 31;
    QString clean = printable(title);
    for (QChar &c : clean) {
        if (QStringLiteral("[]:*?/\\'").contains(c))
            c = QLatin1Char(' ');
    }
    clean = clean.simplified();
    if (clean.isEmpty() || clean.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0)
        clean = (QStringLiteral("Sheet ") + clean).trimmed();
    QString name = clean.left(kLongest);
    if (name[name.size() - 1].isHighSurrogate())
        name.chop(1);
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number) {
        const QString tail = QStringLiteral(" %1").arg(number);
        name = clean.left(kLongest - tail.size()).trimmed() + tail;
    }
    taken.append(name);
    return name;
}

Result<QByteArray> reportXlsx(const ReportModel &model, const Translate &translate)
{
    using namespace report_xlsx_detail;
    const PlainNumbers plainNumbers;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorCode::IoError, folder.errorString()};
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        return Error{ErrorCode::IoError, QStringLiteral("cannot make a workbook in %1").arg(folder.path())};
    Book(book, model, translate).writeAll();
    const lxw_error failure = workbook_close(book);
    if (failure != LXW_NO_ERROR)
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, QString::fromUtf8(lxw_strerror(failure)))};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return file.readAll();
}

} // namespace shuke::reports
