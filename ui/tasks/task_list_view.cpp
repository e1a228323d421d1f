#include "ui/tasks/task_list_view.h"

#include "ui/common/own_keys.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace shuke::ui {

namespace task_list_view_detail {

constexpr int kFocusBar = 3;

class LineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), themeColors().line);
        const auto *view = qobject_cast<const QTreeView *>(parent());
        if (index.column() == 0 && view->hasFocus() && view->currentIndex().siblingAtColumn(0) == index)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), kFocusBar, option.rect.height() - 1),
                              themeColors().accent);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~(QStyle::State_MouseOver | QStyle::State_HasFocus); // the bar shows it
        if (!(option->state & QStyle::State_Active))
            option->palette.setColor(QPalette::Inactive, QPalette::Highlight, themeColors().selection);
    }
};

} // namespace task_list_view_detail

TaskListView::TaskListView(TaskListModel &model, QWidget *parent) : QTreeView(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new task_list_view_detail::LineDelegate(this));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    setIndentation(space::large);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Tasks"));
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setFixedHeight(headerHeight() + space::small);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    auto *remembered = new RememberedColumns(*header(), QStringLiteral("tasks/list"));
    connect(remembered, &RememberedColumns::widthsReset, this, &TaskListView::fit);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TaskListView::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &TaskListView::putBack);
    const auto fold = [this](const QModelIndex &index, bool folded) {
        if (m_isPuttingBack || m_model.item(index))
            return;
        if (folded)
            m_folded.insert(m_model.groupAt(index.row()));
        else
            m_folded.erase(m_model.groupAt(index.row()));
    };
    connect(this, &QTreeView::collapsed, this, [fold](const QModelIndex &index) { fold(index, true); });
    connect(this, &QTreeView::expanded, this, [fold](const QModelIndex &index) { fold(index, false); });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model.item(index))
            Q_EMIT openWanted();
        else
            setExpanded(index, !isExpanded(index));
    });
    new OwnKeys(this, [] {
        return std::vector{
            keyLine({Qt::Key_Space}, tr("Marks the selected tasks as done")),
            keyLine({Qt::SHIFT | Qt::Key_Space}, tr("Done, and asks what came of it")),
            keyLine({Qt::Key_Return}, tr("Opens the task")),
            keyLine({Qt::Key_L}, tr("Puts it off: tomorrow, next week, a day of your choice")),
            keyLine({Qt::Key_T}, tr("Takes up again what was put aside, done or canceled")),
            keyLine({Qt::Key_C}, tr("To the customer")),
            KeyLine{tr("Letters and digits"), tr("Anything else that is typed begins a search")},
        };
    });
}

std::vector<TaskItem> TaskListView::selectedItems() const
{
    std::vector<TaskItem> items;
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.internalId(), a.row()) < std::pair(b.internalId(), b.row());
    });
    for (const QModelIndex &row : rows) {
        if (const TaskItem *item = m_model.item(row))
            items.push_back(*item);
    }
    return items;
}

bool TaskListView::select(std::pair<TaskId, ActivityId> key)
{
    const QModelIndex index = m_model.indexOf(key);
    if (!index.isValid())
        return false;
    expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void TaskListView::keep()
{
    m_selected.clear();
    for (const TaskItem &item : selectedItems())
        m_selected.insert(item.key());
    const TaskItem *current = currentItem();
    m_current = current ? current->key() : std::pair<TaskId, ActivityId>();
    m_currentRow = 0;
    if (current) {
        for (const auto &[group, item] : m_model.lines()) {
            if (item.key() == m_current)
                break;
            m_currentRow += m_folded.contains(group) ? 0 : 1;
        }
    }
    m_scrolled = verticalScrollBar()->value();
}

void TaskListView::putBack()
{
    m_isPuttingBack = true;
    for (int row = 0; row < m_model.rowCount(); ++row)
        setExpanded(m_model.index(row, 0), !m_folded.contains(m_model.groupAt(row)));
    m_isPuttingBack = false;
    fit();
    // What has gone into a folded group, as a task that is done, is gone from here.
    std::vector<std::pair<TaskId, ActivityId>> seen;
    for (const auto &[group, item] : m_model.lines()) {
        if (!m_folded.contains(group))
            seen.push_back(item.key());
    }
    QItemSelection selection;
    for (const auto &key : seen) {
        if (m_selected.contains(key)) {
            const QModelIndex index = m_model.indexOf(key);
            selection.select(index, index.siblingAtColumn(TaskListModel::kColumns - 1));
        }
    }
    QModelIndex current;
    if (std::ranges::find(seen, m_current) != seen.end()) {
        current = m_model.indexOf(m_current);
    } else if (!seen.empty()) { // the one that took its place
        const auto at = static_cast<size_t>(std::clamp(m_currentRow, 0, static_cast<int>(seen.size()) - 1));
        current = m_model.indexOf(seen[at]);
    }
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, selection.isEmpty()
                                                       ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                                                       : QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_scrolled);
    Q_EMIT selectionCountChanged();
}

void TaskListView::fit()
{
    constexpr int kLooked = 200; // lines; enough for the widths of names and days
    const QFontMetrics metrics(font());
    std::array<int, TaskListModel::kColumns> widths{};
    int looked = 0;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        const QModelIndex parent = m_model.index(group, 0);
        for (int row = 0; row < m_model.rowCount(parent) && looked < kLooked; ++row, ++looked) {
            for (int column = 1; column < TaskListModel::kColumns; ++column) {
                const QString text = m_model.index(row, column, parent).data().toString();
                int &width = widths[static_cast<size_t>(column)];
                width = std::max(width, metrics.horizontalAdvance(text));
            }
        }
    }
    int used = 0;
    for (int column = 1; column < TaskListModel::kColumns; ++column) {
        const int most = viewport()->width() / 4;
        const QString title = m_model.headerData(column, Qt::Horizontal).toString();
        const int needed =
            std::max(widths[static_cast<size_t>(column)], header()->fontMetrics().horizontalAdvance(title)) +
            2 * space::medium + space::small;
        const int width = std::min(needed, most);
        setColumnWidth(column, width);
        used += columnWidth(column); // the user may have set another
    }
    setColumnWidth(0, std::max(metrics.averageCharWidth() * 24, viewport()->width() - used));
}

void TaskListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool shift = (event->modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier;
    const bool onLine = currentItem() != nullptr;
    event->accept();
    if (event->key() == Qt::Key_Space && plain && onLine)
        Q_EMIT doneWanted();
    else if (event->key() == Qt::Key_Space && shift && onLine)
        Q_EMIT doneWithNoteWanted();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain && onLine)
        Q_EMIT openWanted();
    else if (event->key() == Qt::Key_L && plain && onLine)
        Q_EMIT laterWanted();
    else if (event->key() == Qt::Key_T && plain && onLine && !currentItem()->isOpen())
        Q_EMIT takeUpWanted();
    else if (event->key() == Qt::Key_C && plain && onLine)
        Q_EMIT customerWanted();
    else
        QTreeView::keyPressEvent(event);
}

void TaskListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

void TaskListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged();
}

} // namespace shuke::ui
