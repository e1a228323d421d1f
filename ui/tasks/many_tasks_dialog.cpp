#include "ui/tasks/many_tasks_dialog.h"

#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace many_tasks_dialog_detail {

// Besides the ids of staff, which begin with 1.
constexpr qint64 kOwnerOfCustomer = 0;
constexpr qint64 kMe = -1;

} // namespace many_tasks_dialog_detail

ManyTasksDialog::ManyTasksDialog(Desk &desk, std::vector<ContactId> contacts, const QString &suggestedTitle,
                                 QWidget *parent)
    : QDialog(parent), m_desk(desk), m_contacts(std::move(contacts))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add tasks"));
    std::ranges::sort(m_contacts);
    m_contacts.erase(std::unique(m_contacts.begin(), m_contacts.end()), m_contacts.end());
    makeFields(suggestedTitle);
    refresh();
    constexpr int kWidthInChars = 64;
    resize(fontMetrics().averageCharWidth() * kWidthInChars + 2 * space::page, sizeHint().height());
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
    onFinished(m_desk.session()->query(activities::taskDetail({})), this,
               [this](const Result<activities::TaskDetail> &detail) {
                   if (detail)
                       fill(*detail);
                   else
                       m_failure->setProblem(errorText(detail.error()));
               });
}

ManyTasksDialog::~ManyTasksDialog()
{
    hide(); // the focus leaves its field while there is somebody to hear of it
}

void ManyTasksDialog::makeFields(const QString &suggestedTitle)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::small);
    column->addWidget(plainLabel(windowTitle(), pageTitleFont(), this));
    m_summary = quietLabel(QString(), this);
    column->addWidget(m_summary);
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
    m_title = new QLineEdit(suggestedTitle, this);
    m_title->setAccessibleName(tr("What is to be done"));
    m_title->setPlaceholderText(tr("Such as: call and ask how the tea was"));
    add(tr("What"), m_title);
    m_titleProblem = new FieldProblem(this);
    grid->addWidget(m_titleProblem, grid->rowCount(), 1);
    add(tr("Due"), makeDue(), m_hasDay);
    using activities::TaskPriority;
    m_priority = new QComboBox(this);
    m_priority->setAccessibleName(tr("Priority"));
    for (const TaskPriority priority :
         {TaskPriority::Low, TaskPriority::Normal, TaskPriority::High, TaskPriority::Urgent})
        m_priority->addItem(priorityText(priority), static_cast<int>(priority));
    m_priority->setCurrentIndex(m_priority->findData(static_cast<int>(TaskPriority::Normal)));
    add(tr("Priority"), m_priority);
    m_owner = new QComboBox(this);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->addItem(tr("The owner of each customer"), many_tasks_dialog_detail::kOwnerOfCustomer);
    m_owner->addItem(tr("Me"), many_tasks_dialog_detail::kMe);
    m_owner->setToolTip(tr("Of a customer without an owner, the task is yours."));
    add(tr("Owner"), m_owner);
    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    constexpr int kNoteLines = 3;
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * kNoteLines + 2 * space::small);
    add(tr("Note"), m_note);
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::small);
    footer->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_create = new QPushButton(tr("Add %Ln task(s)", nullptr, static_cast<int>(m_contacts.size())), this);
    m_create->setToolTip(tr("Ctrl+Enter"));
    m_create->setDefault(true);
    footer->addWidget(cancel);
    footer->addWidget(m_create);
    column->addLayout(footer);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &ManyTasksDialog::create);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setWhatsThis(m_create->text());
        connect(shortcut, &QShortcut::activated, this, &ManyTasksDialog::create);
    }
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleProblem->setProblem({}); });
}

QWidget *ManyTasksDialog::makeDue()
{
    auto *due = new QWidget(this);
    auto *column = new QVBoxLayout(due);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_hasDay = new QCheckBox(tr("on"), due);
    m_hasDay->setChecked(true);
    m_hasDay->setAccessibleName(tr("Has a due day"));
    m_hasDay->setToolTip(tr("Without a due day they are to be done some day."));
    m_day = new DayEdit(tr("Due day"), due);
    m_far = quietLabel(QString(), due);
    m_far->setWordWrap(false);
    row->addWidget(m_hasDay);
    row->addWidget(m_day);
    row->addWidget(m_far);
    row->addStretch(1);
    column->addLayout(row);
    auto *quick = new QHBoxLayout;
    quick->setSpacing(space::small);
    const auto add = [&](const QString &text, int days) {
        auto *button = new QPushButton(text, due);
        button->setAutoDefault(false);
        quick->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, days] { setDay(m_today.addDays(days)); });
    };
    constexpr int kDaysOfWeek = 7;
    add(tr("Today"), 0);
    add(tr("Tomorrow"), 1);
    add(tr("In a week"), kDaysOfWeek);
    add(tr("In 2 weeks"), 2 * kDaysOfWeek);
    quick->addStretch(1);
    column->addLayout(quick);
    connect(m_hasDay, &QCheckBox::toggled, this, &ManyTasksDialog::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &ManyTasksDialog::refresh);
    return due;
}

void ManyTasksDialog::fill(const activities::TaskDetail &detail)
{
    m_today = detail.today;
    m_isRead = true;
    for (const activities::OwnerName &owner : detail.owners) {
        if (owner.active)
            m_owner->addItem(owner.name, owner.id.row());
    }
    m_day->setDate(m_today);
    refresh();
}

void ManyTasksDialog::setDay(QDate day)
{
    if (!day.isValid())
        return;
    m_hasDay->setChecked(true);
    m_day->setDate(day);
}

void ManyTasksDialog::refresh()
{
    const bool tooMany = m_contacts.size() > activities::kMostTasksAtOnce;
    m_summary->setText(tr("One for each of %Ln customer(s).", nullptr, static_cast<int>(m_contacts.size())));
    if (tooMany)
        m_failure->setProblem(tr("At most %1 tasks can be added at once. Choose fewer customers.")
                                  .arg(QLocale().toString(static_cast<qint64>(activities::kMostTasksAtOnce))));
    const bool hasDay = m_hasDay->isChecked();
    m_day->setEnabled(hasDay && m_isRead);
    m_far->setText(!hasDay ? tr("some day") : m_isRead ? distanceText(m_day->date(), m_today) : QString());
    m_create->setEnabled(m_isRead && !m_saving && !tooMany && !m_contacts.empty());
}

activities::Task ManyTasksDialog::typed() const
{
    activities::Task task;
    task.title = m_title->text();
    task.note = m_note->toPlainText();
    task.dueOn = m_hasDay->isChecked() ? m_day->date() : QDate();
    task.priority = static_cast<activities::TaskPriority>(m_priority->currentData().toInt());
    const qint64 owner = m_owner->currentData().toLongLong();
    if (owner > 0)
        task.owner = StaffId::fromRow(owner);
    return task;
}

activities::UsualOwner ManyTasksDialog::usualOwner() const
{
    return m_owner->currentData().toLongLong() == many_tasks_dialog_detail::kMe ? activities::UsualOwner::Actor
                                                                                : activities::UsualOwner::OfCustomer;
}

void ManyTasksDialog::create()
{
    if (!m_create->isEnabled())
        return;
    if (m_title->text().trimmed().isEmpty()) {
        m_titleProblem->setProblem(tr("Tasks need a few words that say what is to be done."));
        m_title->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_failure->setProblem({});
    m_saving = true;
    refresh();
    const int count = static_cast<int>(m_contacts.size());
    Doing doing;
    doing.done = tr("%Ln task(s) added.", nullptr, count);
    doing.busy = tr("Adding %Ln task(s)…", nullptr, count);
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this](const Result<ChangeSet> &result) {
        m_saving = false;
        refresh();
        if (result)
            accept();
        else if (result.error().code == ErrorCode::NotFound)
            m_failure->setProblem(tr("One of these customers is in the trash or gone, so no task was added. Select the "
                                     "customers again."));
        else
            m_failure->setProblem(tr("%1 What you typed is still here.").arg(errorText(result.error())));
    };
    m_desk.perform(activities::createTasks(typed(), m_contacts, {}, usualOwner()), std::move(doing));
}

QString ManyTasksDialog::summary() const
{
    return m_summary->text();
}

QString ManyTasksDialog::problem() const
{
    for (const FieldProblem *problem : {m_failure, m_titleProblem}) {
        if (problem->isProblem())
            return problem->text();
    }
    return {};
}

} // namespace shuke::ui
