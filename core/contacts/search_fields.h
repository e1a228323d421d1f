#pragma once

#include "core/contacts/contact.h"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::contacts {

/// Where a hit was found. Codes: name pinyin initials company phone email wechat.
enum class SearchField { Name, Pinyin, Initials, Company, Phone, Email, Wechat };
inline constexpr size_t kSearchFieldCount = 7;
QString codeOf(SearchField field);

/// What a contact is found by, as it stands in the store. Several phones, e-mails … are separated by line breaks.
struct SearchSource
{
    ContactKind kind = ContactKind::Person;
    std::string_view name;
    std::string_view company;
    std::string phones;
    std::string emails;
    std::string wechats;
};

inline constexpr char kFieldSeparator = '\x1F';

/// Appends the row of a contact to a packed text: its folded fields in the order of SearchField, U+001F between them,
/// no row end.
///
/// - name, company: folded; spaces between Chinese characters go, so that 王 小明 is found as 王小明;
/// - pinyin, initials: of names with Chinese characters, all readings (appendSearchPinyin);
/// - phone: digits only, one word for each number, so that separators never matter;
/// - email, wechat: folded, one word each.
void appendSearchRow(const SearchSource &source, std::string &row);

/// One field of a row.
std::string_view fieldOfRow(std::string_view row, SearchField field);

/// A needle as people type it, cut into words that must all be found, each in any field.
struct SearchWord
{
    std::string text; ///< Folded, not empty, without spaces.
    /// "138-0013" is looked for as it is and as "1380013" in the phone field; empty if it is no such word.
    std::string phoneDigits;
};
/// Empty if there is nothing to look for.
std::vector<SearchWord> searchWords(std::string_view utf8);

} // namespace shuke::contacts
