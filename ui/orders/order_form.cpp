#include "ui/orders/order_form.h"

#include "core/sales/order_totals.h"
#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/money_edit.h"
#include "ui/common/theme.h"
#include "ui/orders/payments_editor.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace shuke::ui {

namespace order_form_detail {

/// A null text for an empty field, as the store keeps it.
QString textOf(const QString &typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() ? QString() : text;
}

std::optional<Money> unlessZero(Money money)
{
    return money.isZero() ? std::nullopt : std::optional(money);
}

std::optional<Money> sumOf(const std::vector<sales::Payment> &payments)
{
    std::optional<Money> sum = Money();
    for (const sales::Payment &payment : payments)
        sum = sum ? sum->plus(payment.amount) : std::nullopt;
    return sum;
}

} // namespace order_form_detail

OrderForm::OrderForm(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_failure = new FieldProblem(this);
    column->addWidget(m_failure);
    makeHead(*column);
    makeLines(*column);
    makeTotals(*column);
    makeMore(*column);
    column->addStretch();
    connect(m_payments, &PaymentsEditor::addWanted, this, [this] {
        const Result<Money> total = typedTotal();
        const std::optional<Money> paid = order_form_detail::sumOf(m_payments->payments());
        std::optional<Money> due = total && paid ? total->minus(*paid) : std::nullopt;
        if (due && due->minor() <= 0)
            due.reset();
        m_payments->addPayment(m_day->date(), due);
    });
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Product))
            loadBook();
    });
    loadBook();
}

void OrderForm::loadBook()
{
    m_bookRead = false;
    onLatest(m_desk.session()->query(sales::loadProductBook()), this, m_bookReads,
             [this](Result<std::shared_ptr<const sales::ProductBook>> book) {
                 m_bookRead = true;
                 if (book)
                     m_lines->setBook(std::move(*book));
                 else
                     m_linesProblem->setProblem(errorText(book.error()));
             });
}

void OrderForm::setChoices(const sales::SaleChoices &choices)
{
    m_choices = choices;
    m_choicesRead = true;
    m_shop->clear();
    m_shop->addItem(QString(), 0);
    for (const contacts::Shop &shop : choices.shops) {
        if (shop.active || shop.id == m_stored.order.shop)
            m_shop->addItem(shop.name, shop.id.row());
    }
    m_seller->clear();
    m_seller->addItem(QString(), 0);
    for (const contacts::Staff &staff : choices.staff) {
        if (staff.active || staff.id == m_stored.order.salesperson)
            m_seller->addItem(staff.name, staff.id.row());
    }
}

void OrderForm::edit(const sales::OrderDetail &detail)
{
    m_stored = detail.record;
    const QScopedValueRollback<bool> filling(m_filling, true);
    setChoices(detail.choices);
    m_customer->setCustomer(detail.customer.id, detail.customer.name, detail.customer.phone);
    fill(detail.record, detail.products);
}

void OrderForm::startNew(ContactId customer)
{
    m_stored = {};
    m_choicesRead = false;
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_stored.order.currency = m_desk.session()->description().currency;
    m_stored.order.orderedOn = QDate::currentDate();
    m_customer->setCustomer(customer);
    fill(m_stored, {});
    onFinished(m_desk.session()->query(sales::saleChoices()), this, [this](const Result<sales::SaleChoices> &choices) {
        if (!isNew() || m_choicesRead)
            return;
        m_choicesRead = true;
        if (choices)
            takeChoices(*choices);
        else
            m_failure->setProblem(errorText(choices.error()));
        Q_EMIT ready();
    });
}

/// Into a new order.
void OrderForm::takeChoices(const sales::SaleChoices &choices)
{
    const bool wasClean = !isTouched();
    const QScopedValueRollback<bool> filling(m_filling, true);
    setChoices(choices);
    m_payments->setChoices(choices.methods, m_stored.order.currency);
    if (m_day->date() == m_stored.order.orderedOn)
        m_day->setDate(choices.today);
    m_stored.order.orderedOn = choices.today;
    if (wasClean)
        m_clean = fields();
}

void OrderForm::fill(const sales::OrderRecord &record, const std::vector<sales::Product> &products)
{
    const sales::Order &order = record.order;
    const bool isRefund = order.kind == sales::DocumentKind::Refund;
    m_day->setDate(order.orderedOn);
    m_status->setCurrentIndex(static_cast<int>(order.status));
    m_number->setText(order.externalId);
    for (MoneyEdit *edit : {m_discount, m_shipping, m_tax, m_total}) {
        edit->setCurrency(order.currency);
        edit->setNegativeAllowed(isRefund);
        edit->setEnabled(!isRefund);
    }
    const QString storeCurrency = m_choices.currency.isEmpty() ? order.currency : m_choices.currency;
    m_lines->setCurrency(order.currency, storeCurrency);
    m_lines->setLines(record.lines, products);
    m_linesView->setEnabled(!isRefund);
    m_keysHint->setVisible(!isRefund);
    m_taxByLine->setChecked(m_lines->hasTax());
    m_taxIncluded->setEnabled(!isRefund);
    m_discount->setMoney(order_form_detail::unlessZero(order.discount));
    m_shipping->setMoney(order_form_detail::unlessZero(order.shipping));
    m_tax->setMoney(order_form_detail::unlessZero(order.tax));
    m_taxIncluded->setChecked(order.taxIncluded);
    m_total->setMoney(order.id.isValid() ? std::optional(order.total) : std::nullopt);
    m_payments->setChoices(m_choices.methods, order.currency);
    m_payments->setPayments(record.payments);
    m_shop->setCurrentIndex(std::max(0, m_shop->findData(order.shop.row())));
    m_seller->setCurrentIndex(std::max(0, m_seller->findData(order.salesperson.row())));
    m_channel->setText(order.channel);
    m_receiver->setText(order.shipName);
    m_receiverPhone->setText(order.shipPhone);
    m_address->setText(order.shipAddress);
    m_note->setPlainText(order.note);
    for (FieldProblem *problem : {m_failure, m_headProblem, m_linesProblem, m_totalProblem, m_paymentProblem})
        problem->setProblem({});
    refresh();
    m_clean = fields();
    Q_EMIT edited();
}

bool OrderForm::keepsTotal() const
{
    const sales::Order order = typedOrder();
    const sales::Order &was = m_stored.order;
    if (!was.id.isValid() || order.discount != was.discount || order.shipping != was.shipping || order.tax != was.tax ||
        order.taxIncluded != was.taxIncluded)
        return false;
    const std::vector<sales::OrderLine> lines = m_lines->lines();
    if (lines.size() != m_stored.lines.size())
        return false;
    for (size_t at = 0; at < lines.size(); ++at) {
        const sales::OrderLine &line = lines[at];
        const sales::OrderLine &old = m_stored.lines[at];
        if (line.quantityMicro != old.quantityMicro || line.unitPrice != old.unitPrice ||
            line.discount != old.discount || line.tax != old.tax || line.amount != old.amount)
            return false;
    }
    return true;
}

sales::Order OrderForm::typedOrder() const
{
    using order_form_detail::textOf;
    sales::Order order = m_stored.order;
    order.contact = m_customer->customer();
    order.orderedOn = m_day->date();
    if (m_stored.order.id.isValid() && order.orderedOn != m_stored.order.orderedOn)
        order.orderedAt.reset(); // the time of day was another day's
    order.status = static_cast<sales::OrderStatus>(m_status->currentData().toInt());
    order.externalId = textOf(m_number->text());
    order.discount = m_discount->money().value_or(Money());
    order.shipping = m_shipping->money().value_or(Money());
    order.tax = m_tax->isEnabled() || order.kind == sales::DocumentKind::Refund ? m_tax->money().value_or(Money())
                                                                                : Money(); // the lines tell it
    order.taxIncluded = m_taxIncluded->isChecked();
    order.shop = ShopId::fromRow(m_shop->currentData().toLongLong());
    order.salesperson = StaffId::fromRow(m_seller->currentData().toLongLong());
    order.channel = textOf(m_channel->text());
    order.shipName = textOf(m_receiver->text());
    order.shipPhone = textOf(m_receiverPhone->text());
    order.shipAddress = textOf(m_address->text());
    order.note = textOf(m_note->toPlainText());
    return order;
}

Result<Money> OrderForm::typedTotal() const
{
    if (m_lines->lineCount() == 0) {
        const std::optional<Money> total = m_total->money();
        return total ? Result<Money>(*total) : Result<Money>(Error{ErrorCode::InvalidInput, {}});
    }
    for (const MoneyEdit *edit : {m_discount, m_shipping, m_tax}) {
        if (!edit->problem().isEmpty())
            return Error{ErrorCode::InvalidInput, {}};
    }
    if (keepsTotal())
        return m_stored.order.total;
    return sales::totalOfLines(typedOrder(), m_lines->lines());
}

void OrderForm::onEdited()
{
    if (m_filling)
        return;
    refresh();
    Q_EMIT edited();
}

/// Brings what follows from the fields up to date.
void OrderForm::refresh()
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    const bool isRefund = m_stored.order.kind == sales::DocumentKind::Refund;
    const bool byLines = m_lines->lineCount() > 0;
    const bool taxByLines = m_lines->hasTax();
    m_total->setEnabled(!byLines && !isRefund);
    m_tax->setEnabled(!taxByLines && !isRefund);
    if (taxByLines && !isRefund) {
        sales::Order none;
        const std::vector<sales::OrderLine> lines = m_lines->lines();
        const Result<Money> tax = sales::taxOf(none, lines);
        m_tax->setMoney(tax ? std::optional(*tax) : std::nullopt);
    }
    m_tax->setToolTip(taxByLines ? tr("The sum over the lines") : QString());
    const Result<Money> total = typedTotal();
    if (byLines)
        m_total->setMoney(total ? std::optional(*total) : std::nullopt);
    m_total->setToolTip(byLines ? tr("Total = Σ amounts − discount + shipping, + tax if it is not in the prices")
                                : tr("Without lines the total is typed."));
    const Result<Money> rule = byLines ? sales::totalOfLines(typedOrder(), m_lines->lines()) : Result<Money>(Error{});
    m_totalNote->setText(byLines && total && rule && *total != *rule
                             ? tr("The source told this total; its lines make %1. It stays until a line or an amount "
                                  "is changed.")
                                   .arg(moneyText(*rule, m_stored.order.currency))
                             : QString());
    m_totalNote->setVisible(!m_totalNote->text().isEmpty());
    const std::optional<Money> paid = order_form_detail::sumOf(m_payments->payments());
    const std::optional<Money> due = total && paid ? total->minus(*paid) : std::nullopt;
    m_due->setVisible(due && !due->isZero() && !isRefund);
    if (due)
        m_due->setText(
            due->minor() > 0
                ? tr("Still to pay: %1").arg(moneyText(*due, m_stored.order.currency))
                : tr("%1 more is paid than the total").arg(moneyText(due->negated(), m_stored.order.currency)));
    m_failure->setProblem({});
    m_linesProblem->setProblem({});
    m_totalProblem->setProblem({});
    m_paymentProblem->setProblem({});
    m_headProblem->setProblem({});
}

bool OrderForm::check()
{
    m_linesView->commitEdit();
    if (!m_customer->check())
        return false;
    const auto refuse = [](FieldProblem *at, const QString &text, QWidget *field) {
        field->setFocus(Qt::OtherFocusReason); // first: a field that is left is read again
        at->setProblem(text);
        return false;
    };
    if (const QModelIndex cell = m_lines->firstProblem(); cell.isValid()) {
        m_linesView->setCurrentIndex(cell);
        return refuse(m_linesProblem, cell.data(Qt::ToolTipRole).toString(), m_linesView);
    }
    for (MoneyEdit *edit : {m_discount, m_shipping, m_tax, m_total}) {
        if (edit->isEnabled() && !edit->problem().isEmpty())
            return refuse(m_totalProblem, edit->problem(), edit);
    }
    const Result<Money> total = typedTotal();
    if (!total && m_lines->lineCount() == 0)
        return refuse(m_totalProblem, tr("An order without lines needs a total."), m_total);
    if (!total) {
        const std::vector<sales::OrderLine> lines = m_lines->lines();
        for (size_t at = 0; at < lines.size(); ++at) {
            if (sales::lineAmount(lines[at]))
                continue;
            m_linesView->setCurrentIndex(m_lines->index(static_cast<int>(at), OrderLinesModel::Price));
            return refuse(m_linesProblem, tr("This line has neither a price nor an amount."), m_linesView);
        }
        return refuse(m_linesProblem, errorText(total.error()), m_linesView);
    }
    if (m_stored.order.kind == sales::DocumentKind::Order && total->isNegative() && !keepsTotal())
        return refuse(m_totalProblem, tr("The discount is more than the order."), m_discount);
    if (const QString problem = m_payments->check(); !problem.isEmpty()) {
        m_paymentProblem->setProblem(problem);
        return false;
    }
    return true;
}

std::optional<sales::OrderDraft> OrderForm::draft()
{
    if (!check())
        return std::nullopt;
    sales::OrderDraft draft;
    draft.order = typedOrder();
    draft.lines = m_lines->lines();
    draft.payments = m_payments->payments();
    if (isNew()) { // gone on with from the draft of an order that is gone
        for (sales::OrderLine &line : draft.lines)
            line.id = {};
        for (sales::Payment &payment : draft.payments)
            payment.id = {};
    }
    if (draft.lines.empty() || keepsTotal()) {
        const Result<Money> total = typedTotal();
        if (!total)
            return std::nullopt;
        draft.total = *total;
    }
    return draft;
}

bool OrderForm::isTouched() const
{
    return fields() != m_clean;
}

void OrderForm::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Duplicate) {
        m_number->setFocus(Qt::OtherFocusReason);
        m_headProblem->setProblem(tr("This order number is taken."));
        return;
    }
    m_failure->setProblem(
        error.code == ErrorCode::Conflict
            ? tr("Somebody else changed this order meanwhile. What you typed is still here; copy what "
                 "you need, then cancel to see the order as it is now.")
            : tr("Nothing was saved; all you typed is still here. %1").arg(errorText(error)));
}

bool OrderForm::isSettled() const
{
    return m_bookRead && m_choicesRead && m_customer->isSettled();
}

void OrderForm::focusFirst()
{
    if (m_stored.order.kind == sales::DocumentKind::Refund)
        m_day->setFocus(Qt::OtherFocusReason);
    else if (isNew())
        m_customer->setFocus(Qt::OtherFocusReason);
    else
        m_linesView->setFocus(Qt::OtherFocusReason);
}

} // namespace shuke::ui
