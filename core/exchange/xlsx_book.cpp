#include "core/exchange/xlsx_book.h"

#include "core/exchange/xlsx_xml.h"

#include <QDir>

namespace shuke::exchange {

namespace xlsx_book_detail {

Error unsupported(const char *why)
{
    return {ErrorCode::Unsupported, QLatin1String(why)};
}

/// "../worksheets/sheet1.xml" of "xl/workbook.xml".
QByteArray resolved(const QByteArray &from, QString target)
{
    target.replace(u'\\', u'/');
    if (target.startsWith(u'/'))
        return QDir::cleanPath(target.mid(1)).toUtf8();
    const QString folder = QString::fromUtf8(from.left(from.lastIndexOf('/') + 1));
    return QDir::cleanPath(folder + target).toUtf8();
}

/// `_x000D_` → the character; `_x005F_` is an underscore that only looks like one.
void appendUnescaped(QStringView text, std::string &out)
{
    qsizetype from = 0;
    while (true) {
        const qsizetype at = text.indexOf(u"_x", from);
        if (at < 0 || at + 7 > text.size())
            break;
        bool isHex = false;
        const uint code = text.mid(at + 2, 4).toUInt(&isHex, 16);
        if (!isHex || text[at + 6] != u'_') {
            out += text.mid(from, at + 1 - from).toUtf8().toStdString();
            from = at + 1;
            continue;
        }
        out += text.mid(from, at - from).toUtf8().toStdString();
        out += QString(QChar(static_cast<char16_t>(code))).toUtf8().toStdString();
        from = at + 7;
    }
    out += text.mid(from).toUtf8().toStdString();
}

} // namespace xlsx_book_detail

void appendStringItem(QXmlStreamReader &xml, std::string &out)
{
    // <si><t>…</t></si> or <si><r><rPr/><t>…</t></r>…<rPh><t/></rPh><phoneticPr/></si>
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"t") {
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            } else if (xml.name() == u"r") {
                ++depth;
            } else {
                xml.skipCurrentElement();
            }
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
        }
    }
    if (text.contains(QLatin1String("_x")))
        xlsx_book_detail::appendUnescaped(text, out);
    else
        out += text.toUtf8().toStdString();
}

bool parseCellName(QStringView name, int &column, qint64 &row)
{
    column = 0;
    row = 0;
    qsizetype i = 0;
    for (; i < name.size() && i < 3; ++i) {
        const char16_t c = name[i].toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A') + 1;
    }
    const qsizetype digits = i;
    for (; i < name.size() && i < digits + 7; ++i) {
        const char16_t c = name[i].unicode();
        if (c < u'0' || c > u'9')
            return false;
        row = row * 10 + (c - u'0');
    }
    --column;
    return column >= 0 && row > 0 && i == name.size();
}

Result<std::unique_ptr<XlsxBook>> XlsxBook::open(std::unique_ptr<QIODevice> device)
{
    Result<std::unique_ptr<ZipArchive>> zip = ZipArchive::open(std::move(device));
    if (!zip)
        return zip.error();
    std::unique_ptr<XlsxBook> book(new XlsxBook(std::move(*zip)));
    if (const Result<void> fine = book->refuseOthers(); !fine)
        return fine.error();
    if (const Result<void> read = book->readParts(); !read)
        return read.error();
    return book;
}

Result<void> XlsxBook::refuseOthers() const
{
    using namespace xlsx_book_detail;
    if (m_zip->find("xl/workbook.bin"))
        return unsupported("a binary workbook (xlsb); save it as xlsx");
    if (m_zip->find("content.xml"))
        return unsupported("an OpenDocument file (ods); save it as xlsx or CSV");
    if (m_zip->find("Index/Document.iwa") || m_zip->find("Index.zip"))
        return unsupported("a Numbers document; export it as xlsx or CSV");
    if (m_zip->find("word/document.xml") || m_zip->find("ppt/presentation.xml"))
        return unsupported("a document or presentation, not a workbook");
    return {};
}

Result<std::vector<XlsxBook::Part>> XlsxBook::relationsOf(const QByteArray &path)
{
    using namespace xlsx_book_detail;
    const qsizetype slash = path.lastIndexOf('/') + 1;
    const QByteArray name = path.left(slash) + "_rels/" + path.mid(slash) + ".rels";
    std::vector<Part> parts;
    const ZipArchive::Entry *entry = m_zip->find(name);
    if (!entry)
        return parts;
    PartXml part(*m_zip, *entry);
    QXmlStreamReader &xml = part.xml();
    while (part.next()) {
        if (!xml.isStartElement() || xml.name() != u"Relationship")
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value(QLatin1String("TargetMode")) == u"External")
            continue;
        const QString type = attributes.value(QLatin1String("Type")).toString();
        parts.push_back({resolved(path, attributes.value(QLatin1String("Target")).toString()),
                         type.mid(type.lastIndexOf(u'/') + 1).toUtf8(),
                         attributes.value(QLatin1String("Id")).toUtf8()});
    }
    if (const Result<void> fine = part.result(); !fine)
        return fine.error();
    return parts;
}

Result<void> XlsxBook::readParts()
{
    using namespace xlsx_book_detail;
    const Result<std::vector<Part>> roots = relationsOf({});
    if (!roots)
        return roots.error();
    m_workbookPath = "xl/workbook.xml";
    for (const Part &root : *roots) {
        if (root.type == "officeDocument")
            m_workbookPath = root.path;
    }
    if (!m_zip->find(m_workbookPath))
        return unsupported("an archive that is no workbook");
    const Result<std::vector<Part>> parts = relationsOf(m_workbookPath);
    if (!parts)
        return parts.error();
    QByteArray styles;
    QByteArray strings;
    if (Result<void> read = readWorkbook(*parts, styles, strings); !read)
        return read;
    if (Result<void> read = readStyles(styles); !read)
        return read;
    return readStrings(strings);
}

Result<void> XlsxBook::readWorkbook(const std::vector<Part> &parts, QByteArray &styles, QByteArray &strings)
{
    using namespace xlsx_book_detail;
    for (const Part &part : parts) {
        if (part.type == "styles")
            styles = part.path;
        else if (part.type == "sharedStrings")
            strings = part.path;
    }
    PartXml part(*m_zip, *m_zip->find(m_workbookPath));
    QXmlStreamReader &xml = part.xml();
    while (part.next()) {
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const QStringView epoch = attributes.value(QLatin1String("date1904"));
            m_from1904 = epoch == u"1" || epoch == u"true";
        } else if (xml.name() == u"sheet") {
            QByteArray id;
            for (const QXmlStreamAttribute &attribute : attributes) {
                if (attribute.name() == u"id" && attribute.qualifiedName().contains(u':'))
                    id = attribute.value().toUtf8();
            }
            const QStringView state = attributes.value(QLatin1String("state"));
            for (const Part &target : parts) {
                if (target.id != id || target.type != "worksheet" || !m_zip->find(target.path))
                    continue;
                m_sheets.push_back(
                    {attributes.value(QLatin1String("name")).toString(), state == u"hidden" || state == u"veryHidden"});
                m_sheetPaths.push_back(target.path);
                break;
            }
        }
    }
    if (Result<void> fine = part.result(); !fine)
        return fine;
    if (m_sheets.empty())
        return unsupported("the workbook holds no table");
    return {};
}

Result<void> XlsxBook::readStyles(const QByteArray &path)
{
    const ZipArchive::Entry *entry = path.isEmpty() ? nullptr : m_zip->find(path);
    if (!entry)
        return {};
    PartXml part(*m_zip, *entry);
    QXmlStreamReader &xml = part.xml();
    std::unordered_map<int, NumberLook> codes;
    bool inCellStyles = false;
    while (part.next()) {
        if (xml.isEndElement() && xml.name() == u"cellXfs")
            inCellStyles = false;
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"numFmt") {
            codes[attributes.value(QLatin1String("numFmtId")).toInt()] =
                lookOfFormat(attributes.value(QLatin1String("formatCode")));
        } else if (xml.name() == u"cellXfs") {
            inCellStyles = true;
        } else if (inCellStyles && xml.name() == u"xf") {
            const int id = attributes.value(QLatin1String("numFmtId")).toInt();
            const auto found = codes.find(id);
            m_looks.push_back(found == codes.end() ? lookOfBuiltIn(id) : found->second);
        }
    }
    return part.result();
}

Result<void> XlsxBook::readStrings(const QByteArray &path)
{
    const ZipArchive::Entry *entry = path.isEmpty() ? nullptr : m_zip->find(path);
    if (!entry)
        return {};
    PartXml part(*m_zip, *entry);
    while (part.next()) {
        if (!part.xml().isStartElement() || part.xml().name() != u"si")
            continue;
        appendStringItem(part.xml(), m_strings);
        m_stringEnds.push_back(m_strings.size());
    }
    return part.result();
}

std::string_view XlsxBook::sharedString(size_t index) const
{
    if (index >= m_stringEnds.size())
        return {};
    const size_t begin = index == 0 ? 0 : m_stringEnds[index - 1];
    return std::string_view(m_strings).substr(begin, m_stringEnds[index] - begin);
}

} // namespace shuke::exchange
