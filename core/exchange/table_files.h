#pragma once

#include "core/exchange/table_export.h"

#include <QIODevice>
#include <QString>

#include <array>
#include <memory>
#include <vector>

// All data of a store as files that can be imported again.

namespace shuke::exchange {

enum class TableFormat : quint8 {
    CsvExact,    ///< Byte for byte what is stored.
    CsvForExcel, ///< Guarded against formulas (CsvWriteOptions::forExcel).
    Xlsx,
    JsonLines,
    VCard3,
    VCard4,
};
inline constexpr std::array kTableFormats = {TableFormat::CsvExact,  TableFormat::CsvForExcel, TableFormat::Xlsx,
                                             TableFormat::JsonLines, TableFormat::VCard3,      TableFormat::VCard4};

/// csv csv xlsx jsonl vcf vcf
QString suffixOf(TableFormat format);
/// contacts companies products orders order-lines activities relations consents
QString codeOf(ImportKind kind);
/// vCards hold customers only.
bool canHold(TableFormat format, ImportKind kind);

struct TableFile
{
    ImportKind kind = ImportKind::Contacts;
    QString path;
};
struct TableFilesReport
{
    std::vector<ExportReport> tables; ///< One for each file.
    qint64 cutTexts = 0;              ///< Longer than a cell of a workbook holds.
};

/// Writes each kind with all its rows (exportTable) into its file, as they are at one moment. The files are there when
/// all of them are whole: earlier ones of these names stay until then, and all stay if it is stopped or fails before.
/// Canceled, IoError, DiskFull, TooLarge for a workbook; InvalidInput for a kind the format cannot hold.
Query<TableFilesReport> writeTables(std::vector<TableFile> files, TableFormat format, CancelToken cancel = {},
                                    ProgressSink progress = {});

} // namespace shuke::exchange
