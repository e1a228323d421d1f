#include "ui/tasks/task_dialog.h"

#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/customer_chooser.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/reminder_choice.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace task_dialog_detail {

using activities::RepeatUnit;
using activities::TaskPriority;
using activities::TaskState;

constexpr int kWidthInChars = 64;
constexpr int kNoteLines = 3;
constexpr int kDaysOfWeek = 7;

template <typename Enum, typename Text>
QComboBox *choice(QWidget *parent, const QString &name, std::initializer_list<Enum> values, Text text)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    for (const Enum value : values)
        box->addItem(text(value), static_cast<int>(value));
    return box;
}

template <typename Enum>
Enum chosen(const QComboBox &box)
{
    return static_cast<Enum>(box.currentData().toInt());
}

template <typename Enum>
void choose(QComboBox &box, Enum value)
{
    box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

} // namespace task_dialog_detail

using namespace task_dialog_detail;

TaskDialog::TaskDialog(Desk &desk, activities::TaskDetail detail, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_detail(std::move(detail)), m_keeper(desk.session()->description().path)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = !m_detail.task.id.isValid();
    setWindowTitle(isNew ? tr("New task") : tr("Task"));
    makeFields();
    fill();
    makeDrafts();
    resize(fontMetrics().averageCharWidth() * kWidthInChars + 2 * space::page, sizeHint().height());
    m_title->setFocus(Qt::OtherFocusReason);
    if (!isNew)
        m_title->selectAll();
}

TaskDialog::~TaskDialog()
{
    hide(); // the focus leaves its field while there is somebody to hear of it
}

void TaskDialog::makeFields()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::small);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    m_draftBar = new DraftBar(m_desk.session()->description().path, this);
    column->addWidget(m_draftBar);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    const auto add = [&](const QString &word, QWidget *field, QWidget *buddy = nullptr) {
        QLabel *label = quietLabel(word, this);
        label->setWordWrap(false);
        label->setBuddy(buddy ? buddy : field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
    };
    const auto addProblem = [&] {
        auto *problem = new FieldProblem(this);
        grid->addWidget(problem, grid->rowCount(), 1);
        return problem;
    };
    m_title = new QLineEdit(this);
    m_title->setAccessibleName(tr("What is to be done"));
    m_title->setPlaceholderText(tr("Such as: call about the mooncake boxes"));
    add(tr("What"), m_title);
    m_titleProblem = addProblem();
    m_customer = new CustomerChooser(m_desk, CustomerChooser::New::Refused, this);
    m_customer->setHint(tr("Phone, name or pinyin; may stay empty"));
    add(tr("Customer"), m_customer);
    add(tr("Due"), makeDue(), m_hasDay);
    m_timeProblem = addProblem();
    m_reminder = new ReminderChoice(m_desk.session()->description(), this);
    add(tr("Reminder"), m_reminder);
    add(tr("Repeats"), makeRepeat(), m_unit);
    m_priority =
        choice(this, tr("Priority"),
               {TaskPriority::Low, TaskPriority::Normal, TaskPriority::High, TaskPriority::Urgent}, priorityText);
    add(tr("Priority"), m_priority);
    m_owner = new QComboBox(this);
    m_owner->setAccessibleName(tr("Owner"));
    add(tr("Owner"), m_owner);
    m_state = choice(
        this, tr("State"),
        {TaskState::NotStarted, TaskState::Started, TaskState::Completed, TaskState::Deferred, TaskState::Canceled},
        taskStateText);
    if (m_detail.task.id.isValid())
        add(tr("State"), m_state);
    else
        m_state->hide();
    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * kNoteLines + 2 * space::small);
    add(tr("Note"), m_note);
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::small);
    footer->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_save = new QPushButton(m_detail.task.id.isValid() ? tr("Save") : tr("Add task"), this);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_save->setDefault(true);
    footer->addWidget(cancel);
    footer->addWidget(m_save);
    column->addLayout(footer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &TaskDialog::save);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), this);
        shortcut->setWhatsThis(m_save->text());
        connect(shortcut, &QShortcut::activated, this, &TaskDialog::save);
    }
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleProblem->setProblem({}); });
    connect(m_customer, &CustomerChooser::changed, this, &TaskDialog::refresh);
}

QWidget *TaskDialog::makeDue()
{
    auto *due = new QWidget(this);
    auto *column = new QVBoxLayout(due);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_hasDay = new QCheckBox(tr("on"), due);
    m_hasDay->setAccessibleName(tr("Has a due day"));
    m_hasDay->setToolTip(tr("Without a due day it is to be done some day."));
    m_day = new DayEdit(tr("Due day"), due);
    m_time = new TimeEdit(tr("Due time"), due);
    m_far = quietLabel(QString(), due);
    m_far->setWordWrap(false);
    row->addWidget(m_hasDay);
    row->addWidget(m_day);
    row->addWidget(m_time);
    row->addWidget(m_far);
    row->addStretch(1);
    column->addLayout(row);
    auto *quick = new QHBoxLayout;
    quick->setSpacing(space::small);
    const auto add = [&](const QString &text, int days) {
        auto *button = new QPushButton(text, due);
        button->setAutoDefault(false);
        quick->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, days] { setDay(m_detail.today.addDays(days)); });
    };
    add(tr("Today"), 0);
    add(tr("Tomorrow"), 1);
    add(tr("In a week"), kDaysOfWeek);
    add(tr("In 2 weeks"), 2 * kDaysOfWeek);
    quick->addStretch(1);
    column->addLayout(quick);
    connect(m_hasDay, &QCheckBox::toggled, this, &TaskDialog::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &TaskDialog::refresh);
    connect(m_time, &QLineEdit::textChanged, this, &TaskDialog::refresh);
    return due;
}

QWidget *TaskDialog::makeRepeat()
{
    auto *repeat = new QWidget(this);
    auto *row = new QHBoxLayout(repeat);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_every = new QSpinBox(repeat);
    m_every->setRange(1, activities::kMostRepeatEvery);
    m_every->setAccessibleName(tr("Every how many"));
    m_unit = choice(repeat, tr("Repeats"),
                    {RepeatUnit::None, RepeatUnit::Daily, RepeatUnit::Weekly, RepeatUnit::Monthly, RepeatUnit::Yearly},
                    [](RepeatUnit unit) {
                        switch (unit) {
                        case RepeatUnit::None:
                            return tr("Never");
                        case RepeatUnit::Daily:
                            return tr("Days");
                        case RepeatUnit::Weekly:
                            return tr("Weeks");
                        case RepeatUnit::Monthly:
                            return tr("Months");
                        case RepeatUnit::Yearly:
                            break;
                        }
                        return tr("Years");
                    });
    m_fromContact = new QCheckBox(tr("from the last contact"), repeat);
    m_fromContact->setToolTip(
        tr("The next one is due so long after the latest call, visit, meeting or message with the "
           "customer, whoever had it."));
    row->addWidget(m_every);
    row->addWidget(m_unit);
    row->addWidget(m_fromContact);
    row->addStretch(1);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &TaskDialog::refresh);
    return repeat;
}

void TaskDialog::fill()
{
    const activities::Task &task = m_detail.task;
    const bool isNew = !task.id.isValid();
    m_title->setText(task.title);
    if (task.contact.isValid())
        m_customer->setCustomer(task.contact, m_detail.contactName, {});
    m_hasDay->setChecked(isNew || task.dueOn.isValid());
    m_day->setDate(task.dueOn.isValid() ? task.dueOn : m_detail.today);
    m_time->setMinute(task.dueMinute);
    choose(*m_unit, task.repeat.unit);
    m_every->setValue(task.repeat.every);
    m_fromContact->setChecked(task.repeat.fromContact);
    choose(*m_priority, task.priority);
    choose(*m_state, task.state);
    m_owner->addItem(isNew ? tr("Me") : tr("Nobody"), QVariant::fromValue<qint64>(0));
    for (const activities::OwnerName &owner : m_detail.owners) {
        if (owner.active || owner.id == task.owner)
            m_owner->addItem(owner.name, QVariant::fromValue(owner.id.row()));
    }
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(QVariant::fromValue(task.owner.row()))));
    m_note->setPlainText(task.note);
    refresh();
    m_reminder->setInstant(task.remindAtMs);
}

void TaskDialog::setDay(QDate day)
{
    m_hasDay->setChecked(true);
    m_day->setDate(day);
}

void TaskDialog::refresh()
{
    const bool hasDay = m_hasDay->isChecked();
    m_day->setEnabled(hasDay);
    m_time->setEnabled(hasDay);
    m_far->setText(hasDay ? distanceText(m_day->date(), m_detail.today) : tr("some day"));
    m_reminder->setDue(hasDay ? m_day->date() : QDate(), hasDay ? m_time->minute() : std::nullopt);
    m_unit->setEnabled(hasDay);
    const bool repeats = hasDay && chosen<RepeatUnit>(*m_unit) != RepeatUnit::None;
    m_every->setEnabled(repeats);
    m_fromContact->setEnabled(repeats && m_customer->customer().isValid());
    if (m_time->isGood())
        m_timeProblem->setProblem({});
}

activities::Task TaskDialog::typed() const
{
    activities::Task task = m_detail.task;
    task.title = m_title->text();
    task.contact = m_customer->customer();
    task.note = m_note->toPlainText();
    task.dueOn = m_hasDay->isChecked() ? m_day->date() : QDate();
    task.dueMinute = m_hasDay->isChecked() ? m_time->minute() : std::nullopt;
    task.remindAtMs = m_reminder->instant();
    task.repeat = {};
    if (task.dueOn.isValid()) {
        task.repeat.unit = chosen<RepeatUnit>(*m_unit);
        task.repeat.every = m_every->value();
        task.repeat.fromContact = m_fromContact->isChecked() && task.contact.isValid();
        if (task.dueOn == m_detail.task.dueOn && task.repeat.unit == m_detail.task.repeat.unit)
            task.repeat.start = m_detail.task.repeat.start;
    }
    task.priority = chosen<TaskPriority>(*m_priority);
    task.state = chosen<TaskState>(*m_state);
    task.owner = StaffId::fromRow(m_owner->currentData().toLongLong());
    return task;
}

bool TaskDialog::check()
{
    const bool hasTitle = !m_title->text().trimmed().isEmpty();
    m_titleProblem->setProblem(hasTitle ? QString() : tr("A task needs a few words that say what is to be done."));
    const bool goodTime = !m_hasDay->isChecked() || m_time->isGood();
    m_timeProblem->setProblem(goodTime ? QString() : tr("This is no time of day. Write 9:30, or nothing."));
    if (!hasTitle)
        m_title->setFocus(Qt::OtherFocusReason);
    else if (!goodTime)
        m_time->setFocus(Qt::OtherFocusReason);
    return hasTitle && goodTime && m_customer->check();
}

activities::TaskEdit TaskDialog::edit() const
{
    const activities::Task now = typed();
    activities::TaskEdit edit;
    edit.title = now.title;
    edit.contact = now.contact;
    edit.note = now.note;
    edit.dueOn = now.dueOn;
    edit.dueMinute = now.dueMinute;
    edit.clearDueMinute = !now.dueMinute;
    edit.remindAtMs = now.remindAtMs;
    edit.clearReminder = !now.remindAtMs;
    edit.repeat = now.repeat;
    edit.priority = now.priority;
    edit.state = now.state;
    edit.owner = now.owner;
    edit.expectedModifiedAtMs = m_detail.task.modifiedAtMs;
    return edit;
}

void TaskDialog::save()
{
    if (m_saving || !check())
        return;
    m_failure->setProblem({});
    m_saving = true;
    m_save->setEnabled(false);
    const bool isNew = !m_detail.task.id.isValid();
    const auto made = std::make_shared<TaskId>(m_detail.task.id);
    Doing doing;
    doing.done = isNew ? tr("Task “%1” added.").arg(m_title->text().simplified())
                       : tr("Task “%1” saved.").arg(m_title->text().simplified());
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, made](const Result<ChangeSet> &result) {
        m_saving = false;
        m_save->setEnabled(true);
        if (result) {
            Q_EMIT saved(*made);
            accept();
        } else if (result.error().code == ErrorCode::Conflict) {
            takeTheirs();
        } else {
            m_failure->setProblem(tr("%1 What you typed is still here.").arg(errorText(result.error())));
        }
    };
    m_desk.perform(isNew ? activities::createTask(typed(), made) : activities::editTask(m_detail.task.id, edit()),
                   std::move(doing));
}

/// Somebody changed the task meanwhile: who saves once more means it.
void TaskDialog::takeTheirs()
{
    m_failure->setProblem(
        tr("Somebody changed this task meanwhile. What you typed is still here: save once more to put "
           "it in place of theirs."));
    m_save->setEnabled(false); // until it is known what is replaced
    ++m_pending;
    onFinished(m_desk.session()->query(activities::taskDetail(m_detail.task.id, {})), this,
               [this](const Result<activities::TaskDetail> &detail) {
                   --m_pending;
                   m_save->setEnabled(true);
                   if (detail)
                       m_detail.task.modifiedAtMs = detail->task.modifiedAtMs;
                   else
                       m_failure->setProblem(tr("%1 What you typed is still here.").arg(errorText(detail.error())));
               });
}

QString TaskDialog::problem() const
{
    for (const FieldProblem *problem : {m_failure, m_titleProblem, m_timeProblem}) {
        if (problem->isProblem())
            return problem->text();
    }
    return {};
}

/// The task of a draft is gone: what was typed becomes a new one.
static void openDraftOfGone(Desk &desk, TaskId task, const Error &error, QWidget *parent)
{
    onFinished(savedDrafts(desk.session()->description().path), parent,
               [&desk, task, error, parent](const std::vector<SavedDraft> &drafts) {
                   const QString key = TaskDialog::draftKeyOf(task);
                   const auto draft = std::ranges::find(drafts, key, &SavedDraft::key);
                   if (draft == drafts.end())
                       return desk.say(MessageBar::Kind::Failed, errorText(error));
                   onFinished(desk.session()->query(activities::taskDetail({}, {})), parent,
                              [&desk, parent, draft = *draft](Result<activities::TaskDetail> detail) {
                                  if (!detail)
                                      return desk.say(MessageBar::Kind::Failed, errorText(detail.error()));
                                  auto *dialog = new TaskDialog(desk, std::move(*detail), parent);
                                  dialog->takeDraft(draft);
                                  dialog->open();
                              });
               });
}

void openTaskDialog(Desk &desk, TaskId task, ContactId contact, QWidget *parent)
{
    onFinished(desk.session()->query(activities::taskDetail(task, contact)), parent,
               [&desk, task, parent](Result<activities::TaskDetail> detail) {
                   if (!detail && task.isValid() && detail.error().code == ErrorCode::NotFound)
                       return openDraftOfGone(desk, task, detail.error(), parent);
                   if (!detail) {
                       desk.say(MessageBar::Kind::Failed, errorText(detail.error()));
                       return;
                   }
                   (new TaskDialog(desk, std::move(*detail), parent))->open();
               });
}

} // namespace shuke::ui
