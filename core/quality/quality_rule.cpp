#include "core/quality/quality_rule.h"

#include "core/base/code_table.h"

namespace shuke::quality {

namespace quality_rule_detail {

constexpr CodeTable<Dimension, kDimensions.size()> kDimensionCodes = {{{Dimension::Completeness, "completeness"},
                                                                       {Dimension::Validity, "validity"},
                                                                       {Dimension::Uniqueness, "uniqueness"},
                                                                       {Dimension::Timeliness, "timeliness"},
                                                                       {Dimension::Consistency, "consistency"}}};

constexpr CodeTable<Rule, kRules> kRuleCodes = {{{Rule::Unreachable, "unreachable"},
                                                 {Rule::MissingPhone, "missing_phone"},
                                                 {Rule::MissingEmail, "missing_email"},
                                                 {Rule::MissingCity, "missing_city"},
                                                 {Rule::MissingBirthday, "missing_birthday"},
                                                 {Rule::RequiredEmpty, "required_empty"},
                                                 {Rule::PlaceholderText, "placeholder_text"},
                                                 {Rule::InvalidPhone, "invalid_phone"},
                                                 {Rule::InvalidEmail, "invalid_email"},
                                                 {Rule::ImpossibleBirthday, "impossible_birthday"},
                                                 {Rule::ImpossibleSince, "impossible_since"},
                                                 {Rule::UnreadValue, "unread_value"},
                                                 {Rule::CaseAndWidth, "case_and_width"},
                                                 {Rule::Duplicate, "duplicate"},
                                                 {Rule::OutOfDate, "out_of_date"},
                                                 {Rule::Orphan, "orphan"},
                                                 {Rule::SinceAfterOrder, "since_after_order"},
                                                 {Rule::CityAndPhone, "city_and_phone"},
                                                 {Rule::CountryAndPhone, "country_and_phone"}}};

constexpr CodeTable<CheckedField, 10> kFieldCodes = {{{CheckedField::Record, "record"},
                                                      {CheckedField::Name, "name"},
                                                      {CheckedField::Phone, "phone"},
                                                      {CheckedField::Email, "email"},
                                                      {CheckedField::Wechat, "wechat"},
                                                      {CheckedField::Company, "company"},
                                                      {CheckedField::City, "city"},
                                                      {CheckedField::Street, "address"},
                                                      {CheckedField::Birthday, "birthday"},
                                                      {CheckedField::Since, "created_on"}}};

} // namespace quality_rule_detail

Dimension dimensionOf(Rule rule)
{
    switch (rule) {
    case Rule::Unreachable:
    case Rule::MissingPhone:
    case Rule::MissingEmail:
    case Rule::MissingCity:
    case Rule::MissingBirthday:
    case Rule::RequiredEmpty:
    case Rule::PlaceholderText:
        return Dimension::Completeness;
    case Rule::InvalidPhone:
    case Rule::InvalidEmail:
    case Rule::ImpossibleBirthday:
    case Rule::ImpossibleSince:
    case Rule::UnreadValue:
    case Rule::CaseAndWidth:
        return Dimension::Validity;
    case Rule::Duplicate:
        return Dimension::Uniqueness;
    case Rule::OutOfDate:
    case Rule::Orphan:
        return Dimension::Timeliness;
    case Rule::SinceAfterOrder:
    case Rule::CityAndPhone:
    case Rule::CountryAndPhone:
        return Dimension::Consistency;
    }
    return Dimension::Validity;
}

QString codeOf(Dimension dimension)
{
    return codeIn(quality_rule_detail::kDimensionCodes, dimension);
}

QString codeOf(Rule rule)
{
    return codeIn(quality_rule_detail::kRuleCodes, rule);
}

QString codeOf(CheckedField field)
{
    return codeIn(quality_rule_detail::kFieldCodes, field);
}

std::optional<Dimension> dimensionFromCode(QStringView code)
{
    return fromCodeIn(quality_rule_detail::kDimensionCodes, code);
}

std::optional<Rule> ruleFromCode(QStringView code)
{
    return fromCodeIn(quality_rule_detail::kRuleCodes, code);
}

std::optional<CheckedField> checkedFieldFromCode(QStringView code)
{
    return fromCodeIn(quality_rule_detail::kFieldCodes, code);
}

} // namespace shuke::quality
