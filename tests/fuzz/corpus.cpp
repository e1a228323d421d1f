#include "tests/fuzz/corpus.h"

#include "tests/support/zip_maker.h"

namespace shuke::fuzz {

namespace {

QByteArrayList csvSeeds()
{
    return {"name,phone,birthday\n张三,13800138000,1985-04-12\n李四,\"010-6555,1234\",\n",
            "\"a\"\"b\";c\r\n\"x\ny\";1.234,56\r\n合计;2\r\n",
            "sep=|\nid|amount|date\n1|¥1,200.50|3/4/2024\n2|(12)|13/4/2024\n",
            "\xEF\xBB\xBF订单编号\t金额\t下单时间\n=\"0012\"\t1.2万\t2024年3月5日 21:40\n",
            "微信支付账单明细,,\n起始时间：[2024-01-01],,\n交易时间,交易对方,收/"
            "支,金额(元),交易单号,商户单号\n2024-01-02 10:00:00,张三,收入,¥12.00,1\t,2\n",
            "a,b\n\"never closed,1\n2,3",
            "\xFF\xFE"
            "a\0,\0b\0\n\0",
            "\xD0\xD5\xC3\xFB,\xB5\xE7\xBB\xB0\n\xD5\xC5\xC8\xFD,1\n",
            "x\n\n\n\"\"\n ,\t\n",
            "1.39E+10,1e400,-0,--1,99999999999999999999,0x10,NaN\n",
            "=cmd|' /C calc'!A0,+1,-1,@x\n"};
}

QByteArray parts(const QByteArray &book, const QByteArray &relations, const QByteArray &styles,
                 const QByteArray &strings, const QByteArray &sheet)
{
    QByteArray seed;
    char number = '0';
    for (const QByteArray &part : {book, relations, styles, strings, sheet})
        seed += kPartMark + QByteArray(1, number++) + part;
    return seed;
}

QByteArrayList partSeeds()
{
    const QByteArray book = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" "
                            "r:id=\"a\"/></sheets></workbook>";
    const QByteArray relations =
        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/>"
        "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>";
    const QByteArray styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-804]yyyy&quot;年&quot;m/d h:mm;@\"/>"
        "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    const QByteArray strings = "<sst><si><t>一_x000D_</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>";
    return {
        parts(book, relations, styles, strings,
              "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
              "s=\"1\"><v>45356.9</v></c></row>"
              "<row hidden=\"1\"><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row></sheetData>"
              "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>"),
        parts(
            book, relations, styles, strings,
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c><c><f>1+1</f><v>1.3800138E10</v></c>"
            "<c t=\"str\"><v>&lt;&#65;</v></c><c t=\"d\"><v>2024-03-05T00:00:00</v></c></row></sheetData></worksheet>"),
        parts("<workbook/>", "", "<!DOCTYPE x [<!ENTITY a \"b\">]><styleSheet>&a;</styleSheet>", "<sst><si>",
              "<x:worksheet xmlns:x=\"m\"><x:row r=\"9\"><x:c r=\"XFD9\"><x:v>1</x:v></x:c></x:row>")};
}

QByteArrayList bookSeeds()
{
    QByteArrayList seeds;
    for (const QByteArray &seed : partSeeds()) {
        for (const bool deflate : {false, true}) {
            test::ZipMaker zip;
            for (const QByteArray &part : seed.split(kPartMark)) {
                if (!part.isEmpty())
                    zip.add(partName(part.front()), part.mid(1), deflate);
            }
            seeds += zip.bytes();
        }
    }
    return seeds;
}

QByteArrayList cardSeeds()
{
    return {
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张三\r\nN:张;三;;;\r\nTEL;TYPE=CELL,pref:13800138000\r\nitem1.TEL:1\r\n"
        "item1.X-ABLabel:_$!<Work>!$_\r\nEMAIL:a@b.example\r\nBDAY:--0412\r\nEND:VCARD\r\n",
        "begin:vcard\nfn;charset=gbk;encoding=quoted-printable:=D5=C5=\n=C8=FD\nnote;encoding=base64:5byg\nend:vcard",
        "BEGIN:VCARD\nADR;LABEL=\"a^nb:c\":;;s;c;r;1;x\nPHOTO;ENCODING=b:AAAA\n "
        "BBBB\nAGENT:\nBEGIN:VCARD\nFN:i\nEND:VCARD\n"
        "ORG:A\\, B;C\nCATEGORIES:a,b\\,c\nUID:urn:uuid:1\nIMPP;X-SERVICE-TYPE=QQ:qq:1\nEND:VCARD\n",
        "BEGIN:VCARD\nPRODID:-//Shuke//Shuke "
        "1//EN\nFN:x\nX-SHUKE-FIELD;CODE=\"a:text\":v\nX-SHUKE-CONTACT-POINTS:qq=1|fax(a)=2\n"
        "X-SHUKE-COLUMNS:custom:a:text\nEND:VCARD\nBEGIN:VCARD\nFN:y",
        "BEGIN:VCARD\nTEL:tel:+1-1;ext=2\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-01-01\nGENDER:F;x\nKIND:org\nKIND:"
        "group\nEND:VCARD"};
}

QByteArrayList calendarSeeds()
{
    return {"BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:1\r\nSUMMARY:t\\, u\r\nDUE;TZID=Europe/Berlin:20240305T100000\r\n"
            "RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30,31;BYSETPOS=-1\r\nPRIORITY:1\r\nBEGIN:VALARM\r\nTRIGGER:"
            "-PT15M\r\n"
            "END:VALARM\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:2\nSUMMARY:e\nDTSTART:20240305T100000Z\nDTEND:"
            "20240305T113000Z\nATTENDEE;CN=\"A, B\":mailto:a@b\n"
            "LOCATION:x\nEND:VEVENT\nEND:VCALENDAR",
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\n "
            "y\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1\n"
            "STATUS:COMPLETED\nCOMPLETED:20240301T000000Z\nX-SHUKE-CUSTOMER:C1;张;1;\nEND:VTODO\nEND:VCALENDAR",
            "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:s\nDUE:20240305\nTRIGGER:P1W\nX-SHUKE-STATE:deferred\nX-SHUKE-"
            "SNOOZED-UNTIL:99\nEND:X\nEND:VTODO\n"
            "BEGIN:VEVENT\nDTSTART:21991231T235960\nDURATION:P9999999D\nX-SHUKE-KIND:visit\nX-SHUKE-MINUTES:-1\nEND:"
            "VEVENT"};
}

} // namespace

QByteArray partName(char number)
{
    switch (number) {
    case '0':
        return "xl/workbook.xml";
    case '1':
        return "xl/_rels/workbook.xml.rels";
    case '2':
        return "xl/styles.xml";
    case '3':
        return "xl/sharedStrings.xml";
    default:
        break;
    }
    return "xl/worksheets/sheet1.xml";
}

const QByteArrayList &seedsOf(Format format)
{
    static const QByteArrayList csv = csvSeeds();
    static const QByteArrayList parts = partSeeds();
    static const QByteArrayList books = bookSeeds();
    static const QByteArrayList cards = cardSeeds();
    static const QByteArrayList calendars = calendarSeeds();
    switch (format) {
    case Format::Xlsx:
        return books;
    case Format::XlsxParts:
        return parts;
    case Format::VCard:
        return cards;
    case Format::Ics:
        return calendars;
    case Format::Csv:
        break;
    }
    return csv;
}

const QByteArrayList &wordsOf(Format format)
{
    static const QByteArrayList csv = {"\"", "\"\"",         ",",    ";",       "\t", "\r\n", "sep=,\n",
                                       "，", "\xEF\xBB\xBF", "合计", "1.39E+10"};
    static const QByteArrayList xml = {"<row r=\"",
                                       "<c r=\"A1\" t=\"s\">",
                                       "</c>",
                                       "<v>",
                                       "</v>",
                                       "t=\"inlineStr\"",
                                       "<is><t>",
                                       "&amp;",
                                       "&#0;",
                                       "<![CDATA[",
                                       "]]>",
                                       "<!--",
                                       "_x0000_",
                                       "mergeCell ref=\"A1:A9\"",
                                       "1E308",
                                       "-1",
                                       "18446744073709551616",
                                       "<!DOCTYPE a>",
                                       "XFD1048576"};
    static const QByteArrayList zip = {"PK\x01\x02", "PK\x03\x04", "PK\x05\x06", QByteArray("\xFF\xFF\xFF\xFF", 4),
                                       QByteArray(4, '\0')};
    static const QByteArrayList lines = {"BEGIN:VCARD\n",
                                         "END:VCARD\n",
                                         "\n ",
                                         "=\n",
                                         "=3D",
                                         ";ENCODING=QUOTED-PRINTABLE",
                                         ";CHARSET=GBK",
                                         "\\n",
                                         "\\",
                                         "\"",
                                         ":",
                                         ";",
                                         "X-SHUKE-",
                                         "TEL:",
                                         "AGENT:\nBEGIN:VCARD\n"};
    static const QByteArrayList calendar = {"BEGIN:VTODO\n",
                                            "END:VTODO\n",
                                            "BEGIN:VALARM\n",
                                            "RRULE:FREQ=DAILY\n",
                                            ";INTERVAL=",
                                            "BYMONTHDAY=-1",
                                            "T",
                                            "Z",
                                            ";VALUE=DATE",
                                            "P1D",
                                            "\\n",
                                            "\n ",
                                            "RECURRENCE-ID:1\n"};
    switch (format) {
    case Format::Xlsx:
        return zip;
    case Format::XlsxParts:
        return xml;
    case Format::VCard:
        return lines;
    case Format::Ics:
        return calendar;
    case Format::Csv:
        break;
    }
    return csv;
}

} // namespace shuke::fuzz
