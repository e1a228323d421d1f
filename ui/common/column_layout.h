#pragma once

#include "ui/models/row_source.h"

#include <QObject>

class QHeaderView;
class QSettings;
class QTableView;

namespace shuke::ui {

/// By which keys of columns the usual layout of one view differs from that of the list.
struct UsualColumns
{
    std::vector<QByteArray> shown = {};
    std::vector<QByteArray> hidden = {};
};

/// Which columns of a list are seen, in which order, how wide and by which it is sorted; remembered in QSettings under
/// "lists/KEY", by the columns' keys. As long as the user has set no width, columns that grow share what is left.
/// What is remembered of columns that are not there (a field not read yet, or out of use) stays until reset().
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    /// The view has its model. `columns` must outlive the layout.
    ColumnLayout(QTableView &view, const std::vector<ListColumn> &columns);
    ~ColumnLayout() override;

    /// Keeps what there is under the present key, and goes on under another. An unknown key begins with the usual
    /// layout, or with that of `like`. `usual`: what is usual under this key, also after reset().
    void setKey(const QString &key, const QString &like = {}, const UsualColumns &usual = {});
    const QString &key() const { return m_key; }
    static void forget(const QString &key);

    bool isShown(int column) const;
    /// The last column that is seen stays.
    void setShown(int column, bool shown);
    /// To be the `place`-th, among the hidden ones too.
    void move(int column, int place);
    /// Columns came, are gone or got other words: those that were remembered are where they were.
    void takeColumns();
    /// All columns in their order, without those that are gone.
    std::vector<int> order() const;
    /// Those that are seen, in their order.
    std::vector<int> shown() const;
    /// −1: the natural order.
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void setSort(int column, Qt::SortOrder order);

    /// The columns as they are before anybody changes them, natural order.
    void reset();
    /// To be called when the view got another width.
    void fillWidth();
    void save() const;

Q_SIGNALS:
    /// Columns were shown, hidden or moved.
    void changed();
    /// Another key, or reset(): the list is to be sorted so.
    void sortWanted(int column, Qt::SortOrder order);

private:
    void load(const QString &key);
    void usual();
    void measure();
    void keepAbsent(QSettings &settings, QStringList &order, QStringList &hidden) const;
    bool isUsual(int column) const;
    int columnOf(const QString &key) const;

    QTableView &m_view;
    const std::vector<ListColumn> &m_columns;
    QHeaderView *m_header;
    QString m_key;
    UsualColumns m_usual;
    std::vector<int> m_usualWidths; ///< Of the columns that are known here, as the next.
    std::vector<bool> m_gone;
    bool m_fillWidth = true;
    bool m_busy = false; ///< The sections change because we say so.
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QString m_absentSort; ///< Remembered, of a column that is not there.
};

} // namespace shuke::ui
