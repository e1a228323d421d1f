#include "ui/value/cohort_view.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/value/value_words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace shuke::ui {

namespace cohort_view_detail {

QString monthText(qint32 month)
{
    return value::firstDayOf(month).toString(QStringLiteral("yyyy-MM"));
}

/// What a rate says of few customers would mislead.
constexpr qint64 kFewest = 5;

} // namespace cohort_view_detail

CohortView::CohortView(Desk &desk, QWidget *parent) : AnalysisView(desk, parent)
{
    m_figure = new QComboBox(this);
    m_figure->addItem(tr("Who bought that month"), Retention);
    m_figure->addItem(tr("Who has come back"), Repeat);
    m_figure->addItem(tr("Revenue"), Revenue);
    addChoice(tr("Figure"), m_figure);
    m_months = new QComboBox(this);
    for (const int months : {6, 12, 18})
        m_months->addItem(tr("%Ln month(s)", nullptr, months), months);
    m_months->setToolTip(tr("How many months of first orders, and how many after each"));
    addChoice(tr("Over"), m_months);
    auto *board = new QWidget(this);
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::large);
    m_map = new ChartPanel(desk.dialogs(), board);
    row->addWidget(m_map, 5);
    m_curve = new ChartPanel(desk.dialogs(), board);
    row->addWidget(m_curve, 2);
    setBoard(board);
    connect(m_figure, &QComboBox::currentIndexChanged, this, [this] {
        if (m_found && showsBoard())
            showMap();
    });
    connect(m_months, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(nothing().addStep(tr("Import orders from a file…")), &QPushButton::clicked, this, [this] {
        this->desk().go(ImportFile{exchange::ImportKind::Orders, {}});
    });
}

QWidget *CohortView::entry()
{
    return showsBoard() && m_map->heatMap() ? static_cast<QWidget *>(m_map->heatMap()) : m_figure;
}

void CohortView::ask()
{
    value::CohortRequest request;
    request.months = m_months->currentData().toInt();
    request.lastCohorts = request.months;
    request.cancel = begin(tr("Reading all orders…"));
    request.progress = progress();
    run(value::cohortsOf(request), [this](value::CohortAnalysis found) { show(std::move(found)); });
}

void CohortView::show(value::CohortAnalysis found)
{
    m_found = std::make_shared<const value::CohortAnalysis>(std::move(found));
    if (m_found->table.cohorts.empty()) {
        showNothing(tr("Nobody bought for the first time in these months"),
                    tr("Here you will see, month by month, how many of the customers who came then are still there."));
        return;
    }
    showMap();
    showCurve();
    setSummary(
        tr("Each row follows the customers whose first order was in that month. Months that are not over are "
           "left empty."),
        tr("Revenue is that of the orders of a month less the refunds dated in it. Orders of nobody known are in "
           "no row."));
    showBoard();
}

void CohortView::showMap()
{
    using namespace cohort_view_detail;
    const value::CohortTable &table = m_found->table;
    const auto figure = static_cast<Figure>(m_figure->currentData().toInt());
    m_curve->setVisible(figure == Repeat);
    reports::HeatMap heat;
    heat.rowAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "First order"));
    heat.columnAxis = reports::Text(QT_TRANSLATE_NOOP("Value", "Months later"));
    heat.legend = figure == Revenue ? reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: net revenue"))
                                    : reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the customers"));
    ChartPanel::Data figures{
        {tr("First order"), tr("Customers"), tr("Months later"), tr("Bought"), tr("Share"), tr("Net revenue")}, {}, 1};
    QStringList hints;
    // The first column is the month itself, which everybody bought in: it says something of revenue only.
    const size_t first = figure == Revenue ? 0 : 1;
    const size_t columns = table.retention.size();
    for (size_t since = first; since < columns; ++since)
        heat.columnNames.emplace_back(static_cast<qint64>(since));
    for (const value::Cohort &cohort : table.cohorts) {
        if (cohort.running)
            continue;
        heat.rowNames.emplace_back(monthText(cohort.month));
        hints.append(tr("%Ln customer(s)", nullptr, static_cast<int>(cohort.size)));
        for (size_t since = first; since < columns; ++since) {
            reports::HeatMap::Field field;
            const std::optional<value::CohortCell> cell =
                since < cohort.cells.size() ? cohort.cells[since] : std::nullopt;
            if (cell) {
                const value::Rate rate = figure == Repeat ? cohort.repeatRate(since) : cohort.retention(since);
                if (figure == Revenue) {
                    field.name = reports::Text("%1", {reports::Cell(cell->revenue)});
                    field.heat = std::max(0.0, static_cast<double>(cell->revenue.minor()));
                } else if (cohort.size >= kFewest) {
                    field.name = reports::Text("%1", {reports::Cell(reports::Percent{rate.value().value_or(0)})});
                    field.heat = rate.value();
                } else {
                    field.name = reports::Text("%1", {reports::Cell(rate.part)});
                }
                figures.rows.push_back({monthText(cohort.month), numberText(cohort.size),
                                        numberText(static_cast<qint64>(since)), numberText(rate.part),
                                        shareText(rate.value().value_or(0)),
                                        moneyText(cell->revenue, m_found->currency)});
            }
            heat.fields.push_back(std::move(field));
        }
    }
    m_map->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by the month of their first order")), std::move(heat)},
        chartWords(m_found->currency));
    m_map->heatMap()->setRowHints(hints);
    m_map->setData(std::move(figures));
}

/// Over all cohorts that are old enough.
void CohortView::showCurve()
{
    const value::CohortTable &table = m_found->table;
    reports::BarChart bars;
    for (size_t since = 1; since < table.repeatRate.size(); ++since) {
        const std::optional<double> share = table.repeatRate[since].value();
        bars.bars.push_back(
            {reports::Text(QT_TRANSLATE_NOOP("Value", "Month %1"), {reports::Cell(static_cast<qint64>(since))}),
             share ? reports::Cell(reports::Percent{*share})
                   : reports::Cell(reports::NoValue{QT_TRANSLATE_NOOP("Value", "No month is old enough yet.")})});
    }
    m_curve->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Have come back by then")), std::move(bars)},
                      chartWords(m_found->currency));
}

} // namespace shuke::ui
