#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "core/contacts/message_text.h"

#include <QFlags>

#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::contacts {

/// How advertising reaches people; the channels of the consent ledger but for "any".
enum class MarketingWay : quint8 { Phone = 1, Sms = 2, Email = 4, WeChat = 8, Post = 16 };
Q_DECLARE_FLAGS(MarketingWays, MarketingWay)
Q_DECLARE_OPERATORS_FOR_FLAGS(MarketingWays)

/// The ways for which the entry that counts (currentConsent) withdraws the consent to marketing. Nothing was said:
/// none.
Result<MarketingWays> withdrawnWays(store::Database &database, ContactId contact);

/// Somebody a letter or a message is meant for.
struct Recipient
{
    Contact contact;
    MarketingWays withdrawn;
    MessageFields unknown; ///< What a message would have to leave out.
};

/// The contacts in the order asked for; those that are in the trash or gone are left out. For letters and messages to
/// some thousand. Canceled.
Query<std::vector<Recipient>> recipients(std::vector<ContactId> contacts, CancelToken cancel = {});

} // namespace shuke::contacts
