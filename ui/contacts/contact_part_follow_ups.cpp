// Changes of the activities and tasks of a contact, in words.
#include "ui/common/record_words.h"
#include "ui/contacts/contact_part_changes.h"
#include "ui/contacts/contact_part_rows.h"
#include "ui/tasks/follow_up_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace contact_part_follow_ups_detail {

using namespace part_rows;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContactPartChanges)
};

QString kindOf(const StoredColumns &row)
{
    return activityKindText(activities::activityKindFromCode(at(row, "kind")).value_or(activities::ActivityKind::Note));
}

/// A changed column as "Day: 2025-12-31".
QString columnOf(const ContactChange &change, const StoredColumns &side, const QString &column,
                 const contacts::ContactChoices &choices)
{
    const TableId table = change.record.table;
    QString value;
    if (column == QLatin1String("owner_id")) {
        const StaffId id = StaffId::fromRow(side.value(column).toLongLong());
        const auto owner = std::ranges::find(choices.owners, id, &contacts::OwnerChoice::id);
        value = owner != choices.owners.end() ? owner->name : QStringLiteral("–");
    } else {
        value = storedValueText(table, column, side.value(column), {}, {});
    }
    return Words::tr("%1: %2", "a field and its value").arg(columnText(table, column), value);
}

} // namespace contact_part_follow_ups_detail

QString followUpFieldText(const ContactChange &change)
{
    using namespace contact_part_follow_ups_detail;
    return change.record.table == TableId::Task ? tableText(TableId::Task) : kindOf(newest(change));
}

QString followUpText(const ContactChange &change, const StoredColumns &side, const contacts::ContactChoices &choices)
{
    using namespace contact_part_follow_ups_detail;
    QStringList parts;
    if (change.kind == FieldChange::Kind::Update) {
        for (const QString &column : changedColumns(change)) {
            if (column == QLatin1String("deleted_at"))
                parts.append(side.value(column).isEmpty() ? Words::tr("not in the trash") : Words::tr("in the trash"));
            else
                parts.append(columnOf(change, side, column, choices));
        }
        return parts.join(QStringLiteral("; "));
    }
    if (change.record.table == TableId::Task) {
        parts = {at(side, "title"),
                 storedValueText(TableId::Task, QStringLiteral("due_on"), at(side, "due_on"), {}, {})};
        if (at(side, "due_on").isEmpty())
            parts.removeLast();
    } else {
        parts = {storedValueText(TableId::Activity, QStringLiteral("day"), at(side, "day"), {}, {}),
                 at(side, "outcome"), at(side, "text").simplified()};
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString followUpNeverText()
{
    using namespace contact_part_follow_ups_detail;
    return Words::tr("Change it on the timeline, or undo the step on the page History.");
}

} // namespace shuke::ui
