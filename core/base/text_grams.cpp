#include "core/base/text_grams.h"

#include "core/base/text_fold.h"

#include <set>
#include <vector>

namespace shuke {

namespace text_grams_detail {

/// Four digits to the base 36 hold every code point.
void appendWord(char32_t c, std::string &out)
{
    constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
    constexpr char32_t kBase = 36;
    out += kDigits[c / (kBase * kBase * kBase)];
    out += kDigits[c / (kBase * kBase) % kBase];
    out += kDigits[c / kBase % kBase];
    out += kDigits[c % kBase];
}

std::vector<char32_t> charactersOf(std::string_view folded)
{
    std::vector<char32_t> characters;
    characters.reserve(folded.size());
    for (size_t at = 0; at < folded.size();) {
        const CodePoint point = decodeUtf8(folded, at);
        characters.push_back(point.value);
        at += static_cast<size_t>(point.length);
    }
    return characters;
}

} // namespace text_grams_detail

void appendGrams(std::string_view utf8, std::string &out)
{
    using namespace text_grams_detail;
    constexpr size_t kWordsOfOne = 14;
    const std::vector<char32_t> characters = charactersOf(foldUtf8(utf8));
    out.reserve(out.size() + characters.size() * kWordsOfOne);
    for (size_t i = 0; i < characters.size(); ++i) {
        appendWord(characters[i], out);
        out += ' ';
        if (i + 1 == characters.size())
            break;
        appendWord(characters[i], out);
        appendWord(characters[i + 1], out);
        out += ' ';
    }
}

std::string gramQuery(std::string_view needle)
{
    using namespace text_grams_detail;
    const std::vector<char32_t> characters = charactersOf(foldUtf8(needle));
    std::string query;
    if (characters.size() == 1) {
        appendWord(characters[0], query);
        return query;
    }
    std::set<std::string> words;
    for (size_t i = 0; i + 1 < characters.size(); ++i) {
        std::string word;
        appendWord(characters[i], word);
        appendWord(characters[i + 1], word);
        words.insert(std::move(word));
    }
    for (const std::string &word : words)
        query += (query.empty() ? "" : " ") + word;
    return query;
}

} // namespace shuke
