#include "core/exchange/address_text.h"

#include "core/exchange/content_line.h"
#include "core/exchange/point_text.h"

#include <algorithm>

namespace shuke::exchange {

namespace address_text_detail {

std::string withoutBackslashes(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        out += text[i];
    }
    return out;
}

} // namespace address_text_detail

bool AddressText::isEmpty() const
{
    // A label alone is nowhere.
    return std::all_of(parts.begin() + Country, parts.end(), [](const std::string &part) { return part.empty(); });
}

void appendAddress(const AddressText &address, std::string &cell)
{
    if (address.isEmpty())
        return;
    std::string text;
    for (size_t i = 0; i < address.parts.size(); ++i) {
        if (i > 0)
            text += ';';
        for (const char c : address.parts[i]) {
            if (c == '\\' || c == ';')
                text += '\\';
            text += c;
        }
    }
    appendListed(text, cell);
}

std::vector<AddressText> addressesOf(std::string_view cell)
{
    std::vector<AddressText> addresses;
    for (const std::string &entry : splitList(cell)) {
        const std::vector<std::string_view> parts = splitUnescaped(entry, ';');
        AddressText address;
        if (parts.size() == 1) {
            address.parts[AddressText::Street] = address_text_detail::withoutBackslashes(parts.front());
        } else {
            for (size_t i = 0; i < parts.size() && i < address.parts.size(); ++i)
                address.parts[i] = address_text_detail::withoutBackslashes(parts[i]);
        }
        if (!address.isEmpty())
            addresses.push_back(std::move(address));
    }
    return addresses;
}

} // namespace shuke::exchange
