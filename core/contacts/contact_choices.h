#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "core/contacts/field_layout.h"

#include <QStringList>

#include <vector>

namespace shuke::contacts {

/// A kind of contact point: phone, email, …
struct PointKind
{
    QString code;
    QString nameEn;
    QString nameZh;
};

struct OwnerChoice
{
    StaffId id;
    QString name;
    bool active = true;
};

/// What a contact's form offers to choose from.
struct ContactChoices
{
    std::vector<PointKind> pointKinds; ///< Active ones, by position.
    std::vector<CustomField> fields;   ///< By position; also inactive ones.
    std::vector<OwnerChoice> owners;   ///< By name; also inactive ones.
    QStringList tags;                  ///< By name.
    FieldLayout layout = usualFieldLayout();
    QStringList sources; ///< In use among the newest contacts, the most frequent first.
};
/// Looks at the newest 20,000 contacts for the sources; a few milliseconds.
Query<ContactChoices> contactChoices();

/// Somebody who has a phone or an e-mail too.
struct SharedDetail
{
    ContactId contact;
    QString name;
    bool phone = false; ///< Else the e-mail.
};
/// Contacts outside the trash, without `self`, that have this phone or e-mail, by their match keys: spelling does not
/// matter. At most `kMostShared` each; none for an empty or unusable text.
inline constexpr size_t kMostShared = 5;
Query<std::vector<SharedDetail>> contactsSharing(const QString &phone, const QString &email, ContactId self);

} // namespace shuke::contacts
