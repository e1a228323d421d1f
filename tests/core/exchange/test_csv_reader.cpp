#include "tests/core/exchange/exchange_files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// All records, with what the reader says about them.
std::vector<std::tuple<qint64, std::vector<std::string>, bool>> readMarked(const QByteArray &text)
{
    TextFiles files;
    CsvFormat format;
    format.hasHeader = false;
    auto reader = CsvReader::open(files.write(text), format);
    REQUIRE(reader);
    std::vector<std::tuple<qint64, std::vector<std::string>, bool>> rows;
    CsvRecord record;
    for (;;) {
        const Result<bool> more = (*reader)->next(record);
        REQUIRE(more);
        if (!*more)
            return rows;
        rows.emplace_back(record.line, std::vector<std::string>(record.fields.begin(), record.fields.end()),
                          record.malformed);
    }
}

Error readError(const QString &path, const CsvFormat &format)
{
    auto reader = CsvReader::open(path, format);
    if (!reader)
        return reader.error();
    CsvRecord record;
    for (;;) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {ErrorCode::Internal, QStringLiteral("no error")};
    }
}

} // namespace

TEST_CASE("Quoted fields may hold delimiters, line ends and doubled quotes", "[csv]")
{
    CHECK(readText("a,\"b,c\",d\n") == Rows{{"a", "b,c", "d"}});
    CHECK(readText("a,\"b\nc\r\nd\re\",f\n") == Rows{{"a", "b\nc\r\nd\re", "f"}});
    CHECK(readText("\"a\"\"b\",\"\"\"\",\"\"\n") == Rows{{"a\"b", "\"", ""}});
    CHECK(readText("\"\"\"\"\"\"\n") == Rows{{"\"\""}});
}

TEST_CASE("Every kind of line end ends a record, also mixed and missing at the end", "[csv]")
{
    CHECK(readText("a,b\nc,d\r\ne,f\rg,h") == Rows{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}});
    CHECK(readText("a\r") == Rows{{"a"}});
    CHECK(readText("a\r\r\nb") == Rows{{"a"}, {"b"}});
}

TEST_CASE("An empty line is no record, a line of quotes, spaces or delimiters is", "[csv]")
{
    CHECK(readText("").empty());
    CHECK(readText("\n\r\n\n").empty());
    CHECK(readText("\na\n\n\nb\n") == Rows{{"a"}, {"b"}});
    CHECK(readText("\"\"\n ,\n,\n") == Rows{{""}, {" ", ""}, {"", ""}});
    CHECK(readText("  \n") == Rows{{"  "}});
}

TEST_CASE("Rows with fewer or more fields are kept as they are", "[csv]")
{
    CHECK(readText("a,b,c\n1\n1,2,3,4,\n") == Rows{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4", ""}});
}

TEST_CASE("Text after a closing quote is kept and the record marked", "[csv]")
{
    using Marked = std::vector<std::tuple<qint64, std::vector<std::string>, bool>>;
    CHECK(readMarked("\"a\"b,c\nd,e\n") == Marked{{1, {"ab", "c"}, true}, {2, {"d", "e"}, false}});
    CHECK(readMarked("\"a\"\"x\"b\"c,d\n") == Marked{{1, {"a\"xb\"c", "d"}, true}});
    CHECK(readMarked("\"a\" b,c") == Marked{{1, {"a b", "c"}, true}});
}

TEST_CASE("Spaces around quotes are dropped, all others kept", "[csv]")
{
    CHECK(readText(" \"a, b\"  ,c\n") == Rows{{"a, b", "c"}});
    CHECK(readText(" a , b\n") == Rows{{" a ", " b"}});
    CHECK(readText("x, \"y\n z\" \n") == Rows{{"x", "y\n z"}});
}

TEST_CASE("A quote inside an unquoted field is an ordinary character", "[csv]")
{
    CHECK(readText("5\" nail,a\"b\"c\n") == Rows{{"5\" nail", "a\"b\"c"}});
    CHECK(readText("x \"y\",z\n") == Rows{{"x \"y\"", "z"}});
}

TEST_CASE("A quote that is never closed keeps the rest of the file and marks the record", "[csv]")
{
    const auto rows = readMarked("a,b\n1,\"x\"\"y\nz,2\n");
    REQUIRE(rows.size() == 2);
    CHECK(std::get<1>(rows[1]) == std::vector<std::string>{"1", "x\"y\nz,2\n"});
    CHECK(std::get<2>(rows[1]));
    CHECK(readMarked("\"").size() == 1);
}

TEST_CASE("Records know the line where they begin", "[csv]")
{
    const auto rows = readMarked("a\r\n\r\n\"x\ny\r\nz\rw\",1\nb\n");
    REQUIRE(rows.size() == 3);
    CHECK(std::get<0>(rows[0]) == 1);
    CHECK(std::get<0>(rows[1]) == 3);
    CHECK(std::get<0>(rows[2]) == 7);
}

TEST_CASE("Header, title rows and sep line are taken off the data", "[csv]")
{
    TextFiles files;
    CsvFormat format;
    format.skipRows = 2;
    const QString path =
        files.write("\xEF\xBB\xBFsep=;\r\n客户资料表;;\r\n\r\n2024年;;\r\n 姓名 ;手机;\r\n张三;138;\r\n");
    auto reader = CsvReader::open(path, format);
    REQUIRE(reader);
    CHECK((*reader)->header() == QStringList{QStringLiteral("姓名"), QStringLiteral("手机"), QString()});
    CHECK((*reader)->headerLine() == 5);
    CHECK((*reader)->delimiter() == ';');
    CsvRecord record;
    REQUIRE(*(*reader)->next(record));
    CHECK(record.line == 6);
    CHECK(record.fields[0] == "张三");
    CHECK_FALSE(*(*reader)->next(record));

    format.skipRows = 0;
    reader = CsvReader::open(files.write("sep=,x\na,b\n", QStringLiteral("b.csv")), format);
    REQUIRE(reader);
    CHECK((*reader)->header() == QStringList{QStringLiteral("sep="), QStringLiteral("x")});
    reader = CsvReader::open(files.write("", QStringLiteral("c.csv")), format);
    REQUIRE(reader);
    CHECK((*reader)->header().isEmpty());
    CHECK_FALSE(*(*reader)->next(record));
}

TEST_CASE("A guarded file loses its marker column and one apostrophe per field", "[csv]")
{
    TextFiles files;
    const QString path = files.write("name,note,shuke:guarded\n\"'=1+1\",\"''quoted\",\nplain,5,\n");
    auto reader = CsvReader::open(path, {});
    REQUIRE(reader);
    CHECK((*reader)->header() == QStringList{QStringLiteral("name"), QStringLiteral("note")});
    CHECK(readRows(path, {}) == Rows{{"=1+1", "'quoted"}, {"plain", "5"}});
    CHECK(readRows(files.write("name,note\n'=1+1,x\n", QStringLiteral("b.csv")), {}) == Rows{{"'=1+1", "x"}});
}

TEST_CASE("The full-width comma separates, other characters of its first byte do not", "[csv]")
{
    CHECK(readText("张三，男，！，ｘ\n李四，女，。，\n", kFullWidthComma) ==
          Rows{{"张三", "男", "！", "ｘ"}, {"李四", "女", "。", ""}});
}

TEST_CASE("NUL characters are kept and reported at their line", "[csv]")
{
    TextFiles files;
    CsvFormat format;
    auto reader = CsvReader::open(files.write(QByteArray("a,b\n1,2\nx\0y,3\n4,5\n", 18)), format);
    REQUIRE(reader);
    CsvRecord record;
    std::vector<std::pair<qint64, bool>> seen;
    while (*(*reader)->next(record))
        seen.emplace_back(record.line, record.hasNul);
    CHECK(seen == std::vector<std::pair<qint64, bool>>{{2, false}, {3, true}, {4, false}});
}

TEST_CASE("Records across the reader's buffers are whole, whatever their length", "[csv]")
{
    // Lengths around multiples of the chunk size, in quotes with doubled ones and without.
    QByteArray text;
    Rows expected;
    for (const int length : {0, 1, 63, 64, 65, 262'143, 262'144, 262'145, 262'200, 500'000, 5}) {
        const QByteArray value(length, 'x');
        text += value + ",\"" + value + "\"\"\n" + value.first(std::min<qsizetype>(value.size(), 100)) +
                "\",\xE5\xBC\xA0\r\n";
        expected.push_back(
            {value.toStdString(),
             value.toStdString() + "\"\n" + std::string(std::min<size_t>(static_cast<size_t>(length), 100), 'x'),
             "张"});
    }
    CHECK((readText(text) == expected));
}

TEST_CASE("Lines, fields and records beyond the limits are refused by line", "[csv]")
{
    TextFiles files;
    CsvFormat format;
    format.hasHeader = false;
    const QByteArray megabyte(1 << 20, 'x');
    CHECK(readText(megabyte + "\nb\n").size() == 2);
    Error error = readError(files.write("a\nb\n" + megabyte + "x\nc\n"), format);
    CHECK(error.code == ErrorCode::TooLarge);
    CHECK(error.detail.contains(QLatin1String("line 3:")));

    QByteArray manyLines = "a\n1,\"";
    for (int i = 0; i < 20'000; ++i)
        manyLines += QByteArray(60, 'y') + '\n';
    error = readError(files.write(manyLines + "\"\n"), format);
    CHECK(error.code == ErrorCode::TooLarge);
    CHECK(error.detail.contains(QLatin1String("line 2: a field")));

    manyLines = "a\nb\n\"";
    for (int i = 0; i < 50'000; ++i)
        manyLines += QByteArray(100, 'y') + '\n';
    error = readError(files.write(manyLines), format);
    CHECK(error.code == ErrorCode::TooLarge);
    CHECK(error.detail.contains(QLatin1String("line 3: a record")));
}

TEST_CASE("A huge file of one line is refused in little memory", "[csv]")
{
    TextFiles files;
    const QString path = files.path(QStringLiteral("huge.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(qint64(1) << 30)); // sparse: one line of NUL characters
    file.close();
    const auto residentKb = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toInt();
        }
        return 0;
    };
    const int before = residentKb();
    const Error error = readError(path, {});
    CHECK(error.code == ErrorCode::TooLarge);
    CHECK(error.detail.contains(QLatin1String("line 1")));
    CHECK(residentKb() - before < 50 * 1024);
}

TEST_CASE("Missing files, folders and impossible delimiters are errors", "[csv]")
{
    TextFiles files;
    CHECK(readError(files.path(QStringLiteral("none.csv")), {}).code == ErrorCode::NotFound);
    CHECK(readError(files.path(QString()), {}).code == ErrorCode::IoError);
    CsvFormat format;
    format.delimiter = '"';
    CHECK(readError(files.write("a"), format).code == ErrorCode::InvalidInput);
    format.delimiter = '\n';
    CHECK(readError(files.write("a"), format).code == ErrorCode::InvalidInput);
}

TEST_CASE("csv-spectrum reads as its JSON says", "[csv]")
{
    for (const char *name : {"comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
                             "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"}) {
        const QByteArray folder = "csv_torture/csv-spectrum/";
        const QString csv = sharedFile((folder + "csvs/" + name + ".csv").constData());
        if (csv.isEmpty())
            return;
        QFile json(sharedFile((folder + "json/" + name + ".json").constData()));
        REQUIRE(json.open(QIODevice::ReadOnly));
        auto reader = CsvReader::open(csv, {});
        REQUIRE(reader);
        const QStringList header = (*reader)->header();
        CsvRecord record;
        INFO(name);
        for (const QJsonValue &expected : QJsonDocument::fromJson(json.readAll()).array()) {
            REQUIRE(*(*reader)->next(record));
            for (qsizetype i = 0; i < header.size(); ++i) {
                const std::string_view field = record.fields.at(static_cast<size_t>(i));
                // Its CRLF file has a JSON with plain line feeds.
                QString text = QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
                QString wanted = expected.toObject().value(header[i]).toString();
                CHECK(text.remove(u'\r') == wanted.remove(u'\r'));
            }
        }
        CHECK_FALSE(*(*reader)->next(record));
    }
}

TEST_CASE("A lone quote amid an unquoted coordinate stays", "[csv]")
{
    // Its JSON in csv-spectrum has another phone number, so it is checked here.
    const QString path = sharedFile("csv_torture/csv-spectrum/csvs/location_coordinates.csv");
    if (path.isEmpty())
        return;
    CHECK(readRows(path, {}) == Rows{{"2095257564", "37�36'37.8\"N 121�2'17.9\"W", "Modesto", "Stanislaus"}});
}

TEST_CASE("The csvkit files read without an error but for those in another encoding", "[csv]")
{
    const QString folder = sharedFile("csv_torture/csvkit");
    if (folder.isEmpty())
        return;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.csv")}, QDir::Files);
    CHECK(names.size() > 50);
    for (const QString &name : names) {
        INFO(name.toStdString());
        const Error error = readError(QDir(folder).filePath(name), {});
        const bool foreign = name.contains(QLatin1String("latin1")) || name.contains(QLatin1String("utf16"));
        CHECK(error.code == (foreign ? ErrorCode::EncodingError : ErrorCode::Internal));
    }
    CHECK(readRows(QDir(folder).filePath(QStringLiteral("bad.csv")), {}) ==
          Rows{{"1", "27", "", "I'm too long!"}, {"", "I'm too short!"}, {"0", "mixed types.... uh oh", "17"}});
    CHECK(readRows(QDir(folder).filePath(QStringLiteral("mac_newlines.csv")), {}) ==
          Rows{{"1", "2", "3"}, {"Once upon\ra time", "5", "6"}});
    CHECK(readRows(QDir(folder).filePath(QStringLiteral("null_byte.csv")), {}) ==
          Rows{{std::string(1, '\0'), "2", "3"}});
}
