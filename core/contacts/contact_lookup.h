#pragma once

#include "core/contacts/contact.h"
#include "core/store/database.h"

#include <string_view>
#include <vector>

namespace shuke::contacts {

/// The contact outside the trash with this external id (exact match), or nothing.
Result<std::optional<ContactId>> contactByExternalId(store::Database &database, std::string_view externalId);
/// The one most recently put into the trash, or nothing.
Result<std::optional<ContactId>> trashedContactByExternalId(store::Database &database, std::string_view externalId);

enum class MatchColumn { Phone, Email, Wechat, TaxId };
/// Contacts outside the trash with this key in their row or, but for TaxId, in a further contact point. Ascending, each
/// once.
Result<std::vector<ContactId>> contactsByKey(store::Database &database, MatchColumn column, qint64 key);

} // namespace shuke::contacts
