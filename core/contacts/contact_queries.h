#pragma once

#include "core/base/command.h"
#include "core/base/history_types.h"
#include "core/contacts/contact.h"

#include <functional>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::contacts {

/// An affiliation with the name at its other end.
struct NamedAffiliation
{
    Affiliation affiliation;
    QString otherName;
};

/// A contact with everything that belongs to it.
struct ContactDetail
{
    Contact contact;
    QString ownerName;
    std::vector<ContactPoint> points;
    std::vector<ContactAddress> addresses;
    std::vector<NamedAffiliation> affiliations; ///< Of a person: its companies; of a company: its people.
    std::vector<Tag> tags;
    std::vector<CustomValue> values;
    std::vector<Consent> consents; ///< Newest first.
};

/// NotFound. Also for contacts in the trash.
Query<ContactDetail> contactDetail(ContactId contact);

/// A field and how many customers outside the trash have a value in it.
struct CustomFieldUse
{
    CustomField field;
    qint64 filled = 0;
};
/// All fields, by position; also those no longer in use.
Query<std::vector<CustomFieldUse>> customFieldUses();

/// All fields without counting, by position; also those no longer in use.
Query<std::vector<CustomField>> allCustomFields();

/// All values of each contact, in the order of the contacts; one statement for each.
Query<std::vector<std::vector<CustomValue>>> customValuesOfEach(std::vector<ContactId> contacts);
/// What contacts have in a custom field, in their order; a null value for one without.
Query<std::vector<CustomValue>> valuesInField(std::vector<ContactId> contacts, CustomFieldId field);
/// A text of each, told on the thread of the query, likewise; empty for one that is gone.
Query<std::vector<QString>> textsOf(std::vector<ContactId> contacts, std::function<QString(const Contact &)> text);
/// Their notes, likewise.
Query<std::vector<QString>> notesOf(std::vector<ContactId> contacts);

/// The journaled rows a contact is made of or was once: its own and those of its points, addresses, tags, custom
/// values, consents, affiliations and relations (of both sides) and files.
struct ContactRecords
{
    std::vector<RecordRef> records; ///< The contact's own is the first.
    bool complete = true;
};
/// Of each kind the newest `kMostPartRows` that are there, and those that were removed as far as store::removedRows
/// finds them among `kMostPartChanges` changes of all contacts. A few milliseconds where parts are removed one by one;
/// up to half a second after a large import was taken back. Corrupt for a damaged journal.
Result<ContactRecords> recordsOf(store::Database &database, ContactId contact);
inline constexpr qint64 kMostPartRows = 1000;
inline constexpr qint64 kMostPartChanges = 100'000;

/// A line of a list.
struct ContactListRow
{
    ContactId id;
    ContactKind kind = ContactKind::Person;
    QString name;
    QString company;
    QString jobTitle;
    QString phone;
    QString email;
    QString wechat;
    QString province;
    QString city;
    QString source;
    QString ownerName;
    QStringList tags; ///< By name.
    Birthday birthday;
    bool doNotContact = false;
    QString externalId;
    QDate createdOn;
    qint64 createdAtMs = 0;
    qint64 modifiedAtMs = 0;
};

/// One row per id, in the order asked for. An id that does not exist gives a row with that id and no name.
/// Meant for a page of some hundred.
Query<std::vector<ContactListRow>> contactRows(std::vector<ContactId> ids);

enum class ContactFilter { All, People, Companies, Trash };                   ///< All but Trash: outside the trash.
enum class ContactSort { Name, Company, City, CreatedOn, Modified, Deleted }; ///< Unknown values are last; ties by id.

struct ContactListSpec
{
    ContactFilter filter = ContactFilter::All;
    ContactSort sort = ContactSort::Name;
    bool descending = false;
    qint64 limit = 0; ///< The first so many; 0: all.
    friend bool operator==(const ContactListSpec &, const ContactListSpec &) = default;
};

/// The ids of a list in its order. All of 1,000,000: about half a second by name; with a limit of some hundred the
/// whole is read, too, but not sorted.
Query<std::vector<ContactId>> contactIds(ContactListSpec spec);

struct ContactCounts
{
    qint64 people = 0;
    qint64 companies = 0;
    qint64 trash = 0;
};
Query<ContactCounts> contactCounts();

} // namespace shuke::contacts
