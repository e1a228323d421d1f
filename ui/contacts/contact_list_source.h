#pragma once

#include "core/sales/contact_list.h"
#include "ui/common/score_news.h"
#include "ui/common/shared_search_text.h"
#include "ui/contacts/contact_field_columns.h"
#include "ui/lists/filtered_source.h"

#include <QTimer>

namespace shuke::ui {

/// The customers of a store as rows of a list; behind the built-in columns those of the fields the business added,
/// which come, go and are renamed as the fields are. What is typed is a search text (core/contacts/contact_search.h);
/// in the trash, which is not in the search text, it is looked for in the usual fields.
///
/// Once all ids have been asked for the first time, the search text is read in the background, then the order of each
/// column (4 bytes a row) and what filters ask for most (segments::FilterIndex::warm), so that a search, a sort or a
/// filter costs some milliseconds; all can be asked for before that and are answered when what they need is there.
/// After a change the orders are read again when the store is quiet, and the filters brought up to date. While the
/// search text cannot be loaded a filter fails with the reason; each new question tries again.
class ContactListSource : public FilteredSource
{
    Q_OBJECT

public:
    /// Without a search text: the one of the store.
    explicit ContactListSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr,
                               std::shared_ptr<SharedSearchText> searchText = {});
    ~ContactListSource() override;

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    bool demand(const std::vector<int> &columns) override;
    bool isSettled() const override { return m_fieldsAsked == 0; }
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    QStringList choices(int column) const override;
    QString problemWith(int column, const QString &typed) const override;
    Command edit(qint64 id, int column, const QString &typed) const override;

    /// Whether one of the columns shows a score.
    bool showScores(const std::vector<int> &columns) const;
    /// There are other scores: what goes by them is forgotten and read again. Called by ScoreNews.
    void scoresChanged();

    /// Members of staff who can own a customer; see ownersChanged.
    const std::vector<std::pair<StaffId, QString>> &owners() const { return m_owners; }

Q_SIGNALS:
    /// Search text, all orders and what filters ask for most are in memory.
    void loaded();
    void ownersChanged();

protected:
    QFuture<Result<Hits>> natural(bool trash, qsizetype limit, const CancelToken &cancel) override;
    Query<sales::RowOrder> sorted(int column, bool trash) const override;
    segments::ConditionGroup searchConditions(const QString &text) const override;
    void findHits(const IdQuery &query, const CancelToken &cancel, WithHits ready) override;
    void withOrder(int column, bool trash, const CancelToken &cancel, WithOrder ready) override;

private:
    using Purchases = std::array<sales::ContactOrder, 3>;

    void onChanged(const ChangeSet &changes);
    /// Forgets the orders by columns that sort by a `Sort`, and has all rows read again.
    template <typename Sort>
    void forgetSortedBy();
    bool isScore(int column) const;
    /// What is missing in memory, one after the other.
    void loadMissing();
    void loadOwners();
    void loadFields();
    void takeFields(const std::vector<contacts::CustomField> &fields);
    void loadPurchaseOrders(size_t wanted, const CancelToken &cancel, WithOrder ready);
    void loadOrder(int column);
    void warmFilters();
    /// Keeps an order of the present generation.
    Order keep(int column, sales::ContactOrder order);
    /// `among`, in the natural order, or all of them.
    void searchIn(const QString &text, std::optional<Hits> among, const CancelToken &cancel, WithHits ready);

    std::vector<ListColumn> m_columns;
    ContactFieldColumns m_fields;
    int m_fieldsAsked = 0;
    bool m_areScoresDemanded = false;                  ///< Somebody looks at a score, or did.
    std::vector<std::pair<StaffId, QString>> m_owners; ///< Who can own a customer.
    std::shared_ptr<const std::vector<qint64>> m_ids;  ///< Of all orders outside the trash.
    bool m_isLoadingOrder = false;                     ///< For later.
    enum class Filters { Cold, Warming, Warm };
    Filters m_filters = Filters::Cold; ///< Warm: as of the present generation.
    bool m_wereFiltersWarm = false;    ///< Of some generation: to be up to date again costs milliseconds.
    CancelToken m_loadCancel;
    QTimer m_quiet; ///< Runs from a change on.
    std::shared_ptr<SharedSearchText> m_search;
    std::shared_ptr<ScoreNews> m_news;
};

} // namespace shuke::ui
