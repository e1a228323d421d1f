#include "ui/render/page_canvas.h"

#include <array>
#include <optional>

namespace shuke::ui::render {

void PageCanvas::newPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
}

void PageCanvas::text(double left, double top, double width, const QString &line, PrintFont font, const QColor &color,
                      bool right)
{
    if (line.isEmpty())
        return;
    const double x = right ? left + width - m_style.width(line, font) : left;
    const double leading = m_style.lineHeight(font) - m_style.font(font).pixelSize();
    const double baseline = top + leading / 2 + m_style.font(font).pixelSize() * 0.86;
    textAt({x, baseline}, line, font, color);
}

void PageCanvas::textAt(QPointF baseline, const QString &line, PrintFont font, const QColor &color)
{
    if (!line.isEmpty())
        add(TextRun{baseline, line, font, color});
}

void PageCanvas::box(const QRectF &rect, const QColor &fill, const QColor &border, double radius)
{
    add(Box{rect, fill, border, radius});
}

void PageCanvas::line(double left, double right, double y, const QColor &color, double thickness)
{
    add(Box{{left, y, right - left, thickness}, color, {}, 0});
}

void PageCanvas::paint(size_t page, QPainter &painter) const
{
    // Fonts of one's own: a QFont keeps what it found for its thread, and copies share it.
    std::array<std::optional<QFont>, kPrintFontCount> fonts;
    for (const Item &item : m_pages[page]) {
        if (const auto *run = std::get_if<TextRun>(&item)) {
            std::optional<QFont> &font = fonts[static_cast<size_t>(run->font)];
            if (!font)
                font = m_style.newFont(run->font);
            painter.setFont(*font);
            painter.setPen(run->color);
            painter.drawText(run->baseline, run->text);
        } else {
            const Box &box = std::get<Box>(item);
            painter.setBrush(box.fill);
            painter.setPen(box.border.isValid() ? QPen(box.border, m_style.pt(0.6)) : QPen(Qt::NoPen));
            if (box.radius > 0)
                painter.drawRoundedRect(box.rect, box.radius, box.radius);
            else
                painter.drawRect(box.rect);
        }
    }
}

std::vector<PageCanvas::Found> PageCanvas::find(const QString &needle)
{
    std::vector<Found> found;
    if (needle.isEmpty())
        return found;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        for (const Item &item : m_pages[page]) {
            const auto *run = std::get_if<TextRun>(&item);
            if (!run)
                continue;
            for (qsizetype at = run->text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
                 at = run->text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
                const double before = m_style.width(QStringView(run->text).left(at), run->font);
                const double width = m_style.width(QStringView(run->text).mid(at, needle.size()), run->font);
                const double height = m_style.lineHeight(run->font);
                found.push_back({page, {run->baseline.x() + before, run->baseline.y() - height * 0.8, width, height}});
            }
        }
    }
    return found;
}

} // namespace shuke::ui::render
