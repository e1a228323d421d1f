#include "core/base/pinyin.h"

#include "core/base/pinyin_table.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace shuke {

namespace pinyin_detail {

/// A character with more than one reading, or one the generated table gets wrong. Empty: as the table says.
struct Polyphone
{
    char32_t character;
    std::string_view usual;   ///< In the middle of a name and in other texts.
    std::string_view surname; ///< As a family name.
    std::string_view other;   ///< One more that people type.
};

// Sorted by code point.
// clang-format off
constexpr Polyphone kPolyphones[] = {
    {U'万', "wan", "wan", "mo"}, {U'乐', "le", "yue", ""}, {U'乘', "cheng", "", "sheng"},
    {U'乜', "mie", "nie", ""}, {U'乾', "qian", "", "gan"}, {U'仇', "chou", "qiu", ""},
    {U'会', "hui", "", "kuai"}, {U'传', "chuan", "", "zhuan"}, {U'伽', "jia", "", "qie"},
    {U'佛', "fo", "", "fu"}, {U'佴', "nai", "nai", "er"}, {U'便', "bian", "", "pian"},
    {U'俞', "yu", "", "shu"}, {U'俟', "si", "", "qi"}, {U'六', "liu", "", "lu"}, {U'区', "qu", "ou", ""},
    {U'區', "qu", "ou", ""}, {U'单', "dan", "shan", ""}, {U'卜', "bu", "bu", "bo"},
    {U'厦', "xia", "", "sha"}, {U'参', "can", "", "shen"}, {U'參', "can", "", "shen"},
    {U'句', "ju", "gou", ""}, {U'召', "zhao", "shao", ""}, {U'吓', "xia", "", "he"},
    {U'员', "yuan", "yun", ""}, {U'員', "yuan", "yun", ""}, {U'單', "dan", "shan", ""},
    {U'堡', "bao", "", "pu"}, {U'大', "da", "", "dai"}, {U'夹', "jia", "", "ga"}, {U'奇', "qi", "", "ji"},
    {U'娜', "na", "", "nuo"}, {U'宓', "mi", "mi", "fu"}, {U'宿', "su", "", "xiu"},
    {U'尉', "wei", "wei", "yu"}, {U'差', "cha", "", "chai"}, {U'弹', "dan", "", "tan"},
    {U'强', "qiang", "", "jiang"}, {U'恶', "e", "", "wu"}, {U'折', "zhe", "she", ""},
    {U'拓', "tuo", "tuo", "ta"}, {U'晟', "sheng", "cheng", ""}, {U'曾', "ceng", "zeng", ""},
    {U'會', "hui", "", "kuai"}, {U'朝', "chao", "", "zhao"}, {U'朴', "pu", "piao", ""},
    {U'枞', "cong", "", "zong"}, {U'柏', "bai", "bai", "bo"}, {U'查', "cha", "zha", ""},
    {U'校', "xiao", "", "jiao"}, {U'樂', "le", "yue", ""}, {U'歙', "she", "", "xi"},
    {U'汤', "tang", "", "shang"}, {U'沈', "shen", "", "chen"}, {U'泊', "bo", "", "po"},
    {U'洗', "xi", "xian", ""}, {U'牟', "mou", "mou", "mu"}, {U'率', "shuai", "", "lv"},
    {U'番', "fan", "", "pan"}, {U'盖', "gai", "ge", ""}, {U'盛', "sheng", "sheng", "cheng"},
    {U'省', "sheng", "", "xing"}, {U'石', "shi", "", "dan"}, {U'祭', "ji", "zhai", ""},
    {U'种', "zhong", "chong", ""}, {U'秘', "mi", "bi", ""}, {U'種', "zhong", "", "chong"},
    {U'粘', "zhan", "nian", ""}, {U'系', "xi", "", "ji"}, {U'綠', "lv", "", "lu"}, {U'繁', "fan", "po", ""},
    {U'繆', "miao", "miao", "mou"}, {U'绿', "lv", "", "lu"}, {U'缪', "miao", "miao", "mou"},
    {U'翟', "zhai", "zhai", "di"}, {U'茜', "qian", "", "xi"}, {U'荥', "xing", "", "ying"},
    {U'莘', "xin", "shen", ""}, {U'莞', "guan", "", "wan"}, {U'蓋', "gai", "ge", ""},
    {U'蔚', "wei", "", "yu"}, {U'薄', "bo", "bo", "bao"}, {U'藏', "cang", "zang", ""},
    {U'行', "xing", "", "hang"}, {U'覃', "tan", "qin", ""}, {U'觉', "jue", "", "jiao"},
    {U'角', "jiao", "", "jue"}, {U'解', "jie", "xie", ""}, {U'調', "diao", "", "tiao"},
    {U'调', "diao", "", "tiao"}, {U'谌', "chen", "chen", "shen"}, {U'賈', "jia", "", "gu"},
    {U'贾', "jia", "jia", "gu"}, {U'車', "che", "", "ju"}, {U'车', "che", "che", "ju"},
    {U'还', "huan", "", "hai"}, {U'适', "shi", "", "kuo"}, {U'還', "huan", "", "hai"},
    {U'那', "na", "", "nuo"}, {U'郇', "xun", "xun", "huan"}, {U'郗', "xi", "xi", "chi"},
    {U'都', "du", "du", "dou"}, {U'重', "zhong", "", "chong"}, {U'铅', "qian", "", "yan"},
    {U'長', "chang", "", "zhang"}, {U'长', "chang", "", "zhang"}, {U'闞', "kan", "", "han"},
    {U'阚', "kan", "kan", "han"}, {U'陆', "lu", "lu", "liu"}, {U'降', "jiang", "", "xiang"},
    {U'陸', "lu", "", "liu"}, {U'隗', "wei", "wei", "kui"}, {U'靓', "liang", "", "jing"},
    {U'黑', "hei", "he", ""},
};
// clang-format on
static_assert(std::ranges::is_sorted(kPolyphones, {}, &Polyphone::character));

/// Words in which a character is read unlike elsewhere; `surname` ones only at the head of a person's name.
struct Phrase
{
    std::u32string_view text;
    std::array<std::string_view, 2> readings;
    bool surname;
};

// clang-format off
constexpr Phrase kPhrases[] = {
    {U"尉迟", {"yu", "chi"}, true}, {U"尉遲", {"yu", "chi"}, true}, {U"万俟", {"mo", "qi"}, true},
    {U"萬俟", {"mo", "qi"}, true}, {U"长孙", {"zhang", "sun"}, true}, {U"長孫", {"zhang", "sun"}, true},
    {U"单于", {"chan", "yu"}, true}, {U"單于", {"chan", "yu"}, true}, {U"澹台", {"tan", "tai"}, true},
    {U"澹臺", {"tan", "tai"}, true}, {U"乐正", {"yue", "zheng"}, true}, {U"子车", {"zi", "ju"}, true},
    {U"宰父", {"zai", "fu"}, true}, {U"夹谷", {"jia", "gu"}, true}, {U"重庆", {"chong", "qing"}, false},
    {U"重慶", {"chong", "qing"}, false}, {U"银行", {"yin", "hang"}, false}, {U"銀行", {"yin", "hang"}, false},
    {U"商行", {"shang", "hang"}, false}, {U"车行", {"che", "hang"}, false}, {U"支行", {"zhi", "hang"}, false},
    {U"分行", {"fen", "hang"}, false}, {U"音乐", {"yin", "yue"}, false}, {U"音樂", {"yin", "yue"}, false},
    {U"乐器", {"yue", "qi"}, false}, {U"六安", {"lu", "an"}, false}, {U"番禺", {"pan", "yu"}, false},
    {U"东莞", {"dong", "guan"}, false}, {U"家长", {"jia", "zhang"}, false}, {U"店长", {"dian", "zhang"}, false},
    {U"成长", {"cheng", "zhang"}, false}, {U"会计", {"kuai", "ji"}, false}, {U"西藏", {"xi", "zang"}, false},
};
// clang-format on

const Polyphone *polyphone(char32_t c)
{
    const auto found = std::ranges::lower_bound(kPolyphones, c, {}, &Polyphone::character);
    return found != std::end(kPolyphones) && found->character == c ? &*found : nullptr;
}

std::string_view tableReading(char32_t c)
{
    using namespace pinyin_table;
    if (c >= kUnifiedFirst && c < kUnifiedEnd)
        return kSyllables[kUnified[c - kUnifiedFirst]];
    if (c >= kExtensionAFirst && c < kExtensionAEnd)
        return kSyllables[kExtensionA[c - kExtensionAFirst]];
    return c == 0x3007 ? std::string_view("ling") : std::string_view();
}

/// A syllable with its readings, the first one chosen, or a piece of other text.
struct Unit
{
    std::string_view text; ///< Of other text; into the folded string.
    std::array<std::string_view, 3> readings = {};
    int readingCount = 0; ///< 0: other text.

    void add(std::string_view reading)
    {
        const auto end = readings.begin() + readingCount;
        if (!reading.empty() && end != readings.end() && std::find(readings.begin(), end, reading) == end)
            readings[static_cast<size_t>(readingCount++)] = reading;
    }
};

void addCharacter(Unit &unit, char32_t c, bool surname)
{
    if (const Polyphone *p = polyphone(c)) {
        unit.add(surname && !p->surname.empty() ? p->surname : p->usual);
        unit.add(p->usual);
        unit.add(p->surname);
        unit.add(p->other);
    } else {
        unit.add(tableReading(c));
    }
}

/// Cuts folded text into syllables and the rest. Pieces of the rest hold no spaces, and are whole words.
std::vector<Unit> split(std::string_view folded, bool personName, bool &anyReading)
{
    struct Character
    {
        char32_t value;
        size_t begin;
        size_t end;
    };
    std::vector<Character> characters;
    characters.reserve(folded.size() / 2 + 1);
    size_t hanCount = 0;
    for (size_t i = 0; i < folded.size();) {
        const CodePoint c = decodeUtf8(folded, i);
        characters.push_back({c.value, i, i + static_cast<size_t>(c.length)});
        if (isHan(c.value))
            ++hanCount;
        i += static_cast<size_t>(c.length);
    }
    anyReading = false;
    std::vector<Unit> units;
    units.reserve(characters.size());
    bool wordOpen = false;
    for (size_t i = 0; i < characters.size(); ++i) {
        const Character &c = characters[i];
        if (c.value == U' ') {
            wordOpen = false;
            continue;
        }
        Unit unit;
        if (isHan(c.value)) {
            const bool head = personName && i == 0;
            if (i + 1 < characters.size()) {
                for (const Phrase &phrase : kPhrases) {
                    // A family name of two characters needs a given name behind it: 单于 alone is a Mr Yu Shan.
                    if (phrase.text[0] != c.value || phrase.text[1] != characters[i + 1].value ||
                        (phrase.surname && (!head || hanCount < 3)))
                        continue;
                    unit.add(phrase.readings[0]);
                    addCharacter(unit, c.value, false);
                    Unit second;
                    second.add(phrase.readings[1]);
                    addCharacter(second, characters[i + 1].value, false);
                    units.push_back(unit);
                    unit = second;
                    ++i;
                    break;
                }
            }
            if (unit.readingCount == 0)
                addCharacter(unit, c.value, head);
            if (unit.readingCount > 0) {
                anyReading = true;
                wordOpen = false;
                units.push_back(unit);
                continue;
            }
        }
        if (wordOpen && !isHan(c.value)) {
            std::string_view &word = units.back().text;
            word = {word.data(), word.size() + c.end - c.begin};
            continue;
        }
        unit.text = folded.substr(c.begin, c.end - c.begin);
        wordOpen = !isHan(c.value);
        units.push_back(unit);
    }
    return units;
}

void appendFirstCharacter(std::string_view text, std::string &out)
{
    out += text.substr(0, static_cast<size_t>(decodeUtf8(text, 0).length));
}

void appendChoice(std::span<const Unit> units, std::span<const int> choice, std::string &full, std::string &initials)
{
    for (size_t i = 0; i < units.size(); ++i) {
        const std::string_view piece =
            units[i].readingCount == 0 ? units[i].text : units[i].readings[static_cast<size_t>(choice[i])];
        full += piece;
        appendFirstCharacter(piece, initials);
    }
}

/// lv → lu, nv → nu, lve → lue; false if there is no ü in a reading.
bool spellWithU(std::span<const Unit> units, std::span<const int> choice, std::string &full)
{
    bool any = false;
    for (size_t i = 0; i < units.size(); ++i) {
        if (units[i].readingCount == 0) {
            full += units[i].text;
            continue;
        }
        for (const char c : units[i].readings[static_cast<size_t>(choice[i])]) {
            any = any || c == 'v';
            full += c == 'v' ? 'u' : c;
        }
    }
    return any;
}

/// Adds ` word` unless `list`, from `begin` on, has it already.
void addWord(std::string &list, size_t begin, const std::string &word)
{
    for (size_t i = begin; i < list.size();) {
        const size_t end = std::min(list.find(' ', i), list.size());
        if (std::string_view(list).substr(i, end - i) == word)
            return;
        i = end + 1;
    }
    if (list.size() > begin)
        list += ' ';
    list += word;
}

} // namespace pinyin_detail

std::string_view pinyinOf(char32_t character)
{
    const pinyin_detail::Polyphone *p = pinyin_detail::polyphone(character);
    return p ? p->usual : pinyin_detail::tableReading(character);
}

std::string nameSortKey(std::string_view utf8Name, bool personName)
{
    std::string folded = foldUtf8(utf8Name);
    if (folded.empty() && !utf8Name.empty())
        return "~"; // nothing of it can be seen
    bool anyReading = false;
    const std::vector<pinyin_detail::Unit> units = pinyin_detail::split(folded, personName, anyReading);
    if (!anyReading)
        return folded;
    std::string key;
    key.reserve(units.size() * 6);
    for (const pinyin_detail::Unit &unit : units) {
        if (!key.empty())
            key += ' ';
        key += unit.readingCount == 0 ? unit.text : unit.readings[0];
    }
    return key;
}

void appendPinyin(std::string_view utf8, bool personName, std::string &full, std::string &initials)
{
    const std::string folded = foldUtf8(utf8);
    bool anyReading = false;
    const std::vector<pinyin_detail::Unit> units = pinyin_detail::split(folded, personName, anyReading);
    if (!anyReading)
        return;
    const std::vector<int> first(units.size(), 0);
    pinyin_detail::appendChoice(units, first, full, initials);
}

void appendSearchPinyin(std::string_view utf8, bool personName, std::string &full, std::string &initials)
{
    using namespace pinyin_detail;
    const std::string folded = foldUtf8(utf8);
    bool anyReading = false;
    const std::vector<Unit> units = split(folded, personName, anyReading);
    if (!anyReading)
        return;
    constexpr int kMaxChoices = 8;
    std::vector<int> choice(units.size(), 0);
    const size_t fullBegin = full.size();
    const size_t initialsBegin = initials.size();
    std::string word;
    std::string letters;
    for (int made = 0; made < kMaxChoices; ++made) {
        word.clear();
        letters.clear();
        appendChoice(units, choice, word, letters);
        addWord(full, fullBegin, word);
        addWord(initials, initialsBegin, letters);
        word.clear();
        if (spellWithU(units, choice, word))
            addWord(full, fullBegin, word);
        // The next combination, the first character turning fastest: the family name is typed most.
        size_t i = 0;
        while (i < units.size() && choice[i] + 1 >= std::max(units[i].readingCount, 1))
            choice[i++] = 0;
        if (i == units.size())
            break;
        ++choice[i];
    }
}

} // namespace shuke
