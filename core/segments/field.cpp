#include "core/segments/field.h"

#include "core/base/text_fold.h"
#include "core/segments/score_fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::segments {

namespace field_detail {

Choice choice(const char *code, const char *label)
{
    return {QString::fromLatin1(code), label};
}

std::vector<Field> contactFields()
{
    std::vector<Field> fields = {
        {.key = "name", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Name")},
        {.key = "kind",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Type"),
         .source = ChoiceSource::Codes,
         .choices = {choice("person", QT_TRANSLATE_NOOP("Field", "Person")),
                     choice("company", QT_TRANSLATE_NOOP("Field", "Company"))}},
        {.key = "phone", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Phone")},
        {.key = "email", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "E-mail")},
        {.key = "wechat", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "WeChat")},
        {.key = "any_phone",
         .type = FieldType::Text,
         .label = QT_TRANSLATE_NOOP("Field", "Any phone"),
         .several = true},
        {.key = "any_email",
         .type = FieldType::Text,
         .label = QT_TRANSLATE_NOOP("Field", "Any e-mail"),
         .several = true},
        {.key = "any_wechat",
         .type = FieldType::Text,
         .label = QT_TRANSLATE_NOOP("Field", "Any WeChat"),
         .several = true},
        {.key = "tags",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Tags"),
         .source = ChoiceSource::Tags},
        {.key = "owner",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Owner"),
         .source = ChoiceSource::Staff},
        {.key = "source", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Source"), .suggests = true},
        {.key = "created_on", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Known since")},
        {.key = "order_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Orders"),
         .unit = Unit::Orders,
         .periodic = true},
        {.key = "first_order", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "First order")},
        {.key = "last_order", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Last order")},
        {.key = "net_revenue",
         .type = FieldType::Money,
         .label = QT_TRANSLATE_NOOP("Field", "Revenue"),
         .periodic = true},
        {.key = "average_order",
         .type = FieldType::Money,
         .label = QT_TRANSLATE_NOOP("Field", "Average order value"),
         .periodic = true},
        {.key = "bought",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Bought product"),
         .source = ChoiceSource::Products,
         .periodic = true},
        {.key = "bought_category",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Bought category"),
         .source = ChoiceSource::Categories,
         .periodic = true},
        {.key = "last_contact", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Last contact")},
        {.key = "next_step", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Next step")},
        {.key = "contact_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Times in touch"),
         .periodic = true},
        {.key = "call_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Calls"),
         .periodic = true},
        {.key = "meeting_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Meetings"),
         .periodic = true},
        {.key = "visit_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Visits"),
         .periodic = true},
        {.key = "email_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "E-mails"),
         .periodic = true},
        {.key = "message_count",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Messages"),
         .periodic = true},
        {.key = "open_tasks", .type = FieldType::Number, .label = QT_TRANSLATE_NOOP("Field", "Open tasks")},
        {.key = "overdue_tasks", .type = FieldType::Number, .label = QT_TRANSLATE_NOOP("Field", "Overdue tasks")},
        {.key = "next_task", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Next task due")},
        {.key = "relation_count", .type = FieldType::Number, .label = QT_TRANSLATE_NOOP("Field", "Relations")},
        {.key = "referred_count", .type = FieldType::Number, .label = QT_TRANSLATE_NOOP("Field", "Customers referred")},
        {.key = "file_count", .type = FieldType::Number, .label = QT_TRANSLATE_NOOP("Field", "Files")},
        {.key = "gender",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Gender"),
         .source = ChoiceSource::Codes,
         .choices = {choice("female", QT_TRANSLATE_NOOP("Field", "Female")),
                     choice("male", QT_TRANSLATE_NOOP("Field", "Male")),
                     choice("other", QT_TRANSLATE_NOOP("Field", "Other gender"))}},
        {.key = "birthday", .type = FieldType::Birthday, .label = QT_TRANSLATE_NOOP("Field", "Birthday")},
        {.key = "birth_year",
         .type = FieldType::Number,
         .label = QT_TRANSLATE_NOOP("Field", "Year of birth"),
         .unit = Unit::Year},
        {.key = "country", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Country"), .suggests = true},
        {.key = "province", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Province"), .suggests = true},
        {.key = "city", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "City"), .suggests = true},
        {.key = "district", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "District"), .suggests = true},
        {.key = "address", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Address")},
        {.key = "postcode", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Postcode")},
        {.key = "any_address",
         .type = FieldType::Text,
         .label = QT_TRANSLATE_NOOP("Field", "Any address"),
         .several = true},
        {.key = "company", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Employer")},
        {.key = "job_title", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Job title")},
        {.key = "do_not_contact", .type = FieldType::YesNo, .label = QT_TRANSLATE_NOOP("Field", "Do not contact")},
        {.key = "consent",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Consent to marketing"),
         .source = ChoiceSource::Codes,
         .choices = {choice("phone", QT_TRANSLATE_NOOP("Field", "Phone")),
                     choice("sms", QT_TRANSLATE_NOOP("Field", "SMS")),
                     choice("email", QT_TRANSLATE_NOOP("Field", "E-mail")),
                     choice("wechat", QT_TRANSLATE_NOOP("Field", "WeChat")),
                     choice("post", QT_TRANSLATE_NOOP("Field", "Post"))}},
        {.key = "segment",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Segment"),
         .source = ChoiceSource::Segments},
        {.key = "note", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Note")},
        {.key = "tax_id", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Tax number")},
        {.key = "external_id", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Customer number")},
        {.key = "added_on", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Entered here on")},
        {.key = "changed_on", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Changed on")},
    };
    const auto afterPurchases = std::ranges::find(fields, QByteArray("last_contact"), &Field::key);
    fields.insert(afterPurchases, scoreFields().begin(), scoreFields().end());
    return fields;
}

std::vector<Field> orderFields()
{
    return {
        {.key = "number", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Order number")},
        {.key = "day", .type = FieldType::Day, .label = QT_TRANSLATE_NOOP("Field", "Day")},
        {.key = "status",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Status"),
         .source = ChoiceSource::Codes,
         .choices = {choice("draft", QT_TRANSLATE_NOOP("Field", "Draft")),
                     choice("paid", QT_TRANSLATE_NOOP("Field", "Paid")),
                     choice("shipped", QT_TRANSLATE_NOOP("Field", "Shipped")),
                     choice("completed", QT_TRANSLATE_NOOP("Field", "Completed")),
                     choice("refunded", QT_TRANSLATE_NOOP("Field", "Refunded")),
                     choice("canceled", QT_TRANSLATE_NOOP("Field", "Canceled"))}},
        {.key = "kind",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Document"),
         .source = ChoiceSource::Codes,
         .choices = {choice("order", QT_TRANSLATE_NOOP("Field", "Order")),
                     choice("refund", QT_TRANSLATE_NOOP("Field", "Refund"))}},
        {.key = "total", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Total")},
        {.key = "customer", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Customer")},
        {.key = "product",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Product"),
         .source = ChoiceSource::Products},
        {.key = "channel", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Channel"), .suggests = true},
        {.key = "shop",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Shop"),
         .source = ChoiceSource::Shops},
        {.key = "salesperson",
         .type = FieldType::Choice,
         .label = QT_TRANSLATE_NOOP("Field", "Salesperson"),
         .source = ChoiceSource::Staff},
        {.key = "payment_method",
         .type = FieldType::Tags,
         .label = QT_TRANSLATE_NOOP("Field", "Payment method"),
         .source = ChoiceSource::PaymentMethods},
        {.key = "currency", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Currency"), .suggests = true},
        {.key = "ship_name", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Recipient")},
        {.key = "ship_phone", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Phone of the recipient")},
        {.key = "ship_address", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Delivery address")},
        {.key = "discount", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Discount")},
        {.key = "shipping", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Shipping")},
        {.key = "tax", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Tax")},
        {.key = "note", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Note")},
    };
}

std::vector<Field> productFields()
{
    return {
        {.key = "name", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Name")},
        {.key = "code", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Product code")},
        {.key = "barcode", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Barcode")},
        {.key = "category", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Category"), .suggests = true},
        {.key = "unit", .type = FieldType::Text, .label = QT_TRANSLATE_NOOP("Field", "Unit"), .suggests = true},
        {.key = "price", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Price")},
        {.key = "cost", .type = FieldType::Money, .label = QT_TRANSLATE_NOOP("Field", "Cost")},
        {.key = "active", .type = FieldType::YesNo, .label = QT_TRANSLATE_NOOP("Field", "Still sold")},
    };
}

Error wrong(const QString &place, const char *what)
{
    return Error{ErrorCode::InvalidInput, place + QLatin1String(": ") + QString::fromUtf8(what)};
}

bool takesRecords(const Field &field)
{
    return field.source != ChoiceSource::Codes && field.source != ChoiceSource::PaymentMethods &&
           field.source != ChoiceSource::Categories;
}

bool isCountOfDays(Operator op)
{
    return op == Operator::InLastDays || op == Operator::NotInLastDays || op == Operator::InNextDays;
}

/// Null if the value fits.
const char *whyNot(const Value &value, const Field &field, Operator op)
{
    switch (field.type) {
    case FieldType::Text: {
        const auto *text = std::get_if<QString>(&value);
        if (!text)
            return "is not a text";
        return foldText(*text).isEmpty() ? "is an empty text" : nullptr;
    }
    case FieldType::Number:
        return std::holds_alternative<Number>(value) ? nullptr : "is not a number";
    case FieldType::Money:
        return std::holds_alternative<Money>(value) ? nullptr : "is not an amount of money";
    case FieldType::Day:
    case FieldType::Birthday: {
        if (const auto *count = std::get_if<int>(&value)) {
            if (op == Operator::HasMonth)
                return *count >= 1 && *count <= 12 ? nullptr : "is not a month";
            return isCountOfDays(op) && *count >= 1 && *count <= kMostDays ? nullptr : "is not a count of days";
        }
        if (isCountOfDays(op) || op == Operator::HasMonth)
            return "is not a count";
        const auto *day = std::get_if<QDate>(&value);
        return day && day->isValid() ? nullptr : "is not a day";
    }
    case FieldType::Choice:
    case FieldType::Tags: {
        if (takesRecords(field)) {
            const auto *id = std::get_if<RecordId>(&value);
            return id && id->row > 0 ? nullptr : "is not an id";
        }
        const auto *code = std::get_if<QString>(&value);
        if (!code || (isFolded(field) ? foldText(*code) : *code).isEmpty())
            return isFolded(field) ? "is an empty text" : "is not a code";
        if (field.source != ChoiceSource::Codes)
            return nullptr;
        return std::ranges::any_of(field.choices, [&](const Choice &known) { return known.code == *code; })
                   ? nullptr
                   : "is none of the choices";
    }
    case FieldType::YesNo:
        return std::holds_alternative<bool>(value) ? nullptr : "is neither yes nor no";
    }
    return "is of an unknown type";
}

Result<void> checkValues(const Condition &condition, const Field &field, const QString &place)
{
    const size_t count = condition.values.size();
    switch (valueCount(condition.op)) {
    case ValueCount::None:
        if (count != 0)
            return wrong(place, "takes no value");
        break;
    case ValueCount::One:
        if (count != 1)
            return wrong(place, "takes one value");
        break;
    case ValueCount::Two:
        if (count != 2)
            return wrong(place, "takes two values");
        break;
    case ValueCount::Many:
        if (count == 0)
            return wrong(place, "takes at least one value");
        if (count > kMostValues)
            return Error{ErrorCode::TooLarge, place + QStringLiteral(": more than %1 values").arg(kMostValues)};
        break;
    }
    for (size_t i = 0; i < count; ++i) {
        if (const char *why = whyNot(condition.values[i], field, condition.op))
            return wrong(place + QStringLiteral(".values[%1]").arg(i), why);
    }
    if (condition.op == Operator::Between && condition.values[1] < condition.values[0])
        return wrong(place, "ends before it begins");
    if (condition.window && !field.periodic)
        return wrong(place, "the field has no window");
    if (condition.window && !condition.window->isValid())
        return wrong(place + QStringLiteral(".window"), "is not a window");
    return {};
}

/// `levels`: how many groups may be inside each other from here.
Result<void> checkGroup(const ConditionGroup &group, std::span<const Field> fields, const QString &place, int levels)
{
    if (levels == 0)
        return Error{ErrorCode::TooLarge,
                     place + QStringLiteral(": more than %1 groups inside each other").arg(kDeepestGroup)};
    for (size_t i = 0; i < group.conditions.size(); ++i) {
        const Condition &condition = group.conditions[i];
        const QString at = place + QStringLiteral(".conditions[%1]").arg(i);
        const Field *field = findField(fields, condition.field);
        if (!field)
            return Error{ErrorCode::NotFound,
                         at + QStringLiteral(": no field \"%1\"").arg(QString::fromUtf8(condition.field.left(100)))};
        if (std::ranges::find(operatorsOf(*field), condition.op) == operatorsOf(*field).end())
            return wrong(at, "the field has no such operator");
        if (Result<void> fit = checkValues(condition, *field, at); !fit)
            return fit;
    }
    for (size_t i = 0; i < group.groups.size(); ++i) {
        Result<void> inner =
            checkGroup(group.groups[i], fields, place + QStringLiteral(".groups[%1]").arg(i), levels - 1);
        if (!inner)
            return inner;
    }
    return {};
}

} // namespace field_detail

const std::vector<Field> &builtInFields(Subject subject)
{
    static const std::vector<Field> contacts = field_detail::contactFields();
    static const std::vector<Field> orders = field_detail::orderFields();
    static const std::vector<Field> products = field_detail::productFields();
    switch (subject) {
    case Subject::Contacts:
        return contacts;
    case Subject::Orders:
        return orders;
    case Subject::Products:
        break;
    }
    return products;
}

const Field *findField(std::span<const Field> fields, QByteArrayView key)
{
    const auto found = std::ranges::find_if(fields, [key](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

const std::vector<Operator> &operatorsOf(const Field &field)
{
    static const std::vector<Operator> membership = {Operator::AnyOf, Operator::AllOf, Operator::NoneOf};
    return field.source == ChoiceSource::Segments ? membership : operatorsOf(field.type);
}

Result<void> check(const ConditionGroup &group, std::span<const Field> fields, bool expanded)
{
    Result<void> checked =
        field_detail::checkGroup(group, fields, QStringLiteral("where"), expanded ? kDeepestExpanded : kDeepestGroup);
    const int most = expanded ? kMostExpanded : kMostConditions;
    if (checked && conditionCount(group) > most)
        return Error{ErrorCode::TooLarge, QStringLiteral("more than %1 conditions").arg(most)};
    return checked;
}

} // namespace shuke::segments
