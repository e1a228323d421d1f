#pragma once

#include "core/base/record_history.h"
#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"

#include <QMap>

#include <vector>

namespace shuke::ui {

/// The columns of a row as stored; null: nothing.
using StoredColumns = QMap<QString, QString>;

/// One change of one field of a contact, or of one of its parts, as the "Changes" tab shows it. The columns of a
/// birthday are one field, and so are those of a phone, an address or a link to a company.
struct ContactChange
{
    OperationId operation;
    QByteArray operationKind;
    OperationLabel label;
    QString actor;
    qint64 atMs = 0;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    QString field; ///< Column, or "birthday"; empty for the line that says the record was made, and for a part.
    StoredColumns before, after; ///< Of a field its columns; of a part the whole row, empty where there was none.
    RecordRef record;            ///< The contact, or a part of it.
    QString name;                ///< Of a tag, an own field (its code), or the contact at the other end of a link.
    RecordName::State otherState = RecordName::State::There; ///< Of the contact at the other end of a link.

    bool isPart() const { return record.table != TableId::Contact; }
};

/// From session::contactFieldHistory, newest first. What the program computes itself is left out.
std::vector<ContactChange> contactChanges(const RecordHistory &history, ContactId contact);

/// What was changed: "Phone (work)", "Tag", the name of an own field.
QString changeFieldText(const ContactChange &change, const contacts::ContactChoices &choices);
/// A side of a change in people's words; "–" for nothing.
QString changeText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices);
/// What the field or part holds by now, as stored; empty for a part that is gone.
StoredColumns valueNow(const ContactChange &change, const contacts::ContactDetail &detail);

enum class ChangeBack {
    Possible,
    ChangedLater, ///< The field holds another value by now than the change gave it.
    Already,      ///< It holds the old value.
    Never,        ///< See neverText.
};
ChangeBack canChangeBack(const ContactChange &change, const contacts::ContactDetail &detail,
                         const contacts::ContactChoices &choices);
/// Why a change that canChangeBack calls Never cannot be taken back.
QString neverText(const ContactChange &change);

/// Makes the field or part again what it was: one operation; a Conflict if it is no longer as `detail` says. Only for
/// Possible and ChangedLater.
Command changeBack(const ContactChange &change, const contacts::ContactDetail &detail);

} // namespace shuke::ui
