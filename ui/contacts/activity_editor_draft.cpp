// What is typed in the activity editor, as a draft that outlives a crash.
#include "ui/common/day_edit.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/activity_editor_choice.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace shuke::ui {

namespace activity_editor_draft_detail {

using activities::ActivityKind;
using activities::ActivityState;
using activities::Direction;

QDate dayOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace activity_editor_draft_detail

QJsonObject ActivityEditor::draft() const
{
    using namespace activity_editor_draft_detail;
    QJsonArray participants;
    for (const auto &[id, name] : m_participants)
        participants.append(QJsonObject{{QStringLiteral("id"), id.row()}, {QStringLiteral("name"), name}});
    return {{QStringLiteral("kind"), codeOf(chosenIn<ActivityKind>(*m_kind))},
            {QStringLiteral("state"), codeOf(chosenIn<ActivityState>(*m_state))},
            {QStringLiteral("direction"), codeOf(chosenIn<Direction>(*m_direction))},
            {QStringLiteral("day"), m_day->date().toString(Qt::ISODate)},
            {QStringLiteral("time"), m_time->text()},
            {QStringLiteral("minutes"), m_minutes->value()},
            {QStringLiteral("outcome"), m_outcome->text()},
            {QStringLiteral("text"), m_text->toPlainText()},
            {QStringLiteral("owner"), m_owner->currentData().toLongLong()},
            {QStringLiteral("participants"), participants},
            {QStringLiteral("hasNext"), m_hasNext->isChecked()},
            {QStringLiteral("next"), m_next->text()},
            {QStringLiteral("nextDay"), m_nextDay->date().toString(Qt::ISODate)},
            {QStringLiteral("modifiedAt"), QString::number(m_before.modifiedAtMs)}};
}

activities::ActivityKind ActivityEditor::kindOfDraft(const QJsonObject &draft)
{
    return activities::activityKindFromCode(draft.value(QStringLiteral("kind")).toString())
        .value_or(activities::ActivityKind::Note);
}

void ActivityEditor::restore(const QJsonObject &draft)
{
    using namespace activity_editor_draft_detail;
    {
        const QScopedValueRollback filling(m_filling, true);
        const auto text = [&draft](const char *key) { return draft.value(QLatin1String(key)).toString(); };
        chooseIn(*m_kind, kindOfDraft(draft));
        chooseIn(*m_state, activities::activityStateFromCode(text("state")).value_or(ActivityState::Held));
        chooseIn(*m_direction, activities::directionFromCode(text("direction")).value_or(Direction::Unknown));
        if (const QDate day = dayOf(draft.value(QStringLiteral("day"))); day.isValid())
            m_day->setDate(day);
        m_time->setText(text("time"));
        m_minutes->setValue(draft.value(QStringLiteral("minutes")).toInt());
        m_outcome->setText(text("outcome"));
        m_text->setPlainText(text("text"));
        const auto owner = static_cast<qint64>(draft.value(QStringLiteral("owner")).toDouble());
        if (m_owner->findData(QVariant::fromValue(owner)) < 0)
            m_owner->addItem(QStringLiteral("…"), QVariant::fromValue(owner)); // the name follows
        m_owner->setCurrentIndex(m_owner->findData(QVariant::fromValue(owner)));
        m_participants.clear();
        for (const QJsonValue &one : draft.value(QStringLiteral("participants")).toArray()) {
            const ContactId id =
                ContactId::fromRow(static_cast<qint64>(one.toObject().value(QStringLiteral("id")).toDouble()));
            if (id.isValid())
                m_participants.emplace_back(id, one.toObject().value(QStringLiteral("name")).toString());
        }
        m_hasNext->setChecked(draft.value(QStringLiteral("hasNext")).toBool());
        m_next->setText(text("next"));
        if (const QDate day = dayOf(draft.value(QStringLiteral("nextDay"))); day.isValid())
            m_nextDay->setDate(day);
        if (m_before.id.isValid())
            m_before.modifiedAtMs = text("modifiedAt").toLongLong();
        refresh();
        showParticipants();
    }
    Q_EMIT changed();
}

void ActivityEditor::tellChange()
{
    if (!m_filling)
        Q_EMIT changed();
}

void ActivityEditor::watchFields()
{
    for (QComboBox *box : {m_kind, m_state, m_direction, m_owner})
        connect(box, &QComboBox::currentIndexChanged, this, &ActivityEditor::tellChange);
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_time, m_outcome, m_next})
        connect(line, &QLineEdit::textChanged, this, &ActivityEditor::tellChange);
    for (DayEdit *day : {m_day, m_nextDay})
        connect(day, &QDateEdit::dateChanged, this, &ActivityEditor::tellChange);
    connect(m_minutes, &QSpinBox::valueChanged, this, &ActivityEditor::tellChange);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ActivityEditor::tellChange);
    connect(m_hasNext, &QCheckBox::toggled, this, &ActivityEditor::tellChange);
}

} // namespace shuke::ui
