#include "ui/contacts/activity_editor.h"

#include "ui/contacts/activity_editor_choice.h"

#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/customer_chooser.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace activity_editor_detail {

using activities::ActivityKind;
using activities::ActivityState;
using activities::Direction;

constexpr int kUsualDays = 14; ///< Until the next step.
constexpr int kMostMinutes = 999;

} // namespace activity_editor_detail

ActivityEditor::ActivityEditor(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk)
{
    setAccessibleName(tr("Follow-up"));
    makeFields();
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Escape}, tr("Closes it; asks first if something typed would be lost"))};
    });
    hide();
}

void ActivityEditor::beginNew(ContactId contact, activities::ActivityKind kind)
{
    activities::Activity activity;
    activity.contact = contact;
    activity.kind = kind;
    if (kind == activities::ActivityKind::Call)
        activity.direction = activities::Direction::Outbound;
    activity.day = m_today.isValid() ? m_today : QDate::currentDate();
    m_before = {};
    m_before.contact = contact;
    begin(contact, activity);
}

void ActivityEditor::beginEdit(ContactId contact, const activities::Activity &activity)
{
    m_before = activity;
    begin(contact, activity);
}

void ActivityEditor::begin(ContactId contact, const activities::Activity &activity)
{
    Q_UNUSED(contact)
    const QScopedValueRollback filling(m_filling, true);
    chooseIn(*m_kind, activity.kind);
    chooseIn(*m_state, activity.state);
    m_day->setDate(activity.day);
    m_time->setMinute(activity.minute);
    chooseIn(*m_direction, activity.direction);
    m_minutes->setMaximum(std::max(activity_editor_detail::kMostMinutes, activity.durationMinutes.value_or(0)));
    m_minutes->setValue(activity.durationMinutes.value_or(0));
    m_outcome->setText(activity.outcome);
    m_text->setPlainText(activity.text);
    m_owner->clear();
    m_owner->addItem(activity.id.isValid() ? tr("nobody's") : tr("mine"), QVariant::fromValue<qint64>(0));
    if (activity.owner.isValid())
        m_owner->addItem(QStringLiteral("…"), activity.owner.row());
    m_owner->setCurrentIndex(m_owner->count() - 1);
    m_participants.clear();
    for (const ContactId participant : activity.participants)
        m_participants.emplace_back(participant, QStringLiteral("…"));
    m_other->hide();
    m_hasNext->setChecked(false);
    m_next->clear();
    m_nextDay->setDate(activity.day.addDays(activity_editor_detail::kUsualDays));
    m_problem->setProblem({});
    refresh();
    showParticipants();
    m_begun = typed();
    show();
    m_text->setFocus(Qt::OtherFocusReason);
    readNames();
    Q_EMIT openChanged();
}

void ActivityEditor::readNames()
{
    ++m_pending;
    onFinished(
        m_desk.session()->query(activities::activityDetail(m_before.id, m_before.contact)), this,
        [this, asked = m_generation.next()](Result<activities::ActivityDetail> detail) {
            --m_pending;
            if (!m_generation.isCurrent(asked) || !detail)
                return; // without the names it can be saved all the same
            m_detail = std::move(*detail);
            m_today = m_detail.today;
            for (auto &[id, name] : m_participants) {
                const auto at = std::ranges::find(m_detail.activity.participants, id);
                if (at != m_detail.activity.participants.end())
                    name = m_detail.participantNames[static_cast<size_t>(at - m_detail.activity.participants.begin())];
            }
            const QScopedValueRollback filling(m_filling, true);
            const qint64 owner = m_owner->currentData().toLongLong();
            while (m_owner->count() > 1)
                m_owner->removeItem(1);
            for (const activities::OwnerName &one : m_detail.owners) {
                if (one.active || one.id.row() == owner)
                    m_owner->addItem(one.name, one.id.row());
            }
            m_owner->setCurrentIndex(std::max(0, m_owner->findData(QVariant::fromValue(owner))));
            showParticipants();
        });
}

void ActivityEditor::end()
{
    m_generation.next();
    hide();
    Q_EMIT openChanged();
}

void ActivityEditor::refresh()
{
    using namespace activity_editor_detail;
    const auto kind = chosenIn<ActivityKind>(*m_kind);
    const bool note = kind == ActivityKind::Note;
    m_state->setVisible(activities::canBePlanned(kind));
    if (!activities::canBePlanned(kind) && chosenIn<ActivityState>(*m_state) != ActivityState::Held)
        chooseIn(*m_state, ActivityState::Held);
    const bool planned = chosenIn<ActivityState>(*m_state) == ActivityState::Planned;
    m_direction->setVisible(activities::hasDirection(kind));
    m_minutes->setVisible(activities::hasDuration(kind));
    m_outcome->setVisible(!note && !planned);
    m_text->setPlaceholderText(note      ? tr("What is worth knowing")
                               : planned ? tr("What it is about")
                                         : tr("What was said"));
    m_next->setEnabled(m_hasNext->isChecked());
    m_nextDay->setEnabled(m_hasNext->isChecked());
    fitHeight();
}

void ActivityEditor::showParticipants()
{
    QStringList names;
    for (const auto &[id, name] : m_participants)
        names.append(name);
    QString text = names.isEmpty() ? tr("Nobody else took part") : tr("With %1").arg(names.join(QStringLiteral(", ")));
    constexpr int kMostChars = 36;
    text = fontMetrics().elidedText(text, Qt::ElideRight, fontMetrics().averageCharWidth() * kMostChars);
    m_with->setText(text.replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral(" ▾"));
    m_with->setAccessibleName(tr("Who took part"));
}

void ActivityEditor::setParticipant(ContactId contact, const QString &name, bool takesPart)
{
    std::erase_if(m_participants, [contact](const auto &one) { return one.first == contact; });
    if (takesPart && contact != m_before.contact)
        m_participants.emplace_back(contact, name);
    showParticipants();
    tellChange();
}

void ActivityEditor::fillParticipants(QMenu &menu)
{
    menu.clear();
    std::vector<std::pair<ContactId, QString>> offered = m_participants;
    for (const auto &companion : m_detail.companions) {
        if (std::ranges::none_of(offered, [&](const auto &one) { return one.first == companion.first; }))
            offered.push_back(companion);
    }
    for (const auto &[id, name] : offered) {
        QString text = name;
        QAction *action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(std::ranges::any_of(m_participants, [id = id](const auto &one) { return one.first == id; }));
        connect(action, &QAction::toggled, this,
                [this, id = id, name = name](bool on) { setParticipant(id, name, on); });
    }
    menu.addSeparator();
    menu.addAction(tr("Somebody else…"), this, [this] {
        m_other->setVisible(true);
        fitHeight();
        m_other->setFocus(Qt::OtherFocusReason);
    });
}

activities::Activity ActivityEditor::typed() const
{
    using namespace activity_editor_detail;
    activities::Activity activity = m_before;
    activity.kind = chosenIn<ActivityKind>(*m_kind);
    activity.state = chosenIn<ActivityState>(*m_state);
    activity.day = m_day->date();
    activity.minute = m_time->minute();
    activity.direction = chosenIn<Direction>(*m_direction);
    activity.durationMinutes = m_minutes->value() > 0 ? std::optional(m_minutes->value()) : std::nullopt;
    activity.outcome = m_outcome->text().trimmed();
    activity.text = m_text->toPlainText().trimmed();
    activity.owner = StaffId::fromRow(m_owner->currentData().toLongLong());
    activity.participants.clear();
    for (const auto &[id, name] : m_participants)
        activity.participants.push_back(id);
    // Fields that are not seen: what an entry of this kind had stays, as a calendar or an import may have written it;
    // what stood there for another kind goes.
    const bool same = m_before.id.isValid() && m_before.kind == activity.kind;
    if (!activities::hasDirection(activity.kind))
        activity.direction = same ? m_before.direction : Direction::Unknown;
    if (!activities::hasDuration(activity.kind))
        activity.durationMinutes = same ? m_before.durationMinutes : std::nullopt;
    if (activity.kind == ActivityKind::Note || activity.state == ActivityState::Planned)
        activity.outcome = same && m_before.state == activity.state ? m_before.outcome : QString();
    return activities::tidied(activity);
}

std::optional<activities::Task> ActivityEditor::nextStep() const
{
    if (!m_hasNext->isChecked())
        return std::nullopt;
    activities::Task task;
    task.title = m_next->text();
    task.dueOn = m_nextDay->date();
    task.contact = m_before.contact;
    return task;
}

bool ActivityEditor::isDirty() const
{
    return isOpen() && (typed() != m_begun || m_hasNext->isChecked());
}

bool ActivityEditor::check()
{
    const activities::Activity now = typed();
    QString problem;
    QWidget *field = nullptr;
    if (now.kind == activities::ActivityKind::Note && now.text.isEmpty()) {
        problem = tr("A note needs a text.");
        field = m_text;
    } else if (!m_time->isGood()) {
        problem = tr("This is no time of day. Write 9:30, or nothing.");
        field = m_time;
    } else if (m_today.isValid() && now.state == activities::ActivityState::Held && now.day > m_today) {
        problem = activities::canBePlanned(now.kind) ? tr("This day is still to come: choose “planned”.")
                                                     : tr("This day is still to come. Make a task for it.");
        field = m_day;
    } else if (m_hasNext->isChecked() && m_next->text().trimmed().isEmpty()) {
        problem = tr("The next step needs a few words that say what is to be done.");
        field = m_next;
    }
    m_problem->setProblem(problem);
    if (field)
        field->setFocus(Qt::OtherFocusReason);
    return !field;
}

activities::ActivityEdit ActivityEditor::edit() const
{
    const activities::Activity now = typed();
    activities::ActivityEdit edit;
    edit.kind = now.kind;
    edit.state = now.state;
    edit.direction = now.direction;
    edit.day = now.day;
    edit.minute = now.minute;
    edit.clearMinute = !now.minute;
    edit.durationMinutes = now.durationMinutes;
    edit.clearDuration = !now.durationMinutes;
    edit.outcome = now.outcome;
    edit.text = now.text;
    edit.owner = now.owner;
    edit.participants = now.participants;
    edit.expectedModifiedAtMs = m_before.modifiedAtMs;
    return edit;
}

void ActivityEditor::save(std::function<void()> then)
{
    if (m_saving || !check())
        return;
    m_saving = true;
    m_save->setEnabled(false);
    const auto made = std::make_shared<ActivityId>(m_before.id);
    Doing doing;
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, made, then = std::move(then)](const Result<ChangeSet> &result) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!result) {
            m_problem->setProblem(result.error().code == ErrorCode::Conflict
                                      ? tr("Somebody changed this entry meanwhile. Copy what you typed, close the form "
                                           "and open it again.")
                                      : tr("%1 What you typed is still here.").arg(errorText(result.error())));
            return;
        }
        const ActivityId id = *made;
        end();
        Q_EMIT saved(id);
        if (then)
            then();
    };
    if (!m_before.id.isValid())
        m_desk.perform(activities::logActivity(typed(), nextStep(), made), std::move(doing));
    else
        m_desk.perform(activities::editActivity(m_before.id, edit(), nextStep()), std::move(doing));
}

QString ActivityEditor::problem() const
{
    return m_problem->text();
}

void ActivityEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        event->accept();
        Q_EMIT cancelWanted();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ActivityEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColors().card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColors().line);
}

} // namespace shuke::ui
