// What a form's texts mean: their problems, and the change they make.

#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"
#include "ui/contacts/contact_form_state.h"
#include "ui/contacts/contact_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace contact_form_save_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContactFormProblems)
};

/// A day as people type it: 2024-3-1, 2024/03/01, 2024.3.1, 20240301, 2024年3月1日.
QDate dayOf(const QString &text)
{
    const QString plain = text.trimmed();
    for (const char *format : {"yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"}) {
        if (const QDate day = QDate::fromString(plain, QLatin1String(format)); day.isValid())
            return day;
    }
    return QDate::fromString(plain, QStringLiteral("yyyy年M月d日"));
}

std::string_view view(const QByteArray &utf8)
{
    return {utf8.constData(), static_cast<size_t>(utf8.size())};
}

QString phoneProblem(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const contacts::PhoneNumber number = contacts::parsePhone(view(utf8));
    if (number.quality == contacts::PhoneQuality::Ok)
        return {};
    if (number.damage == contacts::PhoneDamage::Scientific)
        return Words::tr("A spreadsheet shortened this number. Type all its digits.");
    if (number.damage == contacts::PhoneDamage::LostDigit)
        return Words::tr("A digit is missing, perhaps the 0 of the area code.");
    return Words::tr("This is no phone number. Use digits, for instance 138 0013 8000.");
}

QString emailProblem(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return contacts::normalEmail(view(utf8)).empty() ? Words::tr("An e-mail address looks like name@example.com.")
                                                     : QString();
}

QString customProblem(const contacts::CustomField &field, const QString &text)
{
    if (text.isEmpty())
        return field.required ? Words::tr("This field is required.") : QString();
    if (field.type == contacts::CustomFieldType::Number && !scaledDecimal(text.trimmed(), 6))
        return Words::tr("This is no number. Use digits and a point, for instance 12.5.");
    if (field.type == contacts::CustomFieldType::Date && !dayOf(text).isValid())
        return Words::tr("This is no date. Type year, month and day, for instance 2025-03-31.");
    return {};
}

std::optional<contacts::CustomValue> customValue(const contacts::CustomField &field, const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    contacts::CustomValue value;
    value.field = field.id;
    switch (field.type) {
    case contacts::CustomFieldType::Number:
        if (const Result<qint64> number = scaledDecimal(text.trimmed(), 6))
            value.number = *number;
        break;
    case contacts::CustomFieldType::Date:
        value.number = dayOf(text).toJulianDay();
        break;
    case contacts::CustomFieldType::YesNo:
        value.number = text == QLatin1String("1") ? 1 : 0;
        break;
    case contacts::CustomFieldType::Text:
    case contacts::CustomFieldType::Choice:
        value.text = text;
        break;
    }
    return value;
}

contacts::PostalAddress addressOf(const ContactFormState &state)
{
    const auto text = [&state](const char *field) { return state.text(QLatin1String(field)).trimmed(); };
    return {text("country"), text("province"), text("city"), text("district"), text("address"), text("postcode")};
}

/// The whole contact as the form says.
contacts::Contact contactOf(const ContactFormState &state)
{
    const auto text = [&state](const char *field) { return state.text(QLatin1String(field)).trimmed(); };
    contacts::Contact c;
    c.kind = contacts::contactKindFromCode(text("kind")).value_or(contacts::ContactKind::Person);
    c.name = text("name");
    c.familyName = text("family_name");
    c.givenName = text("given_name");
    c.company = text("company");
    c.jobTitle = text("job_title");
    c.gender = contacts::genderFromCode(text("gender")).value_or(contacts::Gender::Unknown);
    if (const Result<contacts::Birthday> birthday = typedBirthday(text("birthday"), !text("birth_lunar").isEmpty()))
        c.birthday = *birthday;
    c.phone = text("phone");
    c.email = text("email");
    c.wechat = text("wechat");
    c.taxId = text("tax_id");
    c.address = addressOf(state);
    c.source = text("source");
    c.owner = StaffId::fromRow(text("owner_id").toLongLong());
    c.note = state.text(QStringLiteral("note"));
    c.externalId = text("external_id");
    c.doNotContact = !text("do_not_contact").isEmpty();
    c.createdOn = dayOf(text("created_on"));
    return c;
}

contacts::ContactParts partsOf(const ContactFormState &state, const contacts::ContactChoices &choices)
{
    contacts::ContactParts parts;
    for (const ContactFormState::Point &point : state.points) {
        if (point.value.trimmed().isEmpty())
            continue; // an empty row is no detail
        contacts::ContactPoint made;
        made.id = ContactPointId::fromRow(point.id);
        made.kind = point.kind;
        made.label = point.label.trimmed();
        made.value = point.value.trimmed();
        made.optedOut = point.optedOut;
        made.invalid = point.invalid;
        parts.points.push_back(made);
    }
    for (const ContactFormState::Address &address : state.addresses) {
        if (address.address == contacts::PostalAddress())
            continue;
        contacts::ContactAddress made;
        made.id = ContactAddressId::fromRow(address.id);
        made.label = address.label.trimmed();
        made.address = address.address;
        parts.addresses.push_back(made);
    }
    parts.tags = state.tags;
    for (const contacts::CustomField &field : choices.fields) {
        const QString text = state.text(QStringLiteral("custom.%1").arg(field.id.row()));
        if (const std::optional<contacts::CustomValue> value = customValue(field, text))
            parts.values.push_back(*value);
    }
    return parts;
}

template <typename T>
void setIf(std::optional<T> &target, const T &now, const T &before)
{
    if (now != before)
        target = now;
}

contacts::ContactEdit editOf(const contacts::Contact &now, const contacts::Contact &before)
{
    contacts::ContactEdit edit;
    setIf(edit.kind, now.kind, before.kind);
    setIf(edit.name, now.name, before.name);
    setIf(edit.familyName, now.familyName, before.familyName);
    setIf(edit.givenName, now.givenName, before.givenName);
    setIf(edit.company, now.company, before.company);
    setIf(edit.jobTitle, now.jobTitle, before.jobTitle);
    setIf(edit.gender, now.gender, before.gender);
    setIf(edit.birthday, now.birthday, before.birthday);
    setIf(edit.phone, now.phone, before.phone);
    setIf(edit.email, now.email, before.email);
    setIf(edit.wechat, now.wechat, before.wechat);
    setIf(edit.taxId, now.taxId, before.taxId);
    setIf(edit.address, now.address, before.address);
    setIf(edit.source, now.source, before.source);
    setIf(edit.owner, now.owner, before.owner);
    setIf(edit.note, now.note, before.note);
    setIf(edit.externalId, now.externalId, before.externalId);
    setIf(edit.doNotContact, now.doNotContact, before.doNotContact);
    setIf(edit.createdOn, now.createdOn, before.createdOn);
    return edit;
}

} // namespace contact_form_save_detail

Result<contacts::Birthday> typedBirthday(const QString &typed, bool lunar)
{
    QString text = typed.trimmed();
    text.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('.'), QLatin1Char('-'));
    text.replace(QChar(0x5E74), QLatin1Char('-')).replace(QChar(0x6708), QLatin1Char('-')).remove(QChar(0x65E5));
    if (text.isEmpty())
        return contacts::Birthday{};
    const QStringList parts = text.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    const auto padded = [](const QString &part) { return part.rightJustified(2, QLatin1Char('0')); };
    QString normal = text;
    if (parts.size() == 3)
        normal = QStringLiteral("%1-%2-%3").arg(parts[0], padded(parts[1]), padded(parts[2]));
    else if (parts.size() == 2 && parts[0].size() <= 2)
        normal = QStringLiteral("--%1-%2").arg(padded(parts[0]), padded(parts[1]));
    return contacts::birthdayFromText(lunar ? QStringLiteral("lunar ") + normal : normal);
}

std::vector<FormProblem> problemsOf(const ContactFormState &state, const contacts::ContactChoices &choices)
{
    using namespace contact_form_save_detail;
    std::vector<FormProblem> problems;
    const auto check = [&](const QString &field, const QString &problem) {
        if (!problem.isEmpty())
            problems.push_back({field, problem});
    };
    const auto text = [&state](const char *field) { return state.text(QLatin1String(field)).trimmed(); };
    if (text("name").isEmpty())
        check(QStringLiteral("name"), Words::tr("A name is needed."));
    const bool person = text("kind") != codeOf(contacts::ContactKind::Company);
    for (const std::vector<contacts::LayoutField> &group : choices.layout.groups) {
        for (const contacts::LayoutField &field : group) {
            const bool asked = field.required && field.code != "name" &&
                               (person || !contacts::isOnlyOfPersons(field.code.toStdString()));
            if (asked && text(field.code.constData()).isEmpty())
                check(QString::fromLatin1(field.code), Words::tr("This field is required."));
        }
    }
    if (!text("phone").isEmpty())
        check(QStringLiteral("phone"), phoneProblem(text("phone")));
    if (!text("email").isEmpty())
        check(QStringLiteral("email"), emailProblem(text("email")));
    for (size_t row = 0; row < state.points.size(); ++row) {
        const ContactFormState::Point &point = state.points[row];
        const QString value = point.value.trimmed();
        const QString field = QStringLiteral("point.%1").arg(row);
        if (value.isEmpty())
            continue;
        if (point.kind == QLatin1String("phone") || point.kind == QLatin1String("mobile") ||
            point.kind == QLatin1String("fax"))
            check(field, phoneProblem(value));
        else if (point.kind == QLatin1String("email"))
            check(field, emailProblem(value));
    }
    if (!typedBirthday(text("birthday"), !text("birth_lunar").isEmpty()))
        check(QStringLiteral("birthday"),
              Words::tr("This is no birthday. Type 1990-05-17, 05-17 without the year, or 1990 alone."));
    if (!text("created_on").isEmpty() && !dayOf(text("created_on")).isValid())
        check(QStringLiteral("created_on"),
              Words::tr("This is no date. Type year, month and day, for instance 2025-03-31."));
    for (const contacts::CustomField &field : choices.fields) {
        if (!field.active)
            continue;
        const QString key = QStringLiteral("custom.%1").arg(field.id.row());
        check(key, customProblem(field, state.text(key).trimmed()));
    }
    return problems;
}

QString customFieldProblem(const contacts::CustomField &field, const QString &text)
{
    return contact_form_save_detail::customProblem(field, text);
}

contacts::CustomValue customValueOf(const contacts::CustomField &field, const QString &text)
{
    return contact_form_save_detail::customValue(field, text).value_or(contacts::CustomValue{field.id, {}, {}});
}

contacts::ContactSave saveOf(const ContactFormState &state, const ContactFormState &base, const ContactRecord &record)
{
    using namespace contact_form_save_detail;
    contacts::ContactSave save;
    save.contact = record.detail.contact.id;
    save.edit = editOf(contactOf(state), contactOf(base));
    save.edit.expectedModifiedAtMs = record.detail.contact.modifiedAtMs;
    save.before.points = record.detail.points;
    save.before.addresses = record.detail.addresses;
    save.before.values = record.detail.values;
    for (const contacts::Tag &tag : record.detail.tags)
        save.before.tags.append(tag.name);
    save.after = partsOf(state, record.choices);
    return save;
}

contacts::ContactSave createOf(const ContactFormState &state, const contacts::ContactChoices &choices)
{
    contacts::ContactSave save;
    save.created = contact_form_save_detail::contactOf(state);
    save.after = contact_form_save_detail::partsOf(state, choices);
    return save;
}

} // namespace shuke::ui
