#include "ui/tasks/follow_up_rows.h"

#include "core/activities/follow_up_search.h"
#include "ui/common/format.h"
#include "ui/common/on_finished.h"
#include "ui/lists/filtered_source.h"
#include "ui/tasks/follow_up_words.h"

namespace shuke::ui {

namespace follow_up_rows_detail {

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

ListRow rowOf(const activities::FollowUpHit &hit)
{
    return {hit.activity.row(),
            {hit.day, hit.minute ? QVariant(timeText(*hit.minute)) : QVariant(), activityKindText(hit.kind),
             activityStateText(hit.state), textOrNothing(hit.contactName), textOrNothing(hit.text),
             textOrNothing(hit.ownerName)}};
}

} // namespace follow_up_rows_detail

FollowUpRows::FollowUpRows(SharedSession session, QObject *parent) : RowSource(parent), m_session(std::move(session))
{
    m_columns = {{.key = "day",
                  .title = tr("Day"),
                  .alignment = Qt::AlignRight | Qt::AlignVCenter,
                  .widthChars = 12,
                  .isDay = true,
                  .text = [](const QVariant &value) { return dayText(value.toDate()); }},
                 {.key = "time", .title = tr("Time"), .widthChars = 6},
                 {.key = "kind", .title = tr("Kind"), .widthChars = 8},
                 {.key = "state", .title = tr("State"), .widthChars = 10},
                 {.key = "customer", .title = tr("Customer"), .widthChars = 16},
                 {.key = "text", .title = tr("Text"), .widthChars = 40, .grows = true},
                 {.key = "owner", .title = tr("Owner"), .widthChars = 10}};
}

QFuture<Result<std::vector<qint64>>> FollowUpRows::ids(const IdQuery &, const CancelToken &cancel)
{
    const Answer<std::vector<qint64>> answer;
    onFinished(m_session->query(activities::followUpIds({}, cancel)), this,
               [answer](const Result<std::vector<ActivityId>> &ids) {
                   if (!ids)
                       return answer.give(ids.error());
                   std::vector<qint64> rows;
                   rows.reserve(ids->size());
                   for (const ActivityId id : *ids)
                       rows.push_back(id.row());
                   answer.give(std::move(rows));
               });
    return answer.future();
}

QFuture<Result<std::vector<ListRow>>> FollowUpRows::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    const Answer<std::vector<ListRow>> answer;
    std::vector<ActivityId> wanted;
    wanted.reserve(ids.size());
    for (const qint64 id : ids)
        wanted.push_back(ActivityId::fromRow(id));
    onFinished(m_session->query(activities::followUpsOf(std::move(wanted), cancel)), this,
               [answer](const Result<std::vector<activities::FollowUpHit>> &hits) {
                   if (!hits)
                       return answer.give(hits.error());
                   std::vector<ListRow> rows;
                   rows.reserve(hits->size());
                   for (const activities::FollowUpHit &hit : *hits)
                       rows.push_back(follow_up_rows_detail::rowOf(hit));
                   answer.give(std::move(rows));
               });
    return answer.future();
}

} // namespace shuke::ui
