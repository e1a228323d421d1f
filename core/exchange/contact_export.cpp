#include "core/contacts/contact_reader.h"
#include "core/contacts/match_key.h"
#include "core/exchange/address_text.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/import_fast_values.h"
#include "core/exchange/number_text.h"
#include "core/exchange/point_text.h"
#include "core/exchange/table_export.h"
#include "core/exchange/value_parse.h"
#include "core/store/read_context.h"

namespace shuke::exchange {

namespace contact_export_detail {

using contacts::ContactRecord;
using Text = ContactRecord::Text;

constexpr qint64 kProgressRows = 8192;

/// What of a contact a column shows.
enum class Part { Plain, Kind, Birthday, Phone2, Email2, Tags, CreatedOn, DoNotContact, Points, Addresses };

struct Column
{
    const char *field;
    Part part;
    Text text = Text::kTexts;
};
constexpr Column kColumns[] = {
    {"external_id", Part::Plain, Text::ExternalId},
    {"kind", Part::Kind},
    {"name", Part::Plain, Text::Name},
    {"family_name", Part::Plain, Text::FamilyName},
    {"given_name", Part::Plain, Text::GivenName},
    {"company", Part::Plain, Text::Company},
    {"job_title", Part::Plain, Text::JobTitle},
    {"gender", Part::Plain, Text::Gender},
    {"birthday", Part::Birthday},
    {"phone", Part::Plain, Text::Phone},
    {"phone2", Part::Phone2},
    {"email", Part::Plain, Text::Email},
    {"email2", Part::Email2},
    {"wechat", Part::Plain, Text::Wechat},
    {"tax_id", Part::Plain, Text::TaxId},
    {"country", Part::Plain, Text::Country},
    {"province", Part::Plain, Text::Province},
    {"city", Part::Plain, Text::City},
    {"district", Part::Plain, Text::District},
    {"address", Part::Plain, Text::Address},
    {"postcode", Part::Plain, Text::Postcode},
    {"tags", Part::Tags},
    {"source", Part::Plain, Text::Source},
    {"owner", Part::Plain, Text::Owner},
    {"note", Part::Plain, Text::Note},
    {"created_on", Part::CreatedOn},
    {"do_not_contact", Part::DoNotContact},
    {"contact_points", Part::Points},
    {"addresses", Part::Addresses},
};

class Writer
{
public:
    Writer(TableSink &sink, const std::vector<contacts::CustomField> &fields, ImportKind kind)
        : m_sink(sink), m_fields(fields)
    {
        QByteArrayList headers;
        for (const Column &column : kColumns) {
            if (!isFieldOf(kind, column.field))
                continue;
            m_columns.push_back(column);
            headers += column.field;
        }
        for (const contacts::CustomField &field : fields)
            headers += headerOf(field);
        m_sink.begin(headers);
    }

    void write(const ContactRecord &record)
    {
        sortPoints(record);
        for (const Column &column : m_columns)
            writeColumn(column, record);
        for (size_t i = 0; i < m_fields.size(); ++i)
            writeValue(m_fields[i].type, record.values[i]);
        m_sink.endRow();
    }

private:
    /// With the type, so that an import into another store can make the field.
    static QByteArray headerOf(const contacts::CustomField &field)
    {
        QByteArray header = kCustomPrefix + field.code.toUtf8() + ':' + codeOf(field.type).toUtf8();
        if (field.type != contacts::CustomFieldType::Choice)
            return header;
        std::string choices;
        for (const QString &choice : field.choices)
            appendListed(choice.toStdString(), choices);
        return header + ':' + QByteArray::fromStdString(choices);
    }

    /// Shares the points out to phone2, email2 and the list of those that these two columns do not tell in full.
    void sortPoints(const ContactRecord &record)
    {
        m_phone2 = {};
        m_email2 = {};
        m_points.clear();
        for (const ContactRecord::Point &point : record.points) {
            bool plain = false;
            if ((point.kind == "phone" || point.kind == "mobile") && m_phone2.empty()) {
                m_phone2 = point.value;
                plain = isPlainPhone(point, record.texts[Text::Phone]);
            } else if (point.kind == "email" && m_email2.empty()) {
                m_email2 = point.value;
                plain = isPlainEmail(point, record.texts[Text::Email]);
            }
            if (!plain || !point.label.empty() || point.optedOut || point.invalid)
                appendPoint({point.kind, point.value, point.label, point.optedOut, point.invalid}, m_points);
        }
    }

    /// Does an import of phone2 alone make this point again? It does not where phone2 would become the primary number.
    static bool isPlainPhone(const ContactRecord::Point &point, std::string_view primary)
    {
        if (primary.empty())
            return false;
        if (isPlainMobile(point.value) && isPlainMobile(primary))
            return point.kind == "mobile" && point.value != primary;
        const std::vector<contacts::PhoneNumber> numbers = contacts::parsePhones(point.value);
        return numbers.size() == 1 && numbers[0].quality == contacts::PhoneQuality::Ok &&
               point.kind == kindOfPhone(numbers[0]) && contacts::phoneKey(numbers[0]) != contacts::phoneKey(primary);
    }
    static bool isPlainEmail(const ContactRecord::Point &point, std::string_view primary)
    {
        const std::optional<qint64> key = contacts::emailKey(point.value);
        return !primary.empty() && key && key != contacts::emailKey(primary);
    }

    void textOrEmpty(std::string_view text)
    {
        if (text.empty())
            m_sink.empty();
        else
            m_sink.text(text);
    }

    void writeColumn(const Column &column, const ContactRecord &record)
    {
        switch (column.part) {
        case Part::Plain:
            textOrEmpty(record.texts[column.text]);
            break;
        case Part::Kind:
            m_sink.word(record.kind == contacts::ContactKind::Company ? "company" : "person");
            break;
        case Part::Birthday:
            writeBirthday(record.birthday);
            break;
        case Part::Phone2:
            textOrEmpty(m_phone2);
            break;
        case Part::Email2:
            textOrEmpty(m_email2);
            break;
        case Part::Points:
            textOrEmpty(m_points);
            break;
        case Part::Addresses:
            m_joined.clear();
            for (const ContactRecord::FurtherAddress &address : record.addresses)
                appendAddress({address}, m_joined);
            textOrEmpty(m_joined);
            break;
        case Part::Tags:
            m_joined.clear();
            for (const std::string_view tag : record.tags)
                appendTag(tag, m_joined);
            textOrEmpty(m_joined);
            break;
        case Part::CreatedOn:
            if (record.createdOn)
                m_sink.word(m_number.day(*record.createdOn));
            else
                m_sink.empty();
            break;
        case Part::DoNotContact:
            m_sink.yesNo(record.doNotContact);
            break;
        }
    }

    /// As birthdayText, which costs more than all the rest of the row.
    void writeBirthday(const contacts::Birthday &birthday)
    {
        if (birthday.isNull()) {
            m_sink.empty();
        } else if (birthday.lunar || !birthday.year || birthday.month == 0) {
            m_sink.text(birthdayText(birthday).toStdString());
        } else {
            m_sink.word(m_number.day(*birthday.year, birthday.month, birthday.day));
        }
    }

    void writeValue(contacts::CustomFieldType type, const ContactRecord::Value &value)
    {
        using Type = contacts::CustomFieldType;
        constexpr int kMillionths = 6;
        if (!value.known || (!value.number && value.text.empty()))
            m_sink.empty();
        else if (!value.number || type == Type::Text || type == Type::Choice)
            m_sink.text(value.text);
        else if (type == Type::Number)
            m_sink.number(m_number.decimal(*value.number, kMillionths, true));
        else if (type == Type::Date)
            m_sink.word(m_number.day(*value.number));
        else
            m_sink.yesNo(*value.number != 0);
    }

    TableSink &m_sink;
    const std::vector<contacts::CustomField> &m_fields;
    std::vector<Column> m_columns;
    NumberText m_number;
    std::string m_joined;
    std::string_view m_phone2;
    std::string_view m_email2;
    std::string m_points;
};

Result<void> countLeftOut(ReadContext &context, bool companies, ExportReport &report)
{
    // CROSS JOIN: from the few rows to their contacts, never the other way round.
    const auto between = [companies](const std::string &table, const std::string &first, const std::string &second) {
        return "SELECT count(*) FROM " + table + " t CROSS JOIN contact a ON a.id = t." + first +
               " CROSS JOIN contact b ON b.id = t." + second + " WHERE a.deleted_at IS NULL AND b.deleted_at IS NULL" +
               (companies ? " AND 'company' IN (a.kind, b.kind)" : "");
    };
    const std::string consents = std::string("SELECT count(*) FROM consent t CROSS JOIN contact c ON c.id = "
                                             "t.contact_id WHERE c.deleted_at IS NULL") +
                                 (companies ? " AND c.kind = 'company'" : "");
    const auto count = [&](const std::string &sql, qint64 &into) -> Result<void> {
        const Result<std::optional<qint64>> number = context.database().integer(sql);
        if (!number)
            return number.error();
        into += number->value_or(0);
        return {};
    };
    Result<void> done = count(between("affiliation", "person_id", "company_id"), report.relationsElsewhere);
    if (done)
        done = count(between("contact_relation", "from_id", "to_id"), report.relationsElsewhere);
    if (done)
        done = count(consents, report.consentsElsewhere);
    if (done && companies)
        done = count("SELECT count(*) FROM contact WHERE deleted_at IS NULL AND kind = 'company' AND coalesce("
                     "family_name, given_name, company, job_title, gender, birth_year, birth_month) IS NOT NULL",
                     report.personalLeftOut);
    return done;
}

} // namespace contact_export_detail

Result<ExportReport> exportContacts(ReadContext &context, bool companies, TableSink &sink, const ProgressSink &progress,
                                    const std::vector<qint64> *only)
{
    using namespace contact_export_detail;
    const ImportKind kind = companies ? ImportKind::Companies : ImportKind::Contacts;
    Result<std::unique_ptr<contacts::ContactReader>> reader = contacts::ContactReader::open(
        context, companies ? std::optional(contacts::ContactKind::Company) : std::nullopt);
    if (!reader)
        return reader.error();
    Writer writer(sink, (*reader)->fields(), kind);
    ExportReport report;
    qint64 seen = 0;
    const Result<void> read = (*reader)->forEach([&](const ContactRecord &record) {
        if (!only || std::ranges::binary_search(*only, record.id.row())) {
            writer.write(record);
            ++report.rows;
        }
        if (progress && ++seen % kProgressRows == 0)
            progress({seen, (*reader)->count()});
        return !sink.failed();
    });
    if (!read)
        return read.error();
    if (const Result<void> done = sink.finish(); !done)
        return done.error();
    if (const Result<void> counted = countLeftOut(context, companies, report); !counted)
        return counted.error();
    return report;
}

Result<ExportReport> exportTable(ReadContext &context, ImportKind kind, TableSink &sink, const ProgressSink &progress)
{
    switch (kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return exportContacts(context, kind == ImportKind::Companies, sink, progress);
    case ImportKind::Products:
        return exportProducts(context, sink);
    case ImportKind::Activities:
        return exportActivities(context, sink, progress);
    case ImportKind::Relations:
        return exportRelations(context, sink, progress);
    case ImportKind::Consents:
        return exportConsents(context, sink, progress);
    case ImportKind::Orders:
    case ImportKind::OrderLines:
        break;
    }
    return exportOrders(context, kind == ImportKind::OrderLines, sink, progress);
}

} // namespace shuke::exchange
