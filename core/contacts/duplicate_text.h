#pragma once

#include <string>
#include <string_view>

namespace shuke::contacts {

// What the duplicate scan compares: texts in a form in which the ways to write the same thing are the same. UTF-8 in
// any state in, code points out: folded (NFKC, case, accents, width: core/base/text_fold), traditional Chinese
// characters simplified, punctuation gone, one space between words and none beside Chinese characters. Empty when
// nothing is left or for a word for nothing (无, n/a). Only the first kMostDuplicateText characters count. Pure,
// thread-safe.

inline constexpr size_t kMostDuplicateText = 200;

std::u32string duplicateText(std::string_view raw);

/// Family and given name. Titles go (张先生, Ms. Anne Lee, 王老师). What one of the two fields lacks is taken from the
/// name as shown: 王小明 is 王 + 小明, 欧阳娜娜 is 欧阳 + 娜娜, "Lee, Anne" and "Anne Lee" are Lee + Anne. A name that
/// cannot be split is a family name.
struct DuplicateName
{
    std::u32string family;
    std::u32string given;
};
DuplicateName duplicateName(std::string_view name, std::string_view family, std::string_view given);

/// Without legal forms: 有限公司, 股份, 集团, Ltd, GmbH, Inc …; unless nothing else is there.
std::u32string duplicateCompany(std::string_view raw);
/// Without 市 at the end.
std::u32string duplicateCity(std::string_view raw);
/// Without the province and city in front of a Chinese address; Street, Road … abbreviated.
std::u32string duplicateStreet(std::string_view raw, std::string_view province, std::string_view city);
/// The address without a +tag: "Ann+shop@X.example" is "ann@x.example". Empty unless it looks like an address.
std::string duplicateEmail(std::string_view raw);

/// A number > 0 that short forms of a given name share (bob, rob, robert); 0: none known. Takes a duplicateText.
int nicknameGroup(std::u32string_view given);

/// The reading of a Chinese name without spaces ("zhangwei"), of other names the letters without spaces. Takes a
/// duplicateText; `family` as of nameSortKey().
std::u32string duplicateReading(std::u32string_view text, bool family);

} // namespace shuke::contacts
