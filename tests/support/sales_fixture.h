#pragma once

#include "core/base/command.h"
#include "core/contacts/contact_table.h"
#include "core/sales/order_commands.h"

namespace shuke::test {

/// One operation that adds a contact of this name and external id; its id goes to `created`.
inline Command addCustomer(const QString &name, const QString &externalId, std::shared_ptr<ContactId> created)
{
    return {"test.contact", {"Test", {}}, [=](WriteContext &context) -> Result<void> {
                contacts::Contact contact;
                contact.name = name;
                contact.externalId = externalId;
                const Result<ContactId> id = contacts::insertContact(context, contact);
                if (!id)
                    return id.error();
                *created = *id;
                return {};
            }};
}

/// One operation that adds a completed order; an invalid customer is a walk-in.
inline Command addOrder(ContactId customer, QDate day, qint64 totalMinor, const QString &currency = {})
{
    sales::OrderDraft draft;
    draft.order.contact = customer;
    draft.order.orderedOn = day;
    draft.order.currency = currency;
    draft.total = Money::fromMinor(totalMinor);
    return sales::createOrder(std::move(draft));
}

} // namespace shuke::test
