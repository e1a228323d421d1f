#pragma once

#include "core/exchange/row_source.h"
#include "core/exchange/xlsx_number.h"
#include "core/exchange/zip_archive.h"

#include <string>
#include <unordered_map>

class QXmlStreamReader;

namespace shuke::exchange {

/// A workbook (Office Open XML, ECMA-376, transitional and strict) as far as its tables go. One thread.
///
/// Reads with QXmlStreamReader as a stream and refuses document types, so that no entity ever grows; limits are those
/// of ZipArchive. Memory: the shared strings, and one row.
class XlsxBook
{
public:
    /// A sheet with a value beyond this column is refused, so that a row stays small (Zoho: 200, Excel: 16,384).
    static constexpr int kMostColumns = 4096;
    static constexpr qint64 kMostRows = 1048576;

    /// Unsupported, with the reason, for archives that are no workbook, xlsb, ods and Numbers, and for damage.
    /// TooLarge.
    static Result<std::unique_ptr<XlsxBook>> open(std::unique_ptr<QIODevice> device);

    /// In the order of the tabs; chart sheets and the like are left out.
    const std::vector<SheetInfo> &sheets() const { return m_sheets; }
    qint64 bytesTotal() const { return m_zip->bytesTotal(); }

private:
    friend class XlsxSheet;
    struct Part
    {
        QByteArray path;
        QByteArray type; ///< The last word of its relationship's type.
        QByteArray id;
    };

    explicit XlsxBook(std::unique_ptr<ZipArchive> zip) : m_zip(std::move(zip)) {}
    Result<void> refuseOthers() const;
    Result<void> readParts();
    Result<std::vector<Part>> relationsOf(const QByteArray &path);
    Result<void> readWorkbook(const std::vector<Part> &parts, QByteArray &styles, QByteArray &strings);
    Result<void> readStyles(const QByteArray &path);
    Result<void> readStrings(const QByteArray &path);
    std::string_view sharedString(size_t index) const;

    std::unique_ptr<ZipArchive> m_zip;
    QByteArray m_workbookPath;
    std::vector<SheetInfo> m_sheets;
    std::vector<QByteArray> m_sheetPaths;
    bool m_from1904 = false;
    std::vector<NumberLook> m_looks; ///< Per cell style.
    std::string m_strings;
    std::vector<size_t> m_stringEnds;
};

/// The text of a string item (`si`, `is`) on which `xml` stands: its runs joined, without readings (rPh), `_x000D_`
/// escapes undone.
void appendStringItem(QXmlStreamReader &xml, std::string &out);
/// "BC23" → column 54; row 23. False for anything else.
bool parseCellName(QStringView name, int &column, qint64 &row);

} // namespace shuke::exchange
