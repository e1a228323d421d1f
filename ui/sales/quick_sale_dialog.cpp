#include "ui/sales/quick_sale_dialog.h"

#include "ui/common/draft_bar.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/money_edit.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/payment_choice.h"
#include "ui/sales/quick_sale_form.h"
#include "ui/sales/receipt_page.h"
#include "ui/sales/unsaved_question.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shuke::ui {

namespace quick_sale_dialog_detail {

constexpr int kWidthInChars = 62; ///< Of the application's font.

QString draftKey()
{
    return QStringLiteral("quick-sale");
}

} // namespace quick_sale_dialog_detail

QuickSaleDialog::QuickSaleDialog(Desk &desk, ContactId customer, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_keeper(desk.session()->description().path), m_given(customer)
{
    setWindowTitle(tr("Quick sale"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(plainLabel(tr("Quick sale"), pageTitleFont(), this));
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);
    m_draftBar = new DraftBar(desk.session()->description().path, this);
    column->addWidget(m_draftBar);
    m_stack = new QStackedWidget(this);
    m_form = new QuickSaleForm(desk, m_stack);
    m_receipt = new ReceiptPage(desk, m_stack);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_receipt);
    column->addWidget(m_stack, 1);
    resize(fontMetrics().averageCharWidth() * quick_sale_dialog_detail::kWidthInChars + 2 * space::page,
           sizeHint().height());

    connect(m_form, &QuickSaleForm::saveWanted, this, &QuickSaleDialog::save);
    connect(m_form, &QuickSaleForm::closeWanted, this, &QuickSaleDialog::reject);
    connect(m_receipt, &ReceiptPage::nextWanted, this, &QuickSaleDialog::next);
    connect(m_receipt, &ReceiptPage::closeWanted, this, &QuickSaleDialog::reject);
    connect(m_receipt, &ReceiptPage::orderWanted, this, [this](OrderId order) {
        accept();
        m_desk.go(ShowOrder{order});
    });
    new OwnKeys(this, [this] {
        const QKeySequence save(Qt::CTRL | Qt::Key_Return);
        if (showsReceipt())
            return std::vector{keyLine({save}, tr("Begins the next sale")),
                               keyLine({QKeySequence::Copy}, tr("Copies the receipt"))};
        return std::vector{keyLine({save}, tr("Saves the sale")),
                           KeyLine{tr("Alt+0 … 9"), tr("Chooses the payment from anywhere")}};
    });
    if (customer.isValid())
        m_form->restart(customer);
    makeDrafts();
    focusForm();
}

QuickSaleDialog::~QuickSaleDialog()
{
    hide(); // the focus leaves its field while there is somebody to hear of it
}

/// Where the typing begins: at the customer, or at the amount if the customer is known.
void QuickSaleDialog::focusForm()
{
    if (m_given.isValid())
        m_form->amount().setFocus(Qt::OtherFocusReason);
    else
        m_form->customer().setFocus(Qt::OtherFocusReason);
}

bool QuickSaleDialog::showsReceipt() const
{
    return m_stack->currentWidget() == m_receipt;
}

bool QuickSaleDialog::isSettled() const
{
    return !m_saving && m_draftBar->isSettled() && (showsReceipt() ? m_receipt->isSettled() : m_form->isSettled());
}

void QuickSaleDialog::save()
{
    if (m_saving || showsReceipt())
        return;
    std::optional<sales::QuickSaleDraft> draft = m_form->draft();
    if (!draft)
        return;
    m_saving = true;
    m_form->setSaving(true);
    const Result<Money> total = sales::quickSaleTotal(*draft);
    const QString amount = total ? moneyText(*total, m_form->currency()) : QString();
    auto made = std::make_shared<sales::QuickSaleResult>();
    Doing doing;
    doing.done = tr("Sale of %1 saved.").arg(amount);
    doing.guard = this;
    doing.tellFailure = false;
    doing.then = [this, made](const Result<ChangeSet> &done) {
        m_saving = false;
        if (done)
            saved(*made);
        else
            m_form->showFailure(done.error());
    };
    m_desk.perform(sales::quickSale(std::move(*draft), made), std::move(doing));
}

void QuickSaleDialog::saved(const sales::QuickSaleResult &sale)
{
    endDraft();
    m_form->setSaving(false);
    const QString amount = moneyText(sale.total, m_form->currency());
    const QString who = m_form->customer().name();
    m_receipt->show(sale.order, who.isEmpty() ? tr("Saved: %1").arg(amount) : tr("Saved: %1 from %2").arg(amount, who));
    m_stack->setCurrentWidget(m_receipt);
    m_receipt->nextButton().setDefault(true);
    m_receipt->nextButton().setFocus(Qt::OtherFocusReason);
}

void QuickSaleDialog::next()
{
    m_given = {};
    m_form->restart({});
    m_stack->setCurrentWidget(m_form);
    beginDraft();
    m_draftBar->look(quick_sale_dialog_detail::draftKey());
    focusForm();
}

void QuickSaleDialog::makeDrafts()
{
    connect(m_form, &QuickSaleForm::edited, this, &QuickSaleDialog::keepDraft);
    connect(m_form, &QuickSaleForm::ready, this, [this] { m_draftBar->look(quick_sale_dialog_detail::draftKey()); });
    connect(m_draftBar, &DraftBar::continueWanted, this, [this](const SavedDraft &draft) {
        m_keeper.adopt(draft);
        m_form->restore(draft.content);
    });
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const QString &reason) { m_messages->say(MessageBar::Kind::Warning, keepingFailedText(reason)); });
    beginDraft();
}

QString QuickSaleDialog::message() const
{
    return m_messages->text();
}

void QuickSaleDialog::beginDraft()
{
    m_keeper.begin(quick_sale_dialog_detail::draftKey(), {});
}

/// Saved, or given up.
void QuickSaleDialog::endDraft()
{
    m_keeper.drop();
    m_draftBar->close();
    m_messages->hide();
}

void QuickSaleDialog::keepDraft()
{
    if (showsReceipt())
        return;
    if (m_form->isTouched())
        m_keeper.keep(m_form->unsaved());
    else
        beginDraft(); // nothing is typed any more
}

/// A window that dies with the form open asks nobody, and leaves the draft.
void QuickSaleDialog::done(int result)
{
    endDraft();
    QDialog::done(result);
}

void QuickSaleDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (isEnter && modifiers == Qt::ControlModifier)
        return showsReceipt() ? next() : save();
    if (showsReceipt() && event->matches(QKeySequence::Copy))
        return m_receipt->copy();
    const bool isDigit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    if (!showsReceipt() && isDigit && modifiers == Qt::AltModifier) {
        m_form->payment().press(event->key() - Qt::Key_0);
        return;
    }
    QDialog::keyPressEvent(event);
}

void QuickSaleDialog::closeEvent(QCloseEvent *event)
{
    event->ignore();
    reject();
}

void QuickSaleDialog::reject()
{
    if (m_saving || m_asking)
        return;
    if (showsReceipt() || !m_form->isTouched())
        return QDialog::reject();
    m_asking = true;
    askDiscard(this, tr("Discard this sale?"), tr("It is not saved yet."), [this](bool discard) {
        m_asking = false;
        if (discard)
            QDialog::reject();
    });
}

void openQuickSale(Desk &desk, ContactId customer, QWidget *parent)
{
    QWidget *window = parent ? parent->window() : nullptr;
    if (auto *open = window ? window->findChild<QuickSaleDialog *>() : nullptr) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QuickSaleDialog(desk, customer, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace shuke::ui
