#include "ui/common/record_words.h"

#include "core/base/money.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>

#include <algorithm>
#include <array>
#include <span>

namespace shuke::ui {

namespace record_words_detail {

constexpr int kMicroDigits = 6;
constexpr int kMsOfMinute = 60'000;

struct Word
{
    const char *code;
    const char *english;
};

constexpr std::array<const char *, kTableCount> kTables = {
    QT_TRANSLATE_NOOP("RecordWords", "Setting"),
    QT_TRANSLATE_NOOP("RecordWords", "Staff member"),
    QT_TRANSLATE_NOOP("RecordWords", "Shop"),
    QT_TRANSLATE_NOOP("RecordWords", "Payment method"),
    QT_TRANSLATE_NOOP("RecordWords", "Kind of detail"),
    QT_TRANSLATE_NOOP("RecordWords", "Import"),
    QT_TRANSLATE_NOOP("RecordWords", "Customer"),
    QT_TRANSLATE_NOOP("RecordWords", "Contact detail"),
    QT_TRANSLATE_NOOP("RecordWords", "Address"),
    QT_TRANSLATE_NOOP("RecordWords", "Person in a company"),
    QT_TRANSLATE_NOOP("RecordWords", "Tag"),
    QT_TRANSLATE_NOOP("RecordWords", "Tag of a customer"),
    QT_TRANSLATE_NOOP("RecordWords", "Own field"),
    QT_TRANSLATE_NOOP("RecordWords", "Value of an own field"),
    QT_TRANSLATE_NOOP("RecordWords", "Consent"),
    QT_TRANSLATE_NOOP("RecordWords", "Product"),
    QT_TRANSLATE_NOOP("RecordWords", "Order"),
    QT_TRANSLATE_NOOP("RecordWords", "Order line"),
    QT_TRANSLATE_NOOP("RecordWords", "Payment"),
    QT_TRANSLATE_NOOP("RecordWords", "Note on quality"),
    QT_TRANSLATE_NOOP("RecordWords", "Follow-up"),
    QT_TRANSLATE_NOOP("RecordWords", "Participant of a follow-up"),
    QT_TRANSLATE_NOOP("RecordWords", "Task"),
    QT_TRANSLATE_NOOP("RecordWords", "Relation"),
    QT_TRANSLATE_NOOP("RecordWords", "File"),
    QT_TRANSLATE_NOOP("RecordWords", "Import profile"),
    QT_TRANSLATE_NOOP("RecordWords", "Merged customer"),
    QT_TRANSLATE_NOOP("RecordWords", "Decision about a pair"),
    QT_TRANSLATE_NOOP("RecordWords", "Exception from a data rule"),
    QT_TRANSLATE_NOOP("RecordWords", "Segment"),
    QT_TRANSLATE_NOOP("RecordWords", "Member of a segment"),
    QT_TRANSLATE_NOOP("RecordWords", "Left out of a segment"),
};

constexpr std::array kColumns = {
    Word{"active", QT_TRANSLATE_NOOP("RecordWords", "In use")},
    Word{"activity_id", QT_TRANSLATE_NOOP("RecordWords", "Follow-up")},
    Word{"address", QT_TRANSLATE_NOOP("RecordWords", "Address")},
    Word{"amount_minor", QT_TRANSLATE_NOOP("RecordWords", "Amount")},
    Word{"barcode", QT_TRANSLATE_NOOP("RecordWords", "Barcode")},
    Word{"birth_day", QT_TRANSLATE_NOOP("RecordWords", "Day of birth")},
    Word{"birth_lunar", QT_TRANSLATE_NOOP("RecordWords", "Lunar birthday")},
    Word{"birth_month", QT_TRANSLATE_NOOP("RecordWords", "Month of birth")},
    Word{"birth_year", QT_TRANSLATE_NOOP("RecordWords", "Year of birth")},
    Word{"category", QT_TRANSLATE_NOOP("RecordWords", "Category")},
    Word{"channel", QT_TRANSLATE_NOOP("RecordWords", "Channel")},
    Word{"choices", QT_TRANSLATE_NOOP("RecordWords", "Choices")},
    Word{"city", QT_TRANSLATE_NOOP("RecordWords", "City")},
    Word{"code", QT_TRANSLATE_NOOP("RecordWords", "Code")},
    Word{"company", QT_TRANSLATE_NOOP("RecordWords", "Company")},
    Word{"company_id", QT_TRANSLATE_NOOP("RecordWords", "Company")},
    Word{"completed_on", QT_TRANSLATE_NOOP("RecordWords", "Completed on")},
    Word{"conditions", QT_TRANSLATE_NOOP("RecordWords", "Conditions")},
    Word{"confirmed_on", QT_TRANSLATE_NOOP("RecordWords", "Data confirmed on")},
    Word{"contact_id", QT_TRANSLATE_NOOP("RecordWords", "Customer")},
    Word{"cost_minor", QT_TRANSLATE_NOOP("RecordWords", "Cost")},
    Word{"country", QT_TRANSLATE_NOOP("RecordWords", "Country")},
    Word{"created_on", QT_TRANSLATE_NOOP("RecordWords", "Customer since")},
    Word{"currency", QT_TRANSLATE_NOOP("RecordWords", "Currency")},
    Word{"day", QT_TRANSLATE_NOOP("RecordWords", "Day")},
    Word{"decision", QT_TRANSLATE_NOOP("RecordWords", "Decision")},
    Word{"deleted_at", QT_TRANSLATE_NOOP("RecordWords", "In the trash since")},
    Word{"direction", QT_TRANSLATE_NOOP("RecordWords", "Direction")},
    Word{"discount_minor", QT_TRANSLATE_NOOP("RecordWords", "Discount")},
    Word{"district", QT_TRANSLATE_NOOP("RecordWords", "District")},
    Word{"do_not_contact", QT_TRANSLATE_NOOP("RecordWords", "Do not contact")},
    Word{"due_minute", QT_TRANSLATE_NOOP("RecordWords", "Due time")},
    Word{"due_on", QT_TRANSLATE_NOOP("RecordWords", "Due day")},
    Word{"duration_minutes", QT_TRANSLATE_NOOP("RecordWords", "Minutes")},
    Word{"email", QT_TRANSLATE_NOOP("RecordWords", "E-mail")},
    Word{"ended_on", QT_TRANSLATE_NOOP("RecordWords", "Until")},
    Word{"evidence", QT_TRANSLATE_NOOP("RecordWords", "Evidence")},
    Word{"exclusions", QT_TRANSLATE_NOOP("RecordWords", "Who is left out")},
    Word{"external_id", QT_TRANSLATE_NOOP("RecordWords", "Number")},
    Word{"family_name", QT_TRANSLATE_NOOP("RecordWords", "Family name")},
    Word{"field", QT_TRANSLATE_NOOP("RecordWords", "Field")},
    Word{"field_id", QT_TRANSLATE_NOOP("RecordWords", "Own field")},
    Word{"first_id", QT_TRANSLATE_NOOP("RecordWords", "One customer")},
    Word{"from_id", QT_TRANSLATE_NOOP("RecordWords", "From")},
    Word{"gender", QT_TRANSLATE_NOOP("RecordWords", "Gender")},
    Word{"given_name", QT_TRANSLATE_NOOP("RecordWords", "Given name")},
    Word{"invalid", QT_TRANSLATE_NOOP("RecordWords", "Out of order")},
    Word{"is_primary", QT_TRANSLATE_NOOP("RecordWords", "Main company")},
    Word{"job_title", QT_TRANSLATE_NOOP("RecordWords", "Job title")},
    Word{"kept_id", QT_TRANSLATE_NOOP("RecordWords", "Merged into")},
    Word{"key", QT_TRANSLATE_NOOP("RecordWords", "Setting")},
    Word{"kind", QT_TRANSLATE_NOOP("RecordWords", "Kind")},
    Word{"label", QT_TRANSLATE_NOOP("RecordWords", "Label")},
    Word{"lost_id", QT_TRANSLATE_NOOP("RecordWords", "Merged customer")},
    Word{"method", QT_TRANSLATE_NOOP("RecordWords", "Payment method")},
    Word{"minute", QT_TRANSLATE_NOOP("RecordWords", "Time")},
    Word{"name", QT_TRANSLATE_NOOP("RecordWords", "Name")},
    Word{"name_en", QT_TRANSLATE_NOOP("RecordWords", "English name")},
    Word{"name_zh", QT_TRANSLATE_NOOP("RecordWords", "Chinese name")},
    Word{"note", QT_TRANSLATE_NOOP("RecordWords", "Note")},
    Word{"number", QT_TRANSLATE_NOOP("RecordWords", "Value")},
    Word{"opted_out", QT_TRANSLATE_NOOP("RecordWords", "Opted out")},
    Word{"order_id", QT_TRANSLATE_NOOP("RecordWords", "Order")},
    Word{"ordered_at", QT_TRANSLATE_NOOP("RecordWords", "Order time")},
    Word{"ordered_on", QT_TRANSLATE_NOOP("RecordWords", "Order day")},
    Word{"outcome", QT_TRANSLATE_NOOP("RecordWords", "Outcome")},
    Word{"owner_id", QT_TRANSLATE_NOOP("RecordWords", "Owner")},
    Word{"paid_on", QT_TRANSLATE_NOOP("RecordWords", "Paid on")},
    Word{"person_id", QT_TRANSLATE_NOOP("RecordWords", "Person")},
    Word{"phone", QT_TRANSLATE_NOOP("RecordWords", "Phone")},
    Word{"postcode", QT_TRANSLATE_NOOP("RecordWords", "Postcode")},
    Word{"price_minor", QT_TRANSLATE_NOOP("RecordWords", "Price")},
    Word{"priority", QT_TRANSLATE_NOOP("RecordWords", "Priority")},
    Word{"product_id", QT_TRANSLATE_NOOP("RecordWords", "Product")},
    Word{"product_name", QT_TRANSLATE_NOOP("RecordWords", "Product as sold")},
    Word{"province", QT_TRANSLATE_NOOP("RecordWords", "Province")},
    Word{"purpose", QT_TRANSLATE_NOOP("RecordWords", "Purpose")},
    Word{"quantity_micro", QT_TRANSLATE_NOOP("RecordWords", "Quantity")},
    Word{"reason", QT_TRANSLATE_NOOP("RecordWords", "Reason")},
    Word{"refund_of", QT_TRANSLATE_NOOP("RecordWords", "Refund of")},
    Word{"remind_at", QT_TRANSLATE_NOOP("RecordWords", "Reminder")},
    Word{"repeat_every", QT_TRANSLATE_NOOP("RecordWords", "Every")},
    Word{"repeat_from_contact", QT_TRANSLATE_NOOP("RecordWords", "Counted from the last contact")},
    Word{"repeat_of", QT_TRANSLATE_NOOP("RecordWords", "Repeats task")},
    Word{"repeat_rule", QT_TRANSLATE_NOOP("RecordWords", "Repeats")},
    Word{"repeat_start_on", QT_TRANSLATE_NOOP("RecordWords", "Counted from")},
    Word{"role", QT_TRANSLATE_NOOP("RecordWords", "Role")},
    Word{"rule", QT_TRANSLATE_NOOP("RecordWords", "Rule")},
    Word{"second_id", QT_TRANSLATE_NOOP("RecordWords", "The other customer")},
    Word{"segment_id", QT_TRANSLATE_NOOP("RecordWords", "Segment")},
    Word{"salesperson_id", QT_TRANSLATE_NOOP("RecordWords", "Salesperson")},
    Word{"ship_address", QT_TRANSLATE_NOOP("RecordWords", "Delivery address")},
    Word{"ship_name", QT_TRANSLATE_NOOP("RecordWords", "Recipient")},
    Word{"ship_phone", QT_TRANSLATE_NOOP("RecordWords", "Recipient's phone")},
    Word{"shipping_minor", QT_TRANSLATE_NOOP("RecordWords", "Shipping")},
    Word{"settings", QT_TRANSLATE_NOOP("RecordWords", "Settings")},
    Word{"shop_id", QT_TRANSLATE_NOOP("RecordWords", "Shop")},
    Word{"size", QT_TRANSLATE_NOOP("RecordWords", "Size")},
    Word{"signature", QT_TRANSLATE_NOOP("RecordWords", "Columns")},
    Word{"snoozed_until", QT_TRANSLATE_NOOP("RecordWords", "Put off until")},
    Word{"source", QT_TRANSLATE_NOOP("RecordWords", "Source")},
    Word{"staff_id", QT_TRANSLATE_NOOP("RecordWords", "Staff member")},
    Word{"started_on", QT_TRANSLATE_NOOP("RecordWords", "From")},
    Word{"state", QT_TRANSLATE_NOOP("RecordWords", "State")},
    Word{"status", QT_TRANSLATE_NOOP("RecordWords", "Status")},
    Word{"tag_id", QT_TRANSLATE_NOOP("RecordWords", "Tag")},
    Word{"tax_id", QT_TRANSLATE_NOOP("RecordWords", "Tax number")},
    Word{"tax_included", QT_TRANSLATE_NOOP("RecordWords", "Tax included")},
    Word{"tax_minor", QT_TRANSLATE_NOOP("RecordWords", "Tax")},
    Word{"text", QT_TRANSLATE_NOOP("RecordWords", "Value")},
    Word{"title", QT_TRANSLATE_NOOP("RecordWords", "Title")},
    Word{"to_id", QT_TRANSLATE_NOOP("RecordWords", "To")},
    Word{"total_minor", QT_TRANSLATE_NOOP("RecordWords", "Total")},
    Word{"type", QT_TRANSLATE_NOOP("RecordWords", "Type")},
    Word{"unit", QT_TRANSLATE_NOOP("RecordWords", "Unit")},
    Word{"unit_price_minor", QT_TRANSLATE_NOOP("RecordWords", "Unit price")},
    Word{"value", QT_TRANSLATE_NOOP("RecordWords", "Value")},
    Word{"wechat", QT_TRANSLATE_NOOP("RecordWords", "WeChat")},
};

constexpr std::array kValues = {
    Word{"call", QT_TRANSLATE_NOOP("RecordWords", "call")},
    Word{"canceled", QT_TRANSLATE_NOOP("RecordWords", "canceled")},
    Word{"company", QT_TRANSLATE_NOOP("RecordWords", "company")},
    Word{"completed", QT_TRANSLATE_NOOP("RecordWords", "completed")},
    Word{"daily", QT_TRANSLATE_NOOP("RecordWords", "daily")},
    Word{"different", QT_TRANSLATE_NOOP("RecordWords", "not a duplicate")},
    Word{"deferred", QT_TRANSLATE_NOOP("RecordWords", "deferred")},
    Word{"draft", QT_TRANSLATE_NOOP("RecordWords", "draft")},
    Word{"email", QT_TRANSLATE_NOOP("RecordWords", "e-mail")},
    Word{"female", QT_TRANSLATE_NOOP("RecordWords", "female")},
    Word{"given", QT_TRANSLATE_NOOP("RecordWords", "given")},
    Word{"held", QT_TRANSLATE_NOOP("RecordWords", "held")},
    Word{"high", QT_TRANSLATE_NOOP("RecordWords", "high")},
    Word{"inbound", QT_TRANSLATE_NOOP("RecordWords", "inbound")},
    Word{"later", QT_TRANSLATE_NOOP("RecordWords", "decide later")},
    Word{"low", QT_TRANSLATE_NOOP("RecordWords", "low")},
    Word{"male", QT_TRANSLATE_NOOP("RecordWords", "male")},
    Word{"meeting", QT_TRANSLATE_NOOP("RecordWords", "meeting")},
    Word{"message", QT_TRANSLATE_NOOP("RecordWords", "message")},
    Word{"monthly", QT_TRANSLATE_NOOP("RecordWords", "monthly")},
    Word{"none", QT_TRANSLATE_NOOP("RecordWords", "never")},
    Word{"normal", QT_TRANSLATE_NOOP("RecordWords", "normal")},
    Word{"not_held", QT_TRANSLATE_NOOP("RecordWords", "not held")},
    Word{"not_started", QT_TRANSLATE_NOOP("RecordWords", "not started")},
    Word{"note", QT_TRANSLATE_NOOP("RecordWords", "note")},
    Word{"order", QT_TRANSLATE_NOOP("RecordWords", "order")},
    Word{"other", QT_TRANSLATE_NOOP("RecordWords", "other")},
    Word{"outbound", QT_TRANSLATE_NOOP("RecordWords", "outbound")},
    Word{"paid", QT_TRANSLATE_NOOP("RecordWords", "paid")},
    Word{"person", QT_TRANSLATE_NOOP("RecordWords", "person")},
    Word{"planned", QT_TRANSLATE_NOOP("RecordWords", "planned")},
    Word{"refund", QT_TRANSLATE_NOOP("RecordWords", "refund")},
    Word{"shipped", QT_TRANSLATE_NOOP("RecordWords", "shipped")},
    Word{"started", QT_TRANSLATE_NOOP("RecordWords", "started")},
    Word{"urgent", QT_TRANSLATE_NOOP("RecordWords", "urgent")},
    Word{"visit", QT_TRANSLATE_NOOP("RecordWords", "visit")},
    Word{"weekly", QT_TRANSLATE_NOOP("RecordWords", "weekly")},
    Word{"withdrawn", QT_TRANSLATE_NOOP("RecordWords", "withdrawn")},
    Word{"yearly", QT_TRANSLATE_NOOP("RecordWords", "yearly")},
};

const char *wordOf(std::span<const Word> words, const QString &code)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Word &word) { return code == QLatin1String(word.code); });
    return found == words.end() ? nullptr : found->english;
}

QString text(const char *english)
{
    return QCoreApplication::translate("RecordWords", english);
}

template <size_t N>
bool isOneOf(const QString &column, const char *const (&names)[N])
{
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return column == QLatin1String(name); });
}

/// Millionths without noughts at the end.
QString microText(qint64 micro)
{
    QString plain = shuke::moneyText(Money::fromMinor(micro), kMicroDigits);
    while (plain.endsWith(QLatin1Char('0')))
        plain.chop(1);
    if (plain.endsWith(QLatin1Char('.')))
        plain.chop(1);
    return plain;
}

/// Of a custom field whose type the journal does not tell: what lies among the days of people's lives is a day, 0 and 1
/// are no and yes.
QString customNumberText(qint64 number)
{
    const QDate day = QDate::fromJulianDay(number);
    if (number > 1 && day > QDate(1900, 1, 1) && day < QDate(2100, 1, 1))
        return dayText(day);
    if (number == 0 || number == 1)
        return number ? text(QT_TRANSLATE_NOOP("RecordWords", "yes")) : text(QT_TRANSLATE_NOOP("RecordWords", "no"));
    return microText(number);
}

} // namespace record_words_detail

QString tableText(TableId table)
{
    using namespace record_words_detail;
    return text(kTables[static_cast<size_t>(table)]);
}

QString columnText(TableId table, const QString &column)
{
    using namespace record_words_detail;
    if (table == TableId::SalesOrder && column == QLatin1String("external_id"))
        return text(QT_TRANSLATE_NOOP("RecordWords", "Order number"));
    if (table == TableId::Activity && column == QLatin1String("text"))
        return text(QT_TRANSLATE_NOOP("RecordWords", "Text"));
    const char *english = wordOf(kColumns, column);
    return english ? text(english) : column;
}

bool isInternalColumn(TableId table, const QString &column)
{
    using namespace record_words_detail;
    static constexpr const char *kNames[] = {
        "name_key",    "phone_key",   "email_key", "wechat_key", "tax_id_key", "match_key", "import_id", "position",
        "is_required", "is_personal", "entity",    "row_id",     "raw",        "line",      "rule",      "hash"};
    return table != TableId::QualityFinding
               ? isOneOf(column, kNames)
               : column == QLatin1String("import_id") || column == QLatin1String("row_id") ||
                     column == QLatin1String("entity");
}

std::optional<TableId> referredTable(const QString &column)
{
    using namespace record_words_detail;
    static constexpr const char *kContacts[] = {"contact_id", "person_id", "company_id", "from_id", "to_id",
                                                "first_id",   "second_id", "kept_id",    "lost_id"};
    static constexpr const char *kStaff[] = {"owner_id", "salesperson_id", "staff_id"};
    static constexpr const char *kOrders[] = {"order_id", "refund_of"};
    if (isOneOf(column, kContacts))
        return TableId::Contact;
    if (isOneOf(column, kStaff))
        return TableId::Staff;
    if (isOneOf(column, kOrders))
        return TableId::SalesOrder;
    if (column == QLatin1String("activity_id"))
        return TableId::Activity;
    if (column == QLatin1String("repeat_of"))
        return TableId::Task;
    if (column == QLatin1String("shop_id"))
        return TableId::Shop;
    if (column == QLatin1String("product_id"))
        return TableId::Product;
    if (column == QLatin1String("tag_id"))
        return TableId::Tag;
    if (column == QLatin1String("segment_id"))
        return TableId::Segment;
    if (column == QLatin1String("field_id"))
        return TableId::CustomField;
    return std::nullopt;
}

void NameBook::add(const std::vector<RecordName> &names)
{
    using namespace record_words_detail;
    for (const RecordName &name : names)
        m_names[{name.record.table, name.record.row}] = name.name;
}

QString NameBook::nameOf(RecordRef record) const
{
    using namespace record_words_detail;
    const auto found = m_names.find({record.table, record.row});
    return found == m_names.end() ? QString() : found->second;
}

QString storedValueText(TableId table, const QString &column, const QString &value, const QString &currency,
                        const NameBook &names)
{
    using namespace record_words_detail;
    static constexpr const char *kYesNo[] = {"active",     "birth_lunar",  "do_not_contact", "invalid",
                                             "is_primary", "tax_included", "opted_out",      "repeat_from_contact"};
    static constexpr const char *kCodes[] = {"gender",    "kind",     "state",       "status",
                                             "direction", "priority", "repeat_rule", "decision"};
    if (value.isNull())
        return QString(QChar(0x2014));
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isOneOf(column, kCodes)) {
        const char *english = wordOf(kValues, value);
        return english ? text(english) : value;
    }
    if (!isNumber)
        return value;
    if (const std::optional<TableId> other = referredTable(column)) {
        const QString name = names.nameOf({*other, number});
        return name.isEmpty() ? QLatin1Char('#') + value : name;
    }
    if (column.endsWith(QLatin1String("_minor")))
        return moneyText(Money::fromMinor(number), currency);
    if (table == TableId::CustomValue && column == QLatin1String("number"))
        return customNumberText(number);
    if (column.endsWith(QLatin1String("_micro")))
        return microText(number);
    if (column.endsWith(QLatin1String("_on")) || column == QLatin1String("day"))
        return dayText(QDate::fromJulianDay(number));
    if (column == QLatin1String("minute") || column == QLatin1String("due_minute"))
        return QTime::fromMSecsSinceStartOfDay(static_cast<int>(number) * kMsOfMinute)
            .toString(QStringLiteral("HH:mm"));
    if (column.endsWith(QLatin1String("_at")) || column == QLatin1String("snoozed_until"))
        return instantText(number, QDate());
    if (isOneOf(column, kYesNo))
        return number ? text(QT_TRANSLATE_NOOP("RecordWords", "yes")) : text(QT_TRANSLATE_NOOP("RecordWords", "no"));
    return value;
}

std::vector<RecordRef> namesWanted(const std::vector<RowChange> &changes)
{
    using namespace record_words_detail;
    std::vector<RecordRef> wanted;
    for (const RowChange &change : changes) {
        wanted.push_back(change.record);
        for (const RowChange::Value &value : change.values) {
            const std::optional<TableId> table = referredTable(value.field);
            for (const QString &id : {value.before, value.after}) {
                if (table && !id.isEmpty())
                    wanted.push_back({*table, id.toLongLong()});
            }
        }
    }
    return wanted;
}

QString recordText(const RowChange &change, const NameBook &names)
{
    using namespace record_words_detail;
    QString name = names.nameOf(change.record);
    for (const char *column : {"name", "external_id", "value", "product_name", "title"}) {
        for (const RowChange::Value &value : change.values) {
            if (name.isEmpty() && value.field == QLatin1String(column))
                name = value.after.isEmpty() ? value.before : value.after;
        }
    }
    if (name.isEmpty())
        name = QLatin1Char('#') + QString::number(change.record.row);
    //: %1: "Customer", "Order line" …, %2: what it is called
    return QCoreApplication::translate("RecordWords", "%1 %2", "kind of record and its name")
        .arg(tableText(change.record.table), name);
}

} // namespace shuke::ui
