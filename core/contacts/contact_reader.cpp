#include "core/contacts/contact_reader.h"

#include "core/contacts/custom_field_table.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::contacts {

namespace contact_reader_detail {

constexpr std::string_view kContacts =
    "SELECT scan_row(id, kind, external_id, name, family_name, given_name, company, job_title, gender, phone, email, "
    "wechat, tax_id, country, province, city, district, address, postcode, source, owner_id, note, birth_year, "
    "birth_month, birth_day, birth_lunar, created_on, do_not_contact, birth_year IS NULL, created_on IS NULL) "
    "FROM contact NOT INDEXED WHERE deleted_at IS NULL";
constexpr std::string_view kCount =
    "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND (?1 IS NULL OR kind = ?1)";
constexpr std::string_view kTags = "SELECT contact_id, tag_id FROM contact_tag ORDER BY contact_id, tag_id";
constexpr std::string_view kPoints =
    "SELECT contact_id, kind, value, label, opted_out, invalid FROM contact_point ORDER BY contact_id, position, id";
constexpr std::string_view kAddresses =
    "SELECT contact_id, label, country, province, city, district, address, postcode FROM contact_address ORDER BY "
    "contact_id, position, id";
constexpr std::string_view kValues =
    "SELECT contact_id, field_id, text, number FROM custom_value ORDER BY contact_id, field_id";
constexpr std::string_view kTagNames = "SELECT id, name FROM tag";
constexpr std::string_view kOwners = "SELECT id, name FROM staff";
constexpr std::string_view kUsedFields = "SELECT DISTINCT field_id FROM custom_value";

Result<void> readNames(store::Database &database, std::string_view sql, std::unordered_map<qint64, std::string> &names)
{
    Result<store::Statement> rows = database.prepare(sql);
    if (!rows)
        return rows.error();
    while (true) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        names.emplace(rows->integer(0), rows->utf8(1));
    }
}

} // namespace contact_reader_detail

Result<void> ContactReader::Scan::step()
{
    const Result<bool> more = statement.step();
    if (!more)
        return more.error();
    contact = *more ? statement.integer(0) : -1;
    return {};
}

Result<bool> ContactReader::Scan::reach(qint64 id)
{
    while (contact >= 0 && contact < id) {
        if (const Result<void> done = step(); !done)
            return done.error();
    }
    return contact == id;
}

Result<std::unique_ptr<ContactReader>> ContactReader::open(ReadContext &context, std::optional<ContactKind> kind)
{
    std::unique_ptr<ContactReader> reader(new ContactReader(context));
    reader->m_kind = kind;
    if (const Result<void> started = reader->start(); !started)
        return started.error();
    return reader;
}

Result<void> ContactReader::start()
{
    using namespace contact_reader_detail;
    store::Database &database = m_context.database();
    const QString code = m_kind ? codeOf(*m_kind) : QString();

    Result<store::Statement> count = database.prepare(kCount);
    if (!count)
        return count.error();
    count->bind(1, code);
    if (const Result<bool> row = count->step(); !row)
        return row.error();
    m_count = count->integer(0);

    for (const auto &[sql, names] : {std::pair(kTagNames, &m_tagNames), std::pair(kOwners, &m_owners)}) {
        if (Result<void> read = readNames(database, sql, *names); !read)
            return read;
    }
    Result<std::vector<CustomField>> fields = customFields(database);
    if (!fields)
        return fields.error();
    Result<store::Statement> used = database.prepare(kUsedFields);
    if (!used)
        return used.error();
    std::unordered_map<qint64, bool> usedFields;
    while (true) {
        const Result<bool> more = used->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        usedFields[used->integer(0)] = true;
    }
    for (CustomField &field : *fields) {
        if (!field.active && !usedFields.contains(field.id.row()))
            continue;
        m_placeOfField[field.id.row()] = m_fields.size();
        m_fields.push_back(std::move(field));
    }

    for (const auto &[sql, scan] : {std::pair(kTags, &m_tags), std::pair(kPoints, &m_points),
                                    std::pair(kAddresses, &m_addresses), std::pair(kValues, &m_values)}) {
        Result<store::Statement> statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        scan->statement = std::move(*statement);
        if (Result<void> first = scan->step(); !first)
            return first;
    }
    return {};
}

Result<void> ContactReader::forEach(const std::function<bool(const ContactRecord &)> &sink)
{
    constexpr qint64 kLookForCancel = 1024;
    const bool companies = m_kind == ContactKind::Company;
    std::optional<Error> failed;
    ContactRecord record;
    qint64 rows = 0;
    Result<void> scanned =
        store::scanRows(m_context.database(), contact_reader_detail::kContacts, [&](const store::ScanRow &row) {
            if (++rows % kLookForCancel == 0 && m_context.cancel().isCanceled()) {
                failed = Error{ErrorCode::Canceled, QStringLiteral("reading contacts")};
                return false;
            }
            if (m_kind && (row.utf8(1) == "company") != companies)
                return true;
            if (const Result<void> read = readRow(row, record); !read) {
                failed = read.error();
                return false;
            }
            return sink(record);
        });
    if (failed)
        return *failed;
    return scanned;
}

Result<void> ContactReader::readRow(const store::ScanRow &row, ContactRecord &record)
{
    const qint64 id = row.integer(0);
    record.id = ContactId::fromRow(id);
    record.kind = row.utf8(1) == "company" ? ContactKind::Company : ContactKind::Person;
    constexpr int kFirstText = 2;
    for (int text = 0; text < ContactRecord::kTexts; ++text)
        record.texts[static_cast<size_t>(text)] =
            text == ContactRecord::Owner ? std::string_view() : row.utf8(kFirstText + text);
    if (const auto owner = m_owners.find(row.integer(kFirstText + ContactRecord::Owner)); owner != m_owners.end())
        record.texts[ContactRecord::Owner] = owner->second;

    constexpr int kBirth = kFirstText + ContactRecord::kTexts;
    record.birthday = {};
    if (row.integer(kBirth + 6) == 0)
        record.birthday.year = static_cast<int>(row.integer(kBirth));
    record.birthday.month = static_cast<int>(row.integer(kBirth + 1));
    record.birthday.day = static_cast<int>(row.integer(kBirth + 2));
    record.birthday.lunar = row.integer(kBirth + 3) != 0;
    record.createdOn.reset();
    if (row.integer(kBirth + 7) == 0)
        record.createdOn = row.integer(kBirth + 4);
    record.doNotContact = row.integer(kBirth + 5) != 0;

    if (Result<void> read = readTags(id, record); !read)
        return read;
    if (Result<void> read = readPoints(id, record); !read)
        return read;
    if (Result<void> read = readAddresses(id, record); !read)
        return read;
    return readValues(id, record);
}

Result<void> ContactReader::readTags(qint64 id, ContactRecord &record)
{
    record.tags.clear();
    while (true) {
        const Result<bool> here = m_tags.reach(id);
        if (!here)
            return here.error();
        if (!*here) {
            std::sort(record.tags.begin(), record.tags.end());
            return {};
        }
        if (const auto name = m_tagNames.find(m_tags.statement.integer(1)); name != m_tagNames.end())
            record.tags.push_back(name->second);
        if (Result<void> stepped = m_tags.step(); !stepped)
            return stepped;
    }
}

Result<void> ContactReader::readPoints(qint64 id, ContactRecord &record)
{
    size_t count = 0;
    while (true) {
        const Result<bool> here = m_points.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            break;
        if (record.points.size() == count)
            record.points.emplace_back();
        ContactRecord::Point &point = record.points[count++];
        const store::Statement &row = m_points.statement;
        point.kind = row.utf8(1);
        point.value = row.utf8(2);
        point.label = row.utf8(3);
        point.optedOut = row.integer(4) != 0;
        point.invalid = row.integer(5) != 0;
        if (Result<void> stepped = m_points.step(); !stepped)
            return stepped;
    }
    record.points.resize(count);
    return {};
}

Result<void> ContactReader::readAddresses(qint64 id, ContactRecord &record)
{
    record.addresses.clear();
    while (true) {
        const Result<bool> here = m_addresses.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            return {};
        ContactRecord::FurtherAddress &address = record.addresses.emplace_back();
        for (size_t part = 0; part < address.size(); ++part)
            address[part] = m_addresses.statement.utf8(static_cast<int>(part) + 1);
        if (Result<void> stepped = m_addresses.step(); !stepped)
            return stepped;
    }
}

Result<void> ContactReader::readValues(qint64 id, ContactRecord &record)
{
    record.values.resize(m_fields.size());
    for (ContactRecord::Value &value : record.values)
        value.known = false;
    while (true) {
        const Result<bool> here = m_values.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            return {};
        if (const auto place = m_placeOfField.find(m_values.statement.integer(1)); place != m_placeOfField.end()) {
            ContactRecord::Value &value = record.values[place->second];
            value.known = true;
            value.text = m_values.statement.utf8(2);
            value.number = m_values.statement.optionalInteger(3);
        }
        if (Result<void> stepped = m_values.step(); !stepped)
            return stepped;
    }
}

} // namespace shuke::contacts
