#pragma once

#include "core/sales/order_queries.h"
#include "ui/common/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

class ChangeList;
class FactList;
class OrderLinesModel;
class OrderLinesView;

/// One order or refund as it is: who, when, what, how much, paid how, what came back, what was changed.
class OrderView : public QWidget
{
    Q_OBJECT

public:
    explicit OrderView(Desk &desk, QWidget *parent = nullptr);

    void setDetail(const sales::OrderDetail &detail);
    bool isSettled() const;
    /// All facts on show as text, for tests and for assistive technology.
    QString text() const;

Q_SIGNALS:
    void editWanted();
    void refundWanted();
    void trashWanted();
    void restoreWanted();

private:
    void makeHead(QVBoxLayout &column);
    void showHead(const sales::OrderDetail &detail);
    void showTotals(const sales::OrderDetail &detail);
    void showPayments(const sales::OrderDetail &detail);
    void showRefunds(const sales::OrderDetail &detail);
    void showFacts(const sales::OrderDetail &detail);

    Desk &m_desk;
    QLabel *m_title;
    QLabel *m_status;
    QPushButton *m_customer;
    QLabel *m_walkIn;
    QLabel *m_total;
    QLabel *m_left;
    QPushButton *m_edit;
    QPushButton *m_refund;
    QPushButton *m_trash;
    QPushButton *m_restore;
    OrderLinesModel *m_lines;
    OrderLinesView *m_linesView;
    QLabel *m_noLines;
    FactList *m_totals;
    FactList *m_payments;
    QLabel *m_refundsTitle;
    FactList *m_refunds;
    FactList *m_facts;
    ChangeList *m_changes;
    ContactId m_contact;
};

} // namespace shuke::ui
