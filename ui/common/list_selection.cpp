#include "ui/common/list_selection.h"

#include "ui/models/window_model.h"

#include <algorithm>

namespace shuke::ui {

namespace list_selection_detail {

/// Ids to be looked up often: row ids lie close together, so that they are bits, 30 times as fast as a QSet.
class IdBits
{
public:
    explicit IdBits(const std::vector<qint64> &ids)
    {
        if (ids.empty())
            return;
        const auto [least, most] = std::minmax_element(ids.begin(), ids.end());
        m_first = *least;
        const auto span = static_cast<size_t>(*most - *least) + 1;
        if (span / 1000 > ids.size() + 1000) {
            m_sorted = ids;
            std::sort(m_sorted.begin(), m_sorted.end());
            return;
        }
        m_bits.resize(span);
        for (const qint64 id : ids)
            m_bits[static_cast<size_t>(id - m_first)] = true;
    }

    bool contains(qint64 id) const
    {
        if (m_bits.empty())
            return std::binary_search(m_sorted.begin(), m_sorted.end(), id);
        return id >= m_first && static_cast<size_t>(id - m_first) < m_bits.size() &&
               m_bits[static_cast<size_t>(id - m_first)];
    }

private:
    std::vector<qint64> m_sorted;
    qint64 m_first = 0;
    std::vector<bool> m_bits;
};

} // namespace list_selection_detail

ListSelection::ListSelection(WindowModel &model, QObject *parent) : QItemSelectionModel(&model, parent), m_model(model)
{}

bool ListSelection::letGo(const QItemSelection &selection)
{
    bool found = false;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            found = m_held.remove(m_model.idAt(row)) || found;
    }
    return found;
}

void ListSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (m_held.isEmpty()) {
        QItemSelectionModel::select(selection, command);
        return;
    }
    if (command & Clear) {
        m_held.clear();
    } else if (command & (Toggle | Deselect)) {
        const bool found = letGo(selection);
        if (command & Toggle) { // a row that is held is not in a range: it must not be selected there now
            if (!found)
                QItemSelectionModel::select(selection, (command & ~SelectionFlags(Toggle)) | Select);
            Q_EMIT heldChanged();
            return;
        }
    } else if (command & Select) {
        letGo(selection); // is in a range from now on
    }
    QItemSelectionModel::select(selection, command);
    Q_EMIT heldChanged();
}

void ListSelection::reset()
{
    m_held.clear();
    QItemSelectionModel::reset();
}

qsizetype ListSelection::count() const
{
    qsizetype count = m_held.size();
    for (const QItemSelectionRange &range : selection())
        count += range.height();
    return count;
}

bool ListSelection::containsRow(int row) const
{
    return (!m_held.isEmpty() && m_held.contains(m_model.idAt(row))) || isSelected(m_model.index(row, 0));
}

std::vector<qint64> ListSelection::ids() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<qint64> ids;
    ids.reserve(static_cast<size_t>(count()));
    if (m_held.isEmpty()) {
        for (const auto &[first, last] : ranges) {
            for (int row = first; row <= last; ++row)
                ids.push_back(m_model.idAt(row));
        }
        return ids;
    }
    auto range = ranges.begin();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        while (range != ranges.end() && range->second < row)
            ++range;
        const qint64 id = m_model.idAt(row);
        if ((range != ranges.end() && range->first <= row) || m_held.contains(id))
            ids.push_back(id);
    }
    return ids;
}

void ListSelection::setIds(const std::vector<qint64> &ids)
{
    const list_selection_detail::IdBits wanted(ids);
    std::vector<std::pair<int, int>> ranges;
    size_t found = 0;
    for (int row = 0; found < ids.size() && row < m_model.rowCount(); ++row) {
        if (!wanted.contains(m_model.idAt(row)))
            continue;
        ++found;
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    m_held.clear();
    QItemSelection selection;
    if (static_cast<qsizetype>(ranges.size()) > kMostRanges) {
        m_held.reserve(static_cast<qsizetype>(found));
        for (const auto &[first, last] : ranges) {
            for (int row = first; row <= last; ++row)
                m_held.insert(m_model.idAt(row));
        }
    } else {
        const int lastColumn = m_model.columnCount() - 1;
        for (const auto &[first, last] : ranges)
            selection.append(QItemSelectionRange(m_model.index(first, 0), m_model.index(last, lastColumn)));
    }
    QItemSelectionModel::select(selection, ClearAndSelect);
    Q_EMIT heldChanged();
}

void ListSelection::clearAll()
{
    const bool held = !m_held.isEmpty();
    m_held.clear();
    clearSelection();
    if (held)
        Q_EMIT heldChanged();
}

} // namespace shuke::ui
