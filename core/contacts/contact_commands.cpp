#include "core/contacts/contact_commands.h"

#include "core/contacts/contact_table.h"

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

Result<bool> applyEdit(WriteContext &context, ContactId id, const ContactEdit &edit)
{
    Result<Contact> stored = contactById(context.database(), id);
    if (!stored)
        return stored.error();
    if (edit.expectedModifiedAtMs && *edit.expectedModifiedAtMs != stored->modifiedAtMs)
        return Error{ErrorCode::Conflict, QStringLiteral("contact %1 was changed meanwhile").arg(id.row())};
    return updateContact(context, edited(std::move(*stored), edit));
}

template <typename T>
void apply(T &target, const std::optional<T> &value)
{
    if (value)
        target = *value;
}

} // namespace contact_commands_detail

Contact edited(Contact contact, const ContactEdit &edit)
{
    using contact_commands_detail::apply;
    apply(contact.kind, edit.kind);
    apply(contact.name, edit.name);
    apply(contact.familyName, edit.familyName);
    apply(contact.givenName, edit.givenName);
    apply(contact.company, edit.company);
    apply(contact.jobTitle, edit.jobTitle);
    apply(contact.gender, edit.gender);
    apply(contact.birthday, edit.birthday);
    apply(contact.phone, edit.phone);
    apply(contact.email, edit.email);
    apply(contact.wechat, edit.wechat);
    apply(contact.taxId, edit.taxId);
    apply(contact.address, edit.address);
    apply(contact.address.country, edit.country);
    apply(contact.address.province, edit.province);
    apply(contact.address.city, edit.city);
    apply(contact.address.district, edit.district);
    apply(contact.address.street, edit.street);
    apply(contact.address.postcode, edit.postcode);
    apply(contact.source, edit.source);
    apply(contact.owner, edit.owner);
    apply(contact.note, edit.note);
    if (!edit.noteBelow.isEmpty())
        contact.note += (contact.note.isEmpty() ? QString() : QStringLiteral("\n")) + edit.noteBelow;
    apply(contact.externalId, edit.externalId);
    apply(contact.doNotContact, edit.doNotContact);
    apply(contact.createdOn, edit.createdOn);
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
                return forEach(context, contacts, [&](ContactId id) { return applyEdit(context, id, edit); });
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
