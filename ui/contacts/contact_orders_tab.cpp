#include "ui/contacts/contact_orders_tab.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/record_table.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

void ContactOrdersModel::setRows(std::vector<sales::OrderRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ContactOrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ContactOrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant ContactOrdersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sales::OrderRow &row = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Total)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && (row.fullyRefunded || row.order.status == sales::OrderStatus::Canceled))
        return themeColors().secondary;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Day:
        return dayText(row.order.orderedOn);
    case Number:
        return row.order.externalId.isEmpty() ? QStringLiteral("#%1").arg(row.order.id.row() & 0xFFFFFFFF)
                                              : row.order.externalId;
    case State:
        return documentStatusText(row.order, row.fullyRefunded);
    case Total:
        return moneyText(row.order.total, row.order.currency);
    default:
        return {};
    }
}

QVariant ContactOrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Total ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day:
        return tr("Day");
    case Number:
        return tr("Order");
    case State:
        return tr("Status");
    case Total:
        return tr("Total");
    default:
        return {};
    }
}

ContactOrdersTab::ContactOrdersTab(QWidget *parent) : QWidget(parent), m_model(new ContactOrdersModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::large, 0, space::large, 0);
    buttons->setSpacing(space::small);
    m_sum = quietLabel(QString(), this);
    m_sum->setToolTip(tr("Orders that are paid, shipped or completed and not fully refunded, and what they brought "
                         "less refunds."));
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sale = new QPushButton(tr("Quick sale"), this);
    m_order = new QPushButton(tr("New order"), this);
    buttons->addWidget(m_sum, 1);
    buttons->addWidget(m_sale);
    buttons->addWidget(m_order);
    column->addLayout(buttons);
    m_stack = new QStackedWidget(this);
    m_table = new RecordTable(*m_model, ContactOrdersModel::Number, tr("Orders"), m_stack);
    m_table->remember(QStringLiteral("contact/orders"));
    m_stack->addWidget(m_table);
    QLabel *none = quietLabel(tr("No orders yet. Quick sale notes one down in seconds."), m_stack);
    none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    none->setMargin(space::page);
    m_stack->addWidget(none);
    column->addWidget(m_stack, 1);
    connect(m_sale, &QPushButton::clicked, this, &ContactOrdersTab::quickSaleWanted);
    connect(m_order, &QPushButton::clicked, this, &ContactOrdersTab::newOrderWanted);
    connect(m_table, &RecordTable::opened, this, [this](int row) {
        // A refund is seen at its order, if that is known.
        const sales::Order &order = m_model->rows()[static_cast<size_t>(row)].order;
        Q_EMIT orderWanted(order.refundOf.isValid() ? order.refundOf : order.id);
    });
}

void ContactOrdersTab::showDocuments(const sales::ContactDocuments &documents, bool writable)
{
    const int current = m_table->currentRow();
    m_model->setRows(documents.rows);
    if (current >= 0 && current < m_model->rowCount())
        m_table->selectRow(current);
    m_stack->setCurrentIndex(documents.rows.empty() ? 1 : 0);
    const sales::ContactFigures &figures = documents.figures;
    m_sum->setText(
        figures.orders > 0 && figures.revenue
            ? tr("%Ln order(s) · %1", nullptr, figures.orders).arg(moneyText(*figures.revenue, documents.currency))
            : QString());
    m_sale->setEnabled(writable);
    m_order->setEnabled(writable);
}

} // namespace shuke::ui
