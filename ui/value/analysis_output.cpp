#include "ui/value/analysis_output.h"

#include "core/contacts/attachment.h"
#include "ui/common/appearance.h"
#include "ui/common/busy_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_text.h"
#include "ui/common/on_finished.h"
#include "ui/reports/report_export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPageLayout>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QtConcurrentRun>

#include <array>

namespace shuke::ui {

namespace analysis_output_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisOutput)
};

constexpr std::array kFormats = {ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Csv};

render::Paper usualPaper()
{
    return savedPaper() == Paper::Letter ? render::Paper::Letter : render::Paper::A4;
}

ReportFormat formatOf(const QString &path)
{
    for (const ReportFormat format : kFormats) {
        if (path.endsWith(QLatin1Char('.') + suffixOf(format), Qt::CaseInsensitive))
            return format;
    }
    return ReportFormat::Pdf;
}

void sayFailure(Desk &desk, const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        desk.say(MessageBar::Kind::Warning, Words::tr("It was stopped."));
    else
        desk.say(MessageBar::Kind::Failed, errorText(error));
}

void print(Desk &desk, const std::shared_ptr<render::ReportPages> &pages, const std::shared_ptr<QPrinter> &printer,
           QWidget *guard)
{
    auto *run = new ReportPrint(pages, printer, guard);
    const QPointer<Job> job(desk.startJob(Words::tr("Printing…"), run->cancelToken()));
    QObject::connect(run, &ReportPrint::progress, guard, [job](Progress progress) {
        if (job)
            job->setProgress(progress);
    });
    QObject::connect(run, &ReportPrint::finished, guard, [&desk, job](int count) {
        if (job)
            job->end();
        desk.say(MessageBar::Kind::Done, Words::tr("%Ln page(s) sent to the printer.", nullptr, count));
    });
    QObject::connect(run, &ReportPrint::failed, guard, [&desk, job](const Error &error) {
        if (job)
            job->end();
        sayFailure(desk, error);
    });
    run->start();
}

} // namespace analysis_output_detail

void printAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard,
                   const AskPrinter &printers)
{
    using namespace analysis_output_detail;
    printers(guard, QString::fromUtf8(sheet->title.source), usualPaper(), 0,
             [&desk, sheet, guard = QPointer(guard)](const std::shared_ptr<QPrinter> &printer) {
                 if (!guard)
                     return;
                 const bool isLetter = printer->pageLayout().pageSize().id() == QPageSize::Letter;
                 const render::PdfOptions options{.paper = isLetter ? render::Paper::Letter : render::Paper::A4,
                                                  .translate = translateReport,
                                                  .landscape =
                                                      printer->pageLayout().orientation() == QPageLayout::Landscape};
                 const auto layOut = [sheet, options] {
                     return std::make_shared<render::ReportPages>(*sheet, options);
                 };
                 onFinished(QtConcurrent::run(layOut), guard.data(),
                            [&desk, printer, guard](const std::shared_ptr<render::ReportPages> &pages) {
                                print(desk, pages, printer, guard);
                            });
             });
}

void exportAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard)
{
    using namespace analysis_output_detail;
    QStringList filters;
    for (const ReportFormat format : kFormats)
        filters.append(filterOf(format));
    const QString title = QString::fromUtf8(sheet->title.source);
    const QString name = contacts::safeFileName(QStringLiteral("%1 %2.pdf").arg(sheet->storeName, title).trimmed());
    desk.dialogs().newFile(
        guard,
        {Words::tr("Export analysis"), filters.join(QStringLiteral(";;")), suffixOf(ReportFormat::Pdf), name,
         Words::tr("Export")},
        [&desk, sheet, guard = QPointer(guard)](const QString &path) {
            if (!guard)
                return;
            const CancelToken cancel;
            const QPointer<Job> job(desk.startJob(Words::tr("Exporting…"), cancel));
            onFinished(exportReport(sheet, formatOf(path), usualPaper(), path, cancel, progressTo(job.data())),
                       guard.data(), [&desk, path, job](const Result<void> &done) {
                           if (job)
                               job->end();
                           if (done)
                               desk.say(MessageBar::Kind::Done,
                                        Words::tr("Saved as %1.").arg(QFileInfo(path).fileName()));
                           else
                               sayFailure(desk, done.error());
                       });
        });
}

void outputAnalysis(Desk &desk, std::optional<reports::ReportModel> sheet, PageAction action, QWidget *guard,
                    const AskPrinter &printers)
{
    using analysis_output_detail::Words;
    if (!sheet) {
        desk.say(MessageBar::Kind::Warning, Words::tr("There is nothing on show yet."));
        return;
    }
    const session::StoreDescription store = desk.session()->description();
    sheet->storeName = QFileInfo(store.path).completeBaseName();
    if (sheet->currency.isEmpty())
        sheet->currency = store.currency;
    const auto shared = std::make_shared<const reports::ReportModel>(std::move(*sheet));
    if (action == PageAction::Print)
        printAnalysis(desk, shared, guard, printers);
    else
        exportAnalysis(desk, shared, guard);
}

QPushButton *outputButton(PageAction action, QWidget *parent)
{
    using analysis_output_detail::Words;
    const bool isPrint = action == PageAction::Print;
    auto *button = new QPushButton(isPrint ? Words::tr("Print…") : Words::tr("Export…"), parent);
    button->setToolTip(isPrint ? Words::tr("Print what is on show (Ctrl+P)")
                               : Words::tr("Save what is on show as PDF, Excel workbook or CSV (Ctrl+E)"));
    return button;
}

} // namespace shuke::ui
