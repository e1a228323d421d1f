#include "core/exchange/calendar_text.h"
#include "core/exchange/content_line.h"
#include "core/exchange/value_text.h"

#include <QDateTime>

#include <algorithm>

namespace shuke::exchange {

namespace calendar_read_detail {

using activities::Activity;
using activities::ActivityKind;
using activities::ActivityState;
using activities::Task;
using activities::TaskPriority;
using activities::TaskState;

constexpr qint64 kMinute = 60000;

QString toText(std::string_view value)
{
    return QString::fromStdString(unescapedText(value));
}

/// A day, and what o'clock by the business's clock.
struct Moment
{
    QDate day;
    std::optional<int> minute;
    std::optional<qint64> ms; ///< The instant, if it has a time.
};

/// 20240305, 20240305T214000, 20240305T134000Z with its TZID; nothing for anything else.
std::optional<Moment> momentOf(const ContentLine &line, const QTimeZone &zone)
{
    const QString text = QString::fromStdString(std::string(trimmedText(line.value)));
    const QDate day = QDate::fromString(text.left(8), QStringLiteral("yyyyMMdd"));
    if (!day.isValid() || day.year() < 1800 || day.year() > 2200)
        return std::nullopt;
    if (text.size() == 8)
        return Moment{day, {}, {}};
    if (text.size() < 13 || text[8].toUpper() != QLatin1Char('T'))
        return std::nullopt;
    QTime time = QTime::fromString(text.mid(9, 6), QStringLiteral("HHmmss"));
    if (!time.isValid())
        time = QTime::fromString(text.mid(9, 4), QStringLiteral("HHmm"));
    if (!time.isValid() && text.mid(13, 2) == QLatin1String("60")) // a leap second
        time = QTime::fromString(text.mid(9, 4), QStringLiteral("HHmm"));
    if (!time.isValid())
        return std::nullopt;
    QDateTime at(day, time, zone);
    if (text.endsWith(QLatin1Char('Z'), Qt::CaseInsensitive)) {
        at = QDateTime(day, time, Qt::UTC).toTimeZone(zone);
    } else if (const std::string_view id = line.param("TZID"); !id.empty()) {
        QByteArray name(id.data(), static_cast<qsizetype>(id.size()));
        if (!QTimeZone::isTimeZoneIdAvailable(name))
            name = QTimeZone::windowsIdToDefaultIanaId(name);
        if (!name.isEmpty() && QTimeZone::isTimeZoneIdAvailable(name))
            at = QDateTime(day, time, QTimeZone(name)).toTimeZone(zone);
    }
    if (!at.isValid())
        return Moment{day, time.hour() * 60 + time.minute(), {}};
    return Moment{at.date(), at.time().hour() * 60 + at.time().minute(), at.toMSecsSinceEpoch()};
}

/// P1W, P2DT3H, -PT15M in milliseconds.
std::optional<qint64> durationOf(std::string_view text)
{
    text = trimmedText(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (!text.starts_with('P') && !text.starts_with('p'))
        return std::nullopt;
    text.remove_prefix(1);
    qint64 ms = 0;
    bool time = false;
    bool any = false;
    while (!text.empty()) {
        if (text.front() == 'T' || text.front() == 't') {
            time = true;
            text.remove_prefix(1);
            continue;
        }
        qint64 number = 0;
        size_t digits = 0;
        while (digits < text.size() && isDigit(text[digits]) && digits < 9)
            number = number * 10 + (text[digits++] - '0');
        if (digits == 0 || digits == text.size())
            return std::nullopt;
        const char unit = text[digits];
        text.remove_prefix(digits + 1);
        const qint64 length = unit == 'W' && !time   ? 7 * 24 * 60 * kMinute
                              : unit == 'D' && !time ? 24 * 60 * kMinute
                              : unit == 'H' && time  ? 60 * kMinute
                              : unit == 'M' && time  ? kMinute
                              : unit == 'S' && time  ? 1000
                                                     : 0;
        if (length == 0)
            return std::nullopt;
        ms += number * length;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return negative ? -ms : ms;
}

/// One component with its properties and the first alarm's.
struct Component
{
    bool isTask = false;
    qint64 line = 0;
    std::vector<ContentLine> lines;
    std::vector<ContentLine> alarm;
    bool hasAlarm = false;

    const ContentLine *find(std::string_view name) const { return findIn(lines, name); }
    static const ContentLine *findIn(const std::vector<ContentLine> &lines, std::string_view name)
    {
        const auto found =
            std::find_if(lines.begin(), lines.end(), [name](const ContentLine &line) { return line.name == name; });
        return found == lines.end() ? nullptr : &*found;
    }
    QString text(std::string_view name) const
    {
        const ContentLine *found = find(name);
        return found ? toText(found->value).trimmed() : QString();
    }
    std::string word(std::string_view name) const
    {
        const ContentLine *found = find(name);
        return found ? QByteArray::fromStdString(std::string(trimmedText(found->value))).toUpper().toStdString()
                     : std::string();
    }
};

class Reader
{
public:
    explicit Reader(const CalendarOptions &options) : m_options(options) {}

    /// False: it cannot be an item.
    bool read(const Component &component, CalendarItem &item) const
    {
        item = {};
        item.line = component.line;
        item.uid = component.text("UID");
        item.isException = component.find("RECURRENCE-ID") != nullptr;
        item.owner = component.text("X-SHUKE-OWNER");
        if (const std::optional<Moment> modified = moment(component, "LAST-MODIFIED"))
            item.modifiedMs = modified->ms;
        item.hasRule = component.find("RRULE") != nullptr;
        item.hasOrigin = component.find("X-SHUKE-REPEAT-FROM-CONTACT") != nullptr;
        readCustomer(component, item);
        return component.isTask ? readTask(component, item) : readEvent(component, item);
    }

private:
    std::optional<Moment> moment(const Component &component, const char *name) const
    {
        const ContentLine *line = component.find(name);
        return line ? momentOf(*line, m_options.zone) : std::nullopt;
    }
    std::optional<qint64> number(const Component &component, const char *name) const
    {
        bool isNumber = false;
        const qint64 value = component.text(name).toLongLong(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    }

    static void readCustomer(const Component &component, CalendarItem &item)
    {
        if (const ContentLine *own = component.find("X-SHUKE-CUSTOMER")) {
            const std::vector<std::string_view> parts = splitUnescaped(own->value, ';');
            QString *const fields[] = {&item.customer.externalId, &item.customer.name, &item.customer.phone,
                                       &item.customer.email};
            for (size_t i = 0; i < parts.size() && i < std::size(fields); ++i)
                *fields[i] = toText(parts[i]);
            return;
        }
        item.customer.name = component.text("CONTACT").section(QLatin1Char(','), 0, 0).trimmed();
        for (const ContentLine &line : component.lines) {
            if (line.name != "ATTENDEE" || !item.customer.isEmpty())
                continue;
            const std::string_view name = line.param("CN");
            item.customer.name = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            const QString address = toText(line.value);
            if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
                item.customer.email = address.mid(7);
        }
    }

    /// The instant of the first alarm.
    std::optional<qint64> reminder(const Component &component, const std::optional<Moment> &base) const
    {
        if (const ContentLine *exact = Component::findIn(component.alarm, "X-SHUKE-AT")) {
            bool isNumber = false;
            const qint64 ms = toText(exact->value).toLongLong(&isNumber);
            if (isNumber)
                return ms;
        }
        const ContentLine *trigger = Component::findIn(component.alarm, "TRIGGER");
        if (!trigger)
            return std::nullopt;
        if (const std::optional<qint64> offset = durationOf(trigger->value)) {
            if (!base)
                return std::nullopt;
            const QTime midnight(0, 0);
            const qint64 at =
                base->ms ? *base->ms
                         : QDateTime(base->day, base->minute ? QTime(*base->minute / 60, *base->minute % 60) : midnight,
                                     m_options.zone)
                               .toMSecsSinceEpoch();
            return at + *offset;
        }
        const std::optional<Moment> at = momentOf(*trigger, m_options.zone);
        return at ? at->ms : std::nullopt;
    }

    bool readTask(const Component &component, CalendarItem &item) const
    {
        Task task;
        task.title = component.text("SUMMARY").simplified();
        task.note = component.text("DESCRIPTION");
        std::optional<Moment> due = moment(component, "DUE");
        const std::optional<Moment> start = moment(component, "DTSTART");
        if (!due)
            due = start;
        if (due) {
            task.dueOn = due->day;
            task.dueMinute = due->minute;
        }
        item.hasNote = !task.note.isEmpty();
        item.hasDue = due.has_value();
        item.hasState = component.find("STATUS") || component.find("COMPLETED");
        item.hasPriority = component.text("PRIORITY").toInt() > 0;
        readState(component, task);
        readPriority(component, task);
        if (const ContentLine *rule = component.find("RRULE")) {
            const std::optional<activities::RepeatRule> read =
                ruleFromText(trimmedText(rule->value), due ? due->day : QDate());
            item.repeatLeftOut = !read;
            task.repeat = read.value_or(activities::RepeatRule());
            if (const std::optional<Moment> from = moment(component, "X-SHUKE-REPEAT-START"); from && read)
                task.repeat.start = from->day;
            task.repeat.fromContact = read && component.text("X-SHUKE-REPEAT-FROM-CONTACT") == QLatin1String("1");
        }
        item.repeatLeftOut = item.repeatLeftOut || component.find("RDATE") != nullptr;
        task.snoozedUntilMs = number(component, "X-SHUKE-SNOOZED-UNTIL");
        task.remindAtMs = reminder(component, due);
        item.hasReminder = task.remindAtMs.has_value();
        task.externalId = item.uid;
        const bool good = !task.title.isEmpty();
        item.value = std::move(task);
        return good;
    }

    void readState(const Component &component, Task &task) const
    {
        const std::string status = component.word("STATUS");
        if (status == "IN-PROCESS")
            task.state = TaskState::Started;
        else if (status == "COMPLETED" || (status.empty() && component.find("COMPLETED")))
            task.state = TaskState::Completed;
        else if (status == "CANCELLED")
            task.state = TaskState::Canceled;
        else if (component.text("X-SHUKE-STATE") == QLatin1String("deferred"))
            task.state = TaskState::Deferred;
        if (task.state != TaskState::Completed)
            return;
        std::optional<Moment> day = moment(component, "X-SHUKE-COMPLETED-ON");
        if (!day)
            day = moment(component, "COMPLETED");
        if (day)
            task.completedOn = day->day;
    }

    static void readPriority(const Component &component, Task &task)
    {
        const int priority = component.text("PRIORITY").toInt();
        task.priority = priority == 1                    ? TaskPriority::Urgent
                        : priority >= 2 && priority <= 4 ? TaskPriority::High
                        : priority >= 6 && priority <= 9 ? TaskPriority::Low
                                                         : TaskPriority::Normal;
    }

    bool readEvent(const Component &component, CalendarItem &item) const
    {
        Activity activity;
        const std::optional<Moment> start = moment(component, "DTSTART");
        if (!start)
            return false;
        activity.day = start->day;
        activity.minute = start->minute;
        item.startMs = start->ms;
        const bool own = component.find("X-SHUKE-KIND") != nullptr;
        activity.kind =
            activities::activityKindFromCode(component.text("X-SHUKE-KIND")).value_or(ActivityKind::Meeting);
        activity.direction =
            activities::directionFromCode(component.text("X-SHUKE-DIRECTION")).value_or(activities::Direction::Unknown);
        const bool canceled = component.word("STATUS") == "CANCELLED";
        activity.state = activities::activityStateFromCode(component.text("X-SHUKE-STATE"))
                             .value_or(canceled ? ActivityState::NotHeld : ActivityState::Planned);
        item.summary = component.text("SUMMARY").simplified();
        activity.outcome = own ? component.text("X-SHUKE-OUTCOME") : item.summary;
        activity.text = component.text("DESCRIPTION");
        if (const QString place = component.text("LOCATION"); !own && !place.isEmpty())
            activity.text = activity.text.isEmpty() ? place : place + QLatin1Char('\n') + activity.text;
        std::optional<qint64> minutes = number(component, "X-SHUKE-MINUTES");
        if (const ContentLine *length = component.find("DURATION"); length && !minutes) {
            if (const std::optional<qint64> ms = durationOf(length->value))
                minutes = *ms / kMinute;
        }
        if (const std::optional<Moment> end = moment(component, "DTEND"); end && !minutes && end->ms && start->ms)
            minutes = (*end->ms - *start->ms) / kMinute;
        if (minutes && *minutes >= 0 && *minutes <= activities::kLongestMinutes)
            activity.durationMinutes = static_cast<int>(*minutes);
        item.hasNote = !activity.text.isEmpty();
        item.hasDue = true;
        item.hasState = canceled;
        item.eventRemindMs = reminder(component, start);
        item.hasReminder = item.eventRemindMs.has_value();
        readSeries(component, *start, item);
        activity.externalId = item.uid;
        const bool good = own || !activity.outcome.isEmpty() || !activity.text.isEmpty();
        item.value = std::move(activity);
        return good;
    }

    void readSeries(const Component &component, const Moment &start, CalendarItem &item) const
    {
        item.repeatLeftOut = component.find("RDATE") != nullptr;
        const ContentLine *text = component.find("RRULE");
        if (!text)
            return;
        const RuleSeries read = seriesFromText(trimmedText(text->value), start.day, m_options.zone);
        item.repeatLeftOut = item.repeatLeftOut || !read.rule || read.ends;
        item.series = EventSeries{read, {}};
        for (const ContentLine &line : component.lines) {
            if (line.name != "EXDATE")
                continue;
            ContentLine one = line;
            for (const std::string_view day : splitUnescaped(line.value, ',')) {
                one.value = std::string(day);
                if (const std::optional<Moment> moment = momentOf(one, m_options.zone))
                    item.series->except.push_back(moment->day);
            }
        }
    }

    const CalendarOptions &m_options;
};

} // namespace calendar_read_detail

Result<ReadCalendar> readCalendar(std::string_view text, const CalendarOptions &options)
{
    using namespace calendar_read_detail;
    ContentLines lines(text);
    const Reader reader(options);
    ReadCalendar calendar;
    Component component;
    std::vector<std::string> open; ///< Names of the components around the line, the outermost first.
    size_t depthOfItem = 0;        ///< 0: not within one.
    bool isCalendar = false;
    ContentLine line;
    while (true) {
        const Result<bool> more = lines.next(line);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (line.isBad) {
            ++calendar.unreadable;
            continue;
        }
        const std::string name =
            QByteArray::fromStdString(std::string(trimmedText(line.value))).toUpper().toStdString();
        if (line.name == "BEGIN") {
            isCalendar = isCalendar || name == "VCALENDAR";
            constexpr size_t kDeepest = 100;
            if (open.size() >= kDeepest)
                return Error{ErrorCode::Unsupported, QStringLiteral("this is no calendar")};
            open.push_back(name);
            if (depthOfItem == 0 && (name == "VTODO" || name == "VEVENT")) {
                component = {};
                component.isTask = name == "VTODO";
                component.line = line.line;
                depthOfItem = open.size();
            } else if (depthOfItem != 0 && name == "VALARM" && !component.hasAlarm) {
                component.alarm.clear();
            }
            continue;
        }
        if (line.name == "END") {
            if (open.empty())
                continue;
            const bool ofAlarm = open.back() == "VALARM";
            component.hasAlarm = component.hasAlarm || ofAlarm;
            if (open.size() == depthOfItem) {
                depthOfItem = 0;
                CalendarItem item;
                if (static_cast<qint64>(calendar.items.size()) >= kMostCalendarItems)
                    return Error{ErrorCode::TooLarge, QStringLiteral("more than 100,000 entries")};
                if (reader.read(component, item))
                    calendar.items.push_back(std::move(item));
                else
                    ++calendar.unreadable;
            }
            open.pop_back();
            continue;
        }
        if (depthOfItem == 0) {
            if (line.name == "PRODID" && open.size() == 1)
                calendar.isOurs = line.value == kProductId;
            continue;
        }
        if (open.size() == depthOfItem)
            component.lines.push_back(line);
        else if (open.back() == "VALARM" && !component.hasAlarm)
            component.alarm.push_back(line);
    }
    if (!isCalendar)
        return Error{ErrorCode::Unsupported, QStringLiteral("this is no calendar")};
    return calendar;
}

} // namespace shuke::exchange
