#include "ui/contacts/record_table.h"

#include "ui/common/clipboard_cell.h"
#include "ui/common/own_keys.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/shown_cell.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace shuke::ui {

namespace record_table_detail {

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), themeColors().line);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_MouseOver; // single cells must not light up in a list of rows
        if (!(option->state & QStyle::State_Active))
            option->palette.setColor(QPalette::Inactive, QPalette::Highlight, themeColors().selection);
    }
};

} // namespace record_table_detail

RecordTable::RecordTable(QAbstractItemModel &model, int grows, const QString &accessibleName, QWidget *parent)
    : QTableView(parent), m_grows(grows)
{
    setModel(&model);
    setItemDelegate(new record_table_detail::RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the list
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(accessibleName);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight());
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    horizontalHeader()->setFixedHeight(headerHeight() + space::small);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &at) { Q_EMIT opened(at.row()); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        takeSort();
        arrange();
    });
    fit();
    new OwnKeys(
        this,
        [this] {
            std::vector<KeyLine> lines;
            if (isSignalConnected(QMetaMethod::fromSignal(&RecordTable::opened)))
                lines.push_back(keyLine({Qt::Key_Return}, tr("Opens what the row is about")));
            lines.push_back(keyLine({QKeySequence::Copy}, tr("Copies the selected rows")));
            if (horizontalHeader()->sectionsClickable())
                lines.push_back(keyLine({Qt::ALT | Qt::SHIFT | Qt::Key_Up, Qt::ALT | Qt::SHIFT | Qt::Key_Down},
                                        tr("Sorts by the column of the current cell")));
            return lines;
        },
        tr("Tables"));
}

void RecordTable::fit()
{
    constexpr int kLooked = 200; // rows; enough for the width of days and amounts
    const QFontMetrics metrics(font());
    const int iconWidth = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + space::small;
    int used = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_grows)
            continue;
        int width = 0;
        for (int row = 0; row < qMin(model()->rowCount(), kLooked); ++row) {
            const QModelIndex cell = model()->index(row, column);
            const int decoration = cell.data(Qt::DecorationRole).isValid() ? iconWidth : 0;
            width = qMax(width, metrics.horizontalAdvance(cell.data().toString()) + decoration);
        }
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        width =
            qMax(width, horizontalHeader()->fontMetrics().horizontalAdvance(title)) + 2 * space::medium + space::small;
        setColumnWidth(column, width);
        used += columnWidth(column); // the user may have set another
    }
    setColumnWidth(m_grows, qMax(metrics.averageCharWidth() * 16, viewport()->width() - used));
}

void RecordTable::makeSortable(int sums)
{
    m_sums = sums;
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setToolTip(tr("Sort by this column. By the column of the current cell: Alt+Shift+Up or Down"));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordTable::nextSort);
}

void RecordTable::remember(const QString &key)
{
    m_remembered = new RememberedColumns(*horizontalHeader(), key);
    connect(m_remembered, &RememberedColumns::widthsReset, this, &RecordTable::fit);
    fit();
    takeSort();
    arrange();
}

/// That of last time, as soon as its column is there.
void RecordTable::takeSort()
{
    if (!m_remembered || !horizontalHeader()->sectionsClickable())
        return;
    std::tie(m_sortColumn, m_sortOrder) = m_remembered->sort();
    showSort();
}

/// Figures begin with the largest, words with the first.
void RecordTable::nextSort(int column)
{
    const auto alignment = Qt::Alignment(model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const Qt::SortOrder first = (alignment & Qt::AlignRight) ? Qt::DescendingOrder : Qt::AscendingOrder;
    const Qt::SortOrder second = first == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (column != m_sortColumn)
        sortBy(column, first);
    else if (m_sortOrder == first)
        sortBy(column, second);
    else
        sortBy(-1);
}

void RecordTable::sortBy(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_remembered)
        m_remembered->setSort(column, order);
    showSort();
    arrange();
}

void RecordTable::showSort()
{
    horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
    horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
}

/// Moves the rows, not what is in them: who asks for a row by its number gets the same one.
void RecordTable::arrange()
{
    QHeaderView &rows = *verticalHeader();
    if (m_sortColumn < 0 && !rows.sectionsMoved())
        return;
    std::vector<int> order(static_cast<size_t>(model()->rowCount()));
    std::iota(order.begin(), order.end(), 0);
    if (m_sortColumn >= 0 && m_sortColumn < model()->columnCount()) {
        std::vector<reports::Cell> cells;
        cells.reserve(order.size());
        for (const int row : order) {
            const QModelIndex index = model()->index(row, m_sortColumn);
            const QVariant value = index.data(kValueRole);
            cells.push_back(value.isValid() ? value.value<reports::Cell>() : reports::Cell(index.data().toString()));
        }
        const auto isBefore = [&](int a, int b) {
            const reports::Cell &left = cells[static_cast<size_t>(a)];
            const reports::Cell &right = cells[static_cast<size_t>(b)];
            if (m_sortOrder == Qt::DescendingOrder && !left.isEmpty() && !right.isEmpty())
                return standsBefore(right, left);
            return standsBefore(left, right); // what has no value is last either way
        };
        std::stable_sort(order.begin(), order.end() - std::min<std::ptrdiff_t>(m_sums, std::ssize(order)), isBefore);
    }
    rows.length(); // what is pending is laid out while the view still hears of it
    {
        // Swapping is one step each, moving shifts all between; the view would put itself in order after each. The rows
        // are of one height: nothing but what is painted changes.
        const QSignalBlocker blocker(rows);
        for (size_t place = 0; place < order.size(); ++place)
            rows.swapSections(rows.visualIndex(order[place]), static_cast<int>(place));
    }
    viewport()->update();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

std::vector<int> RecordTable::rowsInOrder() const
{
    std::vector<int> rows;
    for (int place = 0; place < model()->rowCount(); ++place)
        rows.push_back(verticalHeader()->logicalIndex(place));
    return rows;
}

/// With the titles above them when they are several.
void RecordTable::copyRows() const
{
    QStringList lines;
    const auto add = [&](auto cell) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(quotedCell(cell(column)));
        lines.append(cells.join(QLatin1Char('\t')));
    };
    for (const int row : rowsInOrder()) {
        if (selectionModel()->isRowSelected(row, {}))
            add([&](int column) { return model()->index(row, column).data().toString(); });
    }
    if (lines.empty())
        add([&](int column) { return model()->index(currentIndex().row(), column).data().toString(); });
    if (lines.size() > 1) {
        add([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
        lines.move(lines.size() - 1, 0);
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() &&
        (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        Q_EMIT opened(currentIndex().row());
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        copyRows();
        event->accept();
        return;
    }
    if (horizontalHeader()->sectionsClickable() && currentIndex().isValid() &&
        event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier) &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        sortBy(currentIndex().column(), event->key() == Qt::Key_Up ? Qt::AscendingOrder : Qt::DescendingOrder);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RecordTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace shuke::ui
