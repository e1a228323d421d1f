#pragma once

#include "core/base/ids.h"
#include "ui/common/session_jobs.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

/// Follow-ups as rows of a list, for the export and the printer: their ids are those of activities, their texts whole.
/// Read from the store in the slices that are asked for; does not follow it.
class FollowUpRows : public RowSource
{
    Q_OBJECT

public:
    explicit FollowUpRows(SharedSession session, QObject *parent = nullptr);

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    /// All of them, newest written first; the query does not matter.
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    SharedSession m_session;
    std::vector<ListColumn> m_columns;
};

} // namespace shuke::ui
