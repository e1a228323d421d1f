#pragma once

#include "core/exchange/import_contact_index.h"
#include "core/exchange/import_contact_row.h"
#include "core/exchange/import_match.h"

namespace shuke::exchange {

/// What the row would change in the known contact's own columns if it replaced everything, in the order of the fields.
std::vector<MatchDifference> differencesOf(const ContactRow &row, const ContactDraft &known);

/// What a contact was recognised by, as RowMatch::key.
QByteArray matchKeyText(const ContactIndex::Match &match);

} // namespace shuke::exchange
