#pragma once

#include "core/sales/quick_sale.h"
#include "ui/common/desk.h"

#include <QDialog>

class QStackedWidget;

namespace shuke::ui {

class QuickSaleForm;
class ReceiptPage;

/// Quick sale: the form, then the receipt of what was saved, then the next sale.
class QuickSaleDialog : public QDialog
{
    Q_OBJECT

public:
    QuickSaleDialog(Desk &desk, ContactId customer, QWidget *parent = nullptr);
    ~QuickSaleDialog() override;

    QuickSaleForm &form() { return *m_form; }
    ReceiptPage &receipt() { return *m_receipt; }
    bool showsReceipt() const;
    bool isSettled() const;
    void save();
    /// Esc and the close button: asks first when something typed would be lost.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void saved(const sales::QuickSaleResult &sale);
    void next();
    void focusForm();

    Desk &m_desk;
    QStackedWidget *m_stack;
    QuickSaleForm *m_form;
    ReceiptPage *m_receipt;
    bool m_saving = false;
    bool m_asking = false;
    ContactId m_given; ///< The customer it was opened for.
};

/// Opens the dialog above `parent`'s window, or raises the one that is open there. Returns at once.
void openQuickSale(Desk &desk, ContactId customer, QWidget *parent);

} // namespace shuke::ui
