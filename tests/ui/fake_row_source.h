#pragma once

#include "ui/models/row_source.h"

#include <QPromise>

#include <algorithm>
#include <map>
#include <set>

namespace shuke::test {

/// Rows 1 … n with a name and a scrambled number, answered at once or when released.
class FakeRowSource : public ui::RowSource
{
public:
    explicit FakeRowSource(qint64 count)
    {
        m_ids.reserve(static_cast<size_t>(count));
        for (qint64 id = 1; id <= count; ++id)
            m_ids.push_back(id);
        ui::ListColumn name{"name", QStringLiteral("Name")};
        ui::ListColumn number{"number", QStringLiteral("Number")};
        number.alignment = Qt::AlignRight | Qt::AlignVCenter;
        m_columns = {name, number};
    }

    bool hold = false;
    bool failing = false;
    int rowsRead = 0;
    size_t mostRowsAtOnce = 0;

    const std::vector<ui::ListColumn> &columns() const override { return m_columns; }

    QFuture<Result<std::vector<qint64>>> ids(const ui::IdQuery &query, const CancelToken &) override
    {
        return answer<std::vector<qint64>>([this, query] {
            std::vector<qint64> ids;
            if (query.filter.isEmpty())
                ids = m_ids;
            else
                std::copy_if(m_ids.begin(), m_ids.end(), std::back_inserter(ids),
                             [&](qint64 id) { return nameOf(id).endsWith(query.filter); });
            if (query.sortColumn == 1)
                std::sort(ids.begin(), ids.end(),
                          [](qint64 a, qint64 b) { return std::pair(number(a), a) < std::pair(number(b), b); });
            if (query.sortColumn >= 0 && query.order == Qt::DescendingOrder)
                std::reverse(ids.begin(), ids.end());
            if (query.limit > 0 && static_cast<qsizetype>(ids.size()) > query.limit)
                ids.resize(static_cast<size_t>(query.limit));
            return ids;
        });
    }

    QFuture<Result<std::vector<ui::ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &) override
    {
        rowsRead += static_cast<int>(ids.size());
        mostRowsAtOnce = std::max(mostRowsAtOnce, ids.size());
        std::vector<ui::ListRow> rows; // as they are now, also when the answer is held back
        for (const qint64 id : ids) {
            if (!m_gone.contains(id))
                rows.push_back({id, {nameOf(id), number(id)}});
        }
        return answer<std::vector<ui::ListRow>>([rows] { return rows; });
    }

    void remove(const std::set<qint64> &ids)
    {
        m_ids.erase(std::remove_if(m_ids.begin(), m_ids.end(), [&](qint64 id) { return ids.contains(id); }),
                    m_ids.end());
        Q_EMIT changed({}, false);
    }
    void add(const std::vector<qint64> &ids)
    {
        m_ids.insert(m_ids.begin() + 20, ids.begin(), ids.end());
        Q_EMIT changed({}, false);
    }
    void rename(qint64 id, const QString &name)
    {
        m_names[id] = name;
        Q_EMIT changed({id}, false);
    }
    void removeSilently(qint64 id) { m_gone.insert(id); }

    /// Answers everything that was asked so far.
    void release()
    {
        std::vector<std::function<void()>> jobs = std::move(m_held);
        m_held.clear();
        for (const auto &job : jobs)
            job();
    }
    void releaseNewestFirst()
    {
        std::reverse(m_held.begin(), m_held.end());
        release();
    }

private:
    static qint64 number(qint64 id) { return id * 7919 % 100003; }
    QString nameOf(qint64 id) const
    {
        const auto found = m_names.find(id);
        return found == m_names.end() ? QStringLiteral("name %1").arg(id) : found->second;
    }

    template <typename T>
    QFuture<Result<T>> answer(std::function<T()> make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const QFuture<Result<T>> future = promise->future();
        auto job = [this, promise, make] {
            promise->addResult(failing ? Result<T>(Error{ErrorCode::IoError, QStringLiteral("fake")})
                                       : Result<T>(make()));
            promise->finish();
        };
        if (hold)
            m_held.push_back(job);
        else
            job();
        return future;
    }

    std::vector<qint64> m_ids;
    std::vector<ui::ListColumn> m_columns;
    std::map<qint64, QString> m_names;
    std::set<qint64> m_gone;
    std::vector<std::function<void()>> m_held;
};

} // namespace shuke::test
