#include "ui/orders/payments_editor.h"

#include "ui/common/day_edit.h"
#include "ui/common/draft_fields.h"
#include "ui/common/icons.h"
#include "ui/common/money_edit.h"
#include "ui/common/theme.h"
#include "ui/sales/sale_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace shuke::ui {

struct PaymentsEditor::Row
{
    PaymentId id;
    QWidget *widget;
    DayEdit *day;
    QComboBox *method;
    MoneyEdit *amount;
    QLineEdit *note;
};

PaymentsEditor::PaymentsEditor(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    auto *add = new QPushButton(tr("Add payment"), this);
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &PaymentsEditor::addWanted);
    m_layout->addWidget(add, 0, Qt::AlignLeft);
}

PaymentsEditor::~PaymentsEditor() = default;

void PaymentsEditor::setChoices(const std::vector<sales::PaymentMethod> &methods, const QString &currency)
{
    m_methods = methods;
    m_currency = currency;
}

void PaymentsEditor::setPayments(const std::vector<sales::Payment> &payments)
{
    for (const auto &row : m_rows)
        delete row->widget;
    m_rows.clear();
    for (const sales::Payment &payment : payments)
        addRow(payment, payment.amount);
}

void PaymentsEditor::addRow(const sales::Payment &payment, std::optional<Money> amount)
{
    auto row = std::make_unique<Row>();
    row->id = payment.id;
    row->widget = new QWidget(this);
    auto *line = new QHBoxLayout(row->widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::tiny);
    row->day = new DayEdit(tr("Day of the payment"), row->widget);
    row->day->setDate(payment.paidOn);
    row->method = new QComboBox(row->widget);
    row->method->setAccessibleName(tr("Payment method"));
    for (const sales::PaymentMethod &method : m_methods)
        row->method->addItem(paymentMethodText(method.code, m_methods), method.code);
    int at = row->method->findData(payment.method);
    if (at < 0 && !payment.method.isEmpty()) { // one that is no longer offered
        row->method->addItem(paymentMethodText(payment.method, m_methods), payment.method);
        at = row->method->count() - 1;
    }
    row->method->setCurrentIndex(std::max(at, 0));
    row->amount = new MoneyEdit(m_currency, tr("Amount paid"), row->widget);
    row->amount->setNegativeAllowed(true); // what was paid back
    row->amount->setMoney(amount);
    row->note = new QLineEdit(payment.note, row->widget);
    row->note->setAccessibleName(tr("Note"));
    row->note->setPlaceholderText(tr("Note"));
    auto *remove = new QToolButton(row->widget);
    remove->setIcon(lineIcon(QStringLiteral("close")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Take this payment out"));
    remove->setAccessibleName(remove->toolTip());
    line->addWidget(row->day);
    line->addWidget(row->method);
    line->addWidget(row->amount, 1);
    line->addWidget(row->note, 1);
    line->addWidget(remove);
    connect(row->day, &DayEdit::dateChanged, this, &PaymentsEditor::edited);
    connect(row->method, &QComboBox::currentIndexChanged, this, &PaymentsEditor::edited);
    connect(row->amount, &MoneyEdit::moneyChanged, this, &PaymentsEditor::edited);
    connect(row->note, &QLineEdit::textChanged, this, &PaymentsEditor::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget = row->widget] { removeRow(widget); });
    m_layout->insertWidget(static_cast<int>(m_rows.size()), row->widget);
    m_rows.push_back(std::move(row));
}

void PaymentsEditor::addPayment(QDate day, std::optional<Money> amount)
{
    sales::Payment payment;
    payment.paidOn = day;
    addRow(payment, amount);
    m_rows.back()->amount->setFocus(Qt::OtherFocusReason);
    m_rows.back()->amount->selectAll();
    Q_EMIT edited();
}

void PaymentsEditor::removeRow(QWidget *widget)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [widget](const auto &known) { return known->widget == widget; });
    if (row == m_rows.end())
        return;
    m_rows.erase(row);
    widget->hide();
    widget->deleteLater(); // its button is still being clicked
    Q_EMIT edited();
}

std::vector<sales::Payment> PaymentsEditor::payments() const
{
    std::vector<sales::Payment> payments;
    for (const auto &row : m_rows) {
        const std::optional<Money> amount = row->amount->money();
        if (!amount || amount->isZero())
            continue;
        sales::Payment payment;
        payment.id = row->id;
        payment.paidOn = row->day->date();
        payment.amount = *amount;
        payment.method = row->method->currentData().toByteArray();
        payment.note = row->note->text().trimmed();
        if (payment.note.isEmpty())
            payment.note = QString();
        payments.push_back(std::move(payment));
    }
    return payments;
}

QJsonArray PaymentsEditor::unsaved() const
{
    QJsonArray rows;
    for (const auto &row : m_rows) {
        if (!row->id.isValid() && row->amount->isBlank() && row->note->text().isEmpty())
            continue;
        rows.append(QJsonObject{{QStringLiteral("id"), digitsOf(row->id.row())},
                                {QStringLiteral("day"), row->day->date().toString(Qt::ISODate)},
                                {QStringLiteral("method"), QString::fromUtf8(row->method->currentData().toByteArray())},
                                {QStringLiteral("amount"), row->amount->text()},
                                {QStringLiteral("note"), row->note->text()}});
    }
    return rows;
}

void PaymentsEditor::restore(const QJsonArray &rows)
{
    setPayments({});
    for (const QJsonValue &value : rows) {
        const QJsonObject json = value.toObject();
        if (json.isEmpty())
            continue;
        sales::Payment payment;
        payment.id = PaymentId::fromRow(rowOf(json.value(QStringLiteral("id"))));
        payment.paidOn = QDate::fromString(json.value(QStringLiteral("day")).toString(), Qt::ISODate);
        payment.method = json.value(QStringLiteral("method")).toString().toUtf8();
        payment.note = json.value(QStringLiteral("note")).toString();
        addRow(payment, std::nullopt);
        m_rows.back()->amount->setText(json.value(QStringLiteral("amount")).toString());
    }
    Q_EMIT edited();
}

QString PaymentsEditor::check()
{
    for (const auto &row : m_rows) {
        if (const QString problem = row->amount->problem(); !problem.isEmpty()) {
            row->amount->setFocus(Qt::OtherFocusReason);
            return problem;
        }
    }
    return {};
}

} // namespace shuke::ui
