#include "core/activities/follow_up_search.h"

#include "core/base/text_fold.h"
#include "core/base/text_grams.h"
#include "core/contacts/table_rows.h"
#include "core/store/follow_up_index.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <limits>

namespace shuke::activities {

namespace follow_up_search_detail {

using Ids = std::vector<qint64>;

/// With AND before each. Only numbers and our own codes: nothing a user typed.
std::string conditions(const FollowUpFilter &filter)
{
    std::string kinds;
    for (const ActivityKind kind : filter.kinds)
        kinds += (kinds.empty() ? "'" : ", '") + codeOf(kind).toStdString() + "'";
    // The sign keeps the index by contact and day out of it: the rows come by id.
    std::string sql = kinds.empty() ? "" : " AND a.kind IN (" + kinds + ")";
    if (filter.from.isValid())
        sql += " AND +a.day >= " + std::to_string(filter.from.toJulianDay());
    if (filter.through.isValid())
        sql += " AND +a.day <= " + std::to_string(filter.through.toJulianDay());
    if (filter.owner)
        sql += filter.owner->isValid() ? " AND a.owner_id = " + std::to_string(filter.owner->row())
                                       : std::string(" AND a.owner_id IS NULL");
    if (filter.contact.isValid())
        sql += " AND a.contact_id = " + std::to_string(filter.contact.row());
    return sql;
}

/// Whether the folded text holds the needle. Keeps its buffer.
class Matcher
{
public:
    explicit Matcher(std::string needle) : m_needle(std::move(needle)) {}

    bool matches(std::string_view outcome, std::string_view text)
    {
        m_raw.assign(outcome);
        if (!outcome.empty() && !text.empty())
            m_raw += '\n';
        m_raw += text;
        m_folded.clear();
        appendFolded(m_raw, m_folded);
        return m_folded.find(m_needle) != std::string::npos;
    }

private:
    std::string m_needle;
    std::string m_raw;
    std::string m_folded;
};

/// Those of the candidates with ids in [low, high] that hold the needle, ascending.
///
/// Ascending although the newest are wanted first: the rows of the table are then next to each other, and are read in a
/// third of the time.
Result<Ids> matchesIn(ReadContext &context, const std::string &grams, const std::string &where, qint64 low, qint64 high,
                      Matcher &matcher)
{
    const std::string sql = "SELECT scan_row(a.id, a.outcome, a.text) FROM activity_text t CROSS JOIN activity a "
                            "ON a.id = t.rowid WHERE activity_text MATCH '" +
                            grams + "' AND t.rowid BETWEEN " + std::to_string(low) + " AND " + std::to_string(high) +
                            " AND a.deleted_at IS NULL" + where;
    Ids found;
    Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
        if (matcher.matches(row.utf8(1), row.utf8(2)))
            found.push_back(row.integer(0));
        return true;
    });
    if (!read)
        return read.error();
    return found;
}

/// The newest candidate up to `high`; nothing: there is none.
Result<std::optional<qint64>> newestUpTo(store::Database &database, const QString &grams, qint64 high)
{
    return contacts::rowOf<qint64>(
        database,
        "SELECT t.rowid FROM activity_text t WHERE activity_text MATCH ?1 AND t.rowid <= ?2 ORDER BY t.rowid DESC "
        "LIMIT 1",
        [](const store::Statement &row) { return row.integer(0); }, grams, high);
}

/// The hit of an id; nothing if it or its contact is in the trash.
Result<std::optional<FollowUpHit>> hitOf(store::Database &database, qint64 id)
{
    return contacts::rowOf<FollowUpHit>(
        database,
        "SELECT a.id, a.contact_id, c.name, a.kind, a.day, a.outcome, a.text, a.state, a.minute, s.name FROM activity "
        "a "
        "CROSS JOIN contact c ON c.id = a.contact_id LEFT JOIN staff s ON s.id = a.owner_id WHERE a.id = ? "
        "AND a.deleted_at IS NULL AND c.deleted_at IS NULL",
        [](const store::Statement &row) {
            FollowUpHit hit;
            hit.activity = row.id<ActivityId>(0);
            hit.contact = row.id<ContactId>(1);
            hit.contactName = row.text(2);
            hit.kind = activityKindFromCode(row.text(3)).value_or(ActivityKind::Note);
            hit.day = row.day(4);
            hit.text = QString::fromStdString(store::followUpText(row.utf8(5), row.utf8(6)));
            hit.state = activityStateFromCode(row.text(7)).value_or(ActivityState::Held);
            if (const std::optional<qint64> minute = row.optionalInteger(8))
                hit.minute = static_cast<int>(*minute);
            hit.ownerName = row.text(9);
            return hit;
        },
        id);
}

Result<void> addHits(store::Database &database, const Ids &ids, int limit, std::vector<FollowUpHit> &hits)
{
    for (auto id = ids.rbegin(); id != ids.rend() && static_cast<int>(hits.size()) < limit; ++id) {
        Result<std::optional<FollowUpHit>> hit = hitOf(database, *id);
        if (!hit)
            return hit.error();
        if (*hit)
            hits.push_back(std::move(**hit));
    }
    return {};
}

/// Block by block from the newest on: what is common is found in the first, what is rare needs few of them.
/// `take(ids)` gets the ids of a block, ascending; false: enough.
template <typename Take>
Result<void> eachBlock(ReadContext &context, const std::string &where, std::string needle, qint64 below, Take take)
{
    constexpr qint64 kFirstBlock = 1024;
    constexpr qint64 kLargestBlock = 1 << 17;
    const std::string grams = gramQuery(needle);
    Matcher matcher(std::move(needle));
    qint64 high = below - 1;
    for (qint64 size = kFirstBlock;; size = std::min(size * 4, kLargestBlock)) {
        if (context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("reading follow-ups")};
        const Result<std::optional<qint64>> newest =
            newestUpTo(context.database(), QString::fromStdString(grams), high);
        if (!newest)
            return newest.error();
        if (!*newest)
            return {};
        const qint64 low = **newest - size + 1;
        const Result<Ids> found = matchesIn(context, grams, where, low, **newest, matcher);
        if (!found)
            return found.error();
        const Result<bool> more = take(*found);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        high = low - 1;
    }
}

Result<std::vector<FollowUpHit>> byText(ReadContext &context, const FollowUpFilter &filter, std::string needle,
                                        int limit, qint64 below)
{
    std::vector<FollowUpHit> hits;
    if (limit <= 0)
        return hits;
    const Result<void> read =
        eachBlock(context, conditions(filter), std::move(needle), below, [&](const Ids &found) -> Result<bool> {
            if (Result<void> added = addHits(context.database(), found, limit, hits); !added)
                return added.error();
            return static_cast<int>(hits.size()) < limit;
        });
    if (!read)
        return read.error();
    return hits;
}

// With AND before it: not of a contact in the trash.
constexpr const char *kOfLiving =
    " AND EXISTS (SELECT 1 FROM contact c WHERE c.id = a.contact_id AND c.deleted_at IS NULL)";

Result<std::vector<ActivityId>> idsByText(ReadContext &context, const FollowUpFilter &filter, std::string needle)
{
    std::vector<ActivityId> ids;
    const Result<void> read = eachBlock(context, conditions(filter) + kOfLiving, std::move(needle),
                                        std::numeric_limits<qint64>::max(), [&ids](const Ids &found) -> Result<bool> {
                                            for (auto id = found.rbegin(); id != found.rend(); ++id)
                                                ids.push_back(ActivityId::fromRow(*id));
                                            return true;
                                        });
    if (!read)
        return read.error();
    return ids;
}

/// Without a text: from the newest id on until there are enough.
Result<std::vector<FollowUpHit>> newest(ReadContext &context, const FollowUpFilter &filter, int limit, qint64 below)
{
    constexpr qint64 kLookForCancel = 256;
    Result<store::Statement> rows =
        context.database().prepare("SELECT a.id FROM activity a WHERE a.id < ?1 AND a.deleted_at IS NULL" +
                                   conditions(filter) + " ORDER BY a.id DESC");
    if (!rows)
        return rows.error();
    rows->bind(1, below);
    std::vector<FollowUpHit> hits;
    for (qint64 seen = 1; static_cast<int>(hits.size()) < limit; ++seen) {
        if (seen % kLookForCancel == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("reading follow-ups")};
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (Result<void> added = addHits(context.database(), {rows->integer(0)}, limit, hits); !added)
            return added.error();
    }
    return hits;
}

} // namespace follow_up_search_detail

Query<std::vector<FollowUpHit>> searchFollowUps(QString text, int limit, CancelToken cancel)
{
    FollowUpFilter filter;
    filter.text = text.isEmpty() ? QStringLiteral(" ") : std::move(text); // no text finds nothing
    return followUps(std::move(filter), limit, {}, std::move(cancel));
}

Query<std::vector<FollowUpHit>> followUps(FollowUpFilter filter, int limit, ActivityId before, CancelToken cancel)
{
    const qint64 below = before.isValid() ? before.row() : std::numeric_limits<qint64>::max();
    return {[filter = std::move(filter), limit, below](ReadContext &context) -> Result<std::vector<FollowUpHit>> {
                std::string needle = foldUtf8(filter.text.toStdString());
                if (filter.text.isEmpty())
                    return follow_up_search_detail::newest(context, filter, limit, below);
                if (needle.empty())
                    return std::vector<FollowUpHit>();
                return follow_up_search_detail::byText(context, filter, std::move(needle), limit, below);
            },
            std::move(cancel)};
}

Query<std::vector<ActivityId>> followUpIds(FollowUpFilter filter, CancelToken cancel)
{
    return {[filter = std::move(filter)](ReadContext &context) -> Result<std::vector<ActivityId>> {
                using namespace follow_up_search_detail;
                std::string needle = foldUtf8(filter.text.toStdString());
                if (!filter.text.isEmpty() && needle.empty())
                    return std::vector<ActivityId>();
                if (!needle.empty())
                    return idsByText(context, filter, std::move(needle));
                return contacts::rowsOf<ActivityId>(context.database(),
                                                    "SELECT a.id FROM activity a WHERE a.deleted_at IS NULL" +
                                                        conditions(filter) + kOfLiving + " ORDER BY a.id DESC",
                                                    [](const store::Statement &row) { return row.id<ActivityId>(0); });
            },
            std::move(cancel)};
}

Query<std::vector<FollowUpHit>> followUpsOf(std::vector<ActivityId> ids, CancelToken cancel)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<std::vector<FollowUpHit>> {
                std::vector<FollowUpHit> hits;
                hits.reserve(ids.size());
                for (const ActivityId id : ids) {
                    Result<std::optional<FollowUpHit>> hit =
                        follow_up_search_detail::hitOf(context.database(), id.row());
                    if (!hit)
                        return hit.error();
                    if (*hit)
                        hits.push_back(std::move(**hit));
                }
                return hits;
            },
            std::move(cancel)};
}

} // namespace shuke::activities
