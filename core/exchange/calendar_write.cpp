#include "core/exchange/calendar_text.h"
#include "core/exchange/content_line.h"

#include <QDateTime>

namespace shuke::exchange {

namespace calendar_write_detail {

using activities::Activity;
using activities::ActivityKind;
using activities::ActivityState;
using activities::Task;
using activities::TaskPriority;
using activities::TaskState;

std::string utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toStdString();
}

std::string dayText(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd")).toStdString();
}

const char *statusOf(TaskState state)
{
    switch (state) {
    case TaskState::Started:
        return "IN-PROCESS";
    case TaskState::Completed:
        return "COMPLETED";
    case TaskState::Canceled:
        return "CANCELLED";
    case TaskState::NotStarted:
    case TaskState::Deferred:
        break;
    }
    return "NEEDS-ACTION";
}

const char *priorityOf(TaskPriority priority)
{
    switch (priority) {
    case TaskPriority::Urgent:
        return "1";
    case TaskPriority::High:
        return "3";
    case TaskPriority::Low:
        return "9";
    case TaskPriority::Normal:
        break;
    }
    return "5";
}

class Writer
{
public:
    explicit Writer(const CalendarOptions &options) : m_options(options) {}

    QByteArray write(const std::vector<CalendarItem> &items)
    {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:" + std::string(kProductId));
        line("CALSCALE:GREGORIAN");
        if (!m_options.productName.isEmpty())
            text("X-WR-CALNAME", m_options.productName);
        for (const CalendarItem &item : items) {
            if (const auto *task = std::get_if<Task>(&item.value))
                writeTask(item, *task);
            else
                writeEvent(item, std::get<Activity>(item.value));
        }
        line("END:VCALENDAR");
        return QByteArray::fromStdString(m_out);
    }

private:
    void line(std::string_view content) { appendContentLine(content, m_out); }
    void property(std::string_view name, const std::string &value) { line(std::string(name) + ':' + value); }
    void text(std::string_view name, const QString &value)
    {
        if (!value.isEmpty())
            property(name, escapedText(value.toStdString()));
    }
    void moment(const std::string &name, QDate day, const std::optional<int> &minute)
    {
        if (minute)
            property(name, dayText(day) + 'T' + QTime(*minute / 60, *minute % 60).toString(u"HHmmss").toStdString());
        else
            property(name + ";VALUE=DATE", dayText(day));
    }

    void writeHead(const CalendarItem &item, qint64 createdAtMs, qint64 modifiedAtMs)
    {
        text("UID", item.uid);
        property("DTSTAMP", utc(m_options.nowMs));
        if (createdAtMs > 0)
            property("CREATED", utc(createdAtMs));
        if (modifiedAtMs > 0)
            property("LAST-MODIFIED", utc(modifiedAtMs));
    }

    void writePeople(const CalendarItem &item)
    {
        if (!item.customer.isEmpty()) {
            QString shown = item.customer.name;
            if (!item.customer.phone.isEmpty())
                shown += QStringLiteral(", ") + item.customer.phone;
            text("CONTACT", shown);
            std::string value;
            for (const QString *part :
                 {&item.customer.externalId, &item.customer.name, &item.customer.phone, &item.customer.email})
                value +=
                    (value.empty() && part == &item.customer.externalId ? "" : ";") + escapedText(part->toStdString());
            property("X-SHUKE-CUSTOMER", value);
        }
        text("X-SHUKE-OWNER", item.owner);
    }

    void writeAlarm(qint64 atMs, const QString &title)
    {
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        text("DESCRIPTION", title);
        property("TRIGGER;VALUE=DATE-TIME", utc(atMs));
        if (atMs % 1000 != 0)
            property("X-SHUKE-AT", std::to_string(atMs));
        line("END:VALARM");
    }

    void writeTask(const CalendarItem &item, const Task &task)
    {
        line("BEGIN:VTODO");
        writeHead(item, task.createdAtMs, task.modifiedAtMs);
        text("SUMMARY", task.title);
        text("DESCRIPTION", task.note);
        if (task.dueOn.isValid()) {
            if (task.repeat.repeats())
                moment("DTSTART", task.dueOn, task.dueMinute);
            // A repeating one is due where it starts; DUE on the same day would have no length.
            if (!task.repeat.repeats())
                moment("DUE", task.dueOn, task.dueMinute);
        }
        property("STATUS", statusOf(task.state));
        if (task.state == TaskState::Deferred)
            property("X-SHUKE-STATE", "deferred");
        property("PRIORITY", priorityOf(task.priority));
        if (task.completedOn.isValid()) {
            // Noon is on this day nearly everywhere.
            property("COMPLETED", dayText(task.completedOn) + "T120000Z");
            property("X-SHUKE-COMPLETED-ON", dayText(task.completedOn));
        }
        if (task.repeat.repeats()) {
            property("RRULE", ruleText(task.repeat, task.dueOn).toStdString());
            if (task.repeat.start.isValid() && task.repeat.start != task.dueOn)
                property("X-SHUKE-REPEAT-START", dayText(task.repeat.start));
            if (task.repeat.fromContact)
                property("X-SHUKE-REPEAT-FROM-CONTACT", "1");
        }
        if (task.snoozedUntilMs)
            property("X-SHUKE-SNOOZED-UNTIL", std::to_string(*task.snoozedUntilMs));
        writePeople(item);
        if (task.remindAtMs)
            writeAlarm(*task.remindAtMs, task.title);
        line("END:VTODO");
    }

    void writeEvent(const CalendarItem &item, const Activity &activity)
    {
        line("BEGIN:VEVENT");
        writeHead(item, activity.createdAtMs, activity.modifiedAtMs);
        const QString title = !activity.outcome.isEmpty() ? activity.outcome
                              : !activity.text.isEmpty()  ? activity.text.section(QLatin1Char('\n'), 0, 0)
                                                          : QString::fromLatin1(kindWord(activity.kind));
        text("SUMMARY", item.customer.name.isEmpty() ? title : title + QStringLiteral(" · ") + item.customer.name);
        text("X-SHUKE-OUTCOME", activity.outcome);
        text("DESCRIPTION", activity.text);
        moment("DTSTART", activity.day, activity.minute);
        if (activity.durationMinutes && activity.minute)
            property("DURATION", "PT" + std::to_string(*activity.durationMinutes) + 'M');
        else if (activity.durationMinutes)
            property("X-SHUKE-MINUTES", std::to_string(*activity.durationMinutes));
        property("STATUS", activity.state == ActivityState::NotHeld ? "CANCELLED" : "CONFIRMED");
        property("X-SHUKE-KIND", codeOf(activity.kind).toStdString());
        property("X-SHUKE-STATE", codeOf(activity.state).toStdString());
        text("X-SHUKE-DIRECTION", codeOf(activity.direction));
        writePeople(item);
        line("END:VEVENT");
    }

    const CalendarOptions &m_options;
    std::string m_out;
};

} // namespace calendar_write_detail

const char *kindWord(activities::ActivityKind kind)
{
    switch (kind) {
    case activities::ActivityKind::Note:
        return "Note";
    case activities::ActivityKind::Call:
        return "Call";
    case activities::ActivityKind::Meeting:
        return "Meeting";
    case activities::ActivityKind::Visit:
        return "Visit";
    case activities::ActivityKind::Email:
        return "E-mail";
    case activities::ActivityKind::Message:
        break;
    }
    return "Message";
}

QByteArray writeCalendar(const std::vector<CalendarItem> &items, const CalendarOptions &options)
{
    return calendar_write_detail::Writer(options).write(items);
}

QString ownUid(const char *kind, qint64 id, qint64 createdAtMs)
{
    return QStringLiteral("%1-%2-%3@shuke").arg(QLatin1String(kind)).arg(id).arg(createdAtMs, 0, 36);
}

} // namespace shuke::exchange
