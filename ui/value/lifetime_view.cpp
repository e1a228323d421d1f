#include "ui/value/lifetime_view.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/value/value_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace lifetime_view_detail {

using value::LifetimeBoard;

constexpr int kFifths = LifetimeBoard::kFifths;
constexpr double kPercent = 100;
constexpr int kMany = 4; ///< Repeat purchases from which on customers share their bars.

/// With the range and the decimals of the settings.
QDoubleSpinBox *percentBox(double value, double most, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, most);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(value);
    box->setKeyboardTracking(false);
    return box;
}

/// The lower end of a row of the map.
double aliveFrom(int row)
{
    return static_cast<double>(kFifths - 1 - row) / kFifths;
}

} // namespace lifetime_view_detail

LifetimeView::LifetimeView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    makeChoices();
    makeBoard();
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        this->desk().go(ShowContact{m_found->all.purchases.customers[m_found->best[static_cast<size_t>(at)]].contact});
    });
    addFirstSteps();
}

void LifetimeView::makeChoices()
{
    using namespace lifetime_view_detail;
    const value::LifetimeValueOptions usual;
    m_horizon = new QComboBox(this);
    for (const int weeks : {13, 26, 52, 104})
        m_horizon->addItem(tr("%Ln week(s)", nullptr, weeks), weeks);
    m_horizon->setCurrentIndex(m_horizon->findData(usual.horizonWeeks));
    m_horizon->setToolTip(tr("How far ahead is looked"));
    addChoice(tr("Within"), m_horizon);
    m_margin = percentBox(kPercent * usual.margin, kPercent, this);
    m_margin->setToolTip(tr("What of the revenue is earned: 100 % tells values as revenue"));
    addChoice(tr("Margin"), m_margin);
    m_discount = percentBox(kPercent * usual.discount, 10 * kPercent, this);
    m_discount->setToolTip(tr("How much less money is worth a year later"));
    addChoice(tr("Discount a year"), m_discount);
    m_models = new QComboBox(this);
    m_models->addItem(QStringLiteral("MBG/NBD"), static_cast<int>(value::RepeatModel::Mbg));
    m_models->addItem(QStringLiteral("BG/NBD"), static_cast<int>(value::RepeatModel::Bg));
    m_models->setToolTip(tr("BG/NBD takes everybody who bought once for a customer for ever; MBG/NBD does not"));
    addChoice(tr("Model"), m_models);
    m_asInSettings = new QPushButton(tr("As in Settings"), this);
    m_asInSettings->setToolTip(
        tr("Scores, lists and the command line go by the settings of the store. A number chosen here is looked at "
           "here only."));
    m_asInSettings->setEnabled(false);
    addChoice(QString(), m_asInSettings);
    const auto chosen = [this](bool &isOwn) {
        return [this, &isOwn] {
            isOwn = true;
            refresh();
        };
    };
    connect(m_horizon, &QComboBox::currentIndexChanged, this, chosen(m_ownHorizon));
    connect(m_margin, &QDoubleSpinBox::valueChanged, this, chosen(m_ownMargin));
    connect(m_discount, &QDoubleSpinBox::valueChanged, this, chosen(m_ownDiscount));
    connect(m_models, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_asInSettings, &QPushButton::clicked, this, [this] {
        m_ownHorizon = m_ownMargin = m_ownDiscount = false;
        refresh();
    });
}

void LifetimeView::makeBoard()
{
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::large);
    m_map = new ChartPanel(desk().dialogs(), board);
    m_distribution = new ChartPanel(desk().dialogs(), board);
    charts->addWidget(m_map, 3);
    charts->addWidget(m_distribution, 2);
    column->addLayout(charts, 3);
    auto *below = new QHBoxLayout;
    below->setSpacing(space::large);
    m_model = new TextTable(QStringList(), this);
    for (const int number : {1, 3, 4})
        m_model->setRightAligned(number);
    m_table = new RecordTable(*m_model, 0, tr("Most valuable customers"), board);
    m_table->makeSortable();
    m_table->remember(QStringLiteral("value/lifetime"));
    constexpr int kLeastRows = 8;
    m_table->setMinimumHeight(headerHeight() + kLeastRows * rowHeight());
    auto *card = new Card(board);
    card->setContent(m_table);
    below->addWidget(card, 3);
    auto *side = new QVBoxLayout;
    side->setSpacing(space::small);
    m_test = new ChartPanel(desk().dialogs(), board);
    side->addWidget(m_test, 1);
    m_quality = quietLabel(QString(), board);
    side->addWidget(m_quality);
    below->addLayout(side, 2);
    column->addLayout(below, 3);
    setBoard(board);
}

QWidget *LifetimeView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_horizon;
}

void LifetimeView::ask()
{
    using lifetime_view_detail::kPercent;
    m_asInSettings->setEnabled(m_ownHorizon || m_ownMargin || m_ownDiscount);
    value::LifetimeBoardRequest request;
    if (m_ownHorizon)
        request.horizonWeeks = m_horizon->currentData().toInt();
    if (m_ownMargin)
        request.margin = m_margin->value() / kPercent;
    if (m_ownDiscount)
        request.discount = m_discount->value() / kPercent;
    request.model = static_cast<value::RepeatModel>(m_models->currentData().toInt());
    request.cancel = begin(tr("Reading all orders and fitting the model…"));
    request.progress = progress();
    run(value::lifetimeBoard(request), [this](value::LifetimeBoard found) { show(std::move(found)); });
}

/// What was not chosen here is what the store's settings say.
void LifetimeView::showOptions()
{
    using lifetime_view_detail::kPercent;
    const value::LifetimeValueOptions &used = m_found->all.values.options;
    const QSignalBlocker horizon(m_horizon);
    const QSignalBlocker margin(m_margin);
    const QSignalBlocker discount(m_discount);
    if (m_horizon->findData(used.horizonWeeks) < 0) {
        int at = 0;
        while (at < m_horizon->count() && m_horizon->itemData(at).toInt() < used.horizonWeeks)
            ++at;
        m_horizon->insertItem(at, tr("%Ln week(s)", nullptr, used.horizonWeeks), used.horizonWeeks);
    }
    m_horizon->setCurrentIndex(m_horizon->findData(used.horizonWeeks));
    m_margin->setValue(kPercent * used.margin);
    m_discount->setValue(kPercent * used.discount);
}

void LifetimeView::show(value::LifetimeBoard found)
{
    letGo(m_found);
    m_found = std::make_shared<const value::LifetimeBoard>(std::move(found));
    showOptions();
    if (const QString gate = valueGateText(m_found->all.values); !gate.isEmpty()) {
        showNothing(tr("No lifetime values yet"),
                    tr("Here you will see what each customer is expected to bring, and how sure that is.") +
                        QLatin1Char(' ') + gate);
        return;
    }
    showMap();
    showDistribution();
    showList();
    showBackTest();
    showSummary();
    showBoard();
}

void LifetimeView::showSummary()
{
    const value::LifetimeValueResult &values = m_found->all.values;
    const QString &currency = m_found->all.purchases.currency;
    QStringList notes{tr("Together %1 expected; a new customer is worth %2 in the first year, so winning one may cost "
                         "up to %3.")
                          .arg(amountText(values.totalValue, currency), amountText(values.newCustomerValue, currency),
                               amountText(values.acquisitionCeiling, currency))};
    if (values.basis.gate == value::ValueGate::Provisional)
        notes.append(tr("Provisional, about ±35 %: only %Ln customer(s) came back so far.", nullptr,
                        static_cast<int>(values.basis.repeatBuyers)));
    if (!values.usePAlive)
        notes.append(tr("By these purchases hardly anybody leaves, so who still is a customer is not told; go by the "
                        "lifecycle."));
    if (values.warnCorrelation)
        notes.append(tr("Who buys more often spends differently here, so the values are less sure."));
    setSummary(notes.join(QLatin1Char(' ')),
               tr("Lifetime value: margin × spend expected per purchase × purchases expected in each coming week, each "
                  "week discounted. What was brought so far is not in it. Where people count for their companies, the "
                  "sum holds each order once."));
}

void LifetimeView::showMap()
{
    using namespace lifetime_view_detail;
    const double total = m_found->all.values.totalValue;
    reports::HeatMap heat;
    heat.rowAxis = m_found->byStage ? reports::Text(QT_TRANSLATE_NOOP("Value", "Stage"))
                                    : reports::Text(QT_TRANSLATE_NOOP("Value", "Still a customer"));
    heat.columnAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Lifetime value (5 = most)"));
    heat.legend = reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the lifetime value"));
    for (int i = 0; i < kFifths; ++i) {
        const value::LifecycleStage stage = LifetimeBoard::kMapStages[static_cast<size_t>(i)];
        heat.rowNames.emplace_back(m_found->byStage ? reports::Text(stageSource(stage, m_found->hasYearOfData))
                                                    : reports::Text(QT_TRANSLATE_NOOP("Value", "from %1"),
                                                                    {reports::Cell(reports::Percent{aliveFrom(i)})}));
        heat.columnNames.emplace_back(i + 1);
    }
    for (size_t i = 0; i < LifetimeBoard::kFields; ++i) {
        reports::HeatMap::Field field;
        field.name = reports::Text("%1", {reports::Cell(m_found->counts[i])});
        if (m_found->counts[i] > 0 && total > 0) {
            field.heat = m_found->sums[i] / total;
            field.detail = reports::Text("%1", {reports::Cell(reports::Percent{m_found->sums[i] / total})});
        }
        heat.fields.push_back(std::move(field));
    }
    const bool isFirst = m_map->heatMap() == nullptr;
    m_map->setChart({m_found->byStage ? reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by value and stage"))
                                      : reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by value and loyalty")),
                     std::move(heat)},
                    chartWords(m_found->all.purchases.currency));
    if (isFirst)
        connect(m_map->heatMap(), &HeatMap::activated, this, &LifetimeView::openField);
}

void LifetimeView::showDistribution()
{
    qint64 unit = 1; // in minor units; edges are whole units wherever one of them is worth something
    for (int digit = currencyDigits(m_found->all.purchases.currency); digit > 0; --digit)
        unit *= 10;
    const auto edge = [unit](qint64 minor) {
        return minor % unit == 0 ? reports::Cell(minor / unit) : reports::Cell(Money::fromMinor(minor));
    };
    reports::BarChart bars;
    for (const value::ValueBin &bin : m_found->distribution) {
        bars.bars.push_back({bin.to
                                 ? reports::Text(QT_TRANSLATE_NOOP("Value", "%1 – %2"), {edge(bin.from), edge(*bin.to)})
                                 : reports::Text(QT_TRANSLATE_NOOP("Value", "%1 and more"), {edge(bin.from)}),
                             reports::Cell(bin.customers)});
    }
    const bool isFirst = m_distribution->barChart() == nullptr;
    m_distribution->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by lifetime value")), std::move(bars)},
        chartWords(m_found->all.purchases.currency));
    if (isFirst)
        connect(m_distribution->barChart(), &BarChartView::activated, this, &LifetimeView::openBin);
}

void LifetimeView::openWhere(const QString &title, const std::function<bool(size_t)> &isIn)
{
    std::vector<qint64> ids;
    for (size_t i = 0; i < m_found->fields.size(); ++i) {
        if (isIn(i))
            ids.push_back(m_found->all.purchases.customers[i].contact.row());
    }
    if (!ids.empty())
        desk().go(ShowCustomers{title, std::move(ids)});
}

void LifetimeView::openField(int row, int column)
{
    using namespace lifetime_view_detail;
    const QString title =
        m_found->byStage
            ? tr("Lifetime value %1 of 5, %2")
                  .arg(column + 1)
                  .arg(stageText(LifetimeBoard::kMapStages[static_cast<size_t>(row)], m_found->hasYearOfData))
            : tr("Lifetime value %1 of 5, still a customer from %2").arg(column + 1).arg(shareText(aliveFrom(row), 0));
    openWhere(title, [this, field = row * kFifths + column](size_t i) { return m_found->fields[i] == field; });
}

void LifetimeView::openBin(int bin)
{
    const value::ValueBin &range = m_found->distribution[static_cast<size_t>(bin)];
    const QString &currency = m_found->all.purchases.currency;
    const QString from = moneyText(Money::fromMinor(range.from), currency);
    const QString title =
        range.to ? tr("Lifetime value %1 to below %2").arg(from, moneyText(Money::fromMinor(*range.to), currency))
                 : tr("Lifetime value %1 and more").arg(from);
    openWhere(title, [this, &range](size_t i) {
        const std::optional<double> value = m_found->all.values.customers[i].lifetimeValue;
        return value && range.holds(*value);
    });
}

void LifetimeView::showList()
{
    const QString &currency = m_found->all.purchases.currency;
    std::vector<std::vector<reports::Cell>> rows;
    for (size_t i = 0; i < m_found->best.size(); ++i) {
        const size_t place = m_found->best[i];
        const value::CustomerValue &value = m_found->all.values.customers[place];
        rows.push_back({QString::fromStdString(m_found->labels[i].name),
                        amountCell(value.lifetimeValue.value_or(0), currency),
                        m_found->byStage ? reports::Cell(stageText(m_found->stages[place], m_found->hasYearOfData))
                                         : shareCell(value.aliveProbability.value_or(0), 0),
                        decimalCell(value.expectedPurchases.value_or(0), 1), moneyCell(value.historic, currency)});
    }
    m_model->setCells({tr("Customer"), tr("Lifetime value"), m_found->byStage ? tr("Stage") : tr("Still a customer"),
                       tr("Purchases"), tr("Brought so far")},
                      std::move(rows));
}

void LifetimeView::showBackTest()
{
    const std::optional<value::LifetimeBackTest> &test = m_found->all.backTest;
    const bool isShown = test && test->basis.gate != value::ValueGate::Hidden;
    m_test->setVisible(isShown);
    if (!isShown) {
        m_quality->setText(tr("The model cannot be tested yet: 90 days ago there was not enough data."));
        return;
    }
    reports::BarChart bars;
    ChartPanel::Data figures{{tr("Repeat purchases before"), tr("Customers"), tr("Expected"), tr("Came")}, {}, 1};
    value::BackTestGroup many; // one pair of bars for all who came often
    const auto addBars = [&bars](const value::BackTestGroup &group, bool isOpen) {
        const auto name = [&](const char *source) { return reports::Text(source, {reports::Cell(group.x)}); };
        bars.bars.push_back({isOpen ? name(QT_TRANSLATE_NOOP("Value", "%1 or more, expected"))
                                    : name(QT_TRANSLATE_NOOP("Value", "%1 before, expected")),
                             reports::Cell(reports::Decimal{group.predicted})});
        bars.bars.push_back({isOpen ? name(QT_TRANSLATE_NOOP("Value", "%1 or more, came"))
                                    : name(QT_TRANSLATE_NOOP("Value", "%1 before, came")),
                             reports::Cell(reports::Decimal{group.actual})});
    };
    for (const value::BackTestGroup &group : test->groups) {
        const bool isLast = &group == &test->groups.back();
        if (group.x < lifetime_view_detail::kMany) {
            addBars(group, isLast);
        } else {
            many.x = lifetime_view_detail::kMany;
            many.customers += group.customers;
            many.predicted += group.predicted;
            many.actual += group.actual;
        }
        figures.add({isLast ? reports::Cell(tr("%1 or more").arg(group.x)) : countCell(group.x),
                     countCell(group.customers), decimalCell(group.predicted, 1), decimalCell(group.actual, 0)});
    }
    if (many.customers > 0)
        addBars(many, true);
    m_test->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Test: purchases in the last 90 days")), std::move(bars)},
        chartWords(m_found->all.purchases.currency));
    m_test->setData(std::move(figures));
    m_quality->setText(tr("Fitted to what was known on %1, the model expected %2 purchases in 90 days; %3 came.")
                           .arg(dayText(test->cutOff), decimalText(test->predicted, 0), decimalText(test->actual, 0)));
    m_quality->setToolTip(tr("Mean error per customer: %1; going on as before would have been wrong by %2.")
                              .arg(decimalText(test->meanError, 3), decimalText(test->naiveError, 3)));
}

} // namespace shuke::ui
