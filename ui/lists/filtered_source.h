#pragma once

#include "core/sales/row_order.h"
#include "core/session/session.h"
#include "ui/models/row_source.h"

#include <QPromise>

#include <functional>
#include <map>
#include <memory>

namespace shuke::ui {

/// A future that somebody answers later.
template <typename T>
struct Answer
{
    std::shared_ptr<QPromise<Result<T>>> promise = std::make_shared<QPromise<Result<T>>>();
    Answer() { promise->start(); }
    QFuture<Result<T>> future() const { return promise->future(); }
    void give(Result<T> result) const
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

/// Rows of a store that conditions, ids and a search text narrow down and columns sort: the part that is the same for
/// customers, orders and products. What a column sorts by is kept until it changes.
class FilteredSource : public RowSource
{
    Q_OBJECT

public:
    FilteredSource(std::shared_ptr<session::Session> session, segments::Subject subject, QObject *parent);
    ~FilteredSource() override;

    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    void expectFilter(const QByteArray &field) override;
    segments::Subject subject() const { return m_subject; }
    const segments::FilterIndex &index() const { return *m_index; }

protected:
    using Hits = std::vector<qint64>;
    using Order = std::shared_ptr<const sales::RowOrder>;
    using WithOrder = std::function<void(Result<Order>)>;
    using WithHits = std::function<void(Result<Hits>)>;

    session::Session &session() const { return *m_session; }
    /// The first `limit` rows (0: all) of a scope in the natural order, nothing else asked for.
    virtual QFuture<Result<Hits>> natural(bool trash, qsizetype limit, const CancelToken &cancel) = 0;
    /// What sorts by this column.
    virtual Query<sales::RowOrder> sorted(int column, bool trash) const = 0;
    /// What a search text means as conditions, as in segments::ConditionGroup::Any.
    virtual segments::ConditionGroup searchConditions(const QString &text) const = 0;
    /// What the query leaves over, in the natural order. By default everything is a condition.
    virtual void findHits(const IdQuery &query, const CancelToken &cancel, WithHits ready);
    /// Conditions and ids only.
    void findByConditions(const IdQuery &query, const CancelToken &cancel, WithHits ready);
    virtual void withOrder(int column, bool trash, const CancelToken &cancel, WithOrder ready);
    /// All that is kept is stale from now on.
    void forgetOrders();

    std::map<std::pair<int, bool>, Order> m_orders; ///< By column, in the trash or not.
    quint64 m_generation = 0;

private:
    std::shared_ptr<session::Session> m_session;
    segments::Subject m_subject;
    std::shared_ptr<const segments::FilterIndex> m_index;
    CancelToken m_expecting;
};

} // namespace shuke::ui
