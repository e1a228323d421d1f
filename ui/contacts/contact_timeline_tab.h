#pragma once

#include "core/base/history_types.h"
#include "core/sales/contact_documents.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace shuke::ui {

class RecordTable;

/// What happened with a contact, newest first: orders, refunds and edits, by day.
class ContactTimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Amount, kColumns };

    struct Entry
    {
        QDate day;
        qint64 atMs = 0; ///< Orders a day; 0 for a document without a time.
        bool firstOfDay = false;
        QString text;
        QString amount;
        OrderId order;         ///< Valid: an order or refund.
        OperationId operation; ///< Valid: an edit.
    };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const sales::ContactDocuments &documents, const std::vector<HistoryEntry> &history);
    const std::vector<Entry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Entry> m_entries;
    QDate m_today;
};

class ContactTimelineTab : public QWidget
{
    Q_OBJECT

public:
    explicit ContactTimelineTab(QWidget *parent = nullptr);
    void showTimeline(const sales::ContactDocuments &documents, const std::vector<HistoryEntry> &history);
    void showError(const Error &error);

Q_SIGNALS:
    void orderWanted(shuke::OrderId order);
    void operationWanted(shuke::OperationId operation);

private:
    ContactTimelineModel *m_model;
    RecordTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_note;
};

} // namespace shuke::ui
