#include "core/exchange/file_format.h"
#include "core/exchange/xlsx_source.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/workbook_maker.h"

#include <QElapsedTimer>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table rowsOf(const QByteArray &bytes, size_t sheet = 0)
{
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::open(deviceOf(bytes));
    if (!book)
        FAIL(book.error().detail.toStdString());
    Result<std::unique_ptr<XlsxSheet>> rows = XlsxSheet::open(**book, sheet);
    if (!rows)
        FAIL(rows.error().detail.toStdString());
    Table table;
    CsvRecord record;
    while (true) {
        const Result<bool> more = (*rows)->next(record);
        if (!more)
            FAIL(more.error().detail.toStdString());
        if (!*more)
            return table;
        table.emplace_back(record.fields.begin(), record.fields.end());
    }
}

WorkbookMaker bookOf(const QByteArray &rows)
{
    WorkbookMaker book;
    book.sheets.push_back({"Sheet1", rows, {}, {}});
    return book;
}

/// What is wrong with a workbook, wherever it shows.
QString problemOf(const QByteArray &bytes)
{
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::open(deviceOf(bytes));
    if (!book)
        return book.error().detail;
    Result<std::unique_ptr<XlsxSheet>> rows = XlsxSheet::open(**book, 0);
    if (!rows)
        return rows.error().detail;
    CsvRecord record;
    while (true) {
        const Result<bool> more = (*rows)->next(record);
        if (!more)
            return more.error().detail;
        if (!*more)
            return {};
    }
}

} // namespace

TEST_CASE("Cells of all kinds become the texts that people see", "[xlsx]")
{
    WorkbookMaker book =
        bookOf("<row r=\"3\">"
               "<c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
               "<c r=\"D3\" t=\"inlineStr\"><is><r><t>in</t></r><r><t xml:space=\"preserve\"> line</t></r></is></c>"
               "<c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"b\"><v>0</v></c>"
               "<c r=\"G3\" t=\"str\"><f>A1&amp;B1</f><v>a &lt; b</v></c>"
               "<c r=\"H3\"><f>1+1</f><v>2</v></c>"
               "<c r=\"I3\" t=\"e\"><v>#N/A</v></c><c r=\"J3\" t=\"d\"><v>2024-03-05T00:00:00</v></c>"
               "<c r=\"K3\" t=\"s\"><v>99</v></c></row>"
               "<row r=\"7\"><c t=\"inlineStr\"><is><t>no name</t></is></c><c><v>5</v></c></row>"
               "<row r=\"9\"><c r=\"B9\"/></row>");
    book.strings = {"<t>一</t>",
                    "<r><rPr/><t>ri</t></r><r><t>ch_x000D_</t></r><rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh>"};
    const Table rows = rowsOf(book.bytes());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] ==
          std::vector<std::string>{"一", "", "rich\r", "in line", "TRUE", "FALSE", "a < b", "2", "", "2024-03-05"});
    CHECK(rows[1] == std::vector<std::string>{"no name", "5"});
}

TEST_CASE("Numbers keep their digits, whatever a program made of them", "[xlsx]")
{
    const NumberLook plain;
    CHECK(numberCell("13800138000", plain) == "13800138000");
    CHECK(numberCell("1.3800138E10", plain) == "13800138000");
    CHECK(numberCell("1.38001380001E+11", plain) == "138001380001");
    CHECK(numberCell("0.30000000000000004", plain) == "0.3");
    CHECK(numberCell("12.50", plain) == "12.5");
    CHECK(numberCell("-0.00001", plain) == "-0.00001");
    CHECK(numberCell("1E-5", plain) == "0.00001");
    // The digits are gone; an import has to see that.
    CHECK(numberCell("1.23456789012346E+18", plain) == "1.23456789012346E+18");
    CHECK(numberCell("123456789012345678", plain) == "1.23456789012346E+17");
    CHECK(numberCell("12", lookOfFormat(u"00000")) == "00012");
    CHECK(numberCell("no number", plain) == "no number");
}

TEST_CASE("A number format says whether a number is a day", "[xlsx]")
{
    using Kind = NumberLook::Kind;
    const auto kindOf = [](const char16_t *code) { return lookOfFormat(QStringView(code)).kind; };
    CHECK(kindOf(u"yyyy-mm-dd") == Kind::Day);
    CHECK(kindOf(u"yyyy\"年\"m\"月\"d\"日\";@") == Kind::Day);
    CHECK(kindOf(u"[$-804]d/m/yy h:mm") == Kind::Moment);
    CHECK(kindOf(u"[h]:mm:ss") == Kind::Time);
    CHECK(kindOf(u"h:mm AM/PM") == Kind::Time);
    CHECK(kindOf(u"mmm") == Kind::Day);
    CHECK(kindOf(u"General") == Kind::Plain);
    CHECK(kindOf(u"#,##0.00 \"days\"") == Kind::Plain);
    CHECK(kindOf(u"[Red]0.00E+00") == Kind::Plain);
    CHECK(kindOf(u"0.00_d") == Kind::Plain);
    CHECK(lookOfBuiltIn(14).kind == Kind::Day);
    CHECK(lookOfBuiltIn(22).kind == Kind::Moment);
    CHECK(lookOfBuiltIn(31).kind == Kind::Day);
    CHECK(lookOfBuiltIn(4).kind == Kind::Plain);
    // Day 1 of 1900 is 1 January, day 60 the one that never was; 1904 begins at 0.
    CHECK(serialText(1, Kind::Day, false) == "1900-01-01");
    CHECK(serialText(59, Kind::Day, false) == "1900-02-28");
    CHECK(serialText(60, Kind::Day, false) == "1900-02-29");
    CHECK(serialText(61, Kind::Day, false) == "1900-03-01");
    CHECK(serialText(45356, Kind::Day, false) == "2024-03-05");
    CHECK(serialText(43894, Kind::Day, true) == "2024-03-05");
    CHECK(serialText(0, Kind::Day, true) == "1904-01-01");
    CHECK(serialText(45356.9029629630, Kind::Moment, false) == "2024-03-05 21:40:16");
    CHECK(serialText(45356.9999999999, Kind::Moment, false) == "2024-03-06 00:00:00");
    CHECK(serialText(0.5, Kind::Time, false) == "12:00:00");
    CHECK(serialText(1.25, Kind::Time, false) == "30:00:00");
    CHECK(serialText(-1, Kind::Day, false).empty());
    CHECK(serialText(1e9, Kind::Day, false).empty());
}

TEST_CASE("Days follow the workbook's own epoch and its styles", "[xlsx]")
{
    const QByteArray cells = "<row><c s=\"0\"><v>45356</v></c><c s=\"1\"><v>45356</v></c><c s=\"2\"><v>45356.5</v></c>"
                             "<c s=\"3\"><v>7</v></c><c s=\"9\"><v>45356</v></c></row>";
    WorkbookMaker book = bookOf(cells);
    book.numberFormats = {"yyyy/m/d h:mm", "000000"};
    book.styles = {0, 14, 164, 165};
    CHECK(rowsOf(book.bytes())[0] ==
          std::vector<std::string>{"45356", "2024-03-05", "2024-03-05 12:00:00", "000007", "45356"});
    book.from1904 = true;
    CHECK(rowsOf(book.bytes())[0][1] == "2028-03-06");
}

TEST_CASE("The sheet is the first one shown that holds anything, or the one asked for", "[xlsx]")
{
    WorkbookMaker book;
    book.sheets.push_back({"Empty", {}, {}, {}});
    book.sheets.push_back(WorkbookMaker::table("Hidden", {{"x"}}));
    book.sheets.back().state = "hidden";
    book.sheets.push_back(WorkbookMaker::table("客户", {{"姓名", "手机"}, {"张三", "13800138000"}}));
    Result<std::unique_ptr<XlsxBook>> opened = XlsxBook::open(deviceOf(book.bytes()));
    REQUIRE(opened);
    CHECK(*chooseSheet(**opened, {}) == 2);
    CHECK(*chooseSheet(**opened, QStringLiteral("hidden")) == 1);
    CHECK(*chooseSheet(**opened, QStringLiteral("1")) == 0);
    const Result<int> missing = chooseSheet(**opened, QStringLiteral("nope"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().detail == QStringLiteral("no sheet nope; there are: Empty, Hidden, 客户"));
}

TEST_CASE("A cell merged downwards stands in every row it covers", "[xlsx]")
{
    WorkbookMaker book;
    book.sheets.push_back(WorkbookMaker::table("S", {{"单号", "商品", "数量"},
                                                     {"O1", "茶", "1"},
                                                     {"", "酒", "2"},
                                                     {"O2", "花", "3"},
                                                     {"", "", ""},
                                                     {"", "糖", "4"}}));
    book.sheets.back().behind = "<mergeCells count=\"3\"><mergeCell ref=\"A2:A3\"/><mergeCell ref='B2:B2'/>"
                                "<mergeCell ref=\"C4:D4\"/></mergeCells>";
    const Table rows = rowsOf(book.bytes());
    CHECK(rows[2] == std::vector<std::string>{"O1", "酒", "2"});
    CHECK(rows[3] == std::vector<std::string>{"O2", "花", "3"});
    CHECK(rows[4] == std::vector<std::string>{"", "糖", "4"});
}

TEST_CASE("A workbook is imported like any table: title, mapping, findings, rejected rows with sheet and row",
          "[xlsx][import]")
{
    WorkbookMaker book;
    book.sheets.push_back({"Notes", "<row><c t=\"inlineStr\"><is><t>read me</t></is></c></row>", "hidden", {}});
    WorkbookMaker::Sheet sheet = WorkbookMaker::table("客户", {{"客户名单"}, {"编号", "姓名", "手机", "生日", "备注"}});
    sheet.rows += "<row r=\"5\"><c t=\"inlineStr\"><is><t>C1</t></is></c><c t=\"inlineStr\"><is><t>=cmd|x</t></is></c>"
                  "<c><v>1.3800138E10</v></c><c s=\"1\"><v>31304</v></c><c t=\"e\"><v>#REF!</v></c></row>"
                  "<row r=\"6\" hidden=\"1\"><c t=\"inlineStr\"><is><t>C2</t></is></c><c "
                  "t=\"inlineStr\"><is><t>李四</t></is></c></row>"
                  "<row r=\"8\"><c t=\"inlineStr\"><is><t>C3</t></is></c><c/><c/><c/><c "
                  "t=\"inlineStr\"><is><t>nobody</t></is></c></row>";
    sheet.behind = "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells>";
    book.sheets.push_back(sheet);
    book.styles = {0, 14};
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, book.bytes());
    options.rejectsPath = store.filePath(QStringLiteral("rejects.csv"));
    const ImportReport report = store.import(options);
    CHECK(report.created == 2);
    CHECK(report.rejected == 1);
    CHECK(report.sheet == QStringLiteral("客户"));
    CHECK(report.otherSheets == QStringList{QStringLiteral("Notes")});
    CHECK(findingCount(report, ":cell_error") == 1);
    CHECK(findingCount(report, ":row_hidden") == 1);
    CHECK(report.rejects.front().line == 8);
    CHECK(store.text("SELECT name || phone || birth_year || '-' || birth_month || '-' || birth_day FROM contact WHERE "
                     "external_id = 'C1'") == QStringLiteral("=cmd|x138001380001985-9-14"));
    QFile rejects(options.rejectsPath);
    REQUIRE(rejects.open(QIODevice::ReadOnly));
    CHECK(rejects.readAll() ==
          "\xEF\xBB\xBF编号,姓名,手机,生日,备注,sheet,line,reason\nC3,,,,nobody,客户,8,name_missing (name)\n");
    // Mended, it comes in; undone, everything goes.
    const ImportReport mended =
        store.import(ImportKind::Contacts, "编号,姓名,手机,生日,备注,sheet,line,reason\nC3,王五,,,nobody,客户,8,x\n");
    CHECK(mended.created == 1);
}

TEST_CASE("What is no workbook is refused with one clear reason", "[xlsx]")
{
    TextFiles files;
    const auto reason = [&files](const QByteArray &bytes) {
        const QString path = files.write(bytes, QStringLiteral("f.xlsx"));
        const Result<DetectedFormat> format = detectFormat(path);
        return format ? QStringLiteral("read") : format.error().detail.mid(path.size() + 2);
    };
    CHECK(reason(ZipMaker().add("xl/workbook.bin", "x").bytes()) ==
          QStringLiteral("a binary workbook (xlsb); save it as xlsx"));
    CHECK(reason(ZipMaker()
                     .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                     .add("content.xml", "<x/>")
                     .bytes()) == QStringLiteral("an OpenDocument file (ods); save it as xlsx or CSV"));
    CHECK(reason(ZipMaker().add("word/document.xml", "x").bytes()) ==
          QStringLiteral("a document or presentation, not a workbook"));
    CHECK(reason(ZipMaker().add("a.txt", "x").bytes()) == QStringLiteral("an archive that is no workbook"));
    CHECK(reason("PK\x03\x04 and nothing more") == QStringLiteral("the file is damaged or cut off"));
    CHECK(reason(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0')) ==
          QStringLiteral("an old workbook (xls); save it as xlsx or CSV"));
    const QString name = QStringLiteral("EncryptedPackage");
    CHECK(reason(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0') +
                 QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2)) ==
          QStringLiteral("the workbook is protected with a password; save it without one"));
    CHECK(reason("<html><table><tr><td>name</td></tr></table></html>") ==
          QStringLiteral("a web page or XML, whatever its name says; open it and save it as xlsx or CSV"));
    const QByteArray whole = bookOf("<row><c><v>1</v></c></row>").bytes();
    CHECK(reason(whole.left(whole.size() / 2)) == QStringLiteral("the file is damaged or cut off"));
    CHECK(reason(whole) == QStringLiteral("read"));
}

TEST_CASE("Bombs are stopped early, whatever they claim", "[xlsx][hostile]")
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray filler(40 << 20, ' ');
    const auto withSheet = [](ZipMaker::Entry sheet) {
        ZipMaker zip;
        zip.add("xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" "
                                              "Target=\"/xl/worksheets/../s.xml\"/></Relationships>");
        sheet.name = "xl/s.xml";
        zip.add(std::move(sheet));
        return zip;
    };
    SECTION("one byte over and over")
    {
        const QString why = problemOf(withSheet({{}, "<worksheet>" + filler, true}).bytes());
        CHECK(why.startsWith(QStringLiteral("the workbook unpacks to more than is read here")));
    }
    SECTION("with a size that lies")
    {
        ZipMaker::Entry sheet{{}, "<worksheet>" + filler, true};
        sheet.claimedBytes = 10;
        CHECK(problemOf(withSheet(sheet).bytes()).startsWith(QStringLiteral("the workbook unpacks to more")));
    }
    SECTION("entries that share their bytes")
    {
        ZipMaker zip = withSheet({{}, "<worksheet/>", true});
        ZipMaker::Entry twin{"other.xml", "<worksheet/>", true};
        twin.placeOf = 2;
        zip.add(twin);
        CHECK(problemOf(zip.bytes()) == QStringLiteral("the file is damaged or cut off"));
    }
    SECTION("a thousand entries and one")
    {
        ZipMaker zip = withSheet({{}, "<worksheet/>", true});
        for (int i = 0; i < 1000; ++i)
            zip.add("e" + QByteArray::number(i), "x", false);
        CHECK(problemOf(zip.bytes()) == QStringLiteral("the archive has more than 1000 entries"));
    }
    SECTION("entities that grow")
    {
        WorkbookMaker book = bookOf("<row><c t=\"inlineStr\"><is><t>&lol9;</t></is></c></row>");
        book.prologue = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">"
                        "<!ENTITY lol9 \"&lol2;&lol2;&lol2;&lol2;&lol2;\">]>";
        CHECK(problemOf(book.bytes()) == QStringLiteral("the workbook has a document type; it is not safe"));
    }
    SECTION("files from outside")
    {
        WorkbookMaker book = bookOf("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
        book.prologue = "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        CHECK(problemOf(book.bytes()) == QStringLiteral("the workbook has a document type; it is not safe"));
    }
    SECTION("a claim of seventeen billion cells holds three")
    {
        WorkbookMaker book =
            bookOf("<row><c r=\"A1\"><v>1</v></c><c r=\"CCC1\"><v>2</v></c></row><row><c><v>3</v></c></row>");
        QByteArray bytes = book.bytes();
        CHECK(rowsOf(bytes)[0].size() == 2109);
        CHECK(problemOf(bookOf("<row r=\"4\"><c r=\"XFD4\"><v>1</v></c></row>").bytes()) ==
              QStringLiteral("row 4: the sheet has more than 4096 columns"));
        CHECK(problemOf(bookOf("<row r=\"2000000\"><c><v>1</v></c></row>").bytes()) ==
              QStringLiteral("the sheet has more than 1,048,576 rows"));
        CHECK(rowsOf(bookOf("<row><c r=\"XFD1\" s=\"1\"/><c r=\"A1\"><v>1</v></c></row>").bytes())[0].size() == 1);
    }
    SECTION("elements in elements, a hundred thousand deep")
    {
        QByteArray deep;
        for (int i = 0; i < 100000; ++i)
            deep += "<d>";
        (void)problemOf(bookOf("<row><c>" + deep).bytes());
    }
    SECTION("cells and rows out of order, names that climb, a sum that differs")
    {
        const Table rows = rowsOf(bookOf("<row r=\"5\"><c r=\"B5\"><v>2</v></c><c r=\"A5\"><v>1</v></c></row>"
                                         "<row r=\"2\"><c r=\"nonsense\"><v>3</v></c></row>")
                                      .bytes());
        CHECK(rows == Table{{"1", "2"}, {"3"}});
        ZipMaker climbing = bookOf("<row><c><v>1</v></c></row>").zip();
        climbing.add("../../evil.sh", "rm -rf /");
        CHECK(rowsOf(climbing.bytes()).size() == 1);
        ZipMaker::Entry sheet{{}, "<worksheet/>", true};
        sheet.wrongSum = true;
        CHECK(problemOf(withSheet(sheet).bytes()) == QStringLiteral("the file is damaged: a checksum differs"));
        sheet = {{}, "<worksheet/>", true};
        sheet.encrypted = true;
        CHECK(problemOf(withSheet(sheet).bytes()) ==
              QStringLiteral("the workbook is protected with a password; save it without one"));
        sheet = {{}, "<worksheet/>", true};
        sheet.method = 12;
        CHECK(problemOf(withSheet(sheet).bytes()) ==
              QStringLiteral("the archive is packed in a way that is not known here"));
    }
    CHECK(timer.elapsed() < 20000);
}
