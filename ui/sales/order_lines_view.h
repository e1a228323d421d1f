#pragma once

#include "ui/sales/order_lines_model.h"

#include <QJsonObject>
#include <QTableView>

namespace shuke::ui {

/// The lines of an order, typed by keyboard: Enter and Tab go to the next cell and from the last cell of a line to the
/// next line; on the blank row they leave the table. Ctrl+Del takes a line out. Grows with its rows up to a limit, then
/// scrolls.
class OrderLinesView : public QTableView
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    OrderLinesView(OrderLinesModel &model, QWidget *parent = nullptr);

    void setTaxShown(bool shown);
    /// Nothing can be typed, there is no blank row.
    void setReadOnly(bool readOnly);
    /// The cursor into the blank row.
    void beginLine();
    /// What is typed in an open cell is handed to the model.
    void commitEdit();
    /// The lines for a draft, with what is typed in an open cell.
    QJsonObject unsaved() const;
    /// Puts them back. What was typed in an open cell stands in it.
    void restore(const QJsonObject &draft);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter on the blank row: go on.
    void done();
    /// The text of an open cell has changed, or the cell was closed.
    void typing();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// The editable cell after (or before) `from`; invalid when the table ends.
    QModelIndex neighbour(const QModelIndex &from, bool next) const;
    void open(const QModelIndex &cell);
    void go(bool next, bool byEnter);
    void fitRows();

    OrderLinesModel &m_model;
    bool m_readOnly = false;
};

} // namespace shuke::ui
