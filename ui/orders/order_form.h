#pragma once

#include "core/sales/order_commands.h"
#include "core/sales/order_queries.h"
#include "ui/common/desk.h"
#include "ui/common/draft_fields.h"
#include "ui/common/generation.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace shuke::ui {

class CustomerChooser;
class DayEdit;
class FactList;
class FieldProblem;
class MoneyEdit;
class OrderLinesModel;
class OrderLinesView;
class PaymentsEditor;

/// An order while it is typed. A refund keeps its lines and amounts; its day, note and the like can be changed.
class OrderForm : public QWidget
{
    Q_OBJECT

public:
    explicit OrderForm(Desk &desk, QWidget *parent = nullptr);

    /// An order that exists.
    void edit(const sales::OrderDetail &detail);
    /// A new one for this customer (invalid: none yet).
    void startNew(ContactId customer);
    bool isNew() const { return !m_stored.order.id.isValid(); }

    /// What is typed, if all of it is good; else says at the field what is not, puts the cursor there, and is nothing.
    std::optional<sales::OrderDraft> draft();
    /// Something differs from what the form began with.
    bool isTouched() const;
    /// Everything as it is typed, to be kept as a draft.
    QJsonObject unsaved() const;
    /// Puts it back. What somebody else changed meanwhile and the user did not stays as it is now; where both did, the
    /// form says so and the order cannot be saved over theirs.
    void restore(const QJsonObject &draft);
    void showFailure(const Error &error);
    bool isSettled() const;
    void focusFirst();

Q_SIGNALS:
    /// isTouched, or what is typed in an open cell, may have changed.
    void edited();
    /// A new order has its choices: it can be gone on with.
    void ready();

private:
    void makeHead(QVBoxLayout &column);
    void makeLines(QVBoxLayout &column);
    void makeTotals(QVBoxLayout &column);
    void makeMore(QVBoxLayout &column);
    void fill(const sales::OrderRecord &record, const std::vector<sales::Product> &products);
    void setChoices(const sales::SaleChoices &choices);
    void takeChoices(const sales::SaleChoices &choices);
    void loadBook();
    void onEdited();
    void refresh();
    bool check();
    sales::Order typedOrder() const;
    /// The total the order will have; an Error while something cannot be read.
    Result<Money> typedTotal() const;
    /// A stored total stays while nothing it is made of was touched.
    bool keepsTotal() const;
    NamedEdits texts() const;
    NamedEdits amounts() const;
    QJsonObject fields() const;
    void setFields(const QJsonObject &fields);

    Desk &m_desk;
    sales::OrderRecord m_stored; ///< What the form began with; without an id: a new one.
    sales::SaleChoices m_choices;
    QJsonObject m_clean; ///< fields() of what the form began with.
    bool m_filling = false;
    Generation m_bookReads;
    bool m_bookRead = false;
    bool m_choicesRead = false;

    FieldProblem *m_failure;
    CustomerChooser *m_customer;
    DayEdit *m_day;
    QComboBox *m_status;
    QLineEdit *m_number;
    FieldProblem *m_headProblem;
    OrderLinesModel *m_lines;
    OrderLinesView *m_linesView;
    QLabel *m_keysHint;
    FieldProblem *m_linesProblem;
    QCheckBox *m_taxByLine;
    MoneyEdit *m_discount;
    MoneyEdit *m_shipping;
    MoneyEdit *m_tax;
    QCheckBox *m_taxIncluded;
    MoneyEdit *m_total;
    QLabel *m_totalNote;
    FieldProblem *m_totalProblem;
    PaymentsEditor *m_payments;
    QLabel *m_due;
    FieldProblem *m_paymentProblem;
    QComboBox *m_shop;
    QComboBox *m_seller;
    QLineEdit *m_channel;
    QLineEdit *m_receiver;
    QLineEdit *m_receiverPhone;
    QLineEdit *m_address;
    QPlainTextEdit *m_note;
};

} // namespace shuke::ui
