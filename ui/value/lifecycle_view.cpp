#include "ui/value/lifecycle_view.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/common/theme.h"
#include "ui/contacts/record_table.h"
#include "ui/value/playbook_dialog.h"
#include "ui/value/value_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shuke::ui {

namespace lifecycle_view_detail {

using value::LifecycleStage;

/// In the order of a customer's life.
constexpr std::array kStages = {LifecycleStage::Prospect, LifecycleStage::New,    LifecycleStage::Active,
                                LifecycleStage::Loyal,    LifecycleStage::AtRisk, LifecycleStage::Lost};

} // namespace lifecycle_view_detail

LifecycleView::LifecycleView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_since = new QComboBox(this);
    for (const int months : {1, 3, 6, 12})
        m_since->addItem(tr("%Ln month(s) ago", nullptr, months), months);
    m_since->setToolTip(tr("Stages of today are compared with those of that day"));
    addChoice(tr("Moves since"), m_since);
    connect(m_since, &QComboBox::currentIndexChanged, this, [this] { refresh(); });

    m_playbook = new QPushButton(tr("Playbook…"), this);
    m_playbook->setToolTip(tr("What is to be done with customers of the chosen stage, and tasks for them"));
    m_playbook->setEnabled(false);
    addChoice(QString(), m_playbook);
    connect(m_playbook, &QPushButton::clicked, this, &LifecycleView::openPlaybook);
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::large);
    m_bars = new ChartPanel(desk.dialogs(), board);
    m_moves = new ChartPanel(desk.dialogs(), board);
    charts->addWidget(m_bars, 2);
    charts->addWidget(m_moves, 3);
    column->addLayout(charts, 1);
    m_model = new TextTable(
        {tr("Stage"), tr("Customers"), tr("Share"), tr("Net revenue"), tr("What it means"), tr("What to do")}, this);
    for (const int number : {1, 2, 3})
        m_model->setRightAligned(number);
    constexpr int kGrows = 4;
    m_table = new RecordTable(*m_model, kGrows, tr("Stages"), board);
    m_table->makeSortable();
    m_table->setMinimumHeight(headerHeight() + (value::kLifecycleStageCount + 1) * rowHeight());
    auto *card = new Card(board);
    card->setContent(m_table);
    column->addWidget(card);
    setBoard(board);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { openStage(lifecycle_view_detail::kStages[static_cast<size_t>(row)]); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) { m_playbook->setEnabled(row >= 0); });
    connect(nothing().addStep(tr("Import customers from a file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Contacts, {}});
    });
}

QWidget *LifecycleView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_since;
}

void LifecycleView::ask()
{
    value::LifecycleRequest request;
    request.cancel = begin(tr("Reading all orders…"));
    request.progress = progress();
    run(value::lifecycleBoard(request, m_since->currentData().toInt()),
        [this](value::LifecycleBoard board) { show(std::move(board)); });
}

void LifecycleView::show(value::LifecycleBoard board)
{
    m_found = std::make_shared<const value::LifecycleBoard>(std::move(board));
    const value::LifecycleResult &stages = m_found->now.stages;
    if (stages.customers.empty()) {
        showNothing(tr("No customers yet"),
                    tr("Here you will see who is new, who is loyal, who is late and who is lost, each by his own "
                       "rhythm of buying."));
        return;
    }
    showStages();
    showMoves();
    QString text = tr("The usual time between two purchases is %1 days.").arg(decimalText(stages.gap.days, 0));
    if (stages.gap.isFallback)
        text += QLatin1Char(' ') + tr("Too few customers came back to know it, so 60 days stand in for it.");
    if (!stages.hasYearOfData && stages.firstPurchase.isValid())
        text += QLatin1Char(' ') + tr("With less than 12 months of purchases nobody is called lost, but silent.");
    setSummary(text,
               tr("Median of the customers' own mean gaps, over %Ln customer(s) who bought on two days or more. A "
                  "customer's expected gap is his own, drawn a little towards it.",
                  nullptr, static_cast<int>(stages.gap.customers)));
    showBoard();
}

void LifecycleView::showStages()
{
    using namespace lifecycle_view_detail;
    const value::LifecycleResult &stages = m_found->now.stages;
    const QString &currency = m_found->now.purchases.currency;
    std::array<double, value::kLifecycleStageCount> revenue{};
    for (size_t i = 0; i < stages.customers.size(); ++i)
        revenue[static_cast<size_t>(stages.customers[i].stage)] +=
            static_cast<double>(m_found->now.purchases.customers[i].netRevenue.minor());
    reports::BarChart bars;
    std::vector<std::vector<reports::Cell>> rows;
    for (const LifecycleStage stage : kStages) {
        const auto at = static_cast<size_t>(stage);
        const qint64 count = stages.counts[at];
        bars.bars.push_back({reports::Text(stageSource(stage, stages.hasYearOfData)), reports::Cell(count)});
        rows.push_back({stageText(stage, stages.hasYearOfData), countCell(count),
                        shareCell(static_cast<double>(count) / static_cast<double>(stages.customers.size())),
                        amountCell(revenue[at], currency), stageExplanation(stage), stageAdvice(stage)});
    }
    const bool isFirst = m_bars->barChart() == nullptr;
    m_bars->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by stage")), std::move(bars)},
                     chartWords(currency));
    if (isFirst)
        connect(m_bars->barChart(), &BarChartView::activated, this,
                [this](int bar) { openStage(kStages[static_cast<size_t>(bar)]); });
    m_model->setCells(rows);
}

void LifecycleView::showMoves()
{
    using namespace lifecycle_view_detail;
    const value::StageMigration &since = m_found->since;
    reports::HeatMap heat;
    heat.rowAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Stage on %1"), {reports::Cell(since.from)});
    heat.columnAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Stage now"));
    heat.legend = reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the row"));
    for (const LifecycleStage stage : kStages) {
        const reports::Text name(stageSource(stage, since.hasYearOfData));
        heat.rowNames.emplace_back(name);
        heat.columnNames.emplace_back(name);
    }
    for (const LifecycleStage from : kStages) {
        const qint64 before = since.migration.before(static_cast<int>(from));
        for (const LifecycleStage to : kStages) {
            const qint64 count = since.migration.count(static_cast<int>(from), static_cast<int>(to));
            reports::HeatMap::Field field;
            field.name = reports::Text("%1", {reports::Cell(count)});
            if (count > 0 && before > 0) {
                const double share = static_cast<double>(count) / static_cast<double>(before);
                field.heat = share;
                field.detail = reports::Text("%1", {reports::Cell(reports::Percent{share})});
            }
            heat.fields.push_back(std::move(field));
        }
    }
    const bool isFirst = m_moves->heatMap() == nullptr;
    m_moves->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Who moved from where to where")), std::move(heat)},
                      chartWords(m_found->now.purchases.currency));
    if (isFirst)
        connect(m_moves->heatMap(), &HeatMap::activated, this, [this](int row, int column) {
            openMove(static_cast<int>(kStages[static_cast<size_t>(row)]),
                     static_cast<int>(kStages[static_cast<size_t>(column)]));
        });
}

std::vector<qint64> LifecycleView::customersOf(value::LifecycleStage stage) const
{
    const value::CustomerStages &now = m_found->now;
    std::vector<qint64> ids;
    for (size_t i = 0; i < now.stages.customers.size(); ++i) {
        if (now.stages.customers[i].stage == stage)
            ids.push_back(now.purchases.customers[i].contact.row());
    }
    return ids;
}

void LifecycleView::openStage(value::LifecycleStage stage)
{
    if (!m_found)
        return;
    std::vector<qint64> ids = customersOf(stage);
    if (!ids.empty())
        desk().go(ShowCustomers{stageText(stage, m_found->now.stages.hasYearOfData), std::move(ids)});
}

void LifecycleView::openPlaybook()
{
    const int row = m_table->currentRow();
    if (!m_found || row < 0)
        return;
    const value::LifecycleStage stage = lifecycle_view_detail::kStages[static_cast<size_t>(row)];
    const std::vector<qint64> rows = customersOf(stage);
    std::vector<ContactId> contacts(rows.size());
    std::ranges::transform(rows, contacts.begin(), ContactId::fromRow);
    (new PlaybookDialog(desk(), stage, stageText(stage, m_found->now.stages.hasYearOfData), std::move(contacts), this))
        ->open();
}

void LifecycleView::openMove(int from, int to)
{
    if (!m_found)
        return;
    std::vector<qint64> ids;
    if (from == to) // moves hold those only who changed
        return openStage(static_cast<value::LifecycleStage>(to));
    for (const value::ClassMove &move : m_found->since.migration.moves) {
        if (move.from == from && move.to == to)
            ids.push_back(move.contact.row());
    }
    const bool hasYear = m_found->since.hasYearOfData;
    if (!ids.empty())
        desk().go(ShowCustomers{tr("%1 → %2").arg(stageText(static_cast<value::LifecycleStage>(from), hasYear),
                                                  stageText(static_cast<value::LifecycleStage>(to), hasYear)),
                                std::move(ids)});
}

} // namespace shuke::ui
