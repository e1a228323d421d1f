#include "ui/lists/filtered_source.h"

#include "ui/common/on_finished.h"
#include "ui/lists/shared_filter_index.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace filtered_source_detail {

bool isTrash(const IdQuery &query)
{
    return query.scope == segments::Scope::Trash;
}

/// Nothing but a place of the list as it is stored.
bool isPlain(const IdQuery &query)
{
    return query.filter.isEmpty() && query.where.isEmpty() && !query.among &&
           (query.scope == segments::Scope::All || query.scope == segments::Scope::Trash);
}

void cut(std::vector<qint64> &ids, qsizetype limit)
{
    if (limit > 0 && static_cast<size_t>(limit) < ids.size())
        ids.resize(static_cast<size_t>(limit));
}

} // namespace filtered_source_detail

FilteredSource::FilteredSource(std::shared_ptr<session::Session> session, segments::Subject subject, QObject *parent)
    : RowSource(parent), m_session(std::move(session)), m_subject(subject), m_index(sharedFilterIndex(m_session))
{}

FilteredSource::~FilteredSource()
{
    m_expecting.cancel();
}

void FilteredSource::expectFilter(const QByteArray &field)
{
    if (m_subject != segments::Subject::Contacts) // the others are asked from the store
        return;
    m_expecting.cancel(); // somebody looks through the fields
    m_expecting = CancelToken();
    Query<qint64> expected = m_index->expect(field);
    expected.cancel = m_expecting;
    (void)m_session->query(std::move(expected)); // a failure is told to whoever asks
}

QFuture<Result<std::vector<qint64>>> FilteredSource::ids(const IdQuery &query, const CancelToken &cancel)
{
    using namespace filtered_source_detail;
    const bool trash = isTrash(query);
    if (isPlain(query) && query.sortColumn < 0)
        return natural(trash, query.limit, cancel);
    const Answer<Hits> answer;
    if (isPlain(query)) {
        withOrder(query.sortColumn, trash, cancel, [answer, query](const Result<Order> &order) {
            if (order)
                answer.give((*order)->rows(query.order, static_cast<size_t>(query.limit)));
            else
                answer.give(order.error());
        });
        return answer.future();
    }
    findHits(query, cancel, [this, answer, query, cancel, trash](Result<Hits> hits) {
        if (cancel.isCanceled())
            return answer.give(Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")});
        if (!hits || query.sortColumn < 0) {
            if (hits)
                cut(*hits, query.limit);
            return answer.give(std::move(hits));
        }
        withOrder(query.sortColumn, trash, cancel,
                  [answer, query, found = std::make_shared<Hits>(std::move(*hits))](const Result<Order> &order) {
                      if (!order)
                          return answer.give(order.error());
                      (void)QtConcurrent::run([answer, query, found, order = *order] { // milliseconds, not for the GUI
                          answer.give(order->rowsOf(*found, query.order, static_cast<size_t>(query.limit)));
                      });
                  });
    });
    return answer.future();
}

void FilteredSource::findHits(const IdQuery &query, const CancelToken &cancel, WithHits ready)
{
    findByConditions(query, cancel, std::move(ready));
}

void FilteredSource::findByConditions(const IdQuery &query, const CancelToken &cancel, WithHits ready)
{
    segments::FilterSpec spec;
    spec.subject = m_subject;
    spec.scope = query.scope;
    spec.where = query.where;
    if (!query.filter.isEmpty()) {
        spec.where = {};
        spec.where.groups = {query.where, searchConditions(query.filter)};
    }
    Query<Hits> asked = m_index->ids(std::move(spec));
    asked.cancel = cancel;
    onFinished(m_session->query(std::move(asked)), this,
               [this, among = query.among, ready = std::move(ready)](Result<Hits> hits) {
                   if (!hits || !among)
                       return ready(std::move(hits));
                   const auto keep = [among, found = std::move(*hits)]() mutable {
                       std::erase_if(found, [&among](qint64 id) {
                           return !std::binary_search(among->begin(), among->end(), id);
                       });
                       return found;
                   };
                   onFinished(QtConcurrent::run(keep), this, [ready](Hits kept) { ready(std::move(kept)); });
               });
}

void FilteredSource::withOrder(int column, bool trash, const CancelToken &cancel, WithOrder ready)
{
    if (const auto known = m_orders.find({column, trash}); known != m_orders.end()) {
        ready(known->second);
        return;
    }
    Query<sales::RowOrder> asked = sorted(column, trash);
    asked.cancel = cancel;
    onFinished(
        m_session->query(std::move(asked)), this,
        [this, column, trash, ready = std::move(ready), generation = m_generation](Result<sales::RowOrder> order) {
            if (!order)
                return ready(order.error());
            const auto made = std::make_shared<const sales::RowOrder>(std::move(*order));
            if (generation == m_generation)
                m_orders[{column, trash}] = made;
            ready(made);
        });
}

void FilteredSource::forgetOrders()
{
    ++m_generation;
    m_orders.clear();
}

} // namespace shuke::ui
