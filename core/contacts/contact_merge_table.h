#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <functional>
#include <string_view>
#include <unordered_map>

namespace shuke::contacts {

// Who was merged into whom. A lost contact has one row; it is in the trash as long as it has.

/// Both must exist. Conflict if `lost` was merged already, or if `kept` was merged into it (at any distance).
Result<void> insertContactMerge(WriteContext &context, ContactId lost, ContactId kept);

/// The contact that `lost` was merged into, and so on to the last one; nothing if it was not merged.
Result<std::optional<ContactId>> mergedInto(store::Database &database, ContactId lost);

/// All lost contacts with the last one that each leads to, in or out of the trash. Rows by id.
Result<std::unordered_map<qint64, qint64>> allMerged(store::Database &database);

/// What a merged contact was recognised by, and to whom that leads now.
struct FormerIdentity
{
    qint64 kept = 0; ///< The last of a chain.
    bool keptIsLive = false;
    std::string_view externalId; ///< Views last until the next one.
    std::string_view name;
    std::string_view company;
    std::optional<qint64> phoneKey, emailKey, wechatKey, taxIdKey;
};
/// All of them, by id of the lost contact.
Result<void> forEachFormer(store::Database &database, const std::function<void(const FormerIdentity &)> &take);

/// The contact outside the trash that a merged contact with this external id leads to (exact match), or nothing.
Result<std::optional<ContactId>> contactByFormerId(store::Database &database, std::string_view externalId);

} // namespace shuke::contacts
