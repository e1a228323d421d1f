#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace shuke::contacts {

enum class ContactKind { Person, Company };
enum class Gender { Unknown, Female, Male, Other };
enum class CustomFieldType { Text, Number, Date, Choice, YesNo };
enum class ConsentState { Given, Withdrawn };

// Stable codes as stored: person company · female male other (Unknown: null) · text number date choice yes_no · given
// withdrawn
QString codeOf(ContactKind kind);
QString codeOf(Gender gender);
QString codeOf(CustomFieldType type);
QString codeOf(ConsentState state);
std::optional<ContactKind> contactKindFromCode(QStringView code);
/// Null or empty is Unknown.
std::optional<Gender> genderFromCode(QStringView code);
std::optional<CustomFieldType> customFieldTypeFromCode(QStringView code);
std::optional<ConsentState> consentStateFromCode(QStringView code);

/// A birthday as people tell it: often without the year, sometimes by the lunar calendar. Month and day are both there
/// or both 0 (only the year is known then).
struct Birthday
{
    std::optional<int> year;
    int month = 0;
    int day = 0;
    bool lunar = false; ///< Month and day of the Chinese calendar (and its year); leap months are not kept.

    bool isNull() const { return !year && month == 0 && day == 0; }
    /// Null, or a day that exists: 29 February without a year does, 30 of any lunar month does, year 1 … 9999.
    bool isValid() const;
    friend bool operator==(const Birthday &, const Birthday &) = default;
};

/// "1990-05-17", "--05-17" without a year, "1990" alone, "lunar 1990-08-15", "lunar --08-15"; null for a null one.
QString birthdayText(const Birthday &birthday);
/// Reads birthdayText back; empty is a null birthday, InvalidInput for anything else or a day that does not exist.
Result<Birthday> birthdayFromText(QStringView text);

struct PostalAddress
{
    QString country;
    QString province;
    QString city;
    QString district;
    QString street; ///< Column `address`.
    QString postcode;

    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

/// A person or a company with its primary phone, e-mail, WeChat and address; a row of `contact`. Null texts are
/// unknown. Sort key and match keys are computed by contact_table and not part of the value.
struct Contact
{
    ContactId id; ///< Invalid until inserted.
    ContactKind kind = ContactKind::Person;
    QString name; ///< As shown; never empty in the store.
    QString familyName;
    QString givenName;
    QString company; ///< The employer as typed; a known company is an affiliation too.
    QString jobTitle;
    Gender gender = Gender::Unknown;
    Birthday birthday;
    QString phone;
    QString email;
    QString wechat;
    QString taxId;
    PostalAddress address;
    QString source;
    StaffId owner;
    QString note;
    QString externalId; ///< Unique among contacts that are not in the trash.
    bool doNotContact = false;
    QDate createdOn;   ///< Day the customer became known to the business, if told.
    QDate confirmedOn; ///< Day a person last edited or confirmed the data; invalid: not since it was entered.
    ImportBatchId importBatch;
    qint64 createdAtMs = 0;            ///< Set by insert.
    qint64 modifiedAtMs = 0;           ///< Set by insert and update.
    std::optional<qint64> deletedAtMs; ///< In the trash since.

    bool isTrashed() const { return deletedAtMs.has_value(); }
    friend bool operator==(const Contact &, const Contact &) = default;
};

/// A further phone, e-mail, … of a contact.
struct ContactPoint
{
    ContactPointId id;
    ContactId contact;
    QString kind; ///< A code of contact_point_kind: phone mobile email wechat fax web qq other.
    QString label;
    QString value; ///< Never empty in the store.
    bool optedOut = false;
    bool invalid = false;
    int position = 0;

    friend bool operator==(const ContactPoint &, const ContactPoint &) = default;
};

/// A further address of a contact.
struct ContactAddress
{
    ContactAddressId id;
    ContactId contact;
    QString label;
    PostalAddress address;
    int position = 0;

    friend bool operator==(const ContactAddress &, const ContactAddress &) = default;
};

/// A person works, or worked, for a company.
struct Affiliation
{
    AffiliationId id;
    ContactId person;
    ContactId company;
    QString role;
    bool primary = false; ///< At most one current affiliation of a person is.
    QDate startedOn;
    QDate endedOn; ///< Invalid: current.

    friend bool operator==(const Affiliation &, const Affiliation &) = default;
};

struct Tag
{
    TagId id;
    QString name; ///< Unique, trimmed.

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// A field the business added to its contacts.
struct CustomField
{
    CustomFieldId id;
    QString
        code; ///< Stable: lower-case letters, digits, _; begins with a letter. Used by import, export, command line.
    QString nameEn;
    QString nameZh;
    CustomFieldType type = CustomFieldType::Text;
    QStringList choices; ///< For Choice.
    bool required = false;
    bool personal = false; ///< Personal data: part of a person's export and erasure.
    int position = 0;
    bool active = true;

    friend bool operator==(const CustomField &, const CustomField &) = default;
};

/// The value of a custom field: `text` for Text and Choice; `number` is millionths for Number, a Julian day for Date, 0
/// or 1 for YesNo.
struct CustomValue
{
    CustomFieldId field;
    QString text;
    std::optional<qint64> number;

    bool isNull() const { return text.isNull() && !number; }
    friend bool operator==(const CustomValue &, const CustomValue &) = default;
};

/// What a contact agreed to, or no longer. Append-only: the newest row of a purpose and channel counts.
struct Consent
{
    ConsentId id;
    ContactId contact;
    QString purpose; ///< marketing, profiling, …
    QString channel; ///< phone, sms, email, wechat, post, any
    ConsentState state = ConsentState::Given;
    QDate day;
    QString evidence;
    StaffId staff;
    ImportBatchId importBatch;
    qint64 createdAtMs = 0;

    friend bool operator==(const Consent &, const Consent &) = default;
};

} // namespace shuke::contacts
