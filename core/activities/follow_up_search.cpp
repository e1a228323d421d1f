#include "core/activities/follow_up_search.h"

#include "core/base/text_fold.h"
#include "core/base/text_grams.h"
#include "core/contacts/table_rows.h"
#include "core/store/follow_up_index.h"
#include "core/store/read_context.h"

namespace shuke::activities {

namespace follow_up_search_detail {

// CROSS JOIN: the index first, whatever the planner knows of the other.
constexpr std::string_view kCandidates =
    "SELECT a.id, a.contact_id, a.kind, a.day, a.outcome, a.text FROM activity_text t "
    "CROSS JOIN activity a ON a.id = t.rowid "
    "WHERE activity_text MATCH ? AND a.deleted_at IS NULL ORDER BY t.rowid DESC";

Result<std::vector<FollowUpHit>> search(ReadContext &context, const std::string &needle, int limit)
{
    constexpr qint64 kLookForCancel = 256;
    std::vector<FollowUpHit> hits;
    const std::string query = gramQuery(needle);
    if (query.empty())
        return hits;
    Result<store::Statement> rows = context.database().prepare(kCandidates);
    if (!rows)
        return rows.error();
    rows->bindUtf8(1, query);
    for (qint64 seen = 1; static_cast<int>(hits.size()) < limit; ++seen) {
        if (seen % kLookForCancel == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("reading follow-ups")};
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const std::string text = store::followUpText(rows->utf8(4), rows->utf8(5));
        if (foldUtf8(text).find(needle) == std::string::npos)
            continue;
        const ContactId contact = rows->id<ContactId>(1);
        Result<std::optional<QString>> name = contacts::rowOf<QString>(
            context.database(), "SELECT name FROM contact WHERE id = ? AND deleted_at IS NULL",
            [](const store::Statement &row) { return row.text(0); }, contact);
        if (!name)
            return name.error();
        if (*name)
            hits.push_back({rows->id<ActivityId>(0), contact, **name,
                            activityKindFromCode(rows->text(2)).value_or(ActivityKind::Note), rows->day(3),
                            QString::fromStdString(text)});
    }
    return hits;
}

} // namespace follow_up_search_detail

Query<std::vector<FollowUpHit>> searchFollowUps(QString text, int limit, CancelToken cancel)
{
    return {[needle = foldUtf8(text.toStdString()), limit](ReadContext &context) {
                return follow_up_search_detail::search(context, needle, limit);
            },
            std::move(cancel)};
}

} // namespace shuke::activities
