#pragma once

#include "core/base/command.h"
#include "core/contacts/contact_commands.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace shuke::contacts {

/// What belongs to a contact and is edited together with it.
struct ContactParts
{
    std::vector<ContactPoint> points; ///< Order tells the position. An invalid id: a new one.
    std::vector<ContactAddress> addresses;
    QStringList tags;
    std::vector<CustomValue> values; ///< Those that are not null.
};

/// A form's answer: what the record was when the form was filled, and what it shall be.
struct ContactSave
{
    ContactId contact;   ///< Invalid: a new one, made of `created`.
    Contact created;     ///< For a new one.
    ContactEdit edit;    ///< For one that exists: only what the user changed.
    ContactParts before; ///< Empty for a new one.
    ContactParts after;
};

/// Contact, further details, addresses, tags and custom fields as one operation. What is equal before and after is not
/// touched, whatever it is by now. Conflict if something that is to be changed is no longer as it was before; then
/// nothing is changed. Else errors as of createContact, editContact and the commands of the parts.
Command saveContact(ContactSave save, std::shared_ptr<ContactId> created = {});

} // namespace shuke::contacts
