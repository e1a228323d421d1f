#include "ui/contacts/contact_timeline_tab.h"

#include "core/activities/task_commands.h"
#include "core/session/history.h"
#include "ui/common/draft_bar.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_layout.h"
#include "ui/common/focus_entry.h"
#include "ui/common/icons.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/timeline_view.h"
#include "ui/sales/unsaved_question.h"
#include "ui/tasks/follow_up_words.h"
#include "ui/tasks/step_done_dialog.h"
#include "ui/tasks/task_dialog.h"

#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace contact_timeline_tab_detail {

using activities::ActivityKind;

QString hiddenKey()
{
    return QStringLiteral("record/timelineHidden");
}

/// The key that adds one. Messages have W, as in WeChat: M is a meeting.
Qt::Key keyOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Note:
        return Qt::Key_N;
    case ActivityKind::Call:
        return Qt::Key_C;
    case ActivityKind::Meeting:
        return Qt::Key_M;
    case ActivityKind::Visit:
        return Qt::Key_V;
    case ActivityKind::Email:
        return Qt::Key_E;
    case ActivityKind::Message:
        break;
    }
    return Qt::Key_W;
}

activities::OpenStep stepOf(const TimelineLine &line)
{
    activities::OpenStep step;
    if (line.task) {
        step.task = line.task->id;
        step.contact = line.task->contact;
        step.title = line.task->title;
        step.owner = line.task->owner;
        step.day = line.task->dueOn;
    } else if (line.activity) {
        step.activity = line.activity->id;
        step.contact = line.activity->contact;
        step.kind = line.activity->kind;
        step.title = line.activity->text;
        step.owner = line.activity->owner;
        step.day = line.activity->day;
    }
    return step;
}

} // namespace contact_timeline_tab_detail

ContactTimelineTab::ContactTimelineTab(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_keeper(desk.session()->description().path),
      m_model(new ContactTimelineModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_editor = new ActivityEditor(desk, this);
    makeDrafts(*column);
    column->addWidget(m_editor);
    m_browse = new QWidget(this);
    m_browse->setAccessibleName(tr("Timeline"));
    auto *browse = new QVBoxLayout(m_browse);
    browse->setContentsMargins(0, 0, 0, 0);
    browse->setSpacing(0);
    m_tools = makeTools();
    browse->addWidget(m_tools);
    m_stack = new QStackedWidget(m_browse);
    m_view = new TimelineView(*m_model, m_stack);
    m_stack->addWidget(m_view);
    m_note = quietLabel(QString(), m_stack);
    m_note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_note->setMargin(space::page);
    m_stack->addWidget(m_note);
    browse->addWidget(m_stack, 1);
    column->addWidget(m_browse, 1);
    setFocusEntry(this, m_view);

    connect(m_view, &TimelineView::openWanted, this, &ContactTimelineTab::openCurrent);
    connect(m_view, &TimelineView::doneWanted, this, &ContactTimelineTab::completeCurrent);
    connect(m_view, &TimelineView::trashWanted, this, &ContactTimelineTab::trashCurrent);
    connect(m_view, &TimelineView::endReached, this, &ContactTimelineTab::readMore);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (!m_view->currentLine())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_view->viewport()->mapToGlobal(at));
    });
    connect(m_editor, &ActivityEditor::cancelWanted, this, &ContactTimelineTab::cancelEditor);
    connect(m_editor, &ActivityEditor::openChanged, this, [this] {
        m_tools->setVisible(!m_editor->isOpen()); // room for what is typed
        if (!m_editor->isOpen())
            m_view->setFocus(Qt::OtherFocusReason);
        Q_EMIT editingChanged();
    });
    connect(m_editor, &ActivityEditor::saved, this, [this](ActivityId activity) { m_reveal = activity; });
}

ContactTimelineTab::~ContactTimelineTab() = default;

QWidget *ContactTimelineTab::makeTools()
{
    using namespace contact_timeline_tab_detail;
    auto *tools = new QWidget(m_browse);
    auto *column = new QVBoxLayout(tools);
    column->setContentsMargins(space::large, space::small, space::large, space::small);
    column->setSpacing(space::small);
    auto *add = new QWidget(tools);
    auto *row = new FlowLayout(add);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    const auto adder = [&](const QString &text, const QString &icon, Qt::Key key, std::function<void()> run) {
        QPushButton *button =
            iconButton(icon, tr("Add: %1").arg(text),
                       tr("Add: %1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)), add);
        button->setAutoDefault(false);
        row->addWidget(button);
        m_adders.push_back(button);
        connect(button, &QPushButton::clicked, this, run);
        auto *shortcut = new QShortcut(QKeySequence(key), m_browse, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setWhatsThis(button->accessibleName());
        connect(shortcut, &QShortcut::activated, this, [this, run] {
            if (m_writable && !m_editor->isOpen())
                run();
        });
    };
    for (const ActivityKind kind : {ActivityKind::Note, ActivityKind::Call, ActivityKind::Meeting, ActivityKind::Visit,
                                    ActivityKind::Email, ActivityKind::Message})
        adder(activityKindText(kind), activityIcon(kind), keyOf(kind), [this, kind] { beginNew(kind); });
    adder(tr("Task"), QStringLiteral("task"), Qt::Key_T, [this] { openTaskDialog(m_desk, {}, m_contact, this); });
    column->addWidget(add);
    auto *chips = new QWidget(tools);
    auto *chipRow = new FlowLayout(chips);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(space::tiny);
    makeChips(*chipRow);
    column->addWidget(chips);
    return tools;
}

void ContactTimelineTab::makeChips(FlowLayout &row)
{
    const QStringList hidden = QSettings().value(contact_timeline_tab_detail::hiddenKey()).toStringList();
    for (int type = 0; type < kTimelineTypeCount; ++type) {
        auto *chip = new QToolButton(m_browse);
        chip->setText(timelineTypeText(static_cast<TimelineType>(type)));
        chip->setCheckable(true);
        chip->setChecked(!hidden.contains(QString::number(type)));
        chip->setToolTip(tr("Shown or left out; remembered for all customers"));
        row.addWidget(chip);
        m_chips[static_cast<size_t>(type)] = chip;
        connect(chip, &QToolButton::toggled, this, [this] {
            QStringList now;
            for (int at = 0; at < kTimelineTypeCount; ++at) {
                if (!m_chips[static_cast<size_t>(at)]->isChecked())
                    now.append(QString::number(at));
            }
            QSettings().setValue(contact_timeline_tab_detail::hiddenKey(), now);
            load();
        });
    }
}

TimelineTypes ContactTimelineTab::types() const
{
    TimelineTypes shown;
    for (int type = 0; type < kTimelineTypeCount; ++type) {
        if (m_chips[static_cast<size_t>(type)]->isChecked())
            shown.insert(static_cast<TimelineType>(type));
    }
    return shown;
}

activities::TimelineFilter ContactTimelineTab::filter() const
{
    activities::TimelineFilter filter;
    filter.kinds.clear();
    for (int kind = 0; kind < activities::kActivityKindCount; ++kind) {
        if (m_chips[static_cast<size_t>(kind)]->isChecked())
            filter.kinds.push_back(static_cast<activities::ActivityKind>(kind));
    }
    filter.tasks = m_chips[static_cast<size_t>(TimelineType::Task)]->isChecked();
    return filter;
}

void ContactTimelineTab::showContact(ContactId contact, const QString &name, const sales::ContactDocuments &documents,
                                     const value::StageHistory &stages, bool writable)
{
    const bool same = contact == m_contact;
    m_contact = contact;
    m_name = name;
    m_parts.documents = documents;
    m_parts.stages = stages;
    m_today = documents.today;
    m_editor->setToday(m_today);
    m_writable = writable;
    for (QPushButton *button : m_adders)
        button->setEnabled(writable);
    if (!same) {
        m_parts.entries.clear();
        m_parts.history.clear();
        m_model->show({}, m_today);
        m_wantedEntries = kSlice;
        m_wantedHistory = 2 * kSlice;
        if (m_editor->isOpen())
            m_editor->end();
        else
            offerDraft();
    }
    m_isStale = true;
    if (isVisible())
        load();
}

void ContactTimelineTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void ContactTimelineTab::load()
{
    if (!m_contact.isValid())
        return;
    m_isStale = false;
    readEntries(false);
    readHistory();
}

void ContactTimelineTab::readEntries(bool more)
{
    const std::optional<activities::TimelineMark> after = more ? m_next : std::nullopt;
    const int count = more ? kSlice : m_wantedEntries;
    ++m_pending;
    m_isReadingEntries = true;
    onFinished(m_desk.session()->query(activities::timeline(m_contact, filter(), after, count)), this,
               [this, more, asked = m_entriesGeneration.next()](Result<activities::TimelinePage> page) {
                   --m_pending;
                   if (!m_entriesGeneration.isCurrent(asked))
                       return;
                   m_isReadingEntries = false;
                   if (!page) {
                       m_note->setText(errorText(page.error()));
                       m_stack->setCurrentWidget(m_note);
                       return;
                   }
                   if (!more)
                       m_parts.entries.clear();
                   std::ranges::move(page->entries, std::back_inserter(m_parts.entries));
                   m_wantedEntries = std::max(kSlice, static_cast<int>(m_parts.entries.size()));
                   m_next = page->next;
                   m_parts.entriesComplete = !page->next;
                   showLines();
               });
}

void ContactTimelineTab::readHistory()
{
    if (!m_chips[static_cast<size_t>(TimelineType::Edit)]->isChecked()) {
        m_parts.history.clear();
        m_parts.historyComplete = true;
        m_historyGeneration.next();
        return;
    }
    ++m_pending;
    onFinished(
        m_desk.session()->query(session::contactHistory(m_contact, m_wantedHistory)), this,
        [this, limit = m_wantedHistory, asked = m_historyGeneration.next()](Result<std::vector<HistoryEntry>> history) {
            --m_pending;
            if (!m_historyGeneration.isCurrent(asked))
                return;
            if (!history) {
                m_note->setText(errorText(history.error()));
                m_stack->setCurrentWidget(m_note);
                return;
            }
            m_parts.historyComplete = static_cast<qint64>(history->size()) < limit;
            m_parts.history = std::move(*history);
            showLines();
        });
}

void ContactTimelineTab::readMore()
{
    if (m_pending > 0 || !isVisible())
        return;
    const QDate entries = m_parts.entriesComplete || m_parts.entries.empty() ? QDate() : m_parts.entries.back().day;
    if (!m_parts.entriesComplete)
        readEntries(true);
    if (!m_parts.historyComplete && (!entries.isValid() || !m_parts.history.empty())) {
        m_wantedHistory *= 2;
        readHistory();
    }
}

void ContactTimelineTab::showLines()
{
    const TimelineLine *line = m_view->currentLine();
    const ActivityId activity = line && line->activity ? line->activity->id : ActivityId();
    const int row = m_view->currentIndex().row();
    const QTimeZone zone = businessZone(m_desk.session()->description().timeZone);
    m_model->show(timelineLines(m_parts, types(), zone), m_today);
    const bool none = m_model->rowCount() == 0;
    if (none)
        m_note->setText(types().size() == kTimelineTypeCount
                            ? tr("Nothing has happened yet. Write down the first note (N) or call (C).")
                            : tr("Nothing of what is chosen above has happened yet."));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_note) : m_view);
    int current = m_reveal.isValid() ? m_model->rowOf(m_reveal) : -1;
    // The history may have been read first: what is looked for is then still to come.
    if (m_reveal.isValid() && current < 0 && (!m_parts.entriesComplete || m_isReadingEntries)) {
        if (m_pending == 0)
            readEntries(true); // further down
        return;
    }
    const bool reveals = current >= 0;
    if (reveals || m_parts.entriesComplete)
        m_reveal = {};
    if (current < 0 && activity.isValid())
        current = m_model->rowOf(activity);
    if (current < 0)
        current = std::min(std::max(row, 0), m_model->rowCount() - 1);
    if (current < 0)
        return;
    m_view->setCurrentIndex(m_model->index(current));
    if (reveals)
        m_view->scrollTo(m_model->index(current), QAbstractItemView::PositionAtCenter);
}

void ContactTimelineTab::reveal(ActivityId activity)
{
    m_reveal = activity;
    for (int kind = 0; kind < activities::kActivityKindCount; ++kind)
        m_chips[static_cast<size_t>(kind)]->setChecked(true);
    m_isStale = true;
    if (isVisible())
        load();
}

void ContactTimelineTab::beginNew(activities::ActivityKind kind)
{
    if (m_writable && m_contact.isValid())
        m_editor->beginNew(m_contact, kind);
}

void ContactTimelineTab::openCurrent()
{
    const TimelineLine *line = m_view->currentLine();
    if (!line)
        return;
    if (line->order.isValid())
        Q_EMIT orderWanted(line->order);
    else if (line->operation.isValid())
        Q_EMIT operationWanted(line->operation);
    else if (line->task)
        openTaskDialog(m_desk, line->task->id, {}, this);
    else if (line->activity && m_writable && !m_editor->isOpen())
        m_editor->beginEdit(m_contact, *line->activity);
}

void ContactTimelineTab::trashCurrent()
{
    const TimelineLine *line = m_view->currentLine();
    if (!line || !m_writable)
        return;
    if (line->activity)
        m_desk.perform(activities::trashActivities({line->activity->id}),
                       {.done = tr("%1 moved to the trash.").arg(activityKindText(line->activity->kind))});
    else if (line->task)
        m_desk.perform(activities::trashTasks({line->task->id}),
                       {.done = tr("Task “%1” moved to the trash.").arg(line->task->title)});
}

bool ContactTimelineTab::hasListFocus() const
{
    return m_view->hasFocus() && m_view->currentLine();
}

void ContactTimelineTab::completeCurrent()
{
    const TimelineLine *line = m_view->currentLine();
    if (line && line->isOpen && m_writable)
        (new StepDoneDialog(m_desk, contact_timeline_tab_detail::stepOf(*line), m_today, this))->open();
}

void ContactTimelineTab::fillMenu(QMenu &menu)
{
    const TimelineLine *line = m_view->currentLine();
    const bool own = line && (line->activity || line->task);
    QAction *open = menu.addAction(own && m_writable ? tr("&Edit\tEnter") : tr("&Open\tEnter"), this,
                                   &ContactTimelineTab::openCurrent);
    open->setEnabled(line && line->type != TimelineType::Stage); // which is worked out, and stands nowhere
    if (!line || !own || !m_writable)
        return;
    if (line->isOpen)
        menu.addAction(tr("&Done…\tSpace"), this, &ContactTimelineTab::completeCurrent);
    if (line->activity && line->activity->state == activities::ActivityState::Planned)
        menu.addAction(tr("Did &not take place"), this,
                       [this, id = line->activity->id] { m_desk.perform(activities::missActivity(id)); });
    menu.addSeparator();
    menu.addAction(tr("&Move to the trash\tDel"), this, &ContactTimelineTab::trashCurrent);
}

void ContactTimelineTab::cancelEditor()
{
    if (!m_editor->isDirty()) {
        m_editor->end();
        return;
    }
    askUnsaved(this, tr("What you typed is not saved."), [this](UnsavedAnswer answer) {
        if (answer == UnsavedAnswer::Discard)
            m_editor->end();
        else if (answer == UnsavedAnswer::Save)
            m_editor->save();
    });
}

bool ContactTimelineTab::isSettled() const
{
    return m_pending == 0 && m_draftBar->isSettled() && m_editor->isSettled();
}

QString ContactTimelineTab::note() const
{
    return m_stack->currentWidget() == m_note ? m_note->text() : QString();
}

} // namespace shuke::ui
