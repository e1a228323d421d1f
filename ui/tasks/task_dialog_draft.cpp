// What is typed in the form of a task, kept on disk and offered after a crash.
#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/common/field_problem.h"
#include "ui/common/on_finished.h"
#include "ui/sales/customer_chooser.h"
#include "ui/tasks/reminder_choice.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace task_dialog_draft_detail {

void choose(QComboBox &box, int value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

QString instantText(std::optional<qint64> ms)
{
    return ms ? QString::number(*ms) : QString();
}

std::optional<qint64> instantOf(const QString &text)
{
    bool isNumber = false;
    const qint64 ms = text.toLongLong(&isNumber);
    return isNumber ? std::optional(ms) : std::nullopt;
}

} // namespace task_dialog_draft_detail

void TaskDialog::makeDrafts()
{
    const auto keep = [this] {
        if (!m_filling)
            m_keeper.keep(draft());
    };
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_title, m_time})
        connect(line, &QLineEdit::textChanged, this, keep);
    for (QComboBox *box : std::initializer_list<QComboBox *>{m_unit, m_priority, m_state, m_owner, m_reminder})
        connect(box, &QComboBox::currentIndexChanged, this, keep);
    for (QCheckBox *box : {m_hasDay, m_fromContact})
        connect(box, &QCheckBox::toggled, this, keep);
    connect(m_day, &QDateEdit::dateChanged, this, keep);
    connect(m_every, &QSpinBox::valueChanged, this, keep);
    connect(m_note, &QPlainTextEdit::textChanged, this, keep);
    connect(m_customer, &CustomerChooser::changed, this, keep);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const QString &reason) { m_failure->setProblem(keepingFailedText(reason)); });
    connect(m_draftBar, &DraftBar::continueWanted, this, &TaskDialog::takeDraft);
    m_keeper.begin(draftKey(), m_detail.task.title);
    m_draftBar->look(draftKey());
}

bool TaskDialog::isSettled() const
{
    return !m_saving && m_pending == 0 && m_draftBar->isSettled();
}

QString TaskDialog::draftKeyOf(TaskId task)
{
    return QStringLiteral("task/%1").arg(task.row());
}

QString TaskDialog::draftKey() const
{
    const activities::Task &task = m_detail.task;
    return task.id.isValid() ? draftKeyOf(task.id) : QStringLiteral("task/new/%1").arg(task.contact.row());
}

void TaskDialog::takeDraft(const SavedDraft &draft)
{
    m_keeper.adopt(draft);
    restore(draft.content);
}

/// Saved or given up. A window that dies with the form open asks nobody, and leaves the draft.
void TaskDialog::done(int result)
{
    m_keeper.drop();
    QDialog::done(result);
}

QJsonObject TaskDialog::draft() const
{
    using namespace task_dialog_draft_detail;
    return {{QStringLiteral("title"), m_title->text()},
            {QStringLiteral("customer"), QString::number(m_customer->customer().row())},
            {QStringLiteral("customerName"), m_customer->name()},
            {QStringLiteral("hasDay"), m_hasDay->isChecked()},
            {QStringLiteral("day"), m_day->date().toString(Qt::ISODate)},
            {QStringLiteral("time"), m_time->text()},
            {QStringLiteral("reminder"), instantText(m_reminder->instant())},
            {QStringLiteral("unit"), m_unit->currentData().toInt()},
            {QStringLiteral("every"), m_every->value()},
            {QStringLiteral("fromContact"), m_fromContact->isChecked()},
            {QStringLiteral("priority"), m_priority->currentData().toInt()},
            {QStringLiteral("state"), m_state->currentData().toInt()},
            {QStringLiteral("owner"), QString::number(m_owner->currentData().toLongLong())},
            {QStringLiteral("note"), m_note->toPlainText()},
            {QStringLiteral("modifiedAt"), QString::number(m_detail.task.modifiedAtMs)}};
}

void TaskDialog::restore(const QJsonObject &draft)
{
    using namespace task_dialog_draft_detail;
    {
        const QScopedValueRollback filling(m_filling, true);
        const auto text = [&draft](const char *key) { return draft.value(QLatin1String(key)).toString(); };
        const auto number = [&draft](const char *key) { return draft.value(QLatin1String(key)).toInt(); };
        m_title->setText(text("title"));
        if (const ContactId customer = ContactId::fromRow(text("customer").toLongLong()); customer.isValid())
            m_customer->setCustomer(customer, text("customerName"), {});
        else
            m_customer->clear();
        m_hasDay->setChecked(draft.value(QStringLiteral("hasDay")).toBool());
        if (const QDate day = QDate::fromString(text("day"), Qt::ISODate); day.isValid())
            m_day->setDate(day);
        m_time->setText(text("time"));
        choose(*m_unit, number("unit"));
        m_every->setValue(number("every"));
        m_fromContact->setChecked(draft.value(QStringLiteral("fromContact")).toBool());
        choose(*m_priority, number("priority"));
        choose(*m_state, number("state"));
        m_owner->setCurrentIndex(
            std::max(0, m_owner->findData(QVariant::fromValue<qint64>(text("owner").toLongLong()))));
        m_note->setPlainText(text("note"));
        refresh();
        m_reminder->setInstant(instantOf(text("reminder")));
        // Somebody may have changed it since: then saving tells.
        if (m_detail.task.id.isValid())
            m_detail.task.modifiedAtMs = text("modifiedAt").toLongLong();
    }
    m_keeper.keep(this->draft());
}

} // namespace shuke::ui
