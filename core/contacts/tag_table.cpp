#include "core/contacts/tag_table.h"

#include "core/contacts/table_rows.h"

namespace shuke::contacts {

namespace tag_table_detail {

Tag read(const store::Statement &row)
{
    return {row.id<TagId>(0), row.text(1)};
}

} // namespace tag_table_detail

Result<TagId> ensureTag(WriteContext &context, const QString &name)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("tag.name is empty")};
    const Result<std::optional<TagId>> known = tagByName(context.database(), clean);
    if (!known)
        return known.error();
    if (*known)
        return **known;
    const Result<qint64> id = context.nextId(TableId::Tag);
    if (!id)
        return id.error();
    if (Result<void> done = runCached(context.database(), "INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)",
                                      *id, clean, context.nowMs());
        !done)
        return done.error();
    return TagId::fromRow(*id);
}

Result<std::optional<TagId>> tagByName(store::Database &database, const QString &name)
{
    return rowOf<TagId>(
        database, "SELECT id FROM tag WHERE name = ?", [](const store::Statement &row) { return row.id<TagId>(0); },
        name.simplified());
}

Result<std::vector<Tag>> allTags(store::Database &database)
{
    return rowsOf<Tag>(database, "SELECT id, name FROM tag ORDER BY name", tag_table_detail::read);
}

Result<std::vector<Tag>> tagsOf(store::Database &database, ContactId contact)
{
    return rowsOf<Tag>(
        database, "SELECT tag.id, name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = ? ORDER BY name",
        tag_table_detail::read, contact);
}

Result<bool> tagContact(WriteContext &context, ContactId contact, TagId tag, qint64 reservedId)
{
    qint64 id = reservedId;
    if (id == 0) {
        // Asked first: an id is never taken for a row that is not made.
        const Result<std::optional<qint64>> there = rowOf<qint64>(
            context.database(), "SELECT id FROM contact_tag WHERE contact_id = ? AND tag_id = ?",
            [](const store::Statement &row) { return row.integer(0); }, contact, tag);
        if (!there)
            return there.error();
        if (*there)
            return false;
        const Result<qint64> made = context.nextId(TableId::ContactTag);
        if (!made)
            return made.error();
        id = *made;
    }
    if (Result<void> done = runCached(context.database(),
                                      "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (?, ?, ?) ON CONFLICT "
                                      "(contact_id, tag_id) DO NOTHING",
                                      id, contact, tag);
        !done)
        return done.error();
    return context.database().changes() > 0;
}

Result<bool> untagContact(WriteContext &context, ContactId contact, TagId tag)
{
    if (Result<void> done =
            runCached(context.database(), "DELETE FROM contact_tag WHERE contact_id = ? AND tag_id = ?", contact, tag);
        !done)
        return done.error();
    return context.database().changes() > 0;
}

} // namespace shuke::contacts
