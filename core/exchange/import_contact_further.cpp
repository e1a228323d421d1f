// What a row of contacts tells beyond the plain fields: further numbers, e-mails, sites and addresses.
#include "core/base/text_fold.h"
#include "core/contacts/duplicate_text.h"
#include "core/exchange/import_contact_row.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"

#include <algorithm>
#include <array>

namespace shuke::exchange {

namespace import_contact_further_detail {

/// Whole addresses of one group of columns; a cell may list several, as its neighbours do.
std::vector<AddressText> spread(const AddressText &group)
{
    size_t count = 1;
    std::array<std::vector<std::string_view>, AddressText::kParts> lists;
    for (size_t part = 0; part < lists.size(); ++part) {
        lists[part] = listedTexts(group.parts[part]);
        count = std::max(count, lists[part].size());
    }
    std::vector<AddressText> addresses(count);
    for (size_t part = 0; part < lists.size(); ++part) {
        for (size_t i = 0; i < lists[part].size(); ++i)
            addresses[i].parts[part] = lists[part][i];
    }
    return addresses;
}

/// Not a day like 0/0/00, by which programs say that there is none.
bool saysAnything(std::string_view text)
{
    return text.find_first_not_of("0/-.: ") != std::string_view::npos;
}

bool isNumber(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// "* Work" and "Home" are work and home; what a mobile is called by is in its number.
std::string tidyLabel(std::string_view label)
{
    takePrefix(label, "*");
    label = trimmedText(label);
    const std::string folded = foldedWord(label);
    for (const std::string_view known : {"home", "work", "other"}) {
        if (folded == known)
            return std::string(known);
    }
    return folded == "mobile" || folded == "cell" ? std::string() : std::string(label);
}

bool saysFax(std::string_view label)
{
    const std::string folded = foldedWord(label);
    return folded.find("fax") != std::string::npos || folded.find("传真") != std::string::npos;
}

constexpr std::array<std::pair<AddressText::Part, ContactText>, 6> kOwnParts = {
    {{AddressText::Country, ContactText::Country},
     {AddressText::Province, ContactText::Province},
     {AddressText::City, ContactText::City},
     {AddressText::District, ContactText::District},
     {AddressText::Street, ContactText::Address},
     {AddressText::Postcode, ContactText::Postcode}}};
constexpr size_t kCityPlace = 2;
constexpr size_t kAreas = 4; // country, province, city, district: another street may be next door
static_assert(kOwnParts[kCityPlace].first == AddressText::City);

/// CA, CN, ZJ: nobody knows of which longer name it is the code.
bool isCode(std::u32string_view text)
{
    constexpr size_t kLongestCode = 3;
    return text.size() <= kLongestCode && std::ranges::none_of(text, isHan);
}

/// 杭州, 杭州市 and Hangzhou are one place, Bonn and Ulm are two. What cannot be compared (中国 and CN) is no other
/// one.
bool isElsewhere(AddressText::Part part, std::string_view a, std::string_view b)
{
    if (a == b)
        return false;
    const bool isTown = part == AddressText::City || part == AddressText::Province;
    std::u32string one = isTown ? contacts::duplicateCity(a) : contacts::duplicateText(a);
    std::u32string two = isTown ? contacts::duplicateCity(b) : contacts::duplicateText(b);
    if (one.empty() || two.empty())
        return false;
    if (std::ranges::any_of(one, isHan) != std::ranges::any_of(two, isHan)) {
        if (part != AddressText::City)
            return false;
        one = contacts::duplicateReading(one, false);
        two = contacts::duplicateReading(two, false);
    } else if (part < AddressText::City && isCode(one) != isCode(two)) {
        return false;
    }
    return !one.starts_with(two) && !two.starts_with(one);
}

/// The widest part in which they are two places; kAreas: none. Where the cities are one, so is all around them.
size_t placeOfDifference(const ContactDraft &a, const ContactDraft &b)
{
    const auto differs = [&](size_t i) {
        const auto &[part, column] = kOwnParts[i];
        return isElsewhere(part, a[column], b[column]);
    };
    const bool knowBoth = !a[ContactText::City].empty() && !b[ContactText::City].empty();
    size_t i = knowBoth && !differs(kCityPlace) ? kCityPlace : 0;
    while (i < kAreas && !differs(i))
        ++i;
    return i;
}

bool samePlace(const AddressText &a, const AddressText &b)
{
    return std::equal(a.parts.begin() + AddressText::Country, a.parts.end(), b.parts.begin() + AddressText::Country);
}

} // namespace import_contact_further_detail

AddressText ownAddress(const ContactDraft &draft)
{
    AddressText address;
    for (const auto &[part, column] : import_contact_further_detail::kOwnParts)
        address.parts[part] = draft[column];
    return address;
}

void ContactRow::settleAddress(const ContactDraft &known)
{
    using namespace import_contact_further_detail;
    if (!addressFromFurther)
        return;
    const AddressText own = ownAddress(known);
    if (own.isEmpty())
        return;
    for (const auto &[part, column] : kOwnParts)
        told[column] = {};
    addresses.insert(addresses.begin(), *addressFromFurther);
    std::erase_if(addresses, [&own](const AddressText &address) { return samePlace(own, address); });
    addressFromFurther.reset();
}

void ContactRow::keepAddressesWhole(ContactDraft &known, bool onlyBlanks)
{
    using namespace import_contact_further_detail;
    const size_t other = placeOfDifference(told, known);
    if (other == kAreas)
        return;
    // A city of another name may be in another province.
    const size_t from = kOwnParts[other].first == AddressText::City ? other - 1 : other;
    ContactDraft &stays = onlyBlanks ? known : told;
    ContactDraft &goes = onlyBlanks ? told : known;
    bool mixes = false;
    for (size_t i = from; i < kOwnParts.size(); ++i)
        mixes = mixes || (stays[kOwnParts[i].second].empty() && !goes[kOwnParts[i].second].empty());
    if (!mixes)
        return;
    AddressText address = ownAddress(goes);
    if (std::ranges::find(addresses, address) == addresses.end())
        addresses.insert(addresses.begin(), std::move(address));
    for (size_t i = onlyBlanks ? 0 : from; i < kOwnParts.size(); ++i)
        goes[kOwnParts[i].second] = {};
}

void ContactRowReader::readFurtherPoint(const FurtherColumn &column, std::string_view label, std::string_view raw,
                                        ContactRow &out)
{
    using namespace import_contact_further_detail;
    const std::string_view field = furtherFieldCode(column);
    const bool isPhone = column.kind == "phone" || column.kind == "mobile";
    const std::string tidy = tidyLabel(label.empty() ? std::string_view(column.label) : label);
    const std::string_view shown = tidy.empty() ? std::string_view() : keep(tidy);
    if (isPhone && !saysFax(label)) {
        readPhones(raw, field, out.told[ContactText::Phone].empty(), out, shown);
        return;
    }
    if (column.kind == "email") {
        readEmail(raw, field, out.told[ContactText::Email].empty(), out, shown);
        return;
    }
    for (const std::string_view text : listedTexts(raw)) {
        if (isFiller(text))
            continue;
        const std::string_view kind = isPhone ? std::string_view("fax") : std::string_view(column.kind);
        out.points.push_back({kind, text, contacts::contactPointKey(kind, text), shown});
    }
}

void ContactRowReader::readFurther(const ImportRow &row, ContactRow &out)
{
    using namespace import_contact_further_detail;
    using What = FurtherColumn::What;
    std::string_view label;
    std::string lines;
    std::vector<std::pair<std::string_view, AddressText>> groups; // in the order of the columns
    for (size_t i = 0; i < m_plan.further.size(); ++i) {
        const FurtherColumn &column = m_plan.further[i];
        const std::string_view text = row.further[i];
        if (column.what == What::PointLabel) {
            label = text;
            continue;
        }
        if (column.what == What::Point) {
            if (!text.empty())
                readFurtherPoint(column, label, text, out);
            label = {};
            continue;
        }
        if (text.empty())
            continue;
        if (column.what == What::Note) {
            if (!isFiller(text) && saysAnything(text))
                lines += (lines.empty() ? "" : "\n") + column.label + ": " + std::string(text);
            continue;
        }
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&column](const auto &pair) { return pair.first == column.label; });
        if (group == groups.end())
            group = groups.emplace(groups.end(), column.label, AddressText());
        std::string &part = group->second.parts[column.part];
        if (!part.empty())
            part += isListedText(text) ? " ::: " : ", ";
        part += text;
    }
    if (!lines.empty()) {
        const std::string_view note = out.told[ContactText::Note];
        out.told[ContactText::Note] = keep(note.empty() ? lines : std::string(note) + '\n' + lines);
    }
    out.addresses.clear();
    for (const bool own : {true, false}) {
        for (auto &[name, address] : groups) {
            if ((name == "main") == own)
                takeAddress(name, address, out);
        }
    }
    for (AddressText &listed : addressesOf(row[Field::Addresses]))
        out.addresses.push_back(std::move(listed));
}

/// The first one that is told is the contact's own, if no column tells that.
void ContactRowReader::takeAddress(std::string_view group, AddressText &told, ContactRow &out)
{
    using namespace import_contact_further_detail;
    const bool isOwn = group == "main";
    if (isOwn) {
        AddressText own = ownAddress(out.told);
        for (const auto &[part, column] : kOwnParts) {
            if (!own.parts[part].empty() && !told.parts[part].empty())
                own.parts[part] += ", ";
            own.parts[part] += told.parts[part];
            out.told[column] = own.parts[part].empty() ? std::string_view() : keep(own.parts[part]);
        }
        return;
    }
    if (told.parts[AddressText::Label].empty() && !isNumber(group))
        told.parts[AddressText::Label] = group;
    for (AddressText &address : spread(told)) {
        address.parts[AddressText::Label] = tidyLabel(
            address.parts[AddressText::Label].empty() && !isNumber(group) ? group : address.parts[AddressText::Label]);
        if (address.isEmpty())
            continue;
        const AddressText own = ownAddress(out.told);
        if (own.isEmpty()) {
            for (const auto &[part, column] : kOwnParts) {
                if (!address.parts[part].empty())
                    out.told[column] = keep(address.parts[part]);
            }
            out.addressFromFurther = std::move(address);
        } else if (!samePlace(own, address)) {
            out.addresses.push_back(std::move(address));
        }
    }
}

/// Of an address of our own that lists several, the further ones are further addresses.
void ContactRowReader::spreadOwnAddress(ContactRow &out)
{
    using namespace import_contact_further_detail;
    const AddressText own = ownAddress(out.told);
    if (std::none_of(own.parts.begin(), own.parts.end(), [](const std::string &part) { return isListedText(part); }))
        return;
    std::vector<AddressText> all = spread(own);
    for (const auto &[part, column] : kOwnParts) {
        const std::string &text = all.front().parts[part];
        out.told[column] = text.empty() ? std::string_view() : keep(text);
    }
    for (size_t i = 1; i < all.size(); ++i) {
        if (!all[i].isEmpty())
            out.addresses.push_back(std::move(all[i]));
    }
}

/// Google's own groups say nothing about a customer.
std::string_view ContactRowReader::tidyTags(std::string_view tags)
{
    if (m_plan.isOwnTable || (!isListedText(tags) && !tags.starts_with("* ")))
        return tags;
    std::string cell;
    for (std::string_view tag : listedTexts(tags)) {
        if (takePrefix(tag, "* ") && foldedWord(tag) == "mycontacts")
            continue;
        appendTag(tag, cell);
    }
    return cell.empty() ? std::string_view() : keep(std::move(cell));
}

} // namespace shuke::exchange
