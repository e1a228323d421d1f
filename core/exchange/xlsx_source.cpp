#include "core/exchange/xlsx_source.h"

#include <QFile>

namespace shuke::exchange {

namespace xlsx_source_detail {

Error naming(const QString &path, const Error &error)
{
    if (path.isEmpty() || error.detail.startsWith(path))
        return error;
    return {error.code, QStringLiteral("%1: %2").arg(path, error.detail)};
}

/// Does the sheet hold a value?
bool holdsData(XlsxBook &book, size_t sheet)
{
    Result<std::unique_ptr<XlsxSheet>> rows = XlsxSheet::open(book, sheet);
    if (!rows)
        return true; // then its error is what there is to say
    CsvRecord record;
    const Result<bool> more = (*rows)->next(record);
    return !more || *more;
}

} // namespace xlsx_source_detail

Result<std::unique_ptr<XlsxBook>> openBook(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->exists())
        return Error{ErrorCode::NotFound, QStringLiteral("%1: no such file").arg(path)};
    if (!file->open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file->errorString())};
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::open(std::move(file));
    if (!book)
        return xlsx_source_detail::naming(path, book.error());
    return book;
}

Result<int> chooseSheet(XlsxBook &book, const QString &wanted)
{
    using namespace xlsx_source_detail;
    const std::vector<SheetInfo> &sheets = book.sheets();
    if (!wanted.isEmpty()) {
        for (size_t i = 0; i < sheets.size(); ++i) {
            if (sheets[i].name.compare(wanted, Qt::CaseInsensitive) == 0)
                return static_cast<int>(i);
        }
        bool isNumber = false;
        const int number = wanted.toInt(&isNumber);
        if (isNumber && number >= 1 && static_cast<size_t>(number) <= sheets.size())
            return number - 1;
        QStringList names;
        for (const SheetInfo &sheet : sheets)
            names.append(sheet.name);
        return Error{ErrorCode::NotFound,
                     QStringLiteral("no sheet %1; there are: %2").arg(wanted, names.join(QStringLiteral(", ")))};
    }
    for (const bool hidden : {false, true}) {
        for (size_t i = 0; i < sheets.size(); ++i) {
            if (sheets[i].hidden == hidden && holdsData(book, i))
                return static_cast<int>(i);
        }
    }
    return 0;
}

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const QString &path, const CsvFormat &format)
{
    Result<std::unique_ptr<XlsxBook>> book = openBook(path);
    if (!book)
        return book.error();
    Result<std::unique_ptr<XlsxSource>> source = open(std::move(*book), format);
    if (!source)
        return xlsx_source_detail::naming(path, source.error());
    (*source)->m_path = path;
    return source;
}

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(std::unique_ptr<XlsxBook> book, const CsvFormat &format)
{
    std::unique_ptr<XlsxSource> source(new XlsxSource);
    source->m_book = std::move(book);
    Result<std::unique_ptr<XlsxSheet>> sheet =
        XlsxSheet::open(*source->m_book, static_cast<size_t>(std::max(0, format.sheet)));
    if (!sheet)
        return sheet.error();
    source->m_sheet = std::move(*sheet);
    CsvRecord record;
    const int rows = format.skipRows + (format.hasHeader ? 1 : 0);
    for (int row = 0; row < rows; ++row) {
        const Result<bool> more = source->m_sheet->next(record);
        if (!more)
            return more.error();
        if (!*more)
            return source;
    }
    if (format.hasHeader) {
        for (const std::string_view field : record.fields)
            source->m_header += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())).trimmed();
    }
    return source;
}

Result<bool> XlsxSource::next(CsvRecord &record)
{
    Result<bool> more = m_sheet->next(record);
    if (!more)
        return xlsx_source_detail::naming(m_path, more.error());
    return more;
}

} // namespace shuke::exchange
