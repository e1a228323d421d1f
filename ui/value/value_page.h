#pragma once

#include "ui/common/generation.h"
#include "ui/common/page.h"
#include "ui/reports/report_print.h"

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace shuke::ui {

class AnalysisView;
class ScoreNews;

/// Customer value: where customers stand, what they will bring, who is leaving, which groups there are, who comes back,
/// and why revenue changed. One tab each; nothing is read before its tab is seen.
class ValuePage : public Page
{
    Q_OBJECT

public:
    enum Tab { Lifecycle, Lifetime, WinBack, Clusters, Cohorts, Drivers, kTabs };

    explicit ValuePage(Desk &desk, QWidget *parent = nullptr);
    ~ValuePage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    void showTab(Tab tab);
    AnalysisView &view(Tab tab) { return *m_views[static_cast<size_t>(tab)]; }
    /// How old the scores are that lists and segments go by.
    QString scoresText() const;
    QPushButton &updateButton() { return *m_update; }
    /// Who is asked for a printer; for tests.
    void setPrinters(AskPrinter printers) { m_printers = std::move(printers); }

private:
    void addView(AnalysisView *view, const QString &title, const QString &toolTip);
    AnalysisView &current() const;
    void makeScoresHeader();
    void readScores();
    void output(PageAction action);

    std::shared_ptr<ScoreNews> m_news;
    QLabel *m_scores;
    QPushButton *m_update;
    Generation m_scoresRead;
    int m_running = 0;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::vector<AnalysisView *> m_views; ///< By Tab.
    bool m_isVisited = false;
    AskPrinter m_printers = systemPrinters();
};

} // namespace shuke::ui
