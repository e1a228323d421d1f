#include "core/quality/record_reader.h"

#include "core/quality/quality_settings.h"
#include "core/sales/contact_purchases.h"
#include "core/store/read_context.h"

namespace shuke::quality {

namespace record_reader_detail {

// All that refers to the customer but parts of the record itself.
constexpr std::string_view kHistory =
    "SELECT EXISTS (SELECT 1 FROM activity WHERE contact_id = ?1 AND deleted_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM activity_participant WHERE contact_id = ?1) "
    "OR EXISTS (SELECT 1 FROM task WHERE contact_id = ?1 AND deleted_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM affiliation WHERE person_id = ?1) "
    "OR EXISTS (SELECT 1 FROM affiliation WHERE company_id = ?1) "
    "OR EXISTS (SELECT 1 FROM contact_relation WHERE from_id = ?1) "
    "OR EXISTS (SELECT 1 FROM contact_relation WHERE to_id = ?1) "
    "OR EXISTS (SELECT 1 FROM attachment WHERE contact_id = ?1), "
    "EXISTS (SELECT 1 FROM contact_point WHERE contact_id = ?1)";
constexpr std::string_view kUnread = "SELECT field, raw FROM quality_finding "
                                     "WHERE entity = 'contact' AND row_id = ?1 AND resolved_at IS NULL ORDER BY id";

/// Whether the field of that code has nothing.
std::string emptySql(const QByteArray &code)
{
    if (code == "birthday")
        return "birth_year IS NULL AND birth_month IS NULL";
    return code.toStdString() + " IS NULL"; // the other codes are columns
}

int weightOf(const FieldWeights &weights, const QByteArray &code)
{
    return code == "phone"      ? weights.phone
           : code == "email"    ? weights.email
           : code == "city"     ? weights.city
           : code == "birthday" ? weights.birthday
                                : 0;
}

constexpr std::array kTexts = {&CheckedRecord::name,  &CheckedRecord::company, &CheckedRecord::phone,
                               &CheckedRecord::email, &CheckedRecord::wechat,  &CheckedRecord::country,
                               &CheckedRecord::city,  &CheckedRecord::street};

} // namespace record_reader_detail

std::string requiredEmptySql(const contacts::FieldLayout &layout, const FieldWeights &weights)
{
    using namespace record_reader_detail;
    std::string sql = "0";
    const std::vector<QByteArray> &fields = requiredFields();
    for (size_t bit = 0; bit < fields.size(); ++bit) {
        const QByteArray &code = fields[bit];
        const contacts::LayoutField *field = layout.find(code.toStdString());
        if (!field || !field->required || code == "name" || weightOf(weights, code) > 0)
            continue;
        sql += " | CASE WHEN " + emptySql(code);
        if (contacts::isOnlyOfPersons(code.toStdString()))
            sql += " AND kind = 'person'";
        sql += " THEN " + std::to_string(1U << bit) + " ELSE 0 END";
    }
    return sql;
}

Result<DayClock> DayClock::open(store::Database &database)
{
    const Result<store::StoreSettings> settings = store::readSettings(database);
    if (!settings)
        return settings.error();
    DayClock clock;
    clock.m_zone = businessZone(settings->timeZone);
    clock.m_dayStart = settings->dayStartMinutes;
    return clock;
}

QDate DayClock::dayOf(qint64 utcMs)
{
    if (utcMs != m_lastMs) {
        m_lastDay = businessDay(utcMs, m_zone, m_dayStart);
        m_lastMs = utcMs;
    }
    return m_lastDay;
}

Result<RecordReads> RecordReads::open(ReadContext &context)
{
    Result<DayClock> clock = DayClock::open(context.database());
    if (!clock)
        return clock.error();
    const Result<contacts::FieldLayout> layout = contacts::fieldLayout(context.database());
    if (!layout)
        return layout.error();
    const Result<QualitySettings> settings = qualitySettings(context);
    if (!settings)
        return settings.error();
    return RecordReads{std::move(*clock), "SELECT " + std::string(kRecordColumns) + ", " +
                                              requiredEmptySql(*layout, settings->check.fields) +
                                              " FROM contact WHERE id = ?1 AND deleted_at IS NULL"};
}

void markUnread(CheckedRecord &record, std::string_view field)
{
    if (field == "phone" && record.phone.empty())
        record.unreadPhone = true;
    else if (field == "email" && record.email.empty())
        record.unreadEmail = true;
    else if (field == "birthday" && record.birthday.isNull())
        record.unreadBirthday = true;
    else
        record.unreadOther = true;
}

Result<std::optional<SingleRecord>> SingleRecord::read(ReadContext &context, RecordReads &reads, ContactId contact)
{
    using namespace record_reader_detail;
    Result<store::Statement *> select = context.database().cached(reads.select);
    if (!select)
        return select.error();
    (*select)->bindAll(contact);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SingleRecord>();
    SingleRecord single;
    single.m_record = recordFrom(**select, reads.clock);
    for (size_t i = 0; i < kTexts.size(); ++i)
        single.m_texts[i] = std::string(single.m_record.*kTexts[i]);
    (*select)->reset();

    Result<store::Statement *> history = context.database().cached(kHistory);
    if (!history)
        return history.error();
    (*history)->bindAll(contact);
    if (const Result<bool> is = (*history)->step(); !is)
        return is.error();
    single.m_record.hasHistory = (*history)->integer(0) != 0;
    single.m_record.hasPoints = (*history)->integer(1) != 0;
    (*history)->reset();

    const Result<sales::ContactPurchases> purchases = sales::purchasesOf(context, contact);
    if (!purchases)
        return purchases.error();
    single.m_record.hasHistory = single.m_record.hasHistory || purchases->hasDocuments;
    if (purchases->firstDay > 0)
        single.m_record.firstOrder = QDate::fromJulianDay(purchases->firstDay);

    Result<store::Statement *> unread = context.database().cached(kUnread);
    if (!unread)
        return unread.error();
    (*unread)->bindAll(contact);
    while (true) {
        const Result<bool> more = (*unread)->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        single.m_unread.emplace_back(std::string((*unread)->utf8(0)), (*unread)->text(1));
    }
    return std::optional(std::move(single));
}

CheckedRecord SingleRecord::view() const
{
    using namespace record_reader_detail;
    CheckedRecord record = m_record;
    for (size_t i = 0; i < kTexts.size(); ++i)
        record.*kTexts[i] = m_texts[i];
    for (const auto &[field, raw] : m_unread)
        markUnread(record, field);
    return record;
}

QString SingleRecord::unreadText(CheckedField field) const
{
    const CheckedRecord record = view();
    for (const auto &[code, raw] : m_unread) {
        CheckedRecord one = record;
        one.unreadPhone = one.unreadEmail = one.unreadBirthday = one.unreadOther = false;
        markUnread(one, code);
        const bool is = field == CheckedField::Phone      ? one.unreadPhone
                        : field == CheckedField::Email    ? one.unreadEmail
                        : field == CheckedField::Birthday ? one.unreadBirthday
                                                          : one.unreadOther;
        if (is)
            return raw;
    }
    return {};
}

} // namespace shuke::quality
