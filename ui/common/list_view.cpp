#include "ui/common/list_view.h"

#include "ui/common/row_copy.h"
#include "ui/common/theme.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSet>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>
#include <utility>

namespace shuke::ui {

namespace list_view_detail {

constexpr int kMostGrowth = 160;
constexpr size_t kRememberedRows = 10000; // more selected rows than that are let go at a reset

class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), themeColors().line);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_MouseOver;   // single cells must not light up in a list of rows
        if (!(option->state & QStyle::State_Active)) // a list without focus still shows what is selected
            option->palette.setColor(QPalette::Inactive, QPalette::Highlight, themeColors().selection);
    }
};

} // namespace list_view_detail

ListView::ListView(WindowModel &model, const QString &settingsKey, QWidget *parent)
    : QTableView(parent), m_model(model), m_settingsKey(settingsKey)
{
    setModel(&model);
    setItemDelegate(new list_view_detail::RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab leaves the list
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(ui::rowHeight());
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(headerHeight() + space::small);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(true);
    restoreColumns();
    header->setSortIndicator(model.sortColumn(), model.sortOrder());
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int section) {
        const bool stretched = header->visualIndex(section) == header->count() - 1;
        m_fillWidth = m_fillWidth && (m_filling || stretched);
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListView::onSortIndicator);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ListView::rememberSelection);
    connect(&model, &QAbstractItemModel::modelReset, this, &ListView::restoreSelection);
}

ListView::~ListView()
{
    saveColumns();
}

void ListView::onSortIndicator(int section, Qt::SortOrder order)
{
    const bool sortable =
        section >= 0 && section < m_model.columnCount() && m_model.columns()[static_cast<size_t>(section)].sortable;
    m_model.sort(sortable ? section : -1, order);
}

void ListView::restoreColumns()
{
    QHeaderView *header = horizontalHeader();
    const QFontMetrics metrics(font());
    QSettings settings;
    settings.beginGroup(QStringLiteral("lists/") + m_settingsKey);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const ListColumn &spec = m_model.columns()[static_cast<size_t>(column)];
        const int title = metrics.horizontalAdvance(spec.title) + 2 * space::medium + 16; // and the sort arrow
        const int usual = qMax(title, metrics.averageCharWidth() * spec.widthChars + 2 * space::medium);
        const int width = settings.value(QStringLiteral("width/") + QLatin1String(spec.key), usual).toInt();
        m_usualWidths.push_back(usual);
        header->resizeSection(column, qBound(header->minimumSectionSize(), width, 1200));
    }
    m_fillWidth = settings.childGroups().isEmpty(); // no group "width"
    const QStringList order = settings.value(QStringLiteral("order")).toStringList();
    int place = 0;
    for (const QString &key : order) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (QLatin1String(m_model.columns()[static_cast<size_t>(column)].key) == key)
                header->moveSection(header->visualIndex(column), place++);
        }
    }
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_fillWidth)
        fillWidth();
}

void ListView::fillWidth()
{
    const QScopedValueRollback guard(m_filling, true);
    const std::vector<ListColumn> &columns = m_model.columns();
    const auto growing = static_cast<int>(
        std::count_if(columns.begin(), columns.end(), [](const ListColumn &column) { return column.grows; }));
    const int left = viewport()->width() - std::accumulate(m_usualWidths.begin(), m_usualWidths.end(), 0);
    const int extra = growing > 0 ? qBound(0, left / growing, list_view_detail::kMostGrowth) : 0;
    for (size_t column = 0; column < columns.size(); ++column)
        horizontalHeader()->resizeSection(static_cast<int>(column),
                                          m_usualWidths[column] + (columns[column].grows ? extra : 0));
}

void ListView::saveColumns() const
{
    const QHeaderView *header = horizontalHeader();
    QSettings settings;
    settings.beginGroup(QStringLiteral("lists/") + m_settingsKey);
    QStringList order;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString key = QString::fromLatin1(m_model.columns()[static_cast<size_t>(column)].key);
        order.append(key);
        if (!m_fillWidth)
            settings.setValue(QStringLiteral("width/") + key, header->sectionSize(column));
    }
    settings.setValue(QStringLiteral("order"), order);
}

int ListView::selectedRowCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

RowCopy *ListView::copySelection()
{
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    std::vector<qint64> ids;
    ids.reserve(static_cast<size_t>(selectedRowCount()));
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model.idAt(row));
    }
    if (ids.empty())
        return nullptr;
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        columns.push_back(horizontalHeader()->logicalIndex(place));
    delete m_copy; // the newest copy is the one that is wanted
    m_copy = new RowCopy(m_model, std::move(ids), std::move(columns), this);
    connect(m_copy, &RowCopy::finished, this, [](const QString &text) { QApplication::clipboard()->setText(text); });
    Q_EMIT copyStarted(m_copy);
    m_copy->start();
    return m_copy;
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) { // QTableView would copy one cell
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionCountChanged();
}

void ListView::rememberSelection()
{
    m_currentId = m_model.idAt(currentIndex().row());
    m_selectedIds.clear();
    if (static_cast<size_t>(selectedRowCount()) > list_view_detail::kRememberedRows)
        return;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            m_selectedIds.push_back(m_model.idAt(row));
    }
}

void ListView::restoreSelection()
{
    const QSet<qint64> wanted(m_selectedIds.begin(), m_selectedIds.end());
    QItemSelection selection;
    int current = -1;
    for (int row = 0; (!wanted.isEmpty() || m_currentId != 0) && row < m_model.rowCount(); ++row) {
        const qint64 id = m_model.idAt(row);
        if (wanted.contains(id))
            selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
        if (id == m_currentId)
            current = row;
    }
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT selectionCountChanged();
}

} // namespace shuke::ui
