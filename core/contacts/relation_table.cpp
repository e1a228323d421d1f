#include "core/contacts/relation_table.h"

#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"

#include <utility>

namespace shuke::contacts {

namespace relation_table_detail {

constexpr std::string_view kSelect = "SELECT id, from_id, to_id, kind, note FROM contact_relation WHERE id = ?";

Relation read(const store::Statement &row)
{
    return {row.id<RelationId>(0), row.id<ContactId>(1), row.id<ContactId>(2),
            relationKindFromCode(row.text(3)).value_or(RelationKind::Other), row.text(4)};
}

Relation inOrder(Relation relation)
{
    relation.note = relation.note.trimmed();
    if (isSymmetric(relation.kind) && relation.to < relation.from)
        std::swap(relation.from, relation.to);
    return relation;
}

Error invalid(const char *text)
{
    return {ErrorCode::InvalidInput, QString::fromLatin1(text)};
}

/// The parents of the parent company, up to the top: the new child must not be among them. The relation itself, which
/// may be about to turn round, does not count.
Result<void> checkNoCycle(store::Database &database, const Relation &relation)
{
    const Result<std::optional<qint64>> above = rowOf<qint64>(
        database,
        "WITH RECURSIVE above(id) AS (SELECT ?1 UNION SELECT r.from_id FROM contact_relation r JOIN above a "
        "ON r.to_id = a.id WHERE r.kind = 'parent_company' AND r.id <> ?3) "
        "SELECT id FROM above WHERE id = ?2",
        [](const store::Statement &row) { return row.integer(0); }, relation.from, relation.to, relation.id.row());
    if (!above)
        return above.error();
    return *above ? Result<void>(invalid("a company cannot be its own parent company")) : Result<void>();
}

Result<void> check(store::Database &database, const Relation &relation)
{
    if (relation.from == relation.to)
        return invalid("a relation needs two contacts");
    for (const ContactId end : {relation.from, relation.to}) {
        if (Result<void> there = requireLiveContact(database, end); !there)
            return there;
        const Result<Contact> contact = contactById(database, end);
        if (!contact)
            return contact.error();
        const bool person = contact->kind == ContactKind::Person;
        if (isPersonal(relation.kind) && !person)
            return invalid("this relation is between two people");
        if (relation.kind == RelationKind::ParentCompany && person)
            return invalid("this relation is between two companies");
    }
    const Result<std::optional<qint64>> same = rowOf<qint64>(
        database, "SELECT id FROM contact_relation WHERE from_id = ? AND to_id = ? AND kind = ? AND id <> ?",
        [](const store::Statement &row) { return row.integer(0); }, relation.from, relation.to, codeOf(relation.kind),
        relation.id.row());
    if (!same)
        return same.error();
    if (*same)
        return Error{ErrorCode::Duplicate, QStringLiteral("relation %1 says so already").arg(**same)};
    if (relation.kind != RelationKind::ParentCompany)
        return {};
    const Result<std::optional<RelationId>> parent = parentRelationOf(database, relation.to);
    if (!parent)
        return parent.error();
    if (*parent && **parent != relation.id)
        return Error{ErrorCode::Duplicate, QStringLiteral("relation %1 names a parent company").arg((*parent)->row())};
    return checkNoCycle(database, relation);
}

} // namespace relation_table_detail

Result<void> checkRelation(store::Database &database, const Relation &relation)
{
    return relation_table_detail::check(database, relation_table_detail::inOrder(relation));
}

Result<RelationId> insertRelation(WriteContext &context, const Relation &relation)
{
    using namespace relation_table_detail;
    Relation made = inOrder(relation);
    if (Result<void> fine = check(context.database(), made); !fine)
        return fine.error();
    if (!made.id.isValid()) {
        const Result<qint64> id = context.nextId(TableId::ContactRelation);
        if (!id)
            return id.error();
        made.id = RelationId::fromRow(*id);
    }
    const Result<void> done =
        runCached(context.database(),
                  "INSERT INTO contact_relation (id, from_id, to_id, kind, note, created_at, modified_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
                  made.id, made.from, made.to, codeOf(made.kind), orNull(made.note), context.nowMs());
    if (!done)
        return done.error();
    return made.id;
}

Result<bool> updateRelation(WriteContext &context, const Relation &relation)
{
    using namespace relation_table_detail;
    const Result<Relation> stored = relationById(context.database(), relation.id);
    if (!stored)
        return stored.error();
    // A kind with a direction keeps the ends as the caller sees them.
    Relation next = *stored;
    next.kind = relation.kind;
    next.note = relation.note;
    if (!isSymmetric(next.kind)) {
        next.from = relation.from;
        next.to = relation.to;
        const bool same = (next.from == stored->from && next.to == stored->to) ||
                          (next.from == stored->to && next.to == stored->from);
        if (!same)
            return invalid("the ends of a relation stay");
    }
    next = inOrder(next);
    if (next == *stored)
        return false;
    if (Result<void> fine = check(context.database(), next); !fine)
        return fine.error();
    const Result<void> done = runCached(
        context.database(),
        "UPDATE contact_relation SET from_id = ?2, to_id = ?3, kind = ?4, note = ?5, modified_at = ?6 WHERE id = ?1",
        next.id, next.from, next.to, codeOf(next.kind), orNull(next.note), context.nowMs());
    if (!done)
        return done.error();
    return true;
}

Result<void> removeRelation(WriteContext &context, RelationId id)
{
    if (const Result<Relation> stored = relationById(context.database(), id); !stored)
        return stored.error();
    return runCached(context.database(), "DELETE FROM contact_relation WHERE id = ?", id);
}

Result<Relation> relationById(store::Database &database, RelationId id)
{
    using namespace relation_table_detail;
    const Result<std::optional<Relation>> relation = rowOf<Relation>(database, kSelect, read, id);
    if (!relation)
        return relation.error();
    if (!*relation)
        return Error{ErrorCode::NotFound, QStringLiteral("relation %1").arg(id.row())};
    return **relation;
}

Result<std::optional<RelationId>> parentRelationOf(store::Database &database, ContactId company)
{
    return rowOf<RelationId>(
        database, "SELECT id FROM contact_relation WHERE to_id = ? AND kind = 'parent_company'",
        [](const store::Statement &row) { return row.id<RelationId>(0); }, company);
}

Result<std::optional<Relation>> sameRelation(store::Database &database, const Relation &relation)
{
    using namespace relation_table_detail;
    const Relation ordered = inOrder(relation);
    return rowOf<Relation>(
        database,
        "SELECT id, from_id, to_id, kind, note FROM contact_relation WHERE from_id = ? AND to_id = ? AND kind = ?",
        read, ordered.from, ordered.to, codeOf(ordered.kind));
}

} // namespace shuke::contacts
