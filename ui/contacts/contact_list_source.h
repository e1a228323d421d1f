#pragma once

#include "core/contacts/contact_search.h"
#include "core/sales/contact_list.h"
#include "core/session/session.h"
#include "ui/models/row_source.h"

#include <QPromise>

#include <functional>
#include <map>
#include <memory>

namespace shuke::ui {

/// The customers of a store as rows of a list. A filter is a search text (core/contacts/contact_search.h). Keeps the
/// orders it sorted (8 bytes a row and column) until the store changes, so that turning an order round or coming back
/// to it costs nothing. While the search text cannot be loaded a filter fails with the reason; each new question tries
/// again.
class ContactListSource : public RowSource
{
    Q_OBJECT

public:
    /// Reads the text that is searched; asked again after a failure.
    using SearchLoader = std::function<QFuture<Result<contacts::PackedText>>()>;

    /// Without a loader: contacts::loadSearchText of the session.
    explicit ContactListSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr,
                               SearchLoader loader = {});

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    using Ids = QPromise<Result<std::vector<qint64>>>;
    using Order = std::shared_ptr<const sales::ContactOrder>;

    void onChanged(const ChangeSet &changes);
    void loadSearch();
    void updateSearch(const ChangeSet &changes);
    void searchLoaded(Result<contacts::PackedText> text);
    /// The order of a column, from memory or from the store.
    void withOrder(int column, const CancelToken &cancel, std::function<void(Result<Order>)> ready);
    void filter(const std::shared_ptr<Ids> &ids, const IdQuery &query, const Order &order);

    std::shared_ptr<session::Session> m_session;
    QString m_currency;
    std::vector<ListColumn> m_columns;
    std::map<int, Order> m_orders; ///< By column.
    quint64 m_generation = 0;
    std::shared_ptr<contacts::ContactSearch> m_search = std::make_shared<contacts::ContactSearch>();
    enum class Search { Loading, Ready, Failed };
    Search m_searchState = Search::Loading; ///< Ready also while a newer text is loaded.
    SearchLoader m_loadSearch;
    quint64 m_searchLoad = 0; ///< The newest load; answers to older ones are let go.
    std::vector<std::function<void(const Result<void> &)>> m_waiting; ///< Filters asked for before there was a text.
};

} // namespace shuke::ui
