#pragma once

#include "ui/sales/order_lines_model.h"

#include <QStyledItemDelegate>

class QCompleter;
class QLineEdit;

namespace shuke::ui {

/// Gives a line edit the products that match what is typed, below it. `chosen` is called with the one that is taken,
/// `entered` on Enter while the list is open and none of it is: event filters of the edit do not see that key.
QCompleter *completeProducts(QLineEdit *edit, std::function<std::shared_ptr<const sales::ProductBook>()> book,
                             const QString &currency, std::function<void(const sales::Product &)> chosen,
                             std::function<void()> entered);

/// The editors of OrderLinesView.
class ProductDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ProductDelegate(OrderLinesModel &model, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    /// In an editor that is open.
    void typing();

private:
    OrderLinesModel &m_model;
};

} // namespace shuke::ui
