#include "ui/tasks/task_list_model.h"

#include "core/base/text_fold.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"

#include <QCoreApplication>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace shuke::ui {

namespace task_list_model_detail {

bool hasAll(const TaskItem &item, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString text =
        foldText(QStringList{stepText(item.step), item.step.contactName, item.step.ownerName}.join(QLatin1Char('\n')));
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

TaskItem itemOf(const activities::DoneTask &done)
{
    TaskItem item;
    item.step.task = done.task;
    item.step.contact = done.contact;
    item.step.contactName = done.contactName;
    item.step.title = done.title;
    item.step.owner = done.owner;
    item.step.ownerName = done.ownerName;
    item.step.priority = done.priority;
    item.step.repeats = done.repeats;
    item.step.day = done.dueOn;
    item.step.minute = done.dueMinute;
    item.doneOn = done.completedOn;
    item.state = done.state;
    return item;
}

TaskGroup groupOf(activities::TaskState state)
{
    switch (state) {
    case activities::TaskState::Deferred:
        return TaskGroup::Deferred;
    case activities::TaskState::Canceled:
        return TaskGroup::Canceled;
    default:
        return TaskGroup::Done;
    }
}

} // namespace task_list_model_detail

QString taskGroupText(TaskGroup group)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("TaskGroup", text); };
    switch (group) {
    case TaskGroup::Overdue:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Overdue"));
    case TaskGroup::Today:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Today"));
    case TaskGroup::ThisWeek:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "This week"));
    case TaskGroup::Later:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Later"));
    case TaskGroup::SomeDay:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Some day"));
    case TaskGroup::Deferred:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Deferred"));
    case TaskGroup::Canceled:
        return word(QT_TRANSLATE_NOOP("TaskGroup", "Canceled"));
    case TaskGroup::Done:
        break;
    }
    return word(QT_TRANSLATE_NOOP("TaskGroup", "Done"));
}

TaskGroup taskGroupOf(const activities::OpenStep &step, QDate today, Qt::DayOfWeek weekBegins)
{
    constexpr int kDaysOfWeek = 7;
    switch (step.group) {
    case activities::DueGroup::Overdue:
        return TaskGroup::Overdue;
    case activities::DueGroup::Today:
        return TaskGroup::Today;
    case activities::DueGroup::SomeDay:
        return TaskGroup::SomeDay;
    case activities::DueGroup::Upcoming:
        break;
    }
    const int passed = (today.dayOfWeek() - weekBegins + kDaysOfWeek) % kDaysOfWeek;
    const QDate lastOfWeek = today.addDays(kDaysOfWeek - 1 - passed);
    return step.listedOn <= lastOfWeek ? TaskGroup::ThisWeek : TaskGroup::Later;
}

void TaskListModel::show(const std::vector<activities::OpenStep> &open,
                         const std::vector<activities::DoneTask> &notOpen, QDate today, const QString &filter)
{
    using namespace task_list_model_detail;
    const QStringList words = foldText(filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::array<std::vector<TaskItem>, kTaskGroupCount> lines;
    const Qt::DayOfWeek weekBegins = QLocale().firstDayOfWeek();
    for (const activities::OpenStep &step : open) {
        const TaskItem item{.step = step, .doneOn = {}};
        if (hasAll(item, words))
            lines[static_cast<size_t>(taskGroupOf(step, today, weekBegins))].push_back(item);
    }
    for (const activities::DoneTask &task : notOpen) {
        TaskItem item = itemOf(task);
        if (hasAll(item, words))
            lines[static_cast<size_t>(groupOf(task.state))].push_back(std::move(item));
    }
    beginResetModel();
    m_today = today;
    m_groups.clear();
    for (size_t i = 0; i < kTaskGroupCount; ++i) {
        if (!lines[i].empty())
            m_groups.push_back({static_cast<TaskGroup>(i), std::move(lines[i])});
    }
    endResetModel();
}

const TaskItem *TaskListModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups[static_cast<size_t>(index.internalId() - 1)].items[static_cast<size_t>(index.row())];
}

QModelIndex TaskListModel::indexOf(std::pair<TaskId, ActivityId> key) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<TaskItem> &items = m_groups[group].items;
        const auto found = std::ranges::find(items, key, &TaskItem::key);
        if (found != items.end())
            return createIndex(static_cast<int>(found - items.begin()), 0, static_cast<quintptr>(group + 1));
    }
    return {};
}

QModelIndex TaskListModel::groupIndex(TaskGroup group) const
{
    const auto found = std::ranges::find(m_groups, group, &Group::group);
    return found == m_groups.end() ? QModelIndex() : index(static_cast<int>(found - m_groups.begin()), 0);
}

std::vector<std::pair<TaskGroup, TaskItem>> TaskListModel::lines() const
{
    std::vector<std::pair<TaskGroup, TaskItem>> all;
    for (const Group &group : m_groups) {
        for (const TaskItem &item : group.items)
            all.emplace_back(group.group, item);
    }
    return all;
}

int TaskListModel::countOf(TaskGroup group) const
{
    const auto found = std::ranges::find(m_groups, group, &Group::group);
    return found == m_groups.end() ? 0 : static_cast<int>(found->items.size());
}

int TaskListModel::openCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += group.group < TaskGroup::Deferred ? static_cast<int>(group.items.size()) : 0;
    return count;
}

QModelIndex TaskListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0);
}

QModelIndex TaskListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr(0));
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].items.size());
}

int TaskListModel::columnCount(const QModelIndex &) const
{
    return kColumns;
}

QVariant TaskListModel::groupData(const Group &group, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ForegroundRole && group.group == TaskGroup::Overdue)
        return themeColors().bad;
    if (role == Qt::DisplayRole && column == What)
        return QStringLiteral("%1 · %2").arg(taskGroupText(group.group), numberText(qint64(group.items.size())));
    return {};
}

QString TaskListModel::dueText(const TaskItem &item) const
{
    if (item.isDone())
        return whenText(item.doneOn, std::nullopt, m_today);
    const activities::OpenStep &step = item.step;
    QString text = whenText(step.day, step.minute, m_today);
    if (item.isOpen() && step.group == activities::DueGroup::Overdue)
        text = QStringLiteral("%1 · %2").arg(text, distanceText(step.day, m_today));
    return text;
}

QString TaskListModel::toolTip(const TaskItem &item) const
{
    QStringList lines{stepText(item.step)};
    if (item.isDone())
        lines.append(tr("Done on %1").arg(dayText(item.doneOn)));
    else if (!item.isToDo())
        lines.append(tr("Canceled: press T to take it up again."));
    else if (!item.isOpen())
        lines.append(tr("Deferred: nothing asks for it until it is taken up again (T)."));
    else if (item.step.day.isValid())
        lines.append(tr("Due on %1 (%2)").arg(dayText(item.step.day), distanceText(item.step.day, m_today)));
    if (!item.isDone() && item.step.snoozedUntilMs)
        lines.append(tr("Put off until %1; the due day stays.").arg(instantText(*item.step.snoozedUntilMs, m_today)));
    if (!item.isDone() && item.step.remindAtMs)
        lines.append(tr("Reminder: %1").arg(instantText(*item.step.remindAtMs, m_today)));
    if (item.step.repeats)
        lines.append(tr("It repeats: the next one is made when this one is done."));
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskItem *item = this->item(index);
    if (!item)
        return groupData(m_groups[static_cast<size_t>(index.row())], index.column(), role);
    const activities::OpenStep &step = item->step;
    if (role == Qt::ToolTipRole)
        return toolTip(*item);
    if (role == Qt::CheckStateRole && index.column() == What && (item->isToDo() || item->isDone()))
        return item->isDone() ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole && index.column() == What && !item->isTask())
        return lineIcon(activityIcon(step.kind));
    if (role == Qt::ForegroundRole) {
        if (!item->isOpen() || index.column() == Owner)
            return themeColors().secondary;
        if (index.column() == Due && step.group == activities::DueGroup::Overdue)
            return themeColors().bad;
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return step.repeats ? QStringLiteral("%1 ↻").arg(stepText(step)) : stepText(step);
    case Customer:
        return step.contactName;
    case Due:
        return dueText(*item);
    case Owner:
        return step.ownerName;
    case Priority:
        return !item->isTask() || step.priority == activities::TaskPriority::Normal ? QString()
                                                                                    : priorityText(step.priority);
    default:
        return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Due)
        return tr("The day it is due or planned for. Red: that day has passed.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Customer:
        return tr("Customer");
    case Due:
        return tr("When");
    case Owner:
        return tr("Owner");
    case Priority:
        return tr("Priority");
    default:
        return {};
    }
}

Qt::ItemFlags TaskListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!item(index))
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const TaskItem &line = *item(index);
    if (index.column() == What && (line.isToDo() || line.isDone()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool TaskListModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role == Qt::CheckStateRole && item(index))
        Q_EMIT tickWanted(index);
    return false;
}

} // namespace shuke::ui
