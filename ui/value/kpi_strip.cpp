#include "ui/value/kpi_strip.h"

#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/value/value_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shuke::ui {

namespace kpi_strip_detail {

QString none()
{
    return QStringLiteral("–");
}

QString tooFew()
{
    return KpiStrip::tr("Fewer than %1 customers: a rate would mislead.").arg(value::kFewestForRate);
}

/// Works for shares of customers and of money.
template <typename SomeRate>
QString rateText(const SomeRate &rate)
{
    const std::optional<double> value = rate.value();
    return value && rate.n >= value::kFewestForRate ? shareText(*value) : none();
}

template <typename SomeRate>
bool isQuiet(const SomeRate &rate)
{
    return rate.n < value::kFewestWithoutInterval;
}

/// What a rate of few customers needs beside its definition.
QString withCaution(const QString &why, const value::Rate &rate)
{
    if (rate.n < value::kFewestForRate)
        return why + QLatin1Char('\n') + tooFew();
    const std::optional<value::RateInterval> interval = rate.interval();
    if (!isQuiet(rate) || !interval)
        return why;
    return why + QLatin1Char('\n') +
           KpiStrip::tr("Few customers: the true share lies between %1 and %2 (95 %).")
               .arg(shareText(interval->low), shareText(interval->high));
}

QString withCaution(const QString &why, const value::MoneyRate &rate)
{
    if (rate.n < value::kFewestForRate)
        return why + QLatin1Char('\n') + tooFew();
    if (!isQuiet(rate))
        return why;
    return why + QLatin1Char('\n') +
           KpiStrip::tr("%Ln customer(s) only: one of them can change it much.", nullptr, static_cast<int>(rate.n));
}

} // namespace kpi_strip_detail

KpiStrip::KpiStrip(QWidget *parent) : Card(parent)
{
    auto *content = new QWidget(this);
    m_row = new FlowLayout(content);
    m_row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_row->setSpacing(space::page);
    setContent(content);
}

void KpiStrip::setKpis(const value::CustomerKpis &kpis)
{
    m_figures.clear();
    addCounts(kpis);
    addRates(kpis);
    addRevenue(kpis);
    fill();
}

void KpiStrip::addCounts(const value::CustomerKpis &kpis)
{
    using namespace kpi_strip_detail;
    const value::PeriodKpis &now = kpis.period.kpis;
    const value::PeriodKpis &before = kpis.base.kpis;
    m_figures.push_back({tr("Buyers"), numberText(now.buyers), numberText(before.buyers),
                         tr("Known customers with an order in the period; %1 of them had never bought before.")
                             .arg(numberText(kpis.period.returning.newBuyers)),
                         false});
    const auto amount = [&](std::optional<double> minor) { return minor ? amountText(*minor, kpis.currency) : none(); };
    m_figures.push_back({tr("Average order"), amount(now.averageOrderValue()), amount(before.averageOrderValue()),
                         tr("Net revenue of known customers, %1, divided by their %2 orders.")
                             .arg(moneyText(now.net, kpis.currency), numberText(now.orders)),
                         false});
    const auto number = [](std::optional<double> value) { return value ? decimalText(*value, 2) : none(); };
    m_figures.push_back({tr("Orders each"), number(now.frequency()), number(before.frequency()),
                         tr("%1 orders divided by %2 buyers.").arg(numberText(now.orders), numberText(now.buyers)),
                         false});
}

void KpiStrip::addRates(const value::CustomerKpis &kpis)
{
    using namespace kpi_strip_detail;
    const auto add = [this](const QString &name, const value::Rate &rate, const QString &before, const QString &why) {
        m_figures.push_back({name, rateText(rate), before,
                             withCaution(why.arg(numberText(rate.part), numberText(rate.n)), rate), isQuiet(rate)});
    };
    add(tr("Repeat purchase rate"), kpis.period.kpis.repeatRate(), rateText(kpis.base.kpis.repeatRate()),
        tr("%1 of %2 buyers bought twice or more in the period."));
    add(tr("Returning share"), kpis.period.returning.returning, rateText(kpis.base.returning.returning),
        tr("%1 of %2 buyers had bought before the period began."));
    add(tr("Retention"), kpis.retention.retention(), QString(),
        tr("%1 of the %2 buyers of the period compared with bought again in this one. The others are its churn."));
}

void KpiStrip::addRevenue(const value::CustomerKpis &kpis)
{
    using namespace kpi_strip_detail;
    const auto add = [&](const QString &name, const value::MoneyRate &rate, const QString &before, const QString &why) {
        m_figures.push_back(
            {name, rateText(rate), before,
             withCaution(why.arg(moneyText(rate.part, kpis.currency), moneyText(rate.whole, kpis.currency)), rate),
             isQuiet(rate)});
    };
    add(tr("Net revenue retention"), kpis.revenue.net, QString(),
        tr("The buyers of the period compared with brought %1 in this one, after %2 in that one."));
    add(tr("Gross revenue retention"), kpis.revenue.gross, QString(),
        tr("The same without growth: nobody counts with more than he brought before. %1 of %2."));
    const value::Concentration &now = kpis.period.concentration;
    add(tr("Share of the best 20 %"), now.top, rateText(kpis.base.concentration.top),
        tr("The fifth of the buyers who brought most brought %1 of %2."));
    const auto gini = [](const value::Concentration &of) {
        return of.gini && of.top.n >= value::kFewestForRate ? decimalText(*of.gini, 2) : none();
    };
    m_figures.push_back({tr("Gini"), gini(now), gini(kpis.base.concentration),
                         withCaution(tr("How unequal the revenue of buyers is: 0 if all bring the same, towards 1 if "
                                        "one brings all."),
                                     now.top),
                         isQuiet(now.top)});
}

KpiStrip::Tile KpiStrip::makeTile()
{
    auto *widget = new QWidget(m_row->parentWidget());
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto line = [&](QLabel *label) {
        label->setWordWrap(false);
        column->addWidget(label);
        return label;
    };
    const Tile tile{widget, line(quietLabel(QString(), widget)), line(plainLabel(QString(), sectionFont(), widget)),
                    line(quietLabel(QString(), widget)), line(quietLabel(QString(), widget))};
    m_row->addWidget(widget);
    return tile;
}

QString KpiStrip::beforeText(const Figure &figure)
{
    return figure.before.isEmpty() ? tr("between the two") : tr("before: %1").arg(figure.before);
}

void KpiStrip::fill()
{
    while (m_tiles.size() < m_figures.size())
        m_tiles.push_back(makeTile());
    for (size_t i = 0; i < m_figures.size(); ++i) {
        const Figure &figure = m_figures[i];
        const Tile &tile = m_tiles[i];
        tile.name->setText(figure.name);
        tile.value->setText(figure.value);
        tile.value->setVisible(!figure.isQuiet);
        tile.quietValue->setText(figure.value);
        tile.quietValue->setVisible(figure.isQuiet);
        tile.before->setText(beforeText(figure));
        tile.widget->setToolTip(plainTip(figure.why));
        tile.widget->setAccessibleName(figure.name + QStringLiteral(": ") + figure.value);
        tile.widget->setAccessibleDescription(figure.why);
    }
    updateGeometry();
}

} // namespace shuke::ui
