#pragma once

#include <QTableView>

#include <vector>

namespace shuke::ui {

class RememberedColumns;

/// A small table of what belongs to a record, in the look of the lists: whole rows, no grid, one quiet line below each.
/// Enter and a double click open a row. Rows keep their numbers, those of the model, however they are sorted.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the table. `grows`: the column that takes what is left.
    RecordTable(QAbstractItemModel &model, int grows, const QString &accessibleName, QWidget *parent = nullptr);

    /// Several rows can be chosen, and a click on a header sorts: upwards, downwards, as it was. Alt+Shift+Up or Down
    /// sorts by the column of the current cell. `sums`: so many rows at the end stay there.
    void makeSortable(int sums = 0);
    /// The widths the user gives the columns, and the sort, are there again next time; see RememberedColumns.
    void remember(const QString &key);
    /// −1: as the model has them.
    void sortBy(int column, Qt::SortOrder order = Qt::AscendingOrder);
    int currentRow() const { return currentIndex().row(); }
    /// The rows in the order in which they are seen.
    std::vector<int> rowsInOrder() const;

Q_SIGNALS:
    void opened(int row);
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void nextSort(int column);
    void takeSort();
    void showSort();
    void arrange();
    void copyRows() const;

    int m_grows;
    RememberedColumns *m_remembered = nullptr;
    int m_sums = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace shuke::ui
