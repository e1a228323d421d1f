#pragma once

#include "core/base/command.h"
#include "core/contacts/duplicate_finder.h"
#include "core/store/database.h"

#include <utility>
#include <vector>

namespace shuke::contacts {

// What somebody decided about two contacts that look alike: that they are not the same, or to look at them later.

enum class DuplicateDecision { Different, Later };

using ContactPair = std::pair<ContactId, ContactId>; ///< In any order.

/// One operation for all the pairs. An earlier decision about a pair is replaced. NotFound if a contact is missing or
/// in the trash, InvalidInput for a pair of one contact. Nothing changes: no operation.
Command decideDuplicates(std::vector<ContactPair> pairs, DuplicateDecision decision);
/// Pairs without a decision stay as they are.
Command forgetDecisions(std::vector<ContactPair> pairs);

/// All decisions about contacts outside the trash, ascending, each pair once. What was decided about a contact that was
/// merged since holds for the one that was kept; of two decisions on one pair by that, "different" wins.
Result<std::vector<DecidedPair>> decidedPairs(store::Database &database);
Query<std::vector<DecidedPair>> duplicateDecisions();

} // namespace shuke::contacts
