#include "core/contacts/contact_merge_children.h"

#include "core/contacts/table_rows.h"
#include "core/store/table_schema.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace shuke::contacts {

namespace contact_merge_children_detail {

constexpr std::array kReferences = {
    MergeReference{TableId::ContactPoint, "contact_id", MergeRule::Plan},
    MergeReference{TableId::ContactAddress, "contact_id", MergeRule::Plan},
    MergeReference{TableId::Affiliation, "person_id", MergeRule::Affiliation},
    MergeReference{TableId::Affiliation, "company_id", MergeRule::Affiliation},
    MergeReference{TableId::ContactTag, "contact_id", MergeRule::Plan},
    MergeReference{TableId::CustomValue, "contact_id", MergeRule::Plan},
    MergeReference{TableId::Consent, "contact_id", MergeRule::Move},
    MergeReference{TableId::SalesOrder, "contact_id", MergeRule::Move},
    MergeReference{TableId::Activity, "contact_id", MergeRule::Move},
    MergeReference{TableId::ActivityParticipant, "contact_id", MergeRule::Participant},
    MergeReference{TableId::Task, "contact_id", MergeRule::Move},
    MergeReference{TableId::ContactRelation, "from_id", MergeRule::Relation},
    MergeReference{TableId::ContactRelation, "to_id", MergeRule::Relation},
    MergeReference{TableId::Attachment, "contact_id", MergeRule::Move},
    MergeReference{TableId::ContactMerge, "lost_id", MergeRule::Stay},
    MergeReference{TableId::ContactMerge, "kept_id", MergeRule::Stay},
    MergeReference{TableId::QualityException, "contact_id", MergeRule::Stay},
    MergeReference{TableId::SegmentMember, "contact_id", MergeRule::Once},
    MergeReference{TableId::SegmentExclusion, "contact_id", MergeRule::Once},
    MergeReference{TableId::DuplicateDecision, "first_id", MergeRule::Stay}, // read through the merges
    MergeReference{TableId::DuplicateDecision, "second_id", MergeRule::Stay},
};

MergeRule ruleOf(TableId table, std::string_view column)
{
    const auto found = std::ranges::find_if(
        kReferences, [&](const MergeReference &known) { return known.table == table && known.column == column; });
    return found == kReferences.end() ? MergeRule::Move : found->rule;
}

struct Reference
{
    TableId table = TableId::Contact;
    std::string column;
    bool canBeTrashed = false;
    MergeRule rule = MergeRule::Move;
};

/// The foreign keys to contacts, as the schema says, in the order of the tables.
Result<std::vector<Reference>> referencesToContacts(store::Database &database)
{
    Result<std::vector<Reference>> found = rowsOf<Reference>(
        database,
        "SELECT m.name, f.\"from\", EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'deleted_at') "
        "FROM main.sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.\"table\" = "
        "'contact'",
        [](const store::Statement &row) {
            Reference reference;
            reference.table = store::tableFromName(row.utf8(0)).value_or(TableId::Contact);
            reference.column = row.utf8(1);
            reference.canBeTrashed = row.integer(2) != 0;
            reference.rule = ruleOf(reference.table, reference.column);
            return reference;
        });
    if (!found)
        return found.error();
    std::ranges::sort(*found, {}, [](const Reference &each) { return std::tie(each.table, each.column); });
    return found;
}

Result<void> runAll(store::Database &database, std::span<const std::string_view> statements, ContactId lost,
                    ContactId kept)
{
    for (const std::string_view sql : statements) {
        if (Result<void> done = runCached(database, sql, lost, kept); !done)
            return done;
    }
    return {};
}

/// ?1: lost, ?2: kept. A person's link that the kept person has, too, stays behind; of a company it goes, since the
/// person would else be with a company in the trash.
constexpr std::array<std::string_view, 6> kAffiliations = {
    "UPDATE affiliation SET person_id = ?2, is_primary = is_primary AND NOT EXISTS (SELECT 1 FROM affiliation k WHERE "
    "k.person_id = ?2 AND k.is_primary = 1) WHERE person_id = ?1 AND NOT (ended_on IS NULL AND EXISTS (SELECT 1 FROM "
    "affiliation k WHERE k.person_id = ?2 AND k.company_id = affiliation.company_id AND k.ended_on IS NULL))",
    "UPDATE affiliation SET is_primary = 1 WHERE person_id = ?2 AND ended_on IS NULL AND company_id IN (SELECT "
    "company_id FROM affiliation l WHERE l.person_id = ?1 AND l.is_primary = 1) AND NOT EXISTS (SELECT 1 FROM "
    "affiliation k WHERE k.person_id = ?2 AND k.is_primary = 1)",
    "UPDATE affiliation SET role = (SELECT l.role FROM affiliation l WHERE l.company_id = ?1 AND l.person_id = "
    "affiliation.person_id AND l.ended_on IS NULL) WHERE company_id = ?2 AND ended_on IS NULL AND role IS NULL AND "
    "EXISTS (SELECT 1 FROM affiliation l WHERE l.company_id = ?1 AND l.person_id = affiliation.person_id AND "
    "l.ended_on IS NULL AND l.role IS NOT NULL)",
    "UPDATE affiliation SET is_primary = 1 WHERE company_id = ?2 AND ended_on IS NULL AND is_primary = 0 AND EXISTS "
    "(SELECT 1 FROM affiliation l WHERE l.company_id = ?1 AND l.person_id = affiliation.person_id AND l.is_primary = 1 "
    "AND l.ended_on IS NULL)",
    "DELETE FROM affiliation WHERE company_id = ?1 AND ended_on IS NULL AND EXISTS (SELECT 1 FROM affiliation k WHERE "
    "k.company_id = ?2 AND k.person_id = affiliation.person_id AND k.ended_on IS NULL)",
    "UPDATE affiliation SET company_id = ?2 WHERE company_id = ?1",
};

/// As kAffiliations. What would say the same twice, or nothing, stays with the lost one: nobody sees it there. Of kinds
/// that mean the same from both ends the smaller id is first; a company is not its own ancestor
/// (core/contacts/relation.h).
constexpr std::array<std::string_view, 5> kRelations = {
    "UPDATE contact_relation SET from_id = ?2 WHERE from_id = ?1 AND to_id <> ?2 AND kind IN ('parent', 'referrer', "
    "'assistant') AND NOT EXISTS (SELECT 1 FROM contact_relation k WHERE k.from_id = ?2 AND k.to_id = "
    "contact_relation.to_id AND k.kind = contact_relation.kind)",
    "UPDATE contact_relation SET to_id = ?2 WHERE to_id = ?1 AND from_id <> ?2 AND kind IN ('parent', 'referrer', "
    "'assistant') AND NOT EXISTS (SELECT 1 FROM contact_relation k WHERE k.from_id = contact_relation.from_id AND "
    "k.to_id = ?2 AND k.kind = contact_relation.kind)",
    "UPDATE contact_relation SET from_id = min(?2, iif(from_id = ?1, to_id, from_id)), to_id = max(?2, iif(from_id = "
    "?1, to_id, from_id)) WHERE ?1 IN (from_id, to_id) AND ?2 NOT IN (from_id, to_id) AND kind NOT IN ('parent', "
    "'referrer', 'assistant', 'parent_company') AND NOT EXISTS (SELECT 1 FROM contact_relation k WHERE k.kind = "
    "contact_relation.kind AND ?2 IN (k.from_id, k.to_id) AND iif(contact_relation.from_id = ?1, "
    "contact_relation.to_id, contact_relation.from_id) IN (k.from_id, k.to_id))",
    "UPDATE contact_relation SET to_id = ?2 WHERE to_id = ?1 AND kind = 'parent_company' AND NOT EXISTS (SELECT 1 FROM "
    "contact_relation k WHERE k.to_id = ?2 AND k.kind = 'parent_company') AND from_id NOT IN (WITH RECURSIVE below "
    "(id) AS (SELECT ?2 UNION SELECT r.to_id FROM contact_relation r JOIN below ON r.from_id = below.id WHERE r.kind "
    "= 'parent_company') SELECT id FROM below)",
    "UPDATE contact_relation SET from_id = ?2 WHERE from_id = ?1 AND kind = 'parent_company' AND to_id NOT IN (WITH "
    "RECURSIVE above (id) AS (SELECT ?2 UNION SELECT r.from_id FROM contact_relation r JOIN above ON r.to_id = "
    "above.id WHERE r.kind = 'parent_company') SELECT id FROM above)",
};

/// Somebody is in a segment, or left out of it, once: what both have stays with the lost one.
constexpr std::array<std::string_view, 2> kSegments = {
    "UPDATE segment_member SET contact_id = ?2 WHERE contact_id = ?1 AND NOT EXISTS (SELECT 1 FROM segment_member k "
    "WHERE k.segment_id = segment_member.segment_id AND k.contact_id = ?2)",
    "UPDATE segment_exclusion SET contact_id = ?2 WHERE contact_id = ?1 AND NOT EXISTS (SELECT 1 FROM "
    "segment_exclusion k WHERE k.segment_id = segment_exclusion.segment_id AND k.contact_id = ?2)",
};

/// After the activities have moved.
constexpr std::array<std::string_view, 3> kParticipants = {
    "DELETE FROM activity_participant WHERE contact_id = ?1 AND EXISTS (SELECT 1 FROM activity_participant k WHERE "
    "k.activity_id = activity_participant.activity_id AND k.contact_id = ?2)",
    "UPDATE activity_participant SET contact_id = ?2 WHERE contact_id = ?1",
    "DELETE FROM activity_participant WHERE contact_id = ?2 AND activity_id IN (SELECT id FROM activity WHERE "
    "contact_id = ?2) AND ?1 <> ?2",
};

} // namespace contact_merge_children_detail

std::span<const MergeReference> mergeReferences()
{
    return contact_merge_children_detail::kReferences;
}

Result<void> moveChildren(WriteContext &context, ContactId lost, ContactId kept)
{
    using namespace contact_merge_children_detail;
    store::Database &database = context.database();
    const Result<std::vector<Reference>> references = referencesToContacts(database);
    if (!references)
        return references.error();
    for (const Reference &reference : *references) {
        if (reference.rule != MergeRule::Move)
            continue;
        if (Result<void> done = runCached(database,
                                          "UPDATE " + std::string(tableName(reference.table)) + " SET " +
                                              reference.column + " = ?2 WHERE " + reference.column + " = ?1",
                                          lost, kept);
            !done)
            return done;
        if (Result<void> wanted = context.checkCanceled(); !wanted)
            return wanted;
    }
    if (Result<void> done = runAll(database, kAffiliations, lost, kept); !done)
        return done;
    if (Result<void> done = runAll(database, kRelations, lost, kept); !done)
        return done;
    if (Result<void> done = runAll(database, kParticipants, lost, kept); !done)
        return done;
    if (Result<void> done = runAll(database, kSegments, lost, kept); !done)
        return done;
    // Names its row without a foreign key.
    return runCached(database, "UPDATE quality_finding SET row_id = ?2 WHERE entity = 'contact' AND row_id = ?1", lost,
                     kept);
}

Result<std::vector<MergeCount>> countChildren(store::Database &database, ContactId contact)
{
    using namespace contact_merge_children_detail;
    const Result<std::vector<Reference>> references = referencesToContacts(database);
    if (!references)
        return references.error();
    std::vector<MergeCount> counts;
    for (const Reference &reference : *references) {
        if (reference.rule == MergeRule::Stay)
            continue;
        const Result<std::optional<qint64>> rows = rowOf<qint64>(
            database,
            "SELECT count(*) FROM " + std::string(tableName(reference.table)) + " WHERE " + reference.column + " = ?" +
                (reference.canBeTrashed ? " AND deleted_at IS NULL" : ""),
            [](const store::Statement &row) { return row.integer(0); }, contact);
        if (!rows)
            return rows.error();
        if (rows->value_or(0) == 0)
            continue;
        if (!counts.empty() && counts.back().table == reference.table)
            counts.back().rows += **rows;
        else
            counts.push_back({reference.table, **rows});
    }
    return counts;
}

} // namespace shuke::contacts
