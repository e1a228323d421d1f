#include "ui/common/remembered_columns.h"

#include <QAbstractItemModel>
#include <QCryptographicHash>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStyle>

namespace shuke::ui {

namespace remembered_columns_detail {

constexpr int kNarrowest = 8;
constexpr int kWidest = 4000;
constexpr int kMostColumns = 400; ///< Of one table; each file that is imported may bring titles of its own.

QString widthGroup()
{
    return QStringLiteral("width");
}

} // namespace remembered_columns_detail

RememberedColumns::RememberedColumns(QHeaderView &header, const QString &key, By by)
    : QObject(&header), m_header(header), m_key(key), m_by(by)
{
    load();
    putAllBack();
    const QAbstractItemModel *model = header.model();
    connect(model, &QAbstractItemModel::modelReset, this, &RememberedColumns::putAllBack);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &RememberedColumns::putAllBack);
    connect(&header, &QHeaderView::sectionCountChanged, this, &RememberedColumns::putAllBack);
    connect(&header, &QHeaderView::sectionResized, this, &RememberedColumns::onResized);
    header.viewport()->installEventFilter(this);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, &RememberedColumns::showMenu);
}

QString RememberedColumns::group() const
{
    return QStringLiteral("tables/") + m_key;
}

void RememberedColumns::load()
{
    using namespace remembered_columns_detail;
    QSettings settings;
    settings.beginGroup(group());
    m_sorted = settings.value(QStringLiteral("sort")).toString();
    m_order = settings.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    settings.beginGroup(widthGroup());
    const QStringList columns = settings.childKeys();
    for (const QString &column : columns) {
        bool isNumber = false;
        const int width = settings.value(column).toInt(&isNumber);
        if (isNumber && width >= kNarrowest && width <= kWidest)
            m_widths.insert(column, width);
    }
}

void RememberedColumns::save()
{
    using namespace remembered_columns_detail;
    if (m_changed.isEmpty())
        return;
    QSettings settings;
    settings.beginGroup(group());
    settings.beginGroup(widthGroup());
    if (settings.childKeys().size() >= kMostColumns && !settings.contains(m_changed))
        settings.remove(QString());
    settings.setValue(m_changed, m_widths.value(m_changed));
    m_changed.clear();
}

/// A title may come from a file and be anything, a name too: it is not readable in the settings. Of several columns of
/// one title each is known by its number among them.
QString RememberedColumns::columnId(int section) const
{
    if (m_by == By::Number)
        return QString::number(section);
    const auto titleOf = [this](int of) { return m_header.model()->headerData(of, m_header.orientation()).toString(); };
    const QString title = titleOf(section);
    int alike = 0;
    for (int before = 0; before < section; ++before)
        alike += titleOf(before) == title ? 1 : 0;
    const QByteArray text = title.toUtf8() + '\n' + QByteArray::number(alike);
    constexpr int kDigits = 16;
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kDigits));
}

/// Its width is neither fixed nor what is left.
bool RememberedColumns::isFree(int section) const
{
    if (m_header.isSectionHidden(section) || m_header.sectionResizeMode(section) != QHeaderView::Interactive)
        return false;
    if (!m_header.stretchLastSection())
        return true;
    for (int place = m_header.count() - 1; place >= 0; --place) {
        const int last = m_header.logicalIndex(place);
        if (!m_header.isSectionHidden(last))
            return last != section;
    }
    return true;
}

/// The section that gets another width when the mouse is pressed here; −1 none.
int RememberedColumns::sectionAtEdge(int x) const
{
    const int grip = m_header.style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, &m_header);
    for (int section = 0; section < m_header.count(); ++section) {
        const int left = m_header.sectionViewportPosition(section);
        const int edge = m_header.isRightToLeft() ? left : left + m_header.sectionSize(section);
        if (!m_header.isSectionHidden(section) && qAbs(x - edge) <= grip)
            return section;
    }
    return -1;
}

bool RememberedColumns::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: // fits the column to what is in it
        if (const auto *mouse = static_cast<const QMouseEvent *>(event); mouse->button() == Qt::LeftButton)
            m_dragged = sectionAtEdge(qRound(mouse->position().x()));
        break;
    case QEvent::MouseMove:
        if (static_cast<const QMouseEvent *>(event)->buttons() & Qt::LeftButton)
            break;
        [[fallthrough]]; // the release was somebody else's
    case QEvent::MouseButtonRelease:
        m_dragged = -1;
        save();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void RememberedColumns::onResized(int section, int before, int now)
{
    if (m_isPuttingBack || now == 0 || !isFree(section)) // 0: it is being hidden
        return;
    if (section != m_dragged) {
        putBack(section);
        return;
    }
    m_changed = columnId(section);
    if (!m_widths.contains(m_changed))
        m_fitted.insert(section, before);
    m_widths.insert(m_changed, qMin(now, remembered_columns_detail::kWidest));
}

void RememberedColumns::putBack(int section)
{
    if (m_widths.isEmpty() || !isFree(section))
        return;
    const auto width = m_widths.constFind(columnId(section));
    if (width == m_widths.constEnd() || *width == m_header.sectionSize(section))
        return;
    m_fitted.insert(section, m_header.sectionSize(section));
    const QScopedValueRollback guard(m_isPuttingBack, true);
    m_header.resizeSection(section, *width);
}

void RememberedColumns::putAllBack()
{
    for (int section = 0; section < m_header.count(); ++section)
        putBack(section);
}

std::pair<int, Qt::SortOrder> RememberedColumns::sort() const
{
    for (int section = 0; !m_sorted.isEmpty() && section < m_header.count(); ++section) {
        if (columnId(section) == m_sorted)
            return {section, m_order};
    }
    return {-1, Qt::AscendingOrder};
}

void RememberedColumns::setSort(int column, Qt::SortOrder order)
{
    m_sorted = column < 0 ? QString() : columnId(column);
    m_order = order;
    QSettings settings;
    settings.beginGroup(group());
    settings.setValue(QStringLiteral("sort"), m_sorted);
    settings.setValue(QStringLiteral("descending"), order == Qt::DescendingOrder);
}

void RememberedColumns::resetWidths()
{
    QSettings settings;
    settings.beginGroup(group());
    settings.remove(remembered_columns_detail::widthGroup());
    m_widths.clear();
    m_changed.clear();
    const QHash<int, int> fitted = std::exchange(m_fitted, {});
    for (auto width = fitted.begin(); width != fitted.end(); ++width) {
        if (width.key() < m_header.count() && isFree(width.key()))
            m_header.resizeSection(width.key(), width.value());
    }
    Q_EMIT widthsReset();
}

void RememberedColumns::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(&m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Reset column widths"), this, &RememberedColumns::resetWidths)->setEnabled(!m_widths.isEmpty());
    menu->popup(m_header.viewport()->mapToGlobal(at));
}

} // namespace shuke::ui
