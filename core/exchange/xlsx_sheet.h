#pragma once

#include "core/exchange/xlsx_book.h"
#include "core/exchange/xlsx_xml.h"

#include <map>
#include <optional>

namespace shuke::exchange {

/// The rows of one sheet, as a stream. Rows without a value are none. Cells merged downwards have the value of the
/// first one in each row, as an order's number has that stands beside several lines. One thread.
class XlsxSheet
{
public:
    /// The book outlives the sheet. Only one sheet of a book is read at a time.
    static Result<std::unique_ptr<XlsxSheet>> open(XlsxBook &book, size_t sheet);

    /// As CsvReader::next; `line` is the row's number. TooLarge beyond XlsxBook::kMostColumns or kMostRows.
    Result<bool> next(CsvRecord &record);
    qint64 bytesRead() const { return m_part.packedRead(); }

private:
    struct Merge
    {
        qint64 first = 0; ///< Rows, 1-based, inclusive.
        qint64 last = 0;
        int column = 0;
        std::string value = {};
    };
    struct Cell
    {
        std::string_view shared; ///< Of the book; else a part of m_bytes.
        size_t begin = 0;
        size_t size = 0;
        bool isShared = false;
    };

    XlsxSheet(XlsxBook &book, const ZipArchive::Entry &entry) : m_book(book), m_part(*book.m_zip, entry) {}
    Result<void> findMerges(const ZipArchive::Entry &entry);
    void takeMerges(std::string_view text);
    Result<void> readRow(RecordNotes &notes);
    Result<void> readCell(RecordNotes &notes);
    void put(int column, std::string_view text, bool shared);
    void applyMerges();

    XlsxBook &m_book;
    PartXml m_part;
    std::vector<Merge> m_merges; ///< By their first row.
    size_t m_nextMerge = 0;
    std::vector<Merge *> m_open;
    qint64 m_row = 0;
    int m_column = 0;
    std::vector<std::optional<Cell>> m_cells;
    std::string m_bytes;
};

} // namespace shuke::exchange
