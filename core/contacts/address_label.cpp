#include "core/contacts/address_label.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <array>

namespace shuke::contacts {

namespace address_label_detail {

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](char32_t c) { return isHan(c); });
}

void add(QStringList &lines, const QString &line)
{
    if (const QString plain = line.simplified(); !plain.isEmpty())
        lines.append(plain);
}

/// "张伟" → "张伟 先生 收"; a name that ends with a form of address has one.
QString chineseRecipient(const Contact &contact)
{
    static const std::array kTitles = {QStringLiteral("先生"), QStringLiteral("女士"), QStringLiteral("小姐")};
    QString name = contact.name.simplified();
    const bool hasTitle = std::ranges::any_of(kTitles, [&](const QString &title) { return name.endsWith(title); });
    if (!hasTitle && contact.kind == ContactKind::Person && contact.gender == Gender::Male)
        name += QStringLiteral(" 先生");
    else if (!hasTitle && contact.kind == ContactKind::Person && contact.gender == Gender::Female)
        name += QStringLiteral(" 女士");
    return name + QStringLiteral(" 收");
}

bool isChinese(const PostalAddress &address)
{
    return hasHan(address.street) || hasHan(address.city) || hasHan(address.province);
}

QString chineseLine(const PostalAddress &address)
{
    QString whole;
    for (const QString &part : {address.province, address.city, address.district, address.street}) {
        // "上海" before "上海市": the longer one says both.
        const QString plain = part.simplified();
        if (plain.startsWith(whole))
            whole = plain;
        else
            whole += plain;
    }
    return whole;
}

AddressLabel chineseLabel(const Contact &contact)
{
    AddressLabel label;
    add(label.lines, contact.address.postcode);
    add(label.lines, chineseLine(contact.address));
    if (contact.kind == ContactKind::Person)
        add(label.lines, contact.company);
    label.nameLine = static_cast<int>(label.lines.size());
    label.lines.append(chineseRecipient(contact));
    return label;
}

enum class TownLine { PostcodeFirst, CityStatePostcode, PostcodeBelow };

/// How the line of the town is written there.
TownLine townLineOf(const QString &country)
{
    static const std::array kStates = {QStringLiteral("us"),     QStringLiteral("usa"), QStringLiteral("united states"),
                                       QStringLiteral("canada"), QStringLiteral("ca"),  QStringLiteral("australia"),
                                       QStringLiteral("au")};
    static const std::array kBelow = {QStringLiteral("uk"), QStringLiteral("gb"), QStringLiteral("united kingdom"),
                                      QStringLiteral("great britain"), QStringLiteral("england")};
    const QString plain = country.simplified().toLower();
    if (std::ranges::find(kStates, plain) != kStates.end())
        return TownLine::CityStatePostcode;
    return std::ranges::find(kBelow, plain) != kBelow.end() ? TownLine::PostcodeBelow : TownLine::PostcodeFirst;
}

AddressLabel westernLabel(const Contact &contact)
{
    const PostalAddress &address = contact.address;
    AddressLabel label;
    label.lines.append(contact.name.simplified());
    if (contact.kind == ContactKind::Person)
        add(label.lines, contact.company);
    for (const QString &line : address.street.split(QLatin1Char('\n')))
        add(label.lines, line);
    add(label.lines, address.district);
    switch (townLineOf(address.country)) {
    case TownLine::CityStatePostcode:
        add(label.lines, address.city + (address.city.isEmpty() ? QString() : QStringLiteral(", ")) + address.province +
                             QLatin1Char(' ') + address.postcode);
        break;
    case TownLine::PostcodeBelow:
        add(label.lines, address.city);
        add(label.lines, address.postcode);
        break;
    case TownLine::PostcodeFirst:
        add(label.lines, address.postcode + QLatin1Char(' ') + address.city);
        break;
    }
    add(label.lines, address.country.toUpper());
    return label;
}

} // namespace address_label_detail

bool hasPostalAddress(const Contact &contact)
{
    return !contact.address.street.simplified().isEmpty();
}

AddressLabel addressLabel(const Contact &contact)
{
    using namespace address_label_detail;
    return isChinese(contact.address) ? chineseLabel(contact) : westernLabel(contact);
}

QString addressLine(const PostalAddress &address)
{
    using namespace address_label_detail;
    if (isChinese(address))
        return chineseLine(address);
    QStringList parts;
    for (const QString &part :
         {address.street, address.district, address.city, address.province, address.postcode, address.country}) {
        const QString plain = part.simplified();
        if (!plain.isEmpty() && (parts.isEmpty() || parts.last() != plain)) // Delhi is its own province
            parts.append(plain);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace shuke::contacts
