#include "ui/render/chart_renderer.h"

#include <algorithm>
#include <cmath>

namespace shuke::ui::render {

namespace chart_renderer_detail {

constexpr double kBarRow = 15;     ///< Points per bar, with its gap.
constexpr double kHeatRow = 40;    ///< Points per row of a heat map.
constexpr double kLowHeatRow = 20; ///< Of one whose fields have one line.
constexpr double kHeatAxis = 15;   ///< Points for a row of axis labels.
constexpr double kHeatLegend = 24;
constexpr double kHeatGap = 2;
constexpr double kHeatNames = 18; ///< Room for the names of rows, at least.

class Pen
{
public:
    explicit Pen(PageCanvas &canvas) : m_canvas(canvas), m_style(canvas.style()) {}

    /// One line, vertically centred in the rect.
    void text(const QRectF &rect, Qt::Alignment alignment, const QString &line, PrintFont font, const QColor &color)
    {
        const QString shown = m_style.elided(line, font, rect.width());
        const double width = m_style.width(shown, font);
        double x = rect.left();
        if (alignment & Qt::AlignRight)
            x = rect.right() - width;
        else if (alignment & Qt::AlignHCenter)
            x = rect.center().x() - width / 2;
        m_canvas.textAt({x, rect.center().y() + m_style.font(font).pixelSize() * 0.36}, shown, font, color);
    }

    void box(const QRectF &rect, const QColor &fill, const QColor &border = {})
    {
        m_canvas.box(rect, fill, border, m_style.pt(2));
    }

private:
    PageCanvas &m_canvas;
    PrintStyle &m_style;
};

double numberOf(const reports::Cell &cell)
{
    if (const auto *percent = std::get_if<reports::Percent>(&cell.value))
        return percent->fraction;
    if (const auto *money = std::get_if<Money>(&cell.value))
        return static_cast<double>(money->minor());
    if (const auto *whole = std::get_if<qint64>(&cell.value))
        return static_cast<double>(*whole);
    if (const auto *decimal = std::get_if<reports::Decimal>(&cell.value))
        return decimal->value;
    return 0;
}

void paintBars(PageCanvas &canvas, const QRectF &area, const reports::BarChart &chart, const reports::ReportText &words)
{
    PrintStyle &style = canvas.style();
    Pen pen(canvas);
    const PrintColors &colors = printColors();
    double nameWidth = 0;
    double valueWidth = 0;
    double largest = 0;
    for (const reports::BarChart::Bar &bar : chart.bars) {
        nameWidth = std::max(nameWidth, style.width(words.text(bar.name), PrintFont::Body));
        valueWidth = std::max(valueWidth, style.width(words.figure(bar.value, chart.decimals), PrintFont::Body));
        largest = std::max(largest, numberOf(bar.value));
    }
    nameWidth = std::min(nameWidth, area.width() * 0.4);
    const double barLeft = area.left() + nameWidth + style.pt(10);
    const double barSpace = area.right() - barLeft - valueWidth - style.pt(8);
    const double row = style.pt(kBarRow);
    double y = area.top();
    for (const reports::BarChart::Bar &bar : chart.bars) {
        pen.text({area.left(), y, nameWidth + style.pt(1), row}, Qt::AlignLeft, words.text(bar.name), PrintFont::Body,
                 colors.text);
        const double value = numberOf(bar.value);
        const double length = largest > 0 ? std::max(0.0, value / largest) * barSpace : 0;
        if (length > 0)
            canvas.box(QRectF(barLeft, y + row * 0.18, length, row * 0.64), colors.accent);
        pen.text({barLeft + length + style.pt(5), y, valueWidth + style.pt(1), row}, Qt::AlignLeft,
                 words.figure(bar.value, chart.decimals), PrintFont::Body, value < 0 ? colors.bad : colors.text);
        y += row;
    }
    canvas.box(QRectF(barLeft - style.pt(0.5), area.top(), style.pt(0.6), y - area.top()), colors.secondary);
}

/// Bars that begin where the last one ended, between totals that begin at 0; a thin line leads from one to the next.
void paintBridge(PageCanvas &canvas, const QRectF &area, const reports::BarChart &chart,
                 const reports::ReportText &words)
{
    PrintStyle &style = canvas.style();
    Pen pen(canvas);
    const PrintColors &colors = printColors();
    double nameWidth = 0;
    double valueWidth = 0;
    double least = 0;
    double most = 0;
    for (const reports::BarChart::Bar &bar : chart.bars) {
        nameWidth = std::max(nameWidth, style.width(words.text(bar.name), PrintFont::Body));
        valueWidth = std::max(valueWidth, style.width(words.figure(bar, chart.decimals), PrintFont::Body));
        const double start = numberOf(bar.start);
        const double end = start + numberOf(bar.value);
        least = std::min({least, start, end});
        most = std::max({most, start, end});
    }
    nameWidth = std::min(nameWidth, area.width() * 0.4);
    const double barLeft = area.left() + nameWidth + style.pt(10);
    const double barSpace = area.right() - barLeft - valueWidth - style.pt(8);
    const double scale = most > least ? barSpace / (most - least) : 0;
    const auto place = [&](double value) { return barLeft + (value - least) * scale; };
    const double row = style.pt(kBarRow);
    double y = area.top();
    for (const reports::BarChart::Bar &bar : chart.bars) {
        const double value = numberOf(bar.value);
        const double start = numberOf(bar.start);
        const double left = place(std::min(start, start + value));
        const double right = place(std::max(start, start + value));
        pen.text({area.left(), y, nameWidth + style.pt(1), row}, Qt::AlignLeft, words.text(bar.name), PrintFont::Body,
                 colors.text);
        const QColor &color = bar.start.isEmpty() ? colors.accent : value < 0 ? colors.bad : colors.good;
        if (!bar.value.isEmpty())
            canvas.box(QRectF(left, y + row * 0.18, std::max(right - left, style.pt(0.6)), row * 0.64), color);
        if (&bar != &chart.bars.back())
            canvas.box(QRectF(place(start + value) - style.pt(0.25), y + row * 0.82, style.pt(0.5), row * 0.36),
                       colors.secondary);
        pen.text({right + style.pt(5), y, valueWidth + style.pt(1), row}, Qt::AlignLeft,
                 words.figure(bar, chart.decimals), PrintFont::Body, value < 0 ? colors.bad : colors.text);
        y += row;
    }
    canvas.box(QRectF(place(0) - style.pt(0.5), area.top(), style.pt(0.6), y - area.top()), colors.secondary);
}

void paintLegend(PageCanvas &canvas, const QRectF &area, double largest, const reports::HeatMap &chart,
                 const reports::ReportText &words)
{
    PrintStyle &style = canvas.style();
    Pen pen(canvas);
    const PrintColors &colors = printColors();
    const QString title = words.text(chart.legend);
    const double titleWidth = style.width(title, PrintFont::Caption) + style.pt(1);
    double x = area.left();
    pen.text({x, area.top(), titleWidth, area.height()}, Qt::AlignLeft, title, PrintFont::Caption, colors.secondary);
    x += titleWidth + style.pt(8);
    const double side = style.pt(9);
    for (size_t step = 0; step < colors.heat.size(); ++step) {
        const reports::Cell limit = reports::Percent{largest * static_cast<double>(step + 1) / 5};
        const QString label = QStringLiteral("≤ ") + words.cell(limit);
        pen.box({x, area.center().y() - side / 2, side, side}, colors.heat[step]);
        x += side + style.pt(3);
        const double width = style.width(label, PrintFont::Caption) + style.pt(1);
        pen.text({x, area.top(), width, area.height()}, Qt::AlignLeft, label, PrintFont::Caption, colors.secondary);
        x += width + style.pt(8);
    }
}

double heatRow(const reports::HeatMap &chart)
{
    const bool hasTwoLines = std::any_of(chart.fields.begin(), chart.fields.end(), [](const auto &field) {
        return !field.name.isEmpty() && !field.detail.isEmpty();
    });
    return hasTwoLines ? kHeatRow : kLowHeatRow;
}

void paintHeatMap(PageCanvas &canvas, const QRectF &area, const reports::HeatMap &chart,
                  const reports::ReportText &words)
{
    PrintStyle &style = canvas.style();
    Pen pen(canvas);
    const PrintColors &colors = printColors();
    double largest = 0;
    for (const reports::HeatMap::Field &field : chart.fields)
        largest = std::max(largest, field.heat.value_or(0));

    const double axis = style.pt(kHeatAxis);
    // Rows of a map that is taller than the page are lower.
    const double row =
        std::min(style.pt(heatRow(chart)), (area.height() - 2 * axis - style.pt(kHeatLegend)) /
                                               std::max(1.0, static_cast<double>(chart.rowNames.size())));
    const double gap = style.pt(kHeatGap);
    // Axis titles stand above the grid: turned text is hard to read.
    const double nameGap = style.pt(4);
    double names = style.pt(kHeatNames);
    for (const reports::Cell &rowName : chart.rowNames)
        names = std::max(names, style.width(words.cell(rowName), PrintFont::Strong) + 2 * nameGap);
    const double left = area.left() + std::min(names, area.width() / 4);
    const double width = (area.right() - left) / static_cast<double>(chart.columnNames.size());
    double y = area.top();
    pen.text({area.left(), y, area.width() / 2, axis}, Qt::AlignLeft, QStringLiteral("↓ ") + words.text(chart.rowAxis),
             PrintFont::Caption, colors.secondary);
    pen.text({area.center().x(), y, area.width() / 2, axis}, Qt::AlignRight,
             words.text(chart.columnAxis) + QStringLiteral(" →"), PrintFont::Caption, colors.secondary);
    y += axis;
    for (size_t column = 0; column < chart.columnNames.size(); ++column)
        pen.text({left + width * static_cast<double>(column), y, width, axis}, Qt::AlignHCenter,
                 words.cell(chart.columnNames[column]), PrintFont::Strong, colors.secondary);
    y += axis;
    size_t at = 0;
    for (const reports::Cell &rowName : chart.rowNames) {
        pen.text({area.left(), y, left - area.left() - nameGap, row}, Qt::AlignHCenter, words.cell(rowName),
                 PrintFont::Strong, colors.secondary);
        for (size_t column = 0; column < chart.columnNames.size(); ++column, ++at) {
            const reports::HeatMap::Field &field = chart.fields[at];
            const QRectF box(left + width * static_cast<double>(column) + gap / 2, y + gap / 2, width - gap, row - gap);
            const int step = heatStep(field.heat, largest);
            pen.box(box, step < 0 ? colors.paper : colors.heat[static_cast<size_t>(step)],
                    step < 0 ? colors.line : QColor());
            const QColor ink = step == 4 ? colors.paper : step < 0 ? colors.secondary : colors.text;
            const QString name = words.text(field.name);
            const QString detail = words.text(field.detail);
            const double margin = std::min(style.pt(4), box.width() / 20);
            if (name.isEmpty() || detail.isEmpty()) {
                pen.text(box.adjusted(margin, 0, -margin, 0), Qt::AlignHCenter, name.isEmpty() ? detail : name,
                         step < 0 ? PrintFont::Caption : PrintFont::Strong, ink);
                continue;
            }
            const QRectF inner = box.adjusted(margin, style.pt(5), -margin, -style.pt(5));
            const QRectF upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
            const QRectF lower = upper.translated(0, inner.height() / 2);
            pen.text(upper, Qt::AlignHCenter, name, PrintFont::Caption, ink);
            pen.text(lower, Qt::AlignHCenter, detail, step < 0 ? PrintFont::Caption : PrintFont::Strong, ink);
        }
        y += row;
    }
    if (largest > 0)
        paintLegend(canvas, {left, y, area.right() - left, style.pt(kHeatLegend)}, largest, chart, words);
}

} // namespace chart_renderer_detail

int heatStep(std::optional<double> heat, double largest)
{
    if (!heat || *heat <= 0 || largest <= 0)
        return -1;
    return std::clamp(static_cast<int>(std::ceil(*heat / largest * 5 - 1e-9)) - 1, 0, 4);
}

double chartHeight(const reports::ChartSpec &chart, double, PrintStyle &style)
{
    using namespace chart_renderer_detail;
    if (const auto *bars = std::get_if<reports::BarChart>(&chart.plot))
        return style.pt(kBarRow) * static_cast<double>(bars->bars.size());
    const auto &heat = std::get<reports::HeatMap>(chart.plot);
    return style.pt(2 * kHeatAxis + heatRow(heat) * static_cast<double>(heat.rowNames.size()) + kHeatLegend);
}

void paintChart(PageCanvas &canvas, const QRectF &area, const reports::ChartSpec &chart,
                const reports::ReportText &words)
{
    using namespace chart_renderer_detail;
    const auto *bars = std::get_if<reports::BarChart>(&chart.plot);
    if (bars && bars->isBridge())
        paintBridge(canvas, area, *bars, words);
    else if (bars)
        paintBars(canvas, area, *bars, words);
    else
        paintHeatMap(canvas, area, std::get<reports::HeatMap>(chart.plot), words);
}

} // namespace shuke::ui::render
