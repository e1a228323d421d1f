#include "core/reports/report_catalogue.h"

#include <algorithm>

namespace shuke::reports {

std::span<const ReportEntry> reportCatalogue()
{
    static const std::vector<ReportEntry> entries = {
        {"customer-value",
         QT_TRANSLATE_NOOP("Report", "Customer value"),
         QT_TRANSLATE_NOOP("Report", "Who the best customers are, who is slipping away, and what each class is worth."),
         {ReportOption::Period, ReportOption::AsOf, ReportOption::RfmMap, ReportOption::RfmMethod}},
        {"data-dictionary",
         QT_TRANSLATE_NOOP("Report", "Data dictionary"),
         QT_TRANSLATE_NOOP("Report", "Which fields there are, what they are for, and how much they are used."),
         {}},
        {"segment",
         QT_TRANSLATE_NOOP("Report", "Segment"),
         QT_TRANSLATE_NOOP("Report", "Who is in a segment, what they are worth, and who is left out."),
         {ReportOption::Segment}},
    };
    return entries;
}

bool ReportEntry::takes(ReportOption option) const
{
    return std::ranges::find(options, option) != options.end();
}

const ReportEntry *findReport(const QByteArray &code)
{
    const std::span<const ReportEntry> entries = reportCatalogue();
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const ReportEntry &e) { return e.code == code; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace shuke::reports
