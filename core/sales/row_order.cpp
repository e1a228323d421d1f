#include "core/sales/row_order.h"

#include "core/sales/id_places.h"

namespace shuke::sales {

namespace row_order_detail {

/// The rows for which `isWanted(place)`, in their order.
template <typename Wanted>
std::vector<qint64> rowsIf(const RowOrder &order, Qt::SortOrder direction, size_t count, Wanted isWanted)
{
    const size_t known = order.places.size() - order.blanks;
    std::vector<qint64> sorted;
    sorted.reserve(count);
    for (size_t row = 0; row < order.places.size() && sorted.size() < count; ++row) {
        const bool turned = direction == Qt::DescendingOrder && row < known;
        const quint32 place = order.places[turned ? known - 1 - row : row];
        if (isWanted(place))
            sorted.push_back((*order.ids)[place]);
    }
    return sorted;
}

} // namespace row_order_detail

std::vector<qint64> RowOrder::rows(Qt::SortOrder direction, size_t limit) const
{
    const size_t count = limit > 0 ? std::min(limit, places.size()) : places.size();
    return row_order_detail::rowsIf(*this, direction, count, [](quint32) { return true; });
}

std::vector<qint64> RowOrder::rowsOf(const std::vector<qint64> &hits, Qt::SortOrder direction, size_t limit) const
{
    const IdPlaces known(*ids);
    std::vector<bool> wanted(ids->size());
    size_t count = 0;
    for (const qint64 id : hits) {
        const quint32 place = known.of(id);
        if (place == IdPlaces::kNone || wanted[place])
            continue;
        wanted[place] = true;
        ++count;
    }
    return row_order_detail::rowsIf(*this, direction, limit > 0 ? std::min(limit, count) : count,
                                    [&wanted](quint32 place) { return bool(wanted[place]); });
}

} // namespace shuke::sales
