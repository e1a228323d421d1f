#pragma once

#include <string>
#include <string_view>

namespace shuke {

// Readings are lower-case ASCII without tones; ü is written v, as people type it (吕 lv). All functions are pure and
// thread-safe, take UTF-8 in any state (it is folded first) and cost about 0.1 µs per Chinese character.

/// The usual reading of one character, "" if it has none (Ext-B and later, not Chinese).
std::string_view pinyinOf(char32_t character);

/// A key whose plain byte order is the order people expect: Chinese by pinyin, syllable by syllable, among the letters
/// of other names; "单雄信" → "shan xiong xin", "Émile" → "emile", "张 Wei" → "zhang wei".
///
/// The family name of a person takes its reading as a name (单 shan, 曾 zeng, 尉迟 yu chi …); with `personName` false
/// (companies, products) all characters take their usual reading. Characters without a reading stand for themselves,
/// behind all letters, and so does a name of invisible characters only ("~"). Empty in, empty out. Stored in
/// contact.name_key and product.name_key.
std::string nameSortKey(std::string_view utf8Name, bool personName = true);

/// Appends the pinyin of a text that holds Chinese characters ("zhangwei") and the first letter of each syllable and
/// word ("zw"). Appends nothing to either if there is no Chinese character with a reading.
void appendPinyin(std::string_view utf8, bool personName, std::string &full, std::string &initials);

/// As appendPinyin, but with all readings that someone may type, separated by spaces: each known reading of polyphones
/// (单 shan and dan, 行 hang and xing) and u for ü, at most eight combinations, the likeliest first.
void appendSearchPinyin(std::string_view utf8, bool personName, std::string &full, std::string &initials);

} // namespace shuke
