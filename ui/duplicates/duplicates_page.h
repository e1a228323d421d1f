#pragma once

#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_merge.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/duplicate_finder.h"
#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/duplicates/queue_model.h"

#include <QTimer>

#include <optional>
#include <set>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace shuke::ui {

class BusyPage;
class CompareModel;
class EmptyState;
class MergeView;

/// Customers that are perhaps there twice: a queue of groups, the records of one side by side with what speaks for and
/// against, and the merge. Decisions are remembered. Decisions and merges take their groups out of the queue; it is
/// searched again when customers change otherwise, and after merges the next time the page is visited: a merged
/// customer may be like others.
///
/// Keys in the queue: arrows move, M merges as proposed, Enter opens the merge, N not a duplicate, L later.
class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    explicit DuplicatesPage(Desk &desk, QWidget *parent = nullptr);
    ~DuplicatesPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    enum class List { Open, Later, Different };
    void showList(List list);

    QTableView &queue() { return *m_queue; }
    MergeView &mergeView() { return *m_merge; }
    CompareModel &comparison() { return *m_compare; }
    bool isMerging() const;
    bool isSearching() const { return m_searching; }
    /// How often all customers were compared; for tests.
    int searches() const { return m_searches; }
    /// For tests: the list is cut behind so many pairs.
    void setMostPairs(size_t pairs) { m_mostPairs = pairs; }
    /// The contacts of the lines of the queue, in its order.
    std::vector<std::vector<ContactId>> groups() const;
    QString stateText() const; ///< What stands in place of the queue, if anything does.
    QString hintText() const;
    MessageBar &messageBar() { return messages(); }
    /// Stops the search that runs.
    void stop() { m_cancel.cancel(); }

    void mergeCurrent();
    void openMerge();
    void markDifferent();
    void decideLater();
    void takeBack();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a search found, made into lines by the reader.
    struct Found
    {
        std::vector<QueueEntry> entries;
        bool complete = true;
    };

    QWidget *makeQueue();
    void search(bool quietly);
    void found(Found result);
    void showFailure(const Error &error);
    void readDecided();
    void onChanges(const ChangeSet &changes);
    void merged(std::vector<ContactId> contacts, OperationId operation);
    void searchAgain();
    // duplicates_page_queue.cpp
    void setEntries(std::vector<QueueEntry> entries);
    void removeEntry(int row);
    void showStack();
    void showCurrent();
    void showOverview(const contacts::MergeOverview &overview);
    void updateButtons();
    const QueueEntry *current() const;
    std::vector<contacts::ContactPair> pairsToDecide() const;
    void decide(contacts::DuplicateDecision decision);
    void perform(Command command, const QString &done);
    void startMerge(std::vector<ContactId> contacts);
    void endMerge();

    QComboBox *m_list;
    QPushButton *m_again;
    QStackedWidget *m_stack;
    BusyPage *m_busy;
    EmptyState *m_state;
    QPushButton *m_stateStep;
    QWidget *m_content = nullptr;
    QTableView *m_queue = nullptr;
    QueueModel *m_lines;
    QTableView *m_compareView = nullptr;
    CompareModel *m_compare;
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_mergeButton = nullptr;
    QPushButton *m_openButton = nullptr;
    QPushButton *m_differentButton = nullptr;
    QPushButton *m_laterButton = nullptr;
    QPushButton *m_backButton = nullptr;
    MergeView *m_merge;
    std::optional<contacts::MergeOverview> m_overview; ///< Of the current entry.
    contacts::ContactChoices m_words;
    bool m_fromElsewhere = false; ///< The merge was asked for by another page.
    bool m_searching = false;
    bool m_searched = false;
    bool m_stale = false;
    bool m_filling = false;
    bool m_toldOfCut = false;
    bool m_searchWanted = false;      ///< By the timer: something else than decisions has changed.
    std::set<OperationId> m_heard;    ///< Decisions and merges …
    std::set<OperationId> m_own;      ///< … and those made here.
    std::vector<ContactId> m_merging; ///< On the merge screen.
    int m_searches = 0;
    size_t m_mostPairs = contacts::DuplicateOptions().mostPairs;
    int m_pending = 0;
    CancelToken m_cancel;
    Generation m_search;
    Generation m_reading;
    QTimer m_searchSoon;
};

} // namespace shuke::ui
