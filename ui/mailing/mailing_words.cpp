#include "ui/mailing/mailing_words.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace mailing_words_detail {

class MailingWords
{
    Q_DECLARE_TR_FUNCTIONS(MailingWords)
};

} // namespace mailing_words_detail

QString messageFieldText(contacts::MessageField field)
{
    using mailing_words_detail::MailingWords;
    switch (field) {
    case contacts::MessageField::Name:
        return MailingWords::tr("Name");
    case contacts::MessageField::FamilyName:
        return MailingWords::tr("Family name");
    case contacts::MessageField::GivenName:
        return MailingWords::tr("Given name");
    case contacts::MessageField::Title:
        return MailingWords::tr("Mr or Ms");
    case contacts::MessageField::Company:
        return MailingWords::tr("Company");
    case contacts::MessageField::City:
        return MailingWords::tr("City");
    case contacts::MessageField::Phone:
        return MailingWords::tr("Phone");
    case contacts::MessageField::Email:
        return MailingWords::tr("E-mail");
    case contacts::MessageField::Birthday:
        return MailingWords::tr("Birthday");
    case contacts::MessageField::CustomerNo:
        return MailingWords::tr("Customer no.");
    }
    return {};
}

} // namespace shuke::ui
