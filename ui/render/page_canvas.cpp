#include "ui/render/page_canvas.h"

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
    add(TextRun{{x, baseline}, line, font, color});
}

void PageCanvas::box(const QRectF &rect, const QColor &fill, const QColor &border, double radius)
{
    add(Box{rect, fill, border, radius});
}

void PageCanvas::line(double left, double right, double y, const QColor &color, double thickness)
{
    add(Box{{left, y, right - left, thickness}, color, {}, 0});
}

void PageCanvas::drawing(std::function<void(QPainter &)> paint)
{
    add(std::move(paint));
}

void PageCanvas::paint(size_t page, QPainter &painter) const
{
    for (const Item &item : m_pages[page]) {
        if (const auto *run = std::get_if<TextRun>(&item)) {
            painter.setFont(m_style.font(run->font));
            painter.setPen(run->color);
            painter.drawText(run->baseline, run->text);
        } else if (const auto *box = std::get_if<Box>(&item)) {
            painter.setBrush(box->fill);
            painter.setPen(box->border.isValid() ? QPen(box->border, m_style.pt(0.6)) : QPen(Qt::NoPen));
            if (box->radius > 0)
                painter.drawRoundedRect(box->rect, box->radius, box->radius);
            else
                painter.drawRect(box->rect);
        } else {
            std::get<std::function<void(QPainter &)>>(item)(painter);
        }
    }
}

} // namespace shuke::ui::render
