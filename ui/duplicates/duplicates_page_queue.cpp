// The queue of the duplicates page: its lines, the records of the current one, and what is decided about them.

#include "core/contacts/contact_queries.h"
#include "ui/common/busy_page.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
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

constexpr size_t kMostNames = 2000; ///< Of so many lines the names are read; the queue is worked off from the top.
enum State { Busy, Queue, Nothing, Merge };

/// "99 % · Very likely"
QString likelihood(double posterior, contacts::DuplicateBand band)
{
    return likelyText(posterior) + QStringLiteral(" · ") + bandText(band);
}

} // namespace duplicates_page_queue_detail

void DuplicatesPage::setEntries(std::vector<Entry> entries)
{
    using namespace duplicates_page_queue_detail;
    m_entries = std::move(entries);
    const bool takesFocus = isVisible() && m_busy->hasFocus();
    if (!isMerging())
        m_stack->setCurrentIndex(m_entries.empty() ? Nothing : Queue);
    if (takesFocus)
        setFocus();
    m_stateStep->setVisible(m_list->currentIndex() == static_cast<int>(List::Open));
    readNames();
}

void DuplicatesPage::readNames()
{
    std::vector<ContactId> wanted;
    for (size_t i = 0; i < std::min(m_entries.size(), duplicates_page_queue_detail::kMostNames); ++i)
        wanted.insert(wanted.end(), m_entries[i].contacts.begin(), m_entries[i].contacts.end());
    ++m_pending;
    onFinished(desk().session()->query(contacts::contactRows(wanted)), this,
               [this, asked = m_naming.next()](const Result<std::vector<contacts::ContactListRow>> &rows) {
                   --m_pending;
                   if (!m_naming.isCurrent(asked))
                       return;
                   m_names.clear();
                   if (rows) {
                       for (const contacts::ContactListRow &row : *rows)
                           m_names[row.id] = row.name;
                   }
                   fillQueue();
               });
}

void DuplicatesPage::fillQueue()
{
    using duplicates_page_queue_detail::likelihood;
    // The line after the one that was worked off gets its place.
    const int before = std::max(0, m_queue->currentIndex().row());
    std::vector<QStringList> lines;
    for (const Entry &entry : m_entries) {
        QStringList names;
        for (const ContactId contact : entry.contacts) {
            const auto name = m_names.find(contact);
            names.append(name == m_names.end() || name->second.isEmpty()
                             ? QLatin1Char('#') + QString::number(contact.row())
                             : name->second);
        }
        QString why;
        if (!entry.pairs.empty()) {
            const auto weakest = std::ranges::min_element(entry.pairs, {}, &contacts::DuplicatePair::posterior);
            why = reasonsText(*weakest, contacts::ContactKind::Person);
        }
        lines.push_back({names.join(QStringLiteral(" / ")),
                         entry.pairs.empty() ? QString() : likelihood(entry.posterior, entry.band), why});
    }
    const int rows = static_cast<int>(lines.size());
    m_lines->setRows(std::move(lines));
    const QFontMetrics metrics = m_queue->fontMetrics();
    m_queue->setColumnWidth(0, metrics.averageCharWidth() * 22);
    m_queue->setColumnWidth(1, metrics.horizontalAdvance(likelihood(1, contacts::DuplicateBand::Suggest)) +
                                   3 * space::medium);
    m_queue->setColumnHidden(1, m_list->currentIndex() != static_cast<int>(List::Open));
    m_queue->setColumnHidden(2, m_list->currentIndex() != static_cast<int>(List::Open));
    if (rows > 0)
        m_queue->setCurrentIndex(m_lines->index(std::min(before, rows - 1), 0));
    showCurrent();
}

const DuplicatesPage::Entry *DuplicatesPage::current() const
{
    const int row = m_queue->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_entries.size()) ? nullptr : &m_entries[static_cast<size_t>(row)];
}

std::vector<std::vector<ContactId>> DuplicatesPage::groups() const
{
    std::vector<std::vector<ContactId>> all;
    for (const Entry &entry : m_entries)
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
    const Entry *entry = current();
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
    const Entry *entry = current();
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
    const Entry *entry = current();
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
    if (const Entry *entry = current()) {
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
    m_stack->setCurrentIndex(m_searching && m_entries.empty() ? Busy : m_entries.empty() ? Nothing : Queue);
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
    const Entry *entry = current();
    if (!entry)
        return pairs;
    for (const contacts::DuplicatePair &pair : entry->pairs)
        pairs.emplace_back(pair.a, pair.b);
    if (pairs.empty() && entry->contacts.size() == 2)
        pairs.emplace_back(entry->contacts[0], entry->contacts[1]);
    return pairs;
}

/// The line goes at once; the search that follows every change finds what else has changed.
void DuplicatesPage::perform(Command command, const QString &done)
{
    const Entry *entry = current();
    if (!entry)
        return;
    Doing doing{.done = done, .guard = this};
    doing.then = [this, worked = entry->contacts](const Result<ChangeSet> &changes) {
        if (!changes)
            return;
        std::erase_if(m_entries, [&](const Entry &each) { return each.contacts == worked; });
        setEntries(std::move(m_entries));
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
