#include "core/contacts/name_clash.h"

#include "core/base/text_distance.h"
#include "core/contacts/duplicate_entry.h"
#include "core/contacts/duplicate_text.h"

#include <algorithm>

namespace shuke::contacts {

namespace name_clash_detail {

constexpr double kNear = 0.80; ///< Jaro–Winkler, as of the names of DuplicateComparer.

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF);
}

bool hasHan(std::u32string_view text)
{
    return std::ranges::any_of(text, isHan);
}

/// Is one the other with more? Of other than Chinese texts whole words or their beginnings count.
bool holds(std::u32string_view a, std::u32string_view b)
{
    if (a.empty() || b.empty())
        return false;
    if (a.size() < b.size())
        std::swap(a, b);
    if (hasHan(b))
        return a.find(b) != std::u32string_view::npos;
    return (U" " + std::u32string(a)).find(U" " + std::u32string(b)) != std::u32string::npos;
}

bool shareHan(std::u32string_view a, std::u32string_view b)
{
    return std::ranges::any_of(a, [b](char32_t c) { return isHan(c) && b.find(c) != std::u32string_view::npos; });
}

/// What somebody calls people: 小王, 阿伟, 王姐 are one word, not a family and a given name.
DuplicateName nameOf(const CalledAs &who)
{
    constexpr std::u32string_view kBefore = U"小老阿";
    constexpr std::u32string_view kBehind = U"姐哥叔姨嫂太总董";
    DuplicateName name = duplicateName(who.name, who.familyName, who.givenName);
    if (!who.familyName.empty() || name.family.size() != 1 || name.given.size() != 1)
        return name;
    if (kBefore.find(name.family[0]) != std::u32string_view::npos)
        return {name.given, {}};
    if (kBehind.find(name.given[0]) != std::u32string_view::npos)
        name.given.clear();
    return name;
}

/// Could the single word be this part of a name?
bool mayBe(std::u32string_view word, std::u32string_view part, bool family)
{
    return !part.empty() && (holds(word, part) || shareHan(word, part) || jaroWinkler(word, part) >= kNear ||
                             duplicateReading(word, family) == duplicateReading(part, family));
}

Agreements compared(ContactKind kind, const CalledAs &a, const CalledAs &b)
{
    DuplicateEntries entries;
    for (const CalledAs *each : {&a, &b}) {
        DuplicateRecord record;
        record.kind = kind;
        record.name = each->name;
        record.familyName = each->familyName;
        record.givenName = each->givenName;
        entries.add(record);
    }
    return DuplicateComparer(entries).compare(entries.rows[0], entries.rows[1]);
}

bool personsClash(const CalledAs &a, const CalledAs &b)
{
    const DuplicateName left = nameOf(a);
    const DuplicateName right = nameOf(b);
    if (!left.given.empty() && !right.given.empty())
        return compared(ContactKind::Person, a, b)[static_cast<size_t>(DuplicateField::Given)] == Agreement::Disagree &&
               !holds(left.given, right.given);
    const DuplicateName &word = left.given.empty() ? left : right;
    const DuplicateName &other = left.given.empty() ? right : left;
    if (word.family.empty() || (other.family.empty() && other.given.empty()))
        return false;
    return !mayBe(word.family, other.family, true) && !mayBe(word.family, other.given, false);
}

} // namespace name_clash_detail

bool namesClash(const CalledAs &a, const CalledAs &b)
{
    using namespace name_clash_detail;
    if (a.name == b.name)
        return false;
    const std::u32string left = duplicateText(a.name);
    const std::u32string right = duplicateText(b.name);
    if (left.empty() || right.empty() || left == right)
        return false;
    const ContactKind kind = a.kind.value_or(b.kind.value_or(ContactKind::Person));
    if (b.kind.value_or(kind) != kind)
        return true;
    if (kind == ContactKind::Person)
        return personsClash(a, b);
    if (holds(duplicateCompany(a.name), duplicateCompany(b.name)))
        return false;
    return compared(kind, a, b)[static_cast<size_t>(DuplicateField::Company)] == Agreement::Disagree;
}

} // namespace shuke::contacts
