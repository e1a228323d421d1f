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

bool isLate(value::LifecycleStage stage)
{
    return stage == value::LifecycleStage::AtRisk || stage == value::LifecycleStage::Lost;
}

} // namespace win_back_view_detail

WinBackView::WinBackView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_openAll = new QPushButton(tr("Open as list"), this);
    m_openAll->setToolTip(tr("All of them in the list of customers, to write to them or to give out tasks"));
    addChoice(QString(), m_openAll);
    auto *board = new QWidget(this);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    m_model = new TextTable(
        {tr("Customer"), tr("Stage"), tr("Usual gap"), tr("Buys in 90 days"), tr("At stake"), tr("Why")}, this);
    for (const int number : {2, 3, 4})
        m_model->setRightAligned(number);
    constexpr int kWhy = 5;
    m_table = new RecordTable(*m_model, kWhy, tr("Customers to win back"), board);
    m_table->makeSortable();
    auto *card = new Card(board);
    card->setContent(m_table);
    row->addWidget(card, 3);
    auto *side = new QVBoxLayout;
    side->setSpacing(space::small);
    m_test = new ChartPanel(desk.dialogs(), board);
    side->addWidget(m_test, 1);
    m_quality = quietLabel(QString(), board);
    side->addWidget(m_quality);
    row->addLayout(side, 1);
    setBoard(board);
    connect(m_table, &RecordTable::opened, this, [this](int at) {
        this->desk().go(ShowContact{m_found->purchases.customers[m_late[static_cast<size_t>(at)]].contact});
    });
    connect(m_openAll, &QPushButton::clicked, this, [this] {
        std::vector<qint64> ids;
        for (const size_t place : m_late)
            ids.push_back(m_found->purchases.customers[place].contact.row());
        if (ids.size() > win_back_view_detail::kMostOpened)
            ids.resize(win_back_view_detail::kMostOpened);
        this->desk().go(ShowCustomers{tr("To win back"), std::move(ids)});
    });
}

QWidget *WinBackView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : this;
}

void WinBackView::ask()
{
    value::ChurnRequest request;
    request.cancel = begin(tr("Learning from the past who comes back…"));
    request.progress = progress();
    request.withLabels = true;
    run(value::customerChurns(request), [this](value::CustomerChurns found) { show(std::move(found)); });
}

void WinBackView::show(value::CustomerChurns found)
{
    m_found = std::make_shared<const value::CustomerChurns>(std::move(found));
    m_late.clear();
    for (const size_t place : m_found->byValueAtRisk()) {
        if (win_back_view_detail::isLate(m_found->customers[place].lifecycle.stage))
            m_late.push_back(place);
    }
    m_openAll->setEnabled(!m_late.empty());
    if (m_late.empty()) {
        showNothing(m_found->customers.empty() ? tr("No purchases yet") : tr("Nobody is late"),
                    tr("Here you will see customers who should have bought again by now, those first with whom the "
                       "most is at stake."));
        return;
    }
    showList();
    showTest();
    const QString gate = churnGateText(m_found->model);
    const auto late = static_cast<int>(m_late.size());
    const QString count = static_cast<size_t>(late) > kListed
                              ? tr("%Ln customer(s) are late; the %1 with the most at stake are listed.", nullptr, late)
                                    .arg(numberText(static_cast<qint64>(kListed)))
                              : tr("%Ln customer(s) are late.", nullptr, late);
    setSummary(gate.isEmpty() ? count : count + QLatin1Char(' ') + gate,
               tr("At stake: what a purchase brings × the purchases that are usual within 90 days × the probability "
                  "that the customer does not buy."));
    showBoard();
}

void WinBackView::showList()
{
    const QString &currency = m_found->purchases.currency;
    const bool hasPercentages = m_found->model.gate == value::ChurnGate::Percentages;
    std::vector<std::vector<reports::Cell>> rows;
    for (size_t i = 0; i < std::min(m_late.size(), kListed); ++i) {
        const size_t place = m_late[i];
        const value::CustomerChurn &customer = m_found->customers[place];
        const reports::Cell chance = hasPercentages && customer.score.buyProbability
                                         ? shareCell(customer.score.buyProbability)
                                         : reports::Cell(churnBandText(customer.score.band));
        const double gap = customer.lifecycle.expectedGap.value_or(0);
        rows.push_back({QString::fromStdString(m_found->labels[place].name),
                        stageText(customer.lifecycle.stage, m_found->hasYearOfData),
                        shownCell(reports::Decimal{gap}, tr("%Ln day(s)", nullptr, qRound(gap))), chance,
                        amountCell(customer.valueAtRisk.value_or(0), currency), reasonOf(place)});
    }
    m_model->setCells(rows);
}

QString WinBackView::reasonOf(size_t place) const
{
    const std::optional<value::ChurnExplanation> why =
        value::explainChurn(m_found->model, m_found->purchases.customers[place], m_found->scores.asOf);
    if (!why) // by the rhythm alone
        return tr("%1 times the usual gap").arg(decimalText(m_found->customers[place].lifecycle.ratio.value_or(0), 1));
    QStringList parts;
    for (const value::ChurnReason &reason : why->reasons) {
        if (reason.contribution < 0)
            parts.append(churnReasonText(reason, m_found->purchases.currency));
    }
    return parts.isEmpty() ? churnReasonText(why->reasons[0], m_found->purchases.currency)
                           : parts.join(QStringLiteral(" · "));
}

/// Of each tenth of the customers, how many bought in the days after the test's cut-off.
void WinBackView::showTest()
{
    const value::PredictionQuality &test = m_found->model.test;
    const bool isShown = !test.deciles.empty();
    m_test->setVisible(isShown);
    m_quality->setVisible(isShown);
    if (!isShown)
        return;
    reports::BarChart bars;
    ChartPanel::Data figures{{tr("Tenth"), tr("Expected"), tr("Came true"), tr("Lift")}, {}, 1};
    for (size_t i = 0; i < test.deciles.size(); ++i) {
        const value::PredictionDecile &decile = test.deciles[i];
        bars.bars.push_back({reports::Text(QT_TRANSLATE_NOOP("Value", "Tenth %1"), {reports::Cell(qint64(i + 1))}),
                             reports::Cell(reports::Percent{decile.rate})});
        figures.add({countCell(static_cast<qint64>(i + 1)), shareCell(decile.meanPredicted), shareCell(decile.rate),
                     decimalCell(decile.lift, 2)});
    }
    m_test->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Test: bought again")), std::move(bars)},
                     chartWords(m_found->purchases.currency));
    m_test->setData(std::move(figures));
    m_quality->setText(tr("Tested on the 90 days after %1: of two customers, one who bought again and one who did not, "
                          "the model is right about which in %2 of the cases.")
                           .arg(dayText(m_found->model.testDay), shareText(test.auc.value_or(0))));
    m_quality->setToolTip(tr("AUC %1 · Brier score %2 (%3 if everybody got the average)")
                              .arg(decimalText(test.auc.value_or(0), 3), decimalText(test.brier.value_or(0), 4),
                                   decimalText(test.nullBrier.value_or(0), 4)));
}

} // namespace shuke::ui
