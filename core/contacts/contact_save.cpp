#include "core/contacts/contact_save.h"

#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/tag_table.h"

#include <algorithm>

namespace shuke::contacts {

namespace contact_save_detail {

Error conflict(const char *what, ContactId contact)
{
    return {ErrorCode::Conflict,
            QStringLiteral("%1 of contact %2 was changed meanwhile").arg(QLatin1String(what)).arg(contact.row())};
}

/// Makes the stored parts what `after` says. `T` has id, contact and position.
template <typename T, typename Insert, typename Update, typename Remove>
Result<void> saveParts(ContactId contact, const std::vector<T> &stored, const std::vector<T> &before,
                       std::vector<T> after, const char *what, Insert insert, Update update, Remove remove)
{
    const auto find = [](const std::vector<T> &parts, auto id) {
        return std::ranges::find_if(parts, [id](const T &part) { return part.id == id; });
    };
    for (const T &old : before) {
        if (find(after, old.id) != after.end())
            continue;
        const auto now = find(stored, old.id);
        if (now == stored.end())
            continue; // gone already
        if (*now != old)
            return conflict(what, contact);
        if (Result<void> done = remove(old.id); !done)
            return done;
    }
    int position = 0;
    for (T &part : after) {
        part.contact = contact;
        const auto old = find(before, part.id);
        if (!part.id.isValid() || old == before.end()) {
            part.position = position++;
            part.id = {};
            if (const auto made = insert(part); !made)
                return made.error();
            continue;
        }
        part.position = old->position;
        position = std::max(position, part.position + 1);
        if (part == *old)
            continue;
        const auto now = find(stored, part.id);
        if (now == stored.end() || *now != *old)
            return conflict(what, contact);
        if (const auto done = update(part); !done)
            return done.error();
    }
    return {};
}

Result<void> savePoints(WriteContext &context, ContactId contact, const ContactSave &save)
{
    const Result<std::vector<ContactPoint>> stored = contactPoints(context.database(), contact);
    if (!stored)
        return stored.error();
    return saveParts(
        contact, *stored, save.before.points, save.after.points, "a contact detail",
        [&](const ContactPoint &point) { return insertContactPoint(context, point); },
        [&](const ContactPoint &point) { return updateContactPoint(context, point); },
        [&](ContactPointId id) { return removeContactPoint(context, id); });
}

Result<void> saveAddresses(WriteContext &context, ContactId contact, const ContactSave &save)
{
    const Result<std::vector<ContactAddress>> stored = contactAddresses(context.database(), contact);
    if (!stored)
        return stored.error();
    return saveParts(
        contact, *stored, save.before.addresses, save.after.addresses, "an address",
        [&](const ContactAddress &address) { return insertContactAddress(context, address); },
        [&](const ContactAddress &address) { return updateContactAddress(context, address); },
        [&](ContactAddressId id) { return removeContactAddress(context, id); });
}

Result<void> saveTags(WriteContext &context, ContactId contact, const ContactSave &save)
{
    for (const QString &name : save.before.tags) {
        if (save.after.tags.contains(name))
            continue;
        const Result<std::optional<TagId>> tag = tagByName(context.database(), name);
        if (!tag)
            return tag.error();
        if (!*tag)
            continue;
        if (const Result<bool> done = untagContact(context, contact, **tag); !done)
            return done.error();
    }
    for (const QString &name : save.after.tags) {
        if (save.before.tags.contains(name))
            continue;
        const Result<TagId> tag = ensureTag(context, name);
        if (!tag)
            return tag.error();
        if (const Result<bool> done = tagContact(context, contact, *tag); !done)
            return done.error();
    }
    return {};
}

CustomValue valueOf(const std::vector<CustomValue> &values, CustomFieldId field)
{
    const auto found = std::ranges::find_if(values, [field](const CustomValue &value) { return value.field == field; });
    return found == values.end() ? CustomValue{field, {}, {}} : *found;
}

Result<void> saveValues(WriteContext &context, ContactId contact, const ContactSave &save)
{
    const Result<std::vector<CustomValue>> stored = customValuesOf(context.database(), contact);
    if (!stored)
        return stored.error();
    std::vector<CustomFieldId> fields;
    for (const std::vector<CustomValue> *values : {&save.before.values, &save.after.values}) {
        for (const CustomValue &value : *values) {
            if (std::ranges::find(fields, value.field) == fields.end())
                fields.push_back(value.field);
        }
    }
    for (const CustomFieldId field : fields) {
        const CustomValue before = valueOf(save.before.values, field);
        const CustomValue after = valueOf(save.after.values, field);
        if (before == after)
            continue;
        const CustomValue now = valueOf(*stored, field);
        if (now == after)
            continue;
        if (now != before)
            return conflict("a custom field", contact);
        if (const Result<bool> done = setCustomValue(context, contact, after); !done)
            return done.error();
    }
    return {};
}

Result<ContactId> saveRow(WriteContext &context, const ContactSave &save)
{
    if (!save.contact.isValid())
        return insertContact(context, save.created);
    const Result<Contact> stored = contactById(context.database(), save.contact);
    if (!stored)
        return stored.error();
    if (save.edit.expectedModifiedAtMs && *save.edit.expectedModifiedAtMs != stored->modifiedAtMs)
        return conflict("the row", save.contact);
    Contact next = edited(*stored, save.edit);
    if (next != *stored)
        next.confirmedOn = context.today();
    if (const Result<bool> done = updateContact(context, next); !done)
        return done.error();
    return save.contact;
}

Result<void> run(WriteContext &context, const ContactSave &save, const std::shared_ptr<ContactId> &created)
{
    const Result<ContactId> contact = saveRow(context, save);
    if (!contact)
        return contact.error();
    for (const auto part : {savePoints, saveAddresses, saveTags, saveValues}) {
        if (Result<void> done = part(context, *contact, save); !done)
            return done;
    }
    if (created)
        *created = *contact;
    return {};
}

} // namespace contact_save_detail

Command saveContact(ContactSave save, std::shared_ptr<ContactId> created)
{
    Command command;
    if (save.contact.isValid()) {
        command.kind = "contact.edit";
        command.label = {QT_TRANSLATE_NOOP("Operation", "Edit customer"), {}};
    } else {
        const Command plain = createContact(save.created);
        command.kind = plain.kind;
        command.label = plain.label;
    }
    command.run = [save = std::move(save), created = std::move(created)](WriteContext &context) {
        return contact_save_detail::run(context, save, created);
    };
    return command;
}

} // namespace shuke::contacts
