#include "ui/lists/column_chooser.h"

#include "ui/common/column_layout.h"
#include "ui/common/list_view.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/models/window_model.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScreen>
#include <QVBoxLayout>

namespace shuke::ui {

namespace column_chooser_detail {
constexpr int kWidth = 240;
constexpr int kMostRows = 12;
} // namespace column_chooser_detail

ColumnChooser::ColumnChooser(ListView &list, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_list(list), m_columns(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Columns"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(plainLabel(tr("Columns"), sectionFont(), this));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setDragDropMode(QAbstractItemView::InternalMove);
    m_columns->setFixedWidth(column_chooser_detail::kWidth);
    m_columns->installEventFilter(this);
    column->addWidget(m_columns);
    QLabel *help = quietLabel(tr("Drag, or Alt+↑ and Alt+↓, to change the order."), this);
    help->setFont(captionFont());
    column->addWidget(help);
    auto *reset = new QPushButton(tr("Reset columns"), this);
    reset->setToolTip(tr("Columns, order, widths and sort as they were in the beginning"));
    column->addWidget(reset);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_list.columnLayout().reset();
        fill();
    });
    connect(m_columns, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        const int at = item->data(Qt::UserRole).toInt();
        m_list.columnLayout().setShown(at, item->checkState() == Qt::Checked);
        if (m_list.columnLayout().isShown(at) != (item->checkState() == Qt::Checked))
            fill(); // the last one stays
    });
    connect(static_cast<const WindowModel *>(m_list.model()), &WindowModel::columnsChanged, this, &ColumnChooser::fill);
    connect(m_columns->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOrder);
    fill();
}

void ColumnChooser::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    const int row = qMax(0, m_columns->currentRow());
    m_columns->clear();
    for (const int column : m_list.columnLayout().order()) {
        const auto *model = static_cast<const WindowModel *>(m_list.model());
        auto *item = new QListWidgetItem(model->columns()[static_cast<size_t>(column)].title, m_columns);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_list.columnLayout().isShown(column) ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, column);
    }
    m_columns->setCurrentRow(row);
    m_columns->setFixedHeight(qMin(column_chooser_detail::kMostRows, m_columns->count()) *
                                  m_columns->sizeHintForRow(0) +
                              2 * m_columns->frameWidth() + space::tiny);
}

void ColumnChooser::open(const QPoint &globalPos)
{
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(qBound(screen.left(), globalPos.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), globalPos.y(), qMax(screen.top(), screen.bottom() - height())));
    show();
    m_columns->setFocus();
}

void ColumnChooser::takeOrder()
{
    if (m_filling)
        return;
    for (int place = 0; place < m_columns->count(); ++place)
        m_list.columnLayout().move(m_columns->item(place)->data(Qt::UserRole).toInt(), place);
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_columns->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_columns->count())
        return;
    {
        const QScopedValueRollback guard(m_filling, true);
        m_columns->insertItem(to, m_columns->takeItem(from));
        m_columns->setCurrentRow(to);
    }
    takeOrder();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnChooser::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace shuke::ui
