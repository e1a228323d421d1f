#include "core/exchange/row_source.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/vcard_source.h"
#include "core/exchange/xlsx_source.h"

#include <QFile>

namespace shuke::exchange {

namespace row_source_detail {

constexpr qint64 kHeadBytes = 4096;
/// How far into an old container its directory is looked for.
constexpr qint64 kContainerBytes = 1 << 20;

Error unsupported(const QString &path, const char *why)
{
    return {ErrorCode::Unsupported, QStringLiteral("%1: %2").arg(path, QLatin1String(why))};
}

/// Without a byte-order mark, white space, and the zero bytes of UTF-16.
QByteArray beginningOf(QByteArray head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    else if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.remove(0, 2);
    head.removeIf([](char c) { return c == '\0'; });
    return head.trimmed().left(64).toLower();
}

} // namespace row_source_detail

Result<FileKind> fileKindOf(const QString &path)
{
    using namespace row_source_detail;
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("%1: no such file").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    const QByteArray head = file.read(kHeadBytes);
    if (head.startsWith("PK\x03\x04"))
        return FileKind::Workbook;
    if (head.startsWith("\xD0\xCF\x11\xE0")) {
        const QByteArray container = head + file.read(kContainerBytes);
        const QString name = QStringLiteral("EncryptedPackage");
        const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
        if (container.contains(wide))
            return unsupported(path, "the workbook is protected with a password; save it without one");
        return unsupported(path, "an old workbook (xls); save it as xlsx or CSV");
    }
    if (head.startsWith("SQLite format 3") || head.startsWith("%PDF") || head.startsWith("\x1F\x8B") ||
        head.startsWith("BZh") || head.startsWith("\x89PNG") || head.startsWith("\xFF\xD8\xFF") ||
        head.startsWith("GIF8") || head.startsWith("Rar!") || head.startsWith("7z\xBC\xAF"))
        return unsupported(path, "not a text file");
    const QByteArray start = beginningOf(head);
    if (start.startsWith("begin:vcard") || (start.startsWith("begin") && start.contains("vcard")))
        return FileKind::VCard;
    if (start.startsWith("begin:vcalendar"))
        return unsupported(path, "a calendar; import it as tasks");
    if (start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html") ||
        start.startsWith("<table") || start.startsWith("<meta") || start.startsWith("<style"))
        return unsupported(path, "a web page or XML, whatever its name says; open it and save it as xlsx or CSV");
    if (start.startsWith("{\"") || start.startsWith("[\"") || start.startsWith("[{"))
        return unsupported(path, "a JSON file; what can be read is CSV, xlsx and vCard");
    return FileKind::Text;
}

Result<std::unique_ptr<RowSource>> openRows(const QString &path, const CsvFormat &format)
{
    const auto asSource = [](auto opened) -> Result<std::unique_ptr<RowSource>> {
        if (!opened)
            return opened.error();
        return std::unique_ptr<RowSource>(std::move(*opened));
    };
    switch (format.file) {
    case FileKind::Workbook:
        return asSource(XlsxSource::open(path, format));
    case FileKind::VCard:
        return asSource(VCardSource::open(path));
    case FileKind::Text:
        break;
    }
    return asSource(CsvReader::open(path, format));
}

const char *recordNoteCode(RecordNote note)
{
    switch (note) {
    case RecordNote::CellError:
        return "cell_error";
    case RecordNote::HiddenRow:
        return "row_hidden";
    case RecordNote::PictureLeft:
        return "picture_left_out";
    case RecordNote::PropertyBad:
        break;
    }
    return "property_unreadable";
}

} // namespace shuke::exchange
