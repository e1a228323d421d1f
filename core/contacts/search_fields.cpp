#include "core/contacts/search_fields.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace shuke::contacts {

namespace search_fields_detail {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The character that ends right before `end`.
char32_t characterBefore(std::string_view text, size_t end)
{
    size_t begin = end;
    while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0) == 0x80) {
    }
    return begin < end ? decodeUtf8(text, begin).value : 0;
}

/// Folded text without the spaces between Chinese characters.
void appendTight(std::string_view utf8, std::string &out)
{
    const size_t begin = out.size();
    appendFolded(utf8, out);
    if (isAscii(std::string_view(out).substr(begin)))
        return;
    for (size_t space = out.find(' ', begin); space != std::string::npos; space = out.find(' ', space)) {
        const std::string_view text(out);
        const bool between =
            space + 1 < text.size() && isHan(characterBefore(text, space)) && isHan(decodeUtf8(text, space + 1).value);
        if (between)
            out.erase(space, 1);
        else
            ++space;
    }
}

/// Digits of each number of a list, words apart. Letters and list marks end a number, other separators do not.
void appendDigits(std::string_view phones, std::string &out)
{
    const size_t begin = out.size();
    bool apart = false;
    const auto put = [&](char digit) {
        if (apart && out.size() > begin)
            out += ' ';
        apart = false;
        out += digit;
    };
    for (size_t i = 0; i < phones.size();) {
        const CodePoint c = decodeUtf8(phones, i);
        i += static_cast<size_t>(c.length);
        if (c.value >= U'0' && c.value <= U'9')
            put(static_cast<char>(c.value));
        else if (c.value >= 0xFF10 && c.value <= 0xFF19)
            put(static_cast<char>('0' + (c.value - 0xFF10)));
        else if (c.value == U'\n' || c.value == U'/' || c.value == U';' || c.value == U',' || c.value == U'|' ||
                 c.value == 0x3001 || c.value == 0xFF1B || c.value == 0xFF0C || c.value == 0xFF0F ||
                 (c.value >= U'A' && c.value <= U'z') || isHan(c.value))
            apart = true;
    }
}

/// Removes kFieldSeparator and row ends: folding has done so, digits and pinyin have none.
void appendLines(std::string_view lines, std::string &out)
{
    const size_t begin = out.size();
    for (size_t at = 0; at < lines.size();) {
        const size_t end = std::min(lines.find('\n', at), lines.size());
        const size_t before = out.size();
        if (before > begin)
            out += ' ';
        const size_t word = out.size();
        appendFolded(lines.substr(at, end - at), out);
        if (out.size() == word)
            out.resize(before);
        at = end + 1;
    }
}

} // namespace search_fields_detail

QString codeOf(SearchField field)
{
    constexpr std::array<const char *, kSearchFieldCount> codes = {"name",  "pinyin", "initials", "company",
                                                                   "phone", "email",  "wechat"};
    return QString::fromLatin1(codes[static_cast<size_t>(field)]);
}

void appendSearchRow(const SearchSource &source, std::string &row)
{
    using namespace search_fields_detail;
    appendTight(source.name, row);
    row += kFieldSeparator;
    if (isAscii(source.name)) {
        row += kFieldSeparator;
    } else {
        thread_local std::string initials;
        initials.clear();
        appendSearchPinyin(source.name, source.kind == ContactKind::Person, row, initials);
        row += kFieldSeparator;
        row += initials;
    }
    row += kFieldSeparator;
    appendTight(source.company, row);
    row += kFieldSeparator;
    appendDigits(source.phones, row);
    row += kFieldSeparator;
    appendLines(source.emails, row);
    row += kFieldSeparator;
    appendLines(source.wechats, row);
}

std::string_view fieldOfRow(std::string_view row, SearchField field)
{
    for (size_t i = 0; i < static_cast<size_t>(field); ++i) {
        const size_t separator = row.find(kFieldSeparator);
        if (separator == std::string_view::npos)
            return {};
        row.remove_prefix(separator + 1);
    }
    return row.substr(0, row.find(kFieldSeparator));
}

std::vector<SearchWord> searchWords(std::string_view utf8)
{
    using namespace search_fields_detail;
    const std::string folded = foldUtf8(utf8);
    std::vector<SearchWord> words;
    for (size_t begin = 0; begin < folded.size();) {
        const size_t end = std::min(folded.find(' ', begin), folded.size());
        SearchWord word;
        word.text = folded.substr(begin, end - begin);
        begin = end + 1;
        if (word.text.empty())
            continue;
        const bool looksDialled = std::ranges::all_of(
            word.text, [](char c) { return isDigit(c) || c == '+' || c == '-' || c == '(' || c == ')' || c == '.'; });
        const auto digits = static_cast<size_t>(std::ranges::count_if(word.text, isDigit));
        if (looksDialled && digits >= 2 && digits < word.text.size())
            std::ranges::copy_if(word.text, std::back_inserter(word.phoneDigits), isDigit);
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace shuke::contacts
