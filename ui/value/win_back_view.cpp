#include "ui/value/win_back_view.h"

#include "ui/charts/chart_panel.h"
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

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace win_back_view_detail {

constexpr size_t kMostOpened = 100000;
constexpr int kWhy = 5;
constexpr int kLeastRows = 9;    ///< Of the list that are seen at once.
constexpr int kChartHeight = 22; ///< In rows of a list: a tenth has two bars.

} // namespace win_back_view_detail

WinBackView::WinBackView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_openAll = new QPushButton(tr("Open as list"), this);
    m_openAll->setEnabled(false);
    m_openAll->setToolTip(tr("All of them in the list of customers, to write to them or to give out tasks. Who does "
                             "not want to be contacted is not among them."));
    addChoice(QString(), m_openAll);
    makeBoard();
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        const size_t place = m_found->late[static_cast<size_t>(at)];
        this->desk().go(ShowContact{m_found->churns.purchases.customers[place].contact});
    });
    connect(m_openAll, &QPushButton::clicked, this, &WinBackView::openList);
    addFirstSteps();
}

void WinBackView::makeBoard()
{
    using namespace win_back_view_detail;
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    m_model = new TextTable(
        {tr("Customer"), tr("Stage"), tr("Usual gap"), tr("Buys in 90 days"), tr("Value at risk"), tr("Why")}, this);
    for (const int number : {2, 3, 4})
        m_model->setRightAligned(number);
    m_table = new RecordTable(*m_model, kWhy, tr("Customers to win back"), board);
    m_table->makeSortable();
    m_table->remember(QStringLiteral("value/win_back"));
    m_table->setMinimumHeight(headerHeight() + kLeastRows * rowHeight());
    auto *card = new Card(board);
    card->setContent(m_table);
    column->addWidget(card, 1);
    m_quality = quietLabel(QString(), board);
    column->addWidget(m_quality);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::large);
    m_calibration = new ChartPanel(desk().dialogs(), board);
    m_calibration->setMinimumHeight(kChartHeight * rowHeight() / 2);
    charts->addWidget(m_calibration, 1);
    m_lift = new ChartPanel(desk().dialogs(), board);
    charts->addWidget(m_lift, 1);
    column->addLayout(charts);
    constexpr int kMeaning = 2;
    constexpr int kFigures = 4;
    m_figures = new TextTable({tr("Figure"), tr("In the test"), tr("What it means")}, this);
    m_figures->setRightAligned(1);
    m_figureTable = new RecordTable(*m_figures, kMeaning, tr("How good the model is"), board);
    m_figureTable->remember(QStringLiteral("value/win_back_test"));
    m_figureTable->setMinimumHeight(headerHeight() + kFigures * rowHeight());
    auto *figureCard = new Card(board);
    figureCard->setContent(m_figureTable);
    m_figureCard = figureCard;
    column->addWidget(figureCard);
    setBoard(board);
}

QWidget *WinBackView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : this;
}

void WinBackView::openList()
{
    if (!m_found)
        return;
    std::vector<qint64> ids;
    for (const size_t place : m_found->late) {
        if (ids.size() == win_back_view_detail::kMostOpened)
            break;
        ids.push_back(m_found->churns.purchases.customers[place].contact.row());
    }
    if (m_found->notToContact > 0)
        desk().say(MessageBar::Kind::Done, leftOutText());
    desk().go(ShowCustomers{tr("To win back"), std::move(ids)});
}

void WinBackView::ask()
{
    value::WinBackRequest request;
    request.cancel = begin(tr("Learning from the past who comes back…"));
    request.progress = progress();
    run(value::winBackList(request), [this](value::WinBackList found) { show(std::move(found)); });
}

QString WinBackView::leftOutText() const
{
    return tr("%Ln customer(s) who do not want to be contacted are left out.", nullptr,
              static_cast<int>(m_found->notToContact));
}

void WinBackView::show(value::WinBackList found)
{
    letGo(m_found);
    m_found = std::make_shared<const value::WinBackList>(std::move(found));
    m_openAll->setEnabled(!m_found->late.empty());
    if (m_found->late.empty()) {
        QString text = tr("Here you will see customers who should have bought again by now, those with the highest "
                          "value at risk first.");
        if (m_found->notToContact > 0)
            text += QLatin1Char(' ') + leftOutText();
        showNothing(m_found->churns.customers.empty() ? tr("No purchases yet") : tr("Nobody is late"), text);
        return;
    }
    showList();
    showTest();
    showSummary();
    showBoard();
}

void WinBackView::showSummary()
{
    const auto late = static_cast<int>(m_found->late.size());
    const auto listed = static_cast<qint64>(m_found->labels.size());
    QStringList parts{
        late > listed ? tr("%Ln customer(s) are late; the %1 with the highest value at risk are listed.", nullptr, late)
                            .arg(numberText(listed))
                      : tr("%Ln customer(s) are late.", nullptr, late)};
    if (m_found->notToContact > 0)
        parts.append(leftOutText());
    if (const QString gate = churnGateText(m_found->churns.model); !gate.isEmpty())
        parts.append(gate);
    setSummary(parts.join(QLatin1Char(' ')),
               tr("Value at risk: what a purchase brings × the purchases that are usual within 90 days × the "
                  "probability that the customer does not buy."));
}

void WinBackView::showList()
{
    const value::CustomerChurns &churns = m_found->churns;
    const QString &currency = churns.purchases.currency;
    const bool hasPercentages = churns.model.gate == value::ChurnGate::Percentages;
    std::vector<std::vector<reports::Cell>> rows;
    QStringList tips;
    for (size_t i = 0; i < m_found->labels.size(); ++i) {
        const size_t place = m_found->late[i];
        const value::CustomerChurn &customer = churns.customers[place];
        const reports::Cell chance = hasPercentages && customer.score.buyProbability
                                         ? shareCell(customer.score.buyProbability)
                                         : reports::Cell(churnBandText(customer.score.band));
        const double gap = customer.lifecycle.expectedGap.value_or(0);
        const std::optional<value::ChurnExplanation> why =
            value::explainChurn(churns.model, churns.purchases.customers[place], churns.scores.asOf);
        const QString rhythm = tr("%1 times the usual gap").arg(decimalText(customer.lifecycle.ratio.value_or(0), 1));
        rows.push_back({QString::fromStdString(m_found->labels[i].name),
                        stageText(customer.lifecycle.stage, churns.hasYearOfData),
                        shownCell(reports::Decimal{gap}, tr("%Ln day(s)", nullptr, qRound(gap))), chance,
                        amountCell(customer.valueAtRisk.value_or(0), currency),
                        why ? churnReasonsText(*why, currency) : rhythm}); // without a model by the rhythm alone
        tips.append(why ? churnReasonLines(*why, currency) : rhythm);
    }
    m_model->setCells(rows);
    m_model->setTips(win_back_view_detail::kWhy, std::move(tips));
}

void WinBackView::showTest()
{
    const value::ChurnModel &model = m_found->churns.model;
    const value::PredictionQuality &test = model.test;
    // Fewer events than that say nothing about tenths, and of how near the percentages were only from 100 on.
    const bool isTested = !test.deciles.empty() && test.events >= value::kChurnMinimumEvents;
    const bool isCalibrated = isTested && test.events >= value::kChurnPercentageEvents;
    m_lift->setVisible(isTested);
    m_figureCard->setVisible(isTested);
    m_calibration->setVisible(isCalibrated);
    if (!isTested) {
        m_quality->setText(tr("The model cannot be tested yet: that needs %1 customers who bought again and %1 who did "
                              "not; there are %2.")
                               .arg(numberText(value::kChurnMinimumEvents), numberText(test.events)));
        return;
    }
    QString text = tr("Tested on the 90 days after %1, which the model had not seen.").arg(dayText(model.testDay));
    if (!isCalibrated)
        text += QLatin1Char(' ') + tr("How near its percentages come is told from %1 customers of each kind on.")
                                       .arg(numberText(value::kChurnPercentageEvents));
    m_quality->setText(text);
    if (isCalibrated)
        showCalibration(test);
    showLift(test);
    showFigures(test);
}

/// Of each tenth of the customers, what was expected and how many bought.
void WinBackView::showCalibration(const value::PredictionQuality &test)
{
    reports::BarChart bars;
    ChartPanel::Data figures{{tr("Tenth"), tr("Customers"), tr("Expected"), tr("Came true")}, {}, 1};
    for (size_t i = 0; i < test.deciles.size(); ++i) {
        const value::PredictionDecile &decile = test.deciles[i];
        const auto number = static_cast<qint64>(i + 1);
        bars.bars.push_back({reports::Text(QT_TRANSLATE_NOOP("Value", "Tenth %1, expected"), {reports::Cell(number)}),
                             reports::Cell(reports::Percent{decile.meanPredicted})});
        bars.bars.push_back({reports::Text(QT_TRANSLATE_NOOP("Value", "Tenth %1, bought"), {reports::Cell(number)}),
                             reports::Cell(reports::Percent{decile.rate})});
        figures.add(
            {countCell(number), countCell(decile.rows), shareCell(decile.meanPredicted), shareCell(decile.rate)});
    }
    m_calibration->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Calibration: expected and bought again")), std::move(bars)},
        chartWords(m_found->churns.purchases.currency));
    m_calibration->setData(std::move(figures));
}

/// How many times as often as all each tenth bought.
void WinBackView::showLift(const value::PredictionQuality &test)
{
    reports::BarChart bars;
    bars.decimals = 2;
    ChartPanel::Data figures{{tr("Tenth"), tr("Customers"), tr("Bought again"), tr("Lift")}, {}, 1};
    for (size_t i = 0; i < test.deciles.size(); ++i) {
        const value::PredictionDecile &decile = test.deciles[i];
        const auto number = static_cast<qint64>(i + 1);
        bars.bars.push_back({reports::Text(QT_TRANSLATE_NOOP("Value", "Tenth %1"), {reports::Cell(number)}),
                             reports::Cell(reports::Decimal{decile.lift})});
        figures.add({countCell(number), countCell(decile.rows), shareCell(decile.rate), decimalCell(decile.lift, 2)});
    }
    m_lift->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Lift: times as often as the average")), std::move(bars)},
        chartWords(m_found->churns.purchases.currency));
    m_lift->setData(std::move(figures));
}

void WinBackView::showFigures(const value::PredictionQuality &test)
{
    const auto told = [](const std::optional<double> &number, int decimals) {
        return number ? decimalCell(*number, decimals) : reports::Cell();
    };
    std::vector<std::vector<reports::Cell>> rows;
    rows.push_back({tr("AUC"), told(test.auc, 3),
                    tr("Of two customers, one who bought again and one who did not, the model is right about which in "
                       "%1 of the cases; a coin in 50 %.")
                        .arg(shareText(test.auc.value_or(0)))});
    rows.push_back({tr("Brier score"), told(test.brier, 4),
                    tr("Mean squared error of the probabilities, 0 is perfect; %1 if everybody got the average.")
                        .arg(shownText(told(test.nullBrier, 4)))});
    rows.push_back({tr("Calibration in the large"), told(test.inTheLarge, 3),
                    tr("%1 were expected to buy again, %2 did; 0 is perfect, above 0 more bought than expected. The "
                       "probabilities on this page are corrected for it.")
                        .arg(shareText(test.meanPredicted), shareText(test.rate))});
    m_figures->setCells(rows);
}

} // namespace shuke::ui
