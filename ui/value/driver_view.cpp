#include "ui/value/driver_view.h"

#include "ui/charts/chart_panel.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/value/value_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace shuke::ui {

namespace driver_view_detail {

constexpr int kUnchanged = 100; ///< Per cent.
constexpr int kMostChange = 50;

QString signedMoney(Money amount, const QString &currency)
{
    return amount.minor() > 0 ? QLatin1Char('+') + moneyText(amount, currency) : moneyText(amount, currency);
}

QString rangeText(const DayRange &days)
{
    return DriverView::tr("%1 to %2").arg(dayText(days.from), dayText(days.to.addDays(-1)));
}

} // namespace driver_view_detail

DriverView::DriverView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_period = new QComboBox(this);
    m_period->addItem(tr("Last month"), static_cast<int>(value::DriverSpan::Month));
    m_period->addItem(tr("Last quarter"), static_cast<int>(value::DriverSpan::Quarter));
    m_period->addItem(tr("Last year"), static_cast<int>(value::DriverSpan::Year));
    m_period->addItem(tr("Last 12 months"), static_cast<int>(value::DriverSpan::Last12Months));
    addChoice(tr("Period"), m_period);
    m_base = new QComboBox(this);
    m_base->addItem(tr("the period before"), false);
    m_base->addItem(tr("a year before"), true);
    addChoice(tr("against"), m_base);
    m_level = new QComboBox(this);
    m_level->addItem(tr("Products"), static_cast<int>(value::DriverLevel::Product));
    m_level->addItem(tr("Categories"), static_cast<int>(value::DriverLevel::Category));
    addChoice(tr("By"), m_level);
    m_split = new QComboBox(this);
    m_split->addItem(tr("buyers × orders × order value"), false);
    m_split->addItem(tr("buyers × orders × products × value per product"), true);
    addChoice(tr("Split"), m_split);
    for (QComboBox *box : {m_period, m_base, m_level})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        if (m_found && showsBoard())
            showBridge();
    });

    auto *board = new QWidget(this);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::large);
    m_bridge = new ChartPanel(desk.dialogs(), board);
    left->addWidget(m_bridge, 1);
    left->addWidget(makeWhatIf());
    row->addLayout(left, 2);
    m_model = new TextTable(
        {tr("Name"), tr("Change"), tr("Customers"), tr("Frequency"), tr("Price"), tr("New"), tr("Dropped")}, this);
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_model->setRightAligned(column);
    m_table = new RecordTable(*m_model, 0, tr("What made the change"), board);
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

QWidget *DriverView::makeWhatIf()
{
    using namespace driver_view_detail;
    auto *card = new Card(this);
    auto *content = new QWidget(card);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::large, space::medium, space::large, space::medium);
    grid->setSpacing(space::small);
    grid->addWidget(plainLabel(tr("What if?"), sectionFont(), content), 0, 0, 1, 3);
    const QStringList names = {tr("Buyers"), tr("Orders each"), tr("Order value")};
    for (size_t i = 0; i < kFactors; ++i) {
        const int line = static_cast<int>(i) + 1;
        QLabel *name = plainLabel(names[static_cast<qsizetype>(i)], content);
        m_factors[i] = new QSlider(Qt::Horizontal, content);
        m_factors[i]->setRange(kUnchanged - kMostChange, kUnchanged + kMostChange);
        m_factors[i]->setValue(kUnchanged);
        m_factors[i]->setAccessibleName(name->text());
        name->setBuddy(m_factors[i]);
        m_factorTexts[i] = quietLabel(QString(), content);
        m_factorTexts[i]->setWordWrap(false);
        m_factorTexts[i]->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("+100 %")));
        grid->addWidget(name, line, 0);
        grid->addWidget(m_factors[i], line, 1);
        grid->addWidget(m_factorTexts[i], line, 2);
        connect(m_factors[i], &QSlider::valueChanged, this, &DriverView::showWhatIf);
    }
    grid->setColumnStretch(1, 1);
    m_whatIf = plainLabel(QString(), content);
    m_whatIf->setWordWrap(true);
    grid->addWidget(m_whatIf, static_cast<int>(kFactors) + 1, 0, 1, 3);
    card->setContent(content);
    return card;
}

QWidget *DriverView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_period;
}

void DriverView::ask()
{
    value::DriverRequest request;
    request.level = static_cast<value::DriverLevel>(m_level->currentData().toInt());
    request.span = static_cast<value::DriverSpan>(m_period->currentData().toInt());
    request.yearBefore = m_base->currentData().toBool();
    request.cancel = begin(tr("Reading orders and their lines…"));
    request.progress = progress();
    run(value::revenueDriversOf(request), [this](value::DriverAnalysis found) { show(std::move(found)); });
}

void DriverView::show(value::DriverAnalysis found)
{
    using namespace driver_view_detail;
    m_found = std::make_shared<const value::DriverAnalysis>(std::move(found));
    if (m_found->baseTotals.orders == 0 && m_found->periodTotals.orders == 0) {
        showNothing(tr("No orders in these periods"),
                    tr("Here you will see whether revenue changed because of more customers, more orders or other "
                       "prices."));
        return;
    }
    showBridge();
    showItems();
    showWhatIf();
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

void DriverView::showBridge()
{
    const bool byVariety = m_split->currentData().toBool() && m_found->byVariety;
    const value::StoreDrivers &drivers = byVariety ? *m_found->byVariety : m_found->byOrders;
    reports::BarChart bars;
    const auto add = [&bars](const char *name, Money amount) {
        bars.bars.push_back({reports::Text(name), reports::Cell(amount)});
    };
    add(QT_TRANSLATE_NOOP("Value", "Revenue before"), m_found->baseTotals.net);
    if (drivers.kind == value::DriverKind::Split) {
        add(QT_TRANSLATE_NOOP("Value", "Buyers"), drivers.customers);
        add(QT_TRANSLATE_NOOP("Value", "Orders each"), drivers.frequency);
        if (byVariety) {
            add(QT_TRANSLATE_NOOP("Value", "Products per order"), drivers.variety);
            add(QT_TRANSLATE_NOOP("Value", "Value per product"), drivers.price);
        } else {
            add(QT_TRANSLATE_NOOP("Value", "Order value"), drivers.price);
        }
    } else {
        add(QT_TRANSLATE_NOOP("Value", "Change"), drivers.total);
    }
    add(QT_TRANSLATE_NOOP("Value", "Revenue now"), m_found->periodTotals.net);
    m_bridge->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "From revenue to revenue")), std::move(bars)},
                       chartWords(m_found->currency));
}

void DriverView::showItems()
{
    using driver_view_detail::signedMoney;
    const QString &currency = m_found->currency;
    std::vector<QStringList> rows;
    const auto add = [&](const QString &name, const value::DriverRow &row) {
        const Money price = row.price.plus(row.other).value_or(row.price); // money without goods
        QStringList cells{name};
        for (const Money amount : {row.total, row.customers, row.frequency, price, row.added, row.dropped})
            cells.append(amount.isZero() ? QStringLiteral("–") : signedMoney(amount, currency));
        rows.push_back(std::move(cells));
    };
    for (const value::DriverRow &row : m_found->table.rows) {
        const value::DriverItem &item = m_found->items[static_cast<size_t>(row.key)];
        const QString name = !item.name.isEmpty() ? item.name : item.code;
        add(item.isRefunds ? tr("Refunds without products") : name.isEmpty() ? tr("(none)") : name, row);
    }
    add(tr("All"), m_found->table.total);
    m_model->setRows(std::move(rows));
}

void DriverView::showWhatIf()
{
    using namespace driver_view_detail;
    std::array<int, kFactors> percents{};
    for (size_t i = 0; i < kFactors; ++i) {
        percents[i] = m_factors[i]->value();
        const int change = percents[i] - kUnchanged;
        m_factorTexts[i]->setText(change == 0 ? tr("as now")
                                              : QStringLiteral("%1%2 %")
                                                    .arg(change > 0 ? QStringLiteral("+") : QString(QChar(0x2212)))
                                                    .arg(std::abs(change)));
    }
    if (!m_found)
        return;
    const Money now = m_found->periodTotals.net;
    const Money then = value::whatIf(now, percents).value_or(now);
    const Money change = then.minus(now).value_or(Money());
    m_whatIf->setText(tr("Revenue would be %1 (%2).")
                          .arg(moneyText(then, m_found->currency), signedMoney(change, m_found->currency)));
}

QString DriverView::whatIfText() const
{
    return m_whatIf->text();
}

} // namespace shuke::ui
