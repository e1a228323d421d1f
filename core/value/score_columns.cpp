#include "core/value/score_columns.h"

#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"
#include "core/value/score_table.h"

namespace shuke::value {

namespace score_columns_detail {

/// Its value of a row of contact_score: a number, or a code that codesOf() puts in order.
std::string_view columnOf(ScoreSort sort, RfmMap map)
{
    switch (sort) {
    case ScoreSort::Stage:
        return "stage";
    case ScoreSort::Class:
        return map == RfmMap::Eight ? "eight_class" : "grid_class";
    case ScoreSort::Scores:
        return "100 * r + 10 * f + m";
    case ScoreSort::LifetimeValue:
        return "value_minor";
    case ScoreSort::AliveProbability:
        return "alive_ppm";
    case ScoreSort::BuyProbability:
        return "buy_ppm";
    case ScoreSort::ValueAtRisk:
        break;
    }
    return "value_at_risk";
}

/// In their order; none: the values are numbers.
std::vector<std::string> codesOf(ScoreSort sort, RfmMap map)
{
    std::vector<std::string> codes;
    if (sort == ScoreSort::Stage) {
        for (int stage = 0; stage < kLifecycleStageCount; ++stage)
            codes.push_back(lifecycleStageCode(static_cast<LifecycleStage>(stage)).toStdString());
    } else if (sort == ScoreSort::Class) {
        for (const RfmSegment segment : segmentsOf(map))
            codes.emplace_back(segmentCode(segment));
    }
    return codes;
}

void addKey(sales::RowKeys &keys, const store::ScanRow &row, const std::vector<std::string> &codes)
{
    if (row.isNull(1))
        return keys.blank();
    if (codes.empty())
        return keys.number(row.integer(1));
    const auto found = std::ranges::find(codes, row.utf8(1));
    found == codes.end() ? keys.blank() : keys.number(found - codes.begin());
}

Result<std::shared_ptr<std::vector<qint64>>> contactsIn(ReadContext &context, sales::RowScope scope)
{
    auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read = store::scanRows(
        context.database(),
        scope == sales::RowScope::Live ? "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL"
                                       : "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NOT NULL",
        [&ids](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            return true;
        });
    if (!read)
        return read.error();
    return ids;
}

} // namespace score_columns_detail

Query<ListScores> scoresOf(std::vector<qint64> contacts)
{
    return {[contacts = std::move(contacts)](ReadContext &context) -> Result<ListScores> {
        ListScores list;
        const Result<std::optional<ScoreRun>> run = lastScoreRun(context.database());
        if (!run)
            return run.error();
        list.hasYearOfData = *run && (*run)->hasYearOfData;
        list.scores.reserve(contacts.size());
        for (const qint64 id : contacts) {
            Result<std::optional<ContactScore>> score = lastScoreOf(context.database(), ContactId::fromRow(id));
            if (!score)
                return score.error();
            list.scores.push_back(std::move(*score));
        }
        return list;
    }};
}

Query<sales::RowOrder> contactsSortedByScore(ScoreSort sort, sales::RowScope scope, RfmMap map)
{
    return {[sort, scope, map](ReadContext &context) -> Result<sales::RowOrder> {
        using namespace score_columns_detail;
        const Result<std::shared_ptr<std::vector<qint64>>> ids = contactsIn(context, scope);
        if (!ids)
            return ids.error();
        const std::vector<qint64> &contacts = **ids;
        const std::vector<std::string> codes = codesOf(sort, map);
        sales::RowKeys keys;
        size_t next = 0; // both ascend
        const std::string sql =
            "SELECT scan_row(contact_id, " + std::string(columnOf(sort, map)) +
            ") FROM contact_score WHERE run_id = (SELECT max(id) FROM score_run WHERE complete = 1)";
        const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
            const qint64 contact = row.integer(0);
            for (; next < contacts.size() && contacts[next] < contact; ++next)
                keys.blank();
            if (next < contacts.size() && contacts[next] == contact) {
                addKey(keys, row, codes);
                ++next;
            }
            return next < contacts.size();
        });
        if (!read)
            return read.error();
        for (; next < contacts.size(); ++next)
            keys.blank();
        return keys.sorted(*ids);
    }};
}

} // namespace shuke::value
