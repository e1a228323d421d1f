#include "ui/value/driver_view.h"

#include "ui/charts/chart_panel.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/value/driver_dates.h"
#include "ui/value/kpi_strip.h"
#include "ui/value/value_words.h"
#include "ui/value/what_if_card.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace driver_view_detail {

constexpr int kOwnDays = -1; ///< In the place of a DriverSpan.

QString rangeText(const DayRange &days)
{
    return DriverView::tr("%1 to %2").arg(dayText(days.from), dayText(days.to.addDays(-1)));
}

} // namespace driver_view_detail

DriverView::DriverView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_period = new QComboBox(this);
    m_period->addItem(tr("This month so far"), static_cast<int>(value::DriverSpan::RunningMonth));
    m_period->addItem(tr("Last month"), static_cast<int>(value::DriverSpan::Month));
    m_period->addItem(tr("Last quarter"), static_cast<int>(value::DriverSpan::Quarter));
    m_period->addItem(tr("Last year"), static_cast<int>(value::DriverSpan::Year));
    m_period->addItem(tr("Last 12 months"), static_cast<int>(value::DriverSpan::Last12Months));
    m_period->addItem(tr("Own days"), driver_view_detail::kOwnDays);
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(value::DriverSpan::Month)));
    addChoice(tr("Period"), m_period);
    m_base = new QComboBox(this);
    m_base->addItem(tr("the period before"), false);
    m_base->addItem(tr("a year before"), true);
    addChoice(tr("against"), m_base);
    m_dates = new DriverDates(this);
    addChoice(QString(), m_dates);
    m_dates->parentWidget()->hide(); // with its place in the row
    m_level = new QComboBox(this);
    m_level->addItem(tr("Products"), static_cast<int>(value::DriverLevel::Product));
    m_level->addItem(tr("Categories"), static_cast<int>(value::DriverLevel::Category));
    addChoice(tr("By"), m_level);
    m_split = new QComboBox(this);
    m_split->addItem(tr("buyers × orders × order value"), false);
    m_split->addItem(tr("buyers × orders × products × value per product"), true);
    addChoice(tr("Split"), m_split);
    for (QComboBox *box : {m_base, m_level})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_period, &QComboBox::currentIndexChanged, this, &DriverView::choosePeriod);
    connect(m_dates, &DriverDates::changed, this, [this] { refresh(); });
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        if (m_found && showsBoard())
            showBridge();
    });

    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    m_kpis = new KpiStrip(board);
    column->addWidget(m_kpis);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::large);
    column->addLayout(row, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::large);
    m_bridge = new ChartPanel(desk.dialogs(), board);
    left->addWidget(m_bridge, 1);
    m_whatIf = new WhatIfCard(board);
    left->addWidget(m_whatIf);
    row->addLayout(left, 2);
    m_model = new TextTable(
        {tr("Name"), tr("Change"), tr("Customers"), tr("Frequency"), tr("Price"), tr("New"), tr("Dropped")}, this);
    for (int figure = 1; figure < m_model->columnCount(); ++figure)
        m_model->setRightAligned(figure);
    m_table = new RecordTable(*m_model, 0, tr("What made the change"), board);
    m_table->makeSortable(1); // the sum of all
    m_table->remember(QStringLiteral("value/drivers"));
    auto *card = new Card(board);
    card->setContent(m_table);
    row->addWidget(card, 3);
    setBoard(board);
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        if (at >= static_cast<int>(m_found->table.rows.size()))
            return; // the sum
        const auto key = static_cast<size_t>(m_found->table.rows[static_cast<size_t>(at)].key);
        if (m_found->items[key].product.isValid())
            this->desk().go(ShowProduct{m_found->items[key].product});
    });
    connect(nothing().addStep(tr("Import orders from a file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Orders, {}});
    });
}

void DriverView::choosePeriod()
{
    const bool isOwn = m_period->currentData().toInt() == driver_view_detail::kOwnDays;
    m_dates->parentWidget()->setVisible(isOwn);
    m_base->parentWidget()->setVisible(!isOwn);
    refresh();
}

QWidget *DriverView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_period;
}

void DriverView::ask()
{
    value::DriverRequest request;
    request.level = static_cast<value::DriverLevel>(m_level->currentData().toInt());
    const int span = m_period->currentData().toInt();
    const bool isOwn = span == driver_view_detail::kOwnDays;
    if (isOwn && m_found) // they begin with those that were shown before
        request.periods = m_dates->periods();
    else
        request.span = isOwn ? value::DriverSpan::Month : static_cast<value::DriverSpan>(span);
    request.yearBefore = m_base->currentData().toBool();
    request.withKpis = true;
    request.cancel = begin(tr("Reading orders and their lines…"));
    request.progress = progress();
    run(value::revenueDriversOf(request), [this](value::DriverAnalysis found) { show(std::move(found)); });
}

void DriverView::show(value::DriverAnalysis found)
{
    using namespace driver_view_detail;
    m_found = std::make_shared<const value::DriverAnalysis>(std::move(found));
    if (m_dates->periods() != m_found->periods) // what is being typed stays
        m_dates->setPeriods(m_found->periods);
    if (m_found->baseTotals.orders == 0 && m_found->periodTotals.orders == 0) {
        showNothing(tr("No orders in these periods"),
                    tr("Here you will see whether revenue changed because of more customers, more orders or other "
                       "prices."));
        return;
    }
    showBridge();
    showItems();
    m_kpis->setKpis(*m_found->kpis);
    m_whatIf->setRevenue(m_found->periodTotals.net, m_found->currency);
    QString text = tr("%1, against %2.").arg(rangeText(m_found->periods.period), rangeText(m_found->periods.base));
    if (m_found->unpricedLines > 0)
        text += QLatin1Char(' ') + tr("%Ln line(s) without an amount are not in the revenue of products.", nullptr,
                                      static_cast<int>(m_found->unpricedLines));
    setSummary(text,
               tr("Each effect is what its own change did, averaged over all orders in which the factors could "
                  "have changed (Shapley). Revenue of a period is its orders less the refunds dated in it. An order of "
                  "nobody known is a buyer of its own. Revenue of products is that of the lines: shipping and "
                  "discounts of whole orders are in the sum of the store only."));
    showBoard();
}

/// From the revenue before to that of now, each effect beginning where the one before it ended.
void DriverView::showBridge()
{
    const bool byVariety = m_split->currentData().toBool() && m_found->byVariety;
    const value::StoreDrivers &drivers = byVariety ? *m_found->byVariety : m_found->byOrders;
    reports::BarChart bars;
    const auto total = [&bars](const char *name, Money amount) {
        bars.bars.push_back({reports::Text(name), reports::Cell(amount)});
    };
    Money reached = m_found->baseTotals.net;
    const auto step = [&](const char *name, Money amount) {
        bars.bars.push_back({reports::Text(name), reports::Cell(amount), reports::Cell(reached)});
        reached = reached.plus(amount).value_or(reached);
    };
    total(QT_TRANSLATE_NOOP("Value", "Revenue before"), reached);
    if (drivers.kind == value::DriverKind::Split) {
        step(QT_TRANSLATE_NOOP("Value", "Buyers"), drivers.customers);
        step(QT_TRANSLATE_NOOP("Value", "Orders each"), drivers.frequency);
        if (byVariety) {
            step(QT_TRANSLATE_NOOP("Value", "Products per order"), drivers.variety);
            step(QT_TRANSLATE_NOOP("Value", "Value per product"), drivers.price);
        } else {
            step(QT_TRANSLATE_NOOP("Value", "Order value"), drivers.price);
        }
    } else {
        step(QT_TRANSLATE_NOOP("Value", "Change"), drivers.total);
    }
    total(QT_TRANSLATE_NOOP("Value", "Revenue now"), m_found->periodTotals.net);
    m_bridge->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "From revenue to revenue")), std::move(bars)},
                       chartWords(m_found->currency));
    QStringList factors = {tr("Buyers"), tr("Orders each")};
    factors +=
        byVariety ? QStringList{tr("Products per order"), tr("Value per product")} : QStringList{tr("Order value")};
    m_whatIf->setFactors(factors);
}

void DriverView::showItems()
{
    const QString &currency = m_found->currency;
    std::vector<std::vector<reports::Cell>> rows;
    const auto add = [&](const QString &name, const value::DriverRow &row) {
        const Money price = row.price.plus(row.other).value_or(row.price); // money without goods
        std::vector<reports::Cell> cells{name};
        for (const Money amount : {row.total, row.customers, row.frequency, price, row.added, row.dropped})
            cells.push_back(shownCell(amount, amount.isZero() ? QStringLiteral("–") : signedMoney(amount, currency)));
        rows.push_back(std::move(cells));
    };
    for (const value::DriverRow &row : m_found->table.rows) {
        const value::DriverItem &item = m_found->items[static_cast<size_t>(row.key)];
        const QString name = !item.name.isEmpty() ? item.name : item.code;
        add(item.isRefunds ? tr("Refunds without products") : name.isEmpty() ? tr("(none)") : name, row);
    }
    add(tr("All"), m_found->table.total);
    m_model->setCells(rows);
}

} // namespace shuke::ui
