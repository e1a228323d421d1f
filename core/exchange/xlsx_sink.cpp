#include "core/exchange/xlsx_sink.h"

#include "core/base/plain_numbers.h"
#include "core/exchange/value_text.h"

#include <QDate>
#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>

namespace shuke::exchange {

namespace xlsx_sink_detail {

constexpr lxw_row_t kLastRow = 1048575;
constexpr int kMostUnits = 32767; ///< UTF-16 units of a cell.
constexpr int kExactDigits = 15;
constexpr qint64 kCopyChunk = 256 << 10;

/// What XML cannot hold as `_xFFFE_`, and what only looks like that with its underscore escaped, as ST_Xstring has it
/// (the library does the same for control characters alone).
std::string cellText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
            out += rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
            i += 2;
        } else if (rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                   rest.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos) {
            out += "_x005F_";
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Length of the longest beginning that a cell holds.
size_t cellBytes(std::string_view text)
{
    int units = 0;
    size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        units += length == 4 ? 2 : 1;
        if (units > kMostUnits)
            return at;
        at += length;
    }
    return text.size();
}

int partOf(std::string_view text, size_t from, size_t count)
{
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (!isDigit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace xlsx_sink_detail

XlsxTableSink::~XlsxTableSink()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

void XlsxTableSink::fail(ErrorCode code, const QString &detail)
{
    if (!m_error)
        m_error = Error{code, detail};
}

void XlsxTableSink::begin(const QByteArrayList &columns)
{
    m_path = m_folder.filePath(QStringLiteral("table.xlsx"));
    QByteArray folder = QFile::encodeName(m_folder.path());
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    if (m_folder.isValid())
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, m_sheetName.toUtf8().constData()) : nullptr;
    if (!m_sheet) {
        fail(ErrorCode::IoError, QStringLiteral("cannot make a workbook in %1").arg(m_folder.path()));
        return;
    }
    m_dayFormat = workbook_add_format(m_book);
    format_set_num_format(m_dayFormat, "yyyy-mm-dd");
    m_momentFormat = workbook_add_format(m_book);
    format_set_num_format(m_momentFormat, "yyyy-mm-dd hh:mm:ss");
    lxw_format *bold = workbook_add_format(m_book);
    format_set_bold(bold);
    m_columns = static_cast<quint16>(columns.size());
    worksheet_set_column(m_sheet, 0, static_cast<lxw_col_t>(std::max(0, m_columns - 1)), 16, nullptr);
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_text = xlsx_sink_detail::cellText(columns[i].toStdString());
        worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), m_text.c_str(), bold);
    }
    m_row = 1;
    m_column = 0;
}

lxw_format *XlsxTableSink::numberFormat(int decimals)
{
    const auto place = static_cast<size_t>(decimals);
    while (m_numberFormats.size() <= place) {
        lxw_format *format = workbook_add_format(m_book);
        const QByteArray zeros(static_cast<qsizetype>(m_numberFormats.size()), '0');
        format_set_num_format(format, (m_numberFormats.empty() ? QByteArray("0") : "0." + zeros).constData());
        m_numberFormats.push_back(format);
    }
    return m_numberFormats[place];
}

void XlsxTableSink::text(std::string_view utf8)
{
    using namespace xlsx_sink_detail;
    const quint16 column = m_column++;
    if (m_error || utf8.empty())
        return;
    size_t bytes = cellBytes(utf8);
    m_text = cellText(utf8.substr(0, bytes));
    lxw_error written = worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), nullptr);
    // Escapes count, too.
    while (written == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED && bytes > 0) {
        bytes = bytes * 3 / 4;
        while (bytes > 0 && (static_cast<unsigned char>(utf8[bytes]) & 0xC0) == 0x80)
            --bytes;
        m_text = cellText(utf8.substr(0, bytes));
        written = worksheet_write_string(m_sheet, m_row, column, m_text.c_str(), nullptr);
    }
    m_cut += bytes < utf8.size() ? 1 : 0;
    if (written != LXW_NO_ERROR)
        fail(ErrorCode::IoError, QStringLiteral("cannot make a workbook in %1").arg(m_folder.path()));
}

void XlsxTableSink::number(std::string_view digits)
{
    using namespace xlsx_sink_detail;
    if (digits.empty())
        return empty();
    const size_t point = digits.find('.');
    const auto count = std::count_if(digits.begin(), digits.end(), [](char c) { return isDigit(c); });
    const int decimals = point == std::string_view::npos ? 0 : static_cast<int>(digits.size() - point - 1);
    if (count > kExactDigits)
        return text(digits);
    const quint16 column = m_column++;
    if (m_error)
        return;
    const double value = QByteArray(digits.data(), static_cast<qsizetype>(digits.size())).toDouble();
    const PlainNumbers plain;
    worksheet_write_number(m_sheet, m_row, column, value, numberFormat(decimals));
}

/// "2024-03-05" or "2024-03-05 21:40:16" from 1900-03-01 on; false for any other word.
bool XlsxTableSink::writeMoment(std::string_view ascii)
{
    using namespace xlsx_sink_detail;
    const bool day = ascii.size() == 10;
    if ((!day && ascii.size() != 19) || ascii[4] != '-' || ascii[7] != '-')
        return false;
    lxw_datetime moment = {};
    moment.year = partOf(ascii, 0, 4);
    moment.month = partOf(ascii, 5, 2);
    moment.day = partOf(ascii, 8, 2);
    if (!QDate::isValid(moment.year, moment.month, moment.day) ||
        QDate(moment.year, moment.month, moment.day) < QDate(1900, 3, 1))
        return false;
    if (!day) {
        moment.hour = partOf(ascii, 11, 2);
        moment.min = partOf(ascii, 14, 2);
        moment.sec = partOf(ascii, 17, 2);
        if (ascii[10] != ' ' || moment.hour < 0 || moment.min < 0 || moment.sec < 0)
            return false;
    }
    const PlainNumbers plain;
    worksheet_write_datetime(m_sheet, m_row, m_column++, &moment, day ? m_dayFormat : m_momentFormat);
    return true;
}

void XlsxTableSink::word(std::string_view ascii)
{
    if (m_error || !writeMoment(ascii))
        text(ascii);
}

void XlsxTableSink::yesNo(bool value)
{
    const quint16 column = m_column++;
    if (!m_error)
        worksheet_write_boolean(m_sheet, m_row, column, value ? 1 : 0, nullptr);
}

void XlsxTableSink::endRow()
{
    m_column = 0;
    if (m_row == xlsx_sink_detail::kLastRow)
        fail(ErrorCode::TooLarge, QStringLiteral("a sheet holds no more than 1,048,576 rows; export CSV"));
    else
        ++m_row;
}

Result<void> XlsxTableSink::finish()
{
    using namespace xlsx_sink_detail;
    if (m_error)
        return *m_error;
    if (m_row > 1 && m_columns > 0)
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns - 1));
    const PlainNumbers plain;
    const lxw_error closed = workbook_close(m_book);
    m_book = nullptr;
    if (closed != LXW_NO_ERROR) {
        const bool full =
            closed == LXW_ERROR_ZIP_FILE_ADD || closed == LXW_ERROR_ZIP_CLOSE || closed == LXW_ERROR_ZIP_FILE_OPERATION;
        return Error{full ? ErrorCode::DiskFull : ErrorCode::IoError,
                     QStringLiteral("cannot make a workbook in %1").arg(m_folder.path())};
    }
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_path, file.errorString())};
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kCopyChunk);
        if (m_out.write(chunk) == chunk.size())
            continue;
        const auto *out = qobject_cast<QFileDevice *>(&m_out);
        const bool full = out && out->error() == QFileDevice::ResourceError;
        return Error{full ? ErrorCode::DiskFull : ErrorCode::IoError,
                     QStringLiteral("writing the workbook: %1").arg(m_out.errorString())};
    }
    return {};
}

} // namespace shuke::exchange
