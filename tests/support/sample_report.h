#pragma once

#include "core/reports/customer_value_report.h"
#include "core/reports/report_text.h"

namespace shuke::test {

/// A customer value report with everything it is made of.
struct SampleReport
{
    std::vector<value::PurchaseSummary> purchases;
    std::unordered_map<ContactId, reports::CustomerName> names;
    value::RfmResult scores;
    reports::CustomerValueInput input;

    SampleReport() = default;
    SampleReport(const SampleReport &) = delete;
    SampleReport &operator=(const SampleReport &) = delete;

    /// Adds a customer; ids count from 1. Days before the as-of day.
    void add(const QString &name, int firstDaysAgo, int lastDaysAgo, int orders, qint64 netRevenueMinor);
    /// Scores and builds; a failure throws.
    reports::ReportModel build(value::RfmMap map = value::RfmMap::Grid);
};

/// Fills in store name, CNY, the period 2024-01-01 … 2025-12-31 and 2025-12-31 as of.
void setUp(SampleReport &report);
/// As setUp, with `count` customers of a tea shop as they may be, the same on each run.
void fill(SampleReport &report, int count);

/// Chinese words for the context "Report"; English where there are none.
reports::Translate chinese();

} // namespace shuke::test
