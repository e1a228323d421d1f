#pragma once

#include "core/activities/due_list.h"

#include <QAbstractItemModel>

#include <array>
#include <vector>

namespace shuke::ui {

enum class TaskGroup : quint8 { Overdue, Today, ThisWeek, Later, SomeDay, Deferred, Done, Canceled };
inline constexpr size_t kTaskGroupCount = 8;
QString taskGroupText(TaskGroup group);
/// Where a step is listed. This week: after today, up to the end of the week that begins on `weekBegins`. Pure.
TaskGroup taskGroupOf(const activities::OpenStep &step, QDate today, Qt::DayOfWeek weekBegins);

/// A line of the list: something open, or a task that is deferred, done or canceled.
struct TaskItem
{
    activities::OpenStep step; ///< Of a task that is not open: what is known of it.
    QDate doneOn;              ///< Valid: it is done.
    activities::TaskState state = activities::TaskState::NotStarted; ///< Of a task that is not open.

    bool isDone() const { return doneOn.isValid(); }
    bool isOpen() const { return activities::isOpen(state); }
    /// It can be done: it is open, or deferred.
    bool isToDo() const { return isOpen() || state == activities::TaskState::Deferred; }
    bool isTask() const { return step.task.isValid(); }
    /// Tells it from all others, also after it was read again.
    std::pair<TaskId, ActivityId> key() const { return {step.task, step.activity}; }
};

/// What is to be done and what was, in groups: two levels, a group and its lines. Groups without lines are not there.
class TaskListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Customer, Due, Owner, Priority, kColumns };

    using QAbstractItemModel::QAbstractItemModel;

    /// Only lines that have every word of `filter` in their title, customer or owner.
    void show(const std::vector<activities::OpenStep> &open, const std::vector<activities::DoneTask> &notOpen,
              QDate today, const QString &filter);
    /// Null for a group.
    const TaskItem *item(const QModelIndex &index) const;
    QModelIndex indexOf(std::pair<TaskId, ActivityId> key) const;
    /// Invalid if the group is not there.
    QModelIndex groupIndex(TaskGroup group) const;
    TaskGroup groupAt(int row) const { return m_groups[static_cast<size_t>(row)].group; }
    /// All lines from top to bottom, with their groups.
    std::vector<std::pair<TaskGroup, TaskItem>> lines() const;
    int openCount() const;
    int countOf(TaskGroup group) const;
    QDate today() const { return m_today; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A tick is only asked for: see tickWanted.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// The box of a line was clicked.
    void tickWanted(const QModelIndex &index);

private:
    struct Group
    {
        TaskGroup group = TaskGroup::Today;
        std::vector<TaskItem> items;
    };
    QVariant groupData(const Group &group, int column, int role) const;
    QString dueText(const TaskItem &item) const;
    QString toolTip(const TaskItem &item) const;

    std::vector<Group> m_groups;
    QDate m_today;
};

} // namespace shuke::ui
