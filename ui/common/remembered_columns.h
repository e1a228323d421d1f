#pragma once

#include <QHash>
#include <QObject>

#include <utility>

class QHeaderView;

namespace shuke::ui {

/// Remembers how wide the user made the columns of a small table, and by which it was sorted, in QSettings under
/// "tables/KEY"; lists have ColumnLayout. Only what is dragged or double-clicked at the edge of a title counts, and it
/// wins over every width the program sets before or after; other columns, and those that stretch, are the program's.
/// The menu of the header forgets the widths. Belongs to the header.
class RememberedColumns : public QObject
{
    Q_OBJECT

public:
    /// What a column is known by: Number where the titles are those of records.
    enum class By { Title, Number };

    /// The header's view has its model.
    RememberedColumns(QHeaderView &header, const QString &key, By by = By::Title);

    /// By which column the table was sorted; −1 none, or the column is not there.
    std::pair<int, Qt::SortOrder> sort() const;
    /// −1: as the rows come.
    void setSort(int column, Qt::SortOrder order);
    /// Forgets the widths; columns are as wide as the program made them.
    void resetWidths();

Q_SIGNALS:
    /// The table may fit its columns anew.
    void widthsReset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString group() const;
    QString columnId(int section) const;
    bool isFree(int section) const;
    int sectionAtEdge(int x) const;
    void load();
    void save();
    void putBack(int section);
    void putAllBack();
    void onResized(int section, int before, int now);
    void showMenu(const QPoint &at);

    QHeaderView &m_header;
    QString m_key;
    By m_by;
    QString m_sorted; ///< Empty: no column.
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QHash<QString, int> m_widths; ///< The user's, by columnId().
    QHash<int, int> m_fitted;     ///< What the program wanted for sections that have a width of the user's.
    int m_dragged = -1;           ///< The section at whose edge the mouse button is held.
    QString m_changed;            ///< The column that was dragged, until it is saved.
    bool m_isPuttingBack = false;
};

} // namespace shuke::ui
