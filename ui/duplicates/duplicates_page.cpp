#include "ui/duplicates/duplicates_page.h"

#include "core/contacts/duplicate_loader.h"
#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/focus_entry.h"
#include "ui/common/on_finished.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/table_look.h"
#include "ui/common/theme.h"
#include "ui/duplicates/compare_model.h"
#include "ui/duplicates/merge_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace duplicates_page_detail {

enum State { Busy, Queue, Nothing, Merge }; // in the order of the stack
constexpr int kSearchAgainMs = 400;

bool touchesContacts(const ChangeSet &changes)
{
    return changes.touches(TableId::Contact) || changes.touches(TableId::ContactPoint) ||
           changes.touches(TableId::DuplicateDecision) || changes.touches(TableId::ContactMerge);
}

} // namespace duplicates_page_detail

DuplicatesPage::DuplicatesPage(Desk &desk, QWidget *parent)
    : Page(desk, PageId::Duplicates, tr("Duplicates"), parent),
      m_list(new QComboBox(this)),
      m_again(new QPushButton(tr("Search again"), this)),
      m_stack(new QStackedWidget(this)),
      m_busy(new BusyPage(this)),
      m_state(new EmptyState(QString(), QString(), this)),
      m_lines(new QueueModel(desk, this)),
      m_compare(new CompareModel(this)),
      m_merge(new MergeView(desk, this))
{
    m_list->addItems({tr("To decide"), tr("Later"), tr("Not duplicates")});
    m_list->setAccessibleName(tr("Which pairs are shown"));
    addToHeader(m_list);
    m_again->setToolTip(tr("Search all customers again (F5)"));
    addToHeader(m_again);
    m_stateStep = m_state->addStep(tr("Search again"));
    m_stack->addWidget(m_busy);
    m_stack->addWidget(makeQueue());
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_merge);
    setContent(m_stack);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(duplicates_page_detail::kSearchAgainMs);
    connect(&m_searchSoon, &QTimer::timeout, this, &DuplicatesPage::searchAgain);
    connect(m_list, &QComboBox::activated, this, [this](int list) { showList(static_cast<List>(list)); });
    connect(m_again, &QPushButton::clicked, this, [this] { search(false); });
    connect(m_stateStep, &QPushButton::clicked, this, [this] { search(false); });
    connect(m_merge, &MergeView::canceled, this, &DuplicatesPage::endMerge);
    connect(m_merge, &MergeView::changed, this, &DuplicatesPage::actionsChanged);
    connect(m_merge, &MergeView::merged, this, [this](ContactId kept, OperationId operation) {
        const bool elsewhere = m_fromElsewhere;
        merged(m_merging, operation);
        endMerge();
        if (elsewhere)
            this->desk().go(ShowContact{kept});
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) { onChanges(changes); });
    setFocusEntry(this, [this]() -> QWidget * {
        return isMerging() ? static_cast<QWidget *>(&m_merge->mergeButton())
               : m_stack->currentIndex() == duplicates_page_detail::Queue ? static_cast<QWidget *>(m_queue)
               : m_stack->currentIndex() == duplicates_page_detail::Busy  ? static_cast<QWidget *>(m_busy)
                                                                          : m_stateStep;
    });
}

DuplicatesPage::~DuplicatesPage()
{
    m_cancel.cancel(); // nobody is left to see what a search finds
}

QWidget *DuplicatesPage::makeQueue()
{
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, space::large);
    column->setSpacing(space::medium);
    auto *split = new QSplitter(Qt::Horizontal, m_content);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::large);
    auto *card = new Card(split);
    m_queue = new QTableView(card);
    m_queue->setModel(m_lines);
    m_queue->setAccessibleName(tr("Customers that may be one"));
    applyTableLook(*m_queue);
    m_queue->horizontalHeader()->setStretchLastSection(true);
    new RememberedColumns(*m_queue->horizontalHeader(), QStringLiteral("duplicates/queue"));
    m_queue->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_queue->installEventFilter(this);
    new OwnKeys(m_queue, [this] {
        return std::vector{keyLine({Qt::Key_M}, m_mergeButton->text()), keyLine({Qt::Key_Return}, m_openButton->text()),
                           keyLine({Qt::Key_N}, m_differentButton->text()), keyLine({Qt::Key_L}, m_laterButton->text()),
                           keyLine({Qt::Key_U}, m_backButton->text())};
    });
    card->setContent(m_queue);
    split->addWidget(card);

    auto *side = new QWidget(split);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::small);
    m_title = plainLabel({}, sectionFont(), side);
    m_title->setWordWrap(true);
    right->addWidget(m_title);
    m_hint = quietLabel({}, side);
    right->addWidget(m_hint);
    auto *compareCard = new Card(side);
    m_compareView = new QTableView(compareCard);
    m_compareView->setModel(m_compare);
    m_compareView->setAccessibleName(tr("The records side by side"));
    applyTableLook(*m_compareView);
    new RememberedColumns(*m_compareView->horizontalHeader(), QStringLiteral("duplicates/records"),
                          RememberedColumns::By::Number);
    compareCard->setContent(m_compareView);
    right->addWidget(compareCard, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    const auto button = [&](const QString &text, const QString &tip, void (DuplicatesPage::*press)()) {
        auto *made = new QPushButton(text, side);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, press);
        buttons->addWidget(made);
        return made;
    };
    m_mergeButton = button(tr("Merge"), tr("Merge with the proposed values (M)"), &DuplicatesPage::mergeCurrent);
    m_openButton =
        button(tr("Choose values…"), tr("Choose field by field, then merge (Enter)"), &DuplicatesPage::openMerge);
    m_differentButton =
        button(tr("Not a duplicate"), tr("They are not the same; never ask again (N)"), &DuplicatesPage::markDifferent);
    m_laterButton = button(tr("Later"), tr("Put aside, under “Later” (L)"), &DuplicatesPage::decideLater);
    m_backButton = button(tr("Decide again"), tr("Forget the decision (U)"), &DuplicatesPage::takeBack);
    buttons->addStretch();
    right->addLayout(buttons);
    split->addWidget(side);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({420, 620});
    column->addWidget(split, 1);
    connect(m_queue->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_filling)
            showCurrent();
    });
    connect(m_queue, &QTableView::doubleClicked, this, [this] { openMerge(); });
    return m_content;
}

bool DuplicatesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_queue || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (!plain)
        return Page::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_M:
        mergeCurrent();
        return true;
    case Qt::Key_N:
        markDifferent();
        return true;
    case Qt::Key_L:
        decideLater();
        return true;
    case Qt::Key_U:
        takeBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openMerge();
        return true;
    default:
        return Page::eventFilter(watched, event);
    }
}

void DuplicatesPage::visit(const Place &place)
{
    if (const auto *some = std::get_if<MergeCustomers>(&place)) {
        m_fromElsewhere = true;
        startMerge(some->contacts);
        return;
    }
    if (isMerging())
        endMerge();
    if (!m_searched || m_stale)
        search(m_searched);
}

bool DuplicatesPage::offers(PageAction action) const
{
    return action == PageAction::Refresh ? !isMerging()
                                         : action == PageAction::SaveClose && isMerging() && m_merge->isReady();
}

void DuplicatesPage::run(PageAction action)
{
    if (action == PageAction::SaveClose && isMerging())
        m_merge->merge();
    else if (action == PageAction::Refresh && !isMerging())
        search(false);
}

bool DuplicatesPage::isSettled() const
{
    return !m_searching && m_pending == 0 && m_lines->isSettled() && !m_searchSoon.isActive() && m_merge->isSettled();
}

bool DuplicatesPage::isMerging() const
{
    return m_stack->currentIndex() == duplicates_page_detail::Merge;
}

void DuplicatesPage::showList(List list)
{
    m_list->setCurrentIndex(static_cast<int>(list));
    if (list == List::Open)
        search(false);
    else
        readDecided();
}

/// `quietly`: what is on show stays until the answer is there.
void DuplicatesPage::search(bool quietly)
{
    if (m_list->currentIndex() != static_cast<int>(List::Open)) {
        readDecided();
        return;
    }
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_searching = true;
    m_stale = m_searchWanted = false;
    ++m_searches;
    if (!quietly && !isMerging()) {
        m_busy->begin(tr("Comparing customers…"), m_cancel);
        m_stack->setCurrentIndex(duplicates_page_detail::Busy);
        if (isVisible())
            m_busy->setFocus();
    }
    contacts::DuplicateOptions options;
    options.cancel = m_cancel;
    options.progress = progressTo(m_busy);
    options.mostPairs = m_mostPairs;
    Query<contacts::DuplicateResult> finds = contacts::duplicateContacts(std::move(options));
    const CancelToken cancel = finds.cancel;
    Query<Found> query{[finds = std::move(finds)](ReadContext &context) -> Result<Found> {
                           const Result<contacts::DuplicateResult> result = finds.run(context);
                           if (!result)
                               return result.error();
                           Found lines{{}, result->complete};
                           lines.entries.reserve(result->groups.size());
                           for (const contacts::DuplicateGroup &group : result->groups) {
                               QueueEntry entry{group.contacts, {},          group.posterior,
                                                group.band(),   group.doubt, group.kind};
                               for (const size_t pair : group.pairs)
                                   entry.pairs.push_back(result->pairs[pair]);
                               lines.entries.push_back(std::move(entry));
                           }
                           return lines;
                       },
                       cancel};
    onFinished(desk().session()->query(std::move(query)), this, [this, asked = m_search.next()](Result<Found> result) {
        if (!m_search.isCurrent(asked))
            return;
        m_searching = false;
        if (result)
            found(std::move(*result));
        else
            showFailure(result.error());
    });
}

void DuplicatesPage::found(Found result)
{
    m_searched = true;
    m_state->setTexts(
        tr("No customer is there twice"),
        tr("All customers were compared by name, phone, e-mail, WeChat, birthday and address. New ones are "
           "compared while they are typed."));
    setEntries(std::move(result.entries));
    if (!result.complete)
        messages().say(MessageBar::Kind::Warning,
                       tr("So many customers look alike that not all of them are listed. Decide about these, then "
                          "search again (F5)."));
    else if (m_toldOfCut)
        messages().hide();
    m_toldOfCut = !result.complete;
}

void DuplicatesPage::showFailure(const Error &error)
{
    const bool stopped = error.code == ErrorCode::Canceled;
    m_state->setTexts(stopped ? tr("The search was stopped") : tr("The search failed"),
                      stopped ? tr("Nothing was changed.") : errorText(error));
    m_lines->setEntries({});
    m_searched = false;
    if (!isMerging())
        m_stack->setCurrentIndex(duplicates_page_detail::Nothing);
}

void DuplicatesPage::readDecided()
{
    m_cancel.cancel();
    ++m_pending;
    onFinished(desk().session()->query(contacts::duplicateDecisions()), this,
               [this, asked = m_search.next()](const Result<std::vector<contacts::DecidedPair>> &decided) {
                   --m_pending;
                   if (!m_search.isCurrent(asked))
                       return;
                   m_searching = false;
                   if (!decided)
                       return showFailure(decided.error());
                   const bool different = m_list->currentIndex() == static_cast<int>(List::Different);
                   std::vector<QueueEntry> entries;
                   for (const contacts::DecidedPair &pair : *decided) {
                       if (pair.different == different)
                           entries.emplace_back().contacts = {pair.a, pair.b};
                   }
                   m_state->setTexts(different ? tr("Nothing is marked as not a duplicate")
                                               : tr("Nothing is put aside for later"),
                                     tr("What you decide about the pairs that were found is remembered here."));
                   setEntries(std::move(entries));
               });
}

/// What was decided or merged here is out of the queue already; anything else may have made or removed duplicates.
void DuplicatesPage::onChanges(const ChangeSet &changes)
{
    if (!duplicates_page_detail::touchesContacts(changes) || !(m_searched || m_searching))
        return;
    const bool open = m_list->currentIndex() == static_cast<int>(List::Open);
    if (open && (changes.kind.startsWith("duplicate.") || changes.kind == "contact.merge"))
        m_heard.insert(changes.operation); // whether it was made here is known when the timer rings
    else
        m_searchWanted = true;
    m_searchSoon.start();
}

/// Groups whose customers are one now are done. What the merged one is like is looked for the next time.
void DuplicatesPage::merged(std::vector<ContactId> contacts, OperationId operation)
{
    m_own.insert(operation);
    m_stale = true;
    std::ranges::sort(contacts);
    for (int row = m_lines->rowCount() - 1; row >= 0; --row) {
        const std::vector<ContactId> &group = m_lines->entry(row)->contacts;
        const auto count = std::ranges::count_if(
            group, [&](ContactId contact) { return std::ranges::binary_search(contacts, contact); });
        if (count == static_cast<std::ptrdiff_t>(group.size())) {
            removeEntry(row);
        } else if (count > 0) { // the others have to be compared with what became of these
            m_searchWanted = true;
            m_searchSoon.start();
        }
    }
}

void DuplicatesPage::searchAgain()
{
    const bool elsewhere = !std::ranges::includes(m_own, m_heard);
    m_heard.clear();
    if (!m_searchWanted && !elsewhere)
        return;
    m_searchWanted = false;
    if (isVisible())
        search(true);
    else
        m_stale = true;
}

} // namespace shuke::ui
