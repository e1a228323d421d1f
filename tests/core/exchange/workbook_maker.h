#pragma once

#include "tests/support/zip_maker.h"

#include <QBuffer>
#include <QByteArrayList>

#include <memory>

namespace shuke::test {

/// A workbook of hand-written XML.
struct WorkbookMaker
{
    struct Sheet
    {
        QByteArray name = "Sheet1";
        QByteArray rows; ///< What stands in sheetData.
        QByteArray state = {};
        QByteArray behind = {}; ///< What follows sheetData.
    };
    std::vector<Sheet> sheets;
    QByteArrayList strings;       ///< Inner XML of each si.
    QByteArrayList numberFormats; ///< Ids from 164 on.
    std::vector<int> styles;      ///< numFmtId per cell style.
    bool from1904 = false;
    QByteArray prologue; ///< Before the root of each sheet.

    ZipMaker zip() const
    {
        constexpr char kMain[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        constexpr char kRelations[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray relationsHead =
            head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const auto relation = [&](const QByteArray &id, const QByteArray &type, const QByteArray &target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + kRelations + '/' + type + "\" Target=\"" + target +
                   "\"/>";
        };
        ZipMaker zip;
        zip.add("_rels/.rels",
                relationsHead + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        QByteArray book = head + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kRelations + "\"><workbookPr" +
                          (from1904 ? " date1904=\"1\"" : "") + "/><sheets>";
        QByteArray relations = relationsHead;
        for (size_t i = 0; i < sheets.size(); ++i) {
            const QByteArray number = QByteArray::number(static_cast<qint64>(i) + 1);
            book += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + '"' +
                    (sheets[i].state.isEmpty() ? QByteArray() : " state=\"" + sheets[i].state + '"') + "/>";
            relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        }
        relations += relation("s1", "styles", "styles.xml") + relation("s2", "sharedStrings", "sharedStrings.xml");
        zip.add("xl/workbook.xml", book + "</sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        QByteArray style = head + "<styleSheet xmlns=\"" + kMain + "\"><numFmts>";
        for (qsizetype i = 0; i < numberFormats.size(); ++i)
            style +=
                "<numFmt numFmtId=\"" + QByteArray::number(164 + i) + "\" formatCode=\"" + numberFormats[i] + "\"/>";
        style += "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>";
        for (const int id : styles)
            style += "<xf numFmtId=\"" + QByteArray::number(id) + "\"/>";
        zip.add("xl/styles.xml", style + "</cellXfs></styleSheet>");
        QByteArray shared = head + "<sst xmlns=\"" + kMain + "\">";
        for (const QByteArray &text : strings)
            shared += "<si>" + text + "</si>";
        zip.add("xl/sharedStrings.xml", shared + "</sst>");
        for (size_t i = 0; i < sheets.size(); ++i)
            zip.add("xl/worksheets/sheet" + QByteArray::number(static_cast<qint64>(i) + 1) + ".xml",
                    head + prologue + "<worksheet xmlns=\"" + kMain + "\"><sheetData>" + sheets[i].rows +
                        "</sheetData>" + sheets[i].behind + "</worksheet>");
        return zip;
    }
    QByteArray bytes() const { return zip().bytes(); }

    /// A sheet of text cells, one text per column; empty ones are left out.
    static Sheet table(const QByteArray &name, const std::vector<QByteArrayList> &rows)
    {
        Sheet sheet;
        sheet.name = name;
        for (const QByteArrayList &row : rows) {
            sheet.rows += "<row>";
            for (qsizetype i = 0; i < row.size(); ++i) {
                if (row[i].isEmpty())
                    sheet.rows += "<c/>";
                else
                    sheet.rows += "<c t=\"inlineStr\"><is><t>" + row[i] + "</t></is></c>";
            }
            sheet.rows += "</row>";
        }
        return sheet;
    }
};

/// A device over the bytes, as the readers want one.
inline std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace shuke::test
