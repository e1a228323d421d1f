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

/// How far back months can be chosen.
constexpr int kMostMonths = 36;

} // namespace lifecycle_view_detail

LifecycleView::LifecycleView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    makeChoices();
    makeBoard();
    connect(m_playbook, &QPushButton::clicked, this, &LifecycleView::openPlaybook);
    connect(m_table, &RecordTable::opened, this,
            [this](int row) { openStage(lifecycle_view_detail::kStages[static_cast<size_t>(row)]); });
    connect(m_table, &RecordTable::currentRowChanged, this, [this](int row) { m_playbook->setEnabled(row >= 0); });
    connect(nothing().addStep(tr("Import customers from a file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Contacts, {}});
    });
    connect(nothing().addStep(tr("Try the demo company")), &QPushButton::clicked, this,
            [this] { this->desk().go(OpenDemo{}); });
}

void LifecycleView::makeChoices()
{
    using lifecycle_view_detail::kMostMonths;
    m_from = new QComboBox(this);
    m_to = new QComboBox(this);
    for (QComboBox *box : {m_from, m_to})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents); // days stand there once they are known
    m_to->addItem(tr("Today"), 0);
    for (int months = 1; months <= kMostMonths; ++months) {
        m_from->addItem(tr("%Ln month(s) ago", nullptr, months), months);
        if (months < kMostMonths)
            m_to->addItem(tr("%Ln month(s) ago", nullptr, months), months);
    }
    m_from->setToolTip(tr("Stages of this day are compared with those of the later one"));
    m_to->setToolTip(tr("Stages of the earlier day are compared with those of this one"));
    addChoice(tr("Moves from"), m_from);
    addChoice(tr("to"), m_to);
    for (QComboBox *box : {m_from, m_to})
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] { choose(box); });
    m_playbook = new QPushButton(tr("Playbook…"), this);
    m_playbook->setToolTip(tr("What is to be done with customers of the chosen stage, and tasks for them"));
    m_playbook->setEnabled(false);
    addChoice(QString(), m_playbook);
}

void LifecycleView::makeBoard()
{
    auto *board = new QWidget(this);
    auto *column = new QVBoxLayout(board);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::large);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(space::large);
    m_bars = new ChartPanel(desk().dialogs(), board);
    m_moves = new ChartPanel(desk().dialogs(), board);
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
    m_table->remember(QStringLiteral("value/lifecycle"));
    m_table->setMinimumHeight(headerHeight() + (value::kLifecycleStageCount + 1) * rowHeight());
    auto *card = new Card(board);
    card->setContent(m_table);
    column->addWidget(card);
    setBoard(board);
}

QWidget *LifecycleView::entry()
{
    return showsBoard() ? static_cast<QWidget *>(m_table) : m_from;
}

void LifecycleView::choose(QComboBox *changed)
{
    const int from = m_from->currentData().toInt();
    const int to = m_to->currentData().toInt();
    QComboBox *other = changed == m_from ? m_to : m_from;
    if (from <= to) {
        const QSignalBlocker blocker(other);
        other->setCurrentIndex(other->findData(changed == m_from ? 0 : to + 1));
    }
    refresh();
}

void LifecycleView::ask()
{
    value::LifecycleRequest request;
    request.cancel = begin(tr("Reading all orders…"));
    request.progress = progress();
    run(value::lifecycleBoard(request, m_from->currentData().toInt(), m_to->currentData().toInt()),
        [this](value::LifecycleBoard board) { show(std::move(board)); });
}

/// Which days the months' ends are is known with the first answer: today is the store's.
void LifecycleView::nameDays()
{
    const QDate today = m_found->now.stages.asOf;
    for (QComboBox *box : {m_from, m_to}) {
        for (int i = 0; i < box->count(); ++i) {
            if (const int months = box->itemData(i).toInt(); months > 0)
                box->setItemText(i, dayText(value::monthEndBefore(today, months)));
        }
    }
}

void LifecycleView::show(value::LifecycleBoard board)
{
    letGo(m_found);
    m_found = std::make_shared<const value::LifecycleBoard>(std::move(board));
    const value::LifecycleResult &stages = m_found->now.stages;
    nameDays();
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
        text += QLatin1Char(' ') + tr("Too few customers came back to know it, so %1 days stand in for it.")
                                       .arg(decimalText(m_found->now.options.fallbackGap, 0));
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
    reports::BarChart bars;
    std::vector<std::vector<reports::Cell>> rows;
    for (const LifecycleStage stage : kStages) {
        const auto at = static_cast<size_t>(stage);
        const qint64 count = stages.counts[at];
        bars.bars.push_back({reports::Text(stageSource(stage, stages.hasYearOfData)), reports::Cell(count)});
        rows.push_back({stageText(stage, stages.hasYearOfData), countCell(count),
                        shareCell(static_cast<double>(count) / static_cast<double>(stages.customers.size())),
                        amountCell(m_found->revenue[at], currency), stageExplanation(stage, m_found->now.options),
                        stageAdvice(stage)});
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
    const value::StageMigration &moves = m_found->moves;
    reports::HeatMap heat;
    heat.rowAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Stage on %1"), {reports::Cell(moves.from)});
    heat.columnAxis = moves.to == m_found->now.stages.asOf
                          ? reports::Text(QT_TRANSLATE_NOOP("Value", "Stage now"))
                          : reports::Text(QT_TRANSLATE_NOOP("Value", "Stage on %1"), {reports::Cell(moves.to)});
    heat.legend = reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the row"));
    for (const LifecycleStage stage : kStages) {
        const reports::Text name(stageSource(stage, moves.hasYearOfData));
        heat.rowNames.emplace_back(name);
        heat.columnNames.emplace_back(name);
    }
    for (const LifecycleStage from : kStages) {
        const qint64 before = moves.migration.before(static_cast<int>(from));
        for (const LifecycleStage to : kStages) {
            const qint64 count = moves.migration.count(static_cast<int>(from), static_cast<int>(to));
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
            openMove(kStages[static_cast<size_t>(row)], kStages[static_cast<size_t>(column)]);
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

void LifecycleView::openMove(value::LifecycleStage from, value::LifecycleStage to)
{
    if (!m_found)
        return;
    std::vector<qint64> ids = m_found->movers(from, to);
    const bool hasYear = m_found->moves.hasYearOfData;
    if (!ids.empty())
        desk().go(ShowCustomers{tr("%1 → %2").arg(stageText(from, hasYear), stageText(to, hasYear)), std::move(ids)});
}

} // namespace shuke::ui
