#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"

#include <vector>

namespace shuke::contacts {

/// The contacts in the order asked for; those that are in the trash or gone are left out. For letters and messages to
/// some thousand. Canceled.
Query<std::vector<Contact>> recipients(std::vector<ContactId> contacts, CancelToken cancel = {});

} // namespace shuke::contacts
