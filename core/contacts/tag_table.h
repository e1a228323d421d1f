#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <vector>

namespace shuke::contacts {

/// The tag of this name (trimmed, exact), made if missing. InvalidInput for an empty name.
Result<TagId> ensureTag(WriteContext &context, const QString &name);
/// The tag, or nothing.
Result<std::optional<TagId>> tagByName(store::Database &database, const QString &name);
/// All tags by name.
Result<std::vector<Tag>> allTags(store::Database &database);
/// Of one contact, by name.
Result<std::vector<Tag>> tagsOf(store::Database &database, ContactId contact);

/// False if the contact has the tag already. `reservedId` is the id of the new row, for bulk inserts; 0: a new one.
Result<bool> tagContact(WriteContext &context, ContactId contact, TagId tag, qint64 reservedId = 0);
/// False if the contact does not have the tag.
Result<bool> untagContact(WriteContext &context, ContactId contact, TagId tag);

} // namespace shuke::contacts
