#include "ui/tasks/today_page.h"

#include "core/segments/filter.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/tasks/alarm.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_list_view.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace today_page_detail {

constexpr qint64 kAnyOwner = -1;
constexpr int kDoneDays = 30; ///< Tasks done before are not listed.
constexpr TableId kShown[] = {TableId::Task,    TableId::Activity, TableId::ActivityParticipant,
                              TableId::Contact, TableId::Staff,    TableId::Setting};

} // namespace today_page_detail

TodayPage::TodayPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Today, tr("Today"), parent), m_model(new TaskListModel(this)), m_tomorrow(makeAlarm())
{
    makeHeader();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(content);
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->addTab(tr("To do"));
    m_tabs->addTab(tr("Follow-ups"));
    column->addWidget(m_tabs);
    m_content = new QStackedWidget(content);
    m_content->addWidget(makeAgenda());
    m_followUps = new FollowUpList(desk, m_content);
    m_content->addWidget(m_followUps);
    connect(m_followUps, &FollowUpList::shown, this, &Page::actionsChanged);
    column->addWidget(m_content, 1);
    setContent(content);
    setFocusEntry(this, [this]() -> QWidget * {
        return m_tabs->currentIndex() == Agenda ? m_stack->currentWidget() : &m_followUps->search();
    });

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_content->setCurrentIndex(tab);
        m_filter->setVisible(tab == Agenda);
        m_owner->setVisible(tab == Agenda);
        m_calendar->setVisible(tab == Agenda);
        Q_EMIT actionsChanged();
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) { follow(changes); });
    connect(m_tomorrow.get(), &Alarm::rang, this, [this] {
        m_isStale = true;
        if (isVisible())
            reload();
        else
            waitForTomorrow();
    });
    loadOwners();
    updateState();
}

TodayPage::~TodayPage() = default;

void TodayPage::waitForTomorrow()
{
    const session::StoreDescription store = desk().session()->description();
    const QTimeZone zone = businessZone(store.timeZone);
    const QDate today = businessDay(QDateTime::currentMSecsSinceEpoch(), zone, store.dayStartMinutes);
    constexpr qint64 kSecondsOfMinute = 60;
    m_tomorrow->set(
        today.addDays(1).startOfDay(zone).addSecs(store.dayStartMinutes * kSecondsOfMinute + 1).toMSecsSinceEpoch());
}

void TodayPage::makeHeader()
{
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Task, customer…"));
    m_filter->setAccessibleName(tr("Search tasks"));
    m_filter->setToolTip(tr("Search tasks (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_owner = new QComboBox(this);
    m_owner->setAccessibleName(tr("Whose tasks"));
    m_owner->addItem(tr("Everybody's"), today_page_detail::kAnyOwner);
    m_owner->addItem(tr("Nobody's"), qint64(0));
    m_new = new QPushButton(tr("+ New task"), this);
    m_new->setToolTip(tr("New task (Ctrl+N)"));
    m_new->setEnabled(!desk().session()->description().readOnly);
    addToHeader(m_filter);
    addToHeader(m_owner);
    addToHeader(makeCalendarButton());
    addToHeader(m_new);
    connect(m_filter, &QLineEdit::textChanged, this, &TodayPage::showLines);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_owner, &QComboBox::activated, this, &TodayPage::reload);
    connect(m_new, &QPushButton::clicked, this, [this] { run(PageAction::New); });
}

QWidget *TodayPage::makeAgenda()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedWidget(page);
    m_list = new TaskListView(*m_model, m_stack);
    m_stack->addWidget(m_list);
    m_empty = new EmptyState(tr("Nothing to do"),
                             tr("Tasks and planned calls, meetings and visits stand here, the late ones first, and "
                                "nothing gets lost."),
                             m_stack);
    connect(m_empty->addStep(tr("New task…")), &QPushButton::clicked, this, [this] { run(PageAction::New); });
    if (!desk().session()->description().readOnly)
        connect(m_empty->addStep(tr("Import a calendar…")), &QPushButton::clicked, this, &TodayPage::importTasks);
    connect(m_empty->addStep(tr("Go to the customers")), &QPushButton::clicked, this,
            [this] { desk().go(ShowPage{PageId::Customers}); });
    m_stack->addWidget(m_empty);
    m_noMatch = new EmptyState(tr("No task matches"), tr("Every word must be in the task, its customer or its owner."),
                               m_stack);
    connect(m_noMatch->addStep(tr("Show all tasks")), &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_owner->setCurrentIndex(0);
        reload();
    });
    m_stack->addWidget(m_noMatch);
    auto *card = new Card(page);
    card->setContent(m_stack);
    column->addWidget(card, 1);

    m_footer = new QWidget(page);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(0, space::small, 0, space::small);
    row->setSpacing(space::small);
    m_count = quietLabel(QString(), m_footer);
    m_count->setToolTip(tr("Late: the day it was due or planned for has passed."));
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_done = new QPushButton(tr("Done"), m_footer);
    m_done->setToolTip(tr("The selected tasks are done (Space). Shift+Space asks what came of it."));
    m_later = new QPushButton(tr("Later ▾"), m_footer);
    m_later->setToolTip(tr("Put the selected tasks off (L). They ask again in the morning of that day; the due day "
                           "stays."));
    m_more = new QPushButton(tr("More ▾"), m_footer);
    m_more->setToolTip(tr("All that can be done with the selected tasks"));
    row->addWidget(m_count, 1);
    row->addWidget(m_done);
    row->addWidget(m_later);
    row->addWidget(m_more);
    column->addWidget(m_footer);

    connect(m_done, &QPushButton::clicked, this, &TodayPage::completeChosen);
    connect(m_later, &QPushButton::clicked, this, &TodayPage::openLater);
    connect(m_more, &QPushButton::clicked, this,
            [this] { openMenu(m_more->mapToGlobal(QPoint(0, -m_more->height()))); });
    connect(m_list, &TaskListView::doneWanted, this, &TodayPage::completeChosen);
    connect(m_list, &TaskListView::doneWithNoteWanted, this, &TodayPage::completeWithNote);
    connect(m_list, &TaskListView::openWanted, this, &TodayPage::openChosen);
    connect(m_list, &TaskListView::laterWanted, this, &TodayPage::openLater);
    connect(m_list, &TaskListView::takeUpWanted, this, &TodayPage::takeUpChosen);
    connect(m_list, &TaskListView::customerWanted, this, &TodayPage::openCustomer);
    connect(m_list, &TaskListView::selectionCountChanged, this, &TodayPage::updateState);
    connect(m_list, &TaskListView::searchTyped, this, [this](const QString &text) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->setText(text);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { openMenu(m_list->viewport()->mapToGlobal(at)); });
    connect(m_model, &TaskListModel::tickWanted, this, &TodayPage::tick);
    return page;
}

void TodayPage::loadOwners()
{
    ++m_pending;
    onFinished(desk().session()->query(segments::staffChoices()), this,
               [this](const Result<std::vector<segments::ChoiceItem>> &owners) {
                   --m_pending;
                   if (!owners)
                       return; // everybody's can still be looked at
                   const QVariant chosen = m_owner->currentData();
                   constexpr int kFixed = 2;
                   while (m_owner->count() > kFixed)
                       m_owner->removeItem(kFixed);
                   m_owners.clear();
                   for (const segments::ChoiceItem &owner : *owners) {
                       const auto *id = std::get_if<segments::RecordId>(&owner.value);
                       if (!id)
                           continue;
                       m_owner->addItem(owner.nameEn, id->row);
                       if (owner.active)
                           m_owners.emplace_back(StaffId::fromRow(id->row), owner.nameEn);
                   }
                   m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
               });
}

void TodayPage::visit(const Place &place)
{
    if (const auto *task = std::get_if<ShowTask>(&place)) {
        m_tabs->setCurrentIndex(Agenda);
        m_wanted = task->task;
        m_isStale = true;
    }
    if (const auto *calendar = std::get_if<ImportCalendarFile>(&place)) {
        m_tabs->setCurrentIndex(Agenda);
        takeCalendar(calendar->path);
    }
    if (m_isStale)
        reload();
}

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        reload();
}

void TodayPage::follow(const ChangeSet &changes)
{
    if (changes.touches(TableId::Staff))
        loadOwners();
    for (const TableId table : today_page_detail::kShown) {
        if (!changes.touches(table))
            continue;
        m_isStale = true;
        m_followUps->reload();
        if (isVisible())
            reload();
        return;
    }
}

void TodayPage::reload()
{
    m_isStale = false;
    std::optional<StaffId> owner;
    if (const qint64 chosen = m_owner->currentData().toLongLong(); chosen != today_page_detail::kAnyOwner)
        owner = StaffId::fromRow(chosen);
    ++m_pending;
    onFinished(desk().session()->query(activities::taskOverview(owner, today_page_detail::kDoneDays)), this,
               [this, generation = m_generation.next()](Result<activities::TaskOverview> overview) {
                   --m_pending;
                   if (!m_generation.isCurrent(generation))
                       return;
                   if (!overview) {
                       messages().say(MessageBar::Kind::Failed, errorText(overview.error()));
                       return;
                   }
                   m_today = overview->today;
                   m_open = std::move(overview->open);
                   m_notOpen = std::move(overview->done);
                   std::ranges::move(overview->aside, std::back_inserter(m_notOpen));
                   m_isLoaded = true;
                   waitForTomorrow();
                   showLines();
                   if (m_wanted.isValid() && m_list->select({m_wanted, ActivityId()}))
                       m_list->setFocus(Qt::OtherFocusReason);
                   m_wanted = {};
               });
}

void TodayPage::showLines()
{
    m_model->show(m_open, m_notOpen, m_today, m_filter->text());
    updateState();
}

void TodayPage::updateState()
{
    const bool nothing = m_isLoaded && m_open.empty() && m_notOpen.empty();
    const bool narrowed = !m_filter->text().isEmpty() || m_owner->currentIndex() > 0;
    const bool blank = m_isLoaded && m_model->rowCount() == 0;
    m_stack->setCurrentWidget(!blank ? static_cast<QWidget *>(m_list) : nothing && !narrowed ? m_empty : m_noMatch);
    m_footer->setVisible(!blank);
    const std::vector<TaskItem> items = m_list->selectedItems();
    const int selected = static_cast<int>(items.size());
    const int late = m_model->countOf(TaskGroup::Overdue);
    QStringList parts{tr("%Ln open", nullptr, m_model->openCount())};
    if (late > 0)
        parts.append(tr("%Ln late", nullptr, late));
    if (const int deferred = m_model->countOf(TaskGroup::Deferred); deferred > 0)
        parts.append(tr("%Ln deferred", nullptr, deferred));
    if (selected > 1)
        parts.append(tr("%Ln selected", nullptr, selected));
    m_count->setText(m_isLoaded ? parts.join(QStringLiteral(" · ")) : QString());
    const bool writable = !desk().session()->description().readOnly;
    const bool anyToDo = std::ranges::any_of(items, [](const TaskItem &item) { return item.isToDo(); });
    const bool anyTask =
        std::ranges::any_of(items, [](const TaskItem &item) { return item.isOpen() && item.isTask(); });
    m_done->setEnabled(writable && anyToDo);
    m_later->setEnabled(writable && anyTask);
    m_more->setEnabled(selected > 0);
    Q_EMIT actionsChanged();
}

bool TodayPage::offers(PageAction action) const
{
    const bool writable = !desk().session()->description().readOnly;
    const bool agenda = m_tabs->currentIndex() == Agenda;
    switch (action) {
    case PageAction::New:
        return writable;
    case PageAction::Find:
    case PageAction::Refresh:
        return true;
    case PageAction::Edit:
        return agenda && m_list->currentItem() != nullptr;
    case PageAction::Delete:
        return agenda && writable && !m_list->selectedItems().empty();
    case PageAction::SelectAll:
        return agenda && m_model->rowCount() > 0;
    case PageAction::Print:
    case PageAction::Export:
        return agenda ? m_model->rowCount() > 0 : !m_followUps->isBlank();
    default:
        return false;
    }
}

void TodayPage::run(PageAction action)
{
    if (!offers(action))
        return;
    switch (action) {
    case PageAction::New:
        desk().go(NewTask{});
        break;
    case PageAction::Find: {
        QLineEdit &search = m_tabs->currentIndex() == Agenda ? *m_filter : m_followUps->search();
        search.setFocus(Qt::ShortcutFocusReason);
        search.selectAll();
        break;
    }
    case PageAction::Refresh:
        reload();
        m_followUps->reload();
        break;
    case PageAction::Edit:
        openChosen();
        break;
    case PageAction::Delete:
        trashChosen();
        break;
    case PageAction::SelectAll:
        m_list->selectAll();
        break;
    case PageAction::Print:
        if (m_tabs->currentIndex() == Agenda)
            printLines();
        else
            m_followUps->print(m_printers);
        break;
    case PageAction::Export:
        openExport();
        break;
    default:
        break;
    }
}

bool TodayPage::isSettled() const
{
    return m_pending == 0 && m_followUps->isSettled();
}

QString TodayPage::countText() const
{
    return m_count->text();
}

bool TodayPage::showsEmptyState() const
{
    return m_stack->currentWidget() == m_empty;
}

} // namespace shuke::ui
