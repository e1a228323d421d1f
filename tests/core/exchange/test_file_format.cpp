#include "core/exchange/file_format.h"
#include "tests/core/exchange/exchange_files.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

DetectedFormat detect(const QByteArray &text, const FormatChoices &choices = {})
{
    TextFiles files;
    const auto format = detectFormat(files.write(text), choices);
    if (!format)
        FAIL(format.error().detail.toStdString());
    return *format;
}

DateFormat dates(const QByteArray &lines)
{
    return detect("name,day\n" + lines).columns.at(1).date;
}

bool totalRow(std::initializer_list<std::string_view> fields)
{
    return isTotalRow(std::vector<std::string_view>(fields));
}

} // namespace

TEST_CASE("The delimiter is the one that cuts rows alike", "[format]")
{
    CHECK(detect("a,b,c\n1,2,3\n").csv.delimiter == ',');
    CHECK(detect("a;b;c\n1;2;3\n").csv.delimiter == ';');
    CHECK(detect("a\tb\n1,5\t2,5\n").csv.delimiter == '\t');
    CHECK(detect("a|b\n1|x, y\n").csv.delimiter == '|');
    CHECK(detect("姓名，手机\n张三，138\n").csv.delimiter == kFullWidthComma);
    CHECK(detect("1,5;2,5\n3,5;4,5\n").csv.delimiter == ';');
    CHECK(detect("name,tags\nx,a;b\ny,c;d\n").csv.delimiter == ',');
    CHECK(detect("name,tags,note\nx,a;b,1\ny,c;d,2\n").csv.delimiter == ',');
    CHECK(detect("name\nx\ny\n").csv.delimiter == ',');
    CHECK(detect("sep=|\na,b|c\n1,2|3\n").csv.delimiter == '|');
    CHECK(detect("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n").csv.delimiter == ',');
    FormatChoices choices;
    choices.delimiter = ';';
    CHECK(detect("a,b\n1,2\n", choices).csv.delimiter == ';');
}

TEST_CASE("Quotes may be apostrophes", "[format]")
{
    CHECK(detect("'a','b'\n'x, y','2'\n").csv.quote == '\'');
    CHECK(detect("a,b\nO'Neil,it's\n").csv.quote == '"');
    CHECK(detect("name,note,shuke:guarded\n'=1,'=2,\n").csv.quote == '"');
}

TEST_CASE("Title rows above the header are skipped", "[format]")
{
    const DetectedFormat format =
        detect("客户资料表,,\n制表日期：2024-01-01,,\n\n姓名,手机,城市\n张三,13800138000,上海\n合计,1,\n");
    CHECK(format.csv.skipRows == 2);
    CHECK(format.csv.hasHeader);
    CHECK(format.header == QStringList{QStringLiteral("姓名"), QStringLiteral("手机"), QStringLiteral("城市")});
    CHECK(format.rowsSampled == 1);
    const DetectedFormat foreign = detect("Kundenliste;;\nfoo;bar;baz\n1;2;3\n4;5;6\n");
    CHECK(foreign.csv.skipRows == 1);
    CHECK(foreign.header.value(0) == QLatin1String("foo"));
    CHECK(detect("name\nKim\n").csv.skipRows == 0);
}

TEST_CASE("A table without a header is seen by its values", "[format]")
{
    CHECK_FALSE(detect("张三,13800138000\n李四,13900139000\n").csv.hasHeader);
    CHECK_FALSE(detect("SO1,2024-01-01,5.00\nSO2,2024-01-02,6.00\n").csv.hasHeader);
    CHECK_FALSE(detect("a,a\nb,c\n").csv.hasHeader);
    CHECK(detect("foo,bar\nx,1\n").csv.hasHeader);
    FormatChoices choices;
    choices.hasHeader = false;
    choices.skipRows = 0;
    const DetectedFormat format = detect("name,city\nKim,Rome\n", choices);
    CHECK(format.header.isEmpty());
    CHECK(format.rows.size() == 2);
    CHECK(format.columns.size() == 2);
}

TEST_CASE("The order of dates is decided by any value beyond twelve", "[format]")
{
    CHECK(dates("a,3/4/2024\nb,13/4/2024\n").order == DateOrder::DayMonthYear);
    CHECK_FALSE(dates("a,3/4/2024\nb,13/4/2024\n").ambiguous);
    CHECK(dates("a,3/4/2024\nb,3/14/2024\n").order == DateOrder::MonthDayYear);
    CHECK(dates("a,2024/3/4\n") == DateFormat{});
    CHECK(dates("a,3/4/2024\nb,5/6/2024\n").ambiguous);
    FormatChoices choices;
    choices.defaultOrder = DateOrder::DayMonthYear;
    CHECK(detect("name,day\na,3/4/2024\n", choices).columns[1].date.order == DateOrder::DayMonthYear);
    CHECK(dates("a,24-03-15\nb,24-12-31\n").order == DateOrder::YearMonthDay);
    CHECK(dates("a,20-10-16\nb,25-10-16\nc,01-11-16\nd,31-01-17\n").order == DateOrder::DayMonthYear);
}

TEST_CASE("A day beyond the first megabyte still decides the order", "[format]")
{
    QByteArray text = "name,day\n";
    for (int i = 0; i < 150'000; ++i)
        text += i > 100'000 ? "abc,5/25/2024\n" : "abc,5/6/2024\n";
    TextFiles files;
    const auto format = detectFormat(files.write(text));
    REQUIRE(format);
    CHECK(format->columns[1].date.order == DateOrder::MonthDayYear);
    CHECK_FALSE(format->columns[1].date.ambiguous);
    CHECK_FALSE(format->wholeFile);
}

TEST_CASE("Columns say what they look like", "[format]")
{
    const DetectedFormat format = detect("a;b;c;d;e;f;g\n1;1.234,50;2024-01-01;2024-01-01 "
                                         "10:00;x;;1,39E+10\n2;5,00;20240102;2024-01-02 11:00;1;;1,38E+10\n");
    REQUIRE(format.columns.size() == 7);
    CHECK(format.columns[0].look == ColumnLook::WholeNumber);
    CHECK(format.columns[1].look == ColumnLook::Decimal);
    CHECK(format.columns[1].decimalMark == ',');
    CHECK(format.columns[2].look == ColumnLook::Day);
    CHECK(format.columns[3].look == ColumnLook::Moment);
    CHECK(format.columns[4].look == ColumnLook::Text);
    CHECK(format.columns[5].look == ColumnLook::Empty);
    CHECK(format.columns[6].damagedNumbers);
    CHECK(format.columns[1].samples == QStringList{QStringLiteral("1.234,50"), QStringLiteral("5,00")});
    CHECK(detect("a,b\n\"1,234.50\",x\n").columns[0].decimalMark == '.');
}

TEST_CASE("Total rows are told from data", "[format]")
{
    CHECK(totalRow({"合计", "", "123.45"}));
    CHECK(totalRow({"", "总计：", "1,234.00", "5"}));
    CHECK(totalRow({"Grand Total", "", "¥99"}));
    CHECK(totalRow({"合计(3笔)", "", "10"}));
    CHECK(totalRow({"小计"}));
    CHECK_FALSE(totalRow({"合计", "张三", "5"}));
    CHECK_FALSE(totalRow({"Total Wine", "", "5"}));
    CHECK_FALSE(totalRow({"张三", "合计", "5"}));
    CHECK_FALSE(totalRow({"", ""}));
}

TEST_CASE("Workbooks, other binary files and missing ones are refused in words", "[format]")
{
    TextFiles files;
    CHECK(detectFormat(files.write("PK\x03\x04zip")).error().code == ErrorCode::Unsupported);
    CHECK(detectFormat(files.write("\xD0\xCF\x11\xE0old")).error().code == ErrorCode::Unsupported);
    CHECK(detectFormat(files.path(QStringLiteral("none"))).error().code == ErrorCode::NotFound);
    CHECK(
        detectFormat(
            files.write(
                "a,b\n\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0\xE5\xBC\xA0,"
                "\xFF\n"))
            .error()
            .code == ErrorCode::EncodingError);
    const DetectedFormat empty = detect("");
    CHECK(empty.columns.empty());
    CHECK(empty.header.isEmpty());
    CHECK(empty.wholeFile);
}

TEST_CASE("The preview reads rows with their lines", "[format]")
{
    TextFiles files;
    const auto shown = preview(files.write("a,b\n1,\"x\ny\"\n2,z\n3,w\n"), {}, 2);
    REQUIRE(shown);
    CHECK(shown->header == QStringList{QStringLiteral("a"), QStringLiteral("b")});
    CHECK(shown->rows.size() == 2);
    CHECK(shown->lines == std::vector<qint64>{2, 4});
}

TEST_CASE("Delimiters have names", "[format]")
{
    for (const char delimiter : {',', ';', '\t', '|', kFullWidthComma, ':'})
        CHECK(delimiterFromName(delimiterName(delimiter)) == delimiter);
    CHECK(delimiterFromName(u"TAB") == '\t');
    CHECK(delimiterFromName(u"\\t") == '\t');
    CHECK(delimiterFromName(u"semicolon") == ';');
    CHECK_FALSE(delimiterFromName(u"\""));
    CHECK_FALSE(delimiterFromName(u"ab"));
    CHECK_FALSE(delimiterFromName(u""));
}

TEST_CASE("Formats of the shared files are found", "[format]")
{
    const QString path = sharedFile("generated/excel_gb18030/orders.csv");
    if (!path.isEmpty()) {
        const auto format = detectFormat(path);
        REQUIRE(format);
        CHECK(format->csv.encoding == TextEncoding::Gb18030);
        CHECK(format->columns.at(2).look == ColumnLook::Moment);
        CHECK(format->columns.at(3).look == ColumnLook::Decimal);
    }
    const QString maven = sharedFile("maven_crm/sales_pipeline.csv");
    if (!maven.isEmpty()) {
        const auto format = detectFormat(maven);
        REQUIRE(format);
        CHECK(format->columns.at(5).date.order == DateOrder::DayMonthYear);
        CHECK_FALSE(format->columns.at(5).date.ambiguous);
    }
}
