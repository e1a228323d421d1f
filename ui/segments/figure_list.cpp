#include "ui/segments/figure_list.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/shown_cell.h"
#include "ui/common/theme.h"
#include "ui/value/analysis_sheet.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shuke::ui {

namespace figure_list_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FigureList)
};

} // namespace figure_list_detail

std::vector<SegmentFigure> segmentFigureTexts(const segments::SegmentFigures &figures, const QString &currency)
{
    using namespace figure_list_detail;
    const auto days = [](double median) {
        return shownCell(reports::Decimal{median}, Words::tr("%Ln day(s) ago", nullptr, qRound(median)));
    };
    return {
        {Words::tr("Customers"), countCell(figures.customers), Words::tr("Members outside the trash, as of today")},
        {Words::tr("Share of all customers"), shareCell(figures.share),
         Words::tr("Members ÷ all customers outside the trash (%1)").arg(numberText(figures.allCustomers))},
        {Words::tr("Who bought"), countCell(figures.buyers), Words::tr("Members with at least one order that counts")},
        {Words::tr("Orders"), countCell(figures.orders), Words::tr("Paid, shipped and completed orders so far")},
        {Words::tr("Revenue"), moneyCell(figures.net, currency), Words::tr("These orders less refunds")},
        {Words::tr("Share of all revenue"), shareCell(figures.netShare),
         Words::tr("Revenue of the members ÷ revenue of all customers (%1)")
             .arg(shownText(moneyCell(figures.allNet, currency)))},
        {Words::tr("Average order"), moneyCell(figures.averageOrder, currency), Words::tr("Revenue ÷ orders")},
        {Words::tr("Orders per buyer"),
         figures.ordersPerBuyer ? decimalCell(*figures.ordersPerBuyer, 1) : reports::Cell(),
         Words::tr("Orders ÷ members who bought")},
        {Words::tr("Last order, in the middle"),
         figures.medianDaysSince ? days(*figures.medianDaysSince) : reports::Cell(),
         Words::tr("Median of the days since the last order, over the members who bought")},
    };
}

FigureList::FigureList(Desk &desk, QWidget *parent)
    : ResultTab(desk, parent), m_grid(new QGridLayout), m_note(quietLabel(QString(), this))
{
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::medium);
    m_grid->setColumnStretch(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(m_grid);
    column->addWidget(m_note);
    column->addStretch();
}

void FigureList::setFigures(const std::optional<segments::SegmentFigures> &figures)
{
    const QString currency = desk().session()->description().currency;
    const std::vector<SegmentFigure> shown = segmentFigureTexts(figures.value_or(segments::SegmentFigures()), currency);
    for (size_t i = 0; i < shown.size(); ++i) {
        if (i == m_lines.size()) {
            Line line{quietLabel(QString(), this), plainLabel(QString(), this)};
            line.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            const int row = static_cast<int>(i);
            m_grid->addWidget(line.name, row, 0);
            m_grid->addWidget(line.value, row, 1);
            m_lines.push_back(line);
        }
        m_lines[i].name->setText(shown[i].name);
        m_lines[i].value->setText(figures ? shownText(shown[i].value) : QStringLiteral("…"));
        for (QLabel *label : {m_lines[i].name, m_lines[i].value})
            label->setToolTip(shown[i].explanation);
    }
    m_shown = figures ? shown : std::vector<SegmentFigure>();
    const qint64 left = figures ? figures->withoutRate : 0;
    m_note->setText(left > 0 ? tr("%Ln document(s) in another currency without an exchange rate are left out.", nullptr,
                                  static_cast<int>(left))
                             : QString());
}

void FigureList::addToSheet(reports::ReportModel &sheet) const
{
    if (m_shown.empty())
        return;
    reports::KpiStrip strip;
    for (const SegmentFigure &figure : m_shown)
        strip.kpis.push_back({figure.name.toUtf8(), reports::Text::finished(figure.name), figure.value, 1,
                              reports::Text::finished(figure.explanation)});
    sheet.sections.front().blocks.emplace_back(std::move(strip));
    addNote(m_note->text(), sheet);
}

QStringList FigureList::texts() const
{
    QStringList texts;
    for (const Line &line : m_lines)
        texts.append(QStringLiteral("%1: %2").arg(line.name->text(), line.value->text()));
    return texts;
}

} // namespace shuke::ui
