#include "core/activities/activity_table.h"
#include "core/activities/task_completion.h"
#include "core/activities/task_table.h"
#include "core/base/clock.h"
#include "core/contacts/contact_lookup.h"
#include "core/contacts/match_key.h"
#include "core/contacts/staff_table.h"
#include "core/contacts/table_rows.h"
#include "core/exchange/calendar_exchange.h"
#include "core/exchange/calendar_merge.h"
#include "core/exchange/text_source.h"
#include "core/store/store_settings.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace shuke::exchange {

namespace import_calendar_detail {

using activities::Activity;
using activities::ActivityState;
using activities::Task;

constexpr qint64 kMostBytes = 64 << 20;

Result<std::string> readText(const QString &path)
{
    if (QFileInfo(path).size() > kMostBytes)
        return Error{ErrorCode::TooLarge, QStringLiteral("%1: a calendar of more than 64 MB").arg(path)};
    const Result<DetectedEncoding> encoding = detectFileEncoding(path);
    if (!encoding)
        return encoding.error();
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path, encoding->encoding);
    if (!source)
        return source.error();
    std::string text;
    while (true) {
        constexpr size_t kChunk = 256 << 10;
        const size_t have = text.size();
        text.resize(have + kChunk);
        const Result<qint64> got = (*source)->read(text.data() + have, static_cast<qint64>(kChunk));
        if (!got)
            return Error{got.error().code, QStringLiteral("%1: %2").arg(path, got.error().detail)};
        text.resize(have + static_cast<size_t>(*got));
        if (*got == 0)
            return text;
    }
}

/// One run over a calendar.
class CalendarImport
{
public:
    CalendarImport(WriteContext &context, QTimeZone zone, bool isOurs, CalendarReport &report)
        : m_context(context), m_zone(std::move(zone)), m_isOurs(isOurs), m_report(report)
    {}

    Result<void> take(CalendarItem &item)
    {
        ++m_report.read;
        if (item.uid.isEmpty())
            item.uid = uidOfContent(item);
        if (item.isException) {
            ++m_report.skipped;
            return {};
        }
        const Result<Known> known = find(item.uid);
        if (!known)
            return known.error();
        if (known->trashed) {
            ++m_report.skipped;
            return {};
        }
        const Result<ContactId> customer = customerOf(item.customer);
        if (!customer)
            return customer.error();
        Result<StaffId> owner = StaffId();
        if (!item.owner.trimmed().isEmpty()) {
            owner = contacts::ensureStaff(m_context, item.owner);
            if (!owner)
                return owner.error();
        }
        if (std::holds_alternative<Activity>(item.value)) {
            if (known->activity.isValid())
                return takeActivity(item, known->activity, *customer, *owner);
            const bool repeats = item.series && item.series->rule;
            std::optional<Task> task;
            if (repeats || known->task.isValid() || !customer->isValid()) {
                const Result<QDate> due = dueOf(known->task);
                if (!due)
                    return due.error();
                task = taskOfEvent(item, m_context.today(), m_zone, *due);
            }
            if (!task && customer->isValid())
                return takeActivity(item, {}, *customer, *owner);
            if (!task) {
                skipPast(item);
                return {};
            }
            item.value = std::move(*task);
        }
        return takeTask(item, std::get<Task>(item.value), known->task, *customer, *owner);
    }

private:
    struct Known
    {
        TaskId task;
        ActivityId activity;
        bool trashed = false;
    };

    static QString uidOfContent(const CalendarItem &item)
    {
        QString content;
        if (const auto *task = std::get_if<Task>(&item.value))
            content = task->title + u'\n' + task->dueOn.toString(Qt::ISODate) + u'\n' +
                      QString::number(task->dueMinute.value_or(-1));
        else if (const auto *activity = std::get_if<Activity>(&item.value))
            content = activity->outcome + u'\n' + activity->day.toString(Qt::ISODate) + u'\n' +
                      QString::number(activity->minute.value_or(-1));
        return QStringLiteral("ics-") +
               QString::fromLatin1(QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha1).toHex());
    }

    /// Its row among tasks and activities: by external id, else as a UID of ours.
    Result<Known> find(const QString &uid)
    {
        Known known;
        struct Row
        {
            qint64 id = 0;
            bool trashed = false;
        };
        const auto read = [](const store::Statement &row) { return Row{row.integer(0), row.integer(1) != 0}; };
        for (const bool task : {true, false}) {
            const std::string table = task ? "task" : "activity";
            Result<std::optional<Row>> row =
                contacts::rowOf<Row>(m_context.database(),
                                     "SELECT id, deleted_at IS NOT NULL FROM " + table +
                                         " WHERE external_id = ? ORDER BY deleted_at IS NOT NULL, id DESC LIMIT 1",
                                     read, uid);
            if (!row)
                return row.error();
            if (!*row) {
                const QStringList parts = uid.chopped(uid.endsWith(QLatin1String("@shuke")) ? 6 : 0).split(u'-');
                const bool own = parts.size() == 3 && uid.endsWith(QLatin1String("@shuke")) &&
                                 parts[0] == QString::fromStdString(table);
                if (own)
                    row = contacts::rowOf<Row>(m_context.database(),
                                               "SELECT id, deleted_at IS NOT NULL FROM " + table +
                                                   " WHERE id = ? AND created_at = ? AND external_id IS NULL",
                                               read, parts[1].toLongLong(), parts[2].toLongLong(nullptr, 36));
                if (!row)
                    return row.error();
            }
            if (!*row)
                continue;
            known.trashed = (*row)->trashed;
            if (task)
                known.task = TaskId::fromRow((*row)->id);
            else
                known.activity = ActivityId::fromRow((*row)->id);
            return known;
        }
        return known;
    }

    /// Invalid: nobody, or not one alone.
    Result<ContactId> customerOf(const CalendarContact &who)
    {
        store::Database &database = m_context.database();
        if (!who.externalId.isEmpty()) {
            const Result<std::optional<ContactId>> found =
                contacts::contactByExternalId(database, who.externalId.toStdString());
            if (!found)
                return found.error();
            if (*found)
                return **found;
        }
        Result<std::vector<ContactId>> people = std::vector<ContactId>();
        const auto narrow = [&](Result<std::vector<ContactId>> found) {
            if (!found || people->empty() || found->empty()) {
                people = !found || !found->empty() ? std::move(found) : std::move(people);
                return;
            }
            std::vector<ContactId> both;
            std::set_intersection(people->begin(), people->end(), found->begin(), found->end(),
                                  std::back_inserter(both));
            people = std::move(both);
        };
        if (const std::optional<qint64> key = contacts::phoneKey(who.phone.toStdString()))
            narrow(contacts::contactsByKey(database, contacts::MatchColumn::Phone, *key));
        if (const std::optional<qint64> key = contacts::emailKey(who.email.toStdString()); key && people)
            narrow(contacts::contactsByKey(database, contacts::MatchColumn::Email, *key));
        if (!who.name.isEmpty() && people && people->size() != 1)
            narrow(contacts::rowsOf<ContactId>(
                database, "SELECT id FROM contact WHERE name = ? AND deleted_at IS NULL ORDER BY id",
                [](const store::Statement &row) { return row.id<ContactId>(0); }, who.name));
        if (!people)
            return people.error();
        return people->size() == 1 ? people->front() : ContactId();
    }

    /// Invalid: no such task. A task of some day counts as of today.
    Result<QDate> dueOf(TaskId id)
    {
        if (!id.isValid())
            return QDate();
        const Result<Task> task = activities::taskById(m_context.database(), id);
        if (!task)
            return task.error();
        return task->dueOn.isValid() ? task->dueOn : m_context.today();
    }

    void skipPast(const CalendarItem &item)
    {
        ++m_report.skipped;
        const bool goesOn = item.series && !item.series->rule &&
                            !(item.series->last.isValid() && item.series->last < m_context.today());
        m_report.repeatLeftOut += goesOn ? 1 : 0;
    }

    void countTaken(const CalendarItem &item, ContactId customer, bool isNew, bool changed)
    {
        ++(isNew ? m_report.created : changed ? m_report.updated : m_report.unchanged);
        m_report.withoutCustomer += !item.customer.isEmpty() && !customer.isValid() ? 1 : 0;
        m_report.repeatLeftOut += item.repeatLeftOut ? 1 : 0;
    }

    Result<void> takeTask(const CalendarItem &item, Task told, TaskId known, ContactId customer, StaffId owner)
    {
        told.contact = customer;
        told.owner = owner;
        told.externalId = item.uid;
        if (!told.dueOn.isValid())
            told.repeat = {};
        if (!known.isValid()) {
            // A rule counted from the last contact needs somebody to be in contact with.
            told.repeat.fromContact = told.repeat.fromContact && customer.isValid();
            const Result<TaskId> made = activities::insertTask(m_context, told);
            if (!made)
                return made.error();
            countTaken(item, customer, true, true);
            return {};
        }
        const Result<Task> stored = activities::taskById(m_context.database(), known);
        if (!stored)
            return stored.error();
        const MergedTask merged = mergedTask(*stored, told, item, m_isOurs);
        m_report.stayClosed += merged.staysClosed ? 1 : 0;
        bool changed = false;
        if (m_isOurs) {
            // The next of a repeating task is an entry of its own there.
            const Result<bool> done = activities::updateTask(m_context, merged.task);
            if (!done)
                return done.error();
            changed = *done;
        } else {
            const Result<activities::TaskChange> done = activities::updateAndRepeat(m_context, merged.task);
            if (!done)
                return done.error();
            changed = done->changed;
        }
        countTaken(item, merged.task.contact, false, changed);
        return {};
    }

    Result<void> takeActivity(CalendarItem &item, ActivityId known, ContactId customer, StaffId owner)
    {
        Activity told = std::get<Activity>(item.value);
        item.repeatLeftOut = item.repeatLeftOut || item.series;
        told.contact = customer;
        told.owner = owner;
        told.externalId = item.uid;
        if (told.state == ActivityState::Planned && told.day < m_context.today() && !known.isValid())
            told.state = ActivityState::Held;
        if (!activities::canBePlanned(told.kind))
            told.state = ActivityState::Held;
        if (!known.isValid()) {
            const Result<ActivityId> made = activities::insertActivity(m_context, told);
            if (!made)
                return made.error();
            countTaken(item, customer, true, true);
            m_report.remindersLeftOut += item.hasReminder && told.state == ActivityState::Planned ? 1 : 0;
            return {};
        }
        const Result<Activity> stored = activities::activityById(m_context.database(), known);
        if (!stored)
            return stored.error();
        const Activity now = mergedActivity(*stored, told, item, m_isOurs);
        const Result<bool> changed = activities::updateActivity(m_context, now);
        if (!changed)
            return changed.error();
        countTaken(item, now.contact, false, *changed);
        return {};
    }

    WriteContext &m_context;
    QTimeZone m_zone;
    bool m_isOurs = false;
    CalendarReport &m_report;
};

Result<void> run(WriteContext &context, const QString &path, CalendarReport &report)
{
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    const Result<std::string> text = readText(path);
    if (!text)
        return text.error();
    const QTimeZone zone = businessZone(settings->timeZone);
    Result<ReadCalendar> calendar = readCalendar(*text, {zone, context.nowMs(), {}});
    if (!calendar)
        return Error{calendar.error().code, QStringLiteral("%1: %2").arg(path, calendar.error().detail)};
    report.unreadable = calendar->unreadable;
    report.read = calendar->unreadable;
    CalendarImport import(context, zone, calendar->isOurs, report);
    qint64 done = 0;
    for (CalendarItem &item : calendar->items) {
        if (++done % 256 == 0) {
            if (Result<void> alive = context.checkCanceled(); !alive)
                return alive;
            context.report({done, static_cast<qint64>(calendar->items.size())});
        }
        if (Result<void> taken = import.take(item); !taken)
            return taken;
    }
    report.complete = true;
    if (report.dryRun)
        return Error{ErrorCode::Canceled, QStringLiteral("dry run: nothing was changed")};
    return {};
}

} // namespace import_calendar_detail

Command importCalendarCommand(const QString &path, bool dryRun, std::shared_ptr<CalendarReport> report)
{
    Command command;
    command.kind = "import.tasks";
    command.label = {QT_TRANSLATE_NOOP("Operation", "Import %1"), {QFileInfo(path).fileName()}};
    command.run = [path, dryRun, report = std::move(report)](WriteContext &context) {
        *report = {};
        report->dryRun = dryRun;
        return import_calendar_detail::run(context, path, *report);
    };
    return command;
}

} // namespace shuke::exchange
