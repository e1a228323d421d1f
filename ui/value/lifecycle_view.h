#pragma once

#include "core/value/lifecycle_loader.h"
#include "ui/value/analysis_view.h"

class QComboBox;
class QPushButton;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// How many customers are in each stage and what to do with them, and who moved where between the ends of two months.
/// Everything leads to the customers behind it.
class LifecycleView : public AnalysisView
{
    Q_OBJECT

public:
    explicit LifecycleView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &from() { return *m_from; }
    QComboBox &to() { return *m_to; }
    TextTable &stages() { return *m_model; }
    ChartPanel &moves() { return *m_moves; }
    const value::LifecycleBoard *board() const { return m_found.get(); }
    void openStage(value::LifecycleStage stage);
    void openMove(value::LifecycleStage from, value::LifecycleStage to);
    /// What is done with customers of the chosen stage.
    void openPlaybook();
    RecordTable &table() { return *m_table; }
    QPushButton &playbookButton() { return *m_playbook; }

protected:
    void ask() override;

private:
    void makeChoices();
    void makeBoard();
    /// Keeps the end after the beginning, then asks.
    void choose(QComboBox *changed);
    void nameDays();
    void show(value::LifecycleBoard board);
    std::vector<qint64> customersOf(value::LifecycleStage stage) const;
    void showStages();
    void showMoves();

    std::shared_ptr<const value::LifecycleBoard> m_found;
    QComboBox *m_from; ///< Months back.
    QComboBox *m_to;   ///< Likewise; 0: today.
    TextTable *m_model;
    RecordTable *m_table;
    QPushButton *m_playbook;
    ChartPanel *m_bars;
    ChartPanel *m_moves;
};

} // namespace shuke::ui
