#include "core/exchange/table_files.h"

#include "core/exchange/vcard_sink.h"
#include "core/exchange/xlsx_sink.h"
#include "core/store/read_context.h"

#include <QSaveFile>

#include <algorithm>

namespace shuke::exchange {

namespace table_files_detail {

/// Progress of one file of several, as a part of all.
ProgressSink partOf(const ProgressSink &progress, size_t at, size_t count)
{
    static constexpr qint64 kParts = 1000;
    if (!progress)
        return {};
    return [progress, at = static_cast<qint64>(at), total = static_cast<qint64>(count) * kParts](Progress one) {
        const qint64 part = one.total > 0 ? std::min<qint64>(kParts, one.done * kParts / one.total) : 0;
        progress({at * kParts + part, total});
    };
}

std::unique_ptr<TableSink> makeSink(TableFormat format, ImportKind kind, QIODevice &out)
{
    switch (format) {
    case TableFormat::CsvExact:
    case TableFormat::CsvForExcel:
        break;
    case TableFormat::Xlsx:
        return std::make_unique<XlsxTableSink>(out, codeOf(kind));
    case TableFormat::JsonLines:
        return std::make_unique<JsonTableSink>(out);
    case TableFormat::VCard3:
    case TableFormat::VCard4:
        return std::make_unique<VCardTableSink>(
            out, format == TableFormat::VCard4 ? VCardVersion::V4 : VCardVersion::V3, kind == ImportKind::Companies);
    }
    const bool forExcel = format == TableFormat::CsvForExcel;
    return std::make_unique<CsvTableSink>(out, CsvWriteOptions{.crlf = forExcel, .forExcel = forExcel});
}

Error failed(const QSaveFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorCode::DiskFull : ErrorCode::IoError,
            file.fileName() + QStringLiteral(": ") + file.errorString()};
}

Result<TableFilesReport> write(ReadContext &context, const std::vector<TableFile> &files, TableFormat format,
                               const ProgressSink &progress)
{
    TableFilesReport report;
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const TableFile &one : files) {
        if (context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        if (!canHold(format, one.kind))
            return Error{ErrorCode::InvalidInput, QStringLiteral("vCards hold customers only")};
        auto file = std::make_unique<QSaveFile>(one.path);
        if (!file->open(QIODevice::WriteOnly))
            return failed(*file);
        const std::unique_ptr<TableSink> sink = makeSink(format, one.kind, *file);
        const Result<ExportReport> table =
            exportTable(context, one.kind, *sink, partOf(progress, written.size(), files.size()));
        if (!table)
            return table.error();
        report.tables.push_back(*table);
        if (const auto *book = dynamic_cast<const XlsxTableSink *>(sink.get()))
            report.cutTexts += book->cutTexts();
        written.push_back(std::move(file));
    }
    for (const std::unique_ptr<QSaveFile> &file : written) {
        if (!file->commit())
            return failed(*file);
    }
    return report;
}

} // namespace table_files_detail

QString suffixOf(TableFormat format)
{
    switch (format) {
    case TableFormat::CsvExact:
    case TableFormat::CsvForExcel:
        break;
    case TableFormat::Xlsx:
        return QStringLiteral("xlsx");
    case TableFormat::JsonLines:
        return QStringLiteral("jsonl");
    case TableFormat::VCard3:
    case TableFormat::VCard4:
        return QStringLiteral("vcf");
    }
    return QStringLiteral("csv");
}

QString codeOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Contacts:
        return QStringLiteral("contacts");
    case ImportKind::Companies:
        return QStringLiteral("companies");
    case ImportKind::Products:
        return QStringLiteral("products");
    case ImportKind::Orders:
        return QStringLiteral("orders");
    case ImportKind::OrderLines:
        break;
    case ImportKind::Activities:
        return QStringLiteral("activities");
    case ImportKind::Relations:
        return QStringLiteral("relations");
    case ImportKind::Consents:
        return QStringLiteral("consents");
    }
    return QStringLiteral("order-lines");
}

bool canHold(TableFormat format, ImportKind kind)
{
    const bool isCards = format == TableFormat::VCard3 || format == TableFormat::VCard4;
    return !isCards || kind == ImportKind::Contacts || kind == ImportKind::Companies;
}

Query<TableFilesReport> writeTables(std::vector<TableFile> files, TableFormat format, CancelToken cancel,
                                    ProgressSink progress)
{
    return {[files = std::move(files), format, progress = std::move(progress)](ReadContext &context) {
                return table_files_detail::write(context, files, format, progress);
            },
            std::move(cancel)};
}

} // namespace shuke::exchange
