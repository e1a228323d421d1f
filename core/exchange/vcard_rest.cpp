#include "core/exchange/vcard_rest.h"

#include "core/exchange/value_text.h"

#include <algorithm>
#include <array>

namespace shuke::exchange {

namespace vcard_rest_detail {

constexpr std::array<std::string_view, 21> kKept = {"NICKNAME",
                                                    "ANNIVERSARY",
                                                    "X-ANNIVERSARY",
                                                    "X-EVOLUTION-ANNIVERSARY",
                                                    "X-KADDRESSBOOK-X-ANNIVERSARY",
                                                    "X-ABDATE",
                                                    "X-ABRELATEDNAMES",
                                                    "RELATED",
                                                    "X-SPOUSE",
                                                    "X-EVOLUTION-SPOUSE",
                                                    "X-KADDRESSBOOK-X-SPOUSESNAME",
                                                    "X-MANAGER",
                                                    "X-EVOLUTION-MANAGER",
                                                    "X-ASSISTANT",
                                                    "X-EVOLUTION-ASSISTANT",
                                                    "X-CHILD",
                                                    "HOBBY",
                                                    "INTEREST",
                                                    "EXPERTISE",
                                                    "BIRTHPLACE",
                                                    "DEATHDATE"};

/// Of the file, the program that wrote it, or a repetition of something else.
constexpr std::array<std::string_view, 24> kAboutFile = {
    "VERSION", "PRODID",       "REV",        "BEGIN",  "END",     "X-ABLABEL",   "X-ABUID",
    "X-ABADR", "CLASS",        "X-ABORDER",  "MAILER", "SOURCE",  "SORT-STRING", "NAME",
    "LABEL",   "CLIENTPIDMAP", "PROFILE",    "XML",    "CREATED", "X-CREATED",   "X-MS-CARDPICTURE",
    "X-CLASS", "X-IMAGEHASH",  "X-IMAGETYPE"};

template <size_t N>
bool isOneOf(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace vcard_rest_detail

void CardRest::keep(std::string_view name, const std::string &text)
{
    const std::string_view trimmed = trimmedText(text);
    if (trimmed.empty())
        return;
    if (!m_lines.empty())
        m_lines += '\n';
    m_lines.append(name).append(": ").append(trimmed);
}

void CardRest::leave(const std::string &name)
{
    if (std::ranges::find(m_unread, name) == m_unread.end())
        m_unread.push_back(name);
}

/// Nicknames and more of Android: `vnd.android.cursor.item/nickname;小明;1;;;`.
void CardRest::takeAndroid(const ContentLine &line)
{
    const std::vector<std::string_view> parts = splitUnescaped(line.value, ';');
    std::string_view kind = parts.empty() ? std::string_view() : trimmedText(parts[0]);
    takePrefix(kind, "vnd.android.cursor.item/");
    if (parts.size() > 1 && (kind == "nickname" || kind == "relation" || kind == "contact_event"))
        keep(kind == "nickname" ? "NICKNAME" : kind == "relation" ? "RELATED" : "DATE", unescapedText(parts[1]));
    else
        leave(line.name);
}

void CardRest::take(const ContentLine &line, const std::string &label)
{
    using namespace vcard_rest_detail;
    if (isOneOf(kAboutFile, line.name) || trimmedText(line.value).empty())
        return;
    if (line.name == "X-ANDROID-CUSTOM") {
        takeAndroid(line);
        return;
    }
    // Another card is no name.
    if (!isOneOf(kKept, line.name) || line.value.starts_with("urn:uuid:")) {
        leave(line.name);
        return;
    }
    std::string name = label.empty() ? line.name : label;
    if (const std::string_view type = line.param("TYPE"); label.empty() && line.name == "RELATED" && !type.empty())
        name.append(" (").append(type).append(")");
    keep(name, unescapedText(line.value));
}

} // namespace shuke::exchange
