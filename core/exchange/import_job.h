#pragma once

#include "core/exchange/import_finding.h"
#include "core/exchange/import_groups.h"
#include "core/exchange/import_lookup.h"
#include "core/exchange/import_rejects.h"
#include "core/exchange/import_writer.h"

namespace shuke::exchange {

/// What the importers of all kinds share during one import.
struct ImportJob
{
    ImportJob(WriteContext &writeContext, const ImportOptions &importOptions, const ImportPlan &importPlan,
              ImportReport &importReport)
        : context(writeContext),
          options(importOptions),
          plan(importPlan),
          report(importReport),
          writer(writeContext, importOptions, importReport),
          lookup(writer, importReport, importPlan.isOwnTable),
          products(writer, importReport, importPlan.isOwnTable),
          findings(writer, importReport),
          rejects(importOptions.rejectsPath, importPlan),
          mapper(importPlan, importOptions)
    {}
    ImportJob(const ImportJob &) = delete;

    /// Rows of a known thing that the policy leaves alone.
    Result<void> reject(const CsvRecord &record, const char *reason, Field field)
    {
        const std::string_view code = fieldCode(field);
        const QByteArray name(code.data(), static_cast<qsizetype>(code.size()));
        report.reject(record.line, reason, name);
        return rejects.add(record, reason, name);
    }

    WriteContext &context;
    const ImportOptions &options;
    const ImportPlan &plan;
    ImportReport &report;
    ImportWriter writer;
    ImportLookup lookup;
    ProductLookup products;
    FindingTable findings;
    RejectFile rejects;
    RowMapper mapper;
};

/// Each reads the file to its end. An error means: take everything back.
Result<void> importContacts(ImportJob &job);
Result<void> importProducts(ImportJob &job);
Result<void> importOrders(ImportJob &job);
Result<void> importActivities(ImportJob &job);
Result<void> importRelations(ImportJob &job);
Result<void> importConsents(ImportJob &job);

} // namespace shuke::exchange
