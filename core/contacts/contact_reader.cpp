#include "core/contacts/contact_reader.h"

#include "core/contacts/custom_field_table.h"
#include "core/store/read_context.h"

namespace shuke::contacts {

namespace contact_reader_detail {

constexpr std::string_view kContacts =
    "SELECT id, kind, external_id, name, family_name, given_name, company, job_title, gender, phone, email, wechat, "
    "tax_id, "
    "country, province, city, district, address, postcode, source, owner_id, note, birth_year, birth_month, birth_day, "
    "birth_lunar, created_on, do_not_contact FROM contact WHERE deleted_at IS NULL AND (?1 IS NULL OR kind = ?1) ORDER "
    "BY id";
constexpr std::string_view kCount =
    "SELECT count(*) FROM contact WHERE deleted_at IS NULL AND (?1 IS NULL OR kind = ?1)";
constexpr std::string_view kTags = "SELECT contact_id, tag_id FROM contact_tag ORDER BY contact_id, tag_id";
constexpr std::string_view kPoints =
    "SELECT contact_id, kind, value FROM contact_point ORDER BY contact_id, position, id";
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
    if (const Result<void> started = reader->start(kind); !started)
        return started.error();
    return reader;
}

Result<void> ContactReader::start(std::optional<ContactKind> kind)
{
    using namespace contact_reader_detail;
    store::Database &database = m_context.database();
    const QString code = kind ? codeOf(*kind) : QString();

    Result<store::Statement> count = database.prepare(kCount);
    if (!count)
        return count.error();
    count->bind(1, code);
    if (const Result<bool> row = count->step(); !row)
        return row.error();
    m_count = count->integer(0);

    for (const auto &[sql, names] : {std::pair(kTagNames, &m_tagNames), std::pair(kOwners, &m_owners)}) {
        if (const Result<void> read = readNames(database, sql, *names); !read)
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

    Result<store::Statement> contacts = database.prepare(kContacts);
    if (!contacts)
        return contacts.error();
    m_contacts = std::move(*contacts);
    m_contacts.bind(1, code);
    for (const auto &[sql, scan] :
         {std::pair(kTags, &m_tags), std::pair(kPoints, &m_points), std::pair(kValues, &m_values)}) {
        Result<store::Statement> statement = database.prepare(sql);
        if (!statement)
            return statement.error();
        scan->statement = std::move(*statement);
        if (const Result<void> first = scan->step(); !first)
            return first;
    }
    return {};
}

Result<bool> ContactReader::next(ContactRecord &record)
{
    constexpr qint64 kLookForCancel = 1024;
    if (++m_rows % kLookForCancel == 0 && m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("reading contacts")};
    const Result<bool> more = m_contacts.step();
    if (!more || !*more)
        return more;

    const qint64 id = m_contacts.integer(0);
    record.id = ContactId::fromRow(id);
    record.kind = m_contacts.utf8(1) == "company" ? ContactKind::Company : ContactKind::Person;
    constexpr int kFirstText = 2;
    for (int text = 0; text < ContactRecord::kTexts; ++text)
        record.texts[static_cast<size_t>(text)] = m_contacts.utf8(kFirstText + text);
    constexpr int kOwnerColumn = kFirstText + ContactRecord::Owner;
    const auto owner = m_owners.find(m_contacts.integer(kOwnerColumn));
    record.texts[ContactRecord::Owner] = owner == m_owners.end() ? std::string_view() : std::string_view(owner->second);

    constexpr int kBirth = kFirstText + ContactRecord::kTexts;
    record.birthday = {};
    if (!m_contacts.isNull(kBirth))
        record.birthday.year = static_cast<int>(m_contacts.integer(kBirth));
    record.birthday.month = static_cast<int>(m_contacts.integer(kBirth + 1));
    record.birthday.day = static_cast<int>(m_contacts.integer(kBirth + 2));
    record.birthday.lunar = m_contacts.integer(kBirth + 3) != 0;
    record.createdOn = m_contacts.optionalInteger(kBirth + 4);
    record.doNotContact = m_contacts.integer(kBirth + 5) != 0;

    if (const Result<void> read = readTags(id, record); !read)
        return read.error();
    if (const Result<void> read = readPoints(id, record); !read)
        return read.error();
    if (const Result<void> read = readValues(id, record); !read)
        return read.error();
    return true;
}

Result<void> ContactReader::readTags(qint64 id, ContactRecord &record)
{
    record.tags.clear();
    while (true) {
        const Result<bool> here = m_tags.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            return {};
        if (const auto name = m_tagNames.find(m_tags.statement.integer(1)); name != m_tagNames.end())
            record.tags.push_back(name->second);
        if (const Result<void> stepped = m_tags.step(); !stepped)
            return stepped;
    }
}

Result<void> ContactReader::readPoints(qint64 id, ContactRecord &record)
{
    record.phone2.clear();
    record.email2.clear();
    record.furtherPoints = 0;
    while (true) {
        const Result<bool> here = m_points.reach(id);
        if (!here)
            return here.error();
        if (!*here)
            return {};
        const std::string_view kind = m_points.statement.utf8(1);
        const std::string_view value = m_points.statement.utf8(2);
        if ((kind == "phone" || kind == "mobile") && record.phone2.empty())
            record.phone2 = value;
        else if (kind == "email" && record.email2.empty())
            record.email2 = value;
        else
            ++record.furtherPoints;
        if (const Result<void> stepped = m_points.step(); !stepped)
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
        if (const Result<void> stepped = m_values.step(); !stepped)
            return stepped;
    }
}

} // namespace shuke::contacts
