#include "ui/contacts/bulk_edit_dialog.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_columns.h"
#include "ui/models/window_model.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace bulk_edit_dialog_detail {

constexpr size_t kSlice = 1000;
constexpr int kShownValues = 8;
constexpr int kWidth = 480;
/// Each customer has its own: the same for many is a mistake.
constexpr const char *kSingle[] = {"name", "phone", "email", "wechat", "external_id"};

} // namespace bulk_edit_dialog_detail

namespace bulk_edit_detail = bulk_edit_dialog_detail;

BulkEditDialog::BulkEditDialog(Desk &desk, WindowModel &model, std::vector<qint64> ids, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_model(model),
      m_ids(std::move(ids)),
      m_field(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_problem(plainLabel(QString(), this)),
      m_summary(quietLabel(QString(), this)),
      m_changes(new QTableWidget(0, 3, this)),
      m_apply(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Edit a field of %Ln customer(s)", nullptr, static_cast<int>(m_ids.size())));
    setMinimumWidth(bulk_edit_detail::kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    auto *form = new QFormLayout;
    form->setSpacing(space::small);
    for (size_t at = 0; at < model.columns().size(); ++at) {
        const ListColumn &spec = model.columns()[at];
        if (spec.isEditable &&
            std::ranges::none_of(bulk_edit_detail::kSingle, [&spec](const char *key) { return spec.key == key; }))
            m_field->addItem(spec.title, static_cast<int>(at));
    }
    form->addRow(tr("Field"), m_field);
    m_value->setPlaceholderText(tr("Empty: the field is cleared"));
    form->addRow(tr("New value"), m_value);
    column->addLayout(form);
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    column->addWidget(m_problem);
    column->addWidget(m_summary);
    m_changes->setHorizontalHeaderLabels({tr("Now"), tr("Then"), tr("Customers")});
    m_changes->setAccessibleName(tr("What will change"));
    m_changes->verticalHeader()->hide();
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->setFocusPolicy(Qt::NoFocus);
    m_changes->setMinimumHeight(5 * ui::rowHeight());
    column->addWidget(m_changes, 1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_apply->setDefault(true);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::accept);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::readValues);
    connect(m_value, &QLineEdit::textChanged, this, &BulkEditDialog::refresh);
    readValues();
    m_value->setFocus();
}

BulkEditDialog::~BulkEditDialog()
{
    m_cancel.cancel();
}

void BulkEditDialog::choose(const QByteArray &columnKey, const QString &value)
{
    for (int i = 0; i < m_field->count(); ++i) {
        if (m_model.columns()[m_field->itemData(i).toUInt()].key == columnKey)
            m_field->setCurrentIndex(i);
    }
    m_value->setText(value);
}

QString BulkEditDialog::summary() const
{
    return m_summary->text();
}

int BulkEditDialog::column() const
{
    return m_field->currentData().toInt();
}

/// What the rows have now: read in slices, so that a million rows neither wait nor fill the memory.
void BulkEditDialog::readValues()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_before.clear();
    m_read = 0;
    m_isReading = true;
    readMore();
    refresh();
}

void BulkEditDialog::readMore()
{
    const auto from = m_ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += std::min(bulk_edit_detail::kSlice, m_ids.size() - m_read);
    const auto to = m_ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_model.readRows(
        {from, to}, m_cancel, this,
        [this, token = m_cancel, at = static_cast<size_t>(column())](const Result<std::vector<ListRow>> &rows) {
            if (token.isCanceled())
                return; // another field meanwhile
            for (const ListRow &row : rows ? *rows : std::vector<ListRow>())
                ++m_before[row.cells[at].toString()];
            m_isReading = rows && m_read < m_ids.size();
            if (m_isReading)
                readMore();
            refresh();
        });
}

void BulkEditDialog::refresh()
{
    const QString value = m_value->text().simplified();
    const QString problem = m_model.source().problemWith(column(), value);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    std::vector<std::pair<qint64, QString>> before;
    qint64 changed = 0;
    for (const auto &[text, count] : m_before) {
        if (text == value)
            continue;
        before.emplace_back(-count, text);
        changed += count;
    }
    std::sort(before.begin(), before.end());
    const auto shown = std::min<size_t>(before.size(), bulk_edit_detail::kShownValues);
    const QString nothing = tr("(empty)");
    m_changes->setRowCount(static_cast<int>(shown) + (before.size() > shown ? 1 : 0));
    qint64 others = changed;
    for (size_t i = 0; i < shown; ++i) {
        const int row = static_cast<int>(i);
        m_changes->setItem(row, 0, new QTableWidgetItem(before[i].second.isEmpty() ? nothing : before[i].second));
        m_changes->setItem(row, 1, new QTableWidgetItem(value.isEmpty() ? nothing : value));
        m_changes->setItem(row, 2, new QTableWidgetItem(numberText(-before[i].first)));
        others += before[i].first;
    }
    if (before.size() > shown) {
        const int row = static_cast<int>(shown);
        m_changes->setItem(
            row, 0, new QTableWidgetItem(tr("%Ln other value(s)", nullptr, static_cast<int>(before.size() - shown))));
        m_changes->setItem(row, 1, new QTableWidgetItem(value.isEmpty() ? nothing : value));
        m_changes->setItem(row, 2, new QTableWidgetItem(numberText(others)));
    }
    for (int row = 0; row < m_changes->rowCount(); ++row)
        m_changes->item(row, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int count = static_cast<int>(changed);
    const int all = static_cast<int>(m_ids.size());
    if (m_isReading)
        m_summary->setText(
            tr("Looking at what they have now… %1 of %2").arg(numberText(qint64(m_read)), numberText(all)));
    else
        m_summary->setText(count == 0 ? tr("Nothing changes: all have this value already.")
                                      : tr("%1 of %Ln customer(s) change.", nullptr, all).arg(numberText(count)));
    m_apply->setText(m_isReading ? tr("Change %Ln customer(s)", nullptr, all)
                                 : tr("Change %Ln customer(s)", nullptr, count));
    m_apply->setEnabled(problem.isEmpty() && (m_isReading || count > 0));
}

void BulkEditDialog::accept()
{
    const std::optional<contacts::ContactEdit> edit = contactCellEdit(column(), m_value->text().simplified());
    if (!edit || !m_apply->isEnabled())
        return;
    std::vector<ContactId> ids(m_ids.size());
    std::transform(m_ids.begin(), m_ids.end(), ids.begin(), ContactId::fromRow);
    m_desk.perform(contacts::editContacts(std::move(ids), *edit),
                   {.done = tr("“%1” of %Ln customer(s) changed.", nullptr, static_cast<int>(m_ids.size()))
                                .arg(m_field->currentText())});
    QDialog::accept();
}

} // namespace shuke::ui
