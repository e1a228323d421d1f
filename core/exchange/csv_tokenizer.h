#pragma once

#include <QFlags>
#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

/// Stands for the delimiter '，' (U+FF0C), which is three bytes.
inline constexpr char kFullWidthComma = '\x1f';

/// What the reader of a file could not hand on, or wants to be known. Codes for the report: recordNoteCode().
enum class RecordNote : quint8 {
    CellError = 1,   ///< A cell holds an error (#N/A) or a formula without a result; it is empty.
    HiddenRow = 2,   ///< The spreadsheet does not show this row.
    PictureLeft = 4, ///< A picture, sound or key was left out.
    PropertyBad = 8, ///< A line of a vCard could not be read and was left out.
};
Q_DECLARE_FLAGS(RecordNotes, RecordNote)
Q_DECLARE_OPERATORS_FOR_FLAGS(RecordNotes)

/// One record of a CSV file, or what stands for one in a file of another kind.
struct CsvRecord
{
    qint64 line = 0;                      ///< 1-based line of the file where it begins.
    std::vector<std::string_view> fields; ///< UTF-8, at least one. Valid until the next record is read.
    bool malformed = false; ///< Text after a closing quote, or a quote never closed: kept, to be reported.
    bool hasNul = false;    ///< A field holds U+0000.
    RecordNotes notes;      ///< What a reader other than that of CSV has to say about it.
    /// Names of what such a reader found and has no column for, each once; null: nothing. Valid as the fields are.
    const std::vector<std::string> *unread = nullptr;
};

/// Cuts CSV text in memory into records; what CsvReader and the detection of a file's format stand on. The rules are
/// those of CsvReader. Unescapes in place, so the text is changed where quotes are doubled.
///
/// Cost: one pass with SSE2 (64 bytes a step) where there is one, no allocation once the field list has grown.
class CsvTokenizer
{
public:
    enum class Found {
        Record,
        EmptyLine, ///< Skipped; `fields` is empty.
        Cut,       ///< The text ends inside a record and `atEnd` was false: nothing was changed, call again with more.
        End,       ///< No text left.
    };

    /// `quote` 0: none.
    CsvTokenizer(char delimiter, char quote);
    char delimiter() const { return m_delimiter; }
    char quote() const { return m_quote; }

    /// Reads the record at `text`. `consumed` becomes its length in bytes with its line end, `lines` the number of line
    /// ends in it. Fields point into `text`. `atEnd`: nothing follows `end`.
    Found next(char *text, char *end, bool atEnd, CsvRecord &record, size_t &consumed, qint64 &lines);

private:
    quint64 structuralBits(const char *block, size_t length) const;

    char m_delimiter;
    char m_quote;
    char m_delimiterByte;               ///< The (first) byte to look for.
    alignas(16) char m_patterns[4][16]; ///< Delimiter, quote, LF, CR, each sixteen times.
    struct Repair
    {
        size_t field;
        char *contentEnd;  ///< The closing quote, or where the text ends without one.
        char *trailingEnd; ///< End of the text behind the closing quote; null when there is none.
    };
    /// Where the last record ended, and what was seen of the block it ends in: the next one begins there.
    const char *m_next = nullptr;
    const char *m_block = nullptr;
    quint64 m_blockBits = 0;
    std::vector<std::string_view> m_fields; ///< Of the record at work; as many as were ever needed.
    std::vector<Repair> m_repairs;          ///< Fields that hold doubled quotes or text after the closing one.
};

/// The delimiter that a first line "sep=X" (Excel's) announces; `length` becomes the line's length with its end.
std::optional<char> sepLine(std::string_view text, size_t &length);

/// Can this character stand between fields? Printable ASCII but the quote, TAB, kFullWidthComma.
bool canDelimit(char c);

} // namespace shuke::exchange
