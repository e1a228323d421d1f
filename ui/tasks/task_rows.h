#pragma once

#include "ui/models/row_source.h"
#include "ui/tasks/task_list_model.h"

namespace shuke::ui {

/// The lines of the task list as rows of a list, for the export and the printer. Does not follow the store.
class TaskRows : public RowSource
{
    Q_OBJECT

public:
    TaskRows(std::vector<std::pair<TaskGroup, TaskItem>> lines, QObject *parent = nullptr);

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    /// 1, 2, … in the order of the list.
    std::vector<qint64> allIds() const;

private:
    std::vector<std::pair<TaskGroup, TaskItem>> m_lines;
    std::vector<ListColumn> m_columns;
};

} // namespace shuke::ui
