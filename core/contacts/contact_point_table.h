#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <string_view>
#include <vector>

namespace shuke::contacts {

// Further phones, e-mails, … and addresses of contacts. Match keys are computed here. The id of a new row is the one
// given (from WriteContext::reserveIds, for bulk inserts), or a new one if it is invalid.

/// InvalidInput for an empty value or an unknown kind. The contact must exist.
Result<ContactPointId> insertContactPoint(WriteContext &context, const ContactPoint &point);
/// Writes all but the contact it belongs to. NotFound. False if nothing differs.
Result<bool> updateContactPoint(WriteContext &context, const ContactPoint &point);
/// NotFound.
Result<void> removeContactPoint(WriteContext &context, ContactPointId id);
/// NotFound.
Result<ContactPoint> contactPointById(store::Database &database, ContactPointId id);
/// By position, then id.
Result<std::vector<ContactPoint>> contactPoints(store::Database &database, ContactId contact);

/// InvalidInput if all parts are empty.
Result<ContactAddressId> insertContactAddress(WriteContext &context, const ContactAddress &address);
/// NotFound. False if nothing differs.
Result<bool> updateContactAddress(WriteContext &context, const ContactAddress &address);
Result<void> removeContactAddress(WriteContext &context, ContactAddressId id);
Result<std::vector<ContactAddress>> contactAddresses(store::Database &database, ContactId contact);

} // namespace shuke::contacts
