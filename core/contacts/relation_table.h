#pragma once

#include "core/contacts/relation.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

/// What insertRelation (an invalid id) or updateRelation of it would refuse; nothing is written.
Result<void> checkRelation(store::Database &database, const Relation &relation);
/// NotFound unless both contacts are there, outside the trash. InvalidInput: a contact with itself, a personal kind
/// with a company, a parent company that is a person, or one that would be its own ancestor. Duplicate: the same
/// relation is there, or the company has a parent company already. The id is the one given, or a new one if it is
/// invalid.
Result<RelationId> insertRelation(WriteContext &context, const Relation &relation);
/// Kind and note; both ends stay. False if nothing differs. NotFound; else errors as of insertRelation.
Result<bool> updateRelation(WriteContext &context, const Relation &relation);
/// NotFound.
Result<void> removeRelation(WriteContext &context, RelationId id);
/// NotFound.
Result<Relation> relationById(store::Database &database, RelationId id);
/// The relation that names the parent company.
Result<std::optional<RelationId>> parentRelationOf(store::Database &database, ContactId company);
/// The one that says the same of the same two, from either end if the kind has no direction.
Result<std::optional<Relation>> sameRelation(store::Database &database, const Relation &relation);

} // namespace shuke::contacts
