#include "core/contacts/recipients.h"

#include "core/contacts/consent_table.h"
#include "core/contacts/contact_table.h"
#include "core/store/read_context.h"

#include <array>
#include <utility>

namespace shuke::contacts {

Result<MarketingWays> withdrawnWays(store::Database &database, ContactId contact)
{
    static constexpr std::array<std::pair<MarketingWay, QStringView>, 5> kWays = {{{MarketingWay::Phone, u"phone"},
                                                                                   {MarketingWay::Sms, u"sms"},
                                                                                   {MarketingWay::Email, u"email"},
                                                                                   {MarketingWay::WeChat, u"wechat"},
                                                                                   {MarketingWay::Post, u"post"}}};
    const Result<std::vector<Consent>> history = consentsOf(database, contact);
    if (!history)
        return history.error();
    MarketingWays ways;
    for (const auto &[way, code] : kWays) {
        const Consent *current = currentConsent(*history, u"marketing", code);
        ways.setFlag(way, current && current->state == ConsentState::Withdrawn);
    }
    return ways;
}

Query<std::vector<Recipient>> recipients(std::vector<ContactId> contacts, CancelToken cancel)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<std::vector<Recipient>> {
                constexpr size_t kLookForCancel = 256;
                std::vector<Recipient> found;
                for (size_t i = 0; i < contacts.size(); ++i) {
                    if (i % kLookForCancel == 0 && context.cancel().isCanceled())
                        return Error{ErrorCode::Canceled, QStringLiteral("reading recipients")};
                    Result<Contact> contact = contactById(context.database(), contacts[i]);
                    if (!contact && contact.error().code != ErrorCode::NotFound)
                        return contact.error();
                    if (!contact || contact->isTrashed())
                        continue;
                    const Result<MarketingWays> withdrawn = withdrawnWays(context.database(), contact->id);
                    if (!withdrawn)
                        return withdrawn.error();
                    const MessageFields unknown = unknownFields(*contact);
                    found.push_back({std::move(*contact), *withdrawn, unknown});
                }
                return found;
            },
            std::move(cancel)};
}

} // namespace shuke::contacts
