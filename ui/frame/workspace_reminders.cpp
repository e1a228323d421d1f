// What the window does when a reminder comes.
#include "core/activities/task_commands.h"
#include "ui/frame/workspace.h"
#include "ui/tasks/later_menu.h"
#include "ui/tasks/reminder_notice.h"
#include "ui/tasks/reminder_service.h"

#include <QPointer>

namespace shuke::ui {

namespace workspace_reminders_detail {

constexpr qint64 kMsOfHour = 60LL * 60 * 1000;

std::vector<TaskId> tasksOf(const std::vector<activities::Reminder> &reminders)
{
    std::vector<TaskId> tasks;
    tasks.reserve(reminders.size());
    for (const activities::Reminder &reminder : reminders)
        tasks.push_back(reminder.task);
    return tasks;
}

} // namespace workspace_reminders_detail

void Workspace::connectReminders()
{
    using namespace workspace_reminders_detail;
    if (m_session->description().readOnly)
        return;
    m_reminders = new ReminderService(m_session, m_clock, {}, this);
    connect(m_reminders, &ReminderService::due, this, &Workspace::remind);
    connect(m_notice, &ReminderNotice::openWanted, this, &Workspace::openReminders);
    connect(m_notice, &ReminderNotice::doneWanted, this, [this](const std::vector<activities::Reminder> &reminders) {
        perform(activities::completeTasks(tasksOf(reminders)),
                {.done = tr("%Ln task(s) done.", nullptr, static_cast<int>(reminders.size()))});
    });
    connect(m_notice, &ReminderNotice::hourWanted, this, [this](const std::vector<activities::Reminder> &reminders) {
        perform(activities::snoozeTasks(tasksOf(reminders), m_reminders->nowMs() + kMsOfHour),
                {.done = tr("%Ln task(s) put off for an hour.", nullptr, static_cast<int>(reminders.size()))});
    });
    connect(m_notice, &ReminderNotice::dayWanted, this,
            [this](const std::vector<activities::Reminder> &reminders, QDate day) {
                perform(activities::snoozeTasks(tasksOf(reminders), morningOf(day, m_session->description())),
                        {.done = tr("%Ln task(s) put off.", nullptr, static_cast<int>(reminders.size()))});
            });
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Task))
            m_notice->forget(changes.of(TableId::Task));
    });
}

void Workspace::setTray(std::unique_ptr<Tray> tray, std::function<bool()> hidden)
{
    m_tray = std::move(tray);
    m_isHidden = std::move(hidden);
    const auto follow = [this] {
        if (m_tray)
            m_tray->setVisible(m_reminders && ReminderSwitch::instance().isOn());
    };
    connect(&ReminderSwitch::instance(), &ReminderSwitch::changed, this, follow);
    follow();
}

void Workspace::remind(const std::vector<activities::Reminder> &reminders)
{
    const QDate today = businessDay(m_reminders->nowMs(), businessZone(m_session->description().timeZone),
                                    m_session->description().dayStartMinutes);
    m_notice->add(reminders, today);
    const bool hidden = m_isHidden && m_isHidden();
    if (!m_tray || !m_tray->isAvailable() || (window()->isActiveWindow() && !hidden))
        return;
    m_tray->show(reminderWords(reminders, today, hidden), [this, self = QPointer<Workspace>(this), reminders] {
        if (!self)
            return;
        Q_EMIT frontWanted();
        if (!m_isHidden || !m_isHidden())
            openReminders(reminders);
    });
}

void Workspace::openReminders(const std::vector<activities::Reminder> &reminders)
{
    if (!reminders.empty())
        go(ShowTask{reminders.front().task});
}

} // namespace shuke::ui
