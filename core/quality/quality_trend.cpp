#include "core/quality/quality_check.h"
#include "core/store/read_context.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shuke::quality {

namespace quality_trend_detail {

constexpr double kParts = 1'000'000;

constexpr std::string_view kKeep =
    "INSERT INTO quality_day (day, records, findings, score, completeness, validity, uniqueness, timeliness, "
    "consistency) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (day) DO UPDATE SET records = "
    "excluded.records, findings = excluded.findings, score = excluded.score, completeness = excluded.completeness, "
    "validity = excluded.validity, uniqueness = excluded.uniqueness, timeliness = excluded.timeliness, consistency = "
    "excluded.consistency";
constexpr std::string_view kTrend = "SELECT day, records, findings, score, completeness, validity, uniqueness, "
                                    "timeliness, consistency FROM quality_day ORDER BY day DESC LIMIT ?1";

std::optional<qint64> stored(std::optional<double> value)
{
    return value ? std::optional(static_cast<qint64>(std::llround(*value * kParts))) : std::nullopt;
}

std::optional<double> read(const store::Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<double>(row.integer(column)) / kParts);
}

} // namespace quality_trend_detail

Command keepQualityDay(const QualityResult &result)
{
    QualityDay day{result.asOf, result.records, result.findings(), result.score, result.dimensions};
    // The label is needed while it runs; the history never shows it.
    return {"quality.keep_day",
            {QT_TRANSLATE_NOOP("Operation", "Check data quality"), {}},
            [day = std::move(day)](WriteContext &context) -> Result<void> {
                using namespace quality_trend_detail;
                Result<store::Statement *> keep = context.database().cached(kKeep);
                if (!keep)
                    return keep.error();
                (*keep)->bindAll(day.day, day.records, day.findings,
                                 stored(day.score ? std::optional(*day.score / 100) : std::nullopt));
                for (size_t i = 0; i < day.dimensions.size(); ++i)
                    (*keep)->bind(static_cast<int>(i) + 5, stored(day.dimensions[i]));
                return (*keep)->run();
            }};
}

Query<std::vector<QualityDay>> qualityTrend(int days)
{
    return {[days](ReadContext &context) -> Result<std::vector<QualityDay>> {
                using namespace quality_trend_detail;
                Result<store::Statement *> select = context.database().cached(kTrend);
                if (!select)
                    return select.error();
                (*select)->bindAll(days);
                std::vector<QualityDay> trend;
                while (true) {
                    const Result<bool> more = (*select)->step();
                    if (!more)
                        return more.error();
                    if (!*more)
                        break;
                    const store::Statement &row = **select;
                    QualityDay day{row.day(0), row.integer(1), row.integer(2), read(row, 3), {}};
                    if (day.score)
                        *day.score *= 100;
                    for (size_t i = 0; i < day.dimensions.size(); ++i)
                        day.dimensions[i] = read(row, static_cast<int>(i) + 4);
                    trend.push_back(std::move(day));
                }
                std::reverse(trend.begin(), trend.end());
                return trend;
            },
            {}};
}

} // namespace shuke::quality
