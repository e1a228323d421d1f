#pragma once

#include "core/value/driver_loader.h"
#include "ui/value/analysis_view.h"

#include <array>

class QComboBox;
class QLabel;
class QSlider;

namespace shuke::ui {

class ChartPanel;
class RecordTable;
class TextTable;

/// Why revenue changed between two periods: more customers, more often, other prices, new and dropped products. Below
/// it, what revenue would be if one of these were different.
class DriverView : public AnalysisView
{
    Q_OBJECT

public:
    static constexpr size_t kFactors = 3;

    explicit DriverView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &period() { return *m_period; }
    QComboBox &level() { return *m_level; }
    TextTable &model() { return *m_model; }
    QSlider &factor(size_t index) { return *m_factors[index]; }
    QString whatIfText() const;
    const value::DriverAnalysis *found() const { return m_found.get(); }

protected:
    void ask() override;

private:
    QWidget *makeWhatIf();
    void show(value::DriverAnalysis found);
    void showBridge();
    void showItems();
    void showWhatIf();

    std::shared_ptr<const value::DriverAnalysis> m_found;
    QComboBox *m_period;
    QComboBox *m_base;
    QComboBox *m_level;
    QComboBox *m_split;
    ChartPanel *m_bridge;
    TextTable *m_model;
    RecordTable *m_table;
    std::array<QSlider *, kFactors> m_factors{};
    std::array<QLabel *, kFactors> m_factorTexts{};
    QLabel *m_whatIf;
};

} // namespace shuke::ui
