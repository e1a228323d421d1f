#include "core/base/pinyin.h"
#include "core/base/text_fold.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QFile>

#include <algorithm>

using namespace shuke;

namespace {

std::pair<std::string, std::string> pinyin(std::string_view text, bool person = true)
{
    std::pair<std::string, std::string> made;
    appendPinyin(text, person, made.first, made.second);
    return made;
}

std::pair<std::string, std::string> searchPinyin(std::string_view text, bool person = true)
{
    std::pair<std::string, std::string> made;
    appendSearchPinyin(text, person, made.first, made.second);
    return made;
}

} // namespace

TEST_CASE("Family names with several readings take the one of the name", "[pinyin]")
{
    struct Row
    {
        const char *name;
        const char *key;
    };
    const Row rows[] = {
        {"单雄信", "shan xiong xin"},
        {"曾国藩", "zeng guo fan"},
        {"仇英", "qiu ying"},
        {"解缙", "xie jin"},
        {"查良镛", "zha liang yong"},
        {"盖叫天", "ge jiao tian"},
        {"区伟", "ou wei"},
        {"翟志刚", "zhai zhi gang"},
        {"乐嘉", "yue jia"},
        {"尉迟恭", "yu chi gong"},
        {"万俟卨", "mo qi xie"},
        {"朴树", "piao shu"},
        {"覃辉", "qin hui"},
        {"长孙无忌", "zhang sun wu ji"},
        {"澹台灭明", "tan tai mie ming"},
        {"吕布", "lv bu"},
        {"张长弓", "zhang chang gong"},
        {"万家宝", "wan jia bao"},
        {"陆小凤", "lu xiao feng"},
        {"沈从文", "shen cong wen"},
        {"洗星海", "xian xing hai"},
        {"单于", "shan yu"},
        {"欧阳修", "ou yang xiu"},
        {"缪贤", "miao xian"},
        {"王行", "wang xing"},
        {"李乐", "li le"},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        CHECK(nameSortKey(row.name) == row.key);
    }
}

TEST_CASE("Companies and products take the usual readings", "[pinyin]")
{
    CHECK(nameSortKey("单人床", false) == "dan ren chuang");
    CHECK(nameSortKey("中国银行重庆分行", false) == "zhong guo yin hang chong qing fen hang");
    CHECK(nameSortKey("长沙臭豆腐", false) == "chang sha chou dou fu");
    CHECK(nameSortKey("乐事薯片", false) == "le shi shu pian");
}

TEST_CASE("Sort keys of other names are the folded text", "[pinyin]")
{
    CHECK(nameSortKey("") == "");
    CHECK(nameSortKey("   ") == "~");
    CHECK(nameSortKey("Émile Zola") == "emile zola");
    CHECK(nameSortKey("张 Wei") == "zhang wei");
    CHECK(nameSortKey("张Wei") == "zhang wei");
    CHECK(nameSortKey("A座303室") == "a zuo 303 shi");
    CHECK(nameSortKey("\U00020BB7野家") == "\U00020BB7 ye jia");
    CHECK(nameSortKey("\U00020BB7") == "\U00020BB7");
}

TEST_CASE("Plain byte order of the keys is pinyin order among Latin names", "[pinyin]")
{
    std::vector<std::string> names = {"周杰伦", "Zack", "单田芳", "Adam", "曾志伟", "西安",   "先生", "Lisa",
                                      "李四",   "张三", "丁一",   "尚雯", "Émile",  "陈一发", "区丽"};
    std::ranges::sort(names, {}, [](const std::string &name) { return nameSortKey(name); });
    const std::vector<std::string> expected = {"Adam", "陈一发", "丁一", "Émile", "李四",   "Lisa", "区丽",  "单田芳",
                                               "尚雯", "西安",   "先生", "Zack",  "曾志伟", "张三", "周杰伦"};
    CHECK(names == expected);
}

TEST_CASE("Pinyin of a name is written together, with its initials", "[pinyin]")
{
    CHECK(pinyin("单雄信") == std::pair<std::string, std::string>("shanxiongxin", "sxx"));
    CHECK(pinyin("张 Wei") == std::pair<std::string, std::string>("zhangwei", "zw"));
    CHECK(pinyin("Wei Zhang") == std::pair<std::string, std::string>("", ""));
    CHECK(pinyin("") == std::pair<std::string, std::string>("", ""));
}

TEST_CASE("Search knows every reading of a polyphone and both spellings of ü", "[pinyin]")
{
    CHECK(searchPinyin("单雄信") == std::pair<std::string, std::string>("shanxiongxin danxiongxin", "sxx dxx"));
    CHECK(searchPinyin("吕布") == std::pair<std::string, std::string>("lvbu lubu", "lb"));
    CHECK(searchPinyin("李明") == std::pair<std::string, std::string>("liming", "lm"));
    const std::string bank = searchPinyin("建设银行", false).first;
    CHECK(bank.find("jiansheyinhang") == 0);
    // Eight combinations at most, however long the text is.
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += "单";
    const std::string found = searchPinyin(many).first;
    CHECK(std::ranges::count(found, ' ') == 7);
}

TEST_CASE("Every common character has a reading, and no reading is odd", "[pinyin]")
{
    int without = 0;
    for (char32_t c = 0x4E00; c <= 0x9FA5; ++c) {
        const std::string_view reading = pinyinOf(c);
        without += reading.empty() ? 1 : 0;
        for (const char letter : reading)
            REQUIRE((letter >= 'a' && letter <= 'z'));
        REQUIRE(reading.size() <= 6);
    }
    CHECK(without <= 12);
    CHECK(pinyinOf(U'中') == "zhong");
    CHECK(pinyinOf(U'A').empty());
    CHECK(pinyinOf(U'龥') == "yu");
    CHECK(pinyinOf(U'㐀') == "qiu");
}

TEST_CASE("Hostile texts have keys without control characters", "[pinyin]")
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/naughty_strings/blns.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/naughty_strings/blns.txt not found");
        return;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        const std::string key = nameSortKey({line.constData(), static_cast<size_t>(line.size())});
        REQUIRE(std::ranges::none_of(key, [](unsigned char c) { return c < 0x20; }));
        REQUIRE(foldUtf8(key) == key);
    }
}

TEST_CASE("A name of invisible characters still has a key", "[base][pinyin]")
{
    CHECK(nameSortKey("\xE2\x80\x8B\xEF\xBB\xBF") == "~");
    CHECK(nameSortKey("") == "");
}
