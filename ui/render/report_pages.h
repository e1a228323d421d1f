#pragma once

#include "core/reports/report_text.h"
#include "ui/render/page_canvas.h"
#include "ui/render/pdf_renderer.h"

#include <QPageSize>

#include <functional>

namespace shuke::ui::render {

/// A report as the pages it fills, laid out once; painted on a PDF, a printer or the screen. Units are dots of
/// kDotsPerInch: a painter for another device is scaled.
///
/// Any thread lays out. Afterwards paint() may be called from any thread, find() from one at a time.
class ReportPages
{
public:
    static constexpr int kDotsPerInch = 1200;

    ReportPages(const reports::ReportModel &model, const PdfOptions &options);
    /// Pages without a foot that `compose` fills, such as sheets of labels; the body is the whole page.
    ReportPages(Paper paper, const std::function<void(PageCanvas &)> &compose);
    ReportPages(const ReportPages &) = delete;
    ReportPages &operator=(const ReportPages &) = delete;

    size_t pageCount() const { return m_canvas.pageCount(); }
    /// Of one page, in dots.
    QSizeF pageSize() const { return m_page.size(); }
    Paper paper() const { return m_paper; }
    /// With the foot of the page: store, period and "Page 3 / 7".
    void paint(size_t page, QPainter &painter) const;
    std::vector<PageCanvas::Found> find(const QString &needle) { return m_canvas.find(needle); }

private:
    Paper m_paper;
    QRectF m_page;
    PrintStyle m_style;
    PageCanvas m_canvas;
    struct Foot
    {
        QString number;
        double width;
        QString line; ///< Cut to what the number leaves.
    };
    std::vector<Foot> m_feet;
};

QPageSize pageSizeOf(Paper paper);

} // namespace shuke::ui::render
