#include "ui/tasks/task_rows.h"

#include "ui/common/format.h"
#include "ui/tasks/follow_up_words.h"

#include <QPromise>

#include <numeric>

namespace shuke::ui {

namespace task_rows_detail {

template <typename T>
QFuture<Result<T>> answered(T value)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(std::move(value)));
    promise.finish();
    return promise.future();
}

QVariant textOrNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant dayOrNothing(QDate day)
{
    return day.isValid() ? QVariant(day) : QVariant();
}

std::vector<QVariant> cellsOf(TaskGroup group, const TaskItem &item)
{
    const activities::OpenStep &step = item.step;
    return {taskGroupText(group),
            dayOrNothing(item.isDone() ? item.doneOn : step.day),
            step.minute ? QVariant(timeText(*step.minute)) : QVariant(),
            textOrNothing(stepText(step)),
            textOrNothing(step.contactName),
            textOrNothing(step.ownerName),
            item.isTask() ? QVariant(priorityText(step.priority)) : QVariant()};
}

} // namespace task_rows_detail

TaskRows::TaskRows(std::vector<std::pair<TaskGroup, TaskItem>> lines, QObject *parent)
    : RowSource(parent), m_lines(std::move(lines))
{
    m_columns = {{.key = "group", .title = tr("Group"), .widthChars = 10},
                 {.key = "day",
                  .title = tr("Day"),
                  .alignment = Qt::AlignRight | Qt::AlignVCenter,
                  .widthChars = 12,
                  .isDay = true,
                  .text = [](const QVariant &value) { return dayText(value.toDate()); }},
                 {.key = "time", .title = tr("Time"), .widthChars = 6},
                 {.key = "title", .title = tr("What"), .widthChars = 30, .grows = true},
                 {.key = "customer", .title = tr("Customer"), .widthChars = 16},
                 {.key = "owner", .title = tr("Owner"), .widthChars = 10},
                 {.key = "priority", .title = tr("Priority"), .widthChars = 8}};
}

std::vector<qint64> TaskRows::allIds() const
{
    std::vector<qint64> ids(m_lines.size());
    std::iota(ids.begin(), ids.end(), 1);
    return ids;
}

QFuture<Result<std::vector<qint64>>> TaskRows::ids(const IdQuery &, const CancelToken &)
{
    return task_rows_detail::answered(allIds());
}

QFuture<Result<std::vector<ListRow>>> TaskRows::rows(const std::vector<qint64> &ids, const CancelToken &)
{
    std::vector<ListRow> rows;
    for (const qint64 id : ids) {
        if (id < 1 || id > static_cast<qint64>(m_lines.size()))
            continue;
        const auto &[group, item] = m_lines[static_cast<size_t>(id - 1)];
        rows.push_back({id, task_rows_detail::cellsOf(group, item)});
    }
    return task_rows_detail::answered(std::move(rows));
}

} // namespace shuke::ui
