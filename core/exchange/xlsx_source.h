#pragma once

#include "core/exchange/csv_reader.h"
#include "core/exchange/xlsx_sheet.h"

namespace shuke::exchange {

/// A sheet of a workbook as a table: title rows skipped, the header apart.
class XlsxSource final : public RowSource
{
public:
    /// NotFound, IoError, and the errors of XlsxBook::open and XlsxSheet, with the path in front.
    static Result<std::unique_ptr<XlsxSource>> open(const QString &path, const CsvFormat &format);
    static Result<std::unique_ptr<XlsxSource>> open(std::unique_ptr<XlsxBook> book, const CsvFormat &format);

    const QStringList &header() const override { return m_header; }
    Result<bool> next(CsvRecord &record) override;
    qint64 bytesRead() const override { return m_sheet->bytesRead(); }
    qint64 bytesTotal() const override { return m_book->bytesTotal(); }

private:
    XlsxSource() = default;

    QString m_path;
    std::unique_ptr<XlsxBook> m_book;
    std::unique_ptr<XlsxSheet> m_sheet;
    QStringList m_header;
};

/// The workbook in a file.
Result<std::unique_ptr<XlsxBook>> openBook(const QString &path);

/// The sheet of that name (letter case aside) or of that number from 1; empty: the first one shown that holds anything,
/// else the first one that does, else the first. NotFound names what there is.
Result<int> chooseSheet(XlsxBook &book, const QString &wanted);

} // namespace shuke::exchange
