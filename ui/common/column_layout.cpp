#include "ui/common/column_layout.h"

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace shuke::ui {

namespace column_layout_detail {

constexpr int kMostGrowth = 160;
constexpr int kWidest = 1200;
constexpr int kSortArrow = 16;
constexpr int kMostTitle = 24; ///< Average characters; a field of one's own may be called anything.

QString group(const QString &key)
{
    return QStringLiteral("lists/") + key;
}

bool isStored(const QString &key)
{
    QSettings settings;
    settings.beginGroup(group(key));
    return settings.contains(QStringLiteral("order"));
}

} // namespace column_layout_detail

ColumnLayout::ColumnLayout(QTableView &view, const std::vector<ListColumn> &columns)
    : QObject(&view), m_view(view), m_columns(columns), m_header(view.horizontalHeader())
{
    measure();
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section) {
        const std::vector<int> seen = shown();
        const bool stretched = !seen.empty() && seen.back() == section;
        m_fillWidth = m_fillWidth && (m_busy || stretched);
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_busy)
            Q_EMIT changed();
    });
}

ColumnLayout::~ColumnLayout()
{
    save();
}

void ColumnLayout::setKey(const QString &key, const QString &like, const UsualColumns &usual)
{
    if (key == m_key)
        return;
    save();
    m_key = key;
    m_usual = usual;
    load(like.isEmpty() || column_layout_detail::isStored(key) ? key : like);
    Q_EMIT changed();
    Q_EMIT sortWanted(m_sortColumn, m_sortOrder);
}

void ColumnLayout::measure()
{
    const QFontMetrics metrics(m_view.font());
    m_usualWidths.clear();
    m_gone.clear();
    for (const ListColumn &column : m_columns) {
        const int title = qMin(metrics.horizontalAdvance(column.title),
                               metrics.averageCharWidth() * column_layout_detail::kMostTitle);
        int text = qMax(title + column_layout_detail::kSortArrow, metrics.averageCharWidth() * column.widthChars);
        for (const QString &fit : column.fits)
            text = qMax(text, metrics.horizontalAdvance(fit));
        m_usualWidths.push_back(text + 2 * space::medium);
        m_gone.push_back(column.isGone);
    }
}

void ColumnLayout::takeColumns()
{
    save(); // of the columns as they were
    measure();
    if (m_key.isEmpty())
        usual();
    else
        load(m_key);
    fillWidth();
    Q_EMIT changed();
    Q_EMIT sortWanted(m_sortColumn, m_sortOrder);
}

bool ColumnLayout::isUsual(int column) const
{
    const ListColumn &spec = m_columns[static_cast<size_t>(column)];
    const auto has = [&spec](const std::vector<QByteArray> &keys) {
        return std::find(keys.begin(), keys.end(), spec.key) != keys.end();
    };
    return !m_gone[static_cast<size_t>(column)] && (has(m_usual.shown) || (spec.shown && !has(m_usual.hidden)));
}

void ColumnLayout::forget(const QString &key)
{
    QSettings().remove(column_layout_detail::group(key));
}

int ColumnLayout::columnOf(const QString &key) const
{
    for (size_t column = 0; column < m_gone.size(); ++column) {
        if (!m_gone[column] && QLatin1String(m_columns[column].key) == key)
            return static_cast<int>(column);
    }
    return -1;
}

void ColumnLayout::usual()
{
    const QScopedValueRollback guard(m_busy, true);
    for (int column = 0; column < static_cast<int>(m_gone.size()); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_view.setColumnHidden(column, !isUsual(column));
        m_header->resizeSection(column, m_usualWidths[static_cast<size_t>(column)]);
    }
    m_fillWidth = true;
    m_sortColumn = -1;
    m_sortOrder = Qt::AscendingOrder;
    m_absentSort.clear();
}

void ColumnLayout::load(const QString &key)
{
    usual();
    const QScopedValueRollback guard(m_busy, true);
    QSettings settings;
    settings.beginGroup(column_layout_detail::group(key));
    m_fillWidth = !settings.childGroups().contains(QStringLiteral("width"));
    const bool known = settings.contains(QStringLiteral("hidden"));
    const QStringList hidden = settings.value(QStringLiteral("hidden")).toStringList();
    const QStringList order = settings.value(QStringLiteral("order")).toStringList();
    int place = 0;
    for (const QString &columnKey : order) {
        if (const int column = columnOf(columnKey); column >= 0) {
            m_header->moveSection(m_header->visualIndex(column), place++);
            if (known)
                m_view.setColumnHidden(column, hidden.contains(columnKey));
        }
    }
    if (shown().empty())
        m_view.setColumnHidden(0, false);
    for (int column = 0; !m_fillWidth && column < static_cast<int>(m_gone.size()); ++column) {
        const QVariant width =
            settings.value(QStringLiteral("width/") + QLatin1String(m_columns[static_cast<size_t>(column)].key));
        if (width.isValid() && isShown(column))
            m_header->resizeSection(
                column, qBound(m_header->minimumSectionSize(), width.toInt(), column_layout_detail::kWidest));
    }
    const QString sort = settings.value(QStringLiteral("sort")).toString();
    m_sortColumn = columnOf(sort);
    m_absentSort = m_sortColumn < 0 ? sort : QString();
    m_sortOrder = settings.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    fillWidth();
}

/// Puts what is stored of columns that are not there into the new order, each behind the column it stood behind, and
/// leaves only their widths in the settings.
void ColumnLayout::keepAbsent(QSettings &settings, QStringList &order, QStringList &hidden) const
{
    const QStringList storedHidden = settings.value(QStringLiteral("hidden")).toStringList();
    const QStringList stored = settings.value(QStringLiteral("order")).toStringList();
    std::vector<std::pair<QString, QVariant>> widths;
    for (qsizetype i = 0; i < stored.size(); ++i) {
        const QString &key = stored[i];
        if (order.contains(key))
            continue;
        order.insert(i == 0 ? 0 : order.indexOf(stored[i - 1]) + 1, key);
        if (storedHidden.contains(key))
            hidden.append(key);
        if (const QVariant width = settings.value(QStringLiteral("width/") + key); width.isValid() && !m_fillWidth)
            widths.emplace_back(QStringLiteral("width/") + key, width);
    }
    settings.remove(QStringLiteral("width"));
    for (const auto &[key, width] : widths)
        settings.setValue(key, width);
}

void ColumnLayout::save() const
{
    if (m_key.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(column_layout_detail::group(m_key));
    QStringList order;
    QStringList hidden;
    for (const int column : this->order())
        order.append(QString::fromLatin1(m_columns[static_cast<size_t>(column)].key));
    keepAbsent(settings, order, hidden);
    for (const int column : this->order()) {
        const QString key = QString::fromLatin1(m_columns[static_cast<size_t>(column)].key);
        if (!isShown(column))
            hidden.append(key);
        else if (!m_fillWidth)
            settings.setValue(QStringLiteral("width/") + key, m_header->sectionSize(column));
    }
    settings.setValue(QStringLiteral("order"), order);
    settings.setValue(QStringLiteral("hidden"), hidden);
    settings.setValue(QStringLiteral("sort"),
                      m_sortColumn < 0 ? m_absentSort
                                       : QString::fromLatin1(m_columns[static_cast<size_t>(m_sortColumn)].key));
    settings.setValue(QStringLiteral("descending"), m_sortOrder == Qt::DescendingOrder);
}

bool ColumnLayout::isShown(int column) const
{
    return !m_header->isSectionHidden(column);
}

void ColumnLayout::setShown(int column, bool shown)
{
    if (shown == isShown(column) || (!shown && this->shown().size() == 1))
        return;
    {
        const QScopedValueRollback guard(m_busy, true);
        m_view.setColumnHidden(column, !shown);
        if (shown && m_header->sectionSize(column) == 0)
            m_header->resizeSection(column, m_usualWidths[static_cast<size_t>(column)]);
    }
    fillWidth();
    Q_EMIT changed();
}

void ColumnLayout::move(int column, int place)
{
    m_header->moveSection(m_header->visualIndex(column), place);
}

std::vector<int> ColumnLayout::order() const
{
    std::vector<int> order;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (static_cast<size_t>(column) < m_gone.size() && !m_gone[static_cast<size_t>(column)])
            order.push_back(column);
    }
    return order;
}

std::vector<int> ColumnLayout::shown() const
{
    std::vector<int> columns = order();
    std::erase_if(columns, [this](int column) { return !isShown(column); });
    return columns;
}

void ColumnLayout::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_absentSort.clear();
}

void ColumnLayout::reset()
{
    if (!m_key.isEmpty())
        forget(m_key);
    usual();
    fillWidth();
    Q_EMIT changed();
    Q_EMIT sortWanted(m_sortColumn, m_sortOrder);
}

void ColumnLayout::fillWidth()
{
    if (!m_fillWidth)
        return;
    const QScopedValueRollback guard(m_busy, true);
    const std::vector<int> columns = shown();
    int used = 0;
    int growing = 0;
    for (const int column : columns) {
        used += m_usualWidths[static_cast<size_t>(column)];
        growing += m_columns[static_cast<size_t>(column)].grows ? 1 : 0;
    }
    const int left = m_view.viewport()->width() - used;
    const int extra = growing > 0 ? qBound(0, left / growing, column_layout_detail::kMostGrowth) : 0;
    for (const int column : columns)
        m_header->resizeSection(column, m_usualWidths[static_cast<size_t>(column)] +
                                            (m_columns[static_cast<size_t>(column)].grows ? extra : 0));
}

} // namespace shuke::ui
