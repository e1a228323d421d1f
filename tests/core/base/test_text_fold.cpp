#include "core/base/text_fold.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QFile>
#include <QList>

#include <chrono>
#include <random>

using namespace shuke;

namespace {

bool isValidUtf8(std::string_view text)
{
    for (size_t i = 0; i < text.size();) {
        const CodePoint c = decodeUtf8(text, i);
        if (c.value == 0xFFFD && text.substr(i, 3) != "\xEF\xBF\xBD")
            return false;
        i += static_cast<size_t>(c.length);
    }
    return true;
}

/// Folds and checks what must hold for any input.
std::string checkedFold(std::string_view text)
{
    const std::string folded = foldUtf8(text);
    REQUIRE(isValidUtf8(folded));
    REQUIRE(foldUtf8(folded) == folded);
    for (const char c : folded)
        REQUIRE_FALSE((static_cast<unsigned char>(c) < 0x20 || c == 0x7F));
    if (!folded.empty()) {
        REQUIRE(folded.front() != ' ');
        REQUIRE(folded.back() != ' ');
        REQUIRE(folded.find("  ") == std::string::npos);
    }
    return folded;
}

} // namespace

TEST_CASE("Folding makes equal what people hold for the same text", "[fold]")
{
    struct Row
    {
        const char *in;
        const char *out;
    };
    const Row rows[] = {
        {"", ""},
        {"  Hello\t\r\n World ", "hello world"},
        {"ＡＢＣ　１２３", "abc 123"},
        {"Émile Zoë Ångström", "emile zoe angstrom"},
        {"e\u0301mile", "emile"},
        {"Straße STRASSE", "strasse strasse"},
        {"Łódź Ørsted Þór Æsir Œuvre", "lodz orsted thor aesir oeuvre"},
        {"İstanbul ISPARTA ılıca", "istanbul isparta ilica"},
        {"Ελλάδα ΣΟΦΟΣ σοφός", "ελλαδα σοφοσ σοφοσ"},
        {"Ёлка Й й и\u0306", "елка й й й"},
        {"ﬁnance №1 ①②", "finance no1 12"},
        {"ｱｲｳ ｶﾞ か\u3099", "アイウ ガ が"},
        {"\u1112\u1161\u11ab\uae00", "한글"},
        {"張三 李四", "張三 李四"},
        {"王\u200b小\ufeff明\u00ad", "王小明"},
        {"O’Brien O`Brien O'Brien", "o'brien o'brien o'brien"},
        {"迈克尔•乔丹 迈克尔・乔丹 迈克尔·乔丹", "迈克尔·乔丹 迈克尔·乔丹 迈克尔·乔丹"},
        {"a–b—c−d", "a-b-c-d"},
        {"Nguyễn Văn Đức", "nguyen van duc"},
        {"हिन्दी", "हिन्दी"},
        {"\U00020BB7野家", "\U00020BB7野家"},
        {"金 (\uF90A) 金", "金 (金) 金"},
        {"a\x01\x1f\x7f"
         "b",
         "ab"},
    };
    for (const Row &row : rows) {
        INFO(row.in);
        CHECK(checkedFold(row.in) == row.out);
    }
}

TEST_CASE("Broken UTF-8 becomes one replacement character for each broken part", "[fold]")
{
    const std::string r = "\xEF\xBF\xBD";
    CHECK(checkedFold("a\xFF"
                      "b") == "a" + r + "b");
    CHECK(checkedFold("\xC0\xAF") == r + r);         // overlong
    CHECK(checkedFold("\xED\xA0\x80") == r + r + r); // a surrogate
    CHECK(checkedFold("\xE4\xB8") == r);             // cut off
    CHECK(checkedFold("\xE4\xB8"
                      "A") == r + "a");
    CHECK(checkedFold("\xF0\x9F\x98") == r);
    CHECK(checkedFold("\xF4\x90\x80\x80") == r + r + r + r); // above U+10FFFF
    CHECK(checkedFold("\xE4") == r);
    CHECK(checkedFold("\xE4\x80") == r);
}

TEST_CASE("Folding every character once is stable and clean", "[fold]")
{
    std::string text;
    for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x30000 ? 1 : 37)) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        text.clear();
        appendUtf8(c, text);
        INFO("U+" << std::hex << static_cast<unsigned>(c));
        const std::string folded = foldUtf8(text);
        if (folded == text)
            continue;
        if (foldUtf8(folded) != folded || !isValidUtf8(folded))
            FAIL("not stable");
    }
}

TEST_CASE("Random mixtures fold to stable text, whole or appended to other text", "[fold]")
{
    const char32_t alphabet[] = {U'a',   U'Z',    U' ',    U'\t',   1,      U'é',   U'İ',   0x301,  0x306,
                                 0x3099, 0x309A,  U'か',   U'ハ',   0xFF76, 0xFF9E, 0xFF21, 0x3000, U'王',
                                 0x1112, 0x1161,  0x11AB,  0x200B,  0xFEFF, U'и',   U'И',   0x345,  0x3B1,
                                 0x1F80, 0xFB01,  0x20BB7, 0x2F800, 0x338,  U'=',   0xFDFA, 0x180E, 0x85,
                                 0x2028, 0x1D15E, 0x1F600, 0xFE0F,  0x94D,  0x915,  0x93C,  0x0F71};
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const size_t length = random() % 9;
        for (size_t i = 0; i < length; ++i) {
            if (random() % 40 == 0)
                text += static_cast<char>(random() % 256);
            else
                appendUtf8(alphabet[random() % std::size(alphabet)], text);
        }
        const std::string folded = foldUtf8(text);
        const bool good = isValidUtf8(folded) && foldUtf8(folded) == folded && folded.find("  ") == std::string::npos;
        if (!good)
            FAIL("not stable: " << QByteArray(text.data(), static_cast<qsizetype>(text.size())).toHex().toStdString());
        std::string appended = "x";
        appendFolded(text, appended);
        if (appended != "x" + folded)
            FAIL("appending differs");
    }
}

TEST_CASE("QString folding agrees with UTF-8 folding", "[fold]")
{
    CHECK(foldText(u"  Ｚhang É ") == QStringLiteral("zhang e"));
    CHECK(foldText(QString()).isEmpty());
}

TEST_CASE("Hostile texts fold to clean text", "[fold]")
{
    for (const char *name : {"naughty_strings/blns.txt", "utf8/utf8tests.txt", "utf8/utf8tests.bin"}) {
        QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/") + QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly)) {
            WARN("SKIP: shared/data/" << name << " not found");
            continue;
        }
        const QByteArray all = file.readAll();
        checkedFold({all.constData(), static_cast<size_t>(all.size())});
        for (const QByteArray &line : all.split('\n'))
            checkedFold({line.constData(), static_cast<size_t>(line.size())});
    }
}
