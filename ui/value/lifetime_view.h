#pragma once

#include "core/value/lifetime_value_loader.h"
#include "core/value/value_settings.h"
#include "ui/value/analysis_view.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// What customers are expected to bring: value against the probability that they still are customers, who is worth the
/// most, and how the model would have done. What they brought so far stands beside it and is never added.
class LifetimeView : public AnalysisView
{
    Q_OBJECT

public:
    static constexpr size_t kListed = 100;

    explicit LifetimeView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &horizon() { return *m_horizon; }
    QDoubleSpinBox &margin() { return *m_margin; }
    TextTable &model() { return *m_model; }
    ChartPanel &map() { return *m_map; }
    const value::CustomerValues *found() const { return m_found.get(); }
    void openField(int row, int column);

protected:
    void ask() override;

private:
    void take(const value::ValueSettings &settings);
    void show(value::CustomerValues found);
    void place();
    void showMap();
    void showList();
    void showBackTest();

    std::shared_ptr<const value::CustomerValues> m_found;
    std::vector<double> m_cuts;  ///< Between the fifths of value, ascending.
    std::vector<qint8> m_fields; ///< Per customer row · 5 + column of the map; −1: none.
    std::vector<size_t> m_best;  ///< Places, the most valuable first.
    bool m_hasSettings = false;
    QComboBox *m_models;
    QComboBox *m_horizon;
    QDoubleSpinBox *m_margin;
    QDoubleSpinBox *m_discount;
    ChartPanel *m_map;
    ChartPanel *m_test;
    QLabel *m_quality;
    TextTable *m_model;
    RecordTable *m_table;
};

} // namespace shuke::ui
