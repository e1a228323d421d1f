#pragma once

#include <QPointer>
#include <QTableView>

namespace shuke::ui {

class RowCopy;
class WindowModel;

/// The table every list uses: whole rows, our row height, one quiet line between rows, sorting by header, columns whose
/// order and width are remembered under `settingsKey`, copy of the selected rows as tab-separated text (Ctrl+C).
/// Selection and current row survive a reset of the model.
class ListView : public QTableView
{
    Q_OBJECT

public:
    /// The model is not owned and must outlive the view.
    ListView(WindowModel &model, const QString &settingsKey, QWidget *parent = nullptr);
    ~ListView() override;

    int selectedRowCount() const;
    /// All selected rows, from top to bottom. Reads what is not in memory first; the clipboard is set when all of it is
    /// there, and stays as it was if the copy fails or is stopped. Null if nothing is selected. A copy that still runs
    /// is given up for the new one.
    RowCopy *copySelection();

Q_SIGNALS:
    /// To be watched; it deletes itself.
    void copyStarted(shuke::ui::RowCopy *copy);
    void selectionCountChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void restoreColumns();
    void fillWidth();
    void saveColumns() const;
    void rememberSelection();
    void restoreSelection();
    void onSortIndicator(int section, Qt::SortOrder order);

    WindowModel &m_model;
    QString m_settingsKey;
    std::vector<int> m_usualWidths; ///< By column.
    bool m_fillWidth = true;        ///< Until the user sets a width: columns that grow share what is left.
    bool m_filling = false;
    std::vector<qint64> m_selectedIds; ///< During a reset.
    qint64 m_currentId = 0;
    QPointer<RowCopy> m_copy;
};

} // namespace shuke::ui
