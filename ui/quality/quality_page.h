#pragma once

#include "ui/common/page.h"
#include "ui/quality/quality_checker.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class BusyPage;
class EmptyState;
class FindingsPanel;
class RuleList;
class ScoreTiles;

/// How good the data of customers is: the score and its dimensions with their trend, the rules, and what each of them
/// found, to be mended one by one or all at once.
class QualityPage : public Page
{
    Q_OBJECT

public:
    explicit QualityPage(Desk &desk, QWidget *parent = nullptr);
    ~QualityPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    // For tests.
    QualityChecker &checker() { return *m_checker; }
    ScoreTiles &tiles() { return *m_tiles; }
    RuleList &rules() { return *m_rules; }
    FindingsPanel &findings() { return *m_findings; }
    QPushButton &settingsButton() { return *m_settings; }
    QPushButton &fieldsButton() { return *m_fields; }
    QString stateText() const; ///< Of what stands in place of the board; empty with a board.

private:
    QWidget *makeBoard();
    void makeStates();
    void showResult();
    void showFindings();
    void showFailure(const Error &error);
    void openSettings();
    void exportFindings();
    void printFindings();

    QualityChecker *m_checker;
    QPushButton *m_settings;
    QPushButton *m_fields;
    QStackedWidget *m_stack;
    QWidget *m_board = nullptr;
    ScoreTiles *m_tiles = nullptr;
    RuleList *m_rules = nullptr;
    FindingsPanel *m_findings = nullptr;
    BusyPage *m_busy = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_failure = nullptr;
    bool m_visited = false;
};

} // namespace shuke::ui
