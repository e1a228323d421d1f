#pragma once

#include "core/value/driver_loader.h"
#include "ui/value/analysis_view.h"

class QComboBox;

namespace shuke::ui {

class ChartPanel;
class DriverDates;
class KpiStrip;
class RecordTable;
class TextTable;
class WhatIfCard;

/// Why revenue changed between two periods: more customers, more often, other prices, new and dropped products. Above
/// it the figures of the customers of both, below it what revenue would be if one of these were different.
class DriverView : public AnalysisView
{
    Q_OBJECT

public:
    explicit DriverView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &period() { return *m_period; }
    QComboBox &level() { return *m_level; }
    QComboBox &split() { return *m_split; }
    DriverDates &dates() { return *m_dates; }
    KpiStrip &kpis() { return *m_kpis; }
    ChartPanel &bridge() { return *m_bridge; }
    TextTable &model() { return *m_model; }
    WhatIfCard &whatIf() { return *m_whatIf; }
    const value::DriverAnalysis *found() const { return m_found.get(); }

protected:
    void ask() override;

private:
    void choosePeriod();
    void show(value::DriverAnalysis found);
    void showBridge();
    void showItems();

    std::shared_ptr<const value::DriverAnalysis> m_found;
    QComboBox *m_period;
    QComboBox *m_base;
    QComboBox *m_level;
    QComboBox *m_split;
    DriverDates *m_dates;
    KpiStrip *m_kpis;
    ChartPanel *m_bridge;
    TextTable *m_model;
    RecordTable *m_table;
    WhatIfCard *m_whatIf;
};

} // namespace shuke::ui
