// The queue of the duplicates page: its lines, the records of the current one, and what is decided about them.

#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/duplicates/compare_model.h"
#include "ui/duplicates/duplicate_words.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/duplicates/merge_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace shuke::ui {

namespace duplicates_page_queue_detail {

enum State { Busy, Queue, Nothing, Merge };
constexpr int kMostLookedBehind = 100; ///< Lines after the current one, for one that is left.

} // namespace duplicates_page_queue_detail

void DuplicatesPage::setEntries(std::vector<QueueEntry> entries)
{
    using duplicates_page_queue_detail::kMostLookedBehind;
    const int before = std::max(0, m_queue->currentIndex().row());
    // The one under the cursor stays there, whatever comes above it; if it is gone, the next one that is left.
    std::vector<std::vector<ContactId>> wanted;
    for (int row = before; row < m_lines->rowCount() && row < before + kMostLookedBehind; ++row)
        wanted.push_back(m_lines->entry(row)->contacts);
    const bool open = m_list->currentIndex() == static_cast<int>(List::Open);
    m_filling = true;
    m_lines->setEntries(std::move(entries));
    const QFontMetrics metrics = m_queue->fontMetrics();
    m_queue->setColumnWidth(QueueModel::Who, metrics.averageCharWidth() * 22);
    m_queue->setColumnWidth(QueueModel::Likely,
                            metrics.horizontalAdvance(likelihoodText(1, contacts::DuplicateBand::Suggest)) +
                                3 * space::medium);
    m_queue->setColumnHidden(QueueModel::Likely, !open);
    m_queue->setColumnHidden(QueueModel::Why, !open);
    if (m_lines->rowCount() > 0) {
        int row = -1;
        for (size_t i = 0; i < wanted.size() && row < 0; ++i)
            row = m_lines->rowOf(wanted[i]);
        m_queue->setCurrentIndex(m_lines->index(row >= 0 ? row : std::min(before, m_lines->rowCount() - 1), 0));
    }
    m_filling = false;
    m_stateStep->setVisible(open);
    showStack();
    showCurrent();
}

void DuplicatesPage::removeEntry(int row)
{
    const int current = m_queue->currentIndex().row();
    m_filling = true;
    m_lines->remove(row);
    // The line after the one that was worked off gets its place.
    if (row == current && m_lines->rowCount() > 0)
        m_queue->setCurrentIndex(m_lines->index(std::min(row, m_lines->rowCount() - 1), 0));
    m_filling = false;
    showStack();
    if (row == current)
        showCurrent();
}

void DuplicatesPage::showStack()
{
    using namespace duplicates_page_queue_detail;
    const bool takesFocus = isVisible() && m_busy->hasFocus();
    if (!isMerging())
        m_stack->setCurrentIndex(m_lines->rowCount() == 0 ? Nothing : Queue);
    if (takesFocus)
        setFocus();
}

const QueueEntry *DuplicatesPage::current() const
{
    return m_lines->entry(m_queue->currentIndex().row());
}

std::vector<std::vector<ContactId>> DuplicatesPage::groups() const
{
    std::vector<std::vector<ContactId>> all;
    for (const QueueEntry &entry : m_lines->entries())
        all.push_back(entry.contacts);
    return all;
}

QString DuplicatesPage::stateText() const
{
    return m_stack->currentIndex() == duplicates_page_queue_detail::Nothing
               ? m_state->title() + QLatin1Char('\n') + m_state->text()
               : QString();
}

QString DuplicatesPage::hintText() const
{
    return m_hint->text();
}

void DuplicatesPage::showCurrent()
{
    m_overview.reset();
    const QueueEntry *entry = current();
    updateButtons();
    if (!entry) {
        m_reading.next();
        m_compare->clear();
        m_title->clear();
        m_hint->clear();
        return;
    }
    ++m_pending;
    const quint64 asked = m_reading.next();
    onFinished(desk().session()->query(contacts::mergeOverview(entry->contacts)), this,
               [this, asked](const Result<contacts::MergeOverview> &overview) {
                   --m_pending;
                   if (!m_reading.isCurrent(asked))
                       return;
                   if (!overview) {
                       m_compare->clear();
                       m_title->setText(errorText(overview.error()));
                       m_hint->clear();
                       return;
                   }
                   ++m_pending;
                   onFinished(desk().session()->query(contacts::contactChoices()), this,
                              [this, asked, overview = *overview](const Result<contacts::ContactChoices> &choices) {
                                  --m_pending;
                                  if (!m_reading.isCurrent(asked))
                                      return;
                                  if (choices)
                                      m_words = *choices;
                                  showOverview(overview);
                              });
               });
}

void DuplicatesPage::showOverview(const contacts::MergeOverview &overview)
{
    const QueueEntry *entry = current();
    if (!entry)
        return;
    m_overview = overview;
    const contacts::DuplicatePair *pair = entry->pairs.size() == 1 ? &entry->pairs.front() : nullptr;
    m_compare->show(overview, m_words, entry->contacts.size() == 2 ? pair : nullptr);
    const int records = static_cast<int>(entry->contacts.size());
    m_title->setText(tr("%Ln record(s), perhaps one customer", nullptr, records));
    QStringList hints;
    if (!entry->pairs.empty()) {
        const auto weakest = std::ranges::min_element(entry->pairs, {}, &contacts::DuplicatePair::posterior);
        hints.append(reasonsText(*weakest, overview.records.front().contact.kind));
    }
    hints.append(doubtText(entry->doubt));
    hints.removeAll(QString());
    m_hint->setText(hints.join(QLatin1Char('\n')));
    m_hint->setVisible(!hints.isEmpty());
    const int character = m_compareView->fontMetrics().averageCharWidth();
    m_compareView->setColumnWidth(0, character * 20);
    QHeaderView *header = m_compareView->horizontalHeader();
    for (int column = 1; column <= records; ++column) { // few records share the width, many scroll
        header->setSectionResizeMode(column, records > 3 ? QHeaderView::Interactive : QHeaderView::Stretch);
        m_compareView->setColumnWidth(column, character * 18);
    }
    if (m_compare->columnCount() > records + 1) {
        header->setSectionResizeMode(records + 1, QHeaderView::Fixed);
        const QString title = m_compare->headerData(records + 1, Qt::Horizontal, Qt::DisplayRole).toString();
        m_compareView->setColumnWidth(records + 1,
                                      m_compareView->fontMetrics().horizontalAdvance(title) + 3 * space::medium);
    }
    updateButtons();
}

void DuplicatesPage::updateButtons()
{
    const bool any = current() != nullptr;
    const bool open = m_list->currentIndex() == static_cast<int>(List::Open);
    m_mergeButton->setEnabled(any && m_overview.has_value());
    m_openButton->setEnabled(any);
    m_differentButton->setEnabled(any);
    m_differentButton->setVisible(m_list->currentIndex() != static_cast<int>(List::Different));
    m_laterButton->setEnabled(any);
    m_laterButton->setVisible(open);
    m_backButton->setEnabled(any);
    m_backButton->setVisible(!open);
    Q_EMIT actionsChanged();
}

/// The proposal of the merge screen, without looking at it; where there is a doubt it is looked at.
void DuplicatesPage::mergeCurrent()
{
    const QueueEntry *entry = current();
    if (!entry || !m_overview)
        return;
    if (entry->doubt != contacts::GroupDoubt::None || m_list->currentIndex() != static_cast<int>(List::Open)) {
        openMerge();
        return;
    }
    std::vector<qint64> orders;
    for (const std::vector<contacts::MergeCount> &counts : m_overview->counts) {
        const auto found = std::ranges::find(counts, TableId::SalesOrder, &contacts::MergeCount::table);
        orders.push_back(found == counts.end() ? 0 : found->rows);
    }
    const size_t keep = contacts::proposedKeep(m_overview->records, orders);
    contacts::MergeRequest request;
    request.keep = m_overview->records[keep].contact.id;
    request.choices = contacts::proposedChoices(m_overview->records);
    request.keptName = m_overview->records[keep].contact.name;
    for (const contacts::MergeRecord &record : m_overview->records) {
        if (record.contact.id != request.keep)
            request.lose.push_back(record.contact.id);
    }
    const QString done = tr("%Ln customer(s) merged into “%1”.", nullptr, static_cast<int>(entry->contacts.size()))
                             .arg(request.keptName);
    perform(contacts::mergeContacts(std::move(request)), done);
}

void DuplicatesPage::openMerge()
{
    if (const QueueEntry *entry = current()) {
        m_fromElsewhere = false;
        startMerge(entry->contacts);
    }
}

void DuplicatesPage::startMerge(std::vector<ContactId> contacts)
{
    setTitle(tr("Merge customers"));
    m_list->hide();
    m_again->hide();
    m_stack->setCurrentIndex(duplicates_page_queue_detail::Merge);
    m_merging = contacts;
    m_merge->begin(std::move(contacts));
    Q_EMIT actionsChanged();
}

void DuplicatesPage::endMerge()
{
    using namespace duplicates_page_queue_detail;
    if (!isMerging())
        return;
    setTitle(tr("Duplicates"));
    m_list->show();
    m_again->show();
    const bool empty = m_lines->rowCount() == 0;
    m_stack->setCurrentIndex(m_searching && empty ? Busy : empty ? Nothing : Queue);
    if (m_fromElsewhere) {
        m_fromElsewhere = false;
        if (!m_searched)
            search(false);
    }
    if (isVisible())
        setFocus();
    Q_EMIT actionsChanged();
}

/// All pairs of the group that were found, so that none of them is asked about again.
std::vector<contacts::ContactPair> DuplicatesPage::pairsToDecide() const
{
    std::vector<contacts::ContactPair> pairs;
    const QueueEntry *entry = current();
    if (!entry)
        return pairs;
    for (const contacts::DuplicatePair &pair : entry->pairs)
        pairs.emplace_back(pair.a, pair.b);
    if (pairs.empty() && entry->contacts.size() == 2)
        pairs.emplace_back(entry->contacts[0], entry->contacts[1]);
    return pairs;
}

/// The line goes at once.
void DuplicatesPage::perform(Command command, const QString &done)
{
    const QueueEntry *entry = current();
    if (!entry)
        return;
    Doing doing{.done = done, .guard = this};
    doing.then = [this, worked = entry->contacts](const Result<ChangeSet> &changes) {
        if (!changes)
            return;
        if (m_searching) { // what is being read knows nothing of it
            m_searchWanted = true;
            m_searchSoon.start();
        }
        if (changes->kind == "contact.merge")
            return merged(worked, changes->operation);
        m_own.insert(changes->operation);
        if (const int row = m_lines->rowOf(worked); row >= 0)
            removeEntry(row);
    };
    desk().perform(std::move(command), std::move(doing));
}

void DuplicatesPage::decide(contacts::DuplicateDecision decision)
{
    const std::vector<contacts::ContactPair> pairs = pairsToDecide();
    if (pairs.empty())
        return;
    const bool different = decision == contacts::DuplicateDecision::Different;
    perform(contacts::decideDuplicates(pairs, decision),
            different ? tr("Marked as not a duplicate.") : tr("Put aside for later."));
}

void DuplicatesPage::markDifferent()
{
    if (m_list->currentIndex() != static_cast<int>(List::Different))
        decide(contacts::DuplicateDecision::Different);
}

void DuplicatesPage::decideLater()
{
    if (m_list->currentIndex() == static_cast<int>(List::Open))
        decide(contacts::DuplicateDecision::Later);
}

void DuplicatesPage::takeBack()
{
    const std::vector<contacts::ContactPair> pairs = pairsToDecide();
    if (m_list->currentIndex() == static_cast<int>(List::Open) || pairs.empty())
        return;
    perform(contacts::forgetDecisions(pairs), tr("It will be asked about again."));
}

} // namespace shuke::ui
