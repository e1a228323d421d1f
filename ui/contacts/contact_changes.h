#pragma once

#include "core/base/history_types.h"
#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_commands.h"

#include <QMap>

#include <vector>

namespace shuke::ui {

/// One change of one field of a contact, as the "Changes" tab shows it. The columns of a birthday are one field.
struct ContactChange
{
    OperationId operation;
    OperationLabel label;
    QString actor;
    qint64 atMs = 0;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    QString field;                        ///< Column, or "birthday"; empty for the line that says the record was made.
    QMap<QString, QString> before, after; ///< By column, as stored; null: nothing.
};

/// From session::fieldHistory of the contact's row, newest first. What the program computes itself is left out.
std::vector<ContactChange> contactChanges(const std::vector<FieldChange> &history);

/// A side of a change in people's words; "–" for nothing.
QString changeText(const ContactChange &change, const QMap<QString, QString> &side,
                   const contacts::ContactChoices &choices);
/// What the field holds by now, as stored.
QMap<QString, QString> valueNow(const ContactChange &change, const contacts::Contact &contact);

enum class ChangeBack {
    Possible,
    ChangedLater, ///< The field holds another value by now than the change gave it.
    Already,      ///< It holds the old value.
    Never,        ///< Not a change of a value: the record was made, or it came from an import.
};
ChangeBack canChangeBack(const ContactChange &change, const contacts::Contact &contact);

/// Writes the old value of the field again; a Conflict if the contact is no longer as `contact` is. Only for Possible
/// and ChangedLater.
Command changeBack(const ContactChange &change, const contacts::Contact &contact);

} // namespace shuke::ui
