#include "ui/models/window_model.h"

#include "ui/common/on_finished.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace shuke::ui {

namespace window_model_detail {

constexpr qsizetype kSmallChange = 20000; // rows between what stayed the same at both ends
constexpr int kMaxRanges = 256;
constexpr size_t kSliceRows = 1000000; // a header takes 30 to 60 ms for them

/// Equal for equal sets, whatever the order (with a chance of 2^-64 to be wrong).
quint64 setHash(const std::vector<qint64> &ids)
{
    quint64 sum = 0;
    for (const qint64 id : ids) {
        quint64 z = static_cast<quint64>(id) + 0x9E3779B97F4A7C15U;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        sum += z ^ (z >> 31);
    }
    return sum;
}

bool sameQuestion(IdQuery a, const IdQuery &b)
{
    a.limit = b.limit;
    return a == b;
}

/// Positions in `ids`[from, to) whose id is not in `other`, as ranges [first, last].
std::vector<std::pair<int, int>> rangesMissingIn(const QSet<qint64> &other, const std::vector<qint64> &ids,
                                                 qsizetype from, qsizetype to)
{
    std::vector<std::pair<int, int>> ranges;
    for (qsizetype i = from; i < to; ++i) {
        if (other.contains(ids[static_cast<size_t>(i)]))
            continue;
        const int row = static_cast<int>(i);
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    return ranges;
}

} // namespace window_model_detail

namespace detail = window_model_detail;

WindowModel::WindowModel(RowSource &source, QObject *parent)
    : QAbstractTableModel(parent), m_source(source), m_rows(qsizetype(kPageRows) * kCachedPages)
{
    m_fetchTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &WindowModel::fetchWanted);
    m_sliceTimer.setSingleShot(true);
    connect(&m_sliceTimer, &QTimer::timeout, this, &WindowModel::takeSlice);
    connect(&m_source, &RowSource::changed, this, &WindowModel::onSourceChanged);
    followColumns();
}

WindowModel::~WindowModel()
{
    m_idCancel.cancel();
    m_rowCancel.cancel();
}

void WindowModel::reload()
{
    m_complete = false;
    requestIds(kFirstIds);
}

void WindowModel::retry()
{
    requestIds(m_complete ? 0 : kFirstIds);
}

void WindowModel::setFilter(const QString &filter)
{
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    requestIds(0);
}

void WindowModel::narrow(segments::Scope scope, segments::ConditionGroup where,
                         std::shared_ptr<const std::vector<qint64>> among)
{
    IdQuery query = m_query;
    query.scope = scope;
    query.where = std::move(where);
    query.among = std::move(among);
    if (query == m_query)
        return;
    m_query = std::move(query);
    requestIds(m_complete ? 0 : kFirstIds);
}

bool WindowModel::isNarrowed() const
{
    return !m_query.filter.isEmpty() || m_query.among || !m_query.where.isEmpty();
}

void WindowModel::setPending(qint64 id, int column, const QString &typed)
{
    m_pending.insert({id, column}, typed);
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, column), index(row, column));
}

void WindowModel::setWritten(qint64 id, int column)
{
    m_pending.remove({id, column});
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, column), index(row, column));
}

void WindowModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column >= 0 && !columns()[static_cast<size_t>(column)].sortable))
        return;
    if (column == m_query.sortColumn && (order == m_query.order || column < 0))
        return;
    m_query.sortColumn = column;
    m_query.order = order;
    requestIds(m_complete || column >= 0 ? 0 : kFirstIds);
}

void WindowModel::requestIds(qsizetype limit)
{
    m_idCancel.cancel();
    m_idCancel = CancelToken();
    m_sliceTimer.stop();
    m_taken = std::vector<qint64>(); // {} would keep the memory
    m_idsRunning = true;
    const quint64 generation = ++m_idGeneration;
    IdQuery query = m_query;
    query.limit = limit;
    onFinished(m_source.ids(query, m_idCancel), this,
               [this, generation, limit, query](Result<std::vector<qint64>> ids) {
                   if (generation != m_idGeneration)
                       return;
                   m_idsRunning = false;
                   if (!ids) {
                       if (ids.error().code != ErrorCode::Canceled) {
                           m_error = ids.error();
                           Q_EMIT failed(ids.error());
                       }
                       Q_EMIT stateChanged();
                       return;
                   }
                   m_error.reset();
                   const bool all = limit == 0 || static_cast<qsizetype>(ids->size()) < limit;
                   m_complete = all;
                   m_isNewQuestion = !detail::sameQuestion(m_shown, query);
                   m_shown = query;
                   take(std::move(*ids));
                   m_isNewQuestion = false;
                   if (!all) { // the first page before the rest: the store has enough to do with that
                       m_idsRunning = true;
                       m_restGeneration = generation;
                       fetch(0, {m_ids.begin(), m_ids.begin() + std::min<qsizetype>(kPageRows, rowCount())});
                       m_restAfter = m_fetchSerial;
                   }
                   Q_EMIT stateChanged();
               });
    Q_EMIT stateChanged();
}

void WindowModel::onSourceChanged(const std::vector<qint64> &updated, bool all)
{
    ++m_dataGeneration;
    if (all)
        m_rows.clear();
    for (const qint64 id : updated)
        m_rows.remove(id);
    if (rowCount() > 0 && (all || !updated.empty()))
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    requestIds(m_complete ? 0 : kFirstIds);
}

void WindowModel::take(std::vector<qint64> ids)
{
    const size_t most = m_ids.size() + detail::kSliceRows;
    if (ids.size() <= most)
        return apply(std::move(ids));
    m_taken = std::move(ids);
    m_complete = false;
    m_idsRunning = true;
    std::vector<qint64> first;
    first.reserve(m_taken.size());
    first.assign(m_taken.begin(), m_taken.begin() + static_cast<std::ptrdiff_t>(most));
    apply(std::move(first));
    m_sliceTimer.start(0);
}

void WindowModel::takeSlice()
{
    const size_t begin = m_ids.size();
    const size_t end = std::min(m_taken.size(), begin + detail::kSliceRows);
    beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
    m_ids.insert(m_ids.end(), m_taken.begin() + static_cast<std::ptrdiff_t>(begin),
                 m_taken.begin() + static_cast<std::ptrdiff_t>(end));
    endInsertRows();
    if (end < m_taken.size())
        return m_sliceTimer.start(0);
    m_taken = std::vector<qint64>();
    m_complete = true;
    m_idsRunning = false;
    Q_EMIT stateChanged();
}

void WindowModel::apply(std::vector<qint64> ids)
{
    if (ids == m_ids)
        return;
    m_wanted.clear(); // positions in the old order; the repaint below asks again
    m_running.clear();
    const auto [oldAt, newAt] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const qsizetype prefix = oldAt - m_ids.begin();
    qsizetype suffix = 0;
    const qsizetype longest = static_cast<qsizetype>(std::min(m_ids.size(), ids.size())) - prefix;
    while (suffix < longest &&
           m_ids[m_ids.size() - 1 - static_cast<size_t>(suffix)] == ids[ids.size() - 1 - static_cast<size_t>(suffix)])
        ++suffix;
    const qsizetype oldMiddle = static_cast<qsizetype>(m_ids.size()) - prefix - suffix;
    const qsizetype newMiddle = static_cast<qsizetype>(ids.size()) - prefix - suffix;

    if (oldMiddle == 0) { // only new rows, at one place
        beginInsertRows({}, static_cast<int>(prefix), static_cast<int>(prefix + newMiddle) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else if (newMiddle == 0) {
        const int first = static_cast<int>(prefix);
        const int last = static_cast<int>(prefix + oldMiddle) - 1;
        Q_EMIT rowsAboutToGo(first, last);
        beginRemoveRows({}, first, last);
        m_ids = std::move(ids);
        endRemoveRows();
    } else if (m_ids.size() == ids.size() && detail::setHash(m_ids) == detail::setHash(ids)) {
        reorder(std::move(ids));
    } else if (oldMiddle > detail::kSmallChange || newMiddle > detail::kSmallChange ||
               !applySmallChange(ids, prefix, suffix)) {
        Q_EMIT orderAboutToChange();
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        Q_EMIT orderChanged();
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool WindowModel::applySmallChange(const std::vector<qint64> &ids, qsizetype prefix, qsizetype suffix)
{
    const auto oldEnd = static_cast<qsizetype>(m_ids.size()) - suffix;
    const auto newEnd = static_cast<qsizetype>(ids.size()) - suffix;
    const QSet<qint64> before(m_ids.begin() + prefix, m_ids.begin() + oldEnd);
    const QSet<qint64> after(ids.begin() + prefix, ids.begin() + newEnd);
    const auto gone = detail::rangesMissingIn(after, m_ids, prefix, oldEnd);
    const auto come = detail::rangesMissingIn(before, ids, prefix, newEnd);
    if (gone.size() + come.size() > detail::kMaxRanges)
        return false;
    for (auto range = gone.rbegin(); range != gone.rend(); ++range) {
        Q_EMIT rowsAboutToGo(range->first, range->second);
        beginRemoveRows({}, range->first, range->second);
        m_ids.erase(m_ids.begin() + range->first, m_ids.begin() + range->second + 1);
        endRemoveRows();
    }
    std::vector<qint64> stayed = ids; // the new order without what is still to come
    for (auto range = come.rbegin(); range != come.rend(); ++range)
        stayed.erase(stayed.begin() + range->first, stayed.begin() + range->second + 1);
    if (stayed != m_ids)
        reorder(std::move(stayed));
    for (const auto &[first, last] : come) {
        beginInsertRows({}, first, last);
        m_ids.insert(m_ids.begin() + first, ids.begin() + first, ids.begin() + last + 1);
        endInsertRows();
    }
    return true;
}

void WindowModel::reorder(std::vector<qint64> ids)
{
    Q_EMIT orderAboutToChange();
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows;
    for (const QModelIndex &old : before)
        rows.insert(idAt(old.row()), -1);
    std::vector<qint64> idsBefore;
    for (const QModelIndex &old : before)
        idsBefore.push_back(idAt(old.row()));
    m_ids = std::move(ids);
    if (!rows.isEmpty()) {
        for (size_t row = 0; row < m_ids.size(); ++row) {
            if (const auto found = rows.find(m_ids[row]); found != rows.end())
                found.value() = static_cast<int>(row);
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rows.value(idsBefore[static_cast<size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT orderChanged();
}

qint64 WindowModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : 0;
}

int WindowModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int WindowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int WindowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant WindowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListColumn &column = columns()[static_cast<size_t>(index.column())];
    const qint64 id = m_ids[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::TextAlignmentRole:
        return static_cast<int>(column.alignment.toInt());
    case IdRole:
        return id;
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case SortRole:
        break;
    default:
        return {};
    }
    const ListRow *row = m_rows.object(id);
    if (!row) {
        want(index.row() / kPageRows);
        return {};
    }
    if (row->cells.empty()) // deleted since the ids were read
        return {};
    static const QVariant none; // the columns grew after the row was read
    const auto place = static_cast<size_t>(index.column());
    const QVariant &value = place < row->cells.size() ? row->cells[place] : none;
    if (!m_pending.isEmpty() && role != SortRole) {
        if (const auto typed = m_pending.constFind({id, index.column()}); typed != m_pending.constEnd())
            return role == Qt::ToolTipRole ? typed->toHtmlEscaped() : *typed;
    }
    if (role == Qt::EditRole && column.editText && value.isValid())
        return column.editText(value);
    if (role == Qt::EditRole)
        return value.isValid() ? value : QVariant(QString());
    if (role == SortRole || !value.isValid())
        return value;
    const QString text = column.text ? column.text(value) : value.toString();
    if (role == Qt::ToolTipRole) // a tool tip reads names as HTML
        return text.isEmpty() ? QVariant() : QVariant(text.toHtmlEscaped());
    return text;
}

Qt::ItemFlags WindowModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && columns()[static_cast<size_t>(index.column())].isEditable &&
        m_query.scope != segments::Scope::Trash && m_rows.contains(idAt(index.row())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant WindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const ListColumn &column = columns()[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column.alignment.toInt());
    if (role == Qt::ToolTipRole && !column.toolTip.isEmpty())
        return column.toolTip;
    return {};
}

} // namespace shuke::ui
