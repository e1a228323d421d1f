#pragma once

#include "core/exchange/import_contact_index.h"
#include "core/exchange/import_contact_row.h"
#include "core/exchange/import_match.h"

namespace shuke::exchange {

/// What the row tells otherwise than the known contact's own columns, in the order of the fields; not what becomes a
/// further address under `policy`.
std::vector<MatchDifference> differencesOf(const ContactRow &row, const ContactDraft &known, DuplicatePolicy policy);

/// What a contact was recognised by, as RowMatch::key.
QByteArray matchKeyText(const ContactIndex::Match &match);

} // namespace shuke::exchange
