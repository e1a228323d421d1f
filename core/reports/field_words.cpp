#include "core/reports/field_words.h"

#include <algorithm>
#include <array>

namespace shuke::reports {

namespace field_words_detail {

struct Words
{
    const char *key;
    const char *name;
    const char *purpose;
};

constexpr std::array kWords = {
    Words{"customer.name", QT_TRANSLATE_NOOP("Report", "Name"),
          QT_TRANSLATE_NOOP("Report", "To know and address the customer")},
    Words{"customer.family_name", QT_TRANSLATE_NOOP("Report", "Family name"),
          QT_TRANSLATE_NOOP("Report", "To address people and to recognise them in other spellings")},
    Words{"customer.given_name", QT_TRANSLATE_NOOP("Report", "Given name"),
          QT_TRANSLATE_NOOP("Report", "To address people and to recognise them in other spellings")},
    Words{"customer.company", QT_TRANSLATE_NOOP("Report", "Company"),
          QT_TRANSLATE_NOOP("Report", "Whom the person works for")},
    Words{"customer.job_title", QT_TRANSLATE_NOOP("Report", "Job title"),
          QT_TRANSLATE_NOOP("Report", "What the person decides there")},
    Words{"customer.gender", QT_TRANSLATE_NOOP("Report", "Gender"),
          QT_TRANSLATE_NOOP("Report", "To address people properly")},
    Words{"customer.birthday", QT_TRANSLATE_NOOP("Report", "Birthday"),
          QT_TRANSLATE_NOOP("Report", "Birthday greetings and offers")},
    Words{"customer.phone", QT_TRANSLATE_NOOP("Report", "Phone"),
          QT_TRANSLATE_NOOP("Report", "To call, and to recognise the customer")},
    Words{"customer.email", QT_TRANSLATE_NOOP("Report", "E-mail"),
          QT_TRANSLATE_NOOP("Report", "To write, and to recognise the customer")},
    Words{"customer.wechat", QT_TRANSLATE_NOOP("Report", "WeChat"),
          QT_TRANSLATE_NOOP("Report", "To write, and to recognise the customer")},
    Words{"customer.points", QT_TRANSLATE_NOOP("Report", "Further phones and addresses on the net"),
          QT_TRANSLATE_NOOP("Report", "Other ways to reach the customer")},
    Words{"customer.tax_id", QT_TRANSLATE_NOOP("Report", "Tax number"),
          QT_TRANSLATE_NOOP("Report", "Invoices, and to recognise a company")},
    Words{"customer.country", QT_TRANSLATE_NOOP("Report", "Country"),
          QT_TRANSLATE_NOOP("Report", "Letters, deliveries, sums by place")},
    Words{"customer.province", QT_TRANSLATE_NOOP("Report", "Province"),
          QT_TRANSLATE_NOOP("Report", "Letters, deliveries, sums by place")},
    Words{"customer.city", QT_TRANSLATE_NOOP("Report", "City"),
          QT_TRANSLATE_NOOP("Report", "Letters, deliveries, sums by place")},
    Words{"customer.district", QT_TRANSLATE_NOOP("Report", "District"),
          QT_TRANSLATE_NOOP("Report", "Letters, deliveries, sums by place")},
    Words{"customer.address", QT_TRANSLATE_NOOP("Report", "Street"),
          QT_TRANSLATE_NOOP("Report", "Letters and deliveries")},
    Words{"customer.postcode", QT_TRANSLATE_NOOP("Report", "Postcode"),
          QT_TRANSLATE_NOOP("Report", "Letters and deliveries")},
    Words{"customer.addresses", QT_TRANSLATE_NOOP("Report", "Further addresses"),
          QT_TRANSLATE_NOOP("Report", "Letters and deliveries")},
    Words{"customer.tags", QT_TRANSLATE_NOOP("Report", "Tags"),
          QT_TRANSLATE_NOOP("Report", "To group customers as you like")},
    Words{"customer.source", QT_TRANSLATE_NOOP("Report", "Source"),
          QT_TRANSLATE_NOOP("Report", "Where customers come from")},
    Words{"customer.owner", QT_TRANSLATE_NOOP("Report", "Owner"),
          QT_TRANSLATE_NOOP("Report", "Who looks after the customer")},
    Words{"customer.note", QT_TRANSLATE_NOOP("Report", "Note"),
          QT_TRANSLATE_NOOP("Report", "What else is worth knowing")},
    Words{"customer.external_id", QT_TRANSLATE_NOOP("Report", "Customer no."),
          QT_TRANSLATE_NOOP("Report", "The number in other programs: imports find the customer by it")},
    Words{"customer.created_on", QT_TRANSLATE_NOOP("Report", "Customer since"),
          QT_TRANSLATE_NOOP("Report", "New customers, and how long customers stay")},
    Words{"customer.do_not_contact", QT_TRANSLATE_NOOP("Report", "Do not contact"),
          QT_TRANSLATE_NOOP("Report", "What the customer asked for")},
    Words{"customer.consent", QT_TRANSLATE_NOOP("Report", "Marketing consent"),
          QT_TRANSLATE_NOOP("Report", "Proof of what may be sent to whom")},
    Words{"customer.files", QT_TRANSLATE_NOOP("Report", "Files"),
          QT_TRANSLATE_NOOP("Report", "Contracts, pictures and papers of the customer")},
    Words{"order.external_id", QT_TRANSLATE_NOOP("Report", "Order no."),
          QT_TRANSLATE_NOOP("Report", "The number in other programs: imports find the order by it")},
    Words{"order.customer", QT_TRANSLATE_NOOP("Report", "Customer"),
          QT_TRANSLATE_NOOP("Report", "Who bought; an order without is a walk-in")},
    Words{"order.ordered_on", QT_TRANSLATE_NOOP("Report", "Order day"),
          QT_TRANSLATE_NOOP("Report", "All scores, reports and trends")},
    Words{"order.status", QT_TRANSLATE_NOOP("Report", "Status"),
          QT_TRANSLATE_NOOP("Report", "Only paid, shipped and completed orders count as purchases")},
    Words{"order.channel", QT_TRANSLATE_NOOP("Report", "Channel"), QT_TRANSLATE_NOOP("Report", "Sums by channel")},
    Words{"order.shop", QT_TRANSLATE_NOOP("Report", "Shop"), QT_TRANSLATE_NOOP("Report", "Sums by shop")},
    Words{"order.salesperson", QT_TRANSLATE_NOOP("Report", "Salesperson"),
          QT_TRANSLATE_NOOP("Report", "Sums by salesperson")},
    Words{"order.lines", QT_TRANSLATE_NOOP("Report", "Order lines"),
          QT_TRANSLATE_NOOP("Report", "What was bought, how much, at what price")},
    Words{"order.amount", QT_TRANSLATE_NOOP("Report", "Amount"),
          QT_TRANSLATE_NOOP("Report", "All scores, reports and trends")},
    Words{"order.currency", QT_TRANSLATE_NOOP("Report", "Currency"),
          QT_TRANSLATE_NOOP("Report", "What the amounts are in")},
    Words{"order.payments", QT_TRANSLATE_NOOP("Report", "Payments"),
          QT_TRANSLATE_NOOP("Report", "What was paid when and how, and what is still owed")},
    Words{"order.ship_name", QT_TRANSLATE_NOOP("Report", "Recipient"), QT_TRANSLATE_NOOP("Report", "Deliveries")},
    Words{"order.ship_phone", QT_TRANSLATE_NOOP("Report", "Recipient's phone"),
          QT_TRANSLATE_NOOP("Report", "Deliveries")},
    Words{"order.ship_address", QT_TRANSLATE_NOOP("Report", "Delivery address"),
          QT_TRANSLATE_NOOP("Report", "Deliveries")},
    Words{"order.note", QT_TRANSLATE_NOOP("Report", "Note"), QT_TRANSLATE_NOOP("Report", "What else is worth knowing")},
    Words{"product.code", QT_TRANSLATE_NOOP("Report", "Product code"),
          QT_TRANSLATE_NOOP("Report", "Imports find the product by it")},
    Words{"product.barcode", QT_TRANSLATE_NOOP("Report", "Barcode"),
          QT_TRANSLATE_NOOP("Report", "To find the product at the till")},
    Words{"product.name", QT_TRANSLATE_NOOP("Report", "Name"), QT_TRANSLATE_NOOP("Report", "What is sold")},
    Words{"product.category", QT_TRANSLATE_NOOP("Report", "Category"),
          QT_TRANSLATE_NOOP("Report", "Sums and segments by what customers buy")},
    Words{"product.unit", QT_TRANSLATE_NOOP("Report", "Unit"), QT_TRANSLATE_NOOP("Report", "What a quantity counts")},
    Words{"product.price", QT_TRANSLATE_NOOP("Report", "Price"), QT_TRANSLATE_NOOP("Report", "Proposed in new orders")},
    Words{"product.cost", QT_TRANSLATE_NOOP("Report", "Cost"), QT_TRANSLATE_NOOP("Report", "Margins")},
};

const Words *find(const quality::InventoryField &field)
{
    if (field.own)
        return nullptr;
    const QByteArray key = field.key().toLatin1();
    const auto found = std::ranges::find_if(kWords, [&](const Words &words) { return key == words.key; });
    return found == kWords.end() ? nullptr : &*found;
}

} // namespace field_words_detail

Cell fieldName(const quality::InventoryField &field, bool chineseNames)
{
    if (const field_words_detail::Words *words = field_words_detail::find(field))
        return words->name;
    const QString own = chineseNames ? field.nameZh : field.nameEn;
    return own.isEmpty() ? field.code : own;
}

Cell fieldPurpose(const quality::InventoryField &field)
{
    if (!field.purpose.isEmpty())
        return field.purpose;
    if (const field_words_detail::Words *words = field_words_detail::find(field))
        return words->purpose;
    return NoValue{QT_TRANSLATE_NOOP("Report", "Nobody wrote what this field is for.")};
}

Cell fieldKindText(const quality::InventoryField &field)
{
    using quality::FieldKind;
    switch (field.kind) {
    case FieldKind::Text:
        return QT_TRANSLATE_NOOP("Report", "Text");
    case FieldKind::Number:
        return QT_TRANSLATE_NOOP("Report", "Number");
    case FieldKind::Money:
        return QT_TRANSLATE_NOOP("Report", "Money");
    case FieldKind::Day:
        return QT_TRANSLATE_NOOP("Report", "Day");
    case FieldKind::YesNo:
        return QT_TRANSLATE_NOOP("Report", "Yes or no");
    case FieldKind::Reference:
        return QT_TRANSLATE_NOOP("Report", "Another record");
    case FieldKind::List:
        return QT_TRANSLATE_NOOP("Report", "Any number");
    case FieldKind::Choice:
        break;
    }
    if (field.choices.isEmpty())
        return QT_TRANSLATE_NOOP("Report", "Choice");
    return Text{QT_TRANSLATE_NOOP("Report", "One of: %1"), {field.choices.join(QStringLiteral(", "))}};
}

} // namespace shuke::reports
