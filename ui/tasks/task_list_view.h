#pragma once

#include "ui/tasks/task_list_model.h"

#include <QTreeView>

#include <set>

namespace shuke::ui {

/// The list of tasks by the keyboard: Space does them, Shift+Space asks what came of it, Return opens, L puts off, T
/// takes up again what is deferred, done or canceled, C goes to the customer. Selection, current line and folded groups
/// stay when the list is read again.
class TaskListView : public QTreeView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the view.
    explicit TaskListView(TaskListModel &model, QWidget *parent = nullptr);

    /// From top to bottom; empty for a group.
    std::vector<TaskItem> selectedItems() const;
    const TaskItem *currentItem() const { return m_model.item(currentIndex()); }
    /// Selects it alone and shows it. False if it is not in the list.
    bool select(std::pair<TaskId, ActivityId> key);
    void keyboardSearch(const QString &text) override { Q_EMIT searchTyped(text); }

Q_SIGNALS:
    void doneWanted();
    void doneWithNoteWanted();
    void openWanted();
    void laterWanted();
    void takeUpWanted();
    void customerWanted();
    void selectionCountChanged();
    void searchTyped(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void keep();
    void putBack();
    void fit();

    TaskListModel &m_model;
    std::set<TaskGroup> m_folded = {TaskGroup::Done, TaskGroup::Canceled};
    std::set<std::pair<TaskId, ActivityId>> m_selected;
    std::pair<TaskId, ActivityId> m_current;
    int m_currentRow =
        0; ///< Among the lines that are not folded away: where the next one stands if the current one goes.
    int m_scrolled = 0;
    bool m_isPuttingBack = false;
};

} // namespace shuke::ui
