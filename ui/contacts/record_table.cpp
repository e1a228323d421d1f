#include "ui/contacts/record_table.h"

#include "ui/common/clipboard_cell.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

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
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordTable::fit);
    fit();
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
        used += width;
    }
    setColumnWidth(m_grows, qMax(metrics.averageCharWidth() * 16, viewport()->width() - used));
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
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(quotedCell(model()->index(currentIndex().row(), column).data().toString()));
        QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
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
