#pragma once

#include "core/exchange/import_writer.h"

#include <string_view>
#include <vector>

namespace shuke::exchange {

/// A cell that could not be (wholly) understood; the row came in without it. `rule` is a stable code.
struct RowFinding
{
    std::string_view field;
    const char *rule = "";
    std::string_view raw;
    qint64 line = 0;
};

/// Keeps findings as rows of quality_finding and counts them in the report.
class FindingTable
{
public:
    FindingTable(ImportWriter &writer, ImportReport &report) : m_writer(writer), m_report(report) {}

    /// `entity`: contact, product or order. For a row that was there before (`known`), a finding that is open already
    /// is not repeated. Returns whether anything was written.
    Result<bool> keep(const char *entity, qint64 rowId, bool known, const std::vector<RowFinding> &findings);

private:
    Result<bool> isOpen(const char *entity, qint64 rowId, const RowFinding &finding);

    ImportWriter &m_writer;
    ImportReport &m_report;
};

} // namespace shuke::exchange
