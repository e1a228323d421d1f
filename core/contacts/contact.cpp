#include "core/contacts/contact.h"

#include "core/base/code_table.h"

namespace shuke::contacts {

namespace contact_detail {

constexpr CodeTable<ContactKind, 2> kKinds{{{ContactKind::Person, "person"}, {ContactKind::Company, "company"}}};
constexpr CodeTable<Gender, 3> kGenders{{{Gender::Female, "female"}, {Gender::Male, "male"}, {Gender::Other, "other"}}};
constexpr CodeTable<CustomFieldType, 5> kTypes{{{CustomFieldType::Text, "text"},
                                                {CustomFieldType::Number, "number"},
                                                {CustomFieldType::Date, "date"},
                                                {CustomFieldType::Choice, "choice"},
                                                {CustomFieldType::YesNo, "yes_no"}}};
constexpr CodeTable<ConsentState, 2> kStates{{{ConsentState::Given, "given"}, {ConsentState::Withdrawn, "withdrawn"}}};

constexpr int kMaxYear = 9999;

int daysInMonth(int month, const std::optional<int> &year)
{
    if (month == 2)
        return !year || QDate::isLeapYear(*year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// Digits only, `length` of them.
std::optional<int> number(QStringView text, qsizetype length)
{
    if (text.size() != length)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        value = value * 10 + (c.unicode() - '0');
    }
    return value;
}

const QLatin1String kLunarMark("lunar ");

} // namespace contact_detail

QString codeOf(ContactKind kind)
{
    return codeIn(contact_detail::kKinds, kind);
}

QString codeOf(Gender gender)
{
    return codeIn(contact_detail::kGenders, gender);
}

QString codeOf(CustomFieldType type)
{
    return codeIn(contact_detail::kTypes, type);
}

QString codeOf(ConsentState state)
{
    return codeIn(contact_detail::kStates, state);
}

std::optional<ContactKind> contactKindFromCode(QStringView code)
{
    return fromCodeIn(contact_detail::kKinds, code);
}

std::optional<Gender> genderFromCode(QStringView code)
{
    return code.isEmpty() ? Gender::Unknown : fromCodeIn(contact_detail::kGenders, code);
}

std::optional<CustomFieldType> customFieldTypeFromCode(QStringView code)
{
    return fromCodeIn(contact_detail::kTypes, code);
}

std::optional<ConsentState> consentStateFromCode(QStringView code)
{
    return fromCodeIn(contact_detail::kStates, code);
}

bool Birthday::isValid() const
{
    if (year && (*year < 1 || *year > contact_detail::kMaxYear))
        return false;
    if (month == 0 && day == 0)
        return year || !lunar;
    if (month < 1 || month > 12 || day < 1)
        return false;
    return day <= (lunar ? 30 : contact_detail::daysInMonth(month, year));
}

QString birthdayText(const Birthday &birthday)
{
    if (birthday.isNull())
        return {};
    QString text = birthday.lunar ? QString(contact_detail::kLunarMark) : QString();
    const auto padded = [](int value, int width) {
        return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
    };
    text += birthday.year ? padded(*birthday.year, 4) : QStringLiteral("-");
    if (birthday.month > 0)
        text += QLatin1Char('-') + padded(birthday.month, 2) + QLatin1Char('-') + padded(birthday.day, 2);
    return text;
}

Result<Birthday> birthdayFromText(QStringView text)
{
    using namespace contact_detail;
    const Error bad{ErrorCode::InvalidInput, QStringLiteral("not a birthday: expected YYYY-MM-DD, --MM-DD or YYYY")};
    Birthday birthday;
    if (text.isEmpty())
        return birthday;
    if (text.startsWith(kLunarMark)) {
        birthday.lunar = true;
        text = text.mid(kLunarMark.size());
    }
    QStringView rest;
    if (text.startsWith(QLatin1String("--"))) {
        rest = text.mid(1);
    } else {
        birthday.year = number(text.left(4), 4);
        if (!birthday.year)
            return bad;
        rest = text.mid(4);
    }
    if (!rest.isEmpty()) {
        const std::optional<int> month = number(rest.mid(1, 2), 2);
        const std::optional<int> day = number(rest.mid(4), 2);
        if (!month || !day || *month == 0 || rest[0] != QLatin1Char('-') || rest[3] != QLatin1Char('-'))
            return bad;
        birthday.month = *month;
        birthday.day = *day;
    }
    if (!birthday.isValid())
        return bad;
    return birthday;
}

} // namespace shuke::contacts
