#include "ui/sales/order_lines_view.h"

#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/sales/product_delegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace shuke::ui {

namespace order_lines_view_detail {
constexpr int kMaxRows = 8;
} // namespace order_lines_view_detail

OrderLinesView::OrderLinesView(OrderLinesModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    auto *delegate = new ProductDelegate(model, this);
    setItemDelegate(delegate);
    connect(delegate, &ProductDelegate::typing, this, &OrderLinesView::typing);
    setAccessibleName(tr("Lines of the order"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                    QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // focusNextPrevChild walks the cells
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setFixedHeight(headerHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMinimumSectionSize(ui::rowHeight());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed); // fitRows sets the widths
    horizontalHeader()->setSectionResizeMode(OrderLinesModel::Name, QHeaderView::Stretch);
    connect(&model, &OrderLinesModel::edited, this, &OrderLinesView::fitRows);
    setTaxShown(false);
    fitRows();
    new OwnKeys(this, [this] {
        std::vector<KeyLine> lines;
        if (!m_readOnly) {
            lines = {keyLine({Qt::Key_Return}, tr("Types into the cell, and goes on to the next one")),
                     keyLine({Qt::CTRL | Qt::Key_Delete}, tr("Takes the line away"))};
        }
        return lines;
    });
}

void OrderLinesView::setTaxShown(bool shown)
{
    setColumnHidden(OrderLinesModel::Tax, !shown);
}

void OrderLinesView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly)
        setEditTriggers(QAbstractItemView::NoEditTriggers);
    fitRows();
}

void OrderLinesView::fitRows()
{
    setRowHidden(m_model.lineCount(), m_readOnly);
    for (int row = 0; row < m_model.lineCount(); ++row)
        setRowHidden(row, false);
    if (m_readOnly) { // the room is for the names
        bool discounted = false;
        for (int row = 0; row < m_model.lineCount(); ++row)
            discounted = discounted || !m_model.index(row, OrderLinesModel::Discount).data().toString().isEmpty();
        setColumnHidden(OrderLinesModel::Discount, !discounted);
    }
    for (int column = OrderLinesModel::Quantity; column < OrderLinesModel::kColumns; ++column) {
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int titleWidth = horizontalHeader()->fontMetrics().horizontalAdvance(title) + 2 * (space::medium + 1);
        horizontalHeader()->resizeSection(column, std::max(titleWidth, sizeHintForColumn(column)));
    }
    setFixedHeight(sizeHint().height());
}

QSize OrderLinesView::sizeHint() const
{
    const int rows = m_model.lineCount() + (m_readOnly ? 0 : 1);
    const int shown = std::clamp(rows, 1, order_lines_view_detail::kMaxRows);
    return {QTableView::sizeHint().width(), headerHeight() + shown * ui::rowHeight() + 2 * frameWidth()};
}

QSize OrderLinesView::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(), sizeHint().height()};
}

void OrderLinesView::beginLine()
{
    setFocus(Qt::OtherFocusReason);
    const QModelIndex cell = m_model.index(m_model.lineCount(), OrderLinesModel::Name);
    setCurrentIndex(cell);
    open(cell);
}

void OrderLinesView::open(const QModelIndex &cell)
{
    if (state() != EditingState)
        edit(cell);
}

void OrderLinesView::commitEdit()
{
    if (QWidget *editor = indexWidget(currentIndex())) {
        commitData(editor);
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        Q_EMIT typing();
    }
}

QModelIndex OrderLinesView::neighbour(const QModelIndex &from, bool next) const
{
    if (!from.isValid())
        return {};
    const int columns = m_model.columnCount();
    const int cells = columns * m_model.rowCount();
    for (int at = from.row() * columns + from.column() + (next ? 1 : -1); at >= 0 && at < cells; at += next ? 1 : -1) {
        const QModelIndex cell = m_model.index(at / columns, at % columns);
        if (!isColumnHidden(cell.column()) && cell.flags().testFlag(Qt::ItemIsEditable))
            return cell;
    }
    return {};
}

void OrderLinesView::go(bool next, bool byEnter)
{
    const QModelIndex cell = neighbour(currentIndex(), next);
    if (cell.isValid()) {
        setCurrentIndex(cell);
        open(cell);
    } else if (byEnter) {
        Q_EMIT done();
    } else {
        QTableView::focusNextPrevChild(next);
    }
}

void OrderLinesView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    Q_EMIT typing(); // given up with Esc it is no longer typed
    if (hint == QAbstractItemDelegate::SubmitModelCache)
        go(true, true);
    else if (hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem)
        go(hint == QAbstractItemDelegate::EditNextItem, false);
}

/// Tab walks the cells while there are some.
bool OrderLinesView::focusNextPrevChild(bool next)
{
    if (m_readOnly || state() == EditingState)
        return QTableView::focusNextPrevChild(next);
    const QModelIndex cell = neighbour(currentIndex(), next);
    if (!cell.isValid())
        return QTableView::focusNextPrevChild(next);
    setCurrentIndex(cell);
    return true;
}

void OrderLinesView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_readOnly)
        return QTableView::keyPressEvent(event);
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::ControlModifier) {
        m_model.removeLine(currentIndex().row());
        return;
    }
    if (isEnter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable))
            open(currentIndex());
        else
            go(true, true);
        return;
    }
    if (isEnter)
        return event->ignore(); // Ctrl+Enter saves
    QTableView::keyPressEvent(event);
}

} // namespace shuke::ui
