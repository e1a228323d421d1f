// The fields of the activity editor.
#include "ui/contacts/activity_editor.h"

#include "ui/common/day_edit.h"
#include "ui/common/field_problem.h"
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/sales/customer_chooser.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace activity_editor_fields_detail {
constexpr int kTextLines = 4;
constexpr int kMostMinutes = 999;
} // namespace activity_editor_fields_detail

void ActivityEditor::makeFields()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, space::small);
    outer->setSpacing(space::small);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the fields are what is to be reached
    m_fields = new QWidget;
    m_scroll->setWidget(m_fields);
    outer->addWidget(m_scroll, 1);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(makeWhen());
    m_outcome = new QLineEdit(m_fields);
    m_outcome->setPlaceholderText(tr("Outcome in a few words"));
    m_outcome->setAccessibleName(tr("Outcome"));
    column->addWidget(m_outcome);
    m_text = new QPlainTextEdit(m_fields);
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * activity_editor_fields_detail::kTextLines +
                           2 * space::small);
    column->addWidget(m_text);
    column->addWidget(makeMore());
    m_other = new CustomerChooser(m_desk, CustomerChooser::New::Refused, m_fields);
    m_other->setHint(tr("Who took part: phone, name or pinyin"));
    m_other->hide();
    column->addWidget(m_other);
    auto *next = new QHBoxLayout;
    next->setSpacing(space::small);
    m_hasNext = new QCheckBox(tr("Next step"), m_fields);
    m_hasNext->setToolTip(tr("Makes a task for this customer"));
    m_next = new QLineEdit(m_fields);
    m_next->setPlaceholderText(tr("What is to be done next"));
    m_next->setAccessibleName(tr("What is to be done next"));
    m_nextDay = new DayEdit(tr("Due day of the next step"), m_fields);
    next->addWidget(m_hasNext);
    next->addWidget(m_next, 1);
    next->addWidget(m_nextDay);
    column->addLayout(next);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::large, 0, space::large, 0);
    foot->setSpacing(space::small);
    m_problem = new FieldProblem(this);
    foot->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setToolTip(tr("Save (Ctrl+Enter)"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Esc"));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    foot->addLayout(buttons);
    outer->addLayout(foot);

    watchFields();
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(cancel, &QPushButton::clicked, this, &ActivityEditor::cancelWanted);
    connect(m_hasNext, &QCheckBox::toggled, this, [this](bool on) {
        refresh();
        if (on && isVisible())
            m_next->setFocus(Qt::OtherFocusReason);
    });
    connect(m_other, &CustomerChooser::changed, this, [this] {
        fitHeight();
        if (!m_other->customer().isValid())
            return;
        setParticipant(m_other->customer(), m_other->name(), true);
        m_other->clear();
        m_other->hide();
        fitHeight();
        m_with->setFocus(Qt::OtherFocusReason);
    });
}

/// As high as the fields need at this width, and lower with a scroll bar where there is less room.
void ActivityEditor::fitHeight()
{
    constexpr int kLeast = 120;
    const int height = m_fields->layout()->hasHeightForWidth()
                           ? m_fields->layout()->heightForWidth(m_scroll->viewport()->width())
                           : m_fields->sizeHint().height();
    m_fields->setMinimumHeight(height);
    m_scroll->setMaximumHeight(height);
    m_scroll->setMinimumHeight(std::min(height, kLeast));
}

void ActivityEditor::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

QWidget *ActivityEditor::makeWhen()
{
    using activities::ActivityKind;
    using activities::ActivityState;
    using activities::Direction;
    using namespace activity_editor_fields_detail;
    auto *when = new QWidget(m_fields);
    auto *row = new FlowLayout(when);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_kind = new QComboBox(when);
    m_kind->setAccessibleName(tr("Kind"));
    for (int kind = 0; kind < activities::kActivityKindCount; ++kind)
        m_kind->addItem(lineIcon(activityIcon(static_cast<ActivityKind>(kind))),
                        activityKindText(static_cast<ActivityKind>(kind)), kind);
    m_state = new QComboBox(when);
    m_state->setAccessibleName(tr("State"));
    for (const ActivityState state : {ActivityState::Held, ActivityState::Planned, ActivityState::NotHeld})
        m_state->addItem(activityStateText(state), static_cast<int>(state));
    m_day = new DayEdit(tr("Day"), when);
    m_time = new TimeEdit(tr("Time"), when);
    m_direction = new QComboBox(when);
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->addItem(tr("who began is not told"), static_cast<int>(Direction::Unknown));
    for (const Direction direction : {Direction::Inbound, Direction::Outbound})
        m_direction->addItem(directionText(direction), static_cast<int>(direction));
    m_minutes = new QSpinBox(when);
    m_minutes->setRange(0, kMostMinutes);
    m_minutes->setSpecialValueText(tr("– min"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("How many minutes it took"));
    m_minutes->setToolTip(tr("How many minutes it took; 0: not told"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_state, m_day, m_time, m_direction, m_minutes})
        row->addWidget(field);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ActivityEditor::refresh);
    connect(m_state, &QComboBox::currentIndexChanged, this, &ActivityEditor::refresh);
    return when;
}

QWidget *ActivityEditor::makeMore()
{
    auto *more = new QWidget(m_fields);
    auto *row = new FlowLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_with = new QToolButton(more);
    m_with->setPopupMode(QToolButton::InstantPopup);
    m_with->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_with->setToolTip(tr("Who took part besides this customer"));
    auto *menu = new QMenu(m_with);
    m_with->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillParticipants(*menu); });
    m_owner = new QComboBox(more);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setToolTip(tr("Whose it is"));
    row->addWidget(m_owner);
    row->addWidget(m_with);
    return more;
}

} // namespace shuke::ui
