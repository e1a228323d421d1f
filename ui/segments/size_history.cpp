#include "ui/segments/size_history.h"

#include "ui/charts/chart_panel.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/shown_cell.h"
#include "ui/common/theme.h"
#include "ui/value/analysis_sheet.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace shuke::ui {

SizeHistory::SizeHistory(Desk &desk, QWidget *parent)
    : ResultTab(desk, parent), m_chart(new ChartPanel(desk.dialogs(), this)), m_note(quietLabel(QString(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_chart, 1);
    column->addWidget(m_note);
    column->addStretch();
}

void SizeHistory::read(const SegmentMembers &members)
{
    const quint64 asked = m_asked.next();
    if (!members.segment.id.isValid())
        return show({});
    ++m_running;
    onFinished(desk().session()->query(segments::historyOf(members.segment.id, kDays)), this,
               [this, asked](const Result<std::vector<segments::SegmentDay>> &days) {
                   --m_running;
                   if (m_asked.isCurrent(asked))
                       show(days ? *days : std::vector<segments::SegmentDay>());
               });
}

void SizeHistory::show(const std::vector<segments::SegmentDay> &days)
{
    m_chart->setVisible(days.size() > 1);
    m_note->setText(days.size() > 1 ? tr("Kept on each day on which the segments were counted.")
                                    : tr("The size is kept from now on, each day on which the segments are counted. A "
                                         "second day makes a history."));
    if (days.size() < 2)
        return;
    const QString currency = desk().session()->description().currency;
    reports::BarChart bars;
    ChartPanel::Data figures{{tr("Day"), tr("Customers"), tr("Revenue")}, {}, 1};
    for (const segments::SegmentDay &day : days) {
        bars.bars.push_back({reports::Text("%1", {reports::Cell(dayText(day.day))}), reports::Cell(day.size)});
        figures.add({dayCell(day.day), countCell(day.size), moneyCell(day.net, currency)});
    }
    m_chart->setChart({reports::Text(QT_TRANSLATE_NOOP("Value", "Customers in the segment")), std::move(bars)},
                      chartWords(currency));
    m_chart->setData(std::move(figures));
}

QString SizeHistory::noteText() const
{
    return m_note->text();
}

void SizeHistory::addToSheet(reports::ReportModel &sheet) const
{
    addNote(m_note->text(), sheet);
}

} // namespace shuke::ui
