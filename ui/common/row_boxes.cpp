#include "ui/common/row_boxes.h"

#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace shuke::ui {

namespace row_boxes_detail {

enum class Tick { None, Some, All };

void paintBox(QPainter *painter, const QRect &rect, Tick tick, const QWidget *widget)
{
    QStyleOptionButton option;
    option.initFrom(widget);
    const QSize size(widget->style()->pixelMetric(QStyle::PM_IndicatorWidth),
                     widget->style()->pixelMetric(QStyle::PM_IndicatorHeight));
    option.rect = QStyle::alignedRect(widget->layoutDirection(), Qt::AlignCenter, size, rect);
    option.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver);
    option.state |=
        tick == Tick::All ? QStyle::State_On : (tick == Tick::Some ? QStyle::State_NoChange : QStyle::State_Off);
    widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, painter, widget);
}

} // namespace row_boxes_detail

RowBoxes::RowBoxes(ListView &view, ListSelection &selection)
    : QHeaderView(Qt::Vertical, &view), m_view(view), m_selection(selection)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(ui::rowHeight());
    setDefaultSectionSize(ui::rowHeight());
    setFixedWidth(style()->pixelMetric(QStyle::PM_IndicatorWidth) + 2 * space::medium);
    setHighlightSections(false);
    setAccessibleName(tr("Selected rows"));
    const auto repaint = [this] {
        viewport()->update();
        if (auto *corner = m_view.findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
            corner->update();
    };
    connect(&view, &ListView::selectionCountChanged, this, repaint);
    if (auto *corner = view.findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        corner->installEventFilter(this);
        corner->setToolTip(tr("Select all rows, or none"));
        corner->setAccessibleName(tr("Select all rows, or none"));
        corner->disconnect(&view); // it would select all each time
        connect(corner, &QAbstractButton::clicked, this, [this] {
            if (m_selection.count() == m_view.model()->rowCount())
                m_selection.clearAll();
            else
                m_view.selectAll();
        });
    }
}

void RowBoxes::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    using namespace row_boxes_detail;
    const bool selected = m_selection.containsRow(row);
    painter->fillRect(rect, selected ? themeColors().selection : themeColors().card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), themeColors().line);
    paintBox(painter, rect, selected ? Tick::All : Tick::None, this);
}

void RowBoxes::paintCorner(QWidget *corner) const
{
    using namespace row_boxes_detail;
    QPainter painter(corner);
    painter.fillRect(corner->rect(), themeColors().card);
    painter.fillRect(QRect(0, corner->height() - 1, corner->width(), 1), themeColors().line);
    const qsizetype selected = m_selection.count();
    const bool all = selected > 0 && selected == m_view.model()->rowCount();
    paintBox(&painter, corner->rect(), all ? Tick::All : (selected > 1 ? Tick::Some : Tick::None), corner);
}

bool RowBoxes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        if (auto *corner = qobject_cast<QAbstractButton *>(watched)) {
            paintCorner(corner);
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

void RowBoxes::mousePressEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->pos());
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    const QModelIndex index = m_view.model()->index(row, 0);
    m_ticks = !m_selection.containsRow(row);
    m_lastRow = row;
    if ((event->modifiers() & Qt::ShiftModifier) && m_view.currentIndex().isValid()) {
        const int from = m_view.currentIndex().row();
        m_selection.select(
            QItemSelection(m_view.model()->index(qMin(from, row), 0), m_view.model()->index(qMax(from, row), 0)),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    } else {
        m_selection.select(index, (m_ticks ? QItemSelectionModel::Select : QItemSelectionModel::Deselect) |
                                      QItemSelectionModel::Rows);
    }
    m_view.setFocus(Qt::MouseFocusReason);
}

void RowBoxes::mouseMoveEvent(QMouseEvent *event)
{
    const int row = logicalIndexAt(event->pos());
    if (!(event->buttons() & Qt::LeftButton) || m_lastRow < 0 || row < 0 || row == m_lastRow)
        return;
    m_selection.select(
        QItemSelection(m_view.model()->index(qMin(m_lastRow, row), 0), m_view.model()->index(qMax(m_lastRow, row), 0)),
        (m_ticks ? QItemSelectionModel::Select : QItemSelectionModel::Deselect) | QItemSelectionModel::Rows);
    m_lastRow = row;
}

void RowBoxes::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_lastRow = -1;
}

} // namespace shuke::ui
