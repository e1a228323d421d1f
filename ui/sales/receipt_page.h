#pragma once

#include "ui/common/desk.h"
#include "ui/common/generation.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shuke::ui {

class FieldProblem;

/// After a sale: its receipt, to be copied or printed, and on to the next sale.
class ReceiptPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPage(Desk &desk, QWidget *parent = nullptr);

    /// Reads the order and shows it; `summary` stands above at once.
    void show(OrderId order, const QString &summary);
    QString text() const;
    bool isSettled() const { return !m_reading; }
    QPushButton &nextButton() { return *m_next; }
    void copy();

Q_SIGNALS:
    void nextWanted();
    void orderWanted(shuke::OrderId order);
    void closeWanted();

private:
    void print();

    Desk &m_desk;
    QLabel *m_summary;
    QPlainTextEdit *m_text;
    FieldProblem *m_problem;
    QPushButton *m_copy;
    QPushButton *m_print;
    QPushButton *m_next;
    Generation m_reads;
    bool m_reading = false;
    OrderId m_order;
};

} // namespace shuke::ui
