#pragma once

#include "ui/contacts/contact_record.h"

#include "core/contacts/contact_save.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <vector>

namespace shuke::ui {

/// What a contact's form holds, as typed: also what is no valid value. All of it is text, so that it can be compared
/// field by field, kept as a draft and put back.
struct ContactFormState
{
    struct Point
    {
        qint64 id = 0; ///< 0: a new one.
        QString kind, label, value;
        bool optedOut = false;
        bool invalid = false;
        friend bool operator==(const Point &, const Point &) = default;
    };
    struct Address
    {
        qint64 id = 0;
        QString label;
        contacts::PostalAddress address;
        friend bool operator==(const Address &, const Address &) = default;
    };

    /// By name of the field (see contactFieldText); a field that is missing is empty. Besides columns there are
    /// "birthday" with "birth_lunar", and "custom.<id>" for custom fields.
    QMap<QString, QString> fields;
    QStringList tags;
    std::vector<Point> points;
    std::vector<Address> addresses;

    QString text(const QString &field) const { return fields.value(field); }
    /// Empty text takes the field away, so that equal forms have equal states.
    void set(const QString &field, const QString &text);
    friend bool operator==(const ContactFormState &, const ContactFormState &) = default;
};

ContactFormState formState(const ContactRecord &record);
QJsonObject draftOf(const ContactFormState &state);
ContactFormState stateOfDraft(const QJsonObject &draft);

/// Why a field cannot be saved as typed.
struct FormProblem
{
    QString field; ///< As in ContactFormState; "point.<row>" for a further detail.
    QString text;  ///< For people.
};
/// All problems, in the order of the form; empty: it can be saved. Pure.
std::vector<FormProblem> problemsOf(const ContactFormState &state, const contacts::ContactChoices &choices);

/// A birthday as people type it: birthdayFromText, and 1990-5-17, 5-17, 5/17, 5月17日. InvalidInput for none.
Result<contacts::Birthday> typedBirthday(const QString &typed, bool lunar);

/// What is wrong with a text typed for a custom field, for people; empty: nothing.
QString customFieldProblem(const contacts::CustomField &field, const QString &text);
/// The value such a text is; null for an empty one.
contacts::CustomValue customValueOf(const contacts::CustomField &field, const QString &text);

/// The change from `base` (the record as it was read) to `state`, which has no problems.
contacts::ContactSave saveOf(const ContactFormState &state, const ContactFormState &base, const ContactRecord &record);
/// A new contact.
contacts::ContactSave createOf(const ContactFormState &state, const contacts::ContactChoices &choices);

/// Both sides changed the same field.
struct FieldConflict
{
    QString field; ///< As in ContactFormState; "tags", "points", "addresses" for those.
    QString theirs;
};
/// Takes over what changed in the store from `base` to `theirs` where the user left it alone, and tells where both
/// changed it to different values; there `mine` stays.
std::vector<FieldConflict> mergeInto(ContactFormState &mine, const ContactFormState &base,
                                     const ContactFormState &theirs);

} // namespace shuke::ui
