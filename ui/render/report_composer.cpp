#include "ui/render/report_composer.h"

#include "ui/render/chart_renderer.h"
#include "ui/render/table_layout.h"

#include <algorithm>

namespace shuke::ui::render {

namespace report_composer_detail {

constexpr double kBetweenBlocks = 12;
constexpr double kBetweenSections = 20;
constexpr size_t kCardsInRow = 3;
constexpr double kCardGap = 8;
constexpr double kCardPadding = 9;
constexpr int kManyLines = 200; ///< A note is never cut.

QString stated(const reports::Parameter &parameter, const reports::ReportText &words)
{
    return words.text({QT_TRANSLATE_NOOP("Report", "%1: %2"), {parameter.name, parameter.value}});
}

class Composer
{
public:
    Composer(PageCanvas &canvas, const reports::ReportModel &model, const reports::ReportText &words)
        : m_canvas(canvas), m_style(canvas.style()), m_model(model), m_words(words)
    {}

    void compose()
    {
        titleBlock();
        for (const reports::Section &section : m_model.sections)
            composeSection(section);
    }

private:
    QString stated(const reports::Parameter &parameter) const
    {
        return report_composer_detail::stated(parameter, m_words);
    }

    double left() const { return m_canvas.body().left(); }
    double width() const { return m_canvas.body().width(); }

    void paragraph(const QString &text, PrintFont font, const QColor &color)
    {
        for (const QString &line : m_style.wrapped(text, font, width(), kManyLines)) {
            if (!m_canvas.fits(m_style.lineHeight(font)))
                m_canvas.newPage();
            m_canvas.text(left(), m_canvas.y(), width(), line, font, color);
            m_canvas.advance(m_style.lineHeight(font));
        }
    }

    void titleBlock()
    {
        const PrintColors &colors = printColors();
        paragraph(m_style.elided(reports::printable(m_model.storeName), PrintFont::Body, width()), PrintFont::Body,
                  colors.secondary);
        paragraph(m_words.text(m_model.title), PrintFont::Title, colors.text);
        m_canvas.advance(m_style.pt(2));
        statedConditions();
        m_canvas.advance(m_style.pt(8));
        m_canvas.line(left(), left() + width(), m_canvas.y(), colors.accent, m_style.pt(1.5));
        m_canvas.advance(m_style.pt(1.5));
    }

    /// All parameters, as many to a line as fit whole.
    void statedConditions()
    {
        const QString gap = QStringLiteral("   ·   ");
        QString line;
        std::vector<reports::Parameter> parameters = m_model.parameters;
        parameters.push_back({"currency", QT_TRANSLATE_NOOP("Report", "Currency"), m_model.currency});
        for (const reports::Parameter &parameter : parameters) {
            const QString next = stated(parameter);
            if (!line.isEmpty() && m_style.width(line + gap + next, PrintFont::Caption) > width()) {
                paragraph(line, PrintFont::Caption, printColors().secondary);
                line.clear();
            }
            line += line.isEmpty() ? next : gap + next;
        }
        paragraph(line, PrintFont::Caption, printColors().secondary);
    }

    void composeSection(const reports::Section &section)
    {
        const QString heading = m_words.text(section.heading);
        const double headingHeight = heading.isEmpty() ? 0 : m_style.lineHeight(PrintFont::Section) + m_style.pt(4);
        m_isHeaded = !heading.isEmpty();
        m_chartTitle.clear();
        const reports::Block *first = nullptr;
        for (const reports::Block &block : section.blocks) {
            if (!first && isShown(block))
                first = &block;
        }
        const double need = m_style.pt(kBetweenSections) + headingHeight + (first ? startHeight(*first) : 0);
        if (!m_canvas.atTop() && !m_canvas.fits(need))
            m_canvas.newPage();
        if (!m_canvas.atTop())
            m_canvas.advance(m_style.pt(kBetweenSections));
        if (m_isHeaded)
            m_canvas.text(left(), m_canvas.y(), width(), m_style.elided(heading, PrintFont::Section, width()),
                          PrintFont::Section, printColors().text);
        m_canvas.advance(headingHeight);
        for (const reports::Block &block : section.blocks) {
            if (!isShown(block))
                continue;
            if (&block != first)
                m_canvas.advance(m_style.pt(kBetweenBlocks));
            composeBlock(block);
        }
    }

    static bool isShown(const reports::Block &block)
    {
        const auto *table = std::get_if<reports::Table>(&block);
        return !table || !table->dataOnly;
    }

    double startHeight(const reports::Block &block)
    {
        if (const auto *table = std::get_if<reports::Table>(&block))
            return (isTitled(*table) ? titleHeight() : 0) + tableStartHeight(m_canvas, *table, m_words);
        if (const auto *chart = std::get_if<reports::ChartSpec>(&block))
            return chartTotalHeight(*chart);
        if (const auto *strip = std::get_if<reports::KpiStrip>(&block))
            return strip->kpis.empty() ? 0 : cardRowHeight(*strip, 0);
        return m_style.lineHeight(PrintFont::Body);
    }

    double chartTotalHeight(const reports::ChartSpec &chart) { return titleHeight() + plotHeight(chart); }

    /// Of a chart or a table.
    double titleHeight() { return m_style.lineHeight(PrintFont::Strong) + m_style.pt(4); }

    /// No more than there is on a page below the title of the section and its own.
    double plotHeight(const reports::ChartSpec &chart)
    {
        const double most = m_canvas.body().height() - 3 * titleHeight();
        return std::min(chartHeight(chart, width(), m_style), most);
    }

    void composeBlock(const reports::Block &block)
    {
        if (const auto *table = std::get_if<reports::Table>(&block))
            composeTable(*table);
        else if (const auto *chart = std::get_if<reports::ChartSpec>(&block))
            composeChart(*chart);
        else if (const auto *strip = std::get_if<reports::KpiStrip>(&block))
            composeCards(*strip);
        else
            paragraph(m_words.text(std::get<reports::Note>(block).text), PrintFont::Body, printColors().secondary);
    }

    /// The heading of its section, or the title of its chart, may say already what it is.
    bool isTitled(const reports::Table &table) const
    {
        const QString title = m_words.text(table.title);
        return !m_isHeaded && !title.isEmpty() && title != m_chartTitle;
    }

    void composeTitle(const QString &title)
    {
        m_canvas.text(left(), m_canvas.y(), width(), m_style.elided(title, PrintFont::Strong, width()),
                      PrintFont::Strong, printColors().text);
        m_canvas.advance(titleHeight());
    }

    void composeTable(const reports::Table &table)
    {
        if (isTitled(table)) {
            if (!m_canvas.atTop() && !m_canvas.fits(titleHeight() + tableStartHeight(m_canvas, table, m_words)))
                m_canvas.newPage();
            composeTitle(m_words.text(table.title));
        }
        layOutTable(m_canvas, table, m_words);
    }

    void composeChart(const reports::ChartSpec &chart)
    {
        if (!m_canvas.atTop() && !m_canvas.fits(chartTotalHeight(chart)))
            m_canvas.newPage();
        m_chartTitle = m_words.text(chart.title);
        composeTitle(m_chartTitle);
        const QRectF area(left(), m_canvas.y(), width(), plotHeight(chart));
        paintChart(m_canvas, area, chart, m_words);
        m_canvas.advance(area.height());
    }

    // Key figures -----------------------------------------------------------------------------------------------------

    double cardWidth() const { return (width() - m_style.pt(kCardGap) * (kCardsInRow - 1)) / kCardsInRow; }

    /// What stands under the figure: how it is counted, or why there is none.
    QStringList cardSmallPrint(const reports::Kpi &kpi)
    {
        const auto *none = std::get_if<reports::NoValue>(&kpi.value.value);
        const QString text = m_words.text(none && !none->reason.isEmpty() ? none->reason : kpi.explanation);
        return m_style.wrapped(text, PrintFont::Caption, cardWidth() - 2 * m_style.pt(kCardPadding), 6);
    }

    double cardRowHeight(const reports::KpiStrip &strip, size_t from)
    {
        qsizetype most = 1;
        for (size_t at = from; at < std::min(from + kCardsInRow, strip.kpis.size()); ++at)
            most = std::max(most, cardSmallPrint(strip.kpis[at]).size());
        return 2 * m_style.pt(kCardPadding) + m_style.lineHeight(PrintFont::Body) +
               m_style.lineHeight(PrintFont::Figure) + m_style.pt(2) +
               m_style.lineHeight(PrintFont::Caption) * static_cast<double>(most);
    }

    void composeCards(const reports::KpiStrip &strip)
    {
        for (size_t from = 0; from < strip.kpis.size(); from += kCardsInRow) {
            const double height = cardRowHeight(strip, from);
            if (from > 0)
                m_canvas.advance(m_style.pt(kCardGap));
            if (!m_canvas.fits(height))
                m_canvas.newPage();
            for (size_t at = from; at < std::min(from + kCardsInRow, strip.kpis.size()); ++at)
                composeCard(strip.kpis[at],
                            left() + (cardWidth() + m_style.pt(kCardGap)) * static_cast<double>(at - from), height);
            m_canvas.advance(height);
        }
    }

    void composeCard(const reports::Kpi &kpi, double x, double height)
    {
        const PrintColors &colors = printColors();
        m_canvas.box({x, m_canvas.y(), cardWidth(), height}, colors.card, colors.line, m_style.pt(4));
        const double inner = cardWidth() - 2 * m_style.pt(kCardPadding);
        const double textLeft = x + m_style.pt(kCardPadding);
        double y = m_canvas.y() + m_style.pt(kCardPadding);
        m_canvas.text(textLeft, y, inner, m_style.elided(m_words.text(kpi.label), PrintFont::Body, inner),
                      PrintFont::Body, colors.secondary);
        y += m_style.lineHeight(PrintFont::Body);
        const QString figure = m_words.figure(kpi.value, kpi.decimals);
        // A figure too wide for its card is set smaller, never cut.
        const PrintFont font =
            m_style.width(figure, PrintFont::Figure) <= inner ? PrintFont::Figure : PrintFont::Section;
        m_canvas.text(textLeft, y, inner, figure, font, colors.text);
        y += m_style.lineHeight(PrintFont::Figure) + m_style.pt(2);
        for (const QString &line : cardSmallPrint(kpi)) {
            m_canvas.text(textLeft, y, inner, line, PrintFont::Caption, colors.secondary);
            y += m_style.lineHeight(PrintFont::Caption);
        }
    }

    PageCanvas &m_canvas;
    PrintStyle &m_style;
    const reports::ReportModel &m_model;
    const reports::ReportText &m_words;
    bool m_isHeaded = false; ///< The section has a heading.
    QString m_chartTitle;    ///< Of the last chart of the section.
};

} // namespace report_composer_detail

void composeReport(PageCanvas &canvas, const reports::ReportModel &model, const reports::ReportText &words)
{
    report_composer_detail::Composer(canvas, model, words).compose();
}

QString reportFootLine(const reports::ReportModel &model, const reports::ReportText &words)
{
    QStringList parts{reports::printable(model.storeName), words.text(model.title)};
    for (const reports::Parameter &parameter : model.parameters) {
        if (parameter.code == "period" || parameter.code == "as_of")
            parts.append(report_composer_detail::stated(parameter, words));
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace shuke::ui::render
