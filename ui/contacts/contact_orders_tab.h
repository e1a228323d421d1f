#pragma once

#include "core/sales/contact_documents.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;

/// Orders and refunds of one contact, newest first.
class ContactOrdersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Number, State, Total, kColumns };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<sales::OrderRow> rows);
    const std::vector<sales::OrderRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<sales::OrderRow> m_rows;
};

/// The orders tab of a record: the list with its sum, and how to make a new one.
class ContactOrdersTab : public QWidget
{
    Q_OBJECT

public:
    explicit ContactOrdersTab(QWidget *parent = nullptr);
    /// `writable`: new orders can be made.
    void showDocuments(const sales::ContactDocuments &documents, bool writable);

Q_SIGNALS:
    void orderWanted(shuke::OrderId order);
    void newOrderWanted();
    void quickSaleWanted();

private:
    ContactOrdersModel *m_model;
    RecordTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_sum;
    QPushButton *m_sale;
    QPushButton *m_order;
};

} // namespace shuke::ui
