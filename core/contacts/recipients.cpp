#include "core/contacts/recipients.h"

#include "core/contacts/contact_table.h"
#include "core/store/read_context.h"

namespace shuke::contacts {

Query<std::vector<Contact>> recipients(std::vector<ContactId> contacts, CancelToken cancel)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<std::vector<Contact>> {
                constexpr size_t kLookForCancel = 256;
                std::vector<Contact> found;
                for (size_t i = 0; i < contacts.size(); ++i) {
                    if (i % kLookForCancel == 0 && context.cancel().isCanceled())
                        return Error{ErrorCode::Canceled, QStringLiteral("reading recipients")};
                    Result<Contact> contact = contactById(context.database(), contacts[i]);
                    if (!contact && contact.error().code != ErrorCode::NotFound)
                        return contact.error();
                    if (contact && !contact->isTrashed())
                        found.push_back(std::move(*contact));
                }
                return found;
            },
            std::move(cancel)};
}

} // namespace shuke::contacts
