#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

/// What insertAffiliation (an invalid id) or updateAffiliation of it would refuse; nothing is written.
Result<void> checkAffiliation(store::Database &database, const Affiliation &affiliation);
/// NotFound unless both contacts are there, outside the trash; InvalidInput unless they are a person and a company, and
/// the end is not before the start; Duplicate if the person is with that company now. A current primary one takes
/// "primary" from the person's others. The id is the one given, or a new one if it is invalid.
Result<AffiliationId> insertAffiliation(WriteContext &context, const Affiliation &affiliation);
/// Role, primary and days; person and company stay. False if nothing differs. NotFound for the affiliation;
/// InvalidInput for the days; Duplicate, as above, where one that ended becomes current.
Result<bool> updateAffiliation(WriteContext &context, const Affiliation &affiliation);
/// NotFound. None of the person's others becomes the primary one.
Result<void> removeAffiliation(WriteContext &context, AffiliationId id);
/// NotFound.
Result<Affiliation> affiliationById(store::Database &database, AffiliationId id);
/// Current ones first, the primary one at the head, then the newest ended.
Result<std::vector<Affiliation>> affiliationsOfPerson(store::Database &database, ContactId person);
/// Current ones first; people in the trash are left out.
Result<std::vector<Affiliation>> affiliationsOfCompany(store::Database &database, ContactId company);

} // namespace shuke::contacts
