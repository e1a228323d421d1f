#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

// Append-only: there is no update and no delete, a change of mind is a new row.

/// Texts are trimmed. The id is the one given (reserved), or a new one if it is invalid. InvalidInput for an empty
/// purpose or channel, or no day.
Result<ConsentId> appendConsent(WriteContext &context, const Consent &consent);
/// The whole history of a contact, newest first (by day, then id).
Result<std::vector<Consent>> consentsOf(store::Database &database, ContactId contact);

/// The row that counts for this purpose and channel: the newest that names the channel or "any"; nothing if none does.
/// `history` as consentsOf returns it.
const Consent *currentConsent(const std::vector<Consent> &history, QStringView purpose, QStringView channel);

} // namespace shuke::contacts
