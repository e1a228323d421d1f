#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"

#include <memory>
#include <optional>
#include <vector>

// What a user can do to contacts and what belongs to them. Each is one operation that can be undone. Where a command
// takes a shared pointer named `created`, it is set once the command has run (null: not asked for).

namespace shuke::contacts {

/// A new contact. InvalidInput: no name, an impossible birthday, an unknown owner. Duplicate: the external id is taken.
Command createContact(Contact contact, std::shared_ptr<ContactId> created = {});

/// The fields to change; what is nothing stays. An empty text, a null birthday, an invalid owner or day clears the
/// field.
struct ContactEdit
{
    std::optional<ContactKind> kind;
    std::optional<QString> name, familyName, givenName, company, jobTitle;
    std::optional<Gender> gender;
    std::optional<Birthday> birthday;
    std::optional<QString> phone, email, wechat, taxId;
    std::optional<PostalAddress> address;
    std::optional<QString> country, province, city, district, street, postcode; ///< Parts of the address, after it.
    std::optional<QString> source;
    std::optional<StaffId> owner;
    std::optional<QString> note, externalId;
    QString noteBelow; ///< A paragraph put below the note, after it; empty: none.
    std::optional<bool> doNotContact;
    std::optional<QDate> createdOn;
    /// Conflict if the stored contact was modified at another instant: somebody else changed it meanwhile.
    std::optional<qint64> expectedModifiedAtMs;
};

/// `contact` with the edit applied. A new name without parts of its own takes them along: see rename().
Contact edited(Contact contact, const ContactEdit &edit);

/// NotFound for a missing or trashed contact; else errors as of createContact. Nothing changed: no operation. Else the
/// data is confirmed as of today.
Command editContact(ContactId contact, ContactEdit edit);
/// The same change to many, all or nothing; trashed or missing ones are a NotFound. More than one: nobody looked at
/// each, so nothing is confirmed.
Command editContacts(std::vector<ContactId> contacts, ContactEdit edit);
/// Somebody has seen that the data is right. NotFound for one that is missing or in the trash: then nothing is changed.
Command confirmContacts(std::vector<ContactId> contacts);

/// Into the trash; those there already stay. NotFound if one is missing: then nothing is changed.
Command trashContacts(std::vector<ContactId> contacts);
/// Duplicate if the external id of one was taken meanwhile: then nothing is changed.
Command restoreContacts(std::vector<ContactId> contacts);

/// Makes the tag if there is none of this name. InvalidInput for an empty name, NotFound for a missing contact.
Command addTag(std::vector<ContactId> contacts, QString tag);
/// An unknown tag or one they do not have changes nothing. The tag itself stays.
Command removeTag(std::vector<ContactId> contacts, QString tag);

/// Errors as of insertContactPoint and updateContactPoint; NotFound for the contact.
Command addContactPoint(ContactPoint point, std::shared_ptr<ContactPointId> created = {});
Command editContactPoint(ContactPoint point);
Command removeContactPoint(ContactPointId point);
/// The person does not want to be reached there (or does again).
Command setContactPointOptedOut(ContactPointId point, bool optedOut);

Command addContactAddress(ContactAddress address, std::shared_ptr<ContactAddressId> created = {});
Command editContactAddress(ContactAddress address);
Command removeContactAddress(ContactAddressId address);

/// Errors as of insertAffiliation, updateAffiliation and removeAffiliation. With an id, addAffiliation puts a removed
/// one back as the same record. `seen`: what the user saw; Conflict if the stored one differs from it.
Command addAffiliation(Affiliation affiliation, std::shared_ptr<AffiliationId> created = {});
Command editAffiliation(Affiliation affiliation, std::optional<Affiliation> seen = {});
Command removeAffiliation(AffiliationId affiliation, std::optional<Affiliation> seen = {});
/// InvalidInput for a day before its start. It is then no longer the primary one.
Command endAffiliation(AffiliationId affiliation, QDate lastDay);

/// Errors as of insertCustomField and updateCustomField.
Command defineCustomField(CustomField field, std::shared_ptr<CustomFieldId> created = {});
Command editCustomField(CustomField field);
/// Forms and files have the fields in this order from now on. NotFound; fields that are not named keep theirs.
Command orderCustomFields(std::vector<CustomFieldId> order);
/// For one or many contacts; a null value removes. Errors as of setCustomValue.
Command setCustomValues(std::vector<ContactId> contacts, CustomValue value);

/// Appends to the consent ledger; the day defaults to today, the member of staff to the actor.
Command recordConsent(Consent consent, std::shared_ptr<ConsentId> created = {});

} // namespace shuke::contacts
