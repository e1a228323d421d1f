#include "ui/charts/bridge_chart.h"

#include "ui/charts/chart_points.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace shuke::ui {

namespace bridge_chart_detail {

constexpr int kMostBarHeight = 34;
constexpr double kNameShare = 0.4; ///< Of the width, at most.

int widest(const QFontMetrics &metrics, const std::vector<BridgeChart::Bar> &bars, QString BridgeChart::Bar::*text)
{
    int width = 0;
    for (const BridgeChart::Bar &bar : bars)
        width = std::max(width, metrics.horizontalAdvance(bar.*text));
    return width;
}

} // namespace bridge_chart_detail

BridgeChart::BridgeChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BridgeChart::setChart(const reports::BarChart &chart, const reports::ReportText &words)
{
    m_bars.clear();
    QStringList spoken;
    for (const reports::BarChart::Bar &bar : chart.bars) {
        const double from = barNumber(bar.start).value_or(0);
        m_bars.push_back({words.text(bar.name), words.figure(bar, chart.decimals), from,
                          from + barNumber(bar.value).value_or(0), bar.start.isEmpty()});
        spoken.append(m_bars.back().name + QStringLiteral(": ") + m_bars.back().figure);
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize BridgeChart::minimumSizeHint() const
{
    const int row = QFontMetrics(captionFont()).height() + space::small;
    return {280, static_cast<int>(m_bars.size()) * row + space::small};
}

void BridgeChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void BridgeChart::paintEvent(QPaintEvent *)
{
    using namespace bridge_chart_detail;
    if (m_bars.empty())
        return;
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setFont(captionFont());
    const QFontMetrics metrics(captionFont());
    const int names = std::min(widest(metrics, m_bars, &Bar::name), static_cast<int>(width() * kNameShare));
    const int figures = widest(metrics, m_bars, &Bar::figure);
    double least = 0;
    double most = 0;
    for (const Bar &bar : m_bars) {
        least = std::min({least, bar.from, bar.to});
        most = std::max({most, bar.from, bar.to});
    }
    const double left = names + space::small;
    const double room = std::max(1.0, width() - left - figures - space::small);
    const auto place = [&](double value) {
        return left + (most > least ? (value - least) / (most - least) * room : 0);
    };
    const double row = height() / static_cast<double>(m_bars.size());
    const double thick = std::min<double>(row * 0.62, kMostBarHeight);
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const double top = row * static_cast<double>(i);
        const double middle = top + row / 2;
        const QRectF line(0, top, width(), row);
        painter.setPen(colors.text);
        painter.drawText(QRectF(0, top, names, row), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideRight, names));
        const double begin = place(std::min(bar.from, bar.to));
        const double end = place(std::max(bar.from, bar.to));
        const QColor &color = bar.isTotal ? colors.series[0] : bar.to < bar.from ? colors.bad : colors.good;
        painter.fillRect(QRectF(begin, middle - thick / 2, std::max(end - begin, 1.0), thick), color);
        if (i + 1 < m_bars.size())
            painter.fillRect(QRectF(place(bar.to), middle + thick / 2, 1, row - thick), colors.secondary);
        painter.setPen(bar.to < bar.from ? colors.bad : colors.text);
        painter.drawText(line.adjusted(end + space::tiny, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, bar.figure);
    }
    painter.fillRect(QRectF(place(0), 0, 1, height()), colors.line);
}

} // namespace shuke::ui
