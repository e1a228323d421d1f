#include "ui/quality/accepted_dialog.h"

#include "core/base/clock.h"
#include "ui/common/card.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/quality/quality_words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace accepted_dialog_detail {
constexpr QSize kSize(640, 420);
} // namespace accepted_dialog_detail

AcceptedDialog::AcceptedDialog(Desk &desk, quality::Rule rule, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_rule(rule),
      m_model(new TextTable({tr("Customer"), tr("Field"), tr("Value"), tr("Found right on")}, this)),
      m_table(new RecordTable(*m_model, 0, tr("Findings that are right"), this)),
      m_problem(new FieldProblem(this)),
      m_again(new QPushButton(tr("Look at it again"), this)),
      m_all(new QPushButton(tr("All again"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Found right: %1").arg(ruleText(rule)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    column->addWidget(
        quietLabel(tr("These are left out until the value changes. They do not change the score."), this));
    auto *card = new Card(this);
    m_table->remember(QStringLiteral("quality/accepted"));
    card->setContent(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_again->setToolTip(tr("The rule tells of the selected one again (Del)"));
    buttons->addWidget(m_again);
    buttons->addWidget(m_all);
    buttons->addStretch();
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    buttons->addWidget(close);
    column->addLayout(buttons);
    resize(accepted_dialog_detail::kSize);
    m_again->setShortcut(Qt::Key_Delete);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_again, &QPushButton::clicked, this, &AcceptedDialog::lookAgain);
    connect(m_all, &QPushButton::clicked, this, [this] {
        std::vector<qint64> ids;
        for (const quality::AcceptedFinding &finding : m_findings)
            ids.push_back(finding.id);
        m_desk.perform(quality::reviewAccepted(std::move(ids)));
    });
    connect(m_table, &RecordTable::currentRowChanged, this, &AcceptedDialog::updateButtons);
    connect(m_table, &RecordTable::opened, this, [this](int row) {
        m_desk.go(ShowContact{m_findings[static_cast<size_t>(row)].contact});
        accept();
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::QualityException) || changes.touches(TableId::Contact))
            load();
    });
    load();
}

void AcceptedDialog::load()
{
    ++m_running;
    onFinished(m_desk.session()->query(quality::acceptedFindings(m_rule)), this,
               [this, asked = m_asked.next()](Result<std::vector<quality::AcceptedFinding>> findings) {
                   --m_running;
                   if (!m_asked.isCurrent(asked))
                       return;
                   if (!findings) {
                       m_problem->setProblem(errorText(findings.error()));
                       return;
                   }
                   m_findings = std::move(*findings);
                   const QTimeZone zone = businessZone(m_desk.session()->description().timeZone);
                   std::vector<QStringList> rows;
                   for (const quality::AcceptedFinding &finding : m_findings)
                       rows.push_back({finding.name, checkedFieldText(finding.field),
                                       finding.value.isEmpty() ? tr("(empty)") : finding.value,
                                       dayText(QDateTime::fromMSecsSinceEpoch(finding.sinceMs, zone).date())});
                   const int current = m_table->currentRow();
                   m_model->setRows(std::move(rows));
                   if (m_model->rowCount() > 0)
                       m_table->selectRow(std::clamp(current, 0, m_model->rowCount() - 1));
                   updateButtons();
               });
}

void AcceptedDialog::lookAgain()
{
    if (const int row = m_table->currentRow(); row >= 0 && m_running == 0)
        m_desk.perform(quality::reviewAccepted({m_findings[static_cast<size_t>(row)].id}));
}

void AcceptedDialog::updateButtons()
{
    m_again->setEnabled(m_table->currentRow() >= 0 && !m_findings.empty());
    m_all->setEnabled(!m_findings.empty());
}

} // namespace shuke::ui
