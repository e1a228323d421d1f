#include "ui/contacts/contact_changes_tab.h"

#include "core/base/operation_kinds.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/operation_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/shrinking_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace shuke::ui {

void ContactChangesModel::show(std::vector<ContactChange> changes, const contacts::ContactChoices &choices, QDate today)
{
    beginResetModel();
    m_changes = std::move(changes);
    m_choices = choices;
    m_today = today;
    endResetModel();
}

int ContactChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ContactChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant ContactChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContactChange &change = m_changes[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole) // what a narrow column cuts off; a tool tip reads names as HTML
        return index.data().toString().toHtmlEscaped();
    if (role == Qt::ForegroundRole && index.column() != Change)
        return themeColors().secondary;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return instantText(change.atMs, m_today);
    case Field:
        return changeFieldText(change, m_choices);
    case Change:
        if (!change.isPart() && change.field.isEmpty())
            return operationText(change.label);
        return tr("%1 → %2").arg(changeText(change, change.before, m_choices),
                                 changeText(change, change.after, m_choices));
    case Who:
        return change.actor;
    default:
        return {};
    }
}

QVariant ContactChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Field:
        return tr("Field");
    case Change:
        return tr("Before → after");
    case Who:
        return tr("Who");
    default:
        return {};
    }
}

ContactChangesTab::ContactChangesTab(QWidget *parent) : QWidget(parent), m_model(new ContactChangesModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, space::small);
    column->setSpacing(space::small);
    m_stack = new QStackedWidget(this);
    m_table = new RecordTable(*m_model, ContactChangesModel::Change, tr("Changes"), m_stack);
    m_table->remember(QStringLiteral("contact/changes"));
    m_stack->addWidget(m_table);
    m_empty = quietLabel(QString(), m_stack);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setMargin(space::page);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    m_note = quietLabel(QString(), this);
    letShrink(m_note);
    m_undo = new QPushButton(tr("Undo this change"), this);
    row->addWidget(m_note, 1);
    row->addWidget(m_undo);
    column->addLayout(row);
    connect(m_undo, &QPushButton::clicked, this, &ContactChangesTab::undo);
    connect(m_table, &RecordTable::currentRowChanged, this, &ContactChangesTab::updateState);
    updateState();
}

void ContactChangesTab::showChanges(const RecordHistory &history, const contacts::ContactDetail &detail,
                                    const contacts::ContactChoices &choices, QDate today)
{
    const ContactChange *line = m_detail.contact.id == detail.contact.id ? current() : nullptr;
    const std::optional<ContactChange> selected = line ? std::optional(*line) : std::nullopt;
    m_detail = detail;
    m_choices = choices;
    m_complete = history.complete;
    m_model->show(contactChanges(history, detail.contact.id), choices, today);
    const auto same = std::ranges::find_if(m_model->changes(), [&selected](const ContactChange &change) {
        return selected && change.operation == selected->operation && change.field == selected->field &&
               change.kind == selected->kind && change.record.table == selected->record.table &&
               change.record.row == selected->record.row;
    });
    if (same != m_model->changes().end())
        m_table->selectRow(static_cast<int>(same - m_model->changes().begin()));
    m_empty->setText(tr("No changes are kept for this record."));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    updateState();
}

void ContactChangesTab::showError(const Error &error)
{
    m_empty->setText(errorText(error));
    m_stack->setCurrentIndex(1);
}

void ContactChangesTab::select(int row)
{
    m_table->selectRow(row);
}

const ContactChange *ContactChangesTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->changes()[static_cast<size_t>(row)] : nullptr;
}

QString ContactChangesTab::noteOn(const ContactChange &change) const
{
    switch (canChangeBack(change, m_detail, m_choices)) {
    case ChangeBack::Possible:
        if (change.isPart() && change.before.isEmpty())
            return tr("Removes: %1").arg(changeText(change, change.after, m_choices));
        if (change.isPart() && change.after.isEmpty())
            return tr("Adds again: %1").arg(changeText(change, change.before, m_choices));
        return tr("Puts back: %1").arg(changeText(change, change.before, m_choices));
    case ChangeBack::ChangedLater:
        return tr("Changed later: it is %1 now.").arg(changeText(change, valueNow(change, m_detail), m_choices));
    case ChangeBack::Already:
        return tr("It is so again already.");
    case ChangeBack::Never:
        break;
    }
    return neverText(change);
}

void ContactChangesTab::updateState()
{
    const ContactChange *change = current();
    QString note = tr("Select a change to take it back.");
    bool possible = false;
    const bool merge = change && change->operationKind == kMergeOperation;
    m_undo->setText(merge ? tr("Undo the merge…") : tr("Undo this change"));
    if (merge) {
        note = tr("A part of a merge of customers, which is undone as a whole. What was edited later is kept.");
        possible = true;
    } else if (change) {
        note = noteOn(*change);
        const ChangeBack back = canChangeBack(*change, m_detail, m_choices);
        const bool writable = !m_detail.contact.isTrashed() || change->field == QLatin1String("deleted_at");
        possible = writable && (back == ChangeBack::Possible || back == ChangeBack::ChangedLater);
    } else if (!m_complete) {
        note = tr("There are more changes than this list shows.");
    }
    m_note->setText(note);
    m_undo->setEnabled(possible);
}

void ContactChangesTab::undo()
{
    const ContactChange *line = current();
    if (!line)
        return;
    const ContactChange change = *line;
    if (change.operationKind == kMergeOperation) {
        Q_EMIT operationWanted(change.operation);
        return;
    }
    const Command command = changeBack(change, m_detail);
    if (canChangeBack(change, m_detail, m_choices) == ChangeBack::Possible) {
        Q_EMIT commandWanted(command);
        return;
    }
    const bool removes = change.isPart() && change.before.isEmpty();
    const QString now = changeText(change, valueNow(change, m_detail), m_choices);
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Undo this change"), QString(), QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("%1 was changed later.").arg(changeFieldText(change, m_choices)));
    box->setInformativeText(
        removes
            ? tr("Now it is “%1”. Remove it?").arg(now)
            : tr("Now it is “%1”. Put “%2” back in its place?").arg(now, changeText(change, change.before, m_choices)));
    QPushButton *put = box->addButton(removes ? tr("Remove it") : tr("Put it back"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, put, command](QAbstractButton *button) {
        if (button == put)
            Q_EMIT commandWanted(command);
    });
    box->open();
}

} // namespace shuke::ui
