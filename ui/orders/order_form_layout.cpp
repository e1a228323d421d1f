#include "ui/common/day_edit.h"
#include "ui/common/field_problem.h"
#include "ui/common/money_edit.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/orders/order_form.h"
#include "ui/orders/payments_editor.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/fact_list.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/sale_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

// The fields of OrderForm and where they stand.

namespace shuke::ui {

namespace order_form_layout_detail {

/// A caption above a field, in one cell of a grid.
void addCell(QGridLayout &grid, int row, int column, int span, const QString &caption, QWidget *field)
{
    QLabel *label = quietLabel(caption, field->parentWidget());
    label->setWordWrap(false);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(caption);
    grid.addWidget(label, 2 * row, column, 1, span);
    grid.addWidget(field, 2 * row + 1, column, 1, span);
}

QGridLayout *makeGrid(QVBoxLayout &column, int columns)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    for (int at = 0; at < columns; ++at)
        grid->setColumnStretch(at, 1);
    column.addLayout(grid);
    return grid;
}

} // namespace order_form_layout_detail

void OrderForm::makeHead(QVBoxLayout &column)
{
    using namespace order_form_layout_detail;
    QGridLayout *grid = makeGrid(column, 3);
    m_customer = new CustomerChooser(m_desk, CustomerChooser::New::Refused, this);
    addCell(*grid, 0, 0, 3, tr("Customer"), m_customer);
    m_day = new DayEdit(tr("Day"), this);
    addCell(*grid, 1, 0, 1, tr("Day"), m_day);
    m_status = new QComboBox(this);
    addCell(*grid, 1, 1, 1, tr("Status"), m_status);
    for (int at = 0; at < sales::kOrderStatusCount; ++at) {
        const auto status = static_cast<sales::OrderStatus>(at);
        m_status->addItem(orderStatusText(status), at);
        m_status->setItemData(at, orderStatusHint(status), Qt::ToolTipRole);
    }
    m_number = new QLineEdit(this);
    addCell(*grid, 1, 2, 1, tr("Order number"), m_number);
    m_headProblem = new FieldProblem(this);
    column.addWidget(m_headProblem);
    connect(m_customer, &CustomerChooser::changed, this, &OrderForm::onEdited);
    connect(m_day, &DayEdit::dateChanged, this, &OrderForm::onEdited);
    connect(m_status, &QComboBox::currentIndexChanged, this, &OrderForm::onEdited);
    connect(m_number, &QLineEdit::textChanged, this, &OrderForm::onEdited);
}

void OrderForm::makeLines(QVBoxLayout &column)
{
    column.addWidget(sectionLabel(tr("Lines"), this));
    m_lines = new OrderLinesModel(this);
    m_linesView = new OrderLinesView(*m_lines, this);
    column.addWidget(m_linesView);
    m_keysHint = quietLabel(tr("Enter or Tab: next cell · Ctrl+Del: take the line out"), this);
    column.addWidget(m_keysHint);
    m_linesProblem = new FieldProblem(this);
    column.addWidget(m_linesProblem);
    m_taxByLine = new QCheckBox(tr("Tax by line"), this);
    column.addWidget(m_taxByLine);
    connect(m_taxByLine, &QCheckBox::toggled, m_linesView, &OrderLinesView::setTaxShown);
    connect(m_lines, &OrderLinesModel::edited, this, &OrderForm::onEdited);
    connect(m_linesView, &OrderLinesView::typing, this, &OrderForm::edited);
    connect(m_linesView, &OrderLinesView::done, this, [this] { m_discount->setFocus(Qt::TabFocusReason); });
    connect(m_customer, &CustomerChooser::done, m_linesView, &OrderLinesView::beginLine);
}

void OrderForm::makeTotals(QVBoxLayout &column)
{
    using namespace order_form_layout_detail;
    QGridLayout *grid = makeGrid(column, 3);
    m_discount = new MoneyEdit({}, tr("Discount of the whole order"), this);
    m_shipping = new MoneyEdit({}, tr("Shipping"), this);
    m_tax = new MoneyEdit({}, tr("Tax"), this);
    m_total = new MoneyEdit({}, tr("Total"), this);
    m_taxIncluded = new QCheckBox(tr("Prices include tax"), this);
    addCell(*grid, 0, 0, 1, tr("Discount"), m_discount);
    addCell(*grid, 0, 1, 1, tr("Shipping"), m_shipping);
    addCell(*grid, 0, 2, 1, tr("Tax"), m_tax);
    grid->addWidget(m_taxIncluded, 3, 0, 1, 2);
    QLabel *totalCaption = sectionLabel(tr("Total"), this);
    totalCaption->setBuddy(m_total);
    grid->addWidget(totalCaption, 2, 2);
    m_total->setFont(sectionFont());
    grid->addWidget(m_total, 3, 2);
    m_totalNote = quietLabel({}, this);
    column.addWidget(m_totalNote);
    m_totalProblem = new FieldProblem(this);
    column.addWidget(m_totalProblem);
    for (MoneyEdit *edit : {m_discount, m_shipping, m_tax, m_total})
        connect(edit, &MoneyEdit::moneyChanged, this, &OrderForm::onEdited);
    connect(m_taxIncluded, &QCheckBox::toggled, this, &OrderForm::onEdited);
}

void OrderForm::makeMore(QVBoxLayout &column)
{
    using namespace order_form_layout_detail;
    column.addWidget(sectionLabel(tr("Payments"), this));
    m_payments = new PaymentsEditor(this);
    column.addWidget(m_payments);
    m_due = quietLabel({}, this);
    column.addWidget(m_due);
    m_paymentProblem = new FieldProblem(this);
    column.addWidget(m_paymentProblem);
    connect(m_payments, &PaymentsEditor::edited, this, &OrderForm::onEdited);

    column.addWidget(sectionLabel(tr("Details"), this));
    QGridLayout *grid = makeGrid(column, 3);
    m_shop = new QComboBox(this);
    m_seller = new QComboBox(this);
    m_channel = new QLineEdit(this);
    m_receiver = new QLineEdit(this);
    m_receiverPhone = new QLineEdit(this);
    m_address = new QLineEdit(this);
    addCell(*grid, 0, 0, 1, tr("Shop"), m_shop);
    addCell(*grid, 0, 1, 1, tr("Channel"), m_channel);
    addCell(*grid, 0, 2, 1, tr("Salesperson"), m_seller);
    addCell(*grid, 1, 0, 1, tr("Receiver"), m_receiver);
    addCell(*grid, 1, 1, 1, tr("Receiver's phone"), m_receiverPhone);
    addCell(*grid, 1, 2, 1, tr("Delivery address"), m_address);
    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(3 * rowHeight());
    addCell(*grid, 2, 0, 3, tr("Note"), m_note);
    connect(m_shop, &QComboBox::currentIndexChanged, this, &OrderForm::onEdited);
    connect(m_seller, &QComboBox::currentIndexChanged, this, &OrderForm::onEdited);
    for (QLineEdit *edit : {m_channel, m_receiver, m_receiverPhone, m_address})
        connect(edit, &QLineEdit::textChanged, this, &OrderForm::onEdited);
    connect(m_note, &QPlainTextEdit::textChanged, this, &OrderForm::onEdited);
}

} // namespace shuke::ui
