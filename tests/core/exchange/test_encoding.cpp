#include "core/exchange/text_encoding.h"
#include "core/exchange/text_source.h"
#include "tests/core/exchange/exchange_files.h"

#include <QStringEncoder>

#include <random>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QByteArray encoded(const char *codec, const QString &text)
{
    QStringEncoder encoder(codec);
    REQUIRE(encoder.isValid());
    return encoder.encode(text);
}

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    if (mark)
        bytes = bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

DetectedEncoding detect(const QByteArray &bytes)
{
    const auto found = detectEncoding({bytes.constData(), static_cast<size_t>(bytes.size())}, true);
    REQUIRE(found);
    return *found;
}

Result<QString> decode(const QByteArray &bytes, TextEncoding encoding, qint64 step = 64)
{
    TextFiles files;
    auto source = TextSource::open(files.write(bytes), encoding);
    REQUIRE(source);
    std::string text;
    std::vector<char> buffer(static_cast<size_t>(step));
    for (;;) {
        const Result<qint64> got = (*source)->read(buffer.data(), step);
        if (!got)
            return got.error();
        if (*got == 0)
            return QString::fromStdString(text);
        text.append(buffer.data(), static_cast<size_t>(*got));
    }
}

/// The decoded text, or the error's.
QString decodedText(const QByteArray &bytes, TextEncoding encoding, qint64 step = 64)
{
    const Result<QString> text = decode(bytes, encoding, step);
    return text ? *text : text.error().detail;
}

const QString kChinese = QStringLiteral("客户编号,姓名,手机\r\nC1,张三,13800138000\r\nC2,𠮷野家,02112345678\r\n");
const QString kTraditional = QStringLiteral(
    "客戶編號,姓名,電話,地址,備註\r\nC1,陳美玲,0912345678,臺北市信義區松仁路一百號,喜歡烏龍茶與鳳梨酥\r\n");

} // namespace

TEST_CASE("Each encoding is found by its bytes", "[encoding]")
{
    CHECK(detect("a,b\n").reason == EncodingReason::AsciiOnly);
    CHECK(detect(kChinese.toUtf8()).encoding == TextEncoding::Utf8);
    CHECK(detect("\xEF\xBB\xBF" + kChinese.toUtf8()).encoding == TextEncoding::Utf8Bom);
    CHECK(detect(encoded("GB18030", kChinese)).encoding == TextEncoding::Gb18030);
    CHECK(detect(encoded("Big5", kTraditional)).encoding == TextEncoding::Big5);
    CHECK(detect(encoded("GB18030", kTraditional)).encoding == TextEncoding::Gb18030);
    for (const bool bigEndian : {false, true}) {
        const TextEncoding expected = bigEndian ? TextEncoding::Utf16BE : TextEncoding::Utf16LE;
        CHECK(detect(utf16(kChinese, bigEndian, true)).encoding == expected);
        CHECK(detect(utf16(kChinese, bigEndian, false)).encoding == expected);
        CHECK(detect(utf16(kChinese, bigEndian, false)).reason == EncodingReason::NulPattern);
    }
    CHECK(detect("name;city\nM\xFCller;M\xFCnchen\nJos\xE9;Li\xE8ge\n").encoding == TextEncoding::Windows1252);
    CHECK(detect("a,b\n\xA9,c\n").encoding == TextEncoding::Windows1252);
    CHECK(detect("price\n\x80 5\n").encoding == TextEncoding::Windows1252);
    CHECK(detect("").encoding == TextEncoding::Utf8);
}

TEST_CASE("UTF-32 is refused in words, not read as UTF-16", "[encoding]")
{
    const auto little = detectEncoding(std::string_view("\xFF\xFE\0\0a\0\0\0", 8), true);
    REQUIRE_FALSE(little);
    CHECK(little.error().code == ErrorCode::Unsupported);
    CHECK_FALSE(detectEncoding(std::string_view("\0\0\xFE\xFF\0\0\0a", 8), true));
}

TEST_CASE("A late bad byte does not turn a UTF-8 file into something else", "[encoding]")
{
    QByteArray text;
    for (int i = 0; i < 200'000; ++i)
        text += "张三,上海\n";
    CHECK(detect(text + "\xFF,x\n").reason == EncodingReason::DamagedUtf8);
    CHECK(detect(text + "\xFF,x\n").firstBadLine == 200'001);
    TextFiles files;
    const QString path = files.write(text + "\xFF,x\n");
    // The sample ends before it: the reader meets it and names the line.
    const auto found = detectFileEncoding(path, 1 << 20);
    REQUIRE(found);
    CHECK(found->encoding == TextEncoding::Utf8);
    CHECK_FALSE(found->wholeFile);
    CHECK(detectFileEncoding(path, -1)->reason == EncodingReason::DamagedUtf8);
    CHECK(detectFileEncoding(path, -1)->firstBadLine == 200'001);
    const Result<QString> decoded = decode(text + "\xFF,x\n", TextEncoding::Utf8, 1 << 16);
    REQUIRE_FALSE(decoded);
    CHECK(decoded.error().code == ErrorCode::EncodingError);
    CHECK(decoded.error().detail.contains(QLatin1String("line 200001")));
}

TEST_CASE("A name after megabytes of ASCII still decides", "[encoding]")
{
    TextFiles files;
    QByteArray text;
    for (int i = 0; i < 700'000; ++i)
        text += "C1,name\n";
    const auto found =
        detectFileEncoding(files.write(text + encoded("GB18030", QStringLiteral("张三,上海\n"))), 1 << 20);
    REQUIRE(found);
    CHECK(found->encoding == TextEncoding::Gb18030);
}

TEST_CASE("A character cut by the end of the sample is no error, by the end of the file it is", "[encoding]")
{
    const QByteArray text = kChinese.toUtf8();
    const std::string_view cut(text.constData(), static_cast<size_t>(text.indexOf("\xE5\xBC\xA0") + 2));
    CHECK(detectEncoding(cut, false)->reason == EncodingReason::ValidUtf8);
    CHECK_FALSE(decode(QByteArray(cut.data(), static_cast<qsizetype>(cut.size())), TextEncoding::Utf8));
    CHECK_FALSE(decode("ab\xE5", TextEncoding::Utf8));
    CHECK_FALSE(decode("ab\xD5", TextEncoding::Gb18030));
    CHECK_FALSE(decode(QByteArray("a\0b", 3), TextEncoding::Utf16LE));
}

TEST_CASE("Every encoding decodes to the same text, in small and large steps", "[encoding]")
{
    for (const qint64 step : {16, 17, 64, 4096}) {
        CHECK(decodedText(kChinese.toUtf8(), TextEncoding::Utf8, step) == kChinese);
        CHECK(decodedText("\xEF\xBB\xBF" + kChinese.toUtf8(), TextEncoding::Utf8, step) == kChinese);
        CHECK(decodedText(encoded("GB18030", kChinese), TextEncoding::Gb18030, step) == kChinese);
        CHECK(decodedText(encoded("Big5", kTraditional), TextEncoding::Big5, step) == kTraditional);
        for (const bool mark : {false, true}) {
            CHECK(decodedText(utf16(kChinese, false, mark), TextEncoding::Utf16LE, step) == kChinese);
            CHECK(decodedText(utf16(kChinese, true, mark), TextEncoding::Utf16BE, step) == kChinese);
        }
    }
    // A mark wins over a wrong choice of byte order.
    CHECK(decodedText(utf16(kChinese, true, true), TextEncoding::Utf16LE) == kChinese);
    CHECK(decodedText("\x80 M\xFCller \x96 \xA9", TextEncoding::Windows1252) == QStringLiteral("€ Müller – ©"));
    CHECK(decodedText("\x80"
                      "5,\xD5\xC5",
                      TextEncoding::Gb18030) == QStringLiteral("€5,张"));
}

TEST_CASE("Characters survive the edges of the decoder's chunks", "[encoding]")
{
    for (int shift = 0; shift < 4; ++shift) {
        QString text(shift, u'a');
        while (text.size() < 300'000)
            text += QStringLiteral("𠮷张é1");
        CHECK(decodedText(text.toUtf8(), TextEncoding::Utf8, 1 << 16) == text);
        CHECK(decodedText(encoded("GB18030", text), TextEncoding::Gb18030, 1 << 16) == text);
        CHECK(decodedText(utf16(text, false, true), TextEncoding::Utf16LE, 1 << 16) == text);
    }
}

TEST_CASE("Bytes an encoding does not allow are an error at their line", "[encoding]")
{
    const auto lineOf = [](const QByteArray &bytes, TextEncoding encoding) {
        const Result<QString> decoded = decode(bytes, encoding);
        REQUIRE_FALSE(decoded);
        CHECK(decoded.error().code == ErrorCode::EncodingError);
        return decoded.error().detail.section(u':', 0, 0);
    };
    CHECK(lineOf("a\r\nb\rc\xC3(\n", TextEncoding::Utf8) == QLatin1String("line 3"));
    for (const char *bad :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\x80", "\xFE"})
        CHECK(lineOf(QByteArray("ok\n") + bad + "\n", TextEncoding::Utf8) == QLatin1String("line 2"));
    CHECK(lineOf("a\n\xFF\n", TextEncoding::Gb18030) == QLatin1String("line 2"));
    CHECK(lineOf("a\nb\n\x81\x20\n", TextEncoding::Gb18030) == QLatin1String("line 3"));
    CHECK(lineOf("a\n\x84\x39\x81\x30\n", TextEncoding::Gb18030) == QLatin1String("line 2")); // no character there
    CHECK(lineOf("a\n\x81\n", TextEncoding::Windows1252) == QLatin1String("line 2"));
    CHECK(lineOf(QByteArray("a\0\n\0\x00\xDC", 6), TextEncoding::Utf16LE) == QLatin1String("line 2"));
}

TEST_CASE("A bad byte is found at its place, wherever it stands in a long text", "[encoding]")
{
    std::mt19937 random(7);
    const std::vector<std::string> characters = {
        "a", "é", "张", "𠮷", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF", "\xE0\xA0\x80", "\x7F"};
    const std::vector<std::string> wrong = {"\x80",
                                            "\xBF",
                                            "\xC0\xAF",
                                            "\xC1\xBF",
                                            "\xE0\x9F\xBF",
                                            "\xED\xA0\x80",
                                            "\xF0\x8F\xBF\xBF",
                                            "\xF4\x90\x80\x80",
                                            "\xF5\x80\x80\x80",
                                            "\xFF",
                                            "\xC3(",
                                            "\xE5\xBC(",
                                            "\xF0\xA0\xAE(",
                                            "\xE5("};
    for (int round = 0; round < 3000; ++round) {
        const size_t mode = random() % 3; // much ASCII, no ASCII, mixed
        const auto piece = [&](size_t count) {
            std::string text;
            while (text.size() < count)
                text += mode == 0 && random() % 100 != 0
                            ? std::string("a")
                            : characters[(mode == 1 ? 1 : 0) + random() % (characters.size() - 1)];
            return text;
        };
        const std::string before = piece(random() % 300);
        const std::string after = piece(random() % 300);
        bool bad = false;
        CHECK(validPrefix(TextEncoding::Utf8, before + after, &bad) == before.size() + after.size());
        CHECK_FALSE(bad);
        CHECK(validPrefix(TextEncoding::Utf8, before + wrong[random() % wrong.size()] + after, &bad) == before.size());
        CHECK(bad);
        CHECK(validPrefix(TextEncoding::Utf8, before + "\xE5\xBC", &bad) == before.size());
        CHECK_FALSE(bad);
    }
}

TEST_CASE("Encodings have names that are understood again", "[encoding]")
{
    for (const TextEncoding encoding : kTextEncodings)
        CHECK(encodingFromName(QString::fromLatin1(encodingName(encoding))) == encoding);
    CHECK(encodingFromName(u" GBK ") == TextEncoding::Gb18030);
    CHECK(encodingFromName(u"ISO-8859-1") == TextEncoding::Windows1252);
    CHECK_FALSE(encodingFromName(u"koi8-r"));
}

TEST_CASE("The shared files of many encodings are recognised", "[encoding]")
{
    const struct
    {
        const char *name;
        TextEncoding encoding;
    } files[] = {
        {"generated/small/contacts.csv", TextEncoding::Utf8},
        {"generated/sorted_bom/contacts.csv", TextEncoding::Utf8Bom},
        {"generated/excel_gb18030/contacts.csv", TextEncoding::Gb18030},
        {"crm_exports/salesforce_dataloader/csvtext_BOM_UTF16BE.csv", TextEncoding::Utf16BE},
        {"crm_exports/salesforce_dataloader/csvtext_BOM_UTF16LE.csv", TextEncoding::Utf16LE},
        {"crm_exports/salesforce_dataloader/csvtext_BOM_UTF8.csv", TextEncoding::Utf8Bom},
        {"csv_torture/csvkit/test_latin1.csv", TextEncoding::Windows1252},
        {"csv_torture/csvkit/test_utf16_big.csv", TextEncoding::Utf16BE},
    };
    for (const auto &file : files) {
        const QString path = sharedFile(file.name);
        if (path.isEmpty())
            continue;
        INFO(file.name);
        const auto found = detectFileEncoding(path);
        REQUIRE(found);
        CHECK(found->encoding == file.encoding);
    }
    for (const char *name : {"BE", "LE"}) {
        const QString path =
            sharedFile((QByteArray("crm_exports/salesforce_dataloader/csvtext_BOM_UTF32") + name + ".csv").constData());
        if (!path.isEmpty())
            CHECK(detectFileEncoding(path).error().code == ErrorCode::Unsupported);
    }
}
