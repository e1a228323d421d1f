#pragma once

#include "core/sales/contact_list.h"
#include "core/session/session.h"
#include "ui/models/row_source.h"

#include <map>
#include <memory>

namespace shuke::ui {

/// The customers of a store as rows of a list. Keeps the orders it sorted (8 bytes a row and column) until the store
/// changes, so that turning an order round or coming back to it costs nothing.
class ContactListSource : public RowSource
{
    Q_OBJECT

public:
    explicit ContactListSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr);

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    void onChanged(const ChangeSet &changes);

    std::shared_ptr<session::Session> m_session;
    QString m_currency;
    std::vector<ListColumn> m_columns;
    std::map<int, std::shared_ptr<const sales::ContactOrder>> m_orders; ///< By column.
    quint64 m_generation = 0;
};

} // namespace shuke::ui
