#include "ui/contacts/contact_texts.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shuke::ui {

namespace contact_texts_detail {

struct Word
{
    const char *code;
    const char *text;
};

constexpr Word kFields[] = {
    {"kind", QT_TRANSLATE_NOOP("ContactTexts", "Kind")},
    {"name", QT_TRANSLATE_NOOP("ContactTexts", "Name")},
    {"family_name", QT_TRANSLATE_NOOP("ContactTexts", "Family name")},
    {"given_name", QT_TRANSLATE_NOOP("ContactTexts", "Given name")},
    {"company", QT_TRANSLATE_NOOP("ContactTexts", "Company")},
    {"job_title", QT_TRANSLATE_NOOP("ContactTexts", "Job title")},
    {"gender", QT_TRANSLATE_NOOP("ContactTexts", "Gender")},
    {"birthday", QT_TRANSLATE_NOOP("ContactTexts", "Birthday")},
    {"phone", QT_TRANSLATE_NOOP("ContactTexts", "Phone")},
    {"email", QT_TRANSLATE_NOOP("ContactTexts", "E-mail")},
    {"wechat", QT_TRANSLATE_NOOP("ContactTexts", "WeChat")},
    {"tax_id", QT_TRANSLATE_NOOP("ContactTexts", "Tax ID")},
    {"country", QT_TRANSLATE_NOOP("ContactTexts", "Country")},
    {"province", QT_TRANSLATE_NOOP("ContactTexts", "Province")},
    {"city", QT_TRANSLATE_NOOP("ContactTexts", "City")},
    {"district", QT_TRANSLATE_NOOP("ContactTexts", "District")},
    {"address", QT_TRANSLATE_NOOP("ContactTexts", "Street")},
    {"postcode", QT_TRANSLATE_NOOP("ContactTexts", "Postcode")},
    {"source", QT_TRANSLATE_NOOP("ContactTexts", "Source")},
    {"owner_id", QT_TRANSLATE_NOOP("ContactTexts", "Owner")},
    {"note", QT_TRANSLATE_NOOP("ContactTexts", "Note")},
    {"external_id", QT_TRANSLATE_NOOP("ContactTexts", "Customer number")},
    {"do_not_contact", QT_TRANSLATE_NOOP("ContactTexts", "Do not contact")},
    {"created_on", QT_TRANSLATE_NOOP("ContactTexts", "Customer since")},
    {"import_id", QT_TRANSLATE_NOOP("ContactTexts", "Import")},
    {"deleted_at", QT_TRANSLATE_NOOP("ContactTexts", "Trash")},
};

constexpr Word kConsent[] = {
    {"marketing", QT_TRANSLATE_NOOP("ContactTexts", "Marketing")},
    {"profiling", QT_TRANSLATE_NOOP("ContactTexts", "Profiling")},
    {"phone", QT_TRANSLATE_NOOP("ContactTexts", "Phone")},
    {"sms", QT_TRANSLATE_NOOP("ContactTexts", "SMS")},
    {"email", QT_TRANSLATE_NOOP("ContactTexts", "E-mail")},
    {"wechat", QT_TRANSLATE_NOOP("ContactTexts", "WeChat")},
    {"post", QT_TRANSLATE_NOOP("ContactTexts", "Post")},
    {"any", QT_TRANSLATE_NOOP("ContactTexts", "All channels")},
};

QString words(const char *english)
{
    return QCoreApplication::translate("ContactTexts", english);
}

template <size_t N>
QString lookUp(const Word (&list)[N], const QString &code)
{
    for (const Word &word : list) {
        if (code == QLatin1String(word.code))
            return words(word.text);
    }
    return code;
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

} // namespace contact_texts_detail

QString contactFieldText(const QString &column)
{
    return contact_texts_detail::lookUp(contact_texts_detail::kFields, column);
}

QString genderText(contacts::Gender gender)
{
    using contact_texts_detail::words;
    switch (gender) {
    case contacts::Gender::Female:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Female"));
    case contacts::Gender::Male:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Male"));
    case contacts::Gender::Other:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Other"));
    case contacts::Gender::Unknown:
        break;
    }
    return {};
}

QString kindText(contacts::ContactKind kind)
{
    return contact_texts_detail::words(kind == contacts::ContactKind::Person
                                           ? QT_TRANSLATE_NOOP("ContactTexts", "Person")
                                           : QT_TRANSLATE_NOOP("ContactTexts", "Company"));
}

QString birthdayLabel(const contacts::Birthday &birthday)
{
    using contact_texts_detail::words;
    if (birthday.isNull())
        return {};
    QString text;
    if (birthday.month == 0) {
        text = QString::number(*birthday.year);
    } else if (birthday.lunar || contact_texts_detail::isChinese()) {
        text = birthday.year ? QStringLiteral("%1-").arg(*birthday.year, 4, 10, QLatin1Char('0')) : QString();
        text += QStringLiteral("%1-%2")
                    .arg(birthday.month, 2, 10, QLatin1Char('0'))
                    .arg(birthday.day, 2, 10, QLatin1Char('0'));
    } else {
        const QDate day(birthday.year.value_or(2000), birthday.month, birthday.day); // 2000: 29 February exists
        text = birthday.year ? dayText(day) : QLocale().toString(day, QStringLiteral("d MMM"));
    }
    return birthday.lunar ? words(QT_TRANSLATE_NOOP("ContactTexts", "%1 (lunar)")).arg(text) : text;
}

QString addressLabel(const contacts::PostalAddress &address)
{
    QStringList parts;
    const auto add = [&parts](const QString &part) {
        if (!part.isEmpty() && (parts.isEmpty() || parts.last() != part)) // Shanghai is its own province
            parts.append(part);
    };
    if (contact_texts_detail::isChinese()) {
        for (const QString *part : {&address.country, &address.province, &address.city, &address.district,
                                    &address.street, &address.postcode})
            add(*part);
        return parts.join(QLatin1Char(' '));
    }
    for (const QString *part :
         {&address.street, &address.district, &address.city, &address.province, &address.postcode, &address.country})
        add(*part);
    return parts.join(QStringLiteral(", "));
}

QString pointKindText(const contacts::PointKind &kind)
{
    return contact_texts_detail::isChinese() ? kind.nameZh : kind.nameEn;
}

QString pointKindText(const std::vector<contacts::PointKind> &kinds, const QString &code)
{
    const auto found = std::ranges::find_if(kinds, [&code](const auto &kind) { return kind.code == code; });
    return found == kinds.end() ? code : pointKindText(*found);
}

QString customFieldText(const contacts::CustomField &field)
{
    return contact_texts_detail::isChinese() ? field.nameZh : field.nameEn;
}

QString customValueText(const contacts::CustomField &field, const contacts::CustomValue &value)
{
    using contact_texts_detail::words;
    if (value.isNull())
        return {};
    switch (field.type) {
    case contacts::CustomFieldType::Number: {
        QString text = shuke::moneyText(Money::fromMinor(value.number.value_or(0)), 6);
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        return text;
    }
    case contacts::CustomFieldType::Date:
        return dayText(QDate::fromJulianDay(value.number.value_or(0)));
    case contacts::CustomFieldType::YesNo:
        return value.number.value_or(0) != 0 ? words(QT_TRANSLATE_NOOP("ContactTexts", "Yes"))
                                             : words(QT_TRANSLATE_NOOP("ContactTexts", "No"));
    case contacts::CustomFieldType::Text:
    case contacts::CustomFieldType::Choice:
        break;
    }
    return value.text;
}

QString consentPurposeText(const QString &purpose)
{
    return contact_texts_detail::lookUp(contact_texts_detail::kConsent, purpose);
}

QString consentChannelText(const QString &channel)
{
    return contact_texts_detail::lookUp(contact_texts_detail::kConsent, channel);
}

QString documentStatusText(const sales::Order &order, bool fullyRefunded)
{
    using contact_texts_detail::words;
    if (order.kind == sales::DocumentKind::Refund)
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Refund"));
    if (fullyRefunded)
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Refunded"));
    switch (order.status) {
    case sales::OrderStatus::Draft:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Draft"));
    case sales::OrderStatus::Paid:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Paid"));
    case sales::OrderStatus::Shipped:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Shipped"));
    case sales::OrderStatus::Completed:
        return words(QT_TRANSLATE_NOOP("ContactTexts", "Completed"));
    case sales::OrderStatus::Canceled:
        break;
    }
    return words(QT_TRANSLATE_NOOP("ContactTexts", "Canceled"));
}

QString daysAgoText(int days)
{
    using contact_texts_detail::words;
    if (days == 0)
        return words(QT_TRANSLATE_NOOP("ContactTexts", "today"));
    if (days == 1)
        return words(QT_TRANSLATE_NOOP("ContactTexts", "yesterday"));
    return words(QT_TRANSLATE_NOOP("ContactTexts", "%1 days ago")).arg(numberText(days));
}

} // namespace shuke::ui
