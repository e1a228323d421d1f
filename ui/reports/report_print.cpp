#include "ui/reports/report_print.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>

#include <algorithm>

namespace shuke::ui {

AskPrinter systemPrinters()
{
    return [](QWidget *parent, const QString &title, render::Paper paper, int pages,
              std::function<void(std::shared_ptr<QPrinter>)> chosen) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageSize(render::pageSizeOf(paper));
        printer->setDocName(title);
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (pages > 0) {
            dialog->setOption(QAbstractPrintDialog::PrintPageRange);
            dialog->setMinMax(1, pages);
            dialog->setFromTo(1, pages);
        }
        QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                         [printer, chosen = std::move(chosen)] { chosen(printer); });
        // The dialog uses the printer until it is gone.
        QObject::connect(dialog, &QObject::destroyed, parent, [printer] { Q_UNUSED(printer) });
        dialog->open();
    };
}

ReportPrint::ReportPrint(std::shared_ptr<render::ReportPages> pages, std::shared_ptr<QPrinter> printer, QObject *parent,
                         const CancelToken &cancel)
    : QObject(parent), m_pages(std::move(pages)), m_printer(std::move(printer)), m_cancel(cancel)
{}

ReportPrint::~ReportPrint() = default;

void ReportPrint::start()
{
    const int count = static_cast<int>(m_pages->pageCount());
    m_last = count - 1;
    if (m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0) {
        m_first = std::clamp(m_printer->fromPage() - 1, 0, count - 1);
        m_last = std::clamp(m_printer->toPage() - 1, m_first, count - 1);
    }
    m_page = m_first;
    m_printer->setFullPage(true); // our pages have their margins
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_printer.get()))
        return fail({ErrorCode::IoError, QStringLiteral("the printer does not answer")});
    QTimer::singleShot(0, this, &ReportPrint::next);
}

void ReportPrint::next()
{
    if (m_cancel.isCanceled()) {
        m_printer->abort();
        m_painter->end();
        return fail({ErrorCode::Canceled, QStringLiteral("stopped by the user")});
    }
    if (m_page > m_first && !m_printer->newPage())
        return fail({ErrorCode::IoError, QStringLiteral("the printer does not answer")});
    // Another paper than the pages were made for: as large as it goes.
    const QRectF paper = m_printer->paperRect(QPrinter::DevicePixel);
    const QSizeF page = m_pages->pageSize();
    const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
    m_painter->save();
    m_painter->translate((paper.width() - page.width() * scale) / 2, 0);
    m_painter->scale(scale, scale);
    m_pages->paint(static_cast<size_t>(m_page), *m_painter);
    m_painter->restore();
    ++m_page;
    Q_EMIT progress({m_page - m_first, m_last - m_first + 1});
    if (m_page <= m_last) {
        QTimer::singleShot(0, this, &ReportPrint::next);
        return;
    }
    if (!m_painter->end())
        return fail({ErrorCode::IoError, QStringLiteral("the printer does not answer")});
    Q_EMIT finished(m_page - m_first);
    deleteLater();
}

void ReportPrint::fail(const Error &error)
{
    Q_EMIT failed(error);
    deleteLater();
}

} // namespace shuke::ui
