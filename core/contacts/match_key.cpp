#include "core/contacts/match_key.h"

#include "core/base/text_fold.h"
#include "core/contacts/phone_number.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace shuke::contacts {

namespace match_key_detail {

/// FNV-1a with a final avalanche (MurmurHash3's fmix64), cut to a positive number. `domain` keeps kinds apart.
qint64 hash63(char domain, std::string_view text)
{
    quint64 h = 0xCBF29CE484222325ULL;
    const auto eat = [&h](char c) {
        h ^= static_cast<unsigned char>(c);
        h *= 0x100000001B3ULL;
    };
    eat(domain);
    eat('\x1F');
    for (const char c : text)
        eat(c);
    h ^= h >> 33;
    h *= 0xFF51AFD7ED558CCDULL;
    h ^= h >> 33;
    h *= 0xC4CEB9FE1A85EC53ULL;
    h ^= h >> 33;
    const auto key = static_cast<qint64>(h >> 1);
    return key == 0 ? 1 : key;
}

/// Half-width, lower case, trimmed, nothing invisible; accents stay (they are part of an address).
std::string lowered(std::string_view raw)
{
    if (std::ranges::all_of(raw, [](char c) { return c > ' ' && c < 0x7F; })) {
        std::string text(raw);
        for (char &c : text)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return text;
    }
    QString text;
    const QString wide = QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size()))
                             .normalized(QString::NormalizationForm_KC)
                             .toLower();
    for (const char32_t c : wide.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Format || (category == QChar::Other_Control && !QChar::isSpace(c)))
            continue;
        text += QString::fromUcs4(&c, 1);
    }
    return text.simplified().toStdString();
}

} // namespace match_key_detail

bool isPlaceholder(std::string_view raw)
{
    const std::string text = foldUtf8(raw);
    constexpr std::array<std::string_view, 14> words = {"0",    "na", "n/a",  "none", "null", "nil",  "unknown",
                                                        "test", "无", "没有", "暂无", "未知", "不详", "空"};
    if (std::ranges::find(words, std::string_view(text)) != words.end())
        return true;
    return std::ranges::all_of(
        text, [](unsigned char c) { return c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z'); });
}

std::string normalEmail(std::string_view raw)
{
    std::string text = match_key_detail::lowered(raw);
    if (text.starts_with("mailto:"))
        text.erase(0, 7);
    const size_t at = text.find('@');
    const bool looksRight = at != std::string::npos && at > 0 && at + 1 < text.size() &&
                            text.find('@', at + 1) == std::string::npos && text.find(' ') == std::string::npos;
    return looksRight ? text : std::string();
}

std::string normalWechat(std::string_view raw)
{
    return isPlaceholder(raw) ? std::string() : match_key_detail::lowered(raw);
}

std::string normalTaxId(std::string_view raw)
{
    std::string normal;
    bool digit = false;
    for (const char c : match_key_detail::lowered(raw)) {
        if (c == ' ' || c == '-' || c == '.' || c == '/')
            continue;
        if (c >= 'a' && c <= 'z')
            normal += static_cast<char>(c - 32);
        else if (c >= '0' && c <= '9')
            normal += c;
        else
            return {};
        digit = digit || (c >= '1' && c <= '9');
    }
    return digit && normal.size() >= 4 && normal.size() <= 20 ? normal : std::string();
}

bool isValidCreditCode(std::string_view normal)
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (normal.size() != 18)
        return false;
    unsigned weight = 1;
    unsigned sum = 0;
    for (size_t i = 0; i < 18; ++i) {
        const size_t value = alphabet.find(normal[i]);
        if (value == std::string_view::npos)
            return false;
        if (i == 17)
            return value == (31 - sum % 31) % 31;
        sum += static_cast<unsigned>(value) * weight;
        weight = weight * 3 % 31;
    }
    return false;
}

std::optional<qint64> phoneKey(const PhoneNumber &number)
{
    if (number.quality != PhoneQuality::Ok)
        return std::nullopt;
    if (!number.extension.empty())
        return match_key_detail::hash63('p', number.normal + ';' + number.extension);
    // E.164 has at most 15 digits and never begins with 0. Numbers without a country may; a digit 1 in front keeps
    // zeros.
    constexpr qint64 kUnknownCountry = qint64(1) << 60;
    qint64 value = number.isE164() ? 0 : 1;
    for (const char c : number.normal) {
        if (c != '+')
            value = value * 10 + (c - '0');
    }
    return number.isE164() ? value : kUnknownCountry + value;
}

std::optional<qint64> phoneKey(std::string_view raw)
{
    return phoneKey(parsePhone(raw));
}

std::optional<qint64> emailKey(std::string_view raw)
{
    const std::string normal = normalEmail(raw);
    return normal.empty() ? std::nullopt : std::optional(match_key_detail::hash63('e', normal));
}

std::optional<qint64> wechatKey(std::string_view raw)
{
    const std::string normal = normalWechat(raw);
    return normal.empty() ? std::nullopt : std::optional(match_key_detail::hash63('w', normal));
}

std::optional<qint64> taxIdKey(std::string_view raw)
{
    const std::string normal = normalTaxId(raw);
    return normal.empty() ? std::nullopt : std::optional(match_key_detail::hash63('t', normal));
}

std::optional<qint64> contactPointKey(std::string_view kindCode, std::string_view raw)
{
    if (kindCode == "phone" || kindCode == "mobile" || kindCode == "fax")
        return phoneKey(raw);
    if (kindCode == "email")
        return emailKey(raw);
    if (kindCode == "wechat")
        return wechatKey(raw);
    const std::string normal = isPlaceholder(raw) ? std::string() : match_key_detail::lowered(raw);
    return normal.empty() ? std::nullopt : std::optional(match_key_detail::hash63('o', normal));
}

} // namespace shuke::contacts
