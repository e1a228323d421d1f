#include "ui/lists/list_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shuke::ui {

namespace list_table_detail {

reports::CellType typeOf(const ListColumn &column)
{
    using reports::CellType;
    if (column.isMoney)
        return CellType::Money;
    if (column.isDay)
        return CellType::Day;
    if (!(column.alignment & Qt::AlignRight))
        return CellType::Text;
    return column.decimals > 0 ? CellType::Decimal : CellType::Integer;
}

/// How many decimals of a raw value say something.
int decimalsOf(const ListColumn &column, qint64 raw)
{
    int decimals = column.decimals;
    while (decimals > 0 && raw % 10 == 0) {
        raw /= 10;
        --decimals;
    }
    return decimals;
}

reports::Cell cellOf(const ListColumn &column, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (value.typeId()) {
    case QMetaType::QDate:
        return value.toDate();
    case QMetaType::LongLong:
        if (column.isMoney)
            return Money::fromMinor(value.toLongLong());
        if (column.decimals > 0)
            return reports::Decimal{static_cast<double>(value.toLongLong()) / std::pow(10.0, column.decimals)};
        return value.toLongLong();
    default:
        return value.toString();
    }
}

} // namespace list_table_detail

reports::Table listTable(const QString &title, const std::vector<ListColumn> &columns, const std::vector<int> &shown)
{
    reports::Table table;
    table.code = "rows";
    table.title = reports::Text::finished(title);
    for (const int at : shown) {
        const ListColumn &column = columns[static_cast<size_t>(at)];
        reports::Column made;
        made.code = column.key;
        made.title = reports::Text::finished(column.title);
        made.type = list_table_detail::typeOf(column);
        made.decimals = 0; // as many as the rows need
        made.wraps = column.grows;
        table.columns.push_back(std::move(made));
    }
    return table;
}

void addRow(reports::Table &table, const std::vector<ListColumn> &columns, const std::vector<int> &shown,
            const ListRow &row)
{
    std::vector<reports::Cell> cells;
    cells.reserve(shown.size());
    for (size_t i = 0; i < shown.size(); ++i) {
        const ListColumn &column = columns[static_cast<size_t>(shown[i])];
        const QVariant &value = row.cells[static_cast<size_t>(shown[i])];
        cells.push_back(list_table_detail::cellOf(column, value));
        if (!column.isMoney && value.typeId() == QMetaType::LongLong)
            table.columns[i].decimals =
                std::max(table.columns[i].decimals, list_table_detail::decimalsOf(column, value.toLongLong()));
    }
    table.rows.push_back(std::move(cells));
}

reports::Translate asTheyAre()
{
    return [](const char *source) { return QCoreApplication::translate("Report", source); }; // unknown ones stay
}

} // namespace shuke::ui
