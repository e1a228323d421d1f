#pragma once

#include "core/value/cohort_loader.h"
#include "ui/value/analysis_view.h"

class QComboBox;

namespace shuke::ui {

class ChartPanel;

/// Customers by the month of their first order: who bought in the months after, who came back at all, and for how much.
/// Of fewer than 5 customers no share is told, of fewer than 30 it is grey and has its interval.
class CohortView : public AnalysisView
{
    Q_OBJECT

public:
    enum Figure { Retention, Repeat, Revenue };

    explicit CohortView(Desk &desk, QWidget *parent = nullptr);

    QWidget *entry() override;
    QComboBox &figure() { return *m_figure; }
    ChartPanel &map() { return *m_map; }
    ChartPanel &curve() { return *m_curve; }
    const value::CohortAnalysis *found() const { return m_found.get(); }

protected:
    void ask() override;

private:
    void show(value::CohortAnalysis found);
    void showMap();
    void showCurve();

    std::shared_ptr<const value::CohortAnalysis> m_found;
    QComboBox *m_figure;
    QComboBox *m_months;
    ChartPanel *m_map;
    ChartPanel *m_curve;
};

} // namespace shuke::ui
