#include "ui/contacts/timeline_lines.h"

#include "ui/common/format.h"
#include "ui/common/operation_text.h"
#include "ui/contacts/contact_texts.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace shuke::ui {

namespace timeline_lines_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelineLines)
};

constexpr int kMsOfMinute = 60'000;

QString joined(const QStringList &parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(QStringLiteral(" · "));
}

TimelineLine lineOf(const activities::Activity &activity, const activities::TimelineEntry &entry)
{
    using activities::ActivityState;
    TimelineLine line;
    line.type = static_cast<TimelineType>(activity.kind);
    line.day = entry.day;
    line.minute = activity.minute.value_or(-1);
    line.isQuiet = activity.state == ActivityState::NotHeld;
    line.isOpen = activity.state == ActivityState::Planned;
    line.title = joined({activityKindText(activity.kind), directionText(activity.direction),
                         activity.state == ActivityState::Held ? QString() : activityStateText(activity.state),
                         activity.minute ? timeText(*activity.minute) : QString(),
                         activity.durationMinutes ? durationText(*activity.durationMinutes) : QString(),
                         entry.contactName.isEmpty() ? QString() : Words::tr("with %1").arg(entry.contactName)});
    QStringList body{activity.outcome, activity.text};
    body.removeAll(QString());
    line.body = body.join(QLatin1Char('\n'));
    line.aside = entry.ownerName;
    line.activity = activity;
    return line;
}

TimelineLine lineOf(const activities::Task &task, const activities::TimelineEntry &entry)
{
    TimelineLine line;
    line.type = TimelineType::Task;
    line.day = entry.day;
    const bool done = task.state == activities::TaskState::Completed;
    line.minute = done && task.completedOn != task.dueOn ? -1 : task.dueMinute.value_or(-1);
    line.isQuiet = task.state == activities::TaskState::Canceled;
    line.isOpen = activities::isOpen(task.state);
    QString state = done ? Words::tr("done") : taskStateText(task.state);
    if (line.isOpen)
        state = task.dueOn.isValid()
                    ? (task.dueMinute ? Words::tr("due at %1").arg(timeText(*task.dueMinute)) : Words::tr("due"))
                    : Words::tr("some day");
    line.title = joined({Words::tr("Task"), task.title, state, repeatText(task.repeat)});
    line.body = task.note;
    line.aside = entry.ownerName;
    line.task = task;
    return line;
}

TimelineLine lineOf(const sales::OrderRow &row, const QTimeZone &zone)
{
    TimelineLine line;
    line.type = TimelineType::Order;
    line.day = row.order.orderedOn;
    if (row.order.orderedAt) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(*row.order.orderedAt, zone);
        line.minute = at.time().msecsSinceStartOfDay() / kMsOfMinute;
    }
    line.order = row.order.refundOf.isValid() ? row.order.refundOf : row.order.id;
    const bool refund = row.order.kind == sales::DocumentKind::Refund;
    const QString number = row.order.externalId;
    line.title = refund ? (number.isEmpty() ? Words::tr("Refund") : Words::tr("Refund %1").arg(number))
                        : (number.isEmpty() ? Words::tr("Order") : Words::tr("Order %1").arg(number));
    if (!refund)
        line.title = joined({line.title, documentStatusText(row.order, row.fullyRefunded)});
    line.isQuiet = row.fullyRefunded || row.order.status == sales::OrderStatus::Canceled;
    line.aside = moneyText(row.order.total, row.order.currency);
    return line;
}

TimelineLine lineOf(const HistoryEntry &operation, const QTimeZone &zone)
{
    TimelineLine line;
    line.type = TimelineType::Edit;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(operation.atMs, zone);
    line.day = at.date();
    line.minute = at.time().msecsSinceStartOfDay() / kMsOfMinute;
    line.operation = operation.operation;
    line.title = operationText(operation.label);
    line.isQuiet = operation.undoneBy.isValid();
    if (line.isQuiet)
        line.title = Words::tr("%1 (undone)").arg(line.title);
    line.aside = operation.actor;
    return line;
}

TimelineLine lineOf(const value::LifecycleEvent &event, bool hasYear)
{
    TimelineLine line;
    line.type = TimelineType::Stage;
    line.day = event.day;
    const QString step = Words::tr("%1 → %2").arg(stageText(event.from, hasYear), stageText(event.to, hasYear));
    line.title = event.wonBack ? joined({Words::tr("Won back"), step}) : Words::tr("Stage: %1").arg(step);
    return line;
}

} // namespace timeline_lines_detail

TimelineTypes allTimelineTypes()
{
    TimelineTypes types;
    for (int type = 0; type < kTimelineTypeCount; ++type)
        types.insert(static_cast<TimelineType>(type));
    return types;
}

QString timelineTypeText(TimelineType type)
{
    using timeline_lines_detail::Words;
    switch (type) {
    case TimelineType::Note:
        return Words::tr("Notes");
    case TimelineType::Call:
        return Words::tr("Calls");
    case TimelineType::Meeting:
        return Words::tr("Meetings");
    case TimelineType::Visit:
        return Words::tr("Visits");
    case TimelineType::Email:
        return Words::tr("E-mails");
    case TimelineType::Message:
        return Words::tr("Messages");
    case TimelineType::Task:
        return Words::tr("Tasks");
    case TimelineType::Order:
        return Words::tr("Orders");
    case TimelineType::Stage:
        return Words::tr("Stages");
    case TimelineType::Edit:
        break;
    }
    return Words::tr("Edits and imports");
}

QString timelineTypeIcon(TimelineType type)
{
    switch (type) {
    case TimelineType::Task:
        return QStringLiteral("task");
    case TimelineType::Order:
        return QStringLiteral("orders");
    case TimelineType::Edit:
        return QStringLiteral("edit");
    case TimelineType::Stage:
        return QStringLiteral("value");
    default:
        return activityIcon(static_cast<activities::ActivityKind>(type));
    }
}

std::vector<TimelineLine> timelineLines(const TimelineParts &parts, const TimelineTypes &types, const QTimeZone &zone)
{
    using namespace timeline_lines_detail;
    std::vector<TimelineLine> lines;
    QDate known; // nothing before this day is told
    for (const activities::TimelineEntry &entry : parts.entries) {
        TimelineLine line = std::visit([&](const auto &item) { return lineOf(item, entry); }, entry.item);
        if (types.contains(line.type))
            lines.push_back(std::move(line));
    }
    if (!parts.entriesComplete && !parts.entries.empty())
        known = parts.entries.back().day;
    if (types.contains(TimelineType::Edit)) {
        for (const HistoryEntry &operation : parts.history)
            lines.push_back(lineOf(operation, zone));
        if (!parts.historyComplete && !parts.history.empty()) {
            const QDate last = lineOf(parts.history.back(), zone).day;
            known = known.isValid() ? std::max(known, last) : last;
        }
    }
    // Before orders: what a purchase led to is newer than it.
    if (types.contains(TimelineType::Stage)) {
        for (const value::LifecycleEvent &event : parts.stages.events)
            lines.push_back(lineOf(event, parts.stages.hasYearOfData));
    }
    if (types.contains(TimelineType::Order)) {
        for (const sales::OrderRow &row : parts.documents.rows)
            lines.push_back(lineOf(row, zone));
    }
    if (known.isValid())
        std::erase_if(lines, [known](const TimelineLine &line) { return line.day < known; });
    std::ranges::stable_sort(lines, [](const TimelineLine &a, const TimelineLine &b) {
        return std::pair(b.day, b.minute) < std::pair(a.day, a.minute);
    });
    QDate day;
    for (TimelineLine &line : lines) {
        line.firstOfDay = line.day != day;
        day = line.day;
    }
    return lines;
}

} // namespace shuke::ui
