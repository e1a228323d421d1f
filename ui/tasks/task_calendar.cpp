#include "ui/tasks/task_calendar.h"

#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace shuke::ui {

namespace task_calendar_detail {

struct CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(TaskCalendar)
};

QString documents(const QString &name = {})
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

QString filter()
{
    return CalendarWords::tr("Calendars (*.ics)");
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return {};
}

void save(const QString &path, const QByteArray &calendar, QWidget *guard, const SayOnPage &say)
{
    onFinished(QtConcurrent::run([path, calendar] { return writeFile(path, calendar); }), guard,
               [path, say](const Result<void> &saved) {
                   if (saved)
                       say(MessageBar::Kind::Done,
                           CalendarWords::tr("The calendar was saved to %1.").arg(QDir::toNativeSeparators(path)));
                   else
                       say(MessageBar::Kind::Failed, errorText(saved.error()));
               });
}

} // namespace task_calendar_detail

QString calendarReportText(const exchange::CalendarReport &report)
{
    using task_calendar_detail::CalendarWords;
    const auto number = [](qint64 count) { return static_cast<int>(count); };
    QStringList parts;
    if (report.created > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) added", nullptr, number(report.created)));
    if (report.updated > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) changed", nullptr, number(report.updated)));
    if (report.unchanged > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) as before", nullptr, number(report.unchanged)));
    if (report.skipped > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) left out: past or single appointments, or in the trash here",
                                       nullptr, number(report.skipped)));
    if (report.unreadable > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) could not be read", nullptr, number(report.unreadable)));
    if (report.withoutCustomer > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) name a customer who is not known here", nullptr,
                                       number(report.withoutCustomer)));
    if (report.repeatLeftOut > 0)
        parts.append(CalendarWords::tr("%Ln entry(ies) repeat in a way that tasks cannot; they are here once, or not "
                                       "at all if their day is past",
                                       nullptr, number(report.repeatLeftOut)));
    if (report.remindersLeftOut > 0)
        parts.append(CalendarWords::tr("%Ln reminder(s) of meetings left out: only tasks remind", nullptr,
                                       number(report.remindersLeftOut)));
    if (report.stayClosed > 0)
        parts.append(CalendarWords::tr("%Ln task(s) done or canceled here stay so: the calendar is not newer", nullptr,
                                       number(report.stayClosed)));
    return parts.isEmpty() ? CalendarWords::tr("The calendar is empty.") : parts.join(QStringLiteral(" · "));
}

void exportCalendar(Desk &desk, QWidget *guard, SayOnPage say)
{
    using namespace task_calendar_detail;
    const auto begin = [&desk, guard, say](const QString &path) {
        onFinished(desk.session()->query(exchange::calendarOfTasks(QDateTime::currentMSecsSinceEpoch())), guard,
                   [path, guard, say](const Result<QByteArray> &calendar) {
                       if (calendar)
                           save(path, *calendar, guard, say);
                       else
                           say(MessageBar::Kind::Failed, errorText(calendar.error()));
                   });
    };
    desk.dialogs().newFile(guard,
                           {CalendarWords::tr("Export tasks as a calendar"), filter(), QStringLiteral("ics"),
                            documents(CalendarWords::tr("Tasks") + QStringLiteral(".ics")),
                            CalendarWords::tr("Export")},
                           begin);
}

void importCalendarFile(Desk &desk, QWidget *guard, const QString &path, SayOnPage say)
{
    const auto report = std::make_shared<exchange::CalendarReport>();
    Doing doing;
    doing.guard = guard;
    doing.tellFailure = false;
    doing.then = [say = std::move(say), report](const Result<ChangeSet> &done) {
        if (!done)
            say(MessageBar::Kind::Failed, errorText(done.error()));
        else
            say(report->unreadable > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Done,
                calendarReportText(*report));
    };
    desk.perform(exchange::importCalendarCommand(path, false, report), std::move(doing));
}

void importCalendar(Desk &desk, QWidget *guard, SayOnPage say)
{
    using namespace task_calendar_detail;
    const auto begin = [&desk, guard, say](const QString &path) { importCalendarFile(desk, guard, path, say); };
    desk.dialogs().openFile(
        guard, {CalendarWords::tr("Import a calendar"), filter(), QString(), documents(), CalendarWords::tr("Import")},
        begin);
}

} // namespace shuke::ui
