#include "core/contacts/contact_commands.h"

#include "core/base/edit_value.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/name_parts.h"

#include <functional>

namespace shuke::contacts {

namespace contact_commands_detail {

/// Runs `change` for each contact; long lists can be canceled and show how far they are.
Result<void> forEach(WriteContext &context, const std::vector<ContactId> &contacts,
                     const std::function<Result<bool>(ContactId)> &change)
{
    constexpr qint64 kStep = 1000;
    qint64 done = 0;
    for (const ContactId id : contacts) {
        const Result<bool> changed = change(id);
        if (!changed)
            return changed.error();
        if (++done % kStep == 0) {
            if (Result<void> go = context.checkCanceled(); !go)
                return go;
            context.report({done, static_cast<qint64>(contacts.size())});
        }
    }
    return {};
}

OperationLabel countLabel(const char *one, const char *many, size_t count)
{
    if (count == 1)
        return {one, {}};
    return {many, {QString::number(count)}};
}

Result<bool> applyEdit(WriteContext &context, ContactId id, const ContactEdit &edit, bool byHand)
{
    Result<Contact> stored = contactById(context.database(), id);
    if (!stored)
        return stored.error();
    if (edit.expectedModifiedAtMs && *edit.expectedModifiedAtMs != stored->modifiedAtMs)
        return Error{ErrorCode::Conflict, QStringLiteral("contact %1 was changed meanwhile").arg(id.row())};
    Contact next = edited(*stored, edit);
    if (byHand && next != *stored)
        next.confirmedOn = context.today();
    return updateContact(context, next);
}

} // namespace contact_commands_detail

Contact edited(Contact contact, const ContactEdit &edit)
{
    applyValue(contact.kind, edit.kind);
    if (edit.name && !edit.familyName && !edit.givenName)
        rename(contact, *edit.name);
    applyValue(contact.name, edit.name);
    applyValue(contact.familyName, edit.familyName);
    applyValue(contact.givenName, edit.givenName);
    applyValue(contact.company, edit.company);
    applyValue(contact.jobTitle, edit.jobTitle);
    applyValue(contact.gender, edit.gender);
    applyValue(contact.birthday, edit.birthday);
    applyValue(contact.phone, edit.phone);
    applyValue(contact.email, edit.email);
    applyValue(contact.wechat, edit.wechat);
    applyValue(contact.taxId, edit.taxId);
    applyValue(contact.address, edit.address);
    applyValue(contact.address.country, edit.country);
    applyValue(contact.address.province, edit.province);
    applyValue(contact.address.city, edit.city);
    applyValue(contact.address.district, edit.district);
    applyValue(contact.address.street, edit.street);
    applyValue(contact.address.postcode, edit.postcode);
    applyValue(contact.source, edit.source);
    applyValue(contact.owner, edit.owner);
    applyValue(contact.note, edit.note);
    if (!edit.noteBelow.isEmpty())
        contact.note += (contact.note.isEmpty() ? QString() : QStringLiteral("\n")) + edit.noteBelow;
    applyValue(contact.externalId, edit.externalId);
    applyValue(contact.doNotContact, edit.doNotContact);
    applyValue(contact.createdOn, edit.createdOn);
    return contact;
}

Command createContact(Contact contact, std::shared_ptr<ContactId> created)
{
    const OperationLabel label{contact.kind == ContactKind::Person ? QT_TRANSLATE_NOOP("Operation", "Add customer %1")
                                                                   : QT_TRANSLATE_NOOP("Operation", "Add company %1"),
                               {contact.name.simplified()}};
    return {"contact.create", label,
            [contact = std::move(contact), created = std::move(created)](WriteContext &context) -> Result<void> {
                const Result<ContactId> id = insertContact(context, contact);
                if (!id)
                    return id.error();
                if (created)
                    *created = *id;
                return {};
            }};
}

Command editContact(ContactId contact, ContactEdit edit)
{
    return editContacts({contact}, std::move(edit));
}

Command editContacts(std::vector<ContactId> contacts, ContactEdit edit)
{
    using namespace contact_commands_detail;
    const OperationLabel label = countLabel(QT_TRANSLATE_NOOP("Operation", "Edit customer"),
                                            QT_TRANSLATE_NOOP("Operation", "Edit %1 customers"), contacts.size());
    return {"contact.edit", label, [contacts = std::move(contacts), edit = std::move(edit)](WriteContext &context) {
                return forEach(context, contacts,
                               [&](ContactId id) { return applyEdit(context, id, edit, contacts.size() == 1); });
            }};
}

Command confirmContacts(std::vector<ContactId> contacts)
{
    using namespace contact_commands_detail;
    const OperationLabel label =
        countLabel(QT_TRANSLATE_NOOP("Operation", "Confirm the data of a customer"),
                   QT_TRANSLATE_NOOP("Operation", "Confirm the data of %1 customers"), contacts.size());
    return {"contact.confirm", label, [contacts = std::move(contacts)](WriteContext &context) {
                return forEach(context, contacts, [&](ContactId id) -> Result<bool> {
                    Result<Contact> stored = contactById(context.database(), id);
                    if (!stored)
                        return stored.error();
                    stored->confirmedOn = context.today();
                    return updateContact(context, *stored);
                });
            }};
}

Command trashContacts(std::vector<ContactId> contacts)
{
    using namespace contact_commands_detail;
    const OperationLabel label =
        countLabel(QT_TRANSLATE_NOOP("Operation", "Move customer to the trash"),
                   QT_TRANSLATE_NOOP("Operation", "Move %1 customers to the trash"), contacts.size());
    return {"contact.trash", label, [contacts = std::move(contacts)](WriteContext &context) {
                return forEach(context, contacts, [&](ContactId id) { return trashContact(context, id); });
            }};
}

Command restoreContacts(std::vector<ContactId> contacts)
{
    using namespace contact_commands_detail;
    const OperationLabel label =
        countLabel(QT_TRANSLATE_NOOP("Operation", "Restore customer from the trash"),
                   QT_TRANSLATE_NOOP("Operation", "Restore %1 customers from the trash"), contacts.size());
    return {"contact.restore", label, [contacts = std::move(contacts)](WriteContext &context) {
                return forEach(context, contacts, [&](ContactId id) { return restoreContact(context, id); });
            }};
}

} // namespace shuke::contacts
