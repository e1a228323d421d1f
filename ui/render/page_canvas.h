#pragma once

#include "ui/render/print_style.h"

#include <QPainter>
#include <QRectF>

#include <variant>
#include <vector>

namespace shuke::ui::render {

/// Pages as lists of what to draw, in device units, filled from top to bottom. Nothing is painted before all pages are
/// known, so that "3 / 7" can be said on each.
class PageCanvas
{
public:
    /// `body`: where content goes, on every page.
    PageCanvas(PrintStyle &style, QRectF body) : m_style(style), m_body(body), m_pages(1), m_y(body.top()) {}

    PrintStyle &style() { return m_style; }
    const QRectF &body() const { return m_body; }
    double y() const { return m_y; }
    void advance(double height) { m_y += height; }
    bool fits(double height) const { return m_y + height <= m_body.bottom() + 0.5; }
    bool atTop() const { return m_y <= m_body.top(); }
    void newPage();

    /// One line; `top` is the top of its line height. Alignment within [left, left + width].
    void text(double left, double top, double width, const QString &line, PrintFont font, const QColor &color,
              bool right = false);
    void box(const QRectF &rect, const QColor &fill, const QColor &border = {}, double radius = 0);
    void line(double left, double right, double y, const QColor &color, double thickness);
    /// One line that begins at this point of its baseline.
    void textAt(QPointF baseline, const QString &line, PrintFont font, const QColor &color);

    size_t pageCount() const { return m_pages.size(); }
    /// Any thread, also several at a time, once all is put on the canvas.
    void paint(size_t page, QPainter &painter) const;

    /// Where words stand.
    struct Found
    {
        size_t page;
        QRectF rect; ///< In device units.
    };
    /// All places of `needle`, ignoring case, from the first page to the last, as they were put there. A place lies
    /// within one line of text or one cell.
    std::vector<Found> find(const QString &needle);

private:
    struct TextRun
    {
        QPointF baseline;
        QString text;
        PrintFont font;
        QColor color;
    };
    struct Box
    {
        QRectF rect;
        QColor fill;
        QColor border;
        double radius;
    };
    using Item = std::variant<TextRun, Box>;

    void add(Item item) { m_pages.back().push_back(std::move(item)); }

    PrintStyle &m_style;
    QRectF m_body;
    std::vector<std::vector<Item>> m_pages;
    double m_y;
};

} // namespace shuke::ui::render
