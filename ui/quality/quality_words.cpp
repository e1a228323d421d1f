#include "ui/quality/quality_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace quality_words_detail {

struct QualityWords
{
    Q_DECLARE_TR_FUNCTIONS(QualityWords)
};

} // namespace quality_words_detail

using quality::CheckedField;
using quality::Dimension;
using quality::Rule;
using quality_words_detail::QualityWords;

QString dimensionText(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Completeness:
        return QualityWords::tr("Completeness");
    case Dimension::Validity:
        return QualityWords::tr("Validity");
    case Dimension::Uniqueness:
        return QualityWords::tr("Uniqueness");
    case Dimension::Timeliness:
        return QualityWords::tr("Timeliness");
    case Dimension::Consistency:
        return QualityWords::tr("Consistency");
    }
    return {};
}

QString dimensionExplanation(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Completeness:
        return QualityWords::tr("How much of what a record should hold is filled in: name, phone, e-mail, city and "
                                "birthday, each with its weight; the mean over all customers.");
    case Dimension::Validity:
        return QualityWords::tr("How many of the phones, e-mails and birthdays that are filled in can be right; the "
                                "mean over the customers that have any.");
    case Dimension::Uniqueness:
        return QualityWords::tr("The share of customers that are not a repetition of an earlier one: same name and "
                                "same phone, e-mail, WeChat or tax number.");
    case Dimension::Timeliness:
        return QualityWords::tr("How fresh the data is: 100 % on the day somebody entered, edited or confirmed it, "
                                "half of that after each year. Imports that update and bulk changes do not count.");
    case Dimension::Consistency:
        return QualityWords::tr("How many of the checks between fields hold: known since and first order, city and "
                                "area code, country and country code; the mean where there is something to compare.");
    }
    return {};
}

QString ruleText(Rule rule)
{
    switch (rule) {
    case Rule::Unreachable:
        return QualityWords::tr("Cannot be reached");
    case Rule::MissingPhone:
        return QualityWords::tr("Phone missing");
    case Rule::MissingEmail:
        return QualityWords::tr("E-mail missing");
    case Rule::MissingCity:
        return QualityWords::tr("City missing");
    case Rule::MissingBirthday:
        return QualityWords::tr("Birthday missing");
    case Rule::RequiredEmpty:
        return QualityWords::tr("Required field empty");
    case Rule::PlaceholderText:
        return QualityWords::tr("A word for nothing");
    case Rule::InvalidPhone:
        return QualityWords::tr("Phone cannot be right");
    case Rule::InvalidEmail:
        return QualityWords::tr("E-mail cannot be right");
    case Rule::ImpossibleBirthday:
        return QualityWords::tr("Impossible birthday");
    case Rule::ImpossibleSince:
        return QualityWords::tr("Customer since the future");
    case Rule::UnreadValue:
        return QualityWords::tr("Value not understood on import");
    case Rule::CaseAndWidth:
        return QualityWords::tr("Capitals, width and spaces");
    case Rule::Duplicate:
        return QualityWords::tr("Repeated customer");
    case Rule::OutOfDate:
        return QualityWords::tr("Out of date");
    case Rule::Orphan:
        return QualityWords::tr("Nothing ever happened");
    case Rule::SinceAfterOrder:
        return QualityWords::tr("First order before customer since");
    case Rule::CityAndPhone:
        return QualityWords::tr("City and area code");
    case Rule::CountryAndPhone:
        return QualityWords::tr("Country and country code");
    }
    return {};
}

QString ruleExplanation(Rule rule)
{
    switch (rule) {
    case Rule::Unreachable:
        return QualityWords::tr("No phone, e-mail, WeChat, further contact or street address.");
    case Rule::MissingPhone:
    case Rule::MissingEmail:
    case Rule::MissingBirthday:
        return QualityWords::tr("Ask at the next occasion; Enter opens the customer.");
    case Rule::MissingCity:
        return QualityWords::tr("Where the phone is a landline, its area code tells the city.");
    case Rule::RequiredEmpty:
        return QualityWords::tr("Fields that the customer form asks for, as arranged in Settings; Enter opens the "
                                "customer. Phone, e-mail, city and birthday have rules of their own.");
    case Rule::PlaceholderText:
        return QualityWords::tr("Somebody had to fill in something: “-”, “none”, “test”. A fix empties the field.");
    case Rule::InvalidPhone:
        return QualityWords::tr(
            "Digits were lost or it is no phone number. Digits are never guessed: ask the customer.");
    case Rule::InvalidEmail:
        return QualityWords::tr("No @, no domain or a character that cannot be there. Usual slips can be fixed.");
    case Rule::ImpossibleBirthday:
        return QualityWords::tr("In the future, or more than 120 years ago.");
    case Rule::ImpossibleSince:
        return QualityWords::tr("The day the customer became known lies in the future. A fix empties it.");
    case Rule::UnreadValue:
        return QualityWords::tr("The text as it stood in the file. Type it in where it belongs, then settle it.");
    case Rule::CaseAndWidth:
        return QualityWords::tr(
            "Full-width letters and digits, stray spaces, names in capitals only. A fix writes them "
            "as usual.");
    case Rule::Duplicate:
        return QualityWords::tr("Same name, and same phone, e-mail, WeChat or tax number as an earlier customer.");
    case Rule::OutOfDate:
        return QualityWords::tr(
            "Nobody edited or confirmed this customer's data for a long time. Fixing confirms it as "
            "of today.");
    case Rule::Orphan:
        return QualityWords::tr("No order, follow-up, task or company. Contact them, or let them go.");
    case Rule::SinceAfterOrder:
        return QualityWords::tr("The first order is older than the customer. A fix takes the day of the first order.");
    case Rule::CityAndPhone:
        return QualityWords::tr("The area code of the landline belongs to another city. One of the two is wrong.");
    case Rule::CountryAndPhone:
        return QualityWords::tr("The phone's country code belongs to another country. One of the two is wrong.");
    }
    return {};
}

QString ruleFixText(Rule rule)
{
    switch (rule) {
    case Rule::PlaceholderText:
    case Rule::ImpossibleSince:
        return QualityWords::tr("Empty the field");
    case Rule::MissingCity:
    case Rule::InvalidEmail:
    case Rule::CaseAndWidth:
    case Rule::SinceAfterOrder:
        return QualityWords::tr("Write as proposed");
    case Rule::OutOfDate:
        return QualityWords::tr("Data is right");
    case Rule::UnreadValue:
        return QualityWords::tr("Settled");
    default:
        return {};
    }
}

QString checkedFieldText(CheckedField field)
{
    switch (field) {
    case CheckedField::Record:
        return {};
    case CheckedField::Name:
        return QualityWords::tr("Name");
    case CheckedField::Phone:
        return QualityWords::tr("Phone");
    case CheckedField::Email:
        return QualityWords::tr("E-mail");
    case CheckedField::Wechat:
        return QualityWords::tr("WeChat");
    case CheckedField::Company:
        return QualityWords::tr("Company");
    case CheckedField::City:
        return QualityWords::tr("City");
    case CheckedField::Street:
        return QualityWords::tr("Address");
    case CheckedField::Birthday:
        return QualityWords::tr("Birthday");
    case CheckedField::Since:
        return QualityWords::tr("Customer since");
    }
    return {};
}

QString inventoryRecordText(quality::InventoryRecord record)
{
    switch (record) {
    case quality::InventoryRecord::Order:
        return QualityWords::tr("Orders");
    case quality::InventoryRecord::Product:
        return QualityWords::tr("Products");
    case quality::InventoryRecord::Customer:
        break;
    }
    return QualityWords::tr("Customers");
}

QString qualityScoreText(std::optional<double> score)
{
    return score ? QLocale().toString(*score, 'f', 1) : QStringLiteral("–");
}

QString qualityShareText(std::optional<double> share)
{
    return share ? QLocale().toString(100 * *share, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
}

} // namespace shuke::ui
