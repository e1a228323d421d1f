#pragma once

#include "core/sales/quick_sale.h"
#include "ui/common/desk.h"
#include "ui/common/draft_store.h"

#include <QDialog>

class QStackedWidget;

namespace shuke::ui {

class DraftBar;
class MessageBar;
class QuickSaleForm;
class ReceiptPage;

/// Quick sale: the form, then the receipt of what was saved, then the next sale. What is typed is kept on disk
/// (ui/common/draft_store.h) and offered after a crash.
class QuickSaleDialog : public QDialog
{
    Q_OBJECT

public:
    QuickSaleDialog(Desk &desk, ContactId customer, QWidget *parent = nullptr);
    ~QuickSaleDialog() override;

    QuickSaleForm &form() { return *m_form; }
    ReceiptPage &receipt() { return *m_receipt; }
    /// Offers what was typed here when a crash took it.
    DraftBar &draftBar() { return *m_draftBar; }
    /// What the bar above says: that the draft cannot be kept.
    QString message() const;
    bool showsReceipt() const;
    bool isSettled() const;
    void save();
    /// Esc and the close button: asks first when something typed would be lost.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void done(int result) override;

private:
    void saved(const sales::QuickSaleResult &sale);
    void next();
    void focusForm();
    // Drafts
    void makeDrafts();
    void beginDraft();
    void endDraft();
    void keepDraft();

    Desk &m_desk;
    DraftKeeper m_keeper;
    MessageBar *m_messages;
    DraftBar *m_draftBar;
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
