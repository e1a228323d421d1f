#pragma once

#include <QTableView>

namespace shuke::ui {

/// A small table of what belongs to a record, in the look of the lists: whole rows, no grid, one quiet line below each.
/// Enter and a double click open a row.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the table. `grows`: the column that takes what is left.
    RecordTable(QAbstractItemModel &model, int grows, const QString &accessibleName, QWidget *parent = nullptr);

    int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    void opened(int row);
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    int m_grows;
};

} // namespace shuke::ui
