#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/date_parse.h"
#include "core/exchange/text_encoding.h"

#include <QStringList>

#include <span>
#include <vector>

namespace shuke::exchange {

enum class ColumnLook {
    Empty,
    Text,
    WholeNumber,
    Decimal,
    Day,
    Moment, ///< Day and time.
};

/// What a column looks like in the rows that were sampled.
struct ColumnFormat
{
    ColumnLook look = ColumnLook::Empty;
    QStringList samples;         ///< The first different values, up to kSamples.
    DateFormat date;             ///< For Day and Moment; `ambiguous` when the order is only the default.
    char decimalMark = '.';      ///< '.' or ','.
    bool damagedNumbers = false; ///< Holds 1.39E+10 and the like.

    static constexpr int kSamples = 5;
};

/// Everything found out about a file. Every member may be changed before reading; a change of `csv` asks for
/// describe().
struct DetectedFormat
{
    CsvFormat csv;
    std::vector<SheetInfo> sheets; ///< Of a workbook.
    DetectedEncoding encoding;
    QStringList header;                ///< Empty when the file has none.
    std::vector<ColumnFormat> columns; ///< One per column of the widest sampled row.
    std::vector<QStringList> rows;     ///< The first rows of data, up to kPreviewRows.
    qint64 rowsSampled = 0;
    bool wholeFile = false; ///< The sample was the whole file.

    static constexpr int kPreviewRows = 20;
};

/// What the user has decided already; detection fills in the rest.
struct FormatChoices
{
    std::optional<TextEncoding> encoding = {};
    std::optional<char> delimiter = {};
    std::optional<char> quote = {};
    std::optional<bool> hasHeader = {};
    std::optional<int> skipRows = {};
    /// Of a workbook: the tab's name, or its number from 1. Empty: see chooseSheet().
    QString sheet = {};
    /// The order for days that nothing in the file decides.
    DateOrder defaultOrder = DateOrder::YearMonthDay;
};

/// Looks at the beginning of a file, and at its middle and end for the order of dates; reads at most about 6 MB of it.
/// Workbooks and vCards are tables like any other; of a workbook one sheet is (see FormatChoices::sheet).
/// NotFound, IoError; Unsupported with the reason for what is no table (see fileKindOf) and for UTF-32.
/// An empty file is a format without columns.
Result<DetectedFormat> detectFormat(const QString &path, const FormatChoices &choices = {});

/// The same from the first 64 KB alone, in a few milliseconds: what can be shown until detectFormat has looked at the
/// rest. It may be wrong about the encoding, and about the order of dates.
Result<DetectedFormat> glanceAtFormat(const QString &path, const FormatChoices &choices = {});

/// Header and first rows as `format` reads them: what the preview shows. Reads no more than that needs.
struct FilePreview
{
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<qint64> lines; ///< Of the file, one per row.
};
Result<FilePreview> preview(const QString &path, const CsvFormat &format, int maxRows = DetectedFormat::kPreviewRows);

/// A sum below (or amid) the data: the first cell with text says 合计, 总计, 小计, Total, Sum … and all others are
/// empty or numbers.
bool isTotalRow(std::span<const std::string_view> fields);

/// "," ";" "tab" "|" "，" for people's files ↔ the delimiter. Also takes \t, comma, semicolon, pipe.
QString delimiterName(char delimiter);
std::optional<char> delimiterFromName(QStringView name);

} // namespace shuke::exchange
