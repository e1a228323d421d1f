#include "core/contacts/contact_choices.h"

#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/match_key.h"
#include "core/contacts/staff_table.h"
#include "core/contacts/table_rows.h"
#include "core/contacts/tag_table.h"
#include "core/store/read_context.h"

namespace shuke::contacts {

namespace contact_choices_detail {

Result<ContactChoices> read(store::Database &database)
{
    ContactChoices choices;
    Result<std::vector<PointKind>> kinds = rowsOf<PointKind>(
        database, "SELECT code, name_en, name_zh FROM contact_point_kind WHERE active ORDER BY position, id",
        [](const store::Statement &row) {
            return PointKind{row.text(0), row.text(1), row.text(2)};
        });
    if (!kinds)
        return kinds.error();
    choices.pointKinds = std::move(*kinds);
    Result<std::vector<CustomField>> fields = customFields(database);
    if (!fields)
        return fields.error();
    choices.fields = std::move(*fields);
    Result<FieldLayout> layout = fieldLayout(database);
    if (!layout)
        return layout.error();
    choices.layout = std::move(*layout);
    const Result<std::vector<Staff>> staff = allStaff(database);
    if (!staff)
        return staff.error();
    for (const Staff &member : *staff)
        choices.owners.push_back({member.id, member.name, member.active});
    const Result<std::vector<Tag>> tags = allTags(database);
    if (!tags)
        return tags.error();
    for (const Tag &tag : *tags)
        choices.tags.append(tag.name);
    const Result<std::vector<QString>> sources = rowsOf<QString>(
        database,
        "SELECT source FROM (SELECT source FROM contact WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 20000) "
        "WHERE source IS NOT NULL GROUP BY source ORDER BY count(*) DESC, source LIMIT 100",
        [](const store::Statement &row) { return row.text(0); });
    if (!sources)
        return sources.error();
    choices.sources = QStringList(sources->begin(), sources->end());
    return choices;
}

Result<void> addShared(store::Database &database, MatchColumn column, std::optional<qint64> key, ContactId self,
                       std::vector<SharedDetail> &shared)
{
    if (!key)
        return {};
    const Result<std::vector<ContactId>> found = contactsByKey(database, column, *key);
    if (!found)
        return found.error();
    size_t added = 0;
    for (const ContactId id : *found) {
        if (id == self || added == kMostShared)
            continue;
        const Result<Contact> contact = contactById(database, id);
        if (!contact)
            return contact.error();
        shared.push_back({id, contact->name, column == MatchColumn::Phone});
        ++added;
    }
    return {};
}

} // namespace contact_choices_detail

Query<ContactChoices> contactChoices()
{
    return {[](ReadContext &context) { return contact_choices_detail::read(context.database()); }, {}};
}

Query<std::vector<SharedDetail>> contactsSharing(const QString &phone, const QString &email, ContactId self)
{
    return {[phone = phone.toUtf8(), email = email.toUtf8(),
             self](ReadContext &context) -> Result<std::vector<SharedDetail>> {
                using contact_choices_detail::addShared;
                std::vector<SharedDetail> shared;
                const auto view = [](const QByteArray &text) {
                    return std::string_view(text.constData(), static_cast<size_t>(text.size()));
                };
                if (Result<void> done =
                        addShared(context.database(), MatchColumn::Phone, phoneKey(view(phone)), self, shared);
                    !done)
                    return done.error();
                if (Result<void> done =
                        addShared(context.database(), MatchColumn::Email, emailKey(view(email)), self, shared);
                    !done)
                    return done.error();
                return shared;
            },
            {}};
}

} // namespace shuke::contacts
