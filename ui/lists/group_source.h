#pragma once

#include "core/segments/group_totals.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

class FieldCatalog;

/// The groups of segments::GroupTotals as rows of a list: sorted, copied and exported as any other. Ids are given anew
/// with each show(): none of an earlier one means another group.
class GroupSource : public RowSource
{
    Q_OBJECT

public:
    /// `catalog` knows the names of the values, and must outlive the source.
    GroupSource(const FieldCatalog &catalog, QObject *parent);

    /// These groups from now on, of a field of the catalog.
    void show(const segments::Field &field, segments::GroupTotals totals);
    const segments::GroupTotals &totals() const { return m_data->totals; }
    /// Null for an id that is not one of the groups on show.
    const segments::Group *group(qint64 id) const;

    const std::vector<ListColumn> &columns() const override { return m_columns; }
    QFuture<Result<std::vector<qint64>>> ids(const IdQuery &query, const CancelToken &cancel) override;
    QFuture<Result<std::vector<ListRow>>> rows(const std::vector<qint64> &ids, const CancelToken &cancel) override;

private:
    struct Data
    {
        segments::Field field;
        segments::GroupTotals totals;
        qint64 firstId = 1;
    };
    QString words(const segments::Group &group) const;
    std::vector<QVariant> cells(const segments::Group &group) const;

    const FieldCatalog &m_catalog;
    std::vector<ListColumn> m_columns;
    std::shared_ptr<const Data> m_data;
};

} // namespace shuke::ui
