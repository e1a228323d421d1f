#include "ui/tasks/step_done_dialog.h"

#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace shuke::ui {

namespace step_done_dialog_detail {
constexpr int kWidthInChars = 58;
constexpr int kNoteLines = 4;
constexpr int kUsualDays = 14; ///< Until the next step.
} // namespace step_done_dialog_detail

StepDoneDialog::StepDoneDialog(Desk &desk, activities::OpenStep step, QDate today, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_step(std::move(step)), m_today(today)
{
    using activities::ActivityKind;
    using namespace step_done_dialog_detail;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Done"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::small);
    column->addWidget(plainLabel(tr("Done"), pageTitleFont(), this));
    QString what = stepText(m_step);
    if (!m_step.contactName.isEmpty())
        what = QStringLiteral("%1 · %2").arg(what, m_step.contactName);
    column->addWidget(quietLabel(what, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    const auto label = [this](const QString &word, QWidget *buddy) {
        QLabel *made = quietLabel(word, this);
        made->setWordWrap(false);
        made->setBuddy(buddy);
        return made;
    };
    const bool isTask = m_step.task.isValid();
    const bool hasContact = m_step.contact.isValid();
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("How"));
    for (const ActivityKind kind : {ActivityKind::Note, ActivityKind::Call, ActivityKind::Meeting, ActivityKind::Visit,
                                    ActivityKind::Email, ActivityKind::Message})
        m_kind->addItem(activityKindText(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(isTask ? ActivityKind::Call : m_step.kind)));
    m_kind->setEnabled(isTask && hasContact);
    m_kind->setToolTip(tr("How you were in touch. A note reaches nobody and is no contact."));
    m_day = new DayEdit(tr("Day"), this);
    m_day->setDate(today);
    m_day->setMaximumDate(today);
    auto *when = new QHBoxLayout;
    when->setSpacing(space::small);
    when->addWidget(m_kind);
    when->addWidget(m_day);
    when->addStretch(1);
    grid->addWidget(label(tr("How and when"), m_kind), 0, 0);
    grid->addLayout(when, 0, 1);
    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(tr("What came of it"));
    m_note->setPlaceholderText(hasContact ? tr("What came of it? It goes into the timeline of the customer.")
                                          : tr("A task without a customer has no timeline to write into."));
    m_note->setEnabled(hasContact);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * kNoteLines + 2 * space::small);
    grid->addWidget(label(tr("Outcome"), m_note), 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    m_hasNext = new QCheckBox(tr("Next step"), this);
    m_next = new QLineEdit(this);
    m_next->setAccessibleName(tr("What is to be done next"));
    m_next->setPlaceholderText(tr("What is to be done next"));
    m_nextDay = new DayEdit(tr("Due day of the next step"), this);
    m_nextDay->setDate(today.addDays(kUsualDays));
    auto *next = new QHBoxLayout;
    next->setSpacing(space::small);
    next->addWidget(m_next, 1);
    next->addWidget(m_nextDay);
    grid->addWidget(m_hasNext, 2, 0);
    grid->addLayout(next, 2, 1);
    m_next->setEnabled(false);
    m_nextDay->setEnabled(false);
    connect(m_hasNext, &QCheckBox::toggled, this, [this](bool on) {
        m_next->setEnabled(on);
        m_nextDay->setEnabled(on);
        if (on) {
            if (m_next->text().isEmpty())
                m_next->setText(m_step.title.simplified());
            m_next->setFocus(Qt::OtherFocusReason);
            m_next->selectAll();
        }
    });
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::small);
    footer->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(tr("Mark as done"), this);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_save->setDefault(true);
    footer->addWidget(cancel);
    footer->addWidget(m_save);
    column->addLayout(footer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &StepDoneDialog::save);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        shortcut->setWhatsThis(m_save->text());
        connect(shortcut, &QShortcut::activated, this, &StepDoneDialog::save);
    }
    resize(fontMetrics().averageCharWidth() * kWidthInChars + 2 * space::page, sizeHint().height());
    if (hasContact)
        m_note->setFocus(Qt::OtherFocusReason);
}

StepDoneDialog::~StepDoneDialog()
{
    hide(); // the focus leaves its field while there is somebody to hear of it
}

Command StepDoneDialog::command() const
{
    const QString text = m_note->toPlainText().trimmed();
    std::optional<activities::Task> next;
    if (m_hasNext->isChecked()) {
        next.emplace();
        next->title = m_next->text();
        next->dueOn = m_nextDay->date();
        next->contact = m_step.contact;
        next->owner = m_step.owner;
    }
    if (!m_step.task.isValid()) {
        activities::ActivityEdit edit;
        edit.day = m_day->date();
        if (!text.isEmpty())
            edit.outcome = text;
        return activities::holdActivity(m_step.activity, edit, std::move(next));
    }
    activities::TaskOutcome outcome;
    outcome.nextStep = std::move(next);
    if (!text.isEmpty()) {
        outcome.activity.emplace();
        outcome.activity->kind = static_cast<activities::ActivityKind>(m_kind->currentData().toInt());
        outcome.activity->text = text;
    }
    return activities::completeTask(m_step.task, std::move(outcome), m_day->date());
}

void StepDoneDialog::save()
{
    if (m_saving)
        return;
    if (m_hasNext->isChecked() && m_next->text().trimmed().isEmpty()) {
        m_failure->setProblem(tr("The next step needs a few words that say what is to be done."));
        m_next->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_failure->setProblem({});
    m_saving = true;
    m_save->setEnabled(false);
    Doing doing;
    doing.done = tr("“%1” is done.").arg(stepText(m_step));
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &result) {
        m_saving = false;
        m_save->setEnabled(true);
        if (result)
            accept();
        else
            m_failure->setProblem(tr("%1 What you typed is still here.").arg(errorText(result.error())));
    };
    m_desk.perform(command(), std::move(doing));
}

Command completeStep(const activities::OpenStep &step)
{
    return step.task.isValid() ? activities::completeTasks({step.task}) : activities::holdActivity(step.activity);
}

Command moveStep(const activities::OpenStep &step, QDate day)
{
    if (step.task.isValid()) {
        activities::TaskEdit edit;
        edit.dueOn = day;
        return activities::editTask(step.task, edit);
    }
    activities::ActivityEdit edit;
    edit.day = day;
    return activities::editActivity(step.activity, edit);
}

} // namespace shuke::ui
