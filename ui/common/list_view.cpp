#include "ui/common/list_view.h"

#include "ui/common/cell_delegate.h"
#include "ui/common/column_layout.h"
#include "ui/common/list_selection.h"
#include "ui/common/own_keys.h"
#include "ui/common/row_boxes.h"
#include "ui/common/row_copy.h"
#include "ui/common/theme.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace shuke::ui {

ListView::ListView(WindowModel &model, const QString &layoutKey, QWidget *parent)
    : QTableView(parent), m_model(model), m_selection(new ListSelection(model, this))
{
    setModel(&model);
    const QItemSelectionModel *own = selectionModel();
    setSelectionModel(m_selection);
    delete own;
    setItemDelegate(new CellDelegate(*this, model));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false); // Tab leaves the list
    setHorizontalScrollMode(ScrollPerPixel);
    makeHeaders();
    m_layout = new ColumnLayout(*this, model.columns());
    connect(m_layout, &ColumnLayout::sortWanted, this, [this](int column, Qt::SortOrder order) {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(column, order);
        horizontalHeader()->viewport()->update();
        m_model.sort(column, order);
    });
    connect(m_layout, &ColumnLayout::changed, this, [this] { m_model.demand(m_layout->shown()); });
    connect(&model, &WindowModel::columnsChanged, m_layout, &ColumnLayout::takeColumns);
    m_layout->setKey(layoutKey);
    connect(m_selection, &ListSelection::heldChanged, this, [this] {
        viewport()->update();
        if (!m_isKeeping)
            Q_EMIT selectionCountChanged();
    });
    connect(&model, &WindowModel::orderAboutToChange, this, &ListView::keep);
    connect(&model, &WindowModel::orderChanged, this, &ListView::putBack);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ListView::keepTop);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ListView::putBackTop);
    connect(&model, &WindowModel::rowsAboutToGo, this, &ListView::beforeRemoval);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ListView::afterRemoval);
    new OwnKeys(this, [] { return std::vector{keyLine({Qt::Key_Return}, tr("Opens the record"))}; });
}

ListView::~ListView()
{
    delete m_layout; // saves what the header shows
}

void ListView::makeHeaders()
{
    setVerticalHeader(new RowBoxes(*this, *m_selection));
    QHeaderView *header = horizontalHeader();
    // Rows are selected here. With the selection of the list, each paint of the header would ask every row whether all
    // of a column is selected.
    header->setSelectionModel(new QItemSelectionModel(&m_model, header));
    header->setFixedHeight(headerHeight() + space::small);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListView::onSortIndicator);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { Q_EMIT columnsWanted(header->viewport()->mapToGlobal(at)); });
}

void ListView::onSortIndicator(int section, Qt::SortOrder order)
{
    const bool sortable =
        section >= 0 && section < m_model.columnCount() && m_model.columns()[static_cast<size_t>(section)].sortable;
    m_layout->setSort(sortable ? section : -1, order);
    m_model.sort(sortable ? section : -1, order);
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_layout->fillWidth();
}

int ListView::selectedRowCount() const
{
    return static_cast<int>(m_selection->count());
}

qint64 ListView::currentId() const
{
    return m_model.idAt(currentIndex().row());
}

bool ListView::selectId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const std::vector<int> columns = m_layout->shown();
    const int column = currentIndex().isValid() && m_layout->isShown(currentIndex().column()) ? currentIndex().column()
                                                                                              : columns.front();
    const QModelIndex index = m_model.index(row, column);
    m_selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

RowCopy *ListView::copySelection()
{
    std::vector<qint64> ids = m_selection->ids();
    if (ids.empty())
        return nullptr;
    delete m_copy; // the newest copy is the one that is wanted
    m_copy = new RowCopy(m_model, std::move(ids), m_layout->shown(), this);
    connect(m_copy, &RowCopy::finished, this, [](const QString &text) { QApplication::clipboard()->setText(text); });
    Q_EMIT copyStarted(m_copy);
    m_copy->start();
    return m_copy;
}

bool ListView::editCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    std::vector<int> columns = m_layout->shown();
    if (m_layout->isShown(current.column()))
        columns.insert(columns.begin(), current.column());
    for (const int column : columns) {
        const QModelIndex index = m_model.index(current.row(), column);
        if (!(index.flags() & Qt::ItemIsEditable))
            continue;
        m_selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
        return edit(index, AllEditTriggers, nullptr);
    }
    return false;
}

void ListView::editAgain(qint64 id, int column, const QString &typed, const QString &problem)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, column);
    m_selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
    static_cast<CellDelegate *>(itemDelegate())->beginWith(typed, problem);
    edit(index, AllEditTriggers, nullptr);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) { // QTableView would copy one cell
        copySelection();
        event->accept();
        return;
    }
    if (state() != EditingState && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier && currentId() != 0) {
        Q_EMIT openWanted(currentId());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT openWanted(currentId());
}

void ListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_isKeeping)
        Q_EMIT selectionCountChanged();
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isKeeping)
        QMetaObject::invokeMethod(this, &ListView::tellCurrent, Qt::QueuedConnection); // rows may still be on the move
}

void ListView::tellCurrent()
{
    const qint64 id = currentId();
    if (id != std::exchange(m_toldCurrent, id))
        Q_EMIT currentIdChanged(id);
}

void ListView::keepTop()
{
    const int first = rowAt(0);
    const int current = currentIndex().row();
    const int last = rowAt(viewport()->height() - 1);
    const bool seen = current >= first && first >= 0 && (current <= last || last < 0);
    // At the top of the list what comes in is seen, unless somebody looks at a row.
    m_topId = first > 0 || (seen && m_selection->count() > 0) ? m_model.idAt(seen ? current : first) : 0;
    m_topOffset = seen ? current - first : 0;
}

void ListView::putBackTop()
{
    const int row = m_topId == 0 ? -1 : m_model.rowOf(m_topId);
    if (row < 0)
        return;
    updateGeometries(); // else the scroll bar does not know the new rows yet
    verticalScrollBar()->setValue(std::max(0, row - m_topOffset));
}

/// What was deleted hands its place on to the row below, and at the end of the list to the one above.
std::vector<qint64> ListView::heirs(int first, int last) const
{
    constexpr int kMost = 50; // so far they are looked for, when many rows go at once
    std::vector<qint64> ids;
    for (int row = last + 1; row < m_model.rowCount() && row <= last + kMost; ++row)
        ids.push_back(m_model.idAt(row));
    for (int row = first - 1; row >= 0 && row >= first - kMost; --row)
        ids.push_back(m_model.idAt(row));
    return ids;
}

void ListView::keep()
{
    keepTop();
    m_isKeeping = true;
    m_keptCurrent = currentId();
    m_keptIds = m_selection->ids();
    m_heirs = currentIndex().isValid() && !m_model.isNewQuestion() ? heirs(currentIndex().row(), currentIndex().row())
                                                                   : std::vector<qint64>();
    const QSignalBlocker blocker(m_selection);
    m_selection->clearAll(); // Qt would follow each row on its own
}

void ListView::putBack()
{
    const std::vector<qint64> ids = std::exchange(m_keptIds, {});
    const std::vector<qint64> heirs = std::exchange(m_heirs, {});
    int current = m_keptCurrent == 0 ? -1 : m_model.rowOf(m_keptCurrent);
    for (size_t i = 0; i < heirs.size() && current < 0; ++i)
        current = m_model.rowOf(heirs[i]);
    const int column = std::max(0, currentIndex().column());
    {
        const QSignalBlocker blocker(m_selection);
        m_selection->setIds(ids);
        if (current >= 0 && !ids.empty() && m_selection->count() == 0 && !heirs.empty())
            m_selection->setIds({m_model.idAt(current)});
        m_selection->setCurrentIndex(m_model.index(current, column), QItemSelectionModel::NoUpdate);
    }
    m_isKeeping = false;
    if (m_model.isNewQuestion() && current < 0)
        scrollToTop();
    else
        putBackTop();
    viewport()->update();
    verticalHeader()->viewport()->update();
    tellCurrent();
    Q_EMIT selectionCountChanged();
}

void ListView::beforeRemoval(int first, int last)
{
    m_hadSelection = m_selection->count() > 0;
    const int current = currentIndex().row();
    m_heirs = current >= first && current <= last ? heirs(first, last) : std::vector<qint64>();
    keepTop();
}

void ListView::afterRemoval()
{
    putBackTop();
    const std::vector<qint64> heirs = std::exchange(m_heirs, {});
    const bool hadSelection = std::exchange(m_hadSelection, false);
    if (m_model.isNewQuestion())
        return;
    if (!heirs.empty()) // Qt would go up
        m_selection->setCurrentIndex(m_model.index(m_model.rowOf(heirs.front()), std::max(0, currentIndex().column())),
                                     QItemSelectionModel::NoUpdate);
    if (hadSelection && m_selection->count() == 0 && currentIndex().isValid())
        m_selection->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace shuke::ui
