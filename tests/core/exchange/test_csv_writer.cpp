#include "core/exchange/csv_writer.h"
#include "core/exchange/number_text.h"
#include "core/exchange/table_sink.h"
#include "tests/core/exchange/exchange_files.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <random>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QByteArray written(const Rows &rows, const CsvWriteOptions &options = {})
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    CsvWriter writer(buffer, options);
    for (const auto &row : rows) {
        for (const std::string &field : row)
            writer.field(field);
        writer.endRecord();
    }
    REQUIRE(writer.finish());
    return buffer.data();
}

Rows readBack(const QByteArray &bytes, CsvFormat format = {})
{
    TextFiles files;
    return readRows(files.write(bytes), format);
}

/// A device that takes `limit` bytes and no more.
class SmallDisk : public QIODevice
{
public:
    explicit SmallDisk(qint64 limit) : m_left(limit) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_left) {
            setErrorString(QStringLiteral("no space left"));
            return -1;
        }
        m_left -= size;
        return size;
    }

private:
    qint64 m_left;
};

} // namespace

TEST_CASE("Fields are quoted only when they must be", "[csv][writer]")
{
    CHECK(written({{"a", "b c", " d ", ""}, {"x,y", "q\"q", "l\nf", "c\rr"}}) ==
          "a,b c, d ,\n\"x,y\",\"q\"\"q\",\"l\nf\",\"c\rr\"\n");
    CHECK(written({{""}, {"", ""}}) == "\"\"\n,\n");
    CHECK(written({{"a;b", "c,d"}}, {.delimiter = ';', .crlf = true}) == "\"a;b\";c,d\r\n");
    CHECK(written({{"sep=;", "\xEF\xBB\xBFx"}}) == "\"sep=;\",\"\xEF\xBB\xBFx\"\n");
}

TEST_CASE("A thousand random tables of hostile text read back the same, byte for byte", "[csv][writer]")
{
    std::mt19937 random(20'251'231);
    const std::vector<std::string> pieces = {"\"",
                                             "\"\"",
                                             ",",
                                             ";",
                                             "\n",
                                             "\r",
                                             "\r\n",
                                             " ",
                                             "\t",
                                             "'",
                                             "=",
                                             "+",
                                             "-",
                                             "@",
                                             "a",
                                             "0",
                                             "张",
                                             "𠮷",
                                             "é",
                                             "\xE2\x80\xAE",
                                             "\xEF\xBB\xBF",
                                             "sep=;",
                                             "\xEF\xBC\x8C",
                                             "shuke:guarded",
                                             std::string(70, 'x'),
                                             ""};
    const auto below = [&random](size_t n) { return static_cast<size_t>(random() % n); };
    TextFiles files;
    for (int table = 0; table < 1000; ++table) {
        const size_t columns = 1 + below(6);
        Rows rows(1 + below(8));
        for (auto &row : rows) {
            for (size_t i = 0; i < columns; ++i) {
                std::string field;
                for (size_t n = below(6); n > 0; --n)
                    field += pieces[below(pieces.size())];
                row.push_back(field);
            }
        }
        CsvWriteOptions options;
        options.delimiter = std::string(",;\t|")[below(4)];
        options.crlf = below(2) == 1;
        CsvFormat format;
        format.delimiter = options.delimiter;
        format.hasHeader = false;
        INFO("table " << table);
        CHECK(readRows(files.write(written(rows, options)), format) == rows);
        // And through the guard: the first row is a header then.
        options.forExcel = true;
        rows[0].assign(columns, "h");
        format.hasHeader = true;
        CHECK(readRows(files.write(written(rows, options)), format) == Rows(rows.begin() + 1, rows.end()));
    }
}

TEST_CASE("What a spreadsheet would run is guarded, numbers and names are not", "[csv][writer]")
{
    for (const char *text :
         {"=1+1", "+1-1", "-1+1",           "@SUM(1)", " =1", "\t=1", "\r\n=1", "\tx",    "\rx", "＝1", "＋1",
          "－1",  "＠x",  "+8613800138000", "-",       "=",   "-1-1", "+5",     "-1.2.3", "--5", "\n-x"}) {
        INFO(text);
        CHECK(isFormulaLike(text));
    }
    CHECK(isFormulaLike(std::string_view("\0=1", 3)));
    for (const char *text : {"", "-5", "-12.50", "5", "a=b", "张三", "2024-01-01", "'=1", "x+y", "\nx", " x"}) {
        INFO(text);
        CHECK_FALSE(isFormulaLike(text));
    }
}

TEST_CASE("The guarded file holds no field that begins like a formula and comes back exactly", "[csv][writer]")
{
    Rows rows = {{"name", "note"}};
    const QString payloads = sharedFile("csv_injection/csv-payload.txt");
    const QString naughty = sharedFile("naughty_strings/blns.txt");
    for (const QString &path : {payloads, naughty}) {
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n'))
            rows.push_back({line.toStdString(), "'" + line.toStdString()});
    }
    rows.push_back({"=cmd|' /C calc'!A0", "''x"});
    const QByteArray bytes = written(rows, {.crlf = true, .forExcel = true});
    CHECK(bytes.startsWith("\xEF\xBB\xBF\"name\",\"note\",shuke:guarded\r\n"));
    CHECK(readBack(bytes) == Rows(rows.begin() + 1, rows.end()));
    // As a spreadsheet sees it: no knowledge of the guard.
    CsvFormat format;
    format.hasHeader = false;
    for (const auto &row : readBack(bytes, format)) {
        for (const std::string &field : row)
            CHECK_FALSE(isFormulaLike(field));
    }
}

TEST_CASE("A full disk is an error, not a shorter file", "[csv][writer]")
{
    SmallDisk disk(300'000);
    CsvWriter writer(disk, {});
    for (int i = 0; i < 100'000; ++i) {
        writer.field("some text");
        writer.endRecord();
    }
    CHECK(writer.failed());
    const Result<void> done = writer.finish();
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::IoError);
    CHECK(done.error().detail.contains(QLatin1String("no space left")));
}

TEST_CASE("Fields longer than the writer's buffer are whole", "[csv][writer]")
{
    const std::string longText = std::string(900'000, 'y') + "\"" + std::string(100'000, 'z');
    CHECK(readBack(written({{"h"}, {longText}, {"end"}})) == Rows{{longText}, {"end"}});
}

TEST_CASE("Numbers and days are written exactly", "[csv][writer]")
{
    NumberText text;
    CHECK(text.decimal(1250, 2) == "12.50");
    CHECK(text.decimal(-5, 2) == "-0.05");
    CHECK(text.decimal(7, 0) == "7");
    CHECK(text.decimal(1'500'000, 6, true) == "1.5");
    CHECK(text.decimal(3'000'000, 6, true) == "3");
    CHECK(text.decimal(0, 6, true) == "0");
    CHECK(text.decimal(std::numeric_limits<qint64>::min(), 2) == "-92233720368547758.08");
    CHECK(text.day(QDate(2024, 3, 5).toJulianDay()) == "2024-03-05");
    CHECK(text.moment(QDate(2024, 3, 5).toJulianDay(), 78'016'000) == "2024-03-05 21:40:16");
    CHECK(text.moment(QDate(2024, 3, 5).toJulianDay(), 78'016'500) == "2024-03-05 21:40:16.500");
}

TEST_CASE("JSON Lines hold any text", "[csv][writer]")
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    JsonTableSink sink(buffer);
    sink.begin({"a\"b", "n", "y", "e"});
    const std::string hostile = "quote\" back\\ line\n tab\t \x01 张 \xE2\x80\xAE";
    sink.text(hostile);
    sink.number("12.50");
    sink.yesNo(true);
    sink.empty();
    sink.endRow();
    REQUIRE(sink.finish());
    const QJsonObject object = QJsonDocument::fromJson(buffer.data()).object();
    CHECK(object.value(QStringLiteral("a\"b")).toString().toStdString() == hostile);
    CHECK(object.value(QStringLiteral("n")).toDouble() == 12.5);
    CHECK(object.value(QStringLiteral("y")).toBool());
    CHECK(object.value(QStringLiteral("e")).isNull());
}
