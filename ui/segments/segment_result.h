#pragma once

#include "ui/common/generation.h"
#include "ui/segments/result_tab.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace shuke::ui {

class CompareList;
class EmptyState;
class FieldCatalog;
class FigureList;
class LeftOutList;
class MemberSample;
class ScoreNote;
class SizeHistory;

/// Who is in a segment while it is made: the count at once, what share of customers and revenue that is, and below
/// it members, figures, who is left out, another segment beside it, and the size day by day.
class SegmentResult : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Members, Figures, LeftOut, Compare, History, kTabs };

    SegmentResult(Desk &desk, FieldCatalog &catalog, QWidget *parent = nullptr);
    ~SegmentResult() override;

    /// Counts it; what is on show stays until the answer is there. `isDraft`: not as it is in the store.
    void show(const segments::Segment &segment, bool isDraft);
    /// The conditions are not complete.
    void showIncomplete(const QString &why);
    /// Counts again: something changed in the store.
    void refresh();
    /// Null while the first count is on its way, and after a failure.
    const std::shared_ptr<const SegmentMembers> &members() const { return m_members; }
    bool isSettled() const;
    QString countText() const;
    QString shareText() const;
    void showTab(Tab tab);
    Tab tabOnShow() const;
    /// What print and files get of the tab in front; nothing while there is nothing on show. Not of the members: who
    /// they are is more than what is on show.
    std::optional<reports::ReportModel> sheet() const;
    ScoreNote &scoreNote() { return *m_scores; }
    ResultTab &tab(Tab tab) { return *m_views[static_cast<size_t>(tab)]; }

Q_SIGNALS:
    /// The members are known, or not any more.
    void membersChanged();

private:
    void ask(const segments::Segment &segment, bool isDraft);
    void take(SegmentMembers members);
    void askFigures();
    void showFigures(const std::optional<segments::SegmentFigures> &figures);
    void fail(const QString &text);

    Desk &m_desk;
    std::shared_ptr<const segments::FilterIndex> m_index;
    QLabel *m_count;
    QLabel *m_share;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ScoreNote *m_scores;
    MemberSample *m_sample;
    FigureList *m_figures;
    LeftOutList *m_leftOut;
    CompareList *m_compare;
    SizeHistory *m_history;
    std::vector<ResultTab *> m_views;                          ///< By Tab.
    std::optional<std::pair<segments::Segment, bool>> m_asked; ///< What is counted, and whether it is a draft.
    std::shared_ptr<const SegmentMembers> m_members;
    CancelToken m_counting;
    CancelToken m_figuring;
    Generation m_counts;
    Generation m_figureReads;
    int m_running = 0;
};

} // namespace shuke::ui
