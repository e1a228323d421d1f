#pragma once

#include "core/base/result.h"
#include "core/exchange/csv_tokenizer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace shuke::exchange {

/// What a file is made of.
enum class FileKind : quint8 {
    Text,     ///< Lines of fields: CSV and its relatives.
    Workbook, ///< xlsx, xlsm and their templates.
    VCard,
};

/// A tab of a workbook.
struct SheetInfo
{
    QString name;
    bool hidden = false;
};

struct CsvFormat;

/// A table in a file, record by record. One thread.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// The header's texts, trimmed; empty when there is none. next() never returns it.
    virtual const QStringList &header() const = 0;
    /// The next record of data: true; the end: false. Its fields are valid until the next call. After an error the
    /// source must not be used.
    virtual Result<bool> next(CsvRecord &record) = 0;
    /// For progress.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

/// Opens the table that `format` describes, whatever the file is made of. Errors as of CsvReader::open, XlsxBook::open
/// and VCardSource::open.
Result<std::unique_ptr<RowSource>> openRows(const QString &path, const CsvFormat &format);

/// What the first bytes say. NotFound, IoError; Unsupported, with what to do instead, for files that hold no table this
/// program can read: old workbooks, protected ones, web pages under the name of a workbook, pictures, …
Result<FileKind> fileKindOf(const QString &path);

/// "cell_error", "row_hidden", "picture_left_out", "property_unreadable".
const char *recordNoteCode(RecordNote note);
inline constexpr RecordNote kRecordNotes[] = {RecordNote::CellError, RecordNote::HiddenRow, RecordNote::PictureLeft,
                                              RecordNote::PropertyBad};

} // namespace shuke::exchange
