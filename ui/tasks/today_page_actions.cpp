// What can be done with the selected lines of the page Today.
#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_print.h"
#include "ui/models/window_model.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/later_menu.h"
#include "ui/tasks/step_done_dialog.h"
#include "ui/tasks/task_calendar.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_list_view.h"
#include "ui/tasks/task_rows.h"
#include "ui/tasks/today_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>
#include <numeric>

namespace shuke::ui {

namespace today_page_actions_detail {

/// The ids of the tasks among them that `takes`.
template <typename Takes>
std::vector<TaskId> tasksOf(const std::vector<TaskItem> &items, Takes takes)
{
    std::vector<TaskId> ids;
    for (const TaskItem &item : items) {
        if (item.isTask() && takes(item))
            ids.push_back(item.step.task);
    }
    return ids;
}

bool isOpenItem(const TaskItem &item)
{
    return item.isOpen();
}

bool isToDoItem(const TaskItem &item)
{
    return item.isToDo();
}

bool isAtRest(const TaskItem &item)
{
    return !item.isOpen();
}

} // namespace today_page_actions_detail

using today_page_actions_detail::isAtRest;
using today_page_actions_detail::isOpenItem;
using today_page_actions_detail::isToDoItem;
using today_page_actions_detail::tasksOf;

std::vector<TaskItem> TodayPage::chosen() const
{
    return m_list->selectedItems();
}

void TodayPage::completeChosen()
{
    const std::vector<TaskItem> items = chosen();
    const std::vector<TaskId> tasks = tasksOf(items, isToDoItem);
    std::vector<activities::OpenStep> planned;
    for (const TaskItem &item : items) {
        if (!item.isTask())
            planned.push_back(item.step);
    }
    if (!tasks.empty()) {
        const QString done =
            tasks.size() == 1
                ? tr("“%1” is done.")
                      .arg(stepText(std::ranges::find_if(
                                        items, [&](const TaskItem &item) { return item.step.task == tasks.front(); })
                                        ->step))
                : tr("%Ln task(s) done.", nullptr, static_cast<int>(tasks.size()));
        desk().perform(activities::completeTasks(tasks), {.done = done});
    }
    for (const activities::OpenStep &step : planned)
        desk().perform(completeStep(step), {.done = tr("“%1” is done.").arg(stepText(step))});
}

void TodayPage::completeWithNote()
{
    const TaskItem *item = m_list->currentItem();
    if (item && item->isToDo() && !desk().session()->description().readOnly)
        (new StepDoneDialog(desk(), item->step, m_today, this))->open();
}

void TodayPage::openChosen()
{
    const TaskItem *item = m_list->currentItem();
    if (!item)
        return;
    if (item->isTask())
        openTaskDialog(desk(), item->step.task, {}, this);
    else
        desk().go(ShowFollowUp{item->step.contact, item->step.activity});
}

void TodayPage::openLater()
{
    if (!m_later->isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addLaterChoices(*menu, m_today, m_later, [this](QDate day) { putOff(day); });
    const QRect line = m_list->visualRect(m_list->currentIndex());
    const bool byMouse = m_later->hasFocus() || m_later->underMouse();
    menu->popup(byMouse ? m_later->mapToGlobal(QPoint(0, -menu->sizeHint().height()))
                        : m_list->viewport()->mapToGlobal(line.bottomLeft() + QPoint(4 * line.height(), 0)));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().front());
}

void TodayPage::putOff(QDate day)
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isOpenItem);
    if (tasks.empty())
        return;
    const int count = static_cast<int>(tasks.size());
    desk().perform(
        activities::snoozeTasks(tasks, morningOf(day, desk().session()->description())),
        {.done = tr("%Ln task(s) put off until %1.", nullptr, count).arg(whenText(day, std::nullopt, m_today))});
}

void TodayPage::moveTo(QDate day)
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isOpenItem);
    if (tasks.empty())
        return;
    activities::TaskEdit edit;
    edit.dueOn = day;
    const int count = static_cast<int>(tasks.size());
    desk().perform(
        activities::editTasks(tasks, edit),
        {.done = tr("%Ln task(s) are due on %1.", nullptr, count).arg(whenText(day, std::nullopt, m_today))});
}

void TodayPage::openCustomer()
{
    const TaskItem *item = m_list->currentItem();
    if (item && item->step.contact.isValid())
        desk().go(ShowContact{item->step.contact});
}

void TodayPage::trashChosen()
{
    const std::vector<TaskItem> items = chosen();
    const std::vector<TaskId> tasks = tasksOf(items, [](const TaskItem &) { return true; });
    std::vector<ActivityId> planned;
    for (const TaskItem &item : items) {
        if (!item.isTask())
            planned.push_back(item.step.activity);
    }
    if (!tasks.empty())
        desk().perform(activities::trashTasks(tasks),
                       {.done = tr("%Ln task(s) moved to the trash.", nullptr, static_cast<int>(tasks.size()))});
    if (!planned.empty())
        desk().perform(activities::trashActivities(planned), {.done = tr("%Ln planned follow-up(s) moved to the trash.",
                                                                         nullptr, static_cast<int>(planned.size()))});
}

void TodayPage::deferChosen()
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isOpenItem);
    if (tasks.empty())
        return;
    activities::TaskEdit edit;
    edit.state = activities::TaskState::Deferred;
    desk().perform(activities::editTasks(tasks, edit),
                   {.done = tr("%Ln task(s) deferred.", nullptr, static_cast<int>(tasks.size()))});
}

void TodayPage::takeUpChosen()
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isAtRest);
    if (tasks.empty() || desk().session()->description().readOnly)
        return;
    activities::TaskEdit edit;
    edit.state = activities::TaskState::NotStarted;
    desk().perform(activities::editTasks(tasks, edit),
                   {.done = tr("%Ln task(s) open again.", nullptr, static_cast<int>(tasks.size()))});
}

void TodayPage::tick(const QModelIndex &index)
{
    if (desk().session()->description().readOnly)
        return;
    if (!m_list->selectionModel()->isRowSelected(index.row(), index.parent()))
        m_list->setCurrentIndex(index);
    const TaskItem *item = m_model->item(index);
    if (item && item->isDone())
        takeUpChosen();
    else
        completeChosen();
}

void TodayPage::setOwner(StaffId owner, const QString &name)
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isOpenItem);
    if (tasks.empty())
        return;
    activities::TaskEdit edit;
    edit.owner = owner;
    const int count = static_cast<int>(tasks.size());
    desk().perform(activities::editTasks(tasks, edit),
                   {.done = owner.isValid() ? tr("%Ln task(s) given to %1.", nullptr, count).arg(name)
                                            : tr("%Ln task(s) belong to nobody now.", nullptr, count)});
}

void TodayPage::setPriority(activities::TaskPriority priority)
{
    const std::vector<TaskId> tasks = tasksOf(chosen(), isOpenItem);
    if (tasks.empty())
        return;
    activities::TaskEdit edit;
    edit.priority = priority;
    desk().perform(activities::editTasks(tasks, edit),
                   {.done = tr("Priority of %Ln task(s) set to %1.", nullptr, static_cast<int>(tasks.size()))
                                .arg(priorityText(priority))});
}

void TodayPage::fillMenu(QMenu &menu)
{
    using activities::TaskPriority;
    const std::vector<TaskItem> items = chosen();
    const bool writable = !desk().session()->description().readOnly;
    const bool anyToDo = std::ranges::any_of(items, isToDoItem);
    const bool anyAtRest = std::ranges::any_of(items, isAtRest);
    const bool openTask = !tasksOf(items, isOpenItem).empty();
    const bool one = items.size() == 1;
    const auto add = [&](const QString &text, const QString &keys, auto does) {
        QAction *action = menu.addAction(keys.isEmpty() ? text : text + QLatin1Char('\t') + keys);
        connect(action, &QAction::triggered, this, does);
    };
    if (one)
        add(tr("&Open"), tr("Enter"), &TodayPage::openChosen);
    if (one && items.front().step.contact.isValid())
        add(tr("Open the &customer"), QStringLiteral("C"), &TodayPage::openCustomer);
    menu.addSeparator();
    if (writable && anyToDo) {
        add(tr("&Done"), tr("Space"), &TodayPage::completeChosen);
        if (one)
            add(tr("Done, with a &note…"), tr("Shift+Space"), &TodayPage::completeWithNote);
    }
    if (writable && anyAtRest)
        add(tr("&Take up again"), QStringLiteral("T"), &TodayPage::takeUpChosen);
    if (writable && openTask) {
        add(tr("De&fer"), {}, &TodayPage::deferChosen);
        QMenu *later = menu.addMenu(tr("&Put off until"));
        addLaterChoices(*later, m_today, m_more, [this](QDate day) { putOff(day); });
        QMenu *due = menu.addMenu(tr("Set the d&ue day to"));
        due->addAction(tr("To&day"), this, [this] { moveTo(m_today); });
        addLaterChoices(*due, m_today, m_more, [this](QDate day) { moveTo(day); });
        QMenu *owner = menu.addMenu(tr("&Give to"));
        for (const auto &[id, name] : m_owners) {
            QString text = name;
            owner->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                             [this, id = id, name = name] { setOwner(id, name); });
        }
        owner->addAction(tr("Nobody"), this, [this] { setOwner({}, {}); });
        QMenu *priority = menu.addMenu(tr("P&riority"));
        for (const TaskPriority value :
             {TaskPriority::Urgent, TaskPriority::High, TaskPriority::Normal, TaskPriority::Low})
            priority->addAction(priorityText(value), this, [this, value] { setPriority(value); });
    }
    menu.addSeparator();
    fillExport(*menu.addMenu(tr("&Export")));
    add(tr("Pr&int…"), {}, &TodayPage::printLines);
    if (writable) {
        menu.addSeparator();
        add(tr("&Move to the trash"), tr("Del"), &TodayPage::trashChosen);
    }
}

void TodayPage::openMenu(const QPoint &globalPos)
{
    if (chosen().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(globalPos);
}

QStringList TodayPage::actionTexts()
{
    QMenu menu;
    fillMenu(menu);
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&')));
    }
    return texts;
}

QString TodayPage::messageText() const
{
    const auto *bar = findChild<MessageBar *>();
    return bar && !bar->isHidden() ? bar->text() : QString();
}

void TodayPage::openExport()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_tabs->currentIndex() == Agenda) {
        fillExport(*menu);
        menu->popup(m_more->mapToGlobal(QPoint(0, 0)));
    } else {
        m_followUps->fillExport(*menu);
        menu->popup(m_followUps->mapToGlobal(QPoint(0, 0)));
    }
}

void TodayPage::fillExport(QMenu &menu)
{
    for (const ListExport::Format format : ListExport::kFormats)
        menu.addAction(ListExport::formatText(format) + QStringLiteral("…"), this,
                       [this, format] { exportLines(static_cast<int>(format)); });
    menu.addAction(tr("All as a calendar (.ics)…"), this, &TodayPage::exportTasks);
}

QWidget *TodayPage::makeCalendarButton()
{
    m_calendar = new QPushButton(tr("Calendar"), this);
    m_calendar->setToolTip(tr("Bring tasks to the calendar of a phone or a mail program, and from there"));
    m_calendarMenu = new QMenu(m_calendar);
    m_calendarMenu->setToolTipsVisible(true);
    QAction *out = m_calendarMenu->addAction(tr("&Export tasks (.ics)…"), this, &TodayPage::exportTasks);
    out->setToolTip(tr("All tasks, and the calls, meetings and visits that are planned, as a calendar file"));
    QAction *in = m_calendarMenu->addAction(tr("&Import a calendar (.ics)…"), this, &TodayPage::importTasks);
    const bool readOnly = desk().session()->description().readOnly;
    in->setEnabled(!readOnly);
    in->setToolTip(readOnly ? tr("This store can only be read.")
                            : tr("Its to-dos become tasks, appointments with a known customer follow-ups. The same "
                                 "calendar once more changes what changed and makes nothing twice."));
    m_calendar->setMenu(m_calendarMenu);
    return m_calendar;
}

void TodayPage::exportTasks()
{
    exportCalendar(desk(), this, [this](MessageBar::Kind kind, const QString &text) { messages().say(kind, text); });
}

void TodayPage::importTasks()
{
    importCalendar(desk(), this, [this](MessageBar::Kind kind, const QString &text) { messages().say(kind, text); });
}

void TodayPage::takeCalendar(const QString &path)
{
    if (desk().session()->description().readOnly) {
        messages().say(MessageBar::Kind::Warning, tr("This store can only be read."));
        return;
    }
    importCalendarFile(desk(), this, path,
                       [this](MessageBar::Kind kind, const QString &text) { messages().say(kind, text); });
}

void TodayPage::exportLines(int format)
{
    auto *rows = new TaskRows(m_model->lines(), this);
    auto *window = new WindowModel(*rows, rows);
    std::vector<int> columns(rows->columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    ListExport::ask(desk(), *window, static_cast<ListExport::Format>(format), {rows->allIds(), columns, tr("Tasks")},
                    this);
}

void TodayPage::printLines()
{
    auto *rows = new TaskRows(m_model->lines(), this);
    auto *window = new WindowModel(*rows, rows);
    std::vector<int> columns(rows->columns().size());
    std::iota(columns.begin(), columns.end(), 0);
    QStringList filters;
    if (!m_filter->text().trimmed().isEmpty())
        filters.append(tr("Search: %1").arg(m_filter->text().trimmed()));
    if (m_owner->currentIndex() > 0)
        filters.append(tr("Owner: %1").arg(m_owner->currentText()));
    ListPrint::askPrinter(desk(), *window,
                          {rows->allIds(), columns, tr("Tasks"), desk().session()->description(), countText(), filters},
                          this, m_printers);
}

} // namespace shuke::ui
