#include "core/contacts/relation_commands.h"

#include "core/contacts/relation_table.h"
#include "core/contacts/table_rows.h"
#include "core/store/read_context.h"

namespace shuke::contacts {

namespace relation_commands_detail {

constexpr std::string_view kRelations =
    "SELECT r.id, r.from_id, r.to_id, r.kind, r.note, c.id, c.name, c.kind FROM contact_relation r "
    "JOIN contact c ON c.id = CASE WHEN r.from_id = ?1 THEN r.to_id ELSE r.from_id END "
    "WHERE (r.from_id = ?1 OR r.to_id = ?1) AND c.deleted_at IS NULL ORDER BY r.kind, c.name_key, r.id";

// The path is the order: each step is the name's sort key and the id, so that children stand below their parent.
constexpr std::string_view kGroup =
    "WITH RECURSIVE above(id, height) AS (SELECT ?1, 0 UNION ALL SELECT r.from_id, a.height + 1 FROM contact_relation "
    "r "
    "JOIN above a ON r.to_id = a.id JOIN contact c ON c.id = r.from_id WHERE r.kind = 'parent_company' AND "
    "c.deleted_at "
    "IS NULL AND a.height < ?2), top(id) AS (SELECT id FROM above ORDER BY height DESC LIMIT 1), "
    "below(id, depth, path) AS (SELECT c.id, 0, '' FROM contact c JOIN top ON c.id = top.id UNION ALL "
    "SELECT c.id, b.depth + 1, b.path || '/' || c.name_key || '#' || c.id FROM contact_relation r "
    "JOIN below b ON r.from_id = b.id JOIN contact c ON c.id = r.to_id WHERE r.kind = 'parent_company' AND "
    "c.deleted_at "
    "IS NULL AND b.depth < ?2) SELECT c.id, c.name, b.depth, (SELECT count(*) FROM affiliation f JOIN contact p ON "
    "p.id = "
    "f.person_id WHERE f.company_id = c.id AND f.ended_on IS NULL AND p.deleted_at IS NULL) FROM below b "
    "JOIN contact c ON c.id = b.id ORDER BY b.path";

NamedRelation read(const store::Statement &row, ContactId contact)
{
    NamedRelation named;
    named.relation = {row.id<RelationId>(0), row.id<ContactId>(1), row.id<ContactId>(2),
                      relationKindFromCode(row.text(3)).value_or(RelationKind::Other), row.text(4)};
    named.other = row.id<ContactId>(5);
    named.otherName = row.text(6);
    named.otherKind = contactKindFromCode(row.text(7)).value_or(ContactKind::Person);
    named.fromOther = isSymmetric(named.relation.kind) || named.relation.from != contact;
    return named;
}

} // namespace relation_commands_detail

Command addRelation(Relation relation, std::shared_ptr<RelationId> created)
{
    return {"contact.relate",
            {QT_TRANSLATE_NOOP("Operation", "Add relation"), {}},
            [relation = std::move(relation), created = std::move(created)](WriteContext &context) -> Result<void> {
                const Result<RelationId> id = insertRelation(context, relation);
                if (!id)
                    return id.error();
                if (created)
                    *created = *id;
                return {};
            }};
}

Command editRelation(Relation relation)
{
    return {"contact.relate",
            {QT_TRANSLATE_NOOP("Operation", "Edit relation"), {}},
            [relation = std::move(relation)](WriteContext &context) -> Result<void> {
                const Result<bool> done = updateRelation(context, relation);
                return done ? Result<void>() : done.error();
            }};
}

Command removeRelation(RelationId relation)
{
    return {"contact.unrelate",
            {QT_TRANSLATE_NOOP("Operation", "Remove relation"), {}},
            [relation](WriteContext &context) { return removeRelation(context, relation); }};
}

Query<std::vector<NamedRelation>> relationsOf(ContactId contact)
{
    return {[contact](ReadContext &context) {
                return rowsOf<NamedRelation>(
                    context.database(), relation_commands_detail::kRelations,
                    [contact](const store::Statement &row) { return relation_commands_detail::read(row, contact); },
                    contact);
            },
            {}};
}

Query<std::vector<GroupMember>> companyGroup(ContactId company)
{
    return {[company](ReadContext &context) -> Result<std::vector<GroupMember>> {
                Result<std::vector<GroupMember>> group = rowsOf<GroupMember>(
                    context.database(), relation_commands_detail::kGroup,
                    [](const store::Statement &row) {
                        return GroupMember{row.id<ContactId>(0), row.text(1), static_cast<int>(row.integer(2)),
                                           row.integer(3)};
                    },
                    company, qint64(kMostGroupDepth));
                if (group && group->size() == 1)
                    group->clear();
                return group;
            },
            {}};
}

} // namespace shuke::contacts
