#include "ui/value/lifetime_view.h"

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

constexpr int kFifths = 5;
constexpr double kPercent = 100;
constexpr int kMany = 4; ///< Repeat purchases from which on customers share their bars.

/// 0: 80 % and more … 4: below 20 %.
int aliveRow(double probability)
{
    return kFifths - 1 - std::clamp(static_cast<int>(probability * kFifths), 0, kFifths - 1);
}

QDoubleSpinBox *percentBox(double value, double most, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0, most);
    box->setDecimals(0);
    box->setSuffix(QStringLiteral(" %"));
    box->setValue(value);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace lifetime_view_detail

LifetimeView::LifetimeView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
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
    m_discount = percentBox(kPercent * usual.discount, kPercent, this);
    m_discount->setToolTip(tr("How much less money is worth a year later"));
    addChoice(tr("Discount a year"), m_discount);
    m_models = new QComboBox(this);
    m_models->addItem(QStringLiteral("MBG/NBD"), static_cast<int>(value::RepeatModel::Mbg));
    m_models->addItem(QStringLiteral("BG/NBD"), static_cast<int>(value::RepeatModel::Bg));
    m_models->setToolTip(tr("BG/NBD takes everybody who bought once for a customer for ever; MBG/NBD does not"));
    addChoice(tr("Model"), m_models);
    for (QComboBox *box : {m_horizon, m_models})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    for (QDoubleSpinBox *box : {m_margin, m_discount})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] { refresh(); });

    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::large);
    m_map = new ChartPanel(desk.dialogs(), board);
    m_test = new ChartPanel(desk.dialogs(), board);
    charts->addWidget(m_map, 3);
    charts->addWidget(m_test, 2);
    column->addLayout(charts, 3);
    m_quality = quietLabel(QString(), board);
    column->addWidget(m_quality);
    m_model = new TextTable(
        {tr("Customer"), tr("Expected value"), tr("Still a customer"), tr("Purchases"), tr("Brought so far")}, this);
    for (const int number : {1, 2, 3, 4})
        m_model->setRightAligned(number);
    m_table = new RecordTable(*m_model, 0, tr("Most valuable customers"), board);
    m_table->makeSortable();
    auto *card = new Card(board);
    card->setContent(m_table);
    column->addWidget(card, 2);
    setBoard(board);
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        this->desk().go(ShowContact{m_found->purchases.customers[m_best[static_cast<size_t>(at)]].contact});
    });
}

QWidget *LifetimeView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_horizon;
}

/// The choices begin with what the store's settings say.
void LifetimeView::take(const value::ValueSettings &settings)
{
    using lifetime_view_detail::kPercent;
    m_hasSettings = true;
    const QSignalBlocker horizon(m_horizon);
    const QSignalBlocker margin(m_margin);
    const QSignalBlocker discount(m_discount);
    if (m_horizon->findData(settings.horizonWeeks) < 0)
        m_horizon->addItem(tr("%Ln week(s)", nullptr, settings.horizonWeeks), settings.horizonWeeks);
    m_horizon->setCurrentIndex(m_horizon->findData(settings.horizonWeeks));
    m_margin->setValue(kPercent * settings.margin);
    m_discount->setValue(kPercent * settings.discount);
}

void LifetimeView::ask()
{
    using lifetime_view_detail::kPercent;
    if (!m_hasSettings) {
        (void)begin(tr("Reading all orders and fitting the model…"));
        run(value::valueSettings(), [this](const value::ValueSettings &settings) {
            take(settings);
            ask();
        });
        return;
    }
    value::LifetimeValueRequest request;
    request.options.horizonWeeks = m_horizon->currentData().toInt();
    request.options.margin = m_margin->value() / kPercent;
    request.options.discount = m_discount->value() / kPercent;
    request.options.model = static_cast<value::RepeatModel>(m_models->currentData().toInt());
    request.withLabels = true;
    request.withBackTest = true;
    request.cancel = begin(tr("Reading all orders and fitting the model…"));
    request.progress = progress();
    run(value::customerValues(request), [this](value::CustomerValues found) { show(std::move(found)); });
}

void LifetimeView::show(value::CustomerValues found)
{
    m_found = std::make_shared<const value::CustomerValues>(std::move(found));
    const value::LifetimeValueResult &values = m_found->values;
    if (const QString gate = valueGateText(values); !gate.isEmpty()) {
        showNothing(tr("No expected values yet"), gate);
        return;
    }
    place();
    showMap();
    showList();
    showBackTest();
    const QString &currency = m_found->purchases.currency;
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
               tr("Expected value: margin × spend expected per purchase × purchases expected in each coming week, each "
                  "week discounted. What was brought so far is not in it."));
    showBoard();
}

/// Fifths of the value, and who stands in which field.
void LifetimeView::place()
{
    using namespace lifetime_view_detail;
    const std::vector<value::CustomerValue> &customers = m_found->values.customers;
    std::vector<double> sorted;
    m_best.clear();
    for (size_t i = 0; i < customers.size(); ++i) {
        if (!customers[i].lifetimeValue)
            continue;
        sorted.push_back(*customers[i].lifetimeValue);
        m_best.push_back(i);
    }
    std::ranges::sort(sorted);
    m_cuts.clear();
    for (size_t fifth = 1; fifth < kFifths && !sorted.empty(); ++fifth)
        m_cuts.push_back(sorted[(sorted.size() - 1) * fifth / kFifths]);
    m_fields.assign(customers.size(), -1);
    for (const size_t i : m_best) {
        const auto column = std::ranges::lower_bound(m_cuts, *customers[i].lifetimeValue) - m_cuts.begin();
        m_fields[i] = static_cast<qint8>(aliveRow(customers[i].aliveProbability.value_or(0)) * kFifths + column);
    }
    std::ranges::stable_sort(
        m_best, [&](size_t a, size_t b) { return *customers[a].lifetimeValue > *customers[b].lifetimeValue; });
}

void LifetimeView::showMap()
{
    using namespace lifetime_view_detail;
    const std::vector<value::CustomerValue> &customers = m_found->values.customers;
    std::array<qint64, static_cast<size_t>(kFifths) * kFifths> counts{};
    std::array<double, static_cast<size_t>(kFifths) * kFifths> sums{};
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i] < 0)
            continue;
        ++counts[static_cast<size_t>(m_fields[i])];
        sums[static_cast<size_t>(m_fields[i])] += customers[i].lifetimeValue.value_or(0);
    }
    const double total = m_found->values.totalValue;
    reports::HeatMap heat;
    heat.rowAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Still a customer"));
    heat.columnAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Expected value (5 = most)"));
    heat.legend = reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the expected value"));
    for (int i = 0; i < kFifths; ++i) {
        constexpr double kWidth = 1.0 / kFifths;
        const double from = kWidth * (kFifths - 1 - i);
        heat.rowNames.emplace_back(
            reports::Text(QT_TRANSLATE_NOOP("Value", "from %1"), {reports::Cell(reports::Percent{from})}));
        heat.columnNames.emplace_back(i + 1);
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        reports::HeatMap::Field field;
        field.name = reports::Text("%1", {reports::Cell(counts[i])});
        if (counts[i] > 0 && total > 0) {
            field.heat = sums[i] / total;
            field.detail = reports::Text("%1", {reports::Cell(reports::Percent{sums[i] / total})});
        }
        heat.fields.push_back(std::move(field));
    }
    const bool isFirst = m_map->heatMap() == nullptr;
    m_map->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by value and loyalty")), std::move(heat)},
                    chartWords(m_found->purchases.currency));
    if (isFirst)
        connect(m_map->heatMap(), &HeatMap::activated, this, &LifetimeView::openField);
}

void LifetimeView::openField(int row, int column)
{
    using lifetime_view_detail::kFifths;
    std::vector<qint64> ids;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i] == row * kFifths + column)
            ids.push_back(m_found->purchases.customers[i].contact.row());
    }
    if (!ids.empty())
        desk().go(ShowCustomers{tr("Expected value %1 of 5, still a customer from %2")
                                    .arg(column + 1)
                                    .arg(shareText(double(kFifths - 1 - row) / kFifths, 0)),
                                std::move(ids)});
}

void LifetimeView::showList()
{
    const QString &currency = m_found->purchases.currency;
    std::vector<std::vector<reports::Cell>> rows;
    for (size_t i = 0; i < std::min(m_best.size(), kListed); ++i) {
        const value::CustomerValue &value = m_found->values.customers[m_best[i]];
        rows.push_back({QString::fromStdString(m_found->labels[m_best[i]].name),
                        amountCell(value.lifetimeValue.value_or(0), currency),
                        m_found->values.usePAlive ? shareCell(value.aliveProbability.value_or(0), 0) : reports::Cell(),
                        decimalCell(value.expectedPurchases.value_or(0), 1), moneyCell(value.historic, currency)});
    }
    m_model->setCells(rows);
}

void LifetimeView::showBackTest()
{
    const std::optional<value::LifetimeBackTest> &test = m_found->backTest;
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
        chartWords(m_found->purchases.currency));
    m_test->setData(std::move(figures));
    m_quality->setText(tr("Fitted to what was known on %1, the model expected %2 purchases in 90 days; %3 came.")
                           .arg(dayText(test->cutOff), decimalText(test->predicted, 0), decimalText(test->actual, 0)));
    m_quality->setToolTip(tr("Mean error per customer: %1; going on as before would have been wrong by %2.")
                              .arg(decimalText(test->meanError, 3), decimalText(test->naiveError, 3)));
}

} // namespace shuke::ui
