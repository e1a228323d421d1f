#pragma once

#include "core/reports/report_text.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace shuke::ui {

/// The bridge of a ChartSpec on the screen, painted by us: totals begin at 0, each step where the one before it ended,
/// rises and falls in colours of their own and with their sign.
class BridgeChart : public QWidget
{
    Q_OBJECT

public:
    explicit BridgeChart(QWidget *parent = nullptr);

    /// `words` is used during the call only.
    void setChart(const reports::BarChart &chart, const reports::ReportText &words);

    struct Bar
    {
        QString name;
        QString figure;
        double from = 0;
        double to = 0;
        bool isTotal = false;
    };
    const std::vector<Bar> &bars() const { return m_bars; }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<Bar> m_bars; ///< From top to bottom.
};

} // namespace shuke::ui
