#include "ui/orders/order_view.h"

#include "core/sales/order_totals.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/sales/change_list.h"
#include "ui/sales/fact_list.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/sale_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace order_view_detail {

/// Σ amounts of the lines; nothing if one has none.
std::optional<Money> sumOf(const std::vector<sales::OrderLine> &lines)
{
    std::optional<Money> sum = Money();
    for (const sales::OrderLine &line : lines) {
        const std::optional<Money> amount = sales::lineAmount(line);
        sum = sum && amount ? sum->plus(*amount) : std::nullopt;
    }
    return sum;
}

/// Refunds that count and are in the order's currency, <= 0.
Money refunded(const sales::OrderRecord &record)
{
    Money sum;
    for (const sales::Order &refund : record.refunds) {
        if (sales::countsAsPurchase(refund.status) && refund.currency == record.order.currency)
            sum = sum.plus(refund.total).value_or(sum);
    }
    return sum;
}

} // namespace order_view_detail

OrderView::OrderView(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    makeHead(*column);

    column->addWidget(sectionLabel(tr("Lines"), this));
    m_lines = new OrderLinesModel(this);
    m_linesView = new OrderLinesView(*m_lines, this);
    m_linesView->setReadOnly(true);
    column->addWidget(m_linesView);
    m_noLines = quietLabel(tr("An amount without lines."), this);
    column->addWidget(m_noLines);
    m_totals = new FactList(FactList::Align::Right, this);
    column->addWidget(m_totals);
    column->addWidget(sectionLabel(tr("Payments"), this));
    m_payments = new FactList(FactList::Align::Right, this);
    column->addWidget(m_payments);
    m_refundsTitle = sectionLabel(tr("Refunds"), this);
    column->addWidget(m_refundsTitle);
    m_refunds = new FactList(FactList::Align::Right, this);
    column->addWidget(m_refunds);
    column->addWidget(sectionLabel(tr("Details"), this));
    m_facts = new FactList(FactList::Align::Left, this);
    column->addWidget(m_facts);
    column->addWidget(sectionLabel(tr("Changes"), this));
    m_changes = new ChangeList(desk, this);
    column->addWidget(m_changes);
    column->addStretch();
}

void OrderView::makeHead(QVBoxLayout &column)
{
    auto *first = new QHBoxLayout;
    first->setSpacing(space::medium);
    m_title = plainLabel({}, pageTitleFont(), this);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    first->addWidget(m_title, 1);
    m_total = plainLabel({}, pageTitleFont(), this);
    m_total->setTextInteractionFlags(Qt::TextSelectableByMouse);
    first->addWidget(m_total, 0, Qt::AlignTop);
    column.addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::medium);
    m_status = quietLabel({}, this);
    second->addWidget(m_status, 1);
    m_left = quietLabel({}, this);
    m_left->setWordWrap(false);
    second->addWidget(m_left, 0, Qt::AlignTop);
    column.addLayout(second);
    auto *who = new QHBoxLayout;
    m_customer = linkButton({}, this);
    connect(m_customer, &QPushButton::clicked, this, [this] { m_desk.go(ShowContact{m_contact, false}); });
    who->addWidget(m_customer);
    m_walkIn = quietLabel(tr("Walk-in, no customer"), this);
    who->addWidget(m_walkIn);
    who->addStretch();
    column.addLayout(who);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    const auto add = [&](const QString &text, const QString &tip, auto signal) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, signal);
        buttons->addWidget(button);
        return button;
    };
    m_edit = add(tr("Edit"), tr("Edit (F2)"), &OrderView::editWanted);
    m_refund = add(tr("Refund…"), tr("Give back all, some lines or an amount"), &OrderView::refundWanted);
    m_restore = add(tr("Restore"), tr("Take it out of the trash"), &OrderView::restoreWanted);
    buttons->addStretch();
    m_trash =
        iconButton(QStringLiteral("trash"), tr("Move to trash"), tr("Move to trash, with its refunds (Del)"), this);
    m_trash->setAutoDefault(false);
    connect(m_trash, &QPushButton::clicked, this, &OrderView::trashWanted);
    buttons->addWidget(m_trash);
    column.addLayout(buttons);
}

void OrderView::setDetail(const sales::OrderDetail &detail)
{
    const sales::Order &order = detail.record.order;
    showHead(detail);
    m_lines->setCurrency(order.currency, detail.choices.currency);
    m_lines->setLines(detail.record.lines, detail.products);
    m_linesView->setTaxShown(m_lines->hasTax());
    m_linesView->setVisible(!detail.record.lines.empty());
    m_noLines->setVisible(detail.record.lines.empty());
    showTotals(detail);
    showPayments(detail);
    showRefunds(detail);
    showFacts(detail);
    m_changes->show({TableId::SalesOrder, order.id.row()});
}

void OrderView::showHead(const sales::OrderDetail &detail)
{
    const sales::Order &order = detail.record.order;
    const bool isRefund = order.kind == sales::DocumentKind::Refund;
    m_title->setText(orderTitle(order));
    m_total->setText(moneyText(order.total, order.currency));
    m_total->setToolTip(tr("Total = Σ amounts − discount + shipping, + tax if it is not in the prices. A total told by "
                           "the source of an import stands as it is."));
    const QString status = orderStatusText(order.status, detail.record.fullyRefunded);
    const QString day = dayText(order.orderedOn);
    QString line = isRefund ? tr("Refund · %1 · %2").arg(day, status) : QStringLiteral("%1 · %2").arg(day, status);
    if (order.deletedAt)
        line = tr("In the trash · %1").arg(line);
    m_status->setText(line);
    m_status->setToolTip(orderStatusHint(order.status, detail.record.fullyRefunded));
    const Money back = order_view_detail::refunded(detail.record);
    const std::optional<Money> left = order.total.plus(back);
    m_left->setVisible(!back.isZero());
    m_left->setText(left ? tr("%1 after refunds").arg(moneyText(*left, order.currency)) : QString());
    m_left->setToolTip(tr("Total less the refunds that count, whatever day they are dated"));

    m_contact = detail.customer.id;
    m_customer->setVisible(m_contact.isValid() && !detail.customer.trashed);
    m_walkIn->setVisible(m_customer->isHidden());
    const QString who = detail.customer.phone.isEmpty()
                            ? detail.customer.name
                            : QStringLiteral("%1 · %2").arg(detail.customer.name, detail.customer.phone);
    constexpr int kWidest = 240; // a longer name is whole in the tool tip and on its page
    const QString shown = m_customer->fontMetrics().elidedText(who, Qt::ElideRight, kWidest);
    m_customer->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_customer->setToolTip(shown == who ? QString() : who.toHtmlEscaped());
    m_customer->setAccessibleName(tr("Customer %1").arg(who));
    m_walkIn->setText(detail.customer.trashed ? tr("%1 (in the trash)").arg(who) : tr("Walk-in, no customer"));

    const bool trashed = order.deletedAt.has_value();
    m_edit->setVisible(!trashed);
    m_trash->setVisible(!trashed);
    m_restore->setVisible(trashed);
    m_refund->setVisible(!trashed && !isRefund);
    const bool hasRest = detail.rest && detail.rest->amount.minor() > 0;
    m_refund->setEnabled(hasRest);
    m_refund->setToolTip(hasRest ? tr("Give back all, some lines or an amount")
                                 : tr("Only what was bought and has not come back yet can be refunded."));
}

void OrderView::showTotals(const sales::OrderDetail &detail)
{
    const sales::Order &order = detail.record.order;
    const auto money = [&](Money value) { return moneyText(value, order.currency); };
    m_totals->clear();
    if (const std::optional<Money> sum = order_view_detail::sumOf(detail.record.lines);
        sum && !detail.record.lines.empty())
        m_totals->add(tr("Sum of the lines"), money(*sum), tr("Σ amounts; amount = quantity × price − discount"));
    if (!order.discount.isZero())
        m_totals->add(tr("Discount"), money(order.discount.negated()), tr("Of the whole order"));
    if (!order.shipping.isZero())
        m_totals->add(tr("Shipping"), money(order.shipping));
    if (!order.tax.isZero())
        m_totals->add(order.taxIncluded ? tr("Tax included") : tr("Tax"), money(order.tax),
                      tr("As told for the order, else the sum over its lines"));
    m_totals->addStrong(tr("Total"), money(order.total), m_total->toolTip());
    if (order.currency != detail.choices.currency) {
        const std::optional<Money> converted =
            sales::inStoreCurrency(order.total, order.currency, order.rateNano, detail.choices.currency);
        m_totals->add(tr("In %1").arg(detail.choices.currency),
                      converted ? moneyText(*converted, detail.choices.currency) : tr("no rate: left out of sums"),
                      tr("Total × rate of the order, rounded once"));
    }
}

void OrderView::showPayments(const sales::OrderDetail &detail)
{
    const sales::Order &order = detail.record.order;
    m_payments->clear();
    std::optional<Money> due = order.total;
    for (const sales::Payment &payment : detail.record.payments) {
        QString what = QStringLiteral("%1 · %2").arg(dayText(payment.paidOn),
                                                     paymentMethodText(payment.method, detail.choices.methods));
        if (!payment.note.isEmpty())
            what += QStringLiteral(" · ") + payment.note;
        m_payments->add(what, moneyText(payment.amount, order.currency));
        due = due ? due->minus(payment.amount) : due;
    }
    if (order.kind == sales::DocumentKind::Order && due && due->minor() > 0)
        m_payments->add(detail.record.payments.empty() ? tr("No payment is recorded") : tr("Still to pay"),
                        moneyText(*due, order.currency), tr("Total less the payments of this order"));
    else if (detail.record.payments.empty())
        m_payments->add(tr("No payment is recorded"), QString(QChar(0x2013)));
}

void OrderView::showRefunds(const sales::OrderDetail &detail)
{
    m_refunds->clear();
    const auto link = [&](const QString &caption, const sales::Order &to) {
        QPushButton *button = m_refunds->addLink(caption, moneyText(to.total, to.currency));
        button->setAccessibleName(tr("Show %1").arg(orderTitle(to)));
        connect(button, &QPushButton::clicked, this, [this, id = to.id] { m_desk.go(ShowOrder{id}); });
    };
    for (const sales::Order &refund : detail.record.refunds)
        link(QStringLiteral("%1 · %2").arg(dayText(refund.orderedOn), orderTitle(refund)), refund);
    if (detail.original)
        link(tr("Refund of %1").arg(orderTitle(*detail.original)), *detail.original);
    m_refundsTitle->setVisible(!m_refunds->isEmpty());
    m_refundsTitle->setText(detail.original ? tr("Order") : tr("Refunds"));
    m_refunds->setVisible(!m_refunds->isEmpty());
}

void OrderView::showFacts(const sales::OrderDetail &detail)
{
    const sales::Order &order = detail.record.order;
    m_facts->clear();
    const auto shop = std::find_if(detail.choices.shops.begin(), detail.choices.shops.end(),
                                   [&](const contacts::Shop &known) { return known.id == order.shop; });
    const auto seller = std::find_if(detail.choices.staff.begin(), detail.choices.staff.end(),
                                     [&](const contacts::Staff &known) { return known.id == order.salesperson; });
    m_facts->add(tr("Order number"), order.externalId);
    m_facts->add(tr("Shop"), shop == detail.choices.shops.end() ? QString() : shop->name);
    m_facts->add(tr("Channel"), order.channel);
    m_facts->add(tr("Salesperson"), seller == detail.choices.staff.end() ? QString() : seller->name);
    m_facts->add(tr("Receiver"), order.shipName);
    m_facts->add(tr("Receiver's phone"), order.shipPhone);
    m_facts->add(tr("Delivery address"), order.shipAddress);
    m_facts->add(tr("Note"), order.note);
    m_facts->add(tr("Record"), QString::number(order.id.row()), tr("The number it is kept under in this store"));
}

bool OrderView::isSettled() const
{
    return m_changes->isSettled();
}

QString OrderView::text() const
{
    return m_title->text() + QLatin1Char('\n') + m_status->text() + QLatin1Char('\n') + m_left->text() +
           QLatin1Char('\n') + m_totals->text() + m_payments->text() + m_refunds->text() + m_facts->text();
}

} // namespace shuke::ui
