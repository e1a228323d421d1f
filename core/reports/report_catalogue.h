#pragma once

#include "core/reports/report_model.h"

#include <span>

namespace shuke::reports {

/// What a report can be asked for. Codes are the names of the command line's options.
enum class ReportOption { Period, AsOf, RfmMap, RfmMethod, Segment };

/// One report of the catalogue.
struct ReportEntry
{
    QByteArray code; ///< Stable, e.g. "customer-value".
    Text title;
    Text description; ///< One sentence: the question it answers.
    std::vector<ReportOption> options;

    bool takes(ReportOption option) const;
};

/// All reports, in the order of menus.
std::span<const ReportEntry> reportCatalogue();
/// Null if there is none of that code.
const ReportEntry *findReport(const QByteArray &code);

} // namespace shuke::reports
