#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::contacts {

/// A row of `contact` for bulk inserts: UTF-8 that the caller keeps alive, a null view is NULL.
struct ContactRow
{
    ContactId id; ///< From WriteContext::reserveIds.
    ContactKind kind = ContactKind::Person;
    std::string_view name; ///< Not empty.
    std::string_view familyName, givenName, company, jobTitle;
    Gender gender = Gender::Unknown;
    Birthday birthday;
    std::string_view phone, email, wechat, taxId;
    std::string_view country, province, city, district, street, postcode;
    std::string_view source;
    StaffId owner;
    std::string_view note, externalId;
    bool doNotContact = false;
    QDate createdOn;
    ImportBatchId importBatch;

    // Derived; computeKeys fills them (on any thread).
    std::string nameKey;
    std::optional<qint64> phoneKey, emailKey, wechatKey, taxIdKey;
};

/// Sort key and match keys from the texts of the row. Pure, about 1 µs.
void computeKeys(ContactRow &row);

/// Inserts the row as it stands; keys must be computed. created_at and modified_at are the operation's. A taken
/// external id is Duplicate, at once or, after prepareForBulk, when the index is rebuilt.
Result<void> insertContactRow(WriteContext &context, const ContactRow &row);

/// Inserts with a new id; the id of `contact` is ignored, its texts are trimmed. InvalidInput for an empty name or an
/// impossible birthday, Duplicate for an external id that a contact outside the trash has or had before a merge.
Result<ContactId> insertContact(WriteContext &context, const Contact &contact);

/// Writes the columns in which `contact` differs from the stored row (by its id), and the keys that follow from them.
/// created and deleted stay as stored. True if anything changed; only then modified_at is touched, and only if somebody
/// `confirmed` the values. NotFound for a missing or trashed one; else errors as of insertContact.
Result<bool> updateContact(WriteContext &context, const Contact &contact, bool confirmed = true);

/// To the trash and back. False if it was there already. NotFound for no such contact. Restoring is a Duplicate if
/// another contact has taken the external id meanwhile, and a Conflict if the contact was merged: undo the merge.
Result<bool> trashContact(WriteContext &context, ContactId id);
Result<bool> restoreContact(WriteContext &context, ContactId id);

/// Also from the trash. NotFound.
Result<Contact> contactById(store::Database &database, ContactId id);
/// NotFound for a contact that is missing or in the trash.
Result<void> requireLiveContact(store::Database &database, ContactId contact);

} // namespace shuke::contacts
