#include "ui/contacts/contact_timeline_tab.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/operation_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/record_table.h"

#include <QDateTime>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

void ContactTimelineModel::show(const sales::ContactDocuments &documents, const std::vector<HistoryEntry> &history)
{
    beginResetModel();
    m_entries.clear();
    m_today = documents.today;
    for (const sales::OrderRow &row : documents.rows) {
        Entry entry;
        entry.day = row.order.orderedOn;
        entry.atMs = row.order.orderedAt.value_or(0);
        entry.order = row.order.refundOf.isValid() ? row.order.refundOf : row.order.id;
        const bool refund = row.order.kind == sales::DocumentKind::Refund;
        const QString number = row.order.externalId;
        entry.text = refund ? (number.isEmpty() ? tr("Refund") : tr("Refund %1").arg(number))
                            : (number.isEmpty() ? tr("Order") : tr("Order %1").arg(number));
        if (!refund)
            entry.text += QStringLiteral(" · ") + documentStatusText(row.order, row.fullyRefunded);
        entry.amount = moneyText(row.order.total, row.order.currency);
        m_entries.push_back(std::move(entry));
    }
    for (const HistoryEntry &operation : history) {
        Entry entry;
        entry.atMs = operation.atMs;
        entry.day = QDateTime::fromMSecsSinceEpoch(operation.atMs).date();
        entry.operation = operation.operation;
        entry.text = operationText(operation.label);
        if (operation.undoneBy.isValid())
            entry.text = tr("%1 (undone)").arg(entry.text);
        if (!operation.actor.isEmpty())
            entry.text = QStringLiteral("%1 · %2").arg(entry.text, operation.actor);
        m_entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(
        m_entries, [](const Entry &a, const Entry &b) { return a.day != b.day ? a.day > b.day : a.atMs > b.atMs; });
    QDate day;
    for (Entry &entry : m_entries) {
        entry.firstOfDay = entry.day != day;
        day = entry.day;
    }
    endResetModel();
}

int ContactTimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ContactTimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant ContactTimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == When)
        return themeColors().secondary;
    if (role == Qt::AccessibleTextRole && index.column() == When)
        return dayText(entry.day);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return entry.firstOfDay ? (entry.day == m_today ? tr("Today") : dayText(entry.day)) : QString();
    case What:
        return entry.text;
    case Amount:
        return entry.amount;
    default:
        return {};
    }
}

QVariant ContactTimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Day");
    case What:
        return tr("What happened");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

ContactTimelineTab::ContactTimelineTab(QWidget *parent) : QWidget(parent), m_model(new ContactTimelineModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    m_stack = new QStackedWidget(this);
    m_table = new RecordTable(*m_model, ContactTimelineModel::What, tr("Timeline"), m_stack);
    m_stack->addWidget(m_table);
    m_note = quietLabel(QString(), m_stack);
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_note->setContentsMargins(space::page, space::section, space::page, 0);
    m_stack->addWidget(m_note);
    column->addWidget(m_stack);
    connect(m_table, &RecordTable::opened, this, [this](int row) {
        const ContactTimelineModel::Entry &entry = m_model->entries()[static_cast<size_t>(row)];
        if (entry.order.isValid())
            Q_EMIT orderWanted(entry.order);
        else
            Q_EMIT operationWanted(entry.operation);
    });
}

void ContactTimelineTab::showTimeline(const sales::ContactDocuments &documents,
                                      const std::vector<HistoryEntry> &history)
{
    const int current = m_table->currentRow();
    m_model->show(documents, history);
    if (current >= 0 && current < m_model->rowCount())
        m_table->selectRow(current);
    m_note->setText(tr("Nothing has happened yet."));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

void ContactTimelineTab::showError(const Error &error)
{
    m_note->setText(errorText(error));
    m_stack->setCurrentIndex(1);
}

} // namespace shuke::ui
