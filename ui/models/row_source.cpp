#include "ui/models/row_source.h"

namespace shuke::ui {

bool RowSource::demand(const std::vector<int> &columns)
{
    Q_UNUSED(columns)
    return false;
}

QStringList RowSource::choices(int column) const
{
    Q_UNUSED(column)
    return {};
}

QString RowSource::problemWith(int column, const QString &typed) const
{
    Q_UNUSED(column)
    Q_UNUSED(typed)
    return {};
}

Command RowSource::edit(qint64 id, int column, const QString &typed) const
{
    Q_UNUSED(id)
    Q_UNUSED(column)
    Q_UNUSED(typed)
    return {};
}

} // namespace shuke::ui
