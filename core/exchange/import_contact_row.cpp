#include "core/exchange/import_contact_row.h"

#include "core/base/pinyin.h"
#include "core/contacts/name_parts.h"
#include "core/exchange/import_fast_values.h"
#include "core/exchange/value_parse.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_contact_row_detail {

constexpr std::pair<Field, ContactText> kPlainTexts[] = {
    {Field::JobTitle, ContactText::JobTitle}, {Field::Country, ContactText::Country},
    {Field::Province, ContactText::Province}, {Field::City, ContactText::City},
    {Field::District, ContactText::District}, {Field::Address, ContactText::Address},
    {Field::Postcode, ContactText::Postcode}, {Field::Source, ContactText::Source},
    {Field::Note, ContactText::Note},         {Field::ExternalId, ContactText::ExternalId},
};

} // namespace import_contact_row_detail

void ContactRowReader::find(ContactRow &out, std::string_view field, const char *rule, std::string_view raw)
{
    out.findings.push_back({field, rule, raw, out.line});
}

void ContactRowReader::readName(const ImportRow &row, ContactRow &out)
{
    std::string_view name = row[Field::Name];
    const std::string_view given = row[Field::GivenName];
    const std::string_view family = row[Field::FamilyName];
    std::string_view company = row[Field::Company];
    if (name.empty() && (!given.empty() || !family.empty()))
        name = keep(contacts::joinName({QString::fromUtf8(family.data(), static_cast<qsizetype>(family.size())),
                                        QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size()))})
                        .toStdString());
    const bool namedByCompany = name.empty() && !company.empty();
    out.companyCell = company;
    out.nameIsFallback = namedByCompany && m_kind != ImportKind::Companies;
    if (m_kind == ImportKind::Companies || namedByCompany) {
        out.told[ContactText::Kind] = "company";
        if (name.empty())
            name = company;
        if (company == name)
            company = {};
    }
    if (const std::string_view kind = row[Field::Kind]; !kind.empty()) {
        if (const Parsed<ContactKindWord> word = parseContactKind(kind))
            out.told[ContactText::Kind] = *word == ContactKindWord::Company ? "company" : "person";
        else if (word.problem != ParseProblem::Empty)
            find(out, fieldCode(Field::Kind), "kind_unknown", kind);
    }
    out.told[ContactText::Name] = name;
    out.told[ContactText::GivenName] = given;
    out.told[ContactText::FamilyName] = family;
    out.told[ContactText::Company] = company;
}

contacts::CalledAs ContactRow::called() const
{
    if (nameIsFallback || nameIsNickname || !hasName())
        return {};
    contacts::CalledAs called{{}, told[ContactText::Name], told[ContactText::FamilyName], told[ContactText::GivenName]};
    if (!told[ContactText::Kind].empty())
        called.kind =
            told[ContactText::Kind] == "company" ? contacts::ContactKind::Company : contacts::ContactKind::Person;
    return called;
}

void ContactRow::forKnownContact(const ContactDraft &known)
{
    const std::string_view name = known[ContactText::Name];
    const bool hasNoName =
        name == known[ContactText::Phone] || name == known[ContactText::Email] || name == known[ContactText::Wechat];
    if (nameIsFallback || (nameIsNickname && !hasNoName)) {
        told[ContactText::Name] = {};
        told[ContactText::NameKey] = {};
    }
    if (!nameIsFallback)
        return;
    told[ContactText::Kind] = {};
    told[ContactText::Company] = companyCell;
}

void ContactRowReader::readPhones(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                                  std::string_view label)
{
    if (raw.empty())
        return;
    if (isPlainMobile(raw) && mayBeFirst && out.told[ContactText::Phone].empty()) {
        m_number.normal.assign("+86").append(raw);
        out.told[ContactText::Phone] = raw;
        out.told[ContactNumber::PhoneKey] = contacts::phoneKey(m_number);
        out.phoneLabel = label;
        return;
    }
    if (m_plan.isOwnTable || !isListedText(raw)) {
        readPhoneList(raw, field, mayBeFirst, out, label, raw);
        return;
    }
    for (const std::string_view text : listedTexts(raw)) {
        if (!readPhoneList(text, field, mayBeFirst, out, label, raw))
            return;
    }
}

bool ContactRowReader::readPhoneList(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                                     std::string_view label, std::string_view cell)
{
    const std::vector<contacts::PhoneNumber> numbers = contacts::parsePhones(raw);
    if (m_plan.isOwnTable) {
        const contacts::PhoneNumber number = numbers.empty() ? contacts::PhoneNumber() : numbers.front();
        if (number.quality == contacts::PhoneQuality::Damaged)
            find(out, field, "phone_damaged", raw); // a spreadsheet had it in between
        else
            takePhone(raw, kindOfPhone(number), contacts::phoneKey(raw), mayBeFirst, out, label);
        return true;
    }
    bool told = false;
    for (const contacts::PhoneNumber &number : numbers) {
        if (number.quality == contacts::PhoneQuality::Ok) {
            // A number stays as typed; of a list, or with a label or a spreadsheet's marks, it takes its normal form.
            std::string_view value = raw;
            if (numbers.size() > 1 || raw.find_first_not_of("0123456789+-() ") != std::string_view::npos)
                value = keep(number.extension.empty() ? number.normal : number.normal + " ext. " + number.extension);
            takePhone(value, kindOfPhone(number), contacts::phoneKey(number), mayBeFirst, out, label);
            continue;
        }
        if (told)
            continue;
        if (number.quality == contacts::PhoneQuality::Damaged) {
            find(out, field, "phone_damaged", cell);
            told = true;
        } else if (!contacts::isPlaceholder(raw)) {
            find(out, field, "phone_invalid", cell);
            told = true;
        }
    }
    return !told;
}

void ContactRowReader::takePhone(std::string_view value, std::string_view kind, std::optional<qint64> key,
                                 bool mayBeFirst, ContactRow &out, std::string_view label)
{
    if (mayBeFirst && out.told[ContactText::Phone].empty()) {
        out.told[ContactText::Phone] = value;
        out.told[ContactNumber::PhoneKey] = key;
        out.phoneLabel = label;
    } else if (!key || key != out.told[ContactNumber::PhoneKey]) {
        out.points.push_back({kind, value, key, label});
    }
}

void ContactRowReader::readEmail(std::string_view raw, std::string_view field, bool mayBeFirst, ContactRow &out,
                                 std::string_view label)
{
    if (raw.empty())
        return;
    if (!m_plan.isOwnTable && isListedText(raw)) {
        const std::vector<std::string_view> texts = listedTexts(raw);
        const bool good = std::all_of(texts.begin(), texts.end(), [](std::string_view text) {
            return contacts::emailKey(text) || contacts::isPlaceholder(text);
        });
        if (!good)
            find(out, field, "email_invalid", raw);
        for (const std::string_view text : texts) {
            if (contacts::emailKey(text))
                readEmail(text, field, mayBeFirst, out, label);
        }
        return;
    }
    const std::optional<qint64> key = contacts::emailKey(raw);
    if (!key && !m_plan.isOwnTable) {
        if (!contacts::isPlaceholder(raw))
            find(out, field, "email_invalid", raw);
        return;
    }
    if (mayBeFirst && out.told[ContactText::Email].empty()) {
        out.told[ContactText::Email] = raw;
        out.told[ContactNumber::EmailKey] = key;
        out.emailLabel = label;
    } else if (!key || key != out.told[ContactNumber::EmailKey]) {
        out.points.push_back({"email", raw, key, label});
    }
}

void ContactRowReader::readListedPoints(std::string_view raw, ContactRow &out)
{
    m_listed.clear();
    if (!raw.empty() && !parsePoints(raw, m_listed))
        find(out, fieldCode(Field::ContactPoints), "contact_point_invalid", raw);
}

bool ContactRowReader::isListed(std::string_view value) const
{
    return std::any_of(m_listed.begin(), m_listed.end(),
                       [value](const PointText &point) { return point.value == value; });
}

void ContactRowReader::addListedPoints(ContactRow &out)
{
    for (const PointText &listed : m_listed) {
        const std::string_view value = keep(listed.value);
        const auto kind = std::find(m_pointKinds.begin(), m_pointKinds.end(), listed.kind);
        if (kind == m_pointKinds.end()) {
            find(out, fieldCode(Field::ContactPoints), "contact_point_invalid", value);
            continue;
        }
        out.points.push_back({*kind, value, contacts::contactPointKey(*kind, value), keep(listed.label),
                              listed.optedOut, listed.invalid, true});
    }
}

void ContactRowReader::readBirthday(std::string_view raw, ContactRow &out)
{
    if (raw.empty())
        return;
    if (m_plan.date(Field::Birthday).pattern.isEmpty()) {
        if (const std::optional<qint64> plain = plainJulianDay(raw)) {
            const auto part = [raw](size_t place, size_t length) {
                qint64 number = 0;
                for (const char c : raw.substr(place, length))
                    number = number * 10 + (c - '0');
                return number;
            };
            out.told[ContactNumber::BirthYear] = part(0, 4);
            out.told[ContactNumber::BirthMonth] = part(5, 2);
            out.told[ContactNumber::BirthDay] = part(8, 2);
            out.told[ContactNumber::BirthLunar] = 0;
            return;
        }
    }
    const Parsed<ParsedBirthday> birthday = parseBirthday(raw, m_plan.date(Field::Birthday));
    // The store holds month and day together or not at all.
    if (!birthday || birthday->month.has_value() != birthday->day.has_value()) {
        if (birthday.problem != ParseProblem::Empty)
            find(out, fieldCode(Field::Birthday), "date_invalid", raw);
        return;
    }
    const auto number = [](const std::optional<int> &part) {
        return part ? std::optional<qint64>(*part) : std::nullopt;
    };
    out.told[ContactNumber::BirthYear] = number(birthday->year);
    out.told[ContactNumber::BirthMonth] = number(birthday->month);
    out.told[ContactNumber::BirthDay] = number(birthday->day);
    out.told[ContactNumber::BirthLunar] = birthday->lunar ? 1 : 0;
}

void ContactRowReader::readCustom(const ImportRow &row, ContactRow &out)
{
    for (size_t i = 0; i < m_customFields.size(); ++i) {
        const std::string_view raw = row.custom[i];
        if (raw.empty())
            continue;
        const CustomFieldInfo &info = m_customFields[i];
        CustomDraft value{i, {}, {}};
        const char *rule = nullptr;
        if (info.type == "number") {
            const Parsed<qint64> number = parseAmount(raw, 6, m_plan.customMarks[i]);
            value.number = number.value;
            rule = number ? nullptr : "number_invalid";
        } else if (info.type == "date") {
            const Parsed<QDate> day = parseDay(raw, m_plan.customDates[i]);
            if (day)
                value.number = day->toJulianDay();
            rule = day ? nullptr : "date_invalid";
        } else if (info.type == "yes_no") {
            const Parsed<bool> yes = parseYesNo(raw);
            if (yes)
                value.number = *yes ? 1 : 0;
            rule = yes ? nullptr : "yes_no_unknown";
        } else if (info.type == "choice" &&
                   !info.choices.contains(QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size())))) {
            rule = "choice_unknown";
        } else {
            value.text = raw;
        }
        if (!rule)
            out.customs.push_back(value);
        else
            find(out, keep("custom:" + m_plan.customFields[i].code.toStdString()), rule, raw);
    }
}

void ContactRowReader::read(const ImportRow &row, ContactRow &out)
{
    using namespace import_contact_row_detail;
    m_texts.clear();
    out.line = row.line;
    out.told = {};
    out.points.clear();
    out.customs.clear();
    out.findings.clear();
    out.addressFromFurther.reset();
    out.phoneLabel = {};
    out.emailLabel = {};
    out.owner = row[Field::Owner];
    out.tags = tidyTags(row[Field::Tags]);
    if (row.malformed)
        find(out, "", "malformed_row", "");
    if (row.hadNul)
        find(out, "", "nul_removed", "");
    for (const auto &[field, column] : kPlainTexts)
        out.told[column] = row[field];
    readName(row, out);
    readListedPoints(row[Field::ContactPoints], out);
    readPhones(row[Field::Phone], fieldCode(Field::Phone), true, out);
    // The first good number is the one to call, also where the first column holds a damaged one: so it stays the first
    // one in an export, which has no damaged numbers.
    const bool noPhone = out.told[ContactText::Phone].empty();
    if (!isListed(row[Field::Phone2]))
        readPhones(row[Field::Phone2], fieldCode(Field::Phone2), noPhone, out);
    readEmail(row[Field::Email], fieldCode(Field::Email), true, out);
    const bool noEmail = out.told[ContactText::Email].empty();
    if (!isListed(row[Field::Email2]))
        readEmail(row[Field::Email2], fieldCode(Field::Email2), noEmail, out);
    readFurther(row, out);
    out.phoneFromSecond = noPhone && !out.told[ContactText::Phone].empty();
    out.emailFromSecond = noEmail && !out.told[ContactText::Email].empty();
    addListedPoints(out);
    if (!m_plan.isOwnTable)
        spreadOwnAddress(out);
    if (const std::string_view wechat = row[Field::Wechat]; !wechat.empty() && !isFiller(wechat)) {
        out.told[ContactText::Wechat] = wechat;
        out.told[ContactNumber::WechatKey] = contacts::wechatKey(wechat);
    }
    if (const std::string_view taxId = row[Field::TaxId]; !taxId.empty() && !isFiller(taxId)) {
        if (const std::optional<qint64> key = contacts::taxIdKey(taxId); key || m_plan.isOwnTable) {
            out.told[ContactText::TaxId] = taxId;
            out.told[ContactNumber::TaxIdKey] = key;
        } else {
            find(out, fieldCode(Field::TaxId), "tax_id_invalid", taxId);
        }
    }
    if (const std::string_view gender = row[Field::Gender]; !gender.empty()) {
        if (const Parsed<GenderWord> word = parseGender(gender))
            out.told[ContactText::Gender] = *word == GenderWord::Female ? "female"
                                            : *word == GenderWord::Male ? "male"
                                                                        : "other";
        else if (word.problem != ParseProblem::Empty)
            find(out, fieldCode(Field::Gender), "gender_unknown", gender);
    }
    readBirthday(row[Field::Birthday], out);
    if (const std::string_view raw = row[Field::CreatedOn]; !raw.empty()) {
        const DateFormat &format = m_plan.date(Field::CreatedOn);
        if (const std::optional<qint64> plain = format.pattern.isEmpty() ? plainJulianDay(raw) : std::nullopt)
            out.told[ContactNumber::CreatedOn] = plain;
        else if (const Parsed<QDate> day = parseDay(raw, format))
            out.told[ContactNumber::CreatedOn] = day->toJulianDay();
        else if (day.problem != ParseProblem::Empty)
            find(out, fieldCode(Field::CreatedOn), "date_invalid", raw);
    }
    if (const std::string_view raw = row[Field::DoNotContact]; !raw.empty()) {
        if (const Parsed<bool> yes = parseYesNo(raw))
            out.told[ContactNumber::DoNotContact] = *yes ? 1 : 0;
        else if (yes.problem != ParseProblem::Empty)
            find(out, fieldCode(Field::DoNotContact), "yes_no_unknown", raw);
    }
    readCustom(row, out);
    // Someone of whom only a number is known is called by it.
    if (!out.hasName()) {
        for (const ContactText column : {ContactText::Phone, ContactText::Email, ContactText::Wechat}) {
            if (!out.hasName())
                out.told[ContactText::Name] = out.told[column];
        }
        out.nameIsFallback = true;
    }
    if (out.hasName()) {
        m_nameKey = nameSortKey(out.told[ContactText::Name], out.told[ContactText::Kind] != "company");
        out.told[ContactText::NameKey] = m_nameKey;
    }
    out.identity = {out.told[ContactText::ExternalId], out.told[ContactText::Name],
                    out.told[ContactText::Company],    out.told[ContactNumber::PhoneKey],
                    out.told[ContactNumber::EmailKey], out.told[ContactNumber::WechatKey],
                    out.told[ContactNumber::TaxIdKey]};
}

} // namespace shuke::exchange
