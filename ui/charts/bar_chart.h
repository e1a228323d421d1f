#pragma once

#include "core/reports/report_text.h"

#include <QtCharts/QChartView>

#include <QStringList>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace shuke::ui {

/// The bar chart of a ChartSpec on the screen: horizontal bars from top to bottom, each with its value, drawn by Qt
/// Charts without OpenGL. At most kMostChartPoints bars.
class BarChartView : public QChartView
{
    Q_OBJECT

public:
    explicit BarChartView(QWidget *parent = nullptr);

    /// `words` is used during the call only.
    void setChart(const reports::BarChart &chart, const reports::ReportText &words);
    int barCount() const { return static_cast<int>(m_names.size()); }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The bar with this place from the top, 0 …, was clicked.
    void activated(int bar);

private:
    void dress();

    QChart *m_chart;
    QBarCategoryAxis *m_nameAxis;
    QValueAxis *m_valueAxis;
    QStringList m_names; ///< From top to bottom.
    QStringList m_values;
};

} // namespace shuke::ui
