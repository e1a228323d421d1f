#include "ui/lists/bulk_edit_dialog.h"

#include "ui/common/card.h"
#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"
#include "ui/lists/bulk_value.h"
#include "ui/models/window_model.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace bulk_edit_dialog_detail {

constexpr size_t kSlice = 1000;
constexpr int kShownRows = 50;
constexpr int kWidth = 560;

/// Notes may have lines; a row of the table has one.
QString oneLine(const QString &text)
{
    return text.isEmpty() ? BulkEditDialog::tr("(empty)") : text.simplified();
}

} // namespace bulk_edit_dialog_detail

BulkEditDialog::BulkEditDialog(Desk &desk, WindowModel &model, BulkEdit edit, std::vector<qint64> ids, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_model(model),
      m_edit(std::move(edit)),
      m_ids(std::move(ids)),
      m_field(new QComboBox(this)),
      m_value(new BulkValue(desk.session(), m_edit.subject, this)),
      m_problem(plainLabel(QString(), this)),
      m_summary(quietLabel(QString(), this)),
      m_changes(new QTableWidget(0, 3, this)),
      m_apply(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_edit.words.title(static_cast<int>(m_ids.size())));
    setMinimumWidth(bulk_edit_dialog_detail::kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(makeForm());
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, themeColors().bad);
    m_problem->setPalette(palette);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addWidget(m_summary);
    makeTable();
    auto *card = new Card(this);
    card->setContent(m_changes);
    column->addWidget(card, 1);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    buttons->addStretch();
    buttons->addWidget(cancel);
    m_apply->setDefault(true);
    buttons->addWidget(m_apply);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::accept);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_value->setField(field());
        readValues();
    });
    connect(m_value, &BulkValue::changed, this, &BulkEditDialog::refresh);
    m_value->setField(field());
    readValues();
    m_field->setFocus();
}

BulkEditDialog::~BulkEditDialog()
{
    m_cancel.cancel();
}

QWidget *BulkEditDialog::makeForm()
{
    auto *body = new QWidget(this);
    auto *form = new QFormLayout(body);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::small);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const BulkField &one : m_edit.fields)
        m_field->addItem(one.title);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("New value"), m_value);
    return body;
}

void BulkEditDialog::makeTable()
{
    m_changes->setHorizontalHeaderLabels({m_edit.words.who, tr("Now"), tr("Then")});
    m_changes->setAccessibleName(tr("What will change"));
    applyTableLook(*m_changes);
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->setFocusPolicy(Qt::NoFocus);
    m_changes->setMinimumHeight(7 * ui::rowHeight());
}

const BulkField &BulkEditDialog::field() const
{
    return m_edit.fields[static_cast<size_t>(std::max(0, m_field->currentIndex()))];
}

void BulkEditDialog::choose(const QByteArray &fieldKey, const QString &value)
{
    m_field->setCurrentIndex(static_cast<int>(fieldKeys().indexOf(QString::fromUtf8(fieldKey))));
    m_value->setValue(value);
}

QStringList BulkEditDialog::fieldKeys() const
{
    QStringList keys;
    for (const BulkField &one : m_edit.fields)
        keys.append(QString::fromUtf8(one.key));
    return keys;
}

QString BulkEditDialog::summary() const
{
    return m_summary->text();
}

QString BulkEditDialog::problem() const
{
    return m_problem->text();
}

QStringList BulkEditDialog::preview() const
{
    QStringList rows;
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_changes->columnCount(); ++column)
            cells.append(m_changes->item(row, column) ? m_changes->item(row, column)->text() : QString());
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows;
}

bool BulkEditDialog::canApply() const
{
    return m_apply->isEnabled();
}

/// What the rows have now: read in slices, so that a million rows neither wait nor fill the memory.
void BulkEditDialog::readValues()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_before.clear();
    m_examples.clear();
    m_exampleCounts.clear();
    m_failure.clear();
    m_read = 0;
    m_found = 0;
    m_isReading = true;
    m_isNaming = false;
    readMore();
    refresh();
}

void BulkEditDialog::readMore()
{
    const auto from = m_ids.begin() + static_cast<std::ptrdiff_t>(m_read);
    m_read += std::min(bulk_edit_dialog_detail::kSlice, m_ids.size() - m_read);
    const std::vector<qint64> slice(from, m_ids.begin() + static_cast<std::ptrdiff_t>(m_read));
    if (field().read) {
        onFinished(field().read(slice, m_cancel), this,
                   [this, token = m_cancel](const Result<BulkField::Values> &values) {
                       if (!token.isCanceled()) // else another field meanwhile
                           take(values);
                   });
        return;
    }
    m_model.readRows(slice, m_cancel, this, [this, token = m_cancel](const Result<std::vector<ListRow>> &rows) {
        if (token.isCanceled())
            return;
        if (!rows)
            return take(rows.error());
        BulkField::Values values;
        values.reserve(rows->size());
        for (const ListRow &row : *rows)
            values.emplace_back(row.id, field().now(row));
        take(std::move(values));
    });
}

void BulkEditDialog::take(const Result<BulkField::Values> &values)
{
    using namespace bulk_edit_dialog_detail;
    if (values) {
        for (const auto &[id, text] : *values) {
            if (!field().appends)
                ++m_before[text];
            // Only one value can drop out of the examples, the one that is chosen.
            if (m_examples.size() < 2 * kShownRows && m_exampleCounts[text]++ < kShownRows)
                m_examples.emplace_back(id, text);
        }
        m_found += static_cast<qint64>(values->size());
    } else {
        m_failure = errorText(values.error());
    }
    m_isReading = values && m_read < m_ids.size() && !field().appends;
    if (m_isReading)
        readMore();
    else
        readNames();
    refresh();
}

void BulkEditDialog::readNames()
{
    std::vector<qint64> ids;
    for (const auto &[id, text] : m_examples) {
        if (!m_names.contains(id))
            ids.push_back(id);
    }
    if (ids.empty())
        return;
    m_isNaming = true;
    m_model.readRows(ids, m_cancel, this, [this, token = m_cancel](const Result<std::vector<ListRow>> &rows) {
        for (const ListRow &row : rows ? *rows : std::vector<ListRow>())
            m_names[row.id] = m_edit.words.name(row);
        if (token.isCanceled())
            return;
        m_isNaming = false;
        refresh();
    });
}

qint64 BulkEditDialog::changedCount(const QString &then) const
{
    if (field().appends)
        return static_cast<qint64>(m_ids.size());
    const auto same = m_before.find(then);
    return m_found - (same == m_before.end() ? 0 : same->second);
}

void BulkEditDialog::fillTable(const std::optional<QString> &then)
{
    using namespace bulk_edit_dialog_detail;
    m_changes->setRowCount(0);
    const auto set = [this](int row, int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setToolTip(text.toHtmlEscaped());
        m_changes->setItem(row, column, item);
    };
    int row = 0;
    for (const auto &[id, now] : m_examples) {
        if (row == kShownRows || (then && !field().appends && now == *then))
            continue;
        const auto name = m_names.find(id);
        m_changes->insertRow(row);
        set(row, 0, name == m_names.end() ? QString() : name->second.simplified());
        set(row, 1, oneLine(now));
        if (then)
            set(row, 2, oneLine(field().appends ? now + QLatin1Char(' ') + *then : *then));
        ++row;
    }
    const qint64 others = then ? changedCount(*then) - row : 0;
    if (others <= 0 || m_isReading)
        return;
    m_changes->insertRow(row);
    set(row, 0, tr("and %Ln more", nullptr, static_cast<int>(others)));
}

void BulkEditDialog::refresh()
{
    const std::optional<QString> value = m_value->value();
    QString problem = m_failure;
    if (problem.isEmpty() && value && !value->isEmpty() && field().problem)
        problem = field().problem(*value);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    std::optional<QString> then;
    if (value && problem.isEmpty())
        then = shownText(field(), *value);
    fillTable(then);
    const int all = static_cast<int>(m_ids.size());
    const int count = then ? static_cast<int>(changedCount(*then)) : 0;
    if (m_isReading)
        m_summary->setText(
            tr("Looking at what they have now… %1 of %2").arg(numberText(qint64(m_read)), numberText(all)));
    else if (!then)
        m_summary->setText(problem.isEmpty() ? tr("What they have now; nothing changes yet.") : QString());
    else
        m_summary->setText(count == 0 ? tr("Nothing changes: all have this value already.")
                                      : m_edit.words.summary(numberText(count), all));
    m_apply->setText(m_edit.words.apply(m_isReading || !then ? all : count));
    m_apply->setEnabled(then && (m_isReading || count > 0));
}

void BulkEditDialog::accept()
{
    const std::optional<QString> value = m_value->value();
    if (!value || !m_apply->isEnabled())
        return;
    const int count =
        static_cast<int>(m_isReading ? static_cast<qint64>(m_ids.size()) : changedCount(shownText(field(), *value)));
    m_cancel.cancel();
    m_desk.perform(field().command(std::move(m_ids), *value),
                   {.done = m_edit.words.done(m_field->currentText(), count)});
    QDialog::accept();
}

} // namespace shuke::ui
