#include "ui/charts/heat_map.h"

#include "ui/common/own_keys.h"
#include "ui/common/theme.h"
#include "ui/render/chart_renderer.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>

#include <algorithm>

namespace shuke::ui {

namespace heat_map_detail {

constexpr int kGap = 3;
constexpr int kFieldRadius = 4;
constexpr int kSwatch = 10;
constexpr int kLeastFieldWidth = 84;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A name in one line, in two where it is too long and both fit, or in none.
QStringList nameLines(const QString &name, const QFontMetrics &metrics, int width, int height)
{
    if (name.isEmpty() || metrics.height() > height)
        return {};
    const qsizetype space = name.lastIndexOf(QLatin1Char(' '));
    if (metrics.horizontalAdvance(name) > width && space > 0 && 2 * metrics.height() <= height)
        return {metrics.elidedText(name.left(space), Qt::ElideRight, width),
                metrics.elidedText(name.mid(space + 1), Qt::ElideRight, width)};
    return {metrics.elidedText(name, Qt::ElideRight, width)};
}

} // namespace heat_map_detail

HeatField::HeatField(HeatMap &map, int row, int column)
    : QAbstractButton(&map), m_map(map), m_row(row), m_column(column)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, &map, [this] { Q_EMIT m_map.activated(m_row, m_column); });
}

void HeatField::paintEvent(QPaintEvent *)
{
    using namespace heat_map_detail;
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool colored = step >= 0;
    const bool marked = hasFocus() || (underMouse() && isEnabled());
    painter.setPen(marked ? QPen(hasFocus() ? colors.text : colors.secondary, hasFocus() ? 2 : 1)
                          : (colored ? QPen(Qt::NoPen) : QPen(colors.line, 1)));
    painter.setBrush(colored ? colors.heat[static_cast<size_t>(step)] : colors.card);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kFieldRadius, kFieldRadius);

    painter.setPen(colored ? colors.heatText[static_cast<size_t>(step)] : colors.secondary);
    const QFont caption = captionFont();
    const QFont figure = strong(font());
    const QFontMetrics captionSize(caption);
    const QFontMetrics figureSize(figure);
    const QRect inner = rect().adjusted(space::tiny, 2, -space::tiny, -2);
    const QStringList lines =
        heat_map_detail::nameLines(name, captionSize, inner.width(), inner.height() - figureSize.height());
    const int nameHeight = static_cast<int>(lines.size()) * captionSize.height();
    int y = inner.center().y() - (nameHeight + figureSize.height()) / 2;
    painter.setFont(caption);
    for (const QString &line : lines) {
        painter.drawText(QRect(inner.left(), y, inner.width(), captionSize.height()), Qt::AlignCenter, line);
        y += captionSize.height();
    }
    painter.setFont(colored ? figure : caption);
    painter.drawText(QRect(inner.left(), y, inner.width(), figureSize.height()), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(detail, Qt::ElideRight, inner.width()));
}

void HeatField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return m_map.moveFocus(m_row, m_column - 1);
    case Qt::Key_Right:
        return m_map.moveFocus(m_row, m_column + 1);
    case Qt::Key_Up:
        return m_map.moveFocus(m_row - 1, m_column);
    case Qt::Key_Down:
        return m_map.moveFocus(m_row + 1, m_column);
    case Qt::Key_Home:
        return m_map.moveFocus(m_row, 0);
    case Qt::Key_End:
        return m_map.moveFocus(m_row, m_map.columns() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void HeatField::focusInEvent(QFocusEvent *event)
{
    m_map.setCurrent(m_row * m_map.columns() + m_column);
    QAbstractButton::focusInEvent(event);
}

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    new OwnKeys(
        this,
        [this] {
            std::vector<KeyLine> lines = {
                keyLine({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}, tr("From field to field")),
                keyLine({Qt::Key_Home, Qt::Key_End}, tr("To the first or last field of the row"))};
            if (isSignalConnected(QMetaMethod::fromSignal(&HeatMap::activated)))
                lines.push_back(keyLine({Qt::Key_Return}, tr("Opens the customers of the field")));
            return lines;
        },
        tr("Charts of fields"));
}

void HeatMap::setChart(const reports::HeatMap &chart, const reports::ReportText &words)
{
    const auto textsOf = [&](const std::vector<reports::Cell> &cells) {
        QStringList texts;
        for (const reports::Cell &cell : cells)
            texts.append(words.cell(cell));
        return texts;
    };
    const QStringList rowNames = textsOf(chart.rowNames);
    const QStringList columnNames = textsOf(chart.columnNames);
    const bool sameGrid = rowNames.size() == m_rowNames.size() && columnNames.size() == m_columnNames.size();
    m_rowNames = rowNames;
    m_columnNames = columnNames;
    m_rowAxis = words.text(chart.rowAxis);
    m_columnAxis = words.text(chart.columnAxis);
    m_legend = words.text(chart.legend);
    if (!sameGrid) {
        for (HeatField *old : m_fields)
            delete old;
        m_fields.clear();
        m_current = 0;
        m_rowHints.clear();
        for (int row = 0; row < rows(); ++row) {
            for (int column = 0; column < columns(); ++column) {
                m_fields.push_back(new HeatField(*this, row, column));
                m_fields.back()->show();
            }
        }
    }
    double largest = 0;
    for (const reports::HeatMap::Field &field : chart.fields)
        largest = std::max(largest, field.heat.value_or(0));
    m_limits.clear();
    for (int step = 1; step <= 5 && largest > 0; ++step)
        m_limits.append(QStringLiteral("≤ ") + words.cell(reports::Percent{largest * step / 5}));
    for (size_t at = 0; at < m_fields.size() && at < chart.fields.size(); ++at) {
        HeatField &field = *m_fields[at];
        field.name = words.text(chart.fields[at].name);
        field.detail = words.text(chart.fields[at].detail);
        field.step = render::heatStep(chart.fields[at].heat, largest);
        setExplanation(field.row(), field.column(),
                       field.name.isEmpty() ? field.detail : field.name + QLatin1Char('\n') + field.detail);
        field.update();
    }
    setCurrent(m_current);
    layOut();
    updateGeometry();
    update();
}

void HeatMap::setRowHints(const QStringList &hints)
{
    if (m_rowHints == hints)
        return;
    m_rowHints = hints;
    layOut();
    update();
}

void HeatMap::setExplanation(int row, int column, const QString &text)
{
    HeatField *one = field(row, column);
    one->setToolTip(text);
    QString spoken = text;
    one->setAccessibleName(spoken.replace(QLatin1Char('\n'), QStringLiteral(", ")));
}

HeatField *HeatMap::field(int row, int column) const
{
    return m_fields[static_cast<size_t>(row * columns() + column)];
}

HeatField *HeatMap::current() const
{
    return m_fields.empty() ? nullptr : m_fields[static_cast<size_t>(m_current)];
}

void HeatMap::moveFocus(int row, int column)
{
    if (row >= 0 && row < rows() && column >= 0 && column < columns())
        field(row, column)->setFocus(Qt::OtherFocusReason);
}

/// Only one field is in the order of the Tab key: the one that was used last.
void HeatMap::setCurrent(int index)
{
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(m_fields.size()) - 1));
    for (size_t at = 0; at < m_fields.size(); ++at)
        m_fields[at]->setFocusPolicy(at == static_cast<size_t>(m_current) ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(current());
}

int HeatMap::labelWidth() const
{
    const QFontMetrics strong(heat_map_detail::strong(font()));
    const QFontMetrics caption(captionFont());
    int width = 0;
    for (const QString &name : m_rowNames)
        width = std::max(width, strong.horizontalAdvance(name));
    for (const QString &hint : m_rowHints)
        width = std::max(width, caption.horizontalAdvance(hint));
    return width + space::small;
}

int HeatMap::headerHeight() const
{
    return QFontMetrics(captionFont()).height() + QFontMetrics(font()).height() + space::small;
}

int HeatMap::legendHeight() const
{
    return m_limits.isEmpty() ? 0 : QFontMetrics(captionFont()).height() + space::medium;
}

void HeatMap::layOut()
{
    if (m_fields.empty())
        return;
    const int left = labelWidth();
    const int top = headerHeight();
    const double width = (this->width() - left) / double(columns());
    const double height = (this->height() - top - legendHeight()) / double(rows());
    for (HeatField *one : m_fields) {
        const QRectF box(left + width * one->column(), top + height * one->row(), width, height);
        one->setGeometry(box.toRect().adjusted(0, 0, -heat_map_detail::kGap, -heat_map_detail::kGap));
    }
}

QSize HeatMap::minimumSizeHint() const
{
    const int row = QFontMetrics(captionFont()).height() + QFontMetrics(font()).height() + space::small;
    return {labelWidth() + columns() * heat_map_detail::kLeastFieldWidth,
            headerHeight() + legendHeight() + rows() * row};
}

QSize HeatMap::sizeHint() const
{
    return minimumSizeHint() + QSize(columns() * space::page, rows() * space::page);
}

void HeatMap::resizeEvent(QResizeEvent *)
{
    layOut();
}

void HeatMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOut();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void HeatMap::paintEvent(QPaintEvent *)
{
    using namespace heat_map_detail;
    if (m_fields.empty())
        return;
    const ThemeColors &colors = themeColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont caption = captionFont();
    const QFontMetrics captionSize(caption);
    painter.setFont(caption);
    painter.setPen(colors.secondary);
    const QRect axis(0, 0, width(), captionSize.height());
    painter.drawText(
        axis, Qt::AlignLeft | Qt::AlignVCenter,
        captionSize.elidedText(QStringLiteral("↓ ") + m_rowAxis, Qt::ElideRight, width() / 2 - space::small));
    painter.drawText(
        axis, Qt::AlignRight | Qt::AlignVCenter,
        captionSize.elidedText(m_columnAxis + QStringLiteral(" →"), Qt::ElideRight, width() / 2 - space::small));
    painter.setFont(strong(font()));
    const int nameHeight = QFontMetrics(painter.font()).height();
    for (int column = 0; column < columns(); ++column) {
        const QRect under = field(0, column)->geometry();
        painter.drawText(QRect(under.left(), captionSize.height() + space::tiny, under.width(), nameHeight),
                         Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_columnNames[column], Qt::ElideRight, under.width()));
    }
    for (int row = 0; row < rows(); ++row) {
        const QRect beside = field(row, 0)->geometry();
        const QString hint = row < m_rowHints.size() ? m_rowHints[row] : QString();
        const int height = nameHeight + (hint.isEmpty() ? 0 : captionSize.height());
        QRect line(0, beside.center().y() - height / 2, labelWidth() - space::small, nameHeight);
        painter.setFont(strong(font()));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_rowNames[row]);
        painter.setFont(caption);
        line = QRect(0, line.bottom() + 1, line.width(), captionSize.height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, hint);
    }
    // The legend, under the fields or as far to the left as it needs.
    painter.setFont(caption);
    int needed = captionSize.horizontalAdvance(m_legend) + space::small;
    for (const QString &limit : m_limits)
        needed += kSwatch + space::tiny + captionSize.horizontalAdvance(limit) + space::small;
    int x = std::clamp(width() - needed, 0, labelWidth());
    const int y = height() - captionSize.height();
    const auto write = [&](const QString &text) {
        painter.setPen(colors.secondary);
        painter.drawText(QRect(x, y, width() - x, captionSize.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += captionSize.horizontalAdvance(text) + space::small;
    };
    if (!m_limits.isEmpty())
        write(m_legend);
    for (int step = 0; step < m_limits.size(); ++step) {
        if (x + kSwatch + space::tiny + captionSize.horizontalAdvance(m_limits[step]) > width())
            break;
        painter.setPen(QPen(colors.line, 1));
        painter.setBrush(colors.heat[static_cast<size_t>(step)]);
        painter.drawRoundedRect(QRectF(x, y + (captionSize.height() - kSwatch) / 2.0, kSwatch, kSwatch), 2, 2);
        x += kSwatch + space::tiny;
        write(m_limits[step]);
    }
}

} // namespace shuke::ui
