#pragma once

#include "core/base/result.h"
#include "core/exchange/csv_tokenizer.h"
#include "core/exchange/row_source.h"
#include "core/exchange/text_source.h"

#include <QStringList>

#include <memory>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// How the table of a file is to be read. What detectFormat finds and the user may change.
struct CsvFormat
{
    FileKind file = FileKind::Text;
    int sheet = 0; ///< Of a workbook, 0-based, in the order of its tabs.
    // Of a text file alone:
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ','; ///< Any ASCII character but quote and line ends, or kFullWidthComma.
    char quote = '"';     ///< 0: quotes are ordinary characters.
    // Of text files and workbooks:
    bool hasHeader = true;
    int skipRows = 0; ///< Records (title rows) above the header; empty lines do not count.
};

/// The header a guarded export ends with: csv_writer.h. The reader removes the column and the guards.
inline constexpr std::string_view kGuardMarker = "shuke:guarded";

/// A CSV file, record by record, in constant memory. One thread.
///
/// RFC 4180, and where files differ from it, on purpose:
/// - CR, LF and CRLF end a record, also mixed. An entirely empty line is no record; a line of `""` or of spaces is.
/// - Records may have fewer or more fields than the header: kept as they are.
/// - Spaces before an opening and after a closing quote are dropped: ` "a, b" ,c` is `a, b` and `c`. All other
///   spaces are kept.
/// - Text after a closing quote is kept: `"a"b,c` is `ab` and `c`, malformed.
/// - A quote inside an unquoted field is an ordinary character: `5" nail` stays.
/// - A quote never closed takes the rest of the file (within the limits) into its field: kept, malformed.
/// - A first line `sep=X` (Excel's) sets the delimiter and is no record. A byte-order mark is dropped.
/// - NUL characters are kept and reported (`hasNul`): no column of the store takes them.
/// - When the last header is kGuardMarker, that column is dropped and one leading apostrophe is removed from each
/// field.
class CsvReader final : public RowSource
{
public:
    /// A line, and a field, is at most this long; a record with line ends in quotes kMaxRecord.
    static constexpr qint64 kMaxLine = 1 << 20;
    static constexpr qint64 kMaxRecord = 4 << 20;

    /// Opens, skips the title rows and reads the header. NotFound, IoError, Unsupported, EncodingError and TooLarge as
    /// in next(); InvalidInput when the delimiter cannot be one. An empty file is fine: no header, no records.
    static Result<std::unique_ptr<CsvReader>> open(const QString &path, const CsvFormat &format);

    /// The header's texts, trimmed; empty when the format has none or the file is empty. next() never returns it.
    const QStringList &header() const override { return m_header; }
    qint64 headerLine() const { return m_headerLine; }
    /// The delimiter in use: the format's or that of a `sep=` line.
    char delimiter() const { return m_tokenizer.delimiter(); }

    /// The next record of data: true; the end: false. The fields are valid until the next call.
    /// EncodingError, TooLarge and IoError name the line; after an error the reader must not be used.
    Result<bool> next(CsvRecord &record) override;

    /// Bytes of the file behind the records returned so far, roughly; for progress.
    qint64 bytesRead() const override;
    qint64 bytesTotal() const override { return m_source->bytesTotal(); }

private:
    CsvReader(std::unique_ptr<TextSource> source, const CsvFormat &format);
    Result<void> start(const CsvFormat &format);
    Result<bool> nextRaw(CsvRecord &record);
    Result<void> fill();
    Error tooLarge(const char *what) const;
    void takeSepLine();

    std::unique_ptr<TextSource> m_source;
    CsvTokenizer m_tokenizer;
    std::vector<char> m_buffer;
    size_t m_pos = 0; ///< Beginning of the next record in m_buffer.
    size_t m_end = 0;
    bool m_atEnd = false; ///< The source has no more.
    bool m_mayHoldNul = false;
    bool m_guarded = false;
    size_t m_guardColumn = 0;
    qint64 m_line = 1;
    QStringList m_header;
    qint64 m_headerLine = 0;
};

} // namespace shuke::exchange
