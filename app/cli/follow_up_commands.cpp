#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/activities/due_list.h"
#include "core/activities/timeline.h"
#include "core/contacts/contact_queries.h"

#include <QTime>

#include <limits>

namespace shuke::cli {

namespace follow_up_commands_detail {

using activities::Activity;
using activities::DoneTask;
using activities::DueGroup;
using activities::OpenStep;
using activities::Task;
using activities::TaskState;

Cell time(std::optional<int> minute)
{
    constexpr int kMsOfMinute = 60'000;
    if (!minute)
        return {};
    return Cell::of(QTime::fromMSecsSinceStartOfDay(*minute * kMsOfMinute).toString(QStringLiteral("HH:mm")));
}

template <typename IdType>
Cell idCell(IdType id)
{
    return id.isValid() ? Cell::of(id.row()) : Cell();
}

QString codeOf(DueGroup group)
{
    switch (group) {
    case DueGroup::Overdue:
        return QStringLiteral("overdue");
    case DueGroup::Today:
        return QStringLiteral("today");
    case DueGroup::Upcoming:
        return QStringLiteral("upcoming");
    case DueGroup::SomeDay:
        break;
    }
    return QStringLiteral("some_day");
}

void print(TableOutput &table, const activities::TimelineEntry &entry)
{
    if (const Task *task = std::get_if<Task>(&entry.item)) {
        table.row({Cell::of(entry.day), time(task->dueMinute), Cell::of(QStringLiteral("task")),
                   Cell::of(codeOf(task->state)), Cell::of(task->title), Cell(), Cell(), Cell::of(entry.ownerName),
                   idCell(task->id)});
        return;
    }
    const Activity &activity = std::get<Activity>(entry.item);
    table.row({Cell::of(activity.day), time(activity.minute), Cell::of(codeOf(activity.kind)),
               Cell::of(codeOf(activity.state)), Cell::of(activity.text), Cell::of(activity.outcome),
               activity.durationMinutes ? Cell::of(qint64{*activity.durationMinutes}) : Cell(),
               Cell::of(entry.ownerName), idCell(activity.id)});
}

} // namespace follow_up_commands_detail

/// tasks [--due-by DAY]: what is open, tasks and planned activities, in the order of the due list.
/// tasks --state deferred|canceled|completed: tasks that are not.
int runTasks(Cli &cli, const QStringList &arguments)
{
    using namespace follow_up_commands_detail;
    const Result<Options> options =
        parseOptions(arguments, {.values = {QStringLiteral("due-by"), QStringLiteral("state")}});
    if (!options)
        return cli.usage(options.error().detail);
    const QString wanted = options->value(QStringLiteral("state"), QStringLiteral("open"));
    const std::optional<TaskState> state = activities::taskStateFromCode(wanted);
    if (wanted != QLatin1String("open") && (!state || activities::isOpen(*state)))
        return cli.usage(Cli::tr("--state is open, deferred, canceled or completed"));
    if (state && options->has(QStringLiteral("due-by")))
        return cli.usage(Cli::tr("--due-by goes with open tasks only"));
    const Result<QDate> through = options->day(QStringLiteral("due-by"));
    if (!through)
        return cli.usage(through.error().detail);
    Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("group"), QStringLiteral("due_on"), QStringLiteral("time"),
                       QStringLiteral("kind"), QStringLiteral("priority"), QStringLiteral("title"),
                       QStringLiteral("contact_id"), QStringLiteral("contact"), QStringLiteral("owner"),
                       QStringLiteral("id")});
    if (state) {
        activities::DoneListSpec spec;
        spec.limit = std::numeric_limits<int>::max();
        const Result<std::vector<DoneTask>> tasks = await((*session)->query(
            *state == TaskState::Completed ? activities::doneList(spec) : activities::asideList(spec)));
        if (!tasks)
            return cli.fail(tasks.error());
        for (const DoneTask &task : *tasks) {
            if (task.state == *state)
                table.row({Cell::of(wanted), Cell::of(task.dueOn), time(task.dueMinute),
                           Cell::of(QStringLiteral("task")), Cell::of(codeOf(task.priority)), Cell::of(task.title),
                           idCell(task.contact), Cell::of(task.contactName), Cell::of(task.ownerName),
                           idCell(task.task)});
        }
        return Done;
    }
    activities::DueListSpec spec;
    spec.through = *through;
    const Result<std::vector<OpenStep>> steps = await((*session)->query(activities::dueList(spec)));
    if (!steps)
        return cli.fail(steps.error());
    for (const OpenStep &step : *steps) {
        const bool isTask = step.task.isValid();
        table.row({Cell::of(codeOf(step.group)), Cell::of(step.day), time(step.minute),
                   Cell::of(isTask ? QStringLiteral("task") : codeOf(step.kind)),
                   isTask ? Cell::of(codeOf(step.priority)) : Cell(), Cell::of(step.title), idCell(step.contact),
                   Cell::of(step.contactName), Cell::of(step.ownerName),
                   isTask ? idCell(step.task) : idCell(step.activity)});
    }
    return Done;
}

/// timeline CONTACT_ID: activities and tasks of a contact, newest first.
int runTimeline(Cli &cli, const QStringList &arguments)
{
    using namespace follow_up_commands_detail;
    const Result<Options> options = parseOptions(arguments, {.minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    bool isNumber = false;
    const ContactId contact = ContactId::fromRow(options->positional().front().toLongLong(&isNumber));
    if (!isNumber || !contact.isValid())
        return cli.usage(Cli::tr("CONTACT_ID is a number above 0"));
    Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    if (const Result<contacts::ContactDetail> there = await((*session)->query(contacts::contactDetail(contact)));
        !there)
        return cli.fail(there.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("day"), QStringLiteral("time"), QStringLiteral("kind"), QStringLiteral("state"),
                       QStringLiteral("text"), QStringLiteral("outcome"), QStringLiteral("duration_minutes"),
                       QStringLiteral("owner"), QStringLiteral("id")});
    std::optional<activities::TimelineMark> mark;
    do {
        const Result<activities::TimelinePage> page = await((*session)->query(activities::timeline(contact, {}, mark)));
        if (!page)
            return cli.fail(page.error());
        for (const activities::TimelineEntry &entry : page->entries)
            print(table, entry);
        mark = page->next;
    } while (mark);
    return Done;
}

} // namespace shuke::cli
