#include "ui/contacts/contact_steps.h"

#include "core/activities/task_commands.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/shrinking_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/later_menu.h"
#include "ui/tasks/step_done_dialog.h"
#include "ui/tasks/task_dialog.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace contact_steps_detail {
constexpr int kTwoWeeks = 14;
} // namespace contact_steps_detail

ContactSteps::ContactSteps(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setAccessibleName(tr("Next step"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    m_text = plainLabel(QString(), this);
    letShrink(m_text);
    m_text->setToolTip(tr("The first of the open tasks and planned calls, meetings and visits of this customer, by the "
                          "day it is due or put off to"));
    column->addWidget(m_text);
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    const auto add = [&](const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, buttons);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_done = add(tr("Done"), tr("The next step is done, today"));
    const auto addIcon = [&](const char *icon, const QString &name, const QString &tip) {
        QPushButton *button = iconButton(QLatin1String(icon), name, tip, buttons);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_note = addIcon("note", tr("Done…"), tr("Done, with what came of it and what comes next"));
    m_tomorrow = add(tr("Tomorrow"), tr("Due tomorrow"));
    m_twoWeeks = add(tr("2 weeks"), tr("Due in two weeks"));
    m_pick = addIcon("today", tr("Pick a day…"), tr("Due on another day"));
    m_open = addIcon("edit", tr("Open"), tr("The next step with all its details"));
    m_new = add(tr("New task…"), tr("A task with all its details"));
    column->addWidget(buttons);
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (const activities::OpenStep *step = next())
            m_desk.perform(completeStep(*step), {.done = tr("“%1” is done.").arg(stepText(*step))});
    });
    connect(m_note, &QPushButton::clicked, this, [this] {
        if (const activities::OpenStep *step = next())
            (new StepDoneDialog(m_desk, *step, m_followUps.today, this))->open();
    });
    connect(m_tomorrow, &QPushButton::clicked, this, [this] { moveTo(m_followUps.today.addDays(1)); });
    connect(m_twoWeeks, &QPushButton::clicked, this,
            [this] { moveTo(m_followUps.today.addDays(contact_steps_detail::kTwoWeeks)); });
    connect(m_pick, &QPushButton::clicked, this, [this] {
        const activities::OpenStep *step = next();
        const QDate today = m_followUps.today;
        auto *popup = new DayPopup(step && step->day > today ? step->day : today.addDays(1), today, this);
        connect(popup, &DayPopup::chosen, this, &ContactSteps::moveTo);
        popup->open(m_pick);
    });
    connect(m_new, &QPushButton::clicked, this, [this] { openTaskDialog(m_desk, {}, m_contact, this); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const activities::OpenStep *step = next();
        if (step && step->task.isValid())
            openTaskDialog(m_desk, step->task, {}, this);
        else if (step)
            m_desk.go(ShowFollowUp{m_contact, step->activity});
    });
    hide();
}

const activities::OpenStep *ContactSteps::next() const
{
    return m_followUps.open.empty() ? nullptr : &m_followUps.open.front();
}

void ContactSteps::show(ContactId contact, const activities::ContactFollowUps &followUps, bool writable)
{
    m_contact = contact;
    m_followUps = followUps;
    setVisible(contact.isValid() && (writable || next()));
    const activities::OpenStep *step = next();
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, themeColors().text);
    if (!step) {
        const int deferred = static_cast<int>(followUps.deferred.size());
        m_text->setText(deferred == 0
                            ? tr("No next step")
                            : tr("No next step") + QStringLiteral(" · ") + tr("%Ln deferred", nullptr, deferred));
        palette.setColor(QPalette::WindowText, themeColors().secondary);
    } else {
        QString when = step->day.isValid() ? whenText(step->day, step->minute, followUps.today) : tr("some day");
        if (step->group == activities::DueGroup::Overdue) {
            when = QStringLiteral("%1, %2").arg(when, distanceText(step->day, followUps.today));
            palette.setColor(QPalette::WindowText, themeColors().bad);
        } else if (step->listedOn != step->day) {
            when = tr("put off until %1").arg(whenText(step->listedOn, std::nullopt, followUps.today));
        }
        QString text = tr("Next: %1 · %2").arg(stepText(*step), when);
        if (followUps.open.size() > 1)
            text += QStringLiteral(" · ") + tr("+%Ln more", nullptr, static_cast<int>(followUps.open.size()) - 1);
        m_text->setText(text);
    }
    m_text->setPalette(palette);
    m_done->setVisible(writable && step);
    m_note->setVisible(writable && step);
    for (QPushButton *button : {m_tomorrow, m_twoWeeks, m_pick})
        button->setVisible(writable);
    m_open->setVisible(step != nullptr);
    m_new->setVisible(writable && !step);
}

void ContactSteps::moveTo(QDate day)
{
    const QString when = whenText(day, std::nullopt, m_followUps.today);
    if (const activities::OpenStep *step = next()) {
        m_desk.perform(moveStep(*step, day), {.done = tr("“%1” is due %2.").arg(stepText(*step), when)});
        return;
    }
    activities::Task task;
    task.contact = m_contact;
    task.title = tr("Get in touch");
    task.dueOn = day;
    m_desk.perform(activities::createTask(task), {.done = tr("“%1” is due %2.").arg(task.title, when)});
}

QString ContactSteps::text() const
{
    return m_text->text();
}

} // namespace shuke::ui
