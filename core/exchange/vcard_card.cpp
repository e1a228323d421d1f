#include "core/exchange/vcard_card.h"

#include "core/exchange/address_text.h"
#include "core/exchange/point_text.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"
#include "core/exchange/vcard_rest.h"

#include <QString>
#include <QUrl>

#include <algorithm>

namespace shuke::exchange {

namespace vcard_card_detail {

/// A phone, e-mail or address with how much it is to be preferred.
struct Ranked
{
    std::string kind; ///< Of contact_point_kind.
    std::string value;
    std::string label;
    int rank = 0; ///< Smaller is better.
};

std::string part(const std::vector<std::string_view> &parts, size_t i)
{
    return i < parts.size() ? std::string(trimmedText(unescapedText(parts[i]))) : std::string();
}

std::string joined(std::initializer_list<std::string> texts, std::string_view between)
{
    std::string out;
    for (const std::string &text : texts) {
        if (text.empty())
            continue;
        if (!out.empty())
            out += between;
        out += text;
    }
    return out;
}

/// 1 … 100 of PREF (RFC 6350), 1 for a TYPE of pref; 0: not said.
int preference(const ContentLine &line)
{
    if (line.hasType("pref"))
        return 1;
    const int pref = QByteArray::fromStdString(std::string(line.param("PREF"))).toInt();
    return pref >= 1 && pref <= 100 ? pref : 0;
}

/// "_$!<Mobile>!$_" → Mobile.
std::string appleLabel(std::string_view text)
{
    takePrefix(text, "_$!<");
    takeSuffix(text, ">!$_");
    return std::string(text);
}

/// post box; extended; street; city; region; code; country
struct Address
{
    std::array<std::string, 7> parts;
    std::string label;
    int rank = 0;

    std::string street() const { return joined({parts[0], parts[2], parts[1]}, " "); }
};

class CardFields
{
public:
    explicit CardFields(VCard &card) : m_card(card) {}

    void read(const std::vector<ContentLine> &lines)
    {
        for (const ContentLine &line : lines) {
            if (line.name == "X-ABLABEL")
                m_labels[line.group] = appleLabel(unescapedText(line.value));
            else if (line.name == "PRODID")
                m_card.isOwn = line.value == kOwnProductId;
        }
        for (const ContentLine &line : lines)
            take(line);
        if (!m_card.isOwn)
            finishPoints();
        else
            finishOwn();
        finishCompany();
        takeAddresses();
        finishRest();
    }

private:
    /// `property`: of the file, where it may be there twice.
    void set(const char *field, std::string text, std::string_view property = {})
    {
        std::string &value = m_card.fields[field];
        if (value.empty())
            value = std::move(text);
        else if (value != text && !m_card.isOwn)
            m_rest.keep(property.empty() ? field : property, text);
        if (value.empty())
            m_card.fields.erase(field);
    }

    std::string labelOf(const ContentLine &line) const
    {
        if (const auto found = m_labels.find(line.group); !line.group.empty() && found != m_labels.end())
            return found->second;
        for (const auto &[key, value] : line.params) {
            if (key == "TYPE" && (sameWord(value, "home") || sameWord(value, "work")))
                return QByteArray::fromStdString(value).toLower().toStdString();
        }
        return {};
    }

    void take(const ContentLine &line)
    {
        if (line.isBad) {
            m_card.notes |= RecordNote::PropertyBad;
            return;
        }
        if (line.isLeftOut) {
            m_card.notes |= RecordNote::PictureLeft;
            return;
        }
        if (line.name.starts_with(kOwnProperty)) {
            takeOwn(line);
            return;
        }
        const std::vector<std::string_view> parts = splitUnescaped(line.value, ';');
        if (line.name == "FN") {
            set("name", std::string(trimmedText(unescapedText(line.value))), line.name);
        } else if (line.name == "N") {
            takeName(parts);
        } else if (line.name == "ORG") {
            set("company", part(parts, 0), line.name);
            for (size_t i = 1; i < parts.size(); ++i)
                m_department = joined({m_department, part(parts, i)}, " / ");
        } else if (line.name == "TITLE" || line.name == "ROLE") {
            std::string &known = line.name == "TITLE" ? m_title : m_role;
            if (std::string text(trimmedText(unescapedText(line.value))); known.empty())
                known = std::move(text);
            else if (known != text)
                m_rest.keep(line.name, text);
        } else if (line.name == "TEL") {
            takePhone(line);
        } else if (line.name == "EMAIL") {
            std::string_view value = trimmedText(line.value);
            takePrefix(value, "mailto:");
            m_emails.push_back({"email", unescapedText(value), labelOf(line), rankOf(line)});
        } else if (line.name == "ADR") {
            takeAddressLine(line, parts);
        } else if (line.name == "BDAY") {
            takeBirthday(line);
        } else if (line.name == "GENDER" || line.name == "X-GENDER") {
            takeGender(part(parts, 0), line.name);
        } else if (line.name == "NOTE") {
            std::string &note = m_card.fields["note"];
            note = joined({note, std::string(trimmedText(unescapedText(line.value)))}, "\n");
            if (note.empty())
                m_card.fields.erase("note");
        } else if (line.name == "CATEGORIES") {
            for (const std::string_view tag : splitUnescaped(line.value, ',')) {
                const std::string text = unescapedText(tag);
                if (!trimmedText(text).empty())
                    appendTag(m_card.isOwn ? std::string_view(text) : trimmedText(text), m_card.fields["tags"]);
            }
        } else if (line.name == "UID") {
            std::string_view uid = trimmedText(line.value);
            takePrefix(uid, "urn:uuid:");
            takeUid(line.name, unescapedText(uid));
        } else if (line.name == "KIND" || line.name == "X-ADDRESSBOOKSERVER-KIND") {
            m_isCompany = m_isCompany || sameWord(trimmedText(line.value), "org");
        } else if (line.name == "X-ABSHOWAS") {
            m_isCompany = m_isCompany || sameWord(trimmedText(line.value), "COMPANY");
        } else {
            takeElsewhere(line);
        }
    }

    /// The first one that says anything is the name; another one stays together.
    void takeName(const std::vector<std::string_view> &parts)
    {
        std::string family = part(parts, 0);
        std::string given = joined({part(parts, 1), part(parts, 2)}, " ");
        const auto known = [&](const char *field) {
            const auto found = m_card.fields.find(field);
            return found == m_card.fields.end() ? std::string() : found->second;
        };
        const std::string knownFamily = known("family_name");
        const std::string knownGiven = known("given_name");
        if (m_prefix.empty())
            m_prefix = part(parts, 3);
        if (m_suffix.empty())
            m_suffix = part(parts, 4);
        if (!knownFamily.empty() || !knownGiven.empty()) {
            if (!m_card.isOwn && (family != knownFamily || given != knownGiven))
                m_rest.keep("N", joined({std::move(family), std::move(given)}, " "));
            return;
        }
        set("family_name", std::move(family));
        set("given_name", std::move(given));
    }

    /// Nobody reads an id in a note.
    void takeUid(const std::string &property, std::string uid)
    {
        const auto known = m_card.fields.find("external_id");
        if (known == m_card.fields.end())
            set("external_id", std::move(uid));
        else if (!uid.empty() && known->second != uid && !m_card.isOwn)
            m_rest.leave(property);
    }

    /// Addresses in the other networks.
    void takeElsewhere(const ContentLine &line)
    {
        std::string value = unescapedText(trimmedText(line.value));
        if (value.empty())
            return;
        const auto add = [&](const char *kind, std::string label) {
            m_points.push_back({kind, std::move(value), std::move(label), 0});
        };
        if (line.name == "URL" || line.name == "X-SOCIALPROFILE") {
            add("web", labelOf(line));
        } else if (line.name == "X-QQ") {
            add("qq", labelOf(line));
        } else if (line.name == "X-WECHAT" || line.name == "X-WEIXIN" || line.name == "X-TENCENT-WECHAT") {
            add("wechat", labelOf(line));
        } else if (line.name == "IMPP") {
            takeMessenger(std::move(value), line);
        } else if (line.name == "X-AIM" || line.name == "X-ICQ" || line.name == "X-JABBER" || line.name == "X-MSN" ||
                   line.name == "X-SKYPE" || line.name == "X-SKYPE-USERNAME" || line.name == "X-YAHOO" ||
                   line.name == "X-GOOGLE-TALK") {
            add("other", line.name.substr(2));
        } else {
            const auto label = m_labels.find(line.group);
            m_rest.take(line, line.group.empty() || label == m_labels.end() ? std::string() : label->second);
        }
    }

    void takeMessenger(std::string value, const ContentLine &line)
    {
        const std::string service(line.param("X-SERVICE-TYPE"));
        const size_t colon = value.find(':');
        const std::string scheme = colon == std::string::npos ? std::string() : value.substr(0, colon);
        const auto is = [&](std::string_view word) { return sameWord(service, word) || sameWord(scheme, word); };
        if (colon != std::string::npos)
            value = QUrl::fromPercentEncoding(QByteArray::fromStdString(value.substr(colon + 1))).toStdString();
        if (value.empty())
            return;
        if (is("wechat") || is("weixin") || is("微信"))
            m_points.push_back({"wechat", std::move(value), {}, 0});
        else if (is("qq"))
            m_points.push_back({"qq", std::move(value), {}, 0});
        else
            m_points.push_back({"other", std::move(value), service.empty() ? scheme : service, 0});
    }

    int rankOf(const ContentLine &line)
    {
        const int preferred = preference(line);
        return (preferred > 0 ? preferred : 200) * 1000 + m_order++;
    }

    void takePhone(const ContentLine &line)
    {
        std::string value = unescapedText(trimmedText(line.value));
        if (value.empty())
            return;
        if (value.starts_with("tel:")) {
            value.erase(0, 4);
            if (const size_t ext = value.find(";ext="); ext != std::string::npos)
                value.replace(ext, 5, " ext. ");
        }
        const bool isFax = line.hasType("fax");
        const bool isMobile = line.hasType("cell") || line.hasType("mobile") || line.hasType("iphone");
        Ranked phone{isFax ? "fax" : isMobile ? "mobile" : "phone", std::move(value), labelOf(line), rankOf(line)};
        if (line.hasType("pager"))
            phone.kind = "other";
        if (phone.kind == "other" && phone.label.empty())
            phone.label = "pager";
        // A fax that somebody preferred is still nothing to call.
        phone.rank += phone.kind == "fax" || phone.kind == "other" ? 1000000 : phone.kind == "mobile" ? 0 : 100000;
        m_phones.push_back(std::move(phone));
    }

    void takeAddressLine(const ContentLine &line, const std::vector<std::string_view> &parts)
    {
        const bool any =
            std::any_of(parts.begin(), parts.end(), [](std::string_view text) { return !trimmedText(text).empty(); });
        if (!any)
            return;
        Address address;
        for (size_t i = 0; i < address.parts.size(); ++i)
            address.parts[i] = part(parts, i);
        address.label = labelOf(line);
        address.rank = rankOf(line);
        m_addresses.push_back(std::move(address));
    }

    void takeAddresses()
    {
        const auto best = std::min_element(m_addresses.begin(), m_addresses.end(),
                                           [](const Address &a, const Address &b) { return a.rank < b.rank; });
        if (best == m_addresses.end())
            return;
        if (m_card.isOwn) {
            // The preferred one is the contact's; all others stand in one property of ours, too.
            constexpr int kPreferred = 200000;
            if (best->rank < kPreferred)
                setAddress(*best);
            return;
        }
        setAddress(*best);
        std::string cell;
        for (auto address = m_addresses.begin(); address != m_addresses.end(); ++address) {
            if (address != best)
                appendAddress({{address->label, address->parts[6], address->parts[4], address->parts[3], std::string(),
                                address->street(), address->parts[5]}},
                              cell);
        }
        set("addresses", std::move(cell));
    }

    void setAddress(const Address &address)
    {
        set("district", m_card.isOwn ? address.parts[1] : std::string());
        set("address", m_card.isOwn ? address.parts[2] : address.street());
        set("city", address.parts[3]);
        set("province", address.parts[4]);
        set("postcode", address.parts[5]);
        set("country", address.parts[6]);
    }

    void takeBirthday(const ContentLine &line)
    {
        std::string text = unescapedText(trimmedText(line.value));
        // 19850412, --0412, 1985-04, 1985-04-12T00:00:00Z
        if (const size_t time = text.find('T'); time != std::string::npos && time >= 4 && isDigit(text[time - 1]))
            text.resize(time);
        const bool digits = !text.empty() && text.find_first_not_of("0123456789-") == std::string::npos;
        if (digits && text.size() == 8 && text.find('-') == std::string::npos)
            text.insert(6, 1, '-').insert(4, 1, '-');
        else if (digits && text.size() == 6 && text.starts_with("--"))
            text.insert(4, 1, '-');
        const std::string_view omitted = line.param("X-APPLE-OMIT-YEAR");
        if (!omitted.empty() && text.starts_with(omitted))
            text.replace(0, omitted.size(), "-");
        set("birthday", std::move(text), line.name);
    }

    void takeGender(const std::string &text, std::string_view property)
    {
        if (sameWord(text, "F") || sameWord(text, "Female"))
            set("gender", "female", property);
        else if (sameWord(text, "M") || sameWord(text, "Male"))
            set("gender", "male", property);
        else if (sameWord(text, "O") || sameWord(text, "Other"))
            set("gender", "other", property);
    }

    void takeOwn(const ContentLine &line)
    {
        const std::string name = QByteArray::fromStdString(line.name.substr(sizeof kOwnProperty - 1))
                                     .toLower()
                                     .replace('-', '_')
                                     .toStdString();
        if (name == "field")
            m_card.fields["custom:" + std::string(line.param("CODE"))] = unescapedText(line.value);
        else if (name == "columns")
            for (const std::string_view column : splitUnescaped(line.value, ','))
                m_card.customColumns.push_back(unescapedText(column));
        else
            m_card.fields[name] = unescapedText(line.value); // over what the plain properties said
    }

    void finishPoints()
    {
        const auto byRank = [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; };
        std::string cell;
        const auto finish = [&](std::vector<Ranked> &points, const char *first) {
            const auto best = std::min_element(points.begin(), points.end(), byRank);
            const bool callable = best != points.end() && best->kind != "fax" && best->kind != "other";
            if (first && callable)
                set(first, best->value);
            for (auto point = points.begin(); point != points.end(); ++point) {
                if (!(first && callable && point == best))
                    appendPoint({point->kind, point->value, point->label, false, false}, cell);
            }
        };
        finish(m_phones, "phone");
        finish(m_emails, "email");
        const auto wechat =
            std::find_if(m_points.begin(), m_points.end(), [](const Ranked &point) { return point.kind == "wechat"; });
        if (wechat != m_points.end() && m_card.fields.find("wechat") == m_card.fields.end()) {
            set("wechat", wechat->value);
            m_points.erase(wechat);
        }
        finish(m_points, nullptr);
        set("contact_points", std::move(cell));
    }

    /// Of an own card the first phone and e-mail are the contact's; all others stand in one property of ours, too.
    void finishOwn()
    {
        const auto byRank = [](const Ranked &a, const Ranked &b) { return a.rank % 1000000 < b.rank % 1000000; };
        for (const auto &[points, field] : {std::pair(&m_phones, "phone"), std::pair(&m_emails, "email")}) {
            const auto best = std::min_element(points->begin(), points->end(), byRank);
            if (best != points->end() && best->rank % 1000000 < 200000)
                set(field, best->value);
        }
    }

    void finishCompany()
    {
        if (m_isCompany) {
            m_card.fields["kind"] = "company";
            const auto name = m_card.fields.find("name");
            const auto company = m_card.fields.find("company");
            if (company != m_card.fields.end() && (name == m_card.fields.end() || name->second == company->second)) {
                if (!m_card.isOwn) {
                    m_card.fields["name"] = company->second;
                    m_card.fields.erase("company");
                }
            }
        }
        std::string title = m_title.empty() ? m_role : m_title;
        if (!m_card.isOwn)
            title = joined({std::move(title), m_department}, ", ");
        set("job_title", std::move(title));
    }

    /// What is written out in the name as shown is told.
    void finishRest()
    {
        const auto name = m_card.fields.find("name");
        for (const auto &[property, text] : {std::pair("PREFIX", &m_prefix), std::pair("SUFFIX", &m_suffix)}) {
            if (name == m_card.fields.end() || name->second.find(*text) == std::string::npos)
                m_rest.keep(property, *text);
        }
        if (!m_title.empty() && m_role != m_title)
            m_rest.keep("ROLE", m_role);
        if (!m_rest.noteLines().empty()) {
            std::string &note = m_card.fields["note"];
            note = joined({note, m_rest.noteLines()}, "\n");
        }
        m_card.unread = m_rest.unread();
    }

    VCard &m_card;
    CardRest m_rest;
    std::map<std::string, std::string> m_labels;
    std::vector<Ranked> m_phones;
    std::vector<Ranked> m_emails;
    std::vector<Ranked> m_points;
    std::vector<Address> m_addresses;
    int m_order = 0;
    std::string m_title;
    std::string m_role;
    std::string m_department;
    std::string m_prefix;
    std::string m_suffix;
    bool m_isCompany = false;
};

} // namespace vcard_card_detail

void readCard(const std::vector<ContentLine> &lines, VCard &card)
{
    vcard_card_detail::CardFields(card).read(lines);
}

} // namespace shuke::exchange
