#include "ui/reports/report_export.h"

#include "core/reports/report_csv.h"
#include "core/reports/report_xlsx.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

namespace shuke::ui {

namespace report_export_detail {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

Result<QByteArray> bytesOf(const reports::ReportModel &model, ReportFormat format, render::Paper paper,
                           const CancelToken &cancel, const ProgressSink &progress)
{
    switch (format) {
    case ReportFormat::Pdf:
        return render::reportPdf(model, {paper, translateReport, cancel, progress, render::isWide(model)});
    case ReportFormat::Csv:
        return reports::reportCsv(model, translateReport, {true});
    case ReportFormat::Xlsx:
        return reports::reportXlsx(model, translateReport);
    }
    Q_UNREACHABLE();
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return {};
}

} // namespace report_export_detail

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Csv:
        return QStringLiteral("csv");
    case ReportFormat::Xlsx:
        return QStringLiteral("xlsx");
    }
    Q_UNREACHABLE();
}

QString filterOf(ReportFormat format)
{
    using report_export_detail::Export;
    switch (format) {
    case ReportFormat::Pdf:
        return Export::tr("PDF document (*.pdf)");
    case ReportFormat::Csv:
        return Export::tr("CSV tables for spreadsheets (*.csv)");
    case ReportFormat::Xlsx:
        return Export::tr("Excel workbook (*.xlsx)");
    }
    Q_UNREACHABLE();
}

QString translateReport(const char *source)
{
    return QCoreApplication::translate("Report", source);
}

QFuture<Result<void>> exportReport(std::shared_ptr<const reports::ReportModel> model, ReportFormat format,
                                   render::Paper paper, const QString &path, CancelToken cancel, ProgressSink progress)
{
    return QtConcurrent::run([=]() -> Result<void> {
        using namespace report_export_detail;
        const Result<QByteArray> bytes = bytesOf(*model, format, paper, cancel, progress);
        if (!bytes)
            return bytes.error();
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        return write(path, *bytes);
    });
}

} // namespace shuke::ui
