// Commands on what belongs to contacts: tags, further points and addresses, affiliations, custom fields, consent.

#include "core/contacts/affiliation_table.h"
#include "core/contacts/consent_table.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/tag_table.h"

namespace shuke::contacts {

namespace contact_part_commands_detail {

/// What a table function returned, as a command's outcome; a new id goes to `created`.
template <typename T>
Result<void> finish(const Result<T> &result, const std::shared_ptr<T> &created = {})
{
    if (!result)
        return result.error();
    if (created)
        *created = *result;
    return {};
}

/// Conflict unless the link is as it was seen.
Result<void> requireSeen(WriteContext &context, AffiliationId id, const std::optional<Affiliation> &seen)
{
    if (!seen)
        return {};
    const Result<Affiliation> stored = affiliationById(context.database(), id);
    if (!stored)
        return stored.error();
    if (*stored != *seen)
        return Error{ErrorCode::Conflict, QStringLiteral("affiliation %1 was changed meanwhile").arg(id.row())};
    return {};
}

/// Cancellation and progress of long lists.
Result<void> step(WriteContext &context, size_t done, size_t total)
{
    if (done % 1000 != 0)
        return {};
    context.report({static_cast<qint64>(done), static_cast<qint64>(total)});
    return context.checkCanceled();
}

} // namespace contact_part_commands_detail

Command addTag(std::vector<ContactId> contacts, QString tag)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Tag %1 customers with %2"),
                               {QString::number(contacts.size()), tag.simplified()}};
    return {"contact.tag", label,
            [contacts = std::move(contacts), tag = std::move(tag)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                const Result<TagId> id = ensureTag(context, tag);
                if (!id)
                    return id.error();
                size_t done = 0;
                for (const ContactId contact : contacts) {
                    if (Result<void> live = requireLiveContact(context.database(), contact); !live)
                        return live;
                    if (const Result<bool> tagged = tagContact(context, contact, *id); !tagged)
                        return tagged.error();
                    if (Result<void> go = step(context, ++done, contacts.size()); !go)
                        return go;
                }
                return {};
            }};
}

Command removeTag(std::vector<ContactId> contacts, QString tag)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Take tag %2 off %1 customers"),
                               {QString::number(contacts.size()), tag.simplified()}};
    return {"contact.untag", label,
            [contacts = std::move(contacts), tag = std::move(tag)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                const Result<std::optional<TagId>> id = tagByName(context.database(), tag);
                if (!id)
                    return id.error();
                if (!*id)
                    return {};
                size_t done = 0;
                for (const ContactId contact : contacts) {
                    if (const Result<bool> untagged = untagContact(context, contact, **id); !untagged)
                        return untagged.error();
                    if (Result<void> go = step(context, ++done, contacts.size()); !go)
                        return go;
                }
                return {};
            }};
}

Command addContactPoint(ContactPoint point, std::shared_ptr<ContactPointId> created)
{
    return {"contact_point.create",
            {QT_TRANSLATE_NOOP("Operation", "Add contact detail"), {}},
            [point = std::move(point), created = std::move(created)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                if (Result<void> live = requireLiveContact(context.database(), point.contact); !live)
                    return live;
                return finish(insertContactPoint(context, point), created);
            }};
}

Command editContactPoint(ContactPoint point)
{
    return {"contact_point.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit contact detail"), {}},
            [point = std::move(point)](WriteContext &context) {
                return contact_part_commands_detail::finish(updateContactPoint(context, point));
            }};
}

Command removeContactPoint(ContactPointId point)
{
    return {"contact_point.remove",
            {QT_TRANSLATE_NOOP("Operation", "Remove contact detail"), {}},
            [point](WriteContext &context) { return removeContactPoint(context, point); }};
}

Command setContactPointOptedOut(ContactPointId point, bool optedOut)
{
    return {"contact_point.opt_out",
            {optedOut ? QT_TRANSLATE_NOOP("Operation", "Opt out contact detail")
                      : QT_TRANSLATE_NOOP("Operation", "Opt in contact detail"),
             {}},
            [point, optedOut](WriteContext &context) -> Result<void> {
                Result<ContactPoint> stored = contactPointById(context.database(), point);
                if (!stored)
                    return stored.error();
                stored->optedOut = optedOut;
                return contact_part_commands_detail::finish(updateContactPoint(context, *stored));
            }};
}

Command addContactAddress(ContactAddress address, std::shared_ptr<ContactAddressId> created)
{
    return {"contact_address.create",
            {QT_TRANSLATE_NOOP("Operation", "Add address"), {}},
            [address = std::move(address), created = std::move(created)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                if (Result<void> live = requireLiveContact(context.database(), address.contact); !live)
                    return live;
                return finish(insertContactAddress(context, address), created);
            }};
}

Command editContactAddress(ContactAddress address)
{
    return {"contact_address.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit address"), {}},
            [address = std::move(address)](WriteContext &context) {
                return contact_part_commands_detail::finish(updateContactAddress(context, address));
            }};
}

Command removeContactAddress(ContactAddressId address)
{
    return {"contact_address.remove",
            {QT_TRANSLATE_NOOP("Operation", "Remove address"), {}},
            [address](WriteContext &context) { return removeContactAddress(context, address); }};
}

Command addAffiliation(Affiliation affiliation, std::shared_ptr<AffiliationId> created)
{
    return {"affiliation.create",
            {QT_TRANSLATE_NOOP("Operation", "Link person and company"), {}},
            [affiliation = std::move(affiliation), created = std::move(created)](WriteContext &context) {
                return contact_part_commands_detail::finish(insertAffiliation(context, affiliation), created);
            }};
}

Command editAffiliation(Affiliation affiliation, std::optional<Affiliation> seen)
{
    return {"affiliation.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit role in company"), {}},
            [affiliation = std::move(affiliation), seen = std::move(seen)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                if (Result<void> same = requireSeen(context, affiliation.id, seen); !same)
                    return same;
                return finish(updateAffiliation(context, affiliation));
            }};
}

Command removeAffiliation(AffiliationId affiliation, std::optional<Affiliation> seen)
{
    return {"affiliation.remove",
            {QT_TRANSLATE_NOOP("Operation", "Remove link of person and company"), {}},
            [affiliation, seen = std::move(seen)](WriteContext &context) -> Result<void> {
                if (Result<void> same = contact_part_commands_detail::requireSeen(context, affiliation, seen); !same)
                    return same;
                return removeAffiliation(context, affiliation);
            }};
}

Command endAffiliation(AffiliationId affiliation, QDate lastDay)
{
    return {"affiliation.end",
            {QT_TRANSLATE_NOOP("Operation", "End role in company"), {}},
            [affiliation, lastDay](WriteContext &context) -> Result<void> {
                if (!lastDay.isValid())
                    return Error{ErrorCode::InvalidInput, QStringLiteral("affiliation.ended_on is no day")};
                Result<Affiliation> stored = affiliationById(context.database(), affiliation);
                if (!stored)
                    return stored.error();
                stored->endedOn = lastDay;
                return contact_part_commands_detail::finish(updateAffiliation(context, *stored));
            }};
}

Command defineCustomField(CustomField field, std::shared_ptr<CustomFieldId> created)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Add field %1"), {field.code}};
    return {"custom_field.create", label,
            [field = std::move(field), created = std::move(created)](WriteContext &context) {
                return contact_part_commands_detail::finish(insertCustomField(context, field), created);
            }};
}

Command editCustomField(CustomField field)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Edit field %1"), {field.code}};
    return {"custom_field.edit", label, [field = std::move(field)](WriteContext &context) {
                return contact_part_commands_detail::finish(updateCustomField(context, field));
            }};
}

Command orderCustomFields(std::vector<CustomFieldId> order)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Change the order of fields"), {}};
    return {"custom_field.order", label, [order = std::move(order)](WriteContext &context) -> Result<void> {
                int position = 0;
                for (const CustomFieldId id : order) {
                    Result<CustomField> field = customFieldById(context.database(), id);
                    if (!field)
                        return field.error();
                    field->position = ++position;
                    if (const Result<bool> moved = updateCustomField(context, *field); !moved)
                        return moved.error();
                }
                return {};
            }};
}

Command setCustomValues(std::vector<ContactId> contacts, CustomValue value)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Fill a field of %1 customers"),
                               {QString::number(contacts.size())}};
    return {"custom_value.set", label,
            [contacts = std::move(contacts), value = std::move(value)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                size_t done = 0;
                for (const ContactId contact : contacts) {
                    if (Result<void> live = requireLiveContact(context.database(), contact); !live)
                        return live;
                    if (const Result<bool> set = setCustomValue(context, contact, value); !set)
                        return set.error();
                    if (Result<void> go = step(context, ++done, contacts.size()); !go)
                        return go;
                }
                return {};
            }};
}

Command recordConsent(Consent consent, std::shared_ptr<ConsentId> created)
{
    return {"consent.record",
            {consent.state == ConsentState::Given ? QT_TRANSLATE_NOOP("Operation", "Record consent")
                                                  : QT_TRANSLATE_NOOP("Operation", "Record withdrawn consent"),
             {}},
            [consent = std::move(consent), created = std::move(created)](WriteContext &context) -> Result<void> {
                using namespace contact_part_commands_detail;
                if (Result<void> live = requireLiveContact(context.database(), consent.contact); !live)
                    return live;
                Consent row = consent;
                if (!row.day.isValid())
                    row.day = context.today();
                if (!row.staff.isValid())
                    row.staff = context.actor();
                return finish(appendConsent(context, row), created);
            }};
}

} // namespace shuke::contacts
