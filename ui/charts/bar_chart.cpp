#include "ui/charts/bar_chart.h"

#include "ui/charts/chart_points.h"
#include "ui/common/theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <QCursor>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace shuke::ui {

namespace bar_chart_detail {

/// What stands at the end of a bar: Qt Charts writes the number itself.
QString labelFormat(const reports::BarChart &chart)
{
    for (const reports::BarChart::Bar &bar : chart.bars) {
        if (std::holds_alternative<reports::Percent>(bar.value.value))
            return QStringLiteral("@value %");
    }
    return QStringLiteral("@value");
}

/// In the unit that people read: percent, whole currency units.
double shown(const reports::Cell &value, int currencyDigits)
{
    const double number = barNumber(value).value_or(0);
    if (std::holds_alternative<reports::Percent>(value.value))
        return number * 100;
    if (std::holds_alternative<Money>(value.value)) {
        double unit = 1;
        for (int i = 0; i < currencyDigits; ++i)
            unit *= 10;
        return number / unit;
    }
    return number;
}

/// As many decimals as the label has room for: of money none from 1,000 on.
double rounded(double value, const reports::Cell &cell, const reports::BarChart &chart,
               const reports::ReportText &words)
{
    constexpr double kNoDecimals = 1000;
    int decimals = chart.decimals;
    if (std::holds_alternative<Money>(cell.value))
        decimals = std::abs(value) >= kNoDecimals ? 0 : words.currencyDigits();
    const double unit = std::pow(10, decimals);
    return std::round(value * unit) / unit;
}

} // namespace bar_chart_detail

BarChartView::BarChartView(QWidget *parent)
    : QChartView(parent),
      m_chart(chart()),
      m_nameAxis(new QBarCategoryAxis(m_chart)),
      m_valueAxis(new QValueAxis(m_chart))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the table beside it is for the keyboard
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins(QMargins());
    m_chart->setBackgroundRoundness(0);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addAxis(m_nameAxis, Qt::AlignLeft);
    m_chart->addAxis(m_valueAxis, Qt::AlignBottom);
    dress();
}

/// Everything in the colours and fonts of the look.
void BarChartView::dress()
{
    const ThemeColors &colors = themeColors();
    m_chart->setBackgroundBrush(colors.card);
    m_chart->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(colors.card);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_nameAxis), static_cast<QAbstractAxis *>(m_valueAxis)}) {
        axis->setLabelsBrush(colors.text);
        axis->setLabelsFont(captionFont());
        axis->setGridLineVisible(false);
        axis->setLinePen(QPen(colors.line, 1));
        axis->setTruncateLabels(false);
    }
    m_valueAxis->setLabelsVisible(false); // each bar says its value
    m_valueAxis->setLineVisible(false);
}

void BarChartView::setChart(const reports::BarChart &whole, const reports::ReportText &words)
{
    using namespace bar_chart_detail;
    const reports::BarChart chart = gathered(whole);
    m_names.clear();
    m_values.clear();
    m_chart->removeAllSeries();
    auto *series = new QHorizontalBarSeries(m_chart);
    auto *set = new QBarSet(QString(), series);
    double least = 0;
    double most = 0;
    QStringList upwards; // a category axis begins at the bottom
    for (auto bar = chart.bars.rbegin(); bar != chart.bars.rend(); ++bar) {
        const double value = rounded(shown(bar->value, words.currencyDigits()), bar->value, chart, words);
        least = std::min(least, value);
        most = std::max(most, value);
        set->append(value);
        QString name = words.text(bar->name);
        while (upwards.contains(name)) // the axis takes equal names for one
            name += QChar(0x200B);
        upwards.append(name);
        m_names.prepend(name);
        m_values.prepend(words.figure(bar->value, chart.decimals));
    }
    const ThemeColors &colors = themeColors();
    set->setColor(colors.series[0]);
    set->setBorderColor(colors.series[0]);
    set->setLabelColor(colors.text);
    set->setLabelFont(captionFont());
    series->append(set);
    series->setBarWidth(0.62);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsFormat(labelFormat(chart));
    constexpr int kAllDigits = 15; // the values are rounded already; fewer would give 1.2e+05
    series->setLabelsPrecision(kAllDigits);
    m_chart->addSeries(series);
    m_nameAxis->setCategories(upwards);
    const double span = std::max(most - least, 1e-9);
    m_valueAxis->setRange(least < 0 ? least - span * 0.15 : 0, most + span * 0.18); // room for the values
    series->attachAxis(m_nameAxis);
    series->attachAxis(m_valueAxis);
    const auto fromTop = [this](int index) { return static_cast<int>(m_names.size()) - 1 - index; };
    connect(series, &QHorizontalBarSeries::hovered, this, [this, fromTop](bool inside, int index) {
        const int bar = fromTop(index);
        if (inside && bar >= 0 && bar < m_names.size())
            QToolTip::showText(QCursor::pos(), m_names[bar].toHtmlEscaped() + QStringLiteral(": ") + m_values[bar],
                               this);
        else
            QToolTip::hideText();
    });
    connect(series, &QHorizontalBarSeries::clicked, this,
            [this, fromTop](int index) { Q_EMIT activated(fromTop(index)); });
    updateGeometry();
}

QSize BarChartView::minimumSizeHint() const
{
    const int row = QFontMetrics(captionFont()).height() + space::small;
    return {240, std::max(4, std::min(barCount(), 40)) * row + space::large};
}

} // namespace shuke::ui
