#include "core/contacts/duplicate_text.h"

#include "core/base/pinyin.h"
#include "core/base/simplified.h"
#include "core/base/text_fold.h"
#include "core/contacts/match_key.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace shuke::contacts {

namespace duplicate_text_detail {

using Text = std::u32string;
using View = std::u32string_view;

/// Two characters that are one family name, simplified.
constexpr View kTwoCharacterFamilies = U"欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 "
                                       U"澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 "
                                       U"慕容 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 巫马 颛孙 公良 漆雕 乐正 "
                                       U"拓跋 轩辕 令狐 段干 百里 呼延 东郭 南门 "
                                       U"羊舌 梁丘 左丘 东门 西门 第五 ";

constexpr std::array<View, 10> kChineseTitles = {U"先生", U"女士", U"小姐", U"老师", U"太太",
                                                 U"夫人", U"同志", U"师傅", U"教授", U"医生"};
constexpr std::array<View, 14> kLatinTitles = {U"mr",  U"mrs",  U"ms",   U"miss",   U"dr", U"prof",   U"sir",
                                               U"mme", U"herr", U"frau", U"madame", U"mx", U"mister", U"doctor"};
constexpr std::array<View, 4> kLatinSuffixes = {U"jr", U"sr", U"phd", U"esq"};

/// Longer ones first, since they hold shorter ones.
constexpr std::array<View, 7> kChineseForms = {U"有限责任公司", U"股份有限公司", U"集团有限公司", U"有限公司",
                                               U"股份公司",     U"集团",         U"股份"};
constexpr std::array<View, 27> kLatinForms = {
    U"ltd", U"limited", U"gmbh", U"inc", U"incorporated", U"llc", U"llp", U"corp", U"corporation",
    U"co",  U"company", U"plc",  U"ag",  U"kg",           U"sa",  U"sas", U"sarl", U"srl",
    U"spa", U"bv",      U"nv",   U"ab",  U"oy",           U"as",  U"aps", U"pty",  U"pte"};

struct Short
{
    View full;
    View brief;
};
constexpr std::array<Short, 14> kStreetWords = {{{U"street", U"st"},
                                                 {U"road", U"rd"},
                                                 {U"avenue", U"ave"},
                                                 {U"lane", U"ln"},
                                                 {U"drive", U"dr"},
                                                 {U"boulevard", U"blvd"},
                                                 {U"court", U"ct"},
                                                 {U"place", U"pl"},
                                                 {U"square", U"sq"},
                                                 {U"terrace", U"tce"},
                                                 {U"crescent", U"cres"},
                                                 {U"highway", U"hwy"},
                                                 {U"apartment", U""},
                                                 {U"apt", U""}}};

/// One group a line: the short forms of a given name.
constexpr std::array<View, 52> kNicknames = {U"robert bob rob bobby robbie bert",
                                             U"william bill will billy willy liam",
                                             U"richard rich rick dick ricky",
                                             U"james jim jimmy jamie",
                                             U"john jack johnny jon",
                                             U"jonathan jonny",
                                             U"joseph joe joey",
                                             U"michael mike mick mickey",
                                             U"thomas tom tommy",
                                             U"charles charlie chuck",
                                             U"edward ed eddie ted ned",
                                             U"henry harry hank",
                                             U"daniel dan danny",
                                             U"david dave davy",
                                             U"matthew matt matty",
                                             U"anthony tony",
                                             U"andrew andy drew",
                                             U"christopher chris kit",
                                             U"nicholas nick nicky",
                                             U"benjamin ben benny",
                                             U"samuel sam sammy",
                                             U"alexander alex sasha sandy",
                                             U"steven stephen steve",
                                             U"peter pete",
                                             U"patrick pat paddy",
                                             U"gregory greg",
                                             U"kenneth ken kenny",
                                             U"ronald ron ronnie",
                                             U"timothy tim timmy",
                                             U"lawrence laurence larry",
                                             U"frederick fred freddie",
                                             U"francis frank",
                                             U"philip phillip phil",
                                             U"raymond ray",
                                             U"gerald jerry gerry",
                                             U"walter walt wally",
                                             U"elizabeth liz beth betty lizzie eliza",
                                             U"margaret maggie peggy meg greta",
                                             U"catherine katherine kathryn kate katie cathy kathy",
                                             U"jennifer jenny jen",
                                             U"jessica jess jessie",
                                             U"susan sue susie",
                                             U"patricia patty tricia trish",
                                             U"deborah debra deb debbie",
                                             U"rebecca becky becca",
                                             U"barbara barb babs",
                                             U"victoria vicky vicki tori",
                                             U"dorothy dot dolly",
                                             U"pamela pam",
                                             U"cynthia cindy",
                                             U"jacqueline jackie",
                                             U"kimberly kim"};

template <size_t N>
bool contains(const std::array<View, N> &list, View word)
{
    return std::ranges::find(list, word) != list.end();
}

bool isWordCharacter(char32_t c)
{
    return isHan(c) || (c != 0xFFFD && (QChar::isLetterOrNumber(c) || QChar::isMark(c)));
}

/// Inside a word: O'Brien, L. (no space in its place).
bool vanishes(char32_t c)
{
    return c == U'\'' || c == U'.' || c == 0xB7;
}

Text cleaned(std::string_view raw)
{
    const std::string folded = foldUtf8(raw);
    Text text;
    text.reserve(folded.size());
    bool gap = false;
    for (size_t i = 0; i < folded.size() && text.size() < kMostDuplicateText;) {
        const CodePoint at = decodeUtf8(folded, i);
        i += static_cast<size_t>(at.length);
        const char32_t c = simplifiedOf(at.value);
        if (isWordCharacter(c)) {
            if (gap && !text.empty() && !isHan(c) && !isHan(text.back()))
                text += U' ';
            gap = false;
            text += c;
        } else if (!vanishes(c)) {
            gap = true;
        }
    }
    return text;
}

std::vector<View> wordsOf(View text)
{
    std::vector<View> words;
    while (!text.empty()) {
        const size_t end = std::min(text.find(U' '), text.size());
        if (end > 0)
            words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

Text joined(const std::vector<View> &words)
{
    Text text;
    for (const View word : words) {
        if (!text.empty() && !word.empty())
            text += U' ';
        text += word;
    }
    return text;
}

bool hasHan(View text)
{
    return std::ranges::any_of(text, isHan);
}

Text withoutTitles(Text text)
{
    if (hasHan(text)) {
        for (bool again = true; again;) {
            again = false;
            for (const View title : kChineseTitles) {
                if (View(text).ends_with(title)) {
                    text.resize(text.size() - title.size());
                    again = true;
                }
            }
        }
        return text;
    }
    std::vector<View> words = wordsOf(text);
    while (!words.empty() && contains(kLatinTitles, words.front()))
        words.erase(words.begin());
    while (words.size() > 1 && contains(kLatinSuffixes, words.back()))
        words.pop_back();
    return joined(words);
}

/// The rest of a name beside one of its parts; empty if the part is not at one of its ends.
Text rest(View name, View part)
{
    if (name.size() <= part.size())
        return {};
    View left;
    if (name.starts_with(part) && (hasHan(part) || name[part.size()] == U' '))
        left = name.substr(part.size());
    else if (name.ends_with(part) && (hasHan(part) || name[name.size() - part.size() - 1] == U' '))
        left = name.substr(0, name.size() - part.size());
    return joined(wordsOf(left));
}

DuplicateName split(Text name, bool commaFirst)
{
    if (hasHan(name)) {
        const bool two = name.size() > 2 && kTwoCharacterFamilies.find(name.substr(0, 2) + U' ') != View::npos;
        const size_t length = std::min<size_t>(two ? 2 : 1, name.size());
        return {name.substr(0, length), name.substr(length)};
    }
    std::vector<View> words = wordsOf(name);
    if (words.size() < 2)
        return {std::move(name), {}};
    const View family = commaFirst ? words.front() : words.back();
    words.erase(commaFirst ? words.begin() : words.end() - 1);
    return {Text(family), joined(words)};
}

} // namespace duplicate_text_detail

std::u32string duplicateText(std::string_view raw)
{
    return raw.empty() || isPlaceholder(raw) ? std::u32string() : duplicate_text_detail::cleaned(raw);
}

DuplicateName duplicateName(std::string_view name, std::string_view family, std::string_view given)
{
    using namespace duplicate_text_detail;
    DuplicateName parts{withoutTitles(duplicateText(family)), withoutTitles(duplicateText(given))};
    if (!parts.family.empty() && !parts.given.empty())
        return parts;
    Text whole = withoutTitles(duplicateText(name));
    if (parts.family.empty() && parts.given.empty())
        return split(std::move(whole), name.find(',') != std::string_view::npos);
    if (parts.given.empty())
        parts.given = rest(whole, parts.family);
    else
        parts.family = rest(whole, parts.given);
    return parts;
}

std::u32string duplicateCompany(std::string_view raw)
{
    using namespace duplicate_text_detail;
    const Text whole = duplicateText(raw);
    Text text = whole;
    for (const View form : kChineseForms) {
        for (size_t at = text.find(form); at != Text::npos; at = text.find(form))
            text.erase(at, form.size());
    }
    std::vector<View> words = wordsOf(text);
    while (words.size() > 1 && contains(kLatinForms, words.back()))
        words.pop_back();
    text = joined(words);
    return text.empty() ? whole : text;
}

std::u32string duplicateCity(std::string_view raw)
{
    std::u32string text = duplicateText(raw);
    if (text.size() > 1 && text.back() == U'市')
        text.pop_back();
    return text;
}

std::u32string duplicateStreet(std::string_view raw, std::string_view province, std::string_view city)
{
    using namespace duplicate_text_detail;
    Text text = duplicateText(raw);
    if (hasHan(text)) {
        for (const std::string_view part : {province, city}) {
            Text area = duplicateText(part);
            if (area.size() > 1 && (area.back() == U'市' || area.back() == U'省'))
                area.pop_back();
            if (area.empty() || text.size() <= area.size() || !View(text).starts_with(area))
                continue;
            const char32_t next = text[area.size()];
            text.erase(0, area.size() + (next == U'市' || next == U'省' ? 1 : 0));
        }
        return text;
    }
    std::vector<View> words = wordsOf(text);
    for (View &word : words) {
        const auto *known = std::ranges::find(kStreetWords, word, &Short::full);
        if (known != kStreetWords.end())
            word = known->brief;
    }
    std::erase_if(words, [](View word) { return word.empty(); });
    return joined(words);
}

std::string duplicateEmail(std::string_view raw)
{
    std::string normal = normalEmail(raw);
    const size_t at = normal.find('@');
    const size_t plus = normal.find('+');
    if (at != std::string::npos && plus != std::string::npos && plus > 0 && plus < at)
        normal.erase(plus, at - plus);
    return normal;
}

int nicknameGroup(std::u32string_view given)
{
    using namespace duplicate_text_detail;
    static const std::unordered_map<View, int> groups = [] {
        std::unordered_map<View, int> made;
        int group = 0;
        for (const View line : kNicknames) {
            ++group;
            for (const View word : wordsOf(line))
                made.emplace(word, group);
        }
        return made;
    }();
    const auto found = groups.find(given);
    return found == groups.end() ? 0 : found->second;
}

std::u32string duplicateReading(std::u32string_view text, bool family)
{
    using namespace duplicate_text_detail;
    std::u32string reading;
    if (hasHan(text)) {
        std::string utf8;
        for (const char32_t c : text)
            appendUtf8(c, utf8);
        std::string full;
        std::string initials;
        appendPinyin(utf8, family, full, initials);
        for (size_t i = 0; i < full.size();) {
            const CodePoint at = decodeUtf8(full, i);
            i += static_cast<size_t>(at.length);
            if (at.value != U' ')
                reading += at.value;
        }
        if (!reading.empty())
            return reading;
    }
    for (const char32_t c : text) {
        if (c != U' ')
            reading += c;
    }
    return reading;
}

} // namespace shuke::contacts
