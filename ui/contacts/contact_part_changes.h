#pragma once

#include "ui/contacts/contact_changes.h"

namespace shuke::ui {

// Changes of what belongs to a contact: tags, further points and addresses, own fields, links and consents. The
// functions of contact_changes.h call these for a change that isPart.

/// False if nothing changed that anybody sees, such as only the place of a phone among others.
bool isTold(const ContactChange &change);
QString partFieldText(const ContactChange &change, const contacts::ContactChoices &choices);
QString partText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices);
StoredColumns partNow(const ContactChange &change, const contacts::ContactDetail &detail);
ChangeBack canPutPartBack(const ContactChange &change, const contacts::ContactDetail &detail,
                          const contacts::ContactChoices &choices);
QString partNeverText(const ContactChange &change);
/// Of activities and tasks.
QString followUpFieldText(const ContactChange &change);
QString followUpText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices);
QString followUpNeverText();
Command putPartBack(const ContactChange &change, const contacts::ContactDetail &detail);

} // namespace shuke::ui
