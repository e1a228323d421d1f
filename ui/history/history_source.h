#pragma once

#include "core/base/history_types.h"
#include "ui/common/session_jobs.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

/// The operations of a store as rows of a list, newest first. The id of a row is the operation's.
class HistorySource : public RowSource
{
    Q_OBJECT

public:
    enum Column { Day, Time, What, Rows, Who, State };

    explicit HistorySource(SharedSession session, QObject *parent = nullptr);

    /// `limit` and `before` are not looked at.
    void setFilter(const HistoryFilter &filter);
    const HistoryFilter &filter() const { return m_filter; }

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    SharedSession m_session;
    HistoryFilter m_filter;
    std::vector<ListColumn> m_columns;
};

/// "Today", "Yesterday", else the day.
QString dayWords(QDate day, QDate today);
/// "Undone", "Redone", or nothing.
QString operationStateText(const HistoryEntry &entry);

} // namespace shuke::ui
