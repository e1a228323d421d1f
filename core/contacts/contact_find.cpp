#include "core/contacts/contact_find.h"

#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_merge_table.h"
#include "core/contacts/contact_table.h"
#include "core/store/read_context.h"

namespace shuke::contacts {

namespace contact_find_detail {

Result<ContactId> named(store::Database &database, const QString &text)
{
    const bool certain = text.startsWith(QLatin1Char('#'));
    bool isNumber = false;
    const ContactId id = ContactId::fromRow((certain ? text.mid(1) : text).toLongLong(&isNumber));
    const Result<void> live = isNumber
                                  ? requireLiveContact(database, id)
                                  : Result<void>(Error{ErrorCode::NotFound, QStringLiteral("contact %1").arg(text)});
    if (!live && live.error().code != ErrorCode::NotFound)
        return live.error();
    if (certain)
        return live ? Result<ContactId>(id) : live.error();
    const std::string externalId = text.toStdString();
    for (const auto lookup : {contactByExternalId, contactByFormerId}) {
        const Result<std::optional<ContactId>> found = lookup(database, externalId);
        if (!found)
            return found.error();
        if (!*found)
            continue;
        if (live && **found != id)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("%1 is the id of a contact and the external id of another").arg(text)};
        return **found;
    }
    return live ? Result<ContactId>(id) : live.error();
}

} // namespace contact_find_detail

Query<ContactId> contactNamed(QString text)
{
    return {[text = std::move(text)](ReadContext &context) {
                return contact_find_detail::named(context.database(), text.trimmed());
            },
            {}};
}

} // namespace shuke::contacts
