#pragma once

#include <Qt>
#include <QtGlobal>

#include <memory>
#include <vector>

namespace shuke::sales {

/// All rows of a list, ascending by a key; equal keys by id. The rows without a value come last.
struct RowOrder
{
    std::shared_ptr<const std::vector<qint64>> ids; ///< Ascending. Never null; may be shared between orders.
    std::vector<quint32> places;                    ///< The order: of each row, where its id stands in `ids`.
    size_t blanks = 0;                              ///< How many rows, at the end, have no value.

    /// The ids as rows; descending turns all but the blanks round. `limit` 0: all.
    std::vector<qint64> rows(Qt::SortOrder direction = Qt::AscendingOrder, size_t limit = 0) const;
    /// Only those rows that are in `hits` (in any order): what a filter found, sorted. Linear.
    std::vector<qint64> rowsOf(const std::vector<qint64> &hits, Qt::SortOrder direction = Qt::AscendingOrder,
                               size_t limit = 0) const;
};

/// Outside the trash, or in it.
enum class RowScope : quint8 { Live, Trash };

} // namespace shuke::sales
