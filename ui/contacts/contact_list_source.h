#pragma once

#include "core/contacts/contact_search.h"
#include "core/sales/contact_list.h"
#include "core/session/session.h"
#include "ui/models/row_source.h"

#include <QPromise>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace shuke::ui {

/// The customers of a store as rows of a list. A filter is a search text (core/contacts/contact_search.h).
///
/// Once all ids have been asked for the first time, the search text is read in the background and then the order of
/// each column (4 bytes a row), so that a filter or a sort costs some milliseconds; both can be asked for before that
/// and are answered when they are there. After a change the orders are read again when the store is quiet. While the
/// search text cannot be loaded a filter fails with the reason; each new question tries again.
class ContactListSource : public RowSource
{
    Q_OBJECT

public:
    /// Reads the text that is searched; asked again after a failure.
    using SearchLoader = std::function<QFuture<Result<contacts::PackedText>>()>;

    /// Without a loader: contacts::loadSearchText of the session.
    explicit ContactListSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr,
                               SearchLoader loader = {});
    ~ContactListSource() override;

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

Q_SIGNALS:
    /// Search text and all orders are in memory.
    void loaded();

private:
    using Ids = QPromise<Result<std::vector<qint64>>>;
    using Purchases = std::array<sales::ContactOrder, 3>;
    using Order = std::shared_ptr<const sales::ContactOrder>;

    void onChanged(const ChangeSet &changes);
    /// What is missing in memory, one after the other.
    void loadMissing();
    void loadSearch();
    void loadOrder(int column);
    void updateSearch(const ChangeSet &changes);
    void searchLoaded(Result<contacts::PackedText> text);
    /// Keeps an order of the present generation.
    Order keep(int column, sales::ContactOrder order);
    /// The order of a column, from memory or from the store.
    void withOrder(int column, const CancelToken &cancel, std::function<void(Result<Order>)> ready);
    void filter(const std::shared_ptr<Ids> &ids, const IdQuery &query, const Order &order);

    std::shared_ptr<session::Session> m_session;
    QString m_currency;
    std::vector<ListColumn> m_columns;
    std::map<int, Order> m_orders;                    ///< By column.
    std::shared_ptr<const std::vector<qint64>> m_ids; ///< Of all of them.
    quint64 m_generation = 0;
    int m_searchLoads = 0;         ///< That run.
    bool m_isLoadingOrder = false; ///< For later.
    CancelToken m_loadCancel;
    QTimer m_quiet; ///< Runs from a change on.
    std::shared_ptr<contacts::ContactSearch> m_search = std::make_shared<contacts::ContactSearch>();
    enum class Search { Missing, Loading, Ready, Failed };
    Search m_searchState = Search::Missing; ///< Ready also while a newer text is loaded.
    SearchLoader m_loadSearch;
    quint64 m_searchLoad = 0; ///< The newest load; answers to older ones are let go.
    std::vector<std::function<void(const Result<void> &)>> m_waiting; ///< Filters asked for before there was a text.
};

} // namespace shuke::ui
