#include "ui/value/playbook_dialog.h"

#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/icons.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/unsaved_question.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/value/value_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace playbook_dialog_detail {

using activities::TaskPriority;
using value::LifecycleStage;
using value::PlaybookStep;

constexpr int kWidth = 640;

} // namespace playbook_dialog_detail

using namespace playbook_dialog_detail;

std::vector<PlaybookStep> suggestedSteps(LifecycleStage stage)
{
    const auto words = [](const char *source) { return QCoreApplication::translate("Playbook", source); };
    switch (stage) {
    case LifecycleStage::Prospect:
        return {{words(QT_TRANSLATE_NOOP("Playbook", "Introduce us and ask what is needed")), 3, TaskPriority::Normal},
                {words(QT_TRANSLATE_NOOP("Playbook", "Invite to a first purchase")), 14, TaskPriority::Low}};
    case LifecycleStage::New:
        return {{words(QT_TRANSLATE_NOOP("Playbook", "Say thank you and ask how it was")), 2, TaskPriority::Normal},
                {words(QT_TRANSLATE_NOOP("Playbook", "Give a reason to come back within the month")), 14,
                 TaskPriority::Normal}};
    case LifecycleStage::Active:
        return {
            {words(QT_TRANSLATE_NOOP("Playbook", "Recommend what goes with the last purchase")), 7, TaskPriority::Low}};
    case LifecycleStage::Loyal:
        return {{words(QT_TRANSLATE_NOOP("Playbook", "Thank for the loyalty with something small")), 14,
                 TaskPriority::Normal},
                {words(QT_TRANSLATE_NOOP("Playbook", "Ask who else would like us")), 30, TaskPriority::Low}};
    case LifecycleStage::AtRisk:
        return {{words(QT_TRANSLATE_NOOP("Playbook", "Call and ask what is missing")), 1, TaskPriority::High},
                {words(QT_TRANSLATE_NOOP("Playbook", "Send an offer that fits the usual purchase")), 7,
                 TaskPriority::Normal}};
    case LifecycleStage::Lost:
        break;
    }
    return {{words(QT_TRANSLATE_NOOP("Playbook", "One last good offer")), 7, TaskPriority::Low}};
}

PlaybookDialog::PlaybookDialog(Desk &desk, LifecycleStage stage, const QString &title, std::vector<ContactId> contacts,
                               QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_stage(stage),
      m_contacts(std::move(contacts)),
      m_column(new QVBoxLayout),
      m_problem(new FieldProblem(this)),
      m_add(new QPushButton(tr("+ Step"), this)),
      m_suggest(new QPushButton(tr("Back to the suggestions"), this)),
      m_save(new QPushButton(tr("Save playbook"), this)),
      m_tasks(new QPushButton(this)),
      m_doNotContact(new QCheckBox(tr("Also for those who do not want to be contacted"), this)),
      m_leftOut(quietLabel(QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Playbook: %1").arg(title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    column->addWidget(quietLabel(stageAdvice(stage) + QLatin1Char(' ') +
                                     tr("Each step becomes a task for each customer of the stage, when you say so."),
                                 this));
    m_column->setSpacing(space::small);
    column->addLayout(m_column);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_leftOut);
    column->addWidget(m_doNotContact);
    showPreview(); // of nothing, until it is known
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_add, m_suggest, m_tasks, close})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    buttons->addWidget(m_suggest);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_tasks);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    setMinimumWidth(kWidth);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addStep();
        m_rows.back().title->setFocus();
    });
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        show(suggestedSteps(m_stage));
        changed();
    });
    connect(m_save, &QPushButton::clicked, this, &PlaybookDialog::save);
    connect(m_tasks, &QPushButton::clicked, this, &PlaybookDialog::makeTasks);
    connect(m_doNotContact, &QCheckBox::toggled, this, &PlaybookDialog::preview);
    auto *saveKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    saveKey->setWhatsThis(m_save->text());
    connect(saveKey, &QShortcut::activated, this, &PlaybookDialog::save);
    load();
}

PlaybookDialog::~PlaybookDialog()
{
    m_previewing.cancel();
}

void PlaybookDialog::load()
{
    ++m_running;
    onFinished(m_desk.session()->query(value::savedPlaybook()), this, [this](Result<value::Playbook> playbook) {
        --m_running;
        if (!playbook) {
            m_problem->setProblem(errorText(playbook.error()));
            return refresh();
        }
        m_playbook = std::move(*playbook);
        m_isLoaded = true;
        const auto saved = m_playbook.find(m_stage);
        show(saved == m_playbook.end() ? suggestedSteps(m_stage) : saved->second);
        m_isChanged = false;
        refresh();
        preview();
    });
    refresh();
}

void PlaybookDialog::changed()
{
    m_isChanged = true;
    refresh();
    preview();
}

void PlaybookDialog::show(const std::vector<PlaybookStep> &steps)
{
    while (!m_rows.empty())
        removeRow(m_rows.back().widget);
    for (const PlaybookStep &step : steps)
        addRow(step);
}

void PlaybookDialog::addStep(const PlaybookStep &step)
{
    addRow(step);
    changed();
}

void PlaybookDialog::addRow(const PlaybookStep &step)
{
    Row row;
    row.widget = new QWidget(this);
    row.title = new QLineEdit(step.title, row.widget);
    row.title->setMaxLength(value::kMostPlaybookTitle);
    row.title->setPlaceholderText(tr("What is to be done"));
    row.title->setAccessibleName(tr("What is to be done"));
    row.days = new QSpinBox(row.widget);
    row.days->setRange(0, value::kMostPlaybookDays);
    row.days->setValue(step.dueInDays);
    const QStringList around = tr("after %1 days").split(QStringLiteral("%1"));
    row.days->setPrefix(around.front());
    row.days->setSuffix(around.back());
    row.days->setSpecialValueText(tr("the same day"));
    row.days->setAccessibleName(tr("Due after so many days"));
    row.priority = new QComboBox(row.widget);
    row.priority->setAccessibleName(tr("Priority"));
    for (const TaskPriority priority :
         {TaskPriority::Low, TaskPriority::Normal, TaskPriority::High, TaskPriority::Urgent})
        row.priority->addItem(priorityText(priority), static_cast<int>(priority));
    row.priority->setCurrentIndex(row.priority->findData(static_cast<int>(step.priority)));
    auto *removed = new QToolButton(row.widget);
    removed->setIcon(lineIcon(QStringLiteral("close")));
    removed->setAutoRaise(true);
    removed->setToolTip(tr("Remove this step"));
    removed->setAccessibleName(tr("Remove this step"));
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    line->addWidget(row.title, 1);
    for (QWidget *part :
         {static_cast<QWidget *>(row.days), static_cast<QWidget *>(row.priority), static_cast<QWidget *>(removed)})
        line->addWidget(part);
    m_column->addWidget(row.widget);
    connect(row.title, &QLineEdit::textEdited, this, &PlaybookDialog::changed);
    connect(row.days, &QSpinBox::valueChanged, this, &PlaybookDialog::changed);
    connect(row.priority, &QComboBox::currentIndexChanged, this, &PlaybookDialog::changed);
    connect(removed, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        m_add->setFocus();
        changed();
    });
    m_rows.push_back(row);
    refresh();
}

void PlaybookDialog::removeRow(QWidget *widget)
{
    std::erase_if(m_rows, [widget](const Row &row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater(); // its button is still on the stack
}

std::vector<PlaybookStep> PlaybookDialog::steps() const
{
    std::vector<PlaybookStep> steps;
    for (const Row &row : m_rows) {
        const QString title = row.title->text().simplified();
        if (!title.isEmpty())
            steps.push_back({title, row.days->value(), static_cast<TaskPriority>(row.priority->currentData().toInt())});
    }
    return steps;
}

void PlaybookDialog::refresh()
{
    const bool isIdle = m_running == 0;
    m_add->setEnabled(m_isLoaded && m_rows.size() < value::kMostPlaybookSteps);
    m_suggest->setEnabled(m_isLoaded);
    m_save->setEnabled(isIdle && m_isLoaded && m_isChanged);
    m_tasks->setEnabled(isIdle && m_isLoaded && m_previews == 0 && m_outcome.tasks > 0);
}

value::PlaybookUse PlaybookDialog::use() const
{
    return {steps(), m_contacts, m_doNotContact->isChecked()};
}

/// What the steps would make as they stand: nobody finds out afterwards whom they left out.
void PlaybookDialog::preview()
{
    m_previewing.cancel();
    m_previewing = CancelToken();
    ++m_previews;
    const quint64 asked = m_previewed.next();
    refresh();
    onFinished(m_desk.session()->query(value::previewPlaybook(use(), m_previewing)), this,
               [this, asked](const Result<value::PlaybookOutcome> &outcome) {
                   --m_previews;
                   if (!m_previewed.isCurrent(asked))
                       return refresh();
                   m_outcome = outcome ? *outcome : value::PlaybookOutcome();
                   if (!outcome)
                       m_problem->setProblem(errorText(outcome.error()));
                   showPreview();
                   refresh();
               });
}

void PlaybookDialog::showPreview()
{
    m_tasks->setText(tr("Add %Ln task(s)", nullptr, static_cast<int>(m_outcome.tasks)));
    m_doNotContact->setVisible(m_outcome.doNotContact > 0);
    QStringList lines;
    if (m_outcome.doNotContact > 0 && !m_doNotContact->isChecked())
        lines.append(tr("%Ln customer(s) do not want to be contacted and are left out.", nullptr,
                        static_cast<int>(m_outcome.doNotContact)));
    if (m_outcome.already > 0)
        lines.append(tr("%Ln task(s) are left out: the customer has the same one, open or made in the last %1 days.",
                        nullptr, static_cast<int>(m_outcome.already))
                         .arg(value::kPlaybookRestDays));
    m_leftOut->setText(lines.join(QLatin1Char('\n')));
    m_leftOut->setVisible(!lines.isEmpty());
}

QString PlaybookDialog::leftOutText() const
{
    return m_leftOut->text();
}

void PlaybookDialog::reject()
{
    if (!m_isChanged || !m_isLoaded)
        return QDialog::reject();
    askDiscard(this, tr("Discard the steps you typed?"), tr("The playbook is not saved yet."), [this](bool discard) {
        if (discard)
            QDialog::reject();
    });
}

void PlaybookDialog::save()
{
    if (!m_isLoaded || m_running > 0) // it has a key of its own, too
        return;
    m_playbook[m_stage] = steps();
    m_problem->setProblem({});
    ++m_running;
    refresh();
    Doing doing;
    doing.done = tr("Playbook saved.");
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &done) {
        --m_running;
        m_isChanged = m_isChanged && !done;
        if (!done)
            m_problem->setProblem(errorText(done.error()));
        refresh();
    };
    m_desk.perform(value::savePlaybook(m_playbook), std::move(doing));
}

void PlaybookDialog::makeTasks()
{
    if (!m_tasks->isEnabled())
        return;
    ++m_running;
    refresh();
    Doing doing;
    doing.done = tr("%Ln task(s) of the playbook added.", nullptr, static_cast<int>(m_outcome.tasks));
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &done) {
        --m_running;
        refresh();
        if (!done)
            m_problem->setProblem(errorText(done.error()));
        else if (m_isChanged) // the typed steps are not kept yet
            preview();
        else
            accept();
    };
    m_desk.perform(value::usePlaybook(use()), std::move(doing));
}

QString PlaybookDialog::problem() const
{
    return m_problem->text();
}

} // namespace shuke::ui
