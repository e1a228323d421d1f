#include "ui/value/cohort_view.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
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

/// Nothing of so few that it would mislead.
std::optional<double> shownShare(const value::Rate &rate)
{
    return rate.n >= value::kFewestForRate ? rate.value() : std::nullopt;
}

/// "14.0 % to 61.0 %" of few customers, else nothing.
QString intervalText(const value::Rate &rate)
{
    if (rate.n < value::kFewestForRate || rate.n >= value::kFewestWithoutInterval)
        return {};
    const std::optional<value::RateInterval> interval = rate.interval();
    return interval ? CohortView::tr("%1 to %2").arg(shareText(interval->low), shareText(interval->high)) : QString();
}

QString explanation(const value::Rate &rate)
{
    QString text = CohortView::tr("%1 of %2 customers").arg(numberText(rate.part), numberText(rate.n));
    if (rate.n < value::kFewestForRate)
        text += QLatin1Char('\n') +
                CohortView::tr("Fewer than %1 customers: a share would mislead.").arg(value::kFewestForRate);
    else if (const QString interval = intervalText(rate); !interval.isEmpty())
        text += QLatin1Char('\n') + CohortView::tr("Few customers: the true share lies at %1 (95 %).").arg(interval);
    return text;
}

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
           "left empty. Grey shares are of fewer than 30 customers."),
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
    heat.legend = figure == Revenue ? reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: net revenue, of the largest"))
                                    : reports::Text(QT_TRANSLATE_NOOP("Value", "Colour: share of the customers"));
    ChartPanel::Data figures{{tr("First order"), tr("Customers"), tr("Months later"),
                              figure == Repeat ? tr("Came back") : tr("Bought"), tr("Share"), tr("95 % interval"),
                              tr("Net revenue")},
                             {},
                             1};
    double largest = 1; // of the revenues
    for (const value::Cohort &cohort : table.cohorts) {
        for (const std::optional<value::CohortCell> &cell : cohort.cells)
            largest = std::max(largest, cell ? static_cast<double>(cell->revenue.minor()) : 0);
    }
    QStringList hints;
    QStringList explanations; // field by field
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
            QString why;
            const std::optional<value::CohortCell> cell =
                since < cohort.cells.size() ? cohort.cells[since] : std::nullopt;
            if (cell) {
                const value::Rate rate = figure == Repeat ? cohort.repeatRate(since) : cohort.retention(since);
                const std::optional<double> share = shownShare(rate);
                if (figure == Revenue) {
                    field.name = reports::Text("%1", {reports::Cell(cell->revenue)});
                    field.heat = static_cast<double>(std::max<qint64>(cell->revenue.minor(), 0)) / largest;
                } else if (share) {
                    field.name = reports::Text("%1", {reports::Cell(reports::Percent{*share})});
                    if (rate.n >= value::kFewestWithoutInterval) // colour would say more than so few customers do
                        field.heat = share;
                } else {
                    field.name = reports::Text("%1", {reports::Cell(rate.part)});
                }
                why = figure == Revenue ? moneyText(cell->revenue, m_found->currency) : explanation(rate);
                figures.add({monthText(cohort.month), countCell(cohort.size), countCell(static_cast<qint64>(since)),
                             countCell(rate.part), shareCell(share), intervalText(rate),
                             moneyCell(cell->revenue, m_found->currency)});
            }
            explanations.append(why);
            heat.fields.push_back(std::move(field));
        }
    }
    m_map->setChart(
        {reports::Text(QT_TRANSLATE_NOOP("Value", "Customers by the month of their first order")), std::move(heat)},
        chartWords(m_found->currency));
    m_map->heatMap()->setRowHints(hints);
    for (int at = 0; at < explanations.size(); ++at)
        m_map->heatMap()->setExplanation(at / m_map->heatMap()->columns(), at % m_map->heatMap()->columns(),
                                         explanations[at]);
    m_map->setData(std::move(figures));
}

/// Over all cohorts that are old enough.
void CohortView::showCurve()
{
    using namespace cohort_view_detail;
    const value::CohortTable &table = m_found->table;
    reports::BarChart bars;
    ChartPanel::Data figures{
        {tr("Months later"), tr("Customers"), tr("Came back"), tr("Share"), tr("95 % interval")}, {}, 0};
    for (size_t since = 1; since < table.repeatRate.size(); ++since) {
        const value::Rate &rate = table.repeatRate[since];
        const std::optional<double> share = shownShare(rate);
        const char *const why = rate.n == 0
                                    ? QT_TRANSLATE_NOOP("Value", "No month is old enough yet.")
                                    : QT_TRANSLATE_NOOP("Value", "Fewer than 5 customers: a rate would mislead.");
        bars.bars.push_back({reports::Text(QT_TRANSLATE_NOOP("Value", "Month %1, of %2"),
                                           {reports::Cell(static_cast<qint64>(since)), reports::Cell(rate.n)}),
                             share ? reports::Cell(reports::Percent{*share}) : reports::Cell(reports::NoValue{why})});
        figures.add({countCell(static_cast<qint64>(since)), countCell(rate.n), countCell(rate.part), shareCell(share),
                     intervalText(rate)});
    }
    m_curve->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Have come back by then")), std::move(bars)},
                      chartWords(m_found->currency));
    m_curve->setData(std::move(figures));
}

} // namespace shuke::ui
