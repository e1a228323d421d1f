#pragma once

#include "core/sales/order_queries.h"
#include "core/sales/product.h"
#include "core/sales/quick_sale.h"
#include "ui/common/desk.h"
#include "ui/common/draft_fields.h"
#include "ui/common/generation.h"

#include <QWidget>

#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace shuke::ui {

class CustomerChooser;
class DayEdit;
class FieldProblem;
class MoneyEdit;
class OrderLinesModel;
class OrderLinesView;
class PaymentChoice;

/// The fields of a quick sale in one column. Enter goes from the customer to the amount, from there to the payment and
/// from there it saves; Tab visits every field.
class QuickSaleForm : public QWidget
{
    Q_OBJECT

public:
    explicit QuickSaleForm(Desk &desk, QWidget *parent = nullptr);
    ~QuickSaleForm() override;

    /// Empty again, for this customer (invalid: none yet); the payment method stays as it was.
    void restart(ContactId customer);
    /// What is typed, if all of it is good; else says at the field what is not, puts the cursor there, and is nothing.
    std::optional<sales::QuickSaleDraft> draft();
    /// Something that a restart would lose.
    bool isTouched() const;
    /// Everything as it is typed, to be kept as a draft.
    QJsonObject unsaved() const;
    /// Puts it back, in place of all that is typed.
    void restore(const QJsonObject &draft);
    bool isSettled() const;
    /// Shows why the sale was not saved, where the user looks.
    void showFailure(const Error &error);
    void setSaving(bool saving);
    const QString &currency() const { return m_currency; }

    /// Fields, for the keyboard flow.
    CustomerChooser &customer() { return *m_customer; }
    MoneyEdit &amount() { return *m_amount; }
    PaymentChoice &payment() { return *m_payment; }

Q_SIGNALS:
    /// Enter on the payment, or the button.
    void saveWanted();
    void closeWanted();
    /// What unsaved() tells may have changed.
    void edited();
    /// The choices are there: a draft can be put back.
    void ready();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields(QVBoxLayout &column);
    void makeFooter(QVBoxLayout &column);
    NamedEdits texts() const;
    void connectEdits();
    void loadChoices();
    void takeChoices(const sales::SaleChoices &choices);
    void loadBook();
    /// "3*code": three of them.
    void addTyped();
    void addProduct(const sales::Product &product);
    void updateTotal();
    /// Without touching any field; nothing while something cannot be read.
    std::optional<sales::QuickSaleDraft> present() const;
    bool check();

    Desk &m_desk;
    QString m_currency;
    QDate m_today;
    bool m_choicesRead = false;
    bool m_filling = false;
    Generation m_bookReads;
    bool m_bookRead = false;
    CustomerChooser *m_customer;
    MoneyEdit *m_amount;
    QLabel *m_amountHint;
    FieldProblem *m_amountProblem;
    QLineEdit *m_product;
    QCompleter *m_completer;
    FieldProblem *m_productProblem;
    OrderLinesModel *m_lines;
    OrderLinesView *m_linesView;
    MoneyEdit *m_discount;
    FieldProblem *m_discountProblem;
    PaymentChoice *m_payment;
    DayEdit *m_day;
    QLineEdit *m_note;
    FieldProblem *m_failure;
    QLabel *m_total;
    QPushButton *m_save;
};

} // namespace shuke::ui
