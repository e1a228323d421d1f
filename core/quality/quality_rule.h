#pragma once

#include <QString>
#include <QtGlobal>

#include <array>
#include <optional>

namespace shuke::quality {

/// The dimensions of data quality of DAMA UK (2013) that a CRM can measure from inside; accuracy is not among them.
enum class Dimension { Completeness, Validity, Uniqueness, Timeliness, Consistency };
inline constexpr std::array kDimensions = {Dimension::Completeness, Dimension::Validity, Dimension::Uniqueness,
                                           Dimension::Timeliness, Dimension::Consistency};

/// What can be wrong with a customer. One finding each per customer and field.
enum class Rule {
    Unreachable, ///< No phone, e-mail, WeChat, further contact point or street.
    MissingPhone,
    MissingEmail,
    MissingCity,
    MissingBirthday, ///< Of a person.
    RequiredEmpty,   ///< A field that the form asks for (field_layout.h), beyond those that weigh in completeness.
    PlaceholderText, ///< "无", "-", "n/a", "test" where a value belongs.
    InvalidPhone,    ///< Digits were lost, or it is no number.
    InvalidEmail,
    ImpossibleBirthday, ///< In the future, or more than kOldestAge years ago.
    ImpossibleSince,    ///< Known to the business since a day in the future.
    UnreadValue,        ///< A value of an import that could not be read, kept as text.
    CaseAndWidth,       ///< Full-width letters, stray spaces, all capitals.
    Duplicate,          ///< Same name and same phone, e-mail, WeChat or tax number as an earlier record.
    OutOfDate,          ///< Nobody confirmed the data for longer than the settings say.
    Orphan,             ///< No order, follow-up, task, company, relation or file: nothing ever happened with it.
    SinceAfterOrder,    ///< Known since a day after the first order.
    CityAndPhone,       ///< The area code of the landline belongs to another city.
    CountryAndPhone,    ///< The country code of the phone belongs to another country.
};
inline constexpr int kRules = static_cast<int>(Rule::CountryAndPhone) + 1;
constexpr int indexOf(Rule rule)
{
    return static_cast<int>(rule);
}

/// Of the field a finding is about.
enum class CheckedField : quint8 { Record, Name, Phone, Email, Wechat, Company, City, Street, Birthday, Since };

Dimension dimensionOf(Rule rule);

// Stable codes: completeness …, unreachable missing_phone …, name phone …; used by the settings and the command line.
QString codeOf(Dimension dimension);
QString codeOf(Rule rule);
QString codeOf(CheckedField field);
std::optional<Dimension> dimensionFromCode(QStringView code);
std::optional<Rule> ruleFromCode(QStringView code);
std::optional<CheckedField> checkedFieldFromCode(QStringView code);

} // namespace shuke::quality
