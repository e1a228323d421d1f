#include "ui/history/history_source.h"

#include "core/session/history.h"
#include "ui/common/format.h"
#include "ui/common/operation_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace shuke::ui {

namespace history_source_detail {

QString word(const char *english)
{
    return QCoreApplication::translate("HistoryList", english);
}

std::vector<ListColumn> makeColumns()
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    std::vector<ListColumn> columns = {
        {.key = "day",
         .title = word(QT_TRANSLATE_NOOP("HistoryList", "Day")),
         .widthChars = 11,
         .text = [](const QVariant &value) { return dayWords(value.toDate(), QDate::currentDate()); }},
        {.key = "time", .title = word(QT_TRANSLATE_NOOP("HistoryList", "Time")), .widthChars = 6},
        {.key = "what", .title = word(QT_TRANSLATE_NOOP("HistoryList", "What")), .widthChars = 22, .grows = true},
        {.key = "rows",
         .title = word(QT_TRANSLATE_NOOP("HistoryList", "Rows")),
         .toolTip = word(QT_TRANSLATE_NOOP("HistoryList", "Rows of the store that were added, changed or removed")),
         .alignment = right,
         .widthChars = 9,
         .text = [](const QVariant &value) { return numberText(value.toLongLong()); }},
        {.key = "who", .title = word(QT_TRANSLATE_NOOP("HistoryList", "Who")), .widthChars = 8},
        {.key = "state", .title = word(QT_TRANSLATE_NOOP("HistoryList", "State")), .widthChars = 8},
    };
    for (ListColumn &column : columns)
        column.sortable = false; // the order of what happened is the point
    return columns;
}

ListRow rowOf(const HistoryEntry &entry)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMs);
    return {entry.operation.row(),
            {at.date(), at.time().toString(QStringLiteral("HH:mm")), operationText(entry.label), entry.rows,
             entry.actor, operationStateText(entry)}};
}

} // namespace history_source_detail

QString dayWords(QDate day, QDate today)
{
    if (day == today)
        return history_source_detail::word(QT_TRANSLATE_NOOP("HistoryList", "Today"));
    if (day == today.addDays(-1))
        return history_source_detail::word(QT_TRANSLATE_NOOP("HistoryList", "Yesterday"));
    return dayText(day);
}

QString operationStateText(const HistoryEntry &entry)
{
    if (!entry.undoneBy.isValid())
        return {};
    return entry.undoes.isValid() ? history_source_detail::word(QT_TRANSLATE_NOOP("HistoryList", "Redone"))
                                  : history_source_detail::word(QT_TRANSLATE_NOOP("HistoryList", "Undone"));
}

HistorySource::HistorySource(SharedSession session, QObject *parent)
    : RowSource(parent), m_session(std::move(session)), m_columns(history_source_detail::makeColumns())
{
    // An undo also marks the operation it took back, wherever it stands.
    m_session->onChanged(this, [this](const ChangeSet &) { Q_EMIT changed({}, true); });
}

void HistorySource::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    Q_EMIT changed({}, true);
}

QFuture<Result<std::vector<qint64>>> HistorySource::ids(const IdQuery &query, const CancelToken &cancel)
{
    Query<std::vector<qint64>> wanted;
    wanted.cancel = cancel;
    wanted.run = [all = session::historyIds(m_filter),
                  limit = query.limit](ReadContext &context) -> Result<std::vector<qint64>> {
        const Result<std::vector<OperationId>> operations = all.run(context);
        if (!operations)
            return operations.error();
        std::vector<qint64> ids;
        ids.reserve(operations->size());
        for (const OperationId operation : *operations) {
            if (limit > 0 && static_cast<qsizetype>(ids.size()) == limit)
                break;
            ids.push_back(operation.row());
        }
        return ids;
    };
    return m_session->query(std::move(wanted));
}

QFuture<Result<std::vector<ListRow>>> HistorySource::rows(const std::vector<qint64> &ids, const CancelToken &cancel)
{
    std::vector<OperationId> operations;
    for (const qint64 id : ids)
        operations.push_back(OperationId::fromRow(id));
    Query<std::vector<ListRow>> wanted;
    wanted.cancel = cancel;
    wanted.run = [of =
                      session::historyOf(std::move(operations))](ReadContext &context) -> Result<std::vector<ListRow>> {
        const Result<std::vector<HistoryEntry>> entries = of.run(context);
        if (!entries)
            return entries.error();
        std::vector<ListRow> rows;
        for (const HistoryEntry &entry : *entries)
            rows.push_back(history_source_detail::rowOf(entry));
        return rows;
    };
    return m_session->query(std::move(wanted));
}

} // namespace shuke::ui
