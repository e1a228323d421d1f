#include "ui/quality/fields_dialog.h"

#include "core/base/clock.h"
#include "core/reports/field_words.h"
#include "core/reports/report_text.h"
#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/quality/quality_words.h"
#include "ui/reports/report_export.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace fields_dialog_detail {

constexpr QSize kSize(1100, 620);
constexpr int kFilledColumn = 3;

QString wordsOf(const reports::Cell &cell)
{
    if (cell.isEmpty())
        return {};
    return reports::ReportText(reports::ReportModel(), translateReport).cell(cell);
}

QString filledText(const quality::InventoryField &field)
{
    if (field.records == 0)
        return QStringLiteral("–");
    return qualityShareText(static_cast<double>(field.filled) / static_cast<double>(field.records));
}

} // namespace fields_dialog_detail

FieldsDialog::FieldsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_model(new TextTable(
          {tr("Field"), tr("Of"), tr("Personal data"), tr("Filled"), tr("Last used"), tr("What it is for")}, this)),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(m_stack)),
      m_table(new RecordTable(*m_model, 5, tr("Fields"), m_stack)),
      m_personalOnly(new QCheckBox(tr("Personal data only"), this)),
      m_summary(quietLabel({}, this)),
      m_purpose(new QLineEdit(this)),
      m_problem(new FieldProblem(this))
{
    using namespace fields_dialog_detail;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Fields and what they are for"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(windowTitle(), pageTitleFont(), this), 1);
    head->addWidget(m_personalOnly);
    column->addLayout(head);
    column->addWidget(m_summary);
    m_model->setRightAligned(kFilledColumn);
    m_table->remember(QStringLiteral("quality/fields"));
    m_stack->addWidget(m_busy);
    m_stack->addWidget(m_table);
    auto *card = new Card(this);
    card->setContent(m_stack);
    column->addWidget(card, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    auto *label = plainLabel(tr("What the selected field is for:"), this);
    label->setBuddy(m_purpose);
    m_purpose->setAccessibleName(tr("What the selected field is for"));
    m_purpose->setMaxLength(quality::kLongestPurpose);
    m_purpose->setToolTip(tr("Enter keeps it; empty: the usual words"));
    line->addWidget(label);
    line->addWidget(m_purpose, 1);
    column->addLayout(line);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *report = new QPushButton(tr("Data dictionary…"), this);
    report->setToolTip(tr("All fields as a report: to read, to print, as PDF, CSV or XLSX"));
    report->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    buttons->addWidget(report);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    resize(kSize);

    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(report, &QPushButton::clicked, this, [this] {
        m_desk.go(ShowReport{"data-dictionary"});
        accept();
    });
    connect(m_personalOnly, &QCheckBox::toggled, this, &FieldsDialog::showFields);
    connect(m_table, &RecordTable::currentRowChanged, this, &FieldsDialog::showCurrent);
    connect(m_table, &RecordTable::opened, this, [this] {
        m_purpose->setFocus(Qt::ShortcutFocusReason);
        m_purpose->selectAll();
    });
    connect(m_purpose, &QLineEdit::editingFinished, this, &FieldsDialog::savePurpose);
    desk.session()->onChanged(this, [this](const ChangeSet &) { load(); });
    load();
}

FieldsDialog::~FieldsDialog()
{
    m_cancel.cancel();
}

void FieldsDialog::load()
{
    m_cancel.cancel(); // what an earlier question counts is out of date
    m_cancel = CancelToken();
    m_busy->begin(tr("Counting what is filled…"), m_cancel);
    ++m_running;
    onFinished(m_desk.session()->query(quality::fieldInventory(m_cancel)), this,
               [this, asked = m_asked.next()](Result<std::vector<quality::InventoryField>> fields) {
                   --m_running;
                   if (!m_asked.isCurrent(asked))
                       return;
                   m_stack->setCurrentWidget(m_table);
                   if (!fields) {
                       m_problem->setProblem(errorText(fields.error()));
                       return;
                   }
                   m_fields = std::move(*fields);
                   showFields();
               });
}

void FieldsDialog::showFields()
{
    using namespace fields_dialog_detail;
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QTimeZone zone = businessZone(m_desk.session()->description().timeZone);
    const quality::InventoryField *before = current();
    const QString kept = before ? before->key() : QString();
    const QString typed = m_purpose->isModified() ? m_purpose->text() : QString();
    m_shown.clear();
    std::vector<QStringList> rows;
    int row = 0;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const quality::InventoryField &field = m_fields[i];
        if (m_personalOnly->isChecked() && !field.personal)
            continue;
        if (field.key() == kept)
            row = static_cast<int>(m_shown.size());
        m_shown.push_back(i);
        const QDate used = field.lastUsedMs ? QDateTime::fromMSecsSinceEpoch(*field.lastUsedMs, zone).date() : QDate();
        rows.push_back({wordsOf(reports::fieldName(field, chinese)), inventoryRecordText(field.record),
                        field.personal ? tr("yes") : QString(), filledText(field), dayText(used),
                        wordsOf(reports::fieldPurpose(field))});
    }
    m_model->setRows(std::move(rows));
    const auto personal =
        std::ranges::count_if(m_fields, [](const quality::InventoryField &field) { return field.personal; });
    const auto used =
        std::ranges::count_if(m_fields, [](const quality::InventoryField &field) { return field.filled > 0; });
    m_summary->setText(tr("%1 fields: %2 hold values, %3 are personal data. What nobody fills need not be asked for.")
                           .arg(m_fields.size())
                           .arg(used)
                           .arg(personal));
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    showCurrent();
    if (!typed.isNull() && current() && current()->key() == kept) { // somebody is typing while the store changes
        m_purpose->setText(typed);
        m_purpose->setModified(true);
    }
}

const quality::InventoryField *FieldsDialog::current() const
{
    const int row = m_table->currentRow();
    if (row < 0 || static_cast<size_t>(row) >= m_shown.size())
        return nullptr;
    return &m_fields[m_shown[static_cast<size_t>(row)]];
}

void FieldsDialog::showCurrent()
{
    const quality::InventoryField *field = current();
    m_purpose->setEnabled(field != nullptr);
    m_purpose->setText(field ? field->purpose : QString());
    if (!field)
        return;
    quality::InventoryField usual = *field;
    usual.purpose.clear();
    m_purpose->setPlaceholderText(fields_dialog_detail::wordsOf(reports::fieldPurpose(usual)));
}

void FieldsDialog::savePurpose()
{
    const quality::InventoryField *field = current();
    if (!field || m_purpose->text().simplified() == field->purpose)
        return;
    m_problem->setProblem({});
    Doing doing;
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &saved) {
        if (!saved)
            m_problem->setProblem(errorText(saved.error()));
    };
    m_desk.perform(quality::setFieldPurpose(field->key(), m_purpose->text()), std::move(doing));
}

} // namespace shuke::ui
