#include "core/quality/record_check.h"

#include "core/contacts/field_layout.h"
#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"
#include "core/quality/phone_region.h"
#include "core/quality/text_tidy.h"

#include <algorithm>
#include <array>

namespace shuke::quality {

namespace record_check_detail {

using contacts::PhoneNumber;
using contacts::PhoneQuality;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Somebody had to fill in something.
bool isPlaceholder(std::string_view value)
{
    if (contacts::isPlaceholder(value))
        return true;
    static constexpr std::array<std::string_view, 6> kWords = {"test", "TEST", "Test", "测试", "未知", "unknown"};
    return std::find(kWords.begin(), kWords.end(), value) != kWords.end();
}

bool isBlank(std::string_view value)
{
    return value.empty() || isPlaceholder(value);
}

/// ASCII without a capital, control or double space: most values, which need no Unicode to be found tidy.
bool isPlainLower(std::string_view value)
{
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return c > ' ' && c < 0x7F && !(c >= 'A' && c <= 'Z') && c != ','; });
}

bool isEmailGood(std::string_view email)
{
    return isValidEmail(text(email));
}

bool isPhoneGood(std::string_view phone)
{
    return contacts::parsePhone(phone).quality == PhoneQuality::Ok;
}

bool isBirthdayPossible(const contacts::Birthday &birthday, QDate today)
{
    if (!birthday.year)
        return true;
    if (*birthday.year > today.year() || *birthday.year < today.year() - kOldestAge)
        return false;
    if (birthday.month == 0 || birthday.lunar || *birthday.year < today.year())
        return true;
    return QDate(*birthday.year, birthday.month, birthday.day) <= today;
}

FieldState stateOf(std::string_view value, bool unread, bool (*isGood)(std::string_view))
{
    if (unread)
        return FieldState::Invalid;
    if (isBlank(value))
        return FieldState::Empty;
    return isGood(value) ? FieldState::Valid : FieldState::Invalid;
}

FieldState filled(std::string_view value)
{
    return isBlank(value) ? FieldState::Empty : FieldState::Valid;
}

FieldState birthdayState(const CheckedRecord &record, QDate today)
{
    if (record.unreadBirthday)
        return FieldState::Invalid;
    if (record.birthday.isNull())
        return FieldState::Empty;
    return isBirthdayPossible(record.birthday, today) ? FieldState::Valid : FieldState::Invalid;
}

/// Of each cross-field rule: whether it holds; nothing if it cannot be checked.
struct CrossChecks
{
    std::optional<bool> sinceAndOrder, cityAndPhone, countryAndPhone;
};

CrossChecks crossChecks(const CheckedRecord &record)
{
    CrossChecks checks;
    if (record.since.isValid() && record.firstOrder.isValid())
        checks.sinceAndOrder = record.since <= record.firstOrder;
    const bool withPlace = !record.city.empty() || !record.country.empty();
    if (withPlace && !record.phone.empty()) {
        const std::string normal = contacts::parsePhone(record.phone).normal;
        if (!normal.empty() && !record.city.empty())
            checks.cityAndPhone = cityFitsPhone(text(record.city), normal);
        if (!normal.empty() && !record.country.empty())
            checks.countryAndPhone = countryFitsPhone(text(record.country), normal);
    }
    return checks;
}

std::string_view viewOf(const CheckedRecord &record, CheckedField field)
{
    switch (field) {
    case CheckedField::Name:
        return record.name;
    case CheckedField::Phone:
        return record.phone;
    case CheckedField::Email:
        return record.email;
    case CheckedField::Wechat:
        return record.wechat;
    case CheckedField::Company:
        return record.company;
    case CheckedField::City:
        return record.city;
    case CheckedField::Street:
        return record.street;
    case CheckedField::Record:
    case CheckedField::Birthday:
    case CheckedField::Since:
        break;
    }
    return {};
}

constexpr std::array kTextFields = {CheckedField::Name,   CheckedField::Phone,   CheckedField::Email,
                                    CheckedField::Wechat, CheckedField::Company, CheckedField::City,
                                    CheckedField::Street};

/// As it is usually written; what people typed as phone number stays theirs.
QString tidy(const CheckedRecord &record, CheckedField field)
{
    const QString value = text(viewOf(record, field));
    switch (field) {
    case CheckedField::Name:
        return record.kind == contacts::ContactKind::Person ? tidyPersonName(value) : tidyLine(value);
    case CheckedField::Email:
        return tidyEmail(value);
    case CheckedField::City:
        return tidyCity(value);
    default:
        return tidyLine(value);
    }
}

bool isTidy(const CheckedRecord &record, CheckedField field)
{
    const std::string_view value = viewOf(record, field);
    if (field != CheckedField::Name && field != CheckedField::City && isPlainLower(value) &&
        (field != CheckedField::Email || value.find("..") == std::string_view::npos))
        return field != CheckedField::Email || tidy(record, field) == text(value);
    return tidy(record, field) == text(value);
}

} // namespace record_check_detail

const std::vector<QByteArray> &requiredFields()
{
    static const std::vector<QByteArray> fields = [] {
        std::vector<QByteArray> codes;
        for (const std::vector<contacts::LayoutField> &group : contacts::usualFieldLayout().groups) {
            for (const contacts::LayoutField &field : group)
                codes.push_back(field.code);
        }
        return codes;
    }();
    return fields;
}

RecordFacts factsOf(const CheckedRecord &record, QDate today)
{
    using namespace record_check_detail;
    RecordFacts facts;
    facts.company = record.kind == contacts::ContactKind::Company;
    facts.name = filled(record.name);
    facts.phone = stateOf(record.phone, record.unreadPhone, isPhoneGood);
    facts.email = stateOf(record.email, record.unreadEmail, isEmailGood);
    facts.birthday = birthdayState(record, today);
    facts.city = filled(record.city);
    facts.wechat = filled(record.wechat);
    facts.daysSinceConfirmed =
        record.confirmedOn.isValid() ? static_cast<int>(std::max<qint64>(0, record.confirmedOn.daysTo(today))) : 0;
    const CrossChecks checks = crossChecks(record);
    for (const std::optional<bool> &holds : {checks.sinceAndOrder, checks.cityAndPhone, checks.countryAndPhone}) {
        facts.rulesApplied += holds.has_value();
        facts.rulesPassed += holds.value_or(false);
    }
    facts.beyondFirst = record.beyondFirst;
    return facts;
}

void check(const CheckedRecord &record, const CheckSettings &settings, QDate today, std::vector<Finding> &out)
{
    using namespace record_check_detail;
    const bool person = record.kind == contacts::ContactKind::Person;
    const RecordFacts facts = factsOf(record, today);
    const auto found = [&out](bool is, Rule rule, CheckedField field) {
        if (is)
            out.push_back({rule, field});
    };
    const bool noPhone = facts.phone == FieldState::Empty;
    const bool noEmail = facts.email == FieldState::Empty;
    const bool noWechat = facts.wechat == FieldState::Empty;
    found(noPhone && noEmail && noWechat && !record.hasPoints && isBlank(record.street), Rule::Unreachable,
          CheckedField::Record);
    found(noPhone && settings.fields.phone > 0, Rule::MissingPhone, CheckedField::Phone);
    found(noEmail && settings.fields.email > 0, Rule::MissingEmail, CheckedField::Email);
    found(facts.city == FieldState::Empty && settings.fields.city > 0, Rule::MissingCity, CheckedField::City);
    found(person && facts.birthday == FieldState::Empty && settings.fields.birthday > 0, Rule::MissingBirthday,
          CheckedField::Birthday);
    found(record.requiredEmpty != 0, Rule::RequiredEmpty, CheckedField::Record);
    for (const CheckedField field : kTextFields) {
        const std::string_view value = viewOf(record, field);
        found(!value.empty() && isPlaceholder(value), Rule::PlaceholderText, field);
    }
    found(facts.phone == FieldState::Invalid && !record.unreadPhone, Rule::InvalidPhone, CheckedField::Phone);
    found(facts.email == FieldState::Invalid && !record.unreadEmail, Rule::InvalidEmail, CheckedField::Email);
    found(facts.birthday == FieldState::Invalid && !record.unreadBirthday, Rule::ImpossibleBirthday,
          CheckedField::Birthday);
    found(record.since.isValid() && record.since > today, Rule::ImpossibleSince, CheckedField::Since);
    found(record.unreadPhone, Rule::UnreadValue, CheckedField::Phone);
    found(record.unreadEmail, Rule::UnreadValue, CheckedField::Email);
    found(record.unreadBirthday, Rule::UnreadValue, CheckedField::Birthday);
    found(record.unreadOther, Rule::UnreadValue, CheckedField::Record);
    for (const CheckedField field : kTextFields) {
        // An e-mail that cannot be right is one finding, not two.
        if (!isBlank(viewOf(record, field)) && (field != CheckedField::Email || facts.email == FieldState::Valid))
            found(!isTidy(record, field), Rule::CaseAndWidth, field);
    }
    found(record.beyondFirst, Rule::Duplicate, CheckedField::Record);
    found(facts.daysSinceConfirmed > settings.staleDays, Rule::OutOfDate, CheckedField::Record);
    found(!record.hasHistory, Rule::Orphan, CheckedField::Record);
    const CrossChecks checks = crossChecks(record);
    found(checks.sinceAndOrder == false, Rule::SinceAfterOrder, CheckedField::Since);
    found(checks.cityAndPhone == false, Rule::CityAndPhone, CheckedField::City);
    found(checks.countryAndPhone == false, Rule::CountryAndPhone, CheckedField::Phone);
}

QString proposal(const CheckedRecord &record, const Finding &finding)
{
    using namespace record_check_detail;
    switch (finding.rule) {
    case Rule::PlaceholderText: // a name stays: a record without one cannot be
        return finding.field == CheckedField::Name ? QString() : QStringLiteral("");
    case Rule::CaseAndWidth:
        return tidy(record, finding.field);
    case Rule::InvalidEmail: {
        const QString tidied = tidyEmail(text(record.email));
        return isValidEmail(tidied) ? tidied : QString();
    }
    case Rule::MissingCity: {
        const QString city = cityOfPhone(contacts::parsePhone(record.phone).normal);
        return city.isEmpty() ? QString() : city;
    }
    case Rule::SinceAfterOrder:
        return record.firstOrder.toString(Qt::ISODate);
    case Rule::ImpossibleSince:
        return QStringLiteral("");
    default:
        return {};
    }
}

QString valueOf(const CheckedRecord &record, CheckedField field)
{
    switch (field) {
    case CheckedField::Birthday:
        return contacts::birthdayText(record.birthday);
    case CheckedField::Since:
        return record.since.toString(Qt::ISODate);
    default:
        return record_check_detail::text(record_check_detail::viewOf(record, field));
    }
}

QString counterpartOf(const CheckedRecord &record, Rule rule)
{
    switch (rule) {
    case Rule::CityAndPhone:
        return valueOf(record, CheckedField::Phone);
    case Rule::CountryAndPhone:
        return record_check_detail::text(record.country);
    case Rule::SinceAfterOrder:
        return record.firstOrder.toString(Qt::ISODate);
    case Rule::OutOfDate:
        return record.confirmedOn.toString(Qt::ISODate);
    case Rule::RequiredEmpty: {
        QStringList codes;
        for (size_t bit = 0; bit < requiredFields().size(); ++bit) {
            if ((record.requiredEmpty >> bit & 1U) != 0)
                codes.append(QString::fromLatin1(requiredFields()[bit]));
        }
        return codes.join(QLatin1Char(' '));
    }
    default:
        return {};
    }
}

QString aboutOf(const CheckedRecord &record, const Finding &finding)
{
    const QString counterpart = counterpartOf(record, finding.rule);
    const QString value = QStringLiteral("") + valueOf(record, finding.field);
    return counterpart.isEmpty() ? value : value + QLatin1Char('\n') + counterpart;
}

} // namespace shuke::quality
