#pragma once

#include "core/base/command.h"
#include "core/exchange/import_options.h"
#include "core/exchange/import_report.h"

#include <memory>

namespace shuke::exchange {

/// Imports a file as one operation: all of it, or nothing. `report` is filled while it runs and is complete when the
/// command succeeded.
///
/// Undoing the operation takes the import back: created rows go, updated ones get their old values. Rows that are equal
/// already are not written, so importing the same file again with upsert changes nothing and leaves no operation.
///
/// Errors: those of planImport; Conflict when the same bytes were imported before as the same kind, that import is not
/// undone, and options.again is not set; Canceled; what reading, parsing and the store report. A single bad row is no
/// error: it is in the report.
///
/// A dry run does all of it and then takes it back: it ends with Canceled and report->complete set.
///
/// Cost: contacts about as `sqlite3 .import`; orders read the file twice. Memory: 24 bytes and some per external id.
Command importCommand(ImportOptions options, std::shared_ptr<ImportReport> report);

/// Did the command only end because it was a dry run?
inline bool isDryRunEnd(const Error &error, const ImportReport &report)
{
    return error.code == ErrorCode::Canceled && report.dryRun && report.complete;
}

} // namespace shuke::exchange
