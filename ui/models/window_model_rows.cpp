// The values of the rows: pages are read when they are looked at; and the columns, which may grow.
#include "ui/models/window_model.h"

#include "ui/common/on_finished.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace window_model_rows_detail {

constexpr size_t kWantedPages = 8; // more than any screen shows
constexpr size_t kRunningPages = 4;

} // namespace window_model_rows_detail

void WindowModel::followColumns()
{
    connect(&m_source, &RowSource::columnsAboutToGrow, this, [this](int count) {
        Q_EMIT orderAboutToChange(); // a selected row is one with all its columns
        beginInsertColumns({}, columnCount(), columnCount() + count - 1);
    });
    connect(&m_source, &RowSource::columnsGrew, this, [this] {
        endInsertColumns();
        Q_EMIT orderChanged();
        forgetRows();
    });
    connect(&m_source, &RowSource::columnsChanged, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        Q_EMIT columnsChanged();
    });
}

void WindowModel::demand(const std::vector<int> &columns)
{
    if (m_source.demand(columns))
        forgetRows();
}

void WindowModel::forgetRows()
{
    ++m_dataGeneration;
    m_rows.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void WindowModel::readRows(const std::vector<qint64> &ids, const CancelToken &cancel, QObject *guard,
                           std::function<void(const Result<std::vector<ListRow>> &)> ready)
{
    onFinished(m_source.rows(ids, cancel), guard, [ids, ready = std::move(ready)](Result<std::vector<ListRow>> rows) {
        if (rows) {
            QHash<qint64, size_t> places;
            for (size_t i = 0; i < ids.size(); ++i)
                places.insert(ids[i], i);
            std::sort(rows->begin(), rows->end(), [&places](const ListRow &a, const ListRow &b) {
                return places.value(a.id) < places.value(b.id);
            });
        }
        ready(rows);
    });
}

bool WindowModel::isInMemory(int first, int last) const
{
    bool all = true;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        if (m_rows.contains(idAt(row)))
            continue;
        want(row / kPageRows);
        all = false;
    }
    return all;
}

void WindowModel::want(qsizetype page) const
{
    if (std::any_of(m_running.begin(), m_running.end(), [page](const Fetch &fetch) { return fetch.page == page; }))
        return;
    const auto known = std::find(m_wanted.begin(), m_wanted.end(), page);
    if (known != m_wanted.end())
        m_wanted.erase(known);
    else if (m_wanted.size() >= window_model_rows_detail::kWantedPages)
        m_wanted.erase(m_wanted.begin());
    m_wanted.push_back(page);
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start(0);
}

void WindowModel::fetchWanted()
{
    while (!m_wanted.empty() && m_running.size() < window_model_rows_detail::kRunningPages) {
        const qsizetype page = m_wanted.back();
        m_wanted.pop_back();
        const auto first = static_cast<size_t>(page * kPageRows);
        if (first >= m_ids.size())
            continue;
        const size_t last = std::min(first + kPageRows, m_ids.size());
        std::vector<qint64> missing;
        for (size_t i = first; i < last; ++i) {
            if (!m_rows.contains(m_ids[i]))
                missing.push_back(m_ids[i]);
        }
        if (!missing.empty())
            fetch(page, std::move(missing));
    }
}

void WindowModel::fetch(qsizetype page, std::vector<qint64> ids)
{
    const quint64 generation = m_dataGeneration;
    const quint64 serial = ++m_fetchSerial;
    std::erase(m_wanted, page);
    m_running.push_back({page, serial});
    const QFuture<Result<std::vector<ListRow>>> rows = m_source.rows(ids, m_rowCancel);
    onFinished(rows, this, [this, generation, serial, ids = std::move(ids)](Result<std::vector<ListRow>> answer) {
        received(ids, generation, serial, std::move(answer));
    });
}

void WindowModel::received(const std::vector<qint64> &asked, quint64 generation, quint64 serial,
                           Result<std::vector<ListRow>> rows)
{
    const auto fetch =
        std::find_if(m_running.begin(), m_running.end(), [serial](const Fetch &f) { return f.serial == serial; });
    const qsizetype page = fetch == m_running.end() ? -1 : fetch->page; // −1: the order has changed meanwhile
    if (page >= 0)
        m_running.erase(fetch);
    if (serial == m_restAfter && m_restGeneration == m_idGeneration)
        requestIds(0);
    if (!rows) {
        if (rows.error().code != ErrorCode::Canceled)
            Q_EMIT failed(rows.error());
        return;
    }
    if (generation == m_dataGeneration) {
        for (const qint64 id : asked)
            m_rows.insert(id, new ListRow{id, {}}); // stays empty if it is gone
        for (ListRow &row : *rows)
            m_rows.insert(row.id, new ListRow(std::move(row)));
    } // else: read before the newest change; the repaint asks again
    if (m_ids.empty())
        return;
    const int first = page < 0 ? 0 : static_cast<int>(page) * kPageRows;
    const int last = page < 0 ? rowCount() - 1 : std::min(first + kPageRows, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    if (!m_wanted.empty())
        m_fetchTimer.start(0);
}

} // namespace shuke::ui
