#pragma once

#include "core/value/win_back.h"
#include "ui/value/analysis_view.h"

class QLabel;
class QPushButton;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// Customers to win back today: late by their own rhythm, the highest value at risk first, each with what speaks for
/// and against his coming back. Below the list how good the probabilities were on later purchases.
class WinBackView : public AnalysisView
{
    Q_OBJECT

public:
    explicit WinBackView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    TextTable &model() { return *m_model; }
    RecordTable &table() { return *m_table; }
    QPushButton &openAll() { return *m_openAll; }
    ChartPanel &calibration() { return *m_calibration; }
    ChartPanel &lift() { return *m_lift; }
    TextTable &figures() { return *m_figures; }
    const value::WinBackList *found() const { return m_found.get(); }

protected:
    void ask() override;

private:
    void makeBoard();
    void openList();
    void show(value::WinBackList found);
    void showSummary();
    void showList();
    void showTest();
    void showCalibration(const value::PredictionQuality &test);
    void showLift(const value::PredictionQuality &test);
    void showFigures(const value::PredictionQuality &test);
    QString leftOutText() const;

    std::shared_ptr<const value::WinBackList> m_found;
    TextTable *m_model;
    RecordTable *m_table;
    QPushButton *m_openAll;
    ChartPanel *m_calibration;
    ChartPanel *m_lift;
    TextTable *m_figures;
    RecordTable *m_figureTable;
    QWidget *m_figureCard;
    QLabel *m_quality;
};

} // namespace shuke::ui
