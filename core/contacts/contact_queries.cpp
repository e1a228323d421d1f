#include "core/contacts/contact_queries.h"

#include "core/contacts/affiliation_table.h"
#include "core/contacts/consent_table.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/table_rows.h"
#include "core/contacts/tag_table.h"
#include "core/store/read_context.h"
#include "core/store/record_changes.h"

#include <algorithm>

namespace shuke::contacts {

namespace contact_queries_detail {

Result<QString> textOf(store::Database &database, std::string_view sql, qint64 id)
{
    const Result<std::optional<QString>> name = rowOf<QString>(
        database, sql, [](const store::Statement &row) { return row.text(0); }, id);
    if (!name)
        return name.error();
    return name->value_or(QString());
}

Result<std::vector<NamedAffiliation>> affiliations(store::Database &database, const Contact &contact)
{
    const bool person = contact.kind == ContactKind::Person;
    const Result<std::vector<Affiliation>> rows =
        person ? affiliationsOfPerson(database, contact.id) : affiliationsOfCompany(database, contact.id);
    if (!rows)
        return rows.error();
    std::vector<NamedAffiliation> named;
    for (const Affiliation &row : *rows) {
        const Result<QString> name =
            textOf(database, "SELECT name FROM contact WHERE id = ?", (person ? row.company : row.person).row());
        if (!name)
            return name.error();
        named.push_back({row, *name});
    }
    return named;
}

/// Moves the value of a result, or passes its error on.
template <typename T>
Result<void> take(T &target, Result<T> result)
{
    if (!result)
        return result.error();
    target = std::move(*result);
    return {};
}

Result<ContactDetail> detail(store::Database &database, ContactId id)
{
    ContactDetail made;
    Result<void> done = take(made.contact, contactById(database, id));
    if (done)
        done = take(made.ownerName, textOf(database, "SELECT name FROM staff WHERE id = ?", made.contact.owner.row()));
    if (done)
        done = take(made.points, contactPoints(database, id));
    if (done)
        done = take(made.addresses, contactAddresses(database, id));
    if (done)
        done = take(made.affiliations, affiliations(database, made.contact));
    if (done)
        done = take(made.tags, tagsOf(database, id));
    if (done)
        done = take(made.values, customValuesOf(database, id));
    if (done)
        done = take(made.consents, consentsOf(database, id));
    if (!done)
        return done.error();
    return made;
}

ContactListRow readRow(const store::Statement &s)
{
    ContactListRow row;
    row.id = s.id<ContactId>(0);
    row.kind = contactKindFromCode(s.text(1)).value_or(ContactKind::Person);
    row.name = s.text(2);
    row.company = s.text(3);
    row.jobTitle = s.text(4);
    row.phone = s.text(5);
    row.email = s.text(6);
    row.wechat = s.text(7);
    row.province = s.text(8);
    row.city = s.text(9);
    row.source = s.text(10);
    row.ownerName = s.text(11);
    if (!s.isNull(12))
        row.tags = s.text(12).split(QChar(0x1F));
    if (!s.isNull(13))
        row.birthday.year = static_cast<int>(s.integer(13));
    row.birthday.month = static_cast<int>(s.integer(14));
    row.birthday.day = static_cast<int>(s.integer(15));
    row.birthday.lunar = s.integer(16) != 0;
    row.doNotContact = s.integer(17) != 0;
    row.externalId = s.text(18);
    row.createdOn = s.day(19);
    row.createdAtMs = s.integer(20);
    row.modifiedAtMs = s.integer(21);
    return row;
}

constexpr std::string_view kRowSql =
    "SELECT c.id, kind, c.name, company, job_title, c.phone, c.email, wechat, province, city, source, staff.name, "
    "(SELECT group_concat(name, char(31)) FROM (SELECT name FROM contact_tag JOIN tag ON tag.id = tag_id "
    "WHERE contact_id = c.id ORDER BY name)), "
    "birth_year, birth_month, birth_day, birth_lunar, do_not_contact, c.external_id, created_on, c.created_at, "
    "c.modified_at "
    "FROM contact c LEFT JOIN staff ON staff.id = owner_id WHERE c.id = ?";

} // namespace contact_queries_detail

Result<ContactRecords> recordsOf(store::Database &database, ContactId contact)
{
    struct Part
    {
        TableId table;
        std::string_view sql;
        std::vector<std::string_view> owners = {"contact_id"};
    };
    const Part parts[] = {
        {TableId::ContactPoint, "SELECT id FROM contact_point WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
        {TableId::ContactAddress, "SELECT id FROM contact_address WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
        {TableId::ContactTag, "SELECT id FROM contact_tag WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
        {TableId::CustomValue, "SELECT id FROM custom_value WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
        {TableId::Consent, "SELECT id FROM consent WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
        {TableId::Affiliation,
         "SELECT id FROM affiliation WHERE person_id = ?1 OR company_id = ?1 ORDER BY id DESC LIMIT ?2",
         {"person_id", "company_id"}},
        {TableId::ContactRelation,
         "SELECT id FROM contact_relation WHERE from_id = ?1 OR to_id = ?1 ORDER BY id DESC LIMIT ?2",
         {"from_id", "to_id"}},
        {TableId::Attachment, "SELECT id FROM attachment WHERE contact_id = ?1 ORDER BY id DESC LIMIT ?2"},
    };
    ContactRecords all;
    all.records.push_back({TableId::Contact, contact.row()});
    for (const Part &part : parts) {
        Result<std::vector<qint64>> ids = rowsOf<qint64>(
            database, part.sql, [](const store::Statement &row) { return row.integer(0); }, contact, kMostPartRows + 1);
        if (!ids)
            return ids.error();
        if (static_cast<qint64>(ids->size()) > kMostPartRows) {
            ids->pop_back();
            all.complete = false;
        }
        const Result<store::RemovedRows> removed =
            store::removedRows(database, part.table, part.owners, contact.row(), kMostPartChanges);
        if (!removed)
            return removed.error();
        all.complete = all.complete && removed->complete;
        ids->insert(ids->end(), removed->rows.begin(), removed->rows.end());
        std::ranges::sort(*ids);
        ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
        for (const qint64 id : *ids)
            all.records.push_back({part.table, id});
    }
    return all;
}

Query<ContactDetail> contactDetail(ContactId contact)
{
    return {[contact](ReadContext &context) { return contact_queries_detail::detail(context.database(), contact); }};
}

Query<std::vector<CustomFieldUse>> customFieldUses()
{
    return {[](ReadContext &context) { return customFieldUse(context.database()); }, {}};
}

Query<std::vector<CustomField>> allCustomFields()
{
    return {[](ReadContext &context) { return customFields(context.database()); }, {}};
}

Query<std::vector<std::vector<CustomValue>>> customValuesOfEach(std::vector<ContactId> contacts)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<std::vector<std::vector<CustomValue>>> {
        std::vector<std::vector<CustomValue>> all;
        all.reserve(contacts.size());
        for (const ContactId contact : contacts) {
            Result<std::vector<CustomValue>> values = customValuesOf(context.database(), contact);
            if (!values)
                return values.error();
            all.push_back(std::move(*values));
        }
        return all;
    }};
}

Query<std::vector<CustomValue>> valuesInField(std::vector<ContactId> contacts, CustomFieldId field)
{
    return {[contacts = std::move(contacts), field](ReadContext &context) -> Result<std::vector<CustomValue>> {
        std::vector<CustomValue> values;
        values.reserve(contacts.size());
        for (const ContactId contact : contacts) {
            const Result<std::optional<CustomValue>> value = rowOf<CustomValue>(
                context.database(), "SELECT text, number FROM custom_value WHERE contact_id = ? AND field_id = ?",
                [field](const store::Statement &row) {
                    return CustomValue{field, row.text(0), row.optionalInteger(1)};
                },
                contact, field);
            if (!value)
                return value.error();
            values.push_back(value->value_or(CustomValue{field, {}, {}}));
        }
        return values;
    }};
}

Query<std::vector<QString>> textsOf(std::vector<ContactId> contacts, std::function<QString(const Contact &)> text)
{
    return {
        [contacts = std::move(contacts), text = std::move(text)](ReadContext &context) -> Result<std::vector<QString>> {
            std::vector<QString> texts;
            texts.reserve(contacts.size());
            for (const ContactId id : contacts) {
                const Result<Contact> contact = contactById(context.database(), id);
                if (!contact && contact.error().code != ErrorCode::NotFound)
                    return contact.error();
                texts.push_back(contact ? text(*contact) : QString());
            }
            return texts;
        }};
}

Query<std::vector<QString>> notesOf(std::vector<ContactId> contacts)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<std::vector<QString>> {
        std::vector<QString> notes;
        notes.reserve(contacts.size());
        for (const ContactId contact : contacts) {
            const Result<QString> note = contact_queries_detail::textOf(
                context.database(), "SELECT note FROM contact WHERE id = ?", contact.row());
            if (!note)
                return note.error();
            notes.push_back(*note);
        }
        return notes;
    }};
}

Query<std::vector<ContactListRow>> contactRows(std::vector<ContactId> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<std::vector<ContactListRow>> {
        using namespace contact_queries_detail;
        std::vector<ContactListRow> rows;
        rows.reserve(ids.size());
        for (const ContactId id : ids) {
            Result<std::optional<ContactListRow>> row = rowOf<ContactListRow>(context.database(), kRowSql, readRow, id);
            if (!row)
                return row.error();
            if (!*row) {
                rows.emplace_back().id = id;
                continue;
            }
            rows.push_back(std::move(**row));
        }
        return rows;
    }};
}

Query<ContactCounts> contactCounts()
{
    return {[](ReadContext &context) -> Result<ContactCounts> {
        const Result<std::optional<ContactCounts>> counts =
            rowOf<ContactCounts>(context.database(),
                                 "SELECT count(*) FILTER (WHERE kind = 'person' AND deleted_at IS NULL), "
                                 "count(*) FILTER (WHERE kind = 'company' AND deleted_at IS NULL), "
                                 "count(*) FILTER (WHERE deleted_at IS NOT NULL) FROM contact",
                                 [](const store::Statement &row) {
                                     return ContactCounts{row.integer(0), row.integer(1), row.integer(2)};
                                 });
        if (!counts)
            return counts.error();
        return counts->value_or(ContactCounts{});
    }};
}

} // namespace shuke::contacts
