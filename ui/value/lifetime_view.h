#pragma once

#include "core/value/lifetime_board.h"
#include "ui/value/analysis_view.h"

#include <functional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// What customers are expected to bring: value against the probability that they still are customers (or their stages,
/// where that must not be told), how the values are spread, who is worth the most, and how the model would have done.
/// What they brought so far stands beside it and is never added. Goes by the store's settings; a choice made here holds
/// until it is given back to them.
class LifetimeView : public AnalysisView
{
    Q_OBJECT

public:
    explicit LifetimeView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &horizon() { return *m_horizon; }
    QDoubleSpinBox &margin() { return *m_margin; }
    QDoubleSpinBox &discount() { return *m_discount; }
    QPushButton &asInSettings() { return *m_asInSettings; }
    TextTable &model() { return *m_model; }
    ChartPanel &map() { return *m_map; }
    ChartPanel &distribution() { return *m_distribution; }
    const value::LifetimeBoard *found() const { return m_found.get(); }
    void openField(int row, int column);
    void openBin(int bin);

protected:
    void ask() override;

private:
    void makeChoices();
    void makeBoard();
    void showOptions();
    void show(value::LifetimeBoard found);
    void showSummary();
    void showMap();
    void showDistribution();
    void showList();
    void showBackTest();
    void openWhere(const QString &title, const std::function<bool(size_t)> &isIn);

    std::shared_ptr<const value::LifetimeBoard> m_found;
    bool m_ownHorizon = false; ///< Chosen here: the settings' number is not taken.
    bool m_ownMargin = false;
    bool m_ownDiscount = false;
    QComboBox *m_models;
    QComboBox *m_horizon;
    QDoubleSpinBox *m_margin;
    QDoubleSpinBox *m_discount;
    QPushButton *m_asInSettings;
    ChartPanel *m_map;
    ChartPanel *m_distribution;
    ChartPanel *m_test;
    QLabel *m_quality;
    TextTable *m_model;
    RecordTable *m_table;
};

} // namespace shuke::ui
