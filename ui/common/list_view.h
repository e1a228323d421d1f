#pragma once

#include <QPointer>
#include <QTableView>

#include <vector>

namespace shuke::ui {

class ColumnLayout;
class ListSelection;
class RowCopy;
class WindowModel;

/// The table every list uses: whole rows, our row height, one quiet line between rows, a box in front of each row,
/// sorting by header, columns that are remembered (ColumnLayout), copy of the selected rows as tab-separated text,
/// editing of single cells.
///
/// Selection, current row and what is seen stay through sorting, filtering and changes of the store. When the selected
/// rows are deleted the next one is selected.
class ListView : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the view. `layoutKey`: see ColumnLayout::setKey.
    ListView(WindowModel &model, const QString &layoutKey, QWidget *parent = nullptr);
    ~ListView() override;

    ColumnLayout &columnLayout() { return *m_layout; }
    ListSelection &selection() { return *m_selection; }
    int selectedRowCount() const;
    /// 0: none.
    qint64 currentId() const;
    /// Makes it the current and only selected row, and visible. False if it is not in the list.
    bool selectId(qint64 id);
    /// All selected rows, from top to bottom. Reads what is not in memory first; the clipboard is set when all of it is
    /// there, and stays as it was if the copy fails or is stopped. Null if nothing is selected. A copy that still runs
    /// is given up for the new one.
    RowCopy *copySelection();
    /// Begins to edit the current cell, or the first that can be in its row. False if none can.
    bool editCurrent();
    /// Opens the cell again, with a text that could not be written and why.
    void editAgain(qint64 id, int column, const QString &typed, const QString &problem);
    /// Qt would look through all rows, also those that were never read.
    void keyboardSearch(const QString &text) override { Q_EMIT searchTyped(text); }

Q_SIGNALS:
    /// To be watched; it deletes itself.
    void copyStarted(shuke::ui::RowCopy *copy);
    void selectionCountChanged();
    /// Another row is the current one, by the user or because the former is gone.
    void currentIdChanged(qint64 id);
    /// Return or a double click, not in a cell that is edited.
    void openWanted(qint64 id);
    /// A cell was edited and has no problem.
    void typed(qint64 id, int column, const QString &text);
    void columnsWanted(const QPoint &globalPos);
    /// A letter or digit was typed, not in a cell that is edited: the search goes on with it.
    void searchTyped(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void makeHeaders();
    void onSortIndicator(int section, Qt::SortOrder order);
    /// What is kept through a change of many places, and put back after it.
    void keep();
    void putBack();
    void keepTop();
    void putBackTop();
    void beforeRemoval(int first, int last);
    void afterRemoval();
    std::vector<qint64> heirs(int first, int last) const;
    void tellCurrent();

    WindowModel &m_model;
    ListSelection *m_selection;
    ColumnLayout *m_layout = nullptr;
    std::vector<qint64> m_keptIds;
    std::vector<qint64> m_heirs; ///< Of the current row that goes: the first of them that stays becomes current.
    bool m_isKeeping = false;
    qint64 m_keptCurrent = 0;
    qint64 m_topId = 0;  ///< The first row that is seen, or the current one if it is seen.
    int m_topOffset = 0; ///< In rows, below the first that is seen.
    qint64 m_toldCurrent = 0;
    bool m_hadSelection = false;
    QPointer<RowCopy> m_copy;
};

} // namespace shuke::ui
