#include "ui/common/format.h"
#include "ui/contacts/contact_part_changes.h"
#include "ui/contacts/contact_part_rows.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/relation_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace shuke::ui {

namespace contact_part_words_detail {

using namespace part_rows;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContactPartChanges)
};

QString nothing()
{
    return QStringLiteral("–");
}

/// `text (a, b)`
QString noted(const QString &text, const QStringList &notes)
{
    return notes.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, notes.join(QStringLiteral(", ")));
}

/// The label, where it changed: else the column "Field" shows it.
QStringList labelNote(const ContactChange &change, const StoredColumns &side)
{
    if (change.kind != FieldChange::Kind::Update || at(change.before, "label") == at(change.after, "label"))
        return {};
    return {at(side, "label").isEmpty() ? Words::tr("no label") : at(side, "label")};
}

QString pointText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices)
{
    QStringList notes;
    if (change.kind == FieldChange::Kind::Update && at(change.before, "kind") != at(change.after, "kind"))
        notes += pointKindText(choices.pointKinds, at(side, "kind"));
    notes += labelNote(change, side);
    if (isSet(side, "opted_out"))
        notes += Words::tr("opted out");
    if (isSet(side, "invalid"))
        notes += Words::tr("does not work");
    return noted(at(side, "value"), notes);
}

QString linkText(const ContactChange &change, const StoredColumns &side)
{
    QStringList notes;
    if (!at(side, "role").isEmpty())
        notes += at(side, "role");
    if (isSet(side, "is_primary"))
        notes += Words::tr("main company");
    if (const QDate day = dayAt(side, "started_on"); day.isValid())
        notes += Words::tr("from %1").arg(dayText(day));
    if (const QDate day = dayAt(side, "ended_on"); day.isValid())
        notes += Words::tr("until %1").arg(dayText(day));
    return noted(change.name.isEmpty() ? QLatin1Char('#') + side.value(change.field) : change.name, notes);
}

QString consentText(const StoredColumns &side)
{
    const QString state =
        at(side, "state") == QLatin1String("given") ? Words::tr("given on %1") : Words::tr("withdrawn on %1");
    QString text = QStringLiteral("%1, %2: %3")
                       .arg(consentPurposeText(at(side, "purpose")), consentChannelText(at(side, "channel")),
                            state.arg(dayText(dayAt(side, "day"))));
    if (!at(side, "evidence").isEmpty())
        text += QStringLiteral(" · ") + at(side, "evidence");
    return text;
}

QString relationLine(const ContactChange &change, const StoredColumns &side)
{
    const auto kind = contacts::relationKindFromCode(at(side, "kind")).value_or(contacts::RelationKind::Other);
    QStringList notes{relationText(kind, change.field == QLatin1String("from_id"))};
    if (!at(side, "note").isEmpty())
        notes += at(side, "note");
    return noted(change.name.isEmpty() ? QLatin1Char('#') + side.value(change.field) : change.name, notes);
}

QString fileLine(const StoredColumns &side)
{
    const QString size =
        QLocale().formattedDataSize(at(side, "size").toLongLong(), 1, QLocale::DataSizeTraditionalFormat);
    return noted(at(side, "name"), at(side, "size").isEmpty() ? QStringList() : QStringList{size});
}

} // namespace contact_part_words_detail

bool isTold(const ContactChange &change)
{
    return change.kind != FieldChange::Kind::Update || !part_rows::changedColumns(change).isEmpty();
}

QString partFieldText(const ContactChange &change, const contacts::ContactChoices &choices)
{
    using namespace contact_part_words_detail;
    const QString label = at(newest(change), "label");
    const QStringList notes = label.isEmpty() ? QStringList() : QStringList{label};
    switch (change.record.table) {
    case TableId::ContactTag:
        return Words::tr("Tag");
    case TableId::ContactPoint:
        return noted(pointKindText(choices.pointKinds, at(newest(change), "kind")), notes);
    case TableId::ContactAddress:
        return noted(Words::tr("Address"), notes);
    case TableId::CustomValue:
        if (const contacts::CustomField *field = fieldOf(change, choices))
            return customFieldText(*field);
        return change.name;
    case TableId::Affiliation:
        return change.field == QLatin1String("company_id") ? Words::tr("Company link") : Words::tr("Person link");
    case TableId::Consent:
        return Words::tr("Consent");
    case TableId::ContactRelation:
        return Words::tr("Relation");
    case TableId::Attachment:
        return Words::tr("File");
    case TableId::Activity:
    case TableId::Task:
        return followUpFieldText(change);
    default:
        return {};
    }
}

QString partText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices)
{
    using namespace contact_part_words_detail;
    QString text;
    if (side.isEmpty())
        return nothing();
    switch (change.record.table) {
    case TableId::ContactTag:
        text = change.name;
        break;
    case TableId::ContactPoint:
        text = pointText(change, side, choices);
        break;
    case TableId::ContactAddress:
        text = noted(addressLabel(postalOf(side)), labelNote(change, side));
        break;
    case TableId::CustomValue: {
        const contacts::CustomValue value = valueOf(side);
        const contacts::CustomField *field = fieldOf(change, choices);
        text = field ? customValueText(*field, value) : value.text + at(side, "number");
        break;
    }
    case TableId::Affiliation:
        text = linkText(change, side);
        break;
    case TableId::Consent:
        text = consentText(side);
        break;
    case TableId::ContactRelation:
        text = relationLine(change, side);
        break;
    case TableId::Attachment:
        text = fileLine(side);
        break;
    case TableId::Activity:
    case TableId::Task:
        text = followUpText(change, side, choices);
        break;
    default:
        break;
    }
    return text.isEmpty() ? nothing() : text;
}

QString partNeverText(const ContactChange &change)
{
    using namespace contact_part_words_detail;
    switch (change.record.table) {
    case TableId::Activity:
    case TableId::Task:
        return followUpNeverText();
    case TableId::ContactRelation:
        return Words::tr("Change it on the tab Relations, or undo the step on the page History.");
    case TableId::Attachment:
        return Words::tr("Change it on the tab Files, or undo the step on the page History.");
    case TableId::Consent:
        return Words::tr("Consent is a ledger: no entry is taken out. Record a new one instead.");
    case TableId::Affiliation:
        if (change.otherState == RecordName::State::Trashed)
            return Words::tr("%1 is in the trash. Restore that record first.").arg(change.name);
        if (change.otherState == RecordName::State::Gone)
            return Words::tr("%1 no longer exists. Undo the step that removed that record on the page History.")
                .arg(change.name);
        break;
    case TableId::ContactTag:
    case TableId::CustomValue:
        return Words::tr("It no longer exists for any customer. Undo the step that removed it on the page History.");
    default:
        break;
    }
    return Words::tr("It was removed later. Take the removal back first.");
}

} // namespace shuke::ui
