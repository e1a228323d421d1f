#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"

namespace shuke::contacts {

/// The contact outside the trash that a person names: by its id ("12" or "#12"), by its external id, or by the external
/// id of one that was merged into it. NotFound; InvalidInput if the number is the id of one contact and the external id
/// of another: "#12" is the id for certain.
Query<ContactId> contactNamed(QString text);

} // namespace shuke::contacts
