#pragma once

#include "core/contacts/relation.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

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

} // namespace shuke::contacts
