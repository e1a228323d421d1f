#include "ui/quality/findings_panel.h"

#include "core/quality/quality_exception.h"
#include "ui/common/card.h"
#include "ui/common/column_layout.h"
#include "ui/common/empty_state.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/row_copy.h"
#include "ui/common/theme.h"
#include "ui/lists/column_chooser.h"
#include "ui/models/window_model.h"
#include "ui/quality/accepted_dialog.h"
#include "ui/quality/finding_source.h"
#include "ui/quality/quality_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

FindingsPanel::FindingsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_source(new FindingSource(desk.session(), this)),
      m_model(new WindowModel(*m_source, this)),
      m_title(plainLabel({}, sectionFont(), this)),
      m_explanation(quietLabel({}, this)),
      m_openAll(new QPushButton(tr("Open as list"), this)),
      m_duplicates(new QPushButton(tr("Compare and merge…"), this)),
      m_accepted(new QPushButton(this)),
      m_right(new QPushButton(tr("It is right"), this)),
      m_fixSelected(new QPushButton(this)),
      m_fixAll(new QPushButton(this)),
      m_stack(new QStackedWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_title, 1);
    m_openAll->setToolTip(tr("These customers in the customer list: to tag, to export, to call"));
    for (QPushButton *button : {m_accepted, m_openAll, m_duplicates, m_right})
        head->addWidget(button);
    m_duplicates->setToolTip(tr("All customers that look alike, side by side"));
    m_accepted->setToolTip(tr("What was found right and is left out"));
    m_right->setToolTip(tr("Of the selected rows (R): they are left out until the value changes"));
    head->addWidget(m_fixSelected);
    head->addWidget(m_fixAll);
    column->addLayout(head);
    column->addWidget(m_explanation);
    auto *card = new Card(m_stack);
    m_list = new ListView(*m_model, QString(), card);
    m_list->setAccessibleName(tr("Findings"));
    card->setContent(m_list);
    m_stack->addWidget(card);
    m_nothing = new EmptyState(tr("Nothing to mend here"), QString(), m_stack);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);

    connect(m_openAll, &QPushButton::clicked, this, &FindingsPanel::openCustomers);
    connect(m_duplicates, &QPushButton::clicked, this, [this] { m_desk.go(ShowPage{PageId::Duplicates}); });
    connect(m_accepted, &QPushButton::clicked, this,
            [this] { (new AcceptedDialog(m_desk, m_source->rule(), this))->open(); });
    connect(m_right, &QPushButton::clicked, this, &FindingsPanel::acceptSelected);
    connect(m_fixSelected, &QPushButton::clicked, this, &FindingsPanel::fixSelected);
    connect(m_fixAll, &QPushButton::clicked, this, &FindingsPanel::fixAll);
    connect(m_list, &ListView::openWanted, this, [this](qint64 id) {
        if (const ContactId contact = m_source->contactOf(id); contact.isValid())
            m_desk.go(ShowContact{contact});
    });
    connect(m_list, &ListView::searchTyped, this, [this](const QString &text) {
        if (text.compare(QLatin1String("f"), Qt::CaseInsensitive) == 0 && m_fixSelected->isEnabled())
            fixSelected();
        else if (text.compare(QLatin1String("r"), Qt::CaseInsensitive) == 0 && m_right->isEnabled())
            acceptSelected();
    });
    new OwnKeys(m_list, [this] {
        return std::vector{keyLine({Qt::Key_F}, m_fixSelected->text()), keyLine({Qt::Key_R}, m_right->text())};
    });
    connect(m_list, &ListView::columnsWanted, this,
            [this](const QPoint &at) { (new ColumnChooser(*m_list, this))->open(at); });
    connect(m_list, &ListView::selectionCountChanged, this, [this] {
        updateButtons();
        Q_EMIT selectionChanged();
    });
    connect(m_model, &WindowModel::stateChanged, this, &FindingsPanel::updateButtons);
    updateButtons();
}

FindingsPanel::~FindingsPanel()
{
    delete m_list; // before the model it looks at
}

void FindingsPanel::show(const std::shared_ptr<const quality::QualityResult> &result, quality::Rule rule)
{
    const bool first = m_title->text().isEmpty();
    m_title->setText(ruleText(rule));
    m_explanation->setText(ruleExplanation(rule));
    m_nothing->setTexts(tr("Nothing to mend here"), tr("No customer breaks this rule."));
    if (m_source->rule() != rule || first)
        m_list->columnLayout().setKey(QStringLiteral("quality/") + codeOf(rule), {}, FindingSource::usualColumns(rule));
    if (m_source->rule() != rule)
        m_list->clearSelection();
    m_source->setFindings(result, rule);
    m_acceptedCount = result->accepted[static_cast<size_t>(quality::indexOf(rule))];
    if (first)
        m_model->reload();
    m_stack->setCurrentIndex(m_source->count() > 0 ? 0 : 1);
    updateButtons();
}

bool FindingsPanel::isSettled() const
{
    return m_title->text().isEmpty() ||
           (m_model->isComplete() && !m_model->isBusy() && !m_fixing &&
            m_model->isInMemory(m_list->rowAt(0), m_list->rowAt(0) + WindowModel::kPageRows / 2));
}

bool FindingsPanel::showsNothing() const
{
    return m_stack->currentIndex() == 1;
}

std::vector<qint64> FindingsPanel::selectedIds() const
{
    std::vector<qint64> ids;
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
    }
    return ids;
}

void FindingsPanel::fixSelected()
{
    fix(m_source->findings(selectedIds()));
}

void FindingsPanel::fixAll()
{
    std::vector<qint64> ids = m_model->allIds();
    fix(m_source->findings(std::move(ids)));
}

void FindingsPanel::acceptSelected()
{
    quality::RuleFindings findings = m_source->findings(selectedIds());
    if (findings.contacts.empty() || m_fixing || !quality::canBeRight(m_source->rule()))
        return;
    m_fixing = true;
    updateButtons();
    const int count = static_cast<int>(findings.contacts.size());
    Doing doing;
    doing.done = tr("%Ln finding(s) left out: they are right.", nullptr, count);
    doing.guard = this;
    doing.then = [this](const Result<ChangeSet> &) {
        m_fixing = false;
        updateButtons();
        m_list->setFocus();
    };
    m_desk.perform(quality::acceptFindings(m_source->rule(), std::move(findings.contacts), std::move(findings.fields)),
                   std::move(doing));
}

void FindingsPanel::fix(quality::RuleFindings findings)
{
    if (findings.contacts.empty() || m_fixing || ruleFixText(m_source->rule()).isEmpty())
        return;
    m_fixing = true;
    updateButtons();
    const auto fixed = std::make_shared<qint64>();
    const int count = static_cast<int>(findings.contacts.size());
    Doing doing;
    doing.busy = tr("Mending %Ln finding(s)…", nullptr, count);
    doing.doneNow = [fixed] {
        return tr("The data of %Ln customer(s) was mended.", nullptr, static_cast<int>(*fixed));
    };
    doing.guard = this;
    doing.then = [this, fixed](const Result<ChangeSet> &changed) {
        m_fixing = false;
        if (changed && *fixed == 0)
            m_desk.say(MessageBar::Kind::Warning,
                       tr("Nothing was changed: there is no certain value for what is selected."));
        updateButtons();
        m_list->setFocus();
    };
    m_desk.perform(
        quality::fixFindings(m_source->rule(), std::move(findings.contacts), std::move(findings.fields), fixed),
        std::move(doing));
}

void FindingsPanel::openCustomers()
{
    const quality::RuleFindings all = m_source->findings(m_model->allIds());
    std::vector<qint64> contacts = all.contacts; // ascending; fields of one customer stand together
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
    m_desk.go(ShowCustomers{m_title->text(), std::move(contacts)});
}

void FindingsPanel::updateButtons()
{
    const QString what = ruleFixText(m_source->rule());
    const int count = static_cast<int>(m_source->count());
    const int selected = m_list->selectedRowCount();
    m_openAll->setVisible(count > 0);
    m_duplicates->setVisible(count > 0 && m_source->rule() == quality::Rule::Duplicate);
    m_accepted->setVisible(m_acceptedCount > 0);
    m_accepted->setText(tr("Found right: %L1").arg(m_acceptedCount));
    m_right->setVisible(count > 0 && quality::canBeRight(m_source->rule()));
    m_right->setEnabled(selected > 0 && !m_fixing);
    m_fixSelected->setVisible(count > 0 && !what.isEmpty());
    m_fixAll->setVisible(count > 0 && !what.isEmpty());
    m_fixSelected->setText(what);
    m_fixSelected->setToolTip(tr("Of the selected rows (F)"));
    m_fixSelected->setEnabled(selected > 0 && !m_fixing);
    m_fixAll->setText(tr("All %Ln", nullptr, count));
    m_fixAll->setToolTip(
        tr("%1: all rows of this list that have a proposal, in one step that can be undone").arg(what));
    m_fixAll->setEnabled(!m_fixing);
}

} // namespace shuke::ui
