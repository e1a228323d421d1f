#pragma once

#include "core/reports/report_model.h"
#include "ui/common/page.h"
#include "ui/reports/report_print.h"
#include "ui/rfm/rfm_scorer.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace shuke::ui {

class BusyPage;
class ChartPanel;
class ClassCards;
class CutoffEditor;
class EmptyState;
class MovementView;

/// The RFM board: who buys often, lately and much. Heat map and classes of all customers, cut-offs that can be tried
/// and saved, movement since the month before; everything leads to the customers behind it.
class RfmPage : public Page
{
    Q_OBJECT

public:
    explicit RfmPage(Desk &desk, QWidget *parent = nullptr);
    ~RfmPage() override;

    void visit(const Place &place) override;
    bool offers(PageAction action) const override;
    void run(PageAction action) override;
    bool isSettled() const override;

    // For tests.
    RfmScorer &scorer() { return *m_scorer; }
    ChartPanel &fields() { return *m_fields; }
    ClassCards &classes() { return *m_classes; }
    CutoffEditor &cutoffs() { return *m_cutoffs; }
    MovementView &movement() { return *m_movement; }
    QComboBox &methods() { return *m_methods; }
    QComboBox &maps() { return *m_maps; }
    QComboBox &highFrom() { return *m_highFrom; }
    QComboBox &windows() { return *m_windows; }
    QDateEdit &asOf() { return *m_asOf; }
    QPushButton &saveView() { return *m_saveView; }
    bool showsBoard() const;
    QString stateText() const; ///< Of the state in place of the board; empty with a board.
    void setPrinters(AskPrinter printers) { m_printers = std::move(printers); }
    /// What print and files get of the board.
    reports::ReportModel sheet() const;

private:
    QWidget *makeParameters();
    QWidget *makeBoard();
    void makeStates();

    void readSettings();
    void takeSettings(const value::ScoringSettings &settings);
    void load();
    void rescore();
    void refreshIfStale();
    void save(const value::ScoringSettings &settings, const QString &done);

    /// What the controls say.
    RfmScorer::Window window() const;
    value::RfmOptions options() const;
    value::ScoringSettings settings() const;
    value::RfmMap map() const;
    void onMethod();
    void tryOwnCutoffs();

    void showScored();
    void showFields(const RfmScorer::Scored &scored);
    void showClasses(const RfmScorer::Scored &scored);
    void showMovement();
    void showSummary(const RfmScorer::Scored &scored);
    void showFailure(const Error &error);
    QString fieldExplanation(const RfmScorer::Scored &scored, int r, int fm) const;
    void openField(int row, int column);
    void openClass(value::RfmSegment segment);
    void updateSaveView();
    void output(PageAction action);

    RfmScorer *m_scorer;
    QWidget *m_choices;
    QDateEdit *m_asOf;
    QComboBox *m_windows;
    QComboBox *m_methods;
    QComboBox *m_maps;
    QComboBox *m_highFrom; ///< Of the eight classes; hidden with the others.
    QLabel *m_highFromName;
    QLabel *m_summary;
    QToolButton *m_cutoffsButton;
    QPushButton *m_saveView;
    QStackedWidget *m_stack;
    QWidget *m_board;
    ChartPanel *m_fields;
    ChartPanel *m_bars;
    ClassCards *m_classes;
    QStackedWidget *m_classStack;
    CutoffEditor *m_cutoffs;
    MovementView *m_movement;
    BusyPage *m_busy;
    EmptyState *m_empty;
    QPushButton *m_emptyEver;
    EmptyState *m_tooFew;
    QPushButton *m_tooFewEver;
    EmptyState *m_failure;
    AskPrinter m_printers = systemPrinters();
    value::ScoringSettings m_saved;
    Generation m_settingsAsked;
    std::shared_ptr<const RfmScorer::Scored> m_compared; ///< What cut-offs being tried are compared with.
    bool m_hasSettings = false;
    bool m_readingSettings = false;
    bool m_visited = false;
    bool m_stale = false;
    bool m_filling = false;
};

} // namespace shuke::ui
