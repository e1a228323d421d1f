#include "ui/sales/quick_sale_form.h"

#include "ui/common/day_edit.h"
#include "ui/common/error_text.h"
#include "ui/common/field_problem.h"
#include "ui/common/format.h"
#include "ui/common/money_edit.h"
#include "ui/common/own_keys.h"
#include "ui/common/plain_label.h"
#include "ui/common/tab_order.h"
#include "ui/common/theme.h"
#include "ui/common/typed_amount.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/payment_choice.h"
#include "ui/sales/product_delegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>

namespace shuke::ui {

namespace quick_sale_form_detail {

const QString &methodKey()
{
    static const QString key = QStringLiteral("sales/method");
    return key;
}

/// "3*": how many, in front of what.
struct TypedProduct
{
    qint64 quantityMicro = sales::kQuantityScale;
    QString text;
};

TypedProduct typedProduct(const QString &text)
{
    static const QRegularExpression many(QStringLiteral("^\\s*([\\d.,]+)\\s*[*×xX＊]\\s*(.*)$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = many.match(text);
    if (match.hasMatch()) {
        const Result<qint64> quantity = typedAmount(match.captured(1), 6);
        if (quantity && *quantity > 0)
            return {*quantity, match.captured(2).trimmed()};
    }
    return {sales::kQuantityScale, text.trimmed()};
}

/// A caption with its field and the line for what is wrong with it.
void addRow(QVBoxLayout &column, const QString &caption, QWidget *field, QWidget *below = nullptr)
{
    auto *row = new QVBoxLayout;
    row->setSpacing(space::tiny);
    QLabel *label = quietLabel(caption, field->parentWidget());
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    if (below)
        row->addWidget(below);
    column.addLayout(row);
}

} // namespace quick_sale_form_detail

QuickSaleForm::QuickSaleForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_currency(desk.session()->description().currency)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    makeFields(*column);
    column->addStretch();
    makeFooter(*column);

    connect(m_customer, &CustomerChooser::done, this, [this] {
        QWidget *next = m_lines->lineCount() > 0 ? static_cast<QWidget *>(m_payment) : m_amount;
        next->setFocus(Qt::TabFocusReason);
    });
    connect(m_payment, &PaymentChoice::done, this, &QuickSaleForm::saveWanted);
    connect(m_linesView, &OrderLinesView::done, this, [this] { m_payment->setFocus(Qt::TabFocusReason); });
    connect(m_lines, &OrderLinesModel::edited, this, &QuickSaleForm::updateTotal);
    for (MoneyEdit *edit : {m_amount, m_discount})
        connect(edit, &MoneyEdit::moneyChanged, this, &QuickSaleForm::updateTotal);
    for (QWidget *field : {static_cast<QWidget *>(m_amount), static_cast<QWidget *>(m_product),
                           static_cast<QWidget *>(m_discount), static_cast<QWidget *>(m_note)})
        field->installEventFilter(this);
    new OwnKeys(this, [] {
        return std::vector{keyLine({Qt::Key_Return}, tr("From field to field; after the last one it saves"))};
    });
    connectEdits();
    loadChoices();
    desk.session()->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Product))
            loadBook();
    });
    loadBook();
    restart({});
}

QuickSaleForm::~QuickSaleForm() = default;

void QuickSaleForm::makeFields(QVBoxLayout &column)
{
    using quick_sale_form_detail::addRow;
    m_customer = new CustomerChooser(m_desk, CustomerChooser::New::Allowed, this);
    addRow(column, tr("Customer"), m_customer);

    m_amount = new MoneyEdit(m_currency, tr("Amount"), this);
    m_amount->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_amount->setPlaceholderText(tr("45, or a sum: 12+8.5"));
    m_amountHint = quietLabel({}, this);
    m_amountProblem = new FieldProblem(this);
    auto *amountRow = new QHBoxLayout;
    amountRow->setSpacing(space::small);
    auto *amountField = new QWidget(this);
    amountField->setLayout(amountRow);
    amountRow->setContentsMargins(0, 0, 0, 0);
    amountRow->addWidget(m_amount, 1);
    amountRow->addWidget(m_amountHint);
    amountField->setFocusProxy(m_amount);
    addRow(column, tr("Amount (%1)").arg(m_currency), amountField, m_amountProblem);

    m_lines = new OrderLinesModel(this);
    m_lines->setCurrency(m_currency, m_currency);
    m_product = new QLineEdit(this);
    m_product->setAccessibleName(tr("Product"));
    m_product->setPlaceholderText(tr("Code, barcode or name; 3*code for three"));
    m_productProblem = new FieldProblem(this);
    m_completer = completeProducts(
        m_product, [this] { return m_lines->book(); }, m_currency,
        [this](const sales::Product &product) { addProduct(product); }, [this] { addTyped(); });
    addRow(column, tr("Or products"), m_product, m_productProblem);
    m_linesView = new OrderLinesView(*m_lines, this);
    m_linesView->hide();
    column.addWidget(m_linesView);

    m_payment = new PaymentChoice(this);
    addRow(column, tr("Payment (digit keys)"), m_payment);

    auto *more = new QHBoxLayout;
    more->setSpacing(space::small);
    const auto addMore = [&](const QString &caption, QWidget *field, int stretch) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(space::tiny);
        QLabel *label = quietLabel(caption, this);
        label->setBuddy(field);
        cell->addWidget(label);
        cell->addWidget(field);
        more->addLayout(cell, stretch);
    };
    m_discount = new MoneyEdit(m_currency, tr("Discount"), this);
    addMore(tr("Discount"), m_discount, 1);
    m_day = new DayEdit(tr("Day"), this);
    addMore(tr("Day"), m_day, 1);
    m_note = new QLineEdit(this);
    m_note->setAccessibleName(tr("Note"));
    addMore(tr("Note"), m_note, 2);
    column.addLayout(more);
    m_discountProblem = new FieldProblem(this);
    column.addWidget(m_discountProblem);
    setTabChain({m_customer, m_amount, m_product, m_linesView, m_payment, m_discount, m_day, m_note});
}

void QuickSaleForm::makeFooter(QVBoxLayout &column)
{
    m_failure = new FieldProblem(this);
    column.addWidget(m_failure);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(space::small);
    m_total = plainLabel({}, pageTitleFont(), this);
    m_total->setToolTip(tr("Total = amount, or the sum of the lines, − discount"));
    footer->addWidget(m_total, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QuickSaleForm::closeWanted);
    footer->addWidget(cancel);
    m_save = new QPushButton(tr("Save sale"), this);
    m_save->setToolTip(tr("Save sale (Ctrl+Enter)"));
    m_save->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &QuickSaleForm::saveWanted);
    footer->addWidget(m_save);
    column.addLayout(footer);
    setFocusProxy(m_customer);
}

void QuickSaleForm::loadChoices()
{
    onFinished(m_desk.session()->query(sales::saleChoices()), this, [this](const Result<sales::SaleChoices> &choices) {
        m_choicesRead = true;
        if (choices)
            takeChoices(*choices);
        else
            m_failure->setProblem(errorText(choices.error()));
        Q_EMIT ready();
    });
}

void QuickSaleForm::takeChoices(const sales::SaleChoices &choices)
{
    m_payment->setMethods(choices.methods);
    m_payment->setMethod(QSettings().value(quick_sale_form_detail::methodKey(), QByteArray("cash")).toByteArray());
    const bool untouched = !m_today.isValid() || m_day->date() == m_today;
    m_today = choices.today;
    if (untouched)
        m_day->setDate(m_today);
}

void QuickSaleForm::loadBook()
{
    m_bookRead = false;
    onLatest(m_desk.session()->query(sales::loadProductBook()), this, m_bookReads,
             [this](Result<std::shared_ptr<const sales::ProductBook>> book) {
                 m_bookRead = true;
                 if (book)
                     m_lines->setBook(std::move(*book));
                 else
                     m_productProblem->setProblem(errorText(book.error()));
             });
}

void QuickSaleForm::restart(ContactId customer)
{
    m_customer->setCustomer(customer);
    m_amount->clear();
    m_product->clear();
    m_lines->setLines({}, {});
    m_discount->clear();
    m_note->clear();
    if (m_today.isValid())
        m_day->setDate(m_today);
    for (FieldProblem *problem : {m_amountProblem, m_productProblem, m_discountProblem, m_failure})
        problem->setProblem({});
    setSaving(false);
    updateTotal();
}

bool QuickSaleForm::isTouched() const
{
    return m_customer->newCustomer() || !m_amount->isBlank() || !m_product->text().trimmed().isEmpty() ||
           m_lines->lineCount() > 0 || !m_discount->isBlank() || !m_note->text().trimmed().isEmpty();
}

bool QuickSaleForm::isSettled() const
{
    return m_choicesRead && m_bookRead && m_customer->isSettled();
}

void QuickSaleForm::addTyped()
{
    const auto typed = quick_sale_form_detail::typedProduct(m_product->text());
    const sales::Product *product = m_lines->book()->scanned(typed.text);
    if (!product) {
        const std::vector<const sales::Product *> found = m_lines->book()->find(typed.text, 1);
        product = found.empty() ? nullptr : found.front();
    }
    if (product)
        return addProduct(*product);
    m_productProblem->setProblem(tr("No product has this code, barcode or name."));
    m_product->selectAll();
}

void QuickSaleForm::addProduct(const sales::Product &product)
{
    const int row = m_lines->add(product, quick_sale_form_detail::typedProduct(m_product->text()).quantityMicro);
    m_completer->popup()->hide();
    m_product->clear();
    m_productProblem->setProblem({});
    if (product.price)
        return;
    m_linesView->setFocus(Qt::OtherFocusReason); // what it costs must be typed
    m_linesView->setCurrentIndex(m_lines->index(row, OrderLinesModel::Price));
    m_linesView->edit(m_linesView->currentIndex());
}

bool QuickSaleForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (!isEnter || (press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    if (watched == m_product && !m_product->text().trimmed().isEmpty()) {
        addTyped();
    } else if (watched == m_amount) {
        const bool isEmpty = m_amount->isBlank() && m_lines->lineCount() == 0;
        m_amountProblem->setProblem(m_amount->problem());
        if (m_amount->problem().isEmpty())
            (isEmpty ? static_cast<QWidget *>(m_product) : m_payment)->setFocus(Qt::TabFocusReason);
    } else if (watched == m_product) {
        m_payment->setFocus(Qt::TabFocusReason);
    } else {
        Q_EMIT saveWanted();
    }
    return true;
}

std::optional<sales::QuickSaleDraft> QuickSaleForm::present() const
{
    const bool readable =
        m_discount->problem().isEmpty() && !m_lines->hasProblem() && (m_lines->lineCount() > 0 || m_amount->money());
    if (!readable)
        return std::nullopt;
    sales::QuickSaleDraft draft;
    draft.customer = m_customer->customer();
    draft.newCustomer = m_customer->newCustomer();
    draft.day = m_day->date();
    draft.lines = m_lines->lines();
    if (draft.lines.empty())
        draft.amount = m_amount->money();
    draft.discount = m_discount->money().value_or(Money());
    draft.paymentMethod = m_payment->method();
    draft.note = m_note->text().trimmed();
    return draft;
}

void QuickSaleForm::updateTotal()
{
    const bool byLines = m_lines->lineCount() > 0;
    m_linesView->setVisible(byLines);
    m_amount->setEnabled(!byLines);
    m_amount->setToolTip(byLines ? tr("The products tell the amount.") : QString());
    m_failure->setProblem({});
    if (m_amount->problem().isEmpty())
        m_amountProblem->setProblem({});
    if (m_discount->problem().isEmpty())
        m_discountProblem->setProblem({});
    const std::optional<sales::QuickSaleDraft> draft = present();
    const Result<Money> total = draft ? sales::quickSaleTotal(*draft) : Result<Money>(Error{});
    m_total->setText(total ? moneyText(*total, m_currency) : QString(QChar(0x2013)));
    const std::optional<Money> amount = m_amount->money();
    m_amountHint->setText(amount && m_amount->hasFocus() && moneyFieldText(*amount, m_currency) != m_amount->text()
                              ? QStringLiteral("= %1").arg(moneyText(*amount, m_currency))
                              : QString());
    m_amountHint->setVisible(!m_amountHint->text().isEmpty());
}

bool QuickSaleForm::check()
{
    m_linesView->commitEdit();
    if (!m_customer->check())
        return false;
    const auto refuse = [](FieldProblem *at, const QString &text, QWidget *field) {
        field->setFocus(Qt::OtherFocusReason); // first: a field that is left is read again
        at->setProblem(text);
        return false;
    };
    if (!m_product->text().trimmed().isEmpty())
        return refuse(m_productProblem, tr("This product is not in the sale yet: press Enter to add it, or clear it."),
                      m_product);
    if (const QModelIndex cell = m_lines->firstProblem(); cell.isValid()) {
        m_linesView->setCurrentIndex(cell);
        return refuse(m_productProblem, cell.data(Qt::ToolTipRole).toString(), m_linesView);
    }
    const std::vector<sales::OrderLine> lines = m_lines->lines();
    for (size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].amount)
            continue;
        m_linesView->setCurrentIndex(m_lines->index(static_cast<int>(at), OrderLinesModel::Price));
        return refuse(m_productProblem, tr("A product has no price yet."), m_linesView);
    }
    if (lines.empty() && !m_amount->problem().isEmpty())
        return refuse(m_amountProblem, m_amount->problem(), m_amount);
    if (lines.empty() && (!m_amount->money() || m_amount->money()->isZero()))
        return refuse(m_amountProblem, tr("Type an amount, or add products."), m_amount);
    if (!m_discount->problem().isEmpty())
        return refuse(m_discountProblem, m_discount->problem(), m_discount);
    return true;
}

std::optional<sales::QuickSaleDraft> QuickSaleForm::draft()
{
    m_failure->setProblem({});
    if (!check())
        return std::nullopt;
    std::optional<sales::QuickSaleDraft> draft = present();
    if (!draft)
        return std::nullopt;
    if (const Result<Money> total = sales::quickSaleTotal(*draft); !total) {
        if (total.error().code == ErrorCode::TooLarge) {
            m_failure->setProblem(errorText(total.error()));
        } else {
            m_discount->setFocus(Qt::OtherFocusReason);
            m_discountProblem->setProblem(tr("The discount is more than the sale."));
        }
        return std::nullopt;
    }
    QSettings().setValue(quick_sale_form_detail::methodKey(), draft->paymentMethod);
    return draft;
}

void QuickSaleForm::showFailure(const Error &error)
{
    setSaving(false);
    m_failure->setProblem(tr("The sale is not saved; all you typed is still here. %1").arg(errorText(error)));
}

void QuickSaleForm::setSaving(bool saving)
{
    m_save->setEnabled(!saving);
    m_save->setText(saving ? tr("Saving…") : tr("Save sale"));
}

} // namespace shuke::ui
