#include "core/exchange/import_match_row.h"

#include <utility>

namespace shuke::exchange {

namespace import_match_detail {

constexpr std::pair<Field, ContactText> kTexts[] = {
    {Field::Name, ContactText::Name},
    {Field::GivenName, ContactText::GivenName},
    {Field::FamilyName, ContactText::FamilyName},
    {Field::Kind, ContactText::Kind},
    {Field::Company, ContactText::Company},
    {Field::JobTitle, ContactText::JobTitle},
    {Field::Gender, ContactText::Gender},
    {Field::Phone, ContactText::Phone},
    {Field::Email, ContactText::Email},
    {Field::Wechat, ContactText::Wechat},
    {Field::TaxId, ContactText::TaxId},
    {Field::Country, ContactText::Country},
    {Field::Province, ContactText::Province},
    {Field::City, ContactText::City},
    {Field::District, ContactText::District},
    {Field::Address, ContactText::Address},
    {Field::Postcode, ContactText::Postcode},
    {Field::Source, ContactText::Source},
    {Field::Note, ContactText::Note},
    {Field::ExternalId, ContactText::ExternalId},
};

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QByteArray codeOf(Field field)
{
    const std::string_view code = fieldCode(field);
    return {code.data(), static_cast<qsizetype>(code.size())};
}

/// "1990-04-03", "04-03", "1990"; empty for none. A lunar one has * behind it.
QString birthdayText(const ContactDraft &draft)
{
    QStringList parts;
    const auto add = [&](ContactNumber part, int width) {
        if (draft[part])
            parts.append(QStringLiteral("%1").arg(*draft[part], width, 10, QLatin1Char('0')));
    };
    add(ContactNumber::BirthYear, 4);
    add(ContactNumber::BirthMonth, 2);
    add(ContactNumber::BirthDay, 2);
    const bool lunar = !parts.isEmpty() && draft[ContactNumber::BirthLunar].value_or(0) != 0;
    return parts.join(QLatin1Char('-')) + (lunar ? QStringLiteral("*") : QString());
}

} // namespace import_match_detail

std::vector<MatchDifference> differencesOf(const ContactRow &row, const ContactDraft &known, DuplicatePolicy policy)
{
    using namespace import_match_detail;
    ContactRow told = row;
    told.forKnownContact(known);
    told.settleAddress(known);
    ContactDraft merged = known; // what it had is what the user knows
    told.keepAddressesWhole(merged, policy == DuplicatePolicy::Fill);
    // A further number never replaces the first one.
    if (told.phoneFromSecond && !known[ContactText::Phone].empty())
        told.told[ContactText::Phone] = {};
    if (told.emailFromSecond && !known[ContactText::Email].empty())
        told.told[ContactText::Email] = {};
    std::vector<MatchDifference> differences;
    for (const auto &[field, column] : kTexts) {
        const std::string_view value = told.told[column];
        if (!value.empty() && value != known[column])
            differences.push_back({codeOf(field), toText(value), toText(known[column])});
    }
    const QString birthday = birthdayText(told.told);
    if (!birthday.isEmpty() && birthday != birthdayText(known))
        differences.push_back({codeOf(Field::Birthday), birthday, birthdayText(known)});
    return differences;
}

QByteArray matchKeyText(const ContactIndex::Match &match)
{
    using namespace import_match_detail;
    if (match.byExternalId)
        return codeOf(Field::ExternalId);
    if (!match.key)
        return codeOf(Field::Name);
    QByteArrayList parts;
    for (const Field field : *match.key)
        parts.append(codeOf(field));
    return parts.join('+');
}

} // namespace shuke::exchange
