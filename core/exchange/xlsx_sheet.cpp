#include "core/exchange/xlsx_sheet.h"

#include <algorithm>
#include <charconv>

namespace shuke::exchange {

namespace xlsx_sheet_detail {

constexpr size_t kMostMerges = 200000;
constexpr qsizetype kScanChunk = 256 << 10;
/// A mergeCell element is shorter.
constexpr qsizetype kScanOverlap = 256;

bool isTrue(QStringView text)
{
    return text == u"1" || text == u"true";
}

} // namespace xlsx_sheet_detail

Result<std::unique_ptr<XlsxSheet>> XlsxSheet::open(XlsxBook &book, size_t sheet)
{
    const ZipArchive::Entry *entry =
        sheet < book.m_sheetPaths.size() ? book.m_zip->find(book.m_sheetPaths[sheet]) : nullptr;
    if (!entry)
        return Error{ErrorCode::NotFound, QStringLiteral("the workbook has no such sheet")};
    std::unique_ptr<XlsxSheet> rows(new XlsxSheet(book, *entry));
    if (const Result<void> found = rows->findMerges(*entry); !found)
        return found.error();
    return rows;
}

/// Merges stand behind the rows, so the sheet is looked through for them first, without taking it apart.
Result<void> XlsxSheet::findMerges(const ZipArchive::Entry &entry)
{
    using namespace xlsx_sheet_detail;
    ZipEntryDevice device(*m_book.m_zip, entry);
    QByteArray text;
    QByteArray chunk(kScanChunk, Qt::Uninitialized);
    while (true) {
        const qint64 got = device.read(chunk.data(), chunk.size());
        if (got <= 0)
            break;
        text.append(chunk.constData(), got);
        takeMerges({text.constData(), static_cast<size_t>(text.size())});
        text = text.right(kScanOverlap);
    }
    m_book.m_zip->forget(device.unpacked());
    if (device.error())
        return *device.error();
    std::sort(m_merges.begin(), m_merges.end(),
              [](const Merge &a, const Merge &b) { return std::tie(a.first, a.column) < std::tie(b.first, b.column); });
    m_merges.erase(
        std::unique(m_merges.begin(), m_merges.end(),
                    [](const Merge &a, const Merge &b) { return a.first == b.first && a.column == b.column; }),
        m_merges.end());
    return {};
}

void XlsxSheet::takeMerges(std::string_view text)
{
    constexpr std::string_view kElement = "mergeCell ";
    for (size_t at = text.find(kElement); at != std::string_view::npos; at = text.find(kElement, at + 1)) {
        const std::string_view element = text.substr(at, std::min(text.find('>', at), text.size()) - at);
        size_t from = element.find("ref=");
        if (from == std::string_view::npos || from + 5 >= element.size())
            continue;
        const char quote = element[from + 4];
        from += 5;
        const size_t end = element.find(quote, from);
        if (end == std::string_view::npos)
            continue;
        const QString range = QString::fromLatin1(element.data() + from, static_cast<qsizetype>(end - from));
        const qsizetype colon = range.indexOf(u':');
        Merge merge;
        int lastColumn = 0;
        if (colon > 0 && parseCellName(QStringView(range).left(colon), merge.column, merge.first) &&
            parseCellName(QStringView(range).mid(colon + 1), lastColumn, merge.last) && merge.last > merge.first &&
            m_merges.size() < xlsx_sheet_detail::kMostMerges)
            m_merges.push_back(std::move(merge));
    }
}

void XlsxSheet::put(int column, std::string_view text, bool shared)
{
    if (text.empty())
        return;
    const auto place = static_cast<size_t>(column);
    if (m_cells.size() <= place)
        m_cells.resize(place + 1);
    if (shared) {
        m_cells[place] = Cell{text, 0, 0, true};
    } else {
        m_cells[place] = Cell{{}, m_bytes.size(), text.size(), false};
        m_bytes += text;
    }
}

Result<void> XlsxSheet::readCell(RecordNotes &notes)
{
    using namespace xlsx_sheet_detail;
    QXmlStreamReader &xml = m_part.xml();
    const QXmlStreamAttributes attributes = xml.attributes();
    int column = m_column;
    if (const QStringView name = attributes.value(QLatin1String("r")); !name.isEmpty()) {
        qint64 row = 0;
        if (!parseCellName(name, column, row))
            column = m_column;
    }
    m_column = column + 1;
    const QString type = attributes.value(QLatin1String("t")).toString();
    const int style = attributes.value(QLatin1String("s")).toInt();
    std::string text;
    bool hasFormula = false;
    bool hasValue = false;
    int depth = 1;
    while (depth > 0 && m_part.next()) {
        if (xml.isEndElement()) {
            --depth;
        } else if (xml.isStartElement()) {
            if (xml.name() == u"v") {
                text = xml.readElementText(QXmlStreamReader::SkipChildElements).toStdString();
                hasValue = true;
            } else if (xml.name() == u"is") {
                appendStringItem(xml, text);
                hasValue = true;
            } else {
                hasFormula = hasFormula || xml.name() == u"f";
                xml.skipCurrentElement();
            }
        }
    }
    if (!hasValue || text.empty()) {
        if (hasFormula && !hasValue)
            notes |= RecordNote::CellError;
        return {};
    }
    if (column >= XlsxBook::kMostColumns)
        return Error{ErrorCode::TooLarge, QStringLiteral("row %1: the sheet has more than 4096 columns").arg(m_row)};
    if (type == QLatin1String("s")) {
        size_t index = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
        if (error == std::errc() && end == text.data() + text.size() && index < m_book.m_stringEnds.size())
            put(column, m_book.sharedString(index), true);
        else
            notes |= RecordNote::CellError;
    } else if (type == QLatin1String("b")) {
        put(column, text == "1" || text == "true" ? "TRUE" : "FALSE", false);
    } else if (type == QLatin1String("e")) {
        notes |= RecordNote::CellError;
    } else if (type == QLatin1String("d")) {
        // 2024-03-05T00:00:00: the time of a day that has none.
        if (text.ends_with("T00:00:00") || text.ends_with("T00:00:00Z") || text.ends_with("T00:00:00.000Z"))
            text.resize(text.find('T'));
        put(column, text, false);
    } else if (type == QLatin1String("str")) {
        put(column, text, false);
    } else if (type == QLatin1String("inlineStr")) {
        put(column, text, false);
    } else {
        const NumberLook look = style >= 0 && static_cast<size_t>(style) < m_book.m_looks.size()
                                    ? m_book.m_looks[static_cast<size_t>(style)]
                                    : NumberLook();
        if (look.kind != NumberLook::Kind::Plain) {
            double serial = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial);
            if (error == std::errc() && end == text.data() + text.size()) {
                const std::string day = serialText(serial, look.kind, m_book.m_from1904);
                put(column, day.empty() ? text : day, false);
                return {};
            }
        }
        put(column, numberCell(text, look), false);
    }
    return {};
}

/// The cells of the row on which the reader stands.
Result<void> XlsxSheet::readRow(RecordNotes &notes)
{
    using namespace xlsx_sheet_detail;
    QXmlStreamReader &xml = m_part.xml();
    const QXmlStreamAttributes attributes = xml.attributes();
    bool isNumber = false;
    const qint64 number = attributes.value(QLatin1String("r")).toLongLong(&isNumber);
    m_row = isNumber && number > 0 ? number : m_row + 1;
    if (m_row > XlsxBook::kMostRows)
        return Error{ErrorCode::TooLarge, QStringLiteral("the sheet has more than 1,048,576 rows")};
    if (isTrue(attributes.value(QLatin1String("hidden"))))
        notes |= RecordNote::HiddenRow;
    m_cells.clear();
    m_bytes.clear();
    m_column = 0;
    while (m_part.next()) {
        if (xml.isEndElement() && xml.name() == u"row")
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() != u"c") {
            xml.skipCurrentElement();
            continue;
        }
        if (Result<void> read = readCell(notes); !read)
            return read;
    }
    return {};
}

void XlsxSheet::applyMerges()
{
    std::erase_if(m_open, [this](const Merge *merge) { return merge->last < m_row || merge->first > m_row; });
    const auto textAt = [this](int column) -> std::string_view {
        const auto place = static_cast<size_t>(column);
        if (place >= m_cells.size() || !m_cells[place])
            return {};
        const Cell &cell = *m_cells[place];
        return cell.isShared ? cell.shared : std::string_view(m_bytes).substr(cell.begin, cell.size);
    };
    for (Merge *merge : m_open) {
        if (textAt(merge->column).empty() && !merge->value.empty() && merge->column < XlsxBook::kMostColumns)
            put(merge->column, merge->value, false);
    }
    for (; m_nextMerge < m_merges.size() && m_merges[m_nextMerge].first <= m_row; ++m_nextMerge) {
        Merge &merge = m_merges[m_nextMerge];
        if (merge.first != m_row)
            continue; // its first row holds nothing
        merge.value = std::string(textAt(merge.column));
        m_open.push_back(&merge);
    }
}

Result<bool> XlsxSheet::next(CsvRecord &record)
{
    QXmlStreamReader &xml = m_part.xml();
    while (m_part.next()) {
        if (!xml.isStartElement() || xml.name() != u"row")
            continue;
        RecordNotes notes;
        if (const Result<void> read = readRow(notes); !read)
            return read.error();
        const bool hasCells =
            std::any_of(m_cells.begin(), m_cells.end(), [](const auto &cell) { return cell.has_value(); });
        applyMerges();
        if (!hasCells)
            continue;
        record.line = m_row;
        record.malformed = false;
        record.hasNul = false;
        record.notes = notes;
        record.fields.clear();
        for (const std::optional<Cell> &cell : m_cells) {
            if (!cell)
                record.fields.emplace_back();
            else if (cell->isShared)
                record.fields.push_back(cell->shared);
            else
                record.fields.push_back(std::string_view(m_bytes).substr(cell->begin, cell->size));
            record.hasNul = record.hasNul || record.fields.back().find('\0') != std::string_view::npos;
        }
        return true;
    }
    if (const Result<void> fine = m_part.result(); !fine)
        return fine.error();
    return false;
}

} // namespace shuke::exchange
