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
    const QFontMetrics metrics(view.font());
    for (const ListColumn &column : columns) {
        int text = qMax(metrics.horizontalAdvance(column.title) + column_layout_detail::kSortArrow,
                        metrics.averageCharWidth() * column.widthChars);
        for (const QString &fit : column.fits)
            text = qMax(text, metrics.horizontalAdvance(fit));
        m_usualWidths.push_back(text + 2 * space::medium);
    }
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

bool ColumnLayout::isUsual(const ListColumn &column) const
{
    const auto has = [&column](const std::vector<QByteArray> &keys) {
        return std::find(keys.begin(), keys.end(), column.key) != keys.end();
    };
    return has(m_usual.shown) || (column.shown && !has(m_usual.hidden));
}

void ColumnLayout::forget(const QString &key)
{
    QSettings().remove(column_layout_detail::group(key));
}

int ColumnLayout::columnOf(const QString &key) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&key](const ListColumn &column) { return QLatin1String(column.key) == key; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

void ColumnLayout::usual()
{
    const QScopedValueRollback guard(m_busy, true);
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_view.setColumnHidden(column, !isUsual(m_columns[static_cast<size_t>(column)]));
        m_header->resizeSection(column, m_usualWidths[static_cast<size_t>(column)]);
    }
    m_fillWidth = true;
    m_sortColumn = -1;
    m_sortOrder = Qt::AscendingOrder;
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
    for (int column = 0; !m_fillWidth && column < static_cast<int>(m_columns.size()); ++column) {
        const QVariant width =
            settings.value(QStringLiteral("width/") + QLatin1String(m_columns[static_cast<size_t>(column)].key));
        if (width.isValid() && isShown(column))
            m_header->resizeSection(
                column, qBound(m_header->minimumSectionSize(), width.toInt(), column_layout_detail::kWidest));
    }
    m_sortColumn = columnOf(settings.value(QStringLiteral("sort")).toString());
    m_sortOrder = settings.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    fillWidth();
}

void ColumnLayout::save() const
{
    if (m_key.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(column_layout_detail::group(m_key));
    settings.remove(QStringLiteral("width"));
    QStringList order;
    QStringList hidden;
    for (const int column : this->order()) {
        const QString key = QString::fromLatin1(m_columns[static_cast<size_t>(column)].key);
        order.append(key);
        if (!isShown(column))
            hidden.append(key);
        else if (!m_fillWidth)
            settings.setValue(QStringLiteral("width/") + key, m_header->sectionSize(column));
    }
    settings.setValue(QStringLiteral("order"), order);
    settings.setValue(QStringLiteral("hidden"), hidden);
    settings.setValue(QStringLiteral("sort"),
                      m_sortColumn < 0 ? QString()
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
    for (int place = 0; place < m_header->count(); ++place)
        order.push_back(m_header->logicalIndex(place));
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
}

void ColumnLayout::reset()
{
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
