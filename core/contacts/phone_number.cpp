#include "core/contacts/phone_number.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace shuke::contacts {

namespace phone_number_detail {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// 1.39E+10, 1.39e10, 1.39E+010, folded.
bool isScientific(std::string_view text)
{
    const size_t e = text.find('e');
    if (e == std::string_view::npos || e == 0 || !isDigit(text[0]))
        return false;
    const std::string_view mantissa = text.substr(0, e);
    std::string_view exponent = text.substr(e + 1);
    if (!exponent.empty() && exponent[0] == '+')
        exponent.remove_prefix(1);
    return allDigits(exponent) && std::ranges::count(mantissa, '.') <= 1 &&
           std::ranges::all_of(mantissa, [](char c) { return isDigit(c) || c == '.'; });
}

/// Cuts a list. Line breaks are cut before folding, which would turn them into spaces.
std::vector<std::string> parts(std::string_view raw)
{
    std::vector<std::string> found;
    size_t lineBegin = 0;
    while (lineBegin <= raw.size()) {
        const size_t lineEnd = std::min(raw.find_first_of("\r\n", lineBegin), raw.size());
        std::string line = foldUtf8(raw.substr(lineBegin, lineEnd - lineBegin));
        for (const std::string_view word : {"\u3001", "\u6216", " or "}) { // 、 或
            for (size_t at = line.find(word); at != std::string::npos; at = line.find(word, at))
                line.replace(at, word.size(), ";");
        }
        size_t begin = 0;
        while (begin <= line.size()) {
            const size_t end = std::min(line.find_first_of("/;,|&", begin), line.size());
            std::string_view part = std::string_view(line).substr(begin, end - begin);
            while (!part.empty() && part.front() == ' ')
                part.remove_prefix(1);
            while (!part.empty() && part.back() == ' ')
                part.remove_suffix(1);
            if (!part.empty())
                found.emplace_back(part);
            begin = end + 1;
        }
        lineBegin = lineEnd + 1;
    }
    return found;
}

void dropLabel(std::string_view &text)
{
    constexpr std::array<std::string_view, 17> labels = {
        "'",      "tel",  "telephone", "phone", "mobile",   "mob",  "cell",     "fax", "手机号码",
        "手机号", "手机", "电话号码",  "电话",  "移动电话", "座机", "联系电话", "传真"};
    std::string_view best;
    for (const std::string_view label : labels) {
        if (text.starts_with(label) && label.size() > best.size())
            best = label;
    }
    text.remove_prefix(best.size());
    if (!best.empty())
        text.remove_prefix(std::min(text.find_first_not_of(" .:"), text.size()));
}

/// "(微信同号)" behind the number says nothing about it.
void dropRemark(std::string_view &text)
{
    const size_t open = text.rfind('(');
    if (open == std::string_view::npos || open == 0 || !text.ends_with(')'))
        return;
    const std::string_view remark = text.substr(open);
    if (std::ranges::none_of(remark, isDigit))
        text = text.substr(0, open);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
}

/// Takes "转8012", "ext. 8012", "x8012", "#8012" off the end. False if a mark stands there without digits.
bool takeExtension(std::string_view &text, std::string &extension)
{
    constexpr std::array<std::string_view, 8> marks = {"转", "轉", "分机", "分機", "extension", "ext", "x", "#"};
    for (const std::string_view mark : marks) {
        const size_t at = text.find(mark);
        if (at == std::string_view::npos || at == 0)
            continue;
        std::string_view digits = text.substr(at + mark.size());
        digits.remove_prefix(std::min(digits.find_first_not_of(" .:-"), digits.size()));
        for (const std::string_view second : {std::string_view("分机"), std::string_view("分機")}) {
            if (digits.starts_with(second)) // 转分机
                digits.remove_prefix(second.size());
        }
        digits.remove_prefix(std::min(digits.find_first_not_of(" .:"), digits.size()));
        if (!allDigits(digits) || digits.size() > 8)
            return false;
        extension = digits;
        text = text.substr(0, at);
        while (!text.empty() && (text.back() == ' ' || text.back() == '-' || text.back() == '(' || text.back() == ','))
            text.remove_suffix(1);
        return true;
    }
    return true;
}

bool isMobile(std::string_view digits)
{
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
}

/// Area code without its zero, and a subscriber number that begins with 2 … 9.
bool isLandline(std::string_view digits)
{
    const bool shortArea = digits.starts_with("10") || digits.starts_with('2');
    if (digits.empty() || (!shortArea && (digits[0] < '3' || digits[0] > '9')))
        return false;
    const size_t area = shortArea ? 2 : 3;
    const size_t subscriber = digits.size() - std::min(area, digits.size());
    return (subscriber == 8 || (subscriber == 7 && !shortArea)) && digits[area] >= '2';
}

bool isServiceNumber(std::string_view digits)
{
    return digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
}

bool isShortCode(std::string_view digits)
{
    if (digits.starts_with("95") || digits.starts_with("96"))
        return digits.size() >= 5 && digits.size() <= 8;
    return digits.size() >= 3 && digits.size() <= 6 && digits[0] == '1';
}

PhoneNumber ok(std::string normal, const std::string &extension)
{
    return {std::move(normal), extension, PhoneQuality::Ok, PhoneDamage::None};
}

PhoneNumber damaged(PhoneDamage damage)
{
    return {{}, {}, PhoneQuality::Damaged, damage};
}

/// A number behind +86 or 0086.
PhoneNumber mainland(std::string_view digits, const std::string &extension)
{
    if (digits.starts_with('0'))
        digits.remove_prefix(1);
    if (isMobile(digits) || isServiceNumber(digits) || isLandline(digits) || isShortCode(digits))
        return ok("+86" + std::string(digits), extension);
    if (digits.size() == 10)
        return damaged(PhoneDamage::LostDigit);
    return {};
}

/// A number with its country code in front. Only the North American plan and the mainland are checked further.
PhoneNumber international(std::string_view digits, const std::string &extension)
{
    if (digits.starts_with("86"))
        return mainland(digits.substr(2), extension);
    if (digits.empty() || digits[0] == '0' || digits.size() < 7 || digits.size() > 15)
        return {};
    if (digits[0] == '1' && digits.size() != 11)
        return {};
    return ok("+" + std::string(digits), extension);
}

/// The digit groups of what is left; nothing if anything but digits and separators stands there.
bool digitGroups(std::string_view text, std::vector<std::string> &groups)
{
    bool open = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            if (!open)
                groups.emplace_back();
            groups.back() += c;
            open = true;
            continue;
        }
        open = false;
        if (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '_')
            continue;
        if (text.substr(i).starts_with("\u00B7")) {
            ++i;
            continue;
        }
        return false;
    }
    return !groups.empty();
}

/// 415-555-2671: grouped by hand, so no spreadsheet ate a digit. Which country it is in stays unknown.
bool isNorthAmericanStyle(const std::vector<std::string> &groups)
{
    return groups.size() == 3 && groups[0].size() == 3 && groups[1].size() == 3 && groups[2].size() == 4 &&
           groups[0][0] >= '2' && groups[1][0] >= '2';
}

PhoneNumber national(const std::string &digits, const std::vector<std::string> &groups, const std::string &extension)
{
    if (isMobile(digits))
        return ok("+86" + digits, extension);
    if (digits.size() == 13 && digits.starts_with("86") && isMobile(std::string_view(digits).substr(2)))
        return ok("+" + digits, extension);
    if (digits.size() == 12 && digits[0] == '0' && isMobile(std::string_view(digits).substr(1)))
        return ok("+86" + digits.substr(1), extension); // dialled as a trunk call
    if (digits[0] == '0') {
        if (isLandline(std::string_view(digits).substr(1)))
            return ok("+86" + digits.substr(1), extension);
        return digits.size() >= 9 && digits.size() <= 15 ? ok(digits, extension) : PhoneNumber{};
    }
    if (isServiceNumber(digits))
        return ok("+86" + digits, extension);
    if (isShortCode(digits))
        return ok(digits, extension);
    if ((digits.size() == 7 || digits.size() == 8) && digits[0] >= '2')
        return ok(digits, extension); // local, the area is not told
    if (digits.size() == 10)
        return isNorthAmericanStyle(groups) ? ok(digits, extension) : damaged(PhoneDamage::LostDigit);
    if (isLandline(digits))
        return damaged(PhoneDamage::LostDigit);
    return digits.size() >= 9 && digits.size() <= 15 ? ok(digits, extension) : PhoneNumber{};
}

PhoneNumber parseOne(std::string_view text)
{
    dropLabel(text);
    if (isScientific(text))
        return damaged(PhoneDamage::Scientific);
    dropRemark(text);
    if (text.size() > 9 && text.ends_with(".0") && allDigits(text.substr(0, text.size() - 2)))
        text.remove_suffix(2); // a number column written as decimals; no digit is lost
    std::string extension;
    if (!takeExtension(text, extension))
        return {};
    bool plus = false;
    const size_t plusAt = text.find_first_not_of(" (");
    if (plusAt != std::string_view::npos && text[plusAt] == '+') {
        plus = true;
        text.remove_prefix(plusAt + 1);
    }
    std::vector<std::string> groups;
    // The trunk zero of "+44 (0)20" is not dialled from abroad.
    std::string withoutTrunk;
    if (const size_t trunk = text.find("(0)"); plus && trunk != std::string_view::npos && trunk > 0) {
        withoutTrunk = std::string(text.substr(0, trunk)) + ' ' + std::string(text.substr(trunk + 3));
        text = withoutTrunk;
    }
    if (!digitGroups(text, groups))
        return {};
    std::string digits;
    for (const std::string &group : groups)
        digits += group;
    if (!plus && digits.size() > 8 && digits.starts_with("00")) {
        plus = true;
        digits.erase(0, 2);
    }
    const auto parse = [&](const std::string &number, const std::string &ext) {
        return plus ? international(number, ext) : national(number, groups, ext);
    };
    // 010-65551234-8012 and 65551234-8012: a short last group behind a number that is already whole.
    if (extension.empty() && groups.size() >= 2 && groups.back().size() <= 6) {
        const std::string head = digits.substr(0, digits.size() - groups.back().size());
        const bool wholeLocal = groups.size() == 2 && !plus && (head.size() == 7 || head.size() == 8) && head[0] >= '2';
        const bool wholeLandline = !plus && head[0] == '0' && isLandline(std::string_view(head).substr(1));
        const bool wholeMainland = plus && head.starts_with("86") && head.size() >= 11 &&
                                   mainland(std::string_view(head).substr(2), {}).quality == PhoneQuality::Ok;
        const bool wholeService = !plus && isServiceNumber(head);
        const bool asOne = parse(digits, {}).quality == PhoneQuality::Ok && parse(digits, {}).isE164();
        if (!asOne && (wholeLocal || wholeLandline || wholeMainland || wholeService))
            return parse(head, groups.back());
    }
    return parse(digits, extension);
}

} // namespace phone_number_detail

std::vector<PhoneNumber> parsePhones(std::string_view raw)
{
    std::vector<PhoneNumber> numbers;
    for (const std::string &part : phone_number_detail::parts(raw))
        numbers.push_back(phone_number_detail::parseOne(part));
    return numbers;
}

PhoneNumber parsePhone(std::string_view raw)
{
    // Most numbers are a plain mainland mobile.
    if (phone_number_detail::isMobile(raw) && phone_number_detail::allDigits(raw))
        return phone_number_detail::ok("+86" + std::string(raw), {});
    std::vector<PhoneNumber> numbers = parsePhones(raw);
    if (numbers.empty())
        return {};
    for (PhoneNumber &number : numbers) {
        if (number.quality == PhoneQuality::Ok)
            return std::move(number);
    }
    return std::move(numbers.front());
}

} // namespace shuke::contacts
