#pragma once

#include "core/sales/order_list.h"
#include "ui/lists/filtered_source.h"

namespace shuke::ui {

/// Orders and refunds of a store as rows of a list. What is typed is looked for in number, customer, channel and note.
class OrderListSource : public FilteredSource
{
    Q_OBJECT

public:
    explicit OrderListSource(std::shared_ptr<session::Session> session, QObject *parent = nullptr);

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;
    QStringList choices(int column) const override;
    Command edit(qint64 id, int column, const QString &typed) const override;

protected:
    QFuture<Result<Hits>> natural(bool trash, qsizetype limit, const CancelToken &cancel) override;
    Query<sales::RowOrder> sorted(int column, bool trash) const override;
    segments::ConditionGroup searchConditions(const QString &text) const override;

private:
    void onChanged(const ChangeSet &changes);

    QString m_currency;
    std::vector<ListColumn> m_columns;
};

} // namespace shuke::ui
