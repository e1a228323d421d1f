#include "ui/products/product_view.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/products/product_form.h"
#include "ui/sales/basket_words.h"
#include "ui/sales/change_list.h"
#include "ui/sales/fact_list.h"
#include "ui/sales/sale_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace shuke::ui {

ProductView::ProductView(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_currency(desk.session()->description().currency),
      m_baskets(SharedBaskets::of(desk.session()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_name = plainLabel({}, pageTitleFont(), this);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_name);
    m_status = quietLabel({}, this);
    column->addWidget(m_status);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    const auto addButton = [&](const QString &text, const QString &tip, auto signal) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, signal);
        buttons->addWidget(button);
        return button;
    };
    m_edit = addButton(tr("Edit"), tr("Edit (F2)"), &ProductView::editWanted);
    m_restore = addButton(tr("Restore"), tr("Take it out of the trash"), &ProductView::restoreWanted);
    buttons->addStretch();
    m_trash = iconButton(QStringLiteral("trash"), tr("Move to trash"),
                         tr("Move to trash (Del); orders go on naming it"), this);
    m_trash->setAutoDefault(false);
    connect(m_trash, &QPushButton::clicked, this, &ProductView::trashWanted);
    buttons->addWidget(m_trash);
    column->addLayout(buttons);

    const auto addList = [&](FactList::Align align) {
        auto *list = new FactList(align, this);
        column->addWidget(list);
        return list;
    };
    column->addWidget(sectionLabel(tr("Price"), this));
    m_prices = addList(FactList::Align::Right);
    column->addWidget(sectionLabel(tr("Sold in the last 12 months"), this));
    m_sold = addList(FactList::Align::Right);
    m_soldNote = quietLabel({}, this);
    column->addWidget(m_soldNote);
    column->addWidget(sectionLabel(tr("Bought together"), this));
    m_together = addList(FactList::Align::Left);
    m_togetherNote = quietLabel({}, this);
    column->addWidget(m_togetherNote);
    connect(m_baskets.get(), &SharedBaskets::changed, this, &ProductView::showTogether);
    column->addWidget(sectionLabel(tr("Latest orders"), this));
    m_latest = addList(FactList::Align::Right);
    m_noOrders = quietLabel(tr("It was not sold yet."), this);
    column->addWidget(m_noOrders);
    column->addWidget(sectionLabel(tr("Details"), this));
    m_facts = addList(FactList::Align::Left);
    column->addWidget(sectionLabel(tr("Changes"), this));
    m_changes = new ChangeList(desk, this);
    column->addWidget(m_changes);
    column->addStretch();
}

void ProductView::setProduct(const sales::Product &product)
{
    const bool trashed = product.deletedAt.has_value();
    m_name->setText(product.name);
    QStringList status;
    if (trashed)
        status.append(tr("In the trash"));
    status.append(product.active ? tr("Still sold") : tr("No longer sold"));
    if (!product.category.isEmpty())
        status.append(product.category);
    m_status->setText(status.join(QStringLiteral(" · ")));
    m_edit->setVisible(!trashed);
    m_trash->setVisible(!trashed);
    m_restore->setVisible(trashed);

    m_unit = product.unit;
    const QString none(QChar(0x2013));
    m_prices->clear();
    m_prices->addStrong(tr("Price"), product.price ? moneyText(*product.price, m_currency) : none);
    m_prices->add(tr("Cost"), product.cost ? moneyText(*product.cost, m_currency) : none);
    const QString margin = marginText(product, m_currency);
    m_prices->add(tr("Margin"), margin.isEmpty() ? none : margin,
                  tr("Margin = price − cost; its share is of the price. Without both it cannot be told."));
    m_facts->clear();
    m_facts->add(tr("Code"), product.code);
    m_facts->add(tr("Barcode"), product.barcode);
    m_facts->add(tr("Category"), product.category);
    m_facts->add(tr("Unit"), product.unit);
    m_facts->add(tr("Record"), QString::number(product.id.row()), tr("The number it is kept under in this store"));
    m_changes->show({TableId::Product, product.id.row()});

    stop();
    m_product = product.id;
    m_baskets->want();
    showTogether();
    m_cancel = CancelToken();
    m_reading = true;
    m_soldNote->setText(tr("Counting…"));
    m_soldNote->show();
    Query<sales::ProductSales> query = sales::productSales(product.id);
    query.cancel = m_cancel;
    onLatest(m_desk.session()->query(std::move(query)), this, m_reads, [this](const Result<sales::ProductSales> &sold) {
        m_reading = false;
        showSales(sold);
    });
}

void ProductView::stop()
{
    m_cancel.cancel();
    m_reads.next();
    m_reading = false;
}

void ProductView::showSales(const Result<sales::ProductSales> &sold)
{
    m_sold->clear();
    m_latest->clear();
    m_noOrders->setVisible(sold && sold->latest.empty());
    if (!sold) {
        m_soldNote->setText(errorText(sold.error()));
        return;
    }
    const QString window =
        tr("From %1 to %2, both days included. Orders that are paid, shipped or completed, less what "
           "came back by line; orders that were refunded in full do not count.")
            .arg(dayText(sold->from), dayText(sold->to));
    const QString quantity = quantityText(sold->quantityMicro);
    m_sold->addStrong(tr("Revenue"), moneyText(sold->revenue, sold->currency),
                      tr("Σ amounts of its lines, in the currency of the store. %1").arg(window));
    m_sold->add(tr("Quantity"), m_unit.isEmpty() ? quantity : QStringLiteral("%1 %2").arg(quantity, m_unit), window);
    m_sold->add(tr("Orders"), numberText(sold->orders), window);
    QStringList notes;
    if (sold->unpriced > 0)
        notes.append(tr("%Ln line(s) without an amount are not in the revenue.", nullptr,
                        static_cast<int>(std::min<qint64>(sold->unpriced, INT_MAX))));
    if (sold->unrated > 0)
        notes.append(tr("%Ln line(s) in another currency without a rate are not in the revenue.", nullptr,
                        static_cast<int>(std::min<qint64>(sold->unrated, INT_MAX))));
    m_soldNote->setText(notes.join(QLatin1Char(' ')));
    m_soldNote->setVisible(!notes.isEmpty());
    for (const sales::ProductOrder &order : sold->latest) {
        const QString who = order.customerName.isEmpty() ? tr("walk-in") : order.customerName;
        const QString amount = order.amount ? moneyText(*order.amount, order.currency) : QString(QChar(0x2013));
        QPushButton *link =
            m_latest->addLink(QStringLiteral("%1 · %2").arg(dayText(order.day), who),
                              QStringLiteral("%1 × · %2").arg(quantityText(order.quantityMicro), amount));
        link->setToolTip(tr("Show this order"));
        connect(link, &QPushButton::clicked, this, [this, id = order.order] { m_desk.go(ShowOrder{id}); });
    }
}

void ProductView::showTogether()
{
    constexpr size_t kMost = 6;
    constexpr int kMostChars = 26;
    m_together->clear();
    m_togetherNote->show();
    if (!m_baskets->model()) {
        m_togetherNote->setText(m_baskets->error() ? errorText(*m_baskets->error()) : tr("Computing…"));
        return;
    }
    const value::BasketModel &model = *m_baskets->model();
    const std::optional<quint32> item = model.itemOf(m_product);
    std::vector<value::BoughtTogether> pairs;
    if (item)
        pairs = value::boughtTogether(model.neighbours, *item, model.offered, kMost);
    if (const QString few = tooFewBasketsText(model.neighbours); !few.isEmpty())
        m_togetherNote->setText(few);
    else if (pairs.empty())
        m_togetherNote->setText(
            tr("No product on sale is bought with it in %Ln order(s) or more and more often than by chance.", nullptr,
               static_cast<int>(value::NeighbourOptions().minimumTogether)));
    else
        m_togetherNote->hide();
    for (const value::BoughtTogether &pair : pairs) {
        const value::BasketItem &other = model.items[pair.item];
        const QString figures = QStringLiteral("%1 · %2").arg(
            tr("%Ln order(s)", nullptr, static_cast<int>(std::min<qint64>(pair.together, INT_MAX))),
            liftText(pair.lift));
        const QString name = fontMetrics().elidedText(itemText(other).simplified(), Qt::ElideRight,
                                                      fontMetrics().averageCharWidth() * kMostChars);
        QPushButton *link = m_together->addLink(figures, name);
        link->setAccessibleName(itemText(other));
        link->setToolTip(plainTip(itemText(other) + QLatin1Char('\n') + togetherText(model, *item, pair)));
        connect(link, &QPushButton::clicked, this, [this, id = other.product] { m_desk.go(ShowProduct{id}); });
    }
}

bool ProductView::isSettled() const
{
    return !m_reading && m_changes->isSettled();
}

QString ProductView::text() const
{
    return m_name->text() + QLatin1Char('\n') + m_status->text() + QLatin1Char('\n') + m_prices->text() +
           m_sold->text() + m_soldNote->text() + QLatin1Char('\n') + m_together->text() + m_togetherNote->text() +
           QLatin1Char('\n') + m_latest->text() + m_facts->text();
}

} // namespace shuke::ui
