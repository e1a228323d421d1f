#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shuke::contacts {

enum class PhoneQuality {
    Ok,
    Damaged,   ///< Digits were lost before we saw it (1.39E+10, a missing leading digit or zero). Never repaired: ask.
    NotAPhone, ///< Anything else, also nothing at all.
};

enum class PhoneDamage {
    None,
    Scientific, ///< A spreadsheet wrote 13912345678 as 1.39E+10.
    LostDigit,  ///< Ten digits, or an area code without its zero: what a number column leaves of 010-65551234.
};

/// One telephone number in its normal form.
struct PhoneNumber
{
    /// Ok: E.164 ("+8613800138000", "+861065551234", "+14155552671") when the country is known, else the bare digits
    /// ("95588", "65551234"). Damaged and NotAPhone: empty.
    std::string normal;
    std::string extension; ///< Digits behind 转, ext, x, # or a third dash group; mostly empty.
    PhoneQuality quality = PhoneQuality::NotAPhone;
    PhoneDamage damage = PhoneDamage::None;

    bool isE164() const { return !normal.empty() && normal[0] == '+'; }
    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
};

/// All numbers of a cell: "138…/139…" and lists with 、 ; , | or line breaks hold several, in their order. Empty parts
/// are left out; a part that is no number is there as NotAPhone. Empty in, empty out.
///
/// What is known without asking: mainland mobiles (11 digits, 1[3-9]), landlines with their zero (010-, 0755-…), 400
/// and 800 numbers, short codes (95588, 10086), +CC and 00CC of any country, 86 in front of a mobile. Full-width
/// digits, separators, a label in front (手机:), a spreadsheet's apostrophe and ".0" behind do not matter. UTF-8 in any
/// state. Pure, thread-safe, < 1 µs.
std::vector<PhoneNumber> parsePhones(std::string_view raw);

/// The first of them that is Ok, else the first; NotAPhone for nothing.
PhoneNumber parsePhone(std::string_view raw);

} // namespace shuke::contacts
