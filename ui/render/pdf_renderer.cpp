#include "ui/render/pdf_renderer.h"

#include "ui/render/report_pages.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageLayout>
#include <QPdfWriter>

#include <algorithm>

namespace shuke::ui::render {

bool isWide(const reports::ReportModel &model)
{
    constexpr size_t kUprightColumns = 12; // each some 40 points wide there, enough for "99.9 %"
    const auto isWideBlock = [](const reports::Block &block) {
        const auto *chart = std::get_if<reports::ChartSpec>(&block);
        const auto *heat = chart ? std::get_if<reports::HeatMap>(&chart->plot) : nullptr;
        return heat && heat->columnNames.size() > kUprightColumns;
    };
    return std::any_of(model.sections.begin(), model.sections.end(), [&](const reports::Section &section) {
        return std::any_of(section.blocks.begin(), section.blocks.end(), isWideBlock);
    });
}

Result<QByteArray> reportPdf(const reports::ReportModel &model, const PdfOptions &options)
{
    return pagesPdf(ReportPages(model, options), reports::ReportText(model, options.translate).text(model.title),
                    options.cancel, options.progress, options.landscape);
}

Result<QByteArray> pagesPdf(const ReportPages &pages, const QString &title, const CancelToken &cancel,
                            const ProgressSink &progress, bool landscape)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(ReportPages::kDotsPerInch);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Shuke"));
    writer.setPageLayout(QPageLayout(pageSizeOf(pages.paper()),
                                     landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{ErrorCode::Internal, QStringLiteral("cannot paint on a PDF")};
    for (size_t index = 0; index < pages.pageCount(); ++index) {
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        if (index > 0)
            writer.newPage();
        pages.paint(index, painter);
        if (progress)
            progress({static_cast<qint64>(index + 1), static_cast<qint64>(pages.pageCount())});
    }
    if (!painter.end())
        return Error{ErrorCode::Internal, QStringLiteral("the PDF was not finished")};
    return bytes;
}

} // namespace shuke::ui::render
