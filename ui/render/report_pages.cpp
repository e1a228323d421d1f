#include "ui/render/report_pages.h"

#include "ui/render/report_composer.h"

namespace shuke::ui::render {

namespace report_pages_detail {

constexpr double kMargin = 36; ///< Points on all sides.
constexpr double kFooter = 24; ///< Points kept for the foot of the page.
constexpr double kPoint = ReportPages::kDotsPerInch / 72.0;

QSizeF sizeOf(const PdfOptions &options)
{
    const QSizeF upright = pageSizeOf(options.paper).sizePixels(ReportPages::kDotsPerInch);
    return options.landscape ? upright.transposed() : upright;
}

QRectF bodyOf(const QRectF &page)
{
    constexpr double margin = kMargin * kPoint;
    return page.adjusted(margin, margin, -margin, -margin - kFooter * kPoint);
}

} // namespace report_pages_detail

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

ReportPages::ReportPages(const reports::ReportModel &model, const PdfOptions &options)
    : m_paper(options.paper),
      m_page(QPointF(), report_pages_detail::sizeOf(options)),
      m_style(report_pages_detail::kPoint),
      m_canvas(m_style, report_pages_detail::bodyOf(m_page))
{
    const reports::ReportText words(model, options.translate);
    composeReport(m_canvas, model, words);
    const QString footLine = reportFootLine(model, words);
    for (size_t index = 0; index < pageCount(); ++index) {
        // Words around the figures: text extractors drop the spaces of a bare "3 / 7".
        Foot foot;
        foot.number = words.text({QT_TRANSLATE_NOOP("Report", "Page %1 / %2"),
                                  {static_cast<qint64>(index + 1), static_cast<qint64>(pageCount())}});
        foot.width = m_style.width(foot.number, PrintFont::Caption);
        foot.line = m_style.elided(footLine, PrintFont::Caption, m_canvas.body().width() - foot.width - m_style.pt(12));
        m_feet.push_back(std::move(foot));
    }
}

ReportPages::ReportPages(Paper paper, const std::function<void(PageCanvas &)> &compose)
    : m_paper(paper),
      m_page(QPointF(), report_pages_detail::sizeOf({.paper = paper})),
      m_style(report_pages_detail::kPoint),
      m_canvas(m_style, m_page)
{
    compose(m_canvas);
}

void ReportPages::paint(size_t page, QPainter &painter) const
{
    m_canvas.paint(page, painter);
    if (page >= m_feet.size())
        return;
    const Foot &foot = m_feet[page];
    const double margin = m_style.pt(report_pages_detail::kMargin);
    const double y = m_page.bottom() - margin;
    painter.fillRect(QRectF(margin, y - m_style.pt(15), m_canvas.body().width(), m_style.pt(0.5)), printColors().line);
    painter.setFont(m_style.newFont(PrintFont::Caption));
    painter.setPen(printColors().secondary);
    painter.drawText(QPointF(margin, y), foot.line);
    painter.drawText(QPointF(m_page.right() - margin - foot.width, y), foot.number);
}

} // namespace shuke::ui::render
