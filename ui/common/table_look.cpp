#include "ui/common/table_look.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace shuke::ui {

namespace table_look_detail {

class LineDelegate : public QStyledItemDelegate
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
        option->state &= ~QStyle::State_MouseOver;
        option->text.replace(QLatin1Char('\n'), QLatin1Char(' ')); // one row, one line
    }
};

} // namespace table_look_detail

void applyTableLook(QTableView &table)
{
    table.setItemDelegate(new table_look_detail::LineDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setMinimumSectionSize(rowHeight());
    table.verticalHeader()->setDefaultSectionSize(rowHeight());
    QHeaderView *header = table.horizontalHeader();
    header->setFixedHeight(headerHeight() + space::small);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
}

int widthOfContents(const QHeaderView &header, int column)
{
    const auto *view = static_cast<const QAbstractItemView *>(header.parentWidget());
    return std::max({header.minimumSectionSize(), header.sectionSizeHint(column), view->sizeHintForColumn(column)});
}

} // namespace shuke::ui
