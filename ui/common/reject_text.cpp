#include "ui/common/reject_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace shuke::ui {

namespace reject_text_detail {

constexpr std::array<std::pair<const char *, const char *>, 33> kReasons = {{
    {"amount_invalid", QT_TRANSLATE_NOOP("RejectText", "this amount is no number")},
    {"amount_missing", QT_TRANSLATE_NOOP("RejectText", "there is neither an amount nor a price")},
    {"channel_missing", QT_TRANSLATE_NOOP("RejectText", "it does not say by which channel, or all of them")},
    {"channel_unknown", QT_TRANSLATE_NOOP("RejectText", "this is no known channel")},
    {"consent_missing", QT_TRANSLATE_NOOP("RejectText", "it does not say whether consent was given or withdrawn")},
    {"consent_unknown", QT_TRANSLATE_NOOP("RejectText", "this is neither consent nor its withdrawal")},
    {"currency_mixed", QT_TRANSLATE_NOOP("RejectText", "the lines of the order are in different currencies")},
    {"currency_unknown", QT_TRANSLATE_NOOP("RejectText", "this is no ISO 4217 currency code")},
    {"customer_ambiguous", QT_TRANSLATE_NOOP("RejectText", "several customers match")},
    {"customer_missing", QT_TRANSLATE_NOOP("RejectText", "it does not say which customer it is about")},
    {"customer_other_name",
     QT_TRANSLATE_NOOP("RejectText", "its phone or e-mail belongs to a customer of another name; import this customer "
                                     "first or let customers be created")},
    {"customer_unknown",
     QT_TRANSLATE_NOOP("RejectText", "there is no such customer; import the customers first or let them be created")},
    {"date_invalid", QT_TRANSLATE_NOOP("RejectText", "this is no day of the calendar, or its format is not certain")},
    {"date_missing", QT_TRANSLATE_NOOP("RejectText", "the day is missing")},
    {"duplicate_code", QT_TRANSLATE_NOOP("RejectText", "another product has this code already")},
    {"duplicate_external_id", QT_TRANSLATE_NOOP("RejectText", "another row or record has this number already")},
    {"ends_before_start", QT_TRANSLATE_NOOP("RejectText", "it ends before it began")},
    {"external_id_missing", QT_TRANSLATE_NOOP("RejectText", "the order number is missing")},
    {"name_differs",
     QT_TRANSLATE_NOOP("RejectText", "its phone or e-mail belongs to a customer of another name; to update that one, "
                                     "choose the phone as the key")},
    {"name_missing", QT_TRANSLATE_NOOP("RejectText", "there is neither a name nor anything that could stand for it")},
    {"no_match", QT_TRANSLATE_NOOP("RejectText", "nothing that is here matches it, so nothing can be updated")},
    {"order_rejected", QT_TRANSLATE_NOOP("RejectText", "the order that it pays back was rejected")},
    {"order_unknown", QT_TRANSLATE_NOOP("RejectText", "there is no such order")},
    {"parent_company_known", QT_TRANSLATE_NOOP("RejectText", "the company has another parent company already")},
    {"product_missing", QT_TRANSLATE_NOOP("RejectText", "the product is missing")},
    {"purpose_missing", QT_TRANSLATE_NOOP("RejectText", "it does not say for which purpose")},
    {"purpose_unknown", QT_TRANSLATE_NOOP("RejectText", "this is no known purpose")},
    {"relation_cycle", QT_TRANSLATE_NOOP("RejectText", "the company would be its own parent company")},
    {"relation_kinds",
     QT_TRANSLATE_NOOP("RejectText", "a person or a company cannot have this relation: see who of the two is what")},
    {"relation_known", QT_TRANSLATE_NOOP("RejectText", "it is here already")},
    {"relation_self", QT_TRANSLATE_NOOP("RejectText", "both ends are the same customer")},
    {"relation_unknown", QT_TRANSLATE_NOOP("RejectText", "this is no known relation")},
    {"text_missing", QT_TRANSLATE_NOOP("RejectText", "a note needs a text")},
}};

} // namespace reject_text_detail

QString rejectText(const QByteArray &reason)
{
    const auto &known = reject_text_detail::kReasons;
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto &pair) { return reason == pair.first; });
    return found == known.end() ? QString::fromLatin1(reason)
                                : QCoreApplication::translate("RejectText", found->second);
}

} // namespace shuke::ui
