#include "ui/import/import_text.h"

#include "core/exchange/file_format.h"
#include "core/exchange/import_further.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace shuke::ui {

namespace import_text_detail {

using exchange::ImportKind;
using exchange::ImportMode;
using exchange::TextEncoding;

struct Word
{
    const char *code;
    const char *english;
};

constexpr std::array kFields = {
    Word{"address", QT_TRANSLATE_NOOP("ImportField", "Address")},
    Word{"active", QT_TRANSLATE_NOOP("ImportField", "On sale (yes or no)")},
    Word{"addresses", QT_TRANSLATE_NOOP("ImportField", "Further addresses")},
    Word{"amount", QT_TRANSLATE_NOOP("ImportField", "Amount")},
    Word{"barcode", QT_TRANSLATE_NOOP("ImportField", "Barcode")},
    Word{"birthday", QT_TRANSLATE_NOOP("ImportField", "Birthday")},
    Word{"category", QT_TRANSLATE_NOOP("ImportField", "Category")},
    Word{"channel", QT_TRANSLATE_NOOP("ImportField", "Sales channel")},
    Word{"city", QT_TRANSLATE_NOOP("ImportField", "City")},
    Word{"code", QT_TRANSLATE_NOOP("ImportField", "Product code")},
    Word{"company", QT_TRANSLATE_NOOP("ImportField", "Company")},
    Word{"contact_points", QT_TRANSLATE_NOOP("ImportField", "Further contact details")},
    Word{"cost", QT_TRANSLATE_NOOP("ImportField", "Cost")},
    Word{"country", QT_TRANSLATE_NOOP("ImportField", "Country")},
    Word{"created_on", QT_TRANSLATE_NOOP("ImportField", "Customer since")},
    Word{"currency", QT_TRANSLATE_NOOP("ImportField", "Currency")},
    Word{"customer", QT_TRANSLATE_NOOP("ImportField", "Customer (number, else phone, e-mail or name)")},
    Word{"customer_email", QT_TRANSLATE_NOOP("ImportField", "Customer's e-mail")},
    Word{"customer_name", QT_TRANSLATE_NOOP("ImportField", "Customer's name")},
    Word{"customer_phone", QT_TRANSLATE_NOOP("ImportField", "Customer's phone")},
    Word{"discount", QT_TRANSLATE_NOOP("ImportField", "Discount")},
    Word{"day", QT_TRANSLATE_NOOP("ImportField", "Day")},
    Word{"direction", QT_TRANSLATE_NOOP("ImportField", "Inbound or outbound")},
    Word{"district", QT_TRANSLATE_NOOP("ImportField", "District")},
    Word{"do_not_contact", QT_TRANSLATE_NOOP("ImportField", "Do not contact (yes or no)")},
    Word{"duration", QT_TRANSLATE_NOOP("ImportField", "Duration (minutes)")},
    Word{"email", QT_TRANSLATE_NOOP("ImportField", "E-mail")},
    Word{"email2", QT_TRANSLATE_NOOP("ImportField", "Second e-mail")},
    Word{"ended_on", QT_TRANSLATE_NOOP("ImportField", "Ended on")},
    Word{"evidence", QT_TRANSLATE_NOOP("ImportField", "Evidence")},
    Word{"family_name", QT_TRANSLATE_NOOP("ImportField", "Family name")},
    Word{"flow", QT_TRANSLATE_NOOP("ImportField", "Money in or out")},
    Word{"gender", QT_TRANSLATE_NOOP("ImportField", "Gender")},
    Word{"given_name", QT_TRANSLATE_NOOP("ImportField", "Given name")},
    Word{"job_title", QT_TRANSLATE_NOOP("ImportField", "Job title")},
    Word{"kind", QT_TRANSLATE_NOOP("ImportField", "Person or company")},
    Word{"line_amount", QT_TRANSLATE_NOOP("ImportField", "Line amount")},
    Word{"line_discount", QT_TRANSLATE_NOOP("ImportField", "Line discount")},
    Word{"line_tax", QT_TRANSLATE_NOOP("ImportField", "Line tax")},
    Word{"line_text", QT_TRANSLATE_NOOP("ImportField", "Line text")},
    Word{"name", QT_TRANSLATE_NOOP("ImportField", "Name")},
    Word{"note", QT_TRANSLATE_NOOP("ImportField", "Note")},
    Word{"ordered_on", QT_TRANSLATE_NOOP("ImportField", "Order day")},
    Word{"other", QT_TRANSLATE_NOOP("ImportField", "Other customer (number, else phone, e-mail or name)")},
    Word{"other_email", QT_TRANSLATE_NOOP("ImportField", "Other's e-mail")},
    Word{"other_name", QT_TRANSLATE_NOOP("ImportField", "Other's name")},
    Word{"other_phone", QT_TRANSLATE_NOOP("ImportField", "Other's phone")},
    Word{"outcome", QT_TRANSLATE_NOOP("ImportField", "Outcome")},
    Word{"owner", QT_TRANSLATE_NOOP("ImportField", "Owner")},
    Word{"participants", QT_TRANSLATE_NOOP("ImportField", "Participants")},
    Word{"payment_method", QT_TRANSLATE_NOOP("ImportField", "Payment method")},
    Word{"payments", QT_TRANSLATE_NOOP("ImportField", "Payments")},
    Word{"phone", QT_TRANSLATE_NOOP("ImportField", "Phone")},
    Word{"phone2", QT_TRANSLATE_NOOP("ImportField", "Second phone")},
    Word{"postcode", QT_TRANSLATE_NOOP("ImportField", "Postcode")},
    Word{"price", QT_TRANSLATE_NOOP("ImportField", "Price")},
    Word{"primary", QT_TRANSLATE_NOOP("ImportField", "Main employer (yes or no)")},
    Word{"product", QT_TRANSLATE_NOOP("ImportField", "Product (code, else name)")},
    Word{"product_code", QT_TRANSLATE_NOOP("ImportField", "Product code")},
    Word{"product_name", QT_TRANSLATE_NOOP("ImportField", "Product name")},
    Word{"province", QT_TRANSLATE_NOOP("ImportField", "Province")},
    Word{"purpose", QT_TRANSLATE_NOOP("ImportField", "Purpose of consent")},
    Word{"quantity", QT_TRANSLATE_NOOP("ImportField", "Quantity")},
    Word{"rate", QT_TRANSLATE_NOOP("ImportField", "Exchange rate")},
    Word{"recorded_by", QT_TRANSLATE_NOOP("ImportField", "Recorded by")},
    Word{"refund_of", QT_TRANSLATE_NOOP("ImportField", "Refund of order number")},
    Word{"relation", QT_TRANSLATE_NOOP("ImportField", "Relation")},
    Word{"role", QT_TRANSLATE_NOOP("ImportField", "Role")},
    Word{"salesperson", QT_TRANSLATE_NOOP("ImportField", "Salesperson")},
    Word{"ship_address", QT_TRANSLATE_NOOP("ImportField", "Delivery address")},
    Word{"ship_name", QT_TRANSLATE_NOOP("ImportField", "Recipient")},
    Word{"ship_phone", QT_TRANSLATE_NOOP("ImportField", "Recipient's phone")},
    Word{"shipping", QT_TRANSLATE_NOOP("ImportField", "Shipping cost")},
    Word{"shop", QT_TRANSLATE_NOOP("ImportField", "Shop")},
    Word{"source", QT_TRANSLATE_NOOP("ImportField", "Source")},
    Word{"started_on", QT_TRANSLATE_NOOP("ImportField", "Started on")},
    Word{"state", QT_TRANSLATE_NOOP("ImportField", "Planned, held or not held")},
    Word{"status", QT_TRANSLATE_NOOP("ImportField", "Status")},
    Word{"tags", QT_TRANSLATE_NOOP("ImportField", "Tags")},
    Word{"tax", QT_TRANSLATE_NOOP("ImportField", "Tax")},
    Word{"tax_id", QT_TRANSLATE_NOOP("ImportField", "Tax number")},
    Word{"tax_included", QT_TRANSLATE_NOOP("ImportField", "Tax included (yes or no)")},
    Word{"time", QT_TRANSLATE_NOOP("ImportField", "Time")},
    Word{"unit", QT_TRANSLATE_NOOP("ImportField", "Unit")},
    Word{"unit_price", QT_TRANSLATE_NOOP("ImportField", "Unit price")},
    Word{"wechat", QT_TRANSLATE_NOOP("ImportField", "WeChat")},
};

constexpr std::array kRules = {
    Word{"activity_kind_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known kind of follow-up; taken as a note")},
    Word{"amount_rounded", QT_TRANSLATE_NOOP("ImportRule", "rounded to the currency's decimals")},
    Word{"cell_error", QT_TRANSLATE_NOOP("ImportRule", "holds an error or a formula without a result; left empty")},
    Word{"channel_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known channel")},
    Word{"choice_unknown", QT_TRANSLATE_NOOP("ImportRule", "is none of the choices; left empty")},
    Word{"consent_same_day",
         QT_TRANSLATE_NOOP("ImportRule", "says the opposite of an entry of the same day that is here "
                                         "already; the one added last counts")},
    Word{"consent_unknown", QT_TRANSLATE_NOOP("ImportRule", "is neither consent nor its withdrawal")},
    Word{"contact_point_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no contact detail; left out")},
    Word{"currency_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known currency")},
    Word{"date_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no day; left empty")},
    Word{"direction_unknown", QT_TRANSLATE_NOOP("ImportRule", "is neither inbound nor outbound; left empty")},
    Word{"do_not_contact_stays",
         QT_TRANSLATE_NOOP("ImportRule", "says no; the customer does not want to be contacted, and that stays")},
    Word{"duplicate", QT_TRANSLATE_NOOP("ImportRule", "is here already")},
    Word{"duplicate_in_file", QT_TRANSLATE_NOOP("ImportRule", "stands in the file more than once")},
    Word{"email_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no e-mail address; left empty")},
    Word{"external_id_taken", QT_TRANSLATE_NOOP("ImportRule", "belongs to another record; left out")},
    Word{"gender_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known gender; left empty")},
    Word{"extra_cells",
         QT_TRANSLATE_NOOP("ImportRule", "has more cells than there are columns; the last are left out")},
    Word{"flow_unknown", QT_TRANSLATE_NOOP("ImportRule", "does not say whether money came in or went out; left out")},
    Word{"kind_unknown", QT_TRANSLATE_NOOP("ImportRule", "is neither person nor company; taken as a person")},
    Word{"lines_differ", QT_TRANSLATE_NOOP("ImportRule", "the lines do not add up to it")},
    Word{"malformed_row", QT_TRANSLATE_NOOP("ImportRule", "has quotes that do not match; read as well as possible")},
    Word{"not_income", QT_TRANSLATE_NOOP("ImportRule", "is no income; left out")},
    Word{"nul_removed", QT_TRANSLATE_NOOP("ImportRule", "holds characters that cannot be stored; removed")},
    Word{"number_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no number; left empty")},
    Word{"other_name", QT_TRANSLATE_NOOP("ImportRule", "is another name than that of the customer it matches")},
    Word{"other_name_new",
         QT_TRANSLATE_NOOP("ImportRule", "is another name than that of the customer with this phone or e-mail; taken "
                                         "as somebody else")},
    Word{"participant_unknown", QT_TRANSLATE_NOOP("ImportRule", "is nobody who is known here; left out")},
    Word{"payment_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no payment; left out")},
    Word{"payment_method_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known payment method; taken as other")},
    Word{"phone_damaged", QT_TRANSLATE_NOOP("ImportRule", "was damaged by a spreadsheet (1.39E+10); left empty")},
    Word{"phone_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no phone number; left empty")},
    Word{"picture_left_out", QT_TRANSLATE_NOOP("ImportRule", "has a picture or sound; left out")},
    Word{"property_unreadable", QT_TRANSLATE_NOOP("ImportRule", "has a line that cannot be read; left out")},
    Word{"purpose_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known purpose")},
    Word{"refund_of_unknown", QT_TRANSLATE_NOOP("ImportRule", "names an order that is not here")},
    Word{"relation_part_left_out", QT_TRANSLATE_NOOP("ImportRule", "has no place in this kind of relation; left out")},
    Word{"relation_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known relation")},
    Word{"required_empty", QT_TRANSLATE_NOOP("ImportRule", "is required and empty; the customer comes in without it")},
    Word{"row_hidden", QT_TRANSLATE_NOOP("ImportRule", "is hidden in the spreadsheet; imported all the same")},
    Word{"status_unknown", QT_TRANSLATE_NOOP("ImportRule", "is no known status; left out")},
    Word{"tax_id_invalid", QT_TRANSLATE_NOOP("ImportRule", "is no valid tax number; left empty")},
    Word{"time_invalid", QT_TRANSLATE_NOOP("ImportRule", "holds no time of day; only the day is used")},
    Word{"yes_no_unknown", QT_TRANSLATE_NOOP("ImportRule", "is neither yes nor no; left empty")},
};

QString wordOf(const char *context, std::span<const Word> words, const QByteArray &code)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &word) { return code == word.code; });
    return found == words.end() ? QString::fromUtf8(code) : QCoreApplication::translate(context, found->english);
}

QString text(const char *english)
{
    return QCoreApplication::translate("ImportText", english);
}

/// home, work, other in the user's words; a name of the file's own as it is.
QString labelText(const std::string &label)
{
    if (label == "home")
        return text(QT_TRANSLATE_NOOP("ImportText", "home"));
    if (label == "work")
        return text(QT_TRANSLATE_NOOP("ImportText", "work"));
    if (label == "other")
        return text(QT_TRANSLATE_NOOP("ImportText", "other"));
    return QString::fromStdString(label);
}

QString furtherText(const exchange::FurtherColumn &column)
{
    using What = exchange::FurtherColumn::What;
    if (column.what == What::PointLabel)
        return text(QT_TRANSLATE_NOOP("ImportText", "Label of the next contact detail"));
    if (column.what == What::Note)
        return text(QT_TRANSLATE_NOOP("ImportText", "A line of the note, with the column's name"));
    if (column.what == What::Address) {
        constexpr std::array<const char *, exchange::AddressText::kParts> kParts = {
            QT_TRANSLATE_NOOP("ImportText", "label"),    QT_TRANSLATE_NOOP("ImportText", "country"),
            QT_TRANSLATE_NOOP("ImportText", "province"), QT_TRANSLATE_NOOP("ImportText", "city"),
            QT_TRANSLATE_NOOP("ImportText", "district"), QT_TRANSLATE_NOOP("ImportText", "street"),
            QT_TRANSLATE_NOOP("ImportText", "postcode")};
        const QString part = text(kParts[column.part]);
        if (column.label == "main")
            //: %1: street, city, …
            return text(QT_TRANSLATE_NOOP("ImportText", "Address, further line: %1")).arg(part);
        //: %1: home, work, …; %2: street, city, …
        return text(QT_TRANSLATE_NOOP("ImportText", "Further address (%1): %2")).arg(labelText(column.label), part);
    }
    constexpr std::array kKinds = {Word{"phone", QT_TRANSLATE_NOOP("ImportText", "Further phone")},
                                   Word{"mobile", QT_TRANSLATE_NOOP("ImportText", "Further mobile")},
                                   Word{"fax", QT_TRANSLATE_NOOP("ImportText", "Fax")},
                                   Word{"email", QT_TRANSLATE_NOOP("ImportText", "Further e-mail")},
                                   Word{"web", QT_TRANSLATE_NOOP("ImportText", "Website")},
                                   Word{"qq", QT_TRANSLATE_NOOP("ImportText", "QQ")},
                                   Word{"wechat", QT_TRANSLATE_NOOP("ImportText", "Further WeChat")},
                                   Word{"other", QT_TRANSLATE_NOOP("ImportText", "Other contact detail")}};
    const QString kind = wordOf("ImportText", kKinds, QByteArray::fromStdString(column.kind));
    return column.label.empty() ? kind
                                //: %1: a phone, fax, …; %2: home, work, …
                                : text(QT_TRANSLATE_NOOP("ImportText", "%1 (%2)")).arg(kind, labelText(column.label));
}

QString counted(const char *english, qint64 count)
{
    return QCoreApplication::translate("ImportText", english, nullptr, static_cast<int>(count));
}

} // namespace import_text_detail

QString importKindText(exchange::ImportKind kind)
{
    using namespace import_text_detail;
    switch (kind) {
    case ImportKind::Contacts:
        return text(QT_TRANSLATE_NOOP("ImportText", "Customers"));
    case ImportKind::Companies:
        return text(QT_TRANSLATE_NOOP("ImportText", "Companies"));
    case ImportKind::Products:
        return text(QT_TRANSLATE_NOOP("ImportText", "Products"));
    case ImportKind::Orders:
        return text(QT_TRANSLATE_NOOP("ImportText", "Orders"));
    case ImportKind::Activities:
        return text(QT_TRANSLATE_NOOP("ImportText", "Follow-ups"));
    case ImportKind::Relations:
        return text(QT_TRANSLATE_NOOP("ImportText", "Relations between customers"));
    case ImportKind::Consents:
        return text(QT_TRANSLATE_NOOP("ImportText", "Consents"));
    case ImportKind::OrderLines:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ImportText", "Lines of orders"));
}

QString importCountText(exchange::ImportKind kind, qint64 count)
{
    using namespace import_text_detail;
    switch (kind) {
    case ImportKind::Contacts:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln customer(s)"), count);
    case ImportKind::Companies:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln company(ies)"), count);
    case ImportKind::Products:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln product(s)"), count);
    case ImportKind::Orders:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln order row(s)"), count);
    case ImportKind::Activities:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln follow-up(s)"), count);
    case ImportKind::Relations:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln relation(s)"), count);
    case ImportKind::Consents:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln consent(s)"), count);
    case ImportKind::OrderLines:
        break;
    }
    return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln order line(s)"), count);
}

QString importButtonText(exchange::ImportKind kind, qint64 count)
{
    using namespace import_text_detail;
    switch (kind) {
    case ImportKind::Contacts:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln customer(s)"), count);
    case ImportKind::Companies:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln company(ies)"), count);
    case ImportKind::Products:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln product(s)"), count);
    case ImportKind::Orders:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln order row(s)"), count);
    case ImportKind::Activities:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln follow-up(s)"), count);
    case ImportKind::Relations:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln relation(s)"), count);
    case ImportKind::Consents:
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln consent(s)"), count);
    case ImportKind::OrderLines:
        break;
    }
    return counted(QT_TRANSLATE_N_NOOP("ImportText", "Import %Ln order line(s)"), count);
}

QString importFieldText(exchange::ImportKind kind, const QByteArray &field)
{
    using namespace import_text_detail;
    if (field.startsWith("custom:")) {
        const QByteArray code = field.mid(7);
        return QString::fromUtf8(code.left(code.indexOf(':')));
    }
    if (const auto further = exchange::furtherColumn(field))
        return furtherText(*further);
    if (field == "external_id") {
        switch (kind) {
        case ImportKind::Orders:
        case ImportKind::OrderLines:
            return text(QT_TRANSLATE_NOOP("ImportText", "Order number"));
        case ImportKind::Activities:
            return text(QT_TRANSLATE_NOOP("ImportText", "Follow-up number"));
        default:
            return text(QT_TRANSLATE_NOOP("ImportText", "Customer number"));
        }
    }
    if (kind == ImportKind::Consents && field == "state")
        return text(QT_TRANSLATE_NOOP("ImportText", "Given or withdrawn"));
    if (kind == ImportKind::Consents && field == "channel")
        return text(QT_TRANSLATE_NOOP("ImportText", "Channel of contact"));
    if (kind == ImportKind::Activities && field == "kind")
        return text(QT_TRANSLATE_NOOP("ImportText", "Call, visit, note, …"));
    if (kind == ImportKind::Activities && field == "note")
        return text(QT_TRANSLATE_NOOP("ImportText", "Text"));
    return wordOf("ImportField", kFields, field);
}

QString findingText(const QByteArray &rule)
{
    using namespace import_text_detail;
    return wordOf("ImportRule", kRules, rule);
}

QString extraText(const QByteArray &code, qint64 count)
{
    using namespace import_text_detail;
    if (code == "customers")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln customer(s) added for them"), count);
    if (code == "products")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln product(s) added for them"), count);
    if (code == "refunds")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln refund(s)"), count);
    if (code == "restored")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln record(s) taken back from the trash"), count);
    if (code == "custom_fields")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln new field(s)"), count);
    if (code == "tags")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln new tag(s)"), count);
    if (code == "staff")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln new staff member(s)"), count);
    if (code == "shops")
        return counted(QT_TRANSLATE_N_NOOP("ImportText", "%Ln new shop(s)"), count);
    return QString::fromUtf8(code) + QLatin1String(": ") + numberText(count);
}

QString unreadText(const exchange::ImportReport &report)
{
    QStringList parts;
    for (const auto &[name, rows] : report.unread)
        //: %1: column of the file or property of a card, %2: number of rows
        parts.append(import_text_detail::text(QT_TRANSLATE_NOOP("ImportText", "%1 (%2)")).arg(name, numberText(rows)));
    return parts.join(QStringLiteral(", "));
}

QString encodingText(exchange::TextEncoding encoding)
{
    using namespace import_text_detail;
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf8Bom:
        return text(QT_TRANSLATE_NOOP("ImportText", "UTF-8 with a mark"));
    case TextEncoding::Utf16LE:
        return QStringLiteral("UTF-16 LE");
    case TextEncoding::Utf16BE:
        return QStringLiteral("UTF-16 BE");
    case TextEncoding::Gb18030:
        return text(QT_TRANSLATE_NOOP("ImportText", "GB18030 / GBK (simplified Chinese)"));
    case TextEncoding::Big5:
        return text(QT_TRANSLATE_NOOP("ImportText", "Big5 (traditional Chinese)"));
    case TextEncoding::Windows1252:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ImportText", "Windows-1252 (Western European)"));
}

QString encodingReasonText(const exchange::DetectedEncoding &encoding)
{
    using namespace import_text_detail;
    using exchange::EncodingReason;
    switch (encoding.reason) {
    case EncodingReason::ByteOrderMark:
        return text(QT_TRANSLATE_NOOP("ImportText", "The file says so at its beginning."));
    case EncodingReason::DamagedUtf8:
        return text(QT_TRANSLATE_NOOP("ImportText",
                                      "Line %1 holds bytes that are not UTF-8: the import would stop there."))
            .arg(numberText(encoding.firstBadLine));
    case EncodingReason::LooksLikeBig5:
    case EncodingReason::SingleBytes:
        return text(QT_TRANSLATE_NOOP("ImportText", "This is a guess: look at the names below."));
    default:
        return {};
    }
}

QString delimiterText(char delimiter)
{
    using namespace import_text_detail;
    switch (delimiter) {
    case ',':
        return text(QT_TRANSLATE_NOOP("ImportText", "Comma (,)"));
    case ';':
        return text(QT_TRANSLATE_NOOP("ImportText", "Semicolon (;)"));
    case '\t':
        return text(QT_TRANSLATE_NOOP("ImportText", "Tab"));
    case '|':
        return text(QT_TRANSLATE_NOOP("ImportText", "Vertical bar (|)"));
    default:
        return exchange::delimiterName(delimiter);
    }
}

QString importModeText(exchange::ImportMode mode)
{
    using namespace import_text_detail;
    switch (mode) {
    case ImportMode::Create:
        return text(QT_TRANSLATE_NOOP("ImportText", "Add new ones, leave known ones as they are"));
    case ImportMode::Upsert:
        return text(QT_TRANSLATE_NOOP("ImportText", "Add new ones and update known ones"));
    case ImportMode::Update:
        break;
    }
    return text(QT_TRANSLATE_NOOP("ImportText", "Only update known ones"));
}

} // namespace shuke::ui
