#include "ui/common/list_selection.h"

#include "ui/models/window_model.h"

#include <algorithm>

namespace shuke::ui {

namespace list_selection_detail {

/// Of unique ids; sorts nothing. Wrong with a chance of 2^-64.
bool sameSet(const std::vector<qint64> &a, const std::vector<qint64> &b)
{
    if (a.size() != b.size())
        return false;
    const auto sum = [](const std::vector<qint64> &ids) {
        quint64 total = 0;
        for (const qint64 id : ids) {
            quint64 z = static_cast<quint64>(id) * 0x9E3779B97F4A7C15U;
            z = (z ^ (z >> 29)) * 0xBF58476D1CE4E5B9U;
            total += z ^ (z >> 32);
        }
        return total;
    };
    return sum(a) == sum(b);
}

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
    if (!ids.empty() && list_selection_detail::sameSet(ids, m_model.allIds())) { // after a sort of a million rows
        m_held.clear();
        const QModelIndex last = m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1);
        QItemSelectionModel::select(QItemSelection(m_model.index(0, 0), last), ClearAndSelect);
        Q_EMIT heldChanged();
        return;
    }
    QSet<qint64> wanted(ids.begin(), ids.end());
    QSet<qint64> there;
    std::vector<std::pair<int, int>> ranges;
    for (int row = 0; !wanted.isEmpty() && row < m_model.rowCount(); ++row) {
        const qint64 id = m_model.idAt(row);
        if (!wanted.contains(id))
            continue;
        there.insert(id);
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
        if (there.size() == wanted.size())
            break;
    }
    m_held.clear();
    QItemSelection selection;
    if (static_cast<qsizetype>(ranges.size()) > kMostRanges) {
        m_held = std::move(there);
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
