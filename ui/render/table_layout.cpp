#include "ui/render/table_layout.h"

#include <algorithm>
#include <numeric>

namespace shuke::ui::render {

namespace table_layout_detail {

constexpr double kGap = 7;           ///< Points between columns.
constexpr double kWideGap = 12;      ///< The same between right-aligned figures and text that follows.
constexpr size_t kKeptTogether = 14; ///< Rows: a table of no more is moved to the next page rather than broken.
constexpr size_t kFirstRows = 4;     ///< At least so many stand below a header.
constexpr double kRowPadding = 2.6;  ///< Points above and below.
constexpr int kMostLines = 3;
constexpr double kNarrowestText = 44; ///< Points.
constexpr double kUsualText = 96;     ///< Points a column of long texts keeps as long as another can give way.

bool isRight(const reports::Column &column)
{
    return column.type != reports::CellType::Text && column.type != reports::CellType::Day;
}

/// About how wide a text is, to find the widest without measuring all.
int roughWidth(const QString &text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x1100 ? 2 : 1;
    return width;
}

class Layout
{
public:
    Layout(PageCanvas &canvas, const reports::Table &table, const reports::ReportText &words)
        : m_canvas(canvas), m_style(canvas.style()), m_table(table), m_words(words)
    {
        for (size_t i = 0; i < table.columns.size(); ++i) {
            if (!table.columns[i].dataOnly)
                m_columns.push_back(i);
        }
        chooseWidths();
        for (size_t at = 0; at < m_columns.size(); ++at)
            m_headers.push_back(m_style.wrapped(title(at), PrintFont::Strong, m_widths[at], kMostLines));
    }

    double headerHeight() const { return heightOf(m_headers, PrintFont::Strong); }

    double startHeight()
    {
        const bool together = m_table.rows.size() <= kKeptTogether;
        double height = headerHeight();
        for (size_t row = 0; row < (together ? m_table.rows.size() : kFirstRows); ++row)
            height += heightOf(linesOf(m_table.rows[row], PrintFont::Body), PrintFont::Body);
        if (together && !m_table.total.empty())
            height += heightOf(linesOf(m_table.total, PrintFont::Strong), PrintFont::Strong);
        return height;
    }

    void run()
    {
        if (!m_canvas.atTop() && !m_canvas.fits(startHeight()))
            m_canvas.newPage();
        drawHeader();
        std::vector<QStringList> totalLines;
        double totalHeight = 0;
        if (!m_table.total.empty()) {
            totalLines = linesOf(m_table.total, PrintFont::Strong);
            totalHeight = heightOf(totalLines, PrintFont::Strong);
        }
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            const std::vector<QStringList> lines = linesOf(m_table.rows[row], PrintFont::Body);
            const double height = heightOf(lines, PrintFont::Body);
            const bool last = row + 1 == m_table.rows.size();
            if (!m_canvas.fits(last ? height + totalHeight : height)) {
                m_canvas.newPage();
                drawHeader();
            }
            drawRow(lines, height, PrintFont::Body);
            m_canvas.line(m_canvas.body().left(), m_canvas.body().right(), m_canvas.y(), printColors().line,
                          m_style.pt(0.5));
        }
        if (!totalLines.empty()) {
            m_canvas.line(m_canvas.body().left(), m_canvas.body().right(), m_canvas.y(), printColors().secondary,
                          m_style.pt(0.8));
            drawRow(totalLines, totalHeight, PrintFont::Strong);
        }
    }

private:
    const reports::Column &column(size_t at) const { return m_table.columns[m_columns[at]]; }
    QString title(size_t at) const { return m_words.text(column(at).title); }
    QString cellText(const std::vector<reports::Cell> &row, size_t at) const
    {
        return m_words.cell(row[m_columns[at]], column(at).decimals);
    }

    double gapAfter(size_t at) const
    {
        const bool wide = at + 1 < m_columns.size() && isRight(column(at)) && !isRight(column(at + 1)) && at > 0;
        return m_style.pt(wide ? kWideGap : kGap);
    }

    /// The width a column's cells would like: the widest, and one that four of five need no more than.
    struct CellWidths
    {
        double widest = 0;
        double usual = 0;
    };
    CellWidths cellWidths(size_t at)
    {
        std::vector<std::pair<int, QString>> texts;
        texts.reserve(m_table.rows.size());
        for (const auto &row : m_table.rows) {
            QString text = cellText(row, at);
            texts.emplace_back(roughWidth(text), std::move(text));
        }
        const auto measured = [&](size_t rank) {
            const auto nth = texts.begin() + static_cast<std::ptrdiff_t>(rank);
            std::nth_element(texts.begin(), nth, texts.end(),
                             [](const auto &a, const auto &b) { return a.first < b.first; });
            const double width = m_style.width(nth->second.left(200), PrintFont::Body);
            // Rough and real widths differ a little where letters have different widths.
            return column(at).type == reports::CellType::Text ? width * 1.04 : width + m_style.pt(0.5);
        };
        CellWidths widths;
        if (!texts.empty())
            widths = {measured(texts.size() - 1), measured((texts.size() - 1) * 4 / 5)};
        if (!m_table.total.empty())
            widths.widest = std::max(widths.widest,
                                     m_style.width(cellText(m_table.total, at), PrintFont::Strong) + m_style.pt(0.5));
        return widths;
    }

    /// Titles may wrap: the longest word, but no more than about two lines.
    double titleWidth(size_t at)
    {
        const QString text = title(at);
        const double full = m_style.width(text, PrintFont::Strong) + m_style.pt(0.5);
        if (full <= m_style.pt(52))
            return full;
        double longest = 0;
        for (const QString &word : text.split(QLatin1Char(' ')))
            longest = std::max(longest, m_style.width(word, PrintFont::Strong));
        return std::max(std::min(longest, full), full * 0.62);
    }

    void chooseWidths()
    {
        double available = m_canvas.body().width();
        for (size_t at = 0; at + 1 < m_columns.size(); ++at)
            available -= gapAfter(at);
        std::vector<double> usual;  // what is enough for most cells
        std::vector<double> fewest; // what a column needs at least
        for (size_t at = 0; at < m_columns.size(); ++at) {
            const CellWidths cells = cellWidths(at);
            const double wish = std::max(cells.widest, titleWidth(at));
            const bool text = column(at).type == reports::CellType::Text;
            m_widths.push_back(wish);
            usual.push_back(std::max({std::min(cells.widest, m_style.pt(kUsualText)), cells.usual, titleWidth(at)}));
            fewest.push_back(text ? std::min(wish, std::max(m_style.pt(kNarrowestText), titleWidth(at))) : wish);
        }
        double excess = std::accumulate(m_widths.begin(), m_widths.end(), 0.0) - available;
        if (excess <= 0) {
            const double extra = -excess / static_cast<double>(m_widths.size());
            for (double &width : m_widths)
                width += extra;
            return;
        }
        shrink(usual, excess, true);
        shrink(fewest, excess, true);
        shrink(fewest, excess, false);
    }

    /// Takes the excess from the widest text columns, down to what they need.
    void shrink(const std::vector<double> &fewest, double &excess, bool wrapping)
    {
        while (excess > 0.5) {
            size_t widest = m_widths.size();
            double second = 0;
            for (size_t at = 0; at < m_widths.size(); ++at) {
                if (column(at).wraps != wrapping || m_widths[at] <= fewest[at] + 0.01)
                    continue;
                if (widest == m_widths.size() || m_widths[at] > m_widths[widest]) {
                    second = widest == m_widths.size() ? 0 : m_widths[widest];
                    widest = at;
                } else {
                    second = std::max(second, m_widths[at]);
                }
            }
            if (widest == m_widths.size())
                return;
            const double floor = std::max(fewest[widest], second - m_style.pt(4));
            const double taken = std::min(excess, m_widths[widest] - floor);
            m_widths[widest] -= taken;
            excess -= taken;
        }
    }

    std::vector<QStringList> linesOf(const std::vector<reports::Cell> &row, PrintFont font)
    {
        std::vector<QStringList> lines;
        lines.reserve(m_columns.size());
        for (size_t at = 0; at < m_columns.size(); ++at) {
            QString text = cellText(row, at);
            if (column(at).wraps)
                lines.push_back(m_style.wrapped(text, font, m_widths[at], kMostLines));
            else if (isRight(column(at)) || column(at).type == reports::CellType::Day)
                lines.push_back({text});
            else
                lines.push_back({m_style.elided(text, font, m_widths[at])});
        }
        return lines;
    }

    double heightOf(const std::vector<QStringList> &lines, PrintFont font) const
    {
        qsizetype most = 1;
        for (const QStringList &cell : lines)
            most = std::max(most, cell.size());
        return m_style.lineHeight(font) * static_cast<double>(most) + 2 * m_style.pt(kRowPadding);
    }

    void drawHeader()
    {
        const double height = headerHeight();
        const QRectF &body = m_canvas.body();
        drawRow(m_headers, height, PrintFont::Strong, printColors().secondary, true);
        m_canvas.line(body.left(), body.right(), m_canvas.y(), printColors().secondary, m_style.pt(0.8));
    }

    void drawRow(const std::vector<QStringList> &lines, double height, PrintFont font,
                 const QColor &color = printColors().text, bool atBottom = false)
    {
        double x = m_canvas.body().left();
        for (size_t at = 0; at < m_columns.size(); ++at) {
            const double lineHeight = m_style.lineHeight(font);
            double y = m_canvas.y() + m_style.pt(kRowPadding);
            if (atBottom)
                y = m_canvas.y() + height - m_style.pt(kRowPadding) -
                    lineHeight * static_cast<double>(lines[at].size());
            for (const QString &line : lines[at]) {
                m_canvas.text(x, y, m_widths[at], line, font, color, isRight(column(at)));
                y += lineHeight;
            }
            x += m_widths[at] + gapAfter(at);
        }
        m_canvas.advance(height);
    }

    PageCanvas &m_canvas;
    PrintStyle &m_style;
    const reports::Table &m_table;
    const reports::ReportText &m_words;
    std::vector<size_t> m_columns; ///< Those that are printed.
    std::vector<double> m_widths;
    std::vector<QStringList> m_headers;
};

} // namespace table_layout_detail

void layOutTable(PageCanvas &canvas, const reports::Table &table, const reports::ReportText &words)
{
    table_layout_detail::Layout(canvas, table, words).run();
}

double tableStartHeight(PageCanvas &canvas, const reports::Table &table, const reports::ReportText &words)
{
    return table_layout_detail::Layout(canvas, table, words).startHeight();
}

} // namespace shuke::ui::render
