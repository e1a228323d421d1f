#include "ui/charts/chart_panel.h"
#include "ui/rfm/rfm_page.h"
#include "ui/rfm/rfm_sheet.h"
#include "ui/value/analysis_output.h"
#include "ui/value/analysis_sheet.h"

#include <QLabel>

namespace shuke::ui {

/// The whole board, also what is folded away: the choices, both charts with their figures, the cut-offs and who moved.
reports::ReportModel RfmPage::sheet() const
{
    reports::ReportModel sheet = emptySheet(title());
    addChoices(*m_choices, sheet);
    addNote(m_summary->text(), sheet);
    for (const QString &note : m_summary->toolTip().split(QLatin1Char('\n')))
        addNote(note, sheet);
    addChart(*m_fields, sheet);
    addChart(*m_bars, sheet, true);
    if (reports::Table cuts = cutoffTable(m_scorer->scored()->result.thresholds); !cuts.rows.empty())
        addTable(std::move(cuts), sheet);
    if (!m_scorer->movement())
        return sheet;
    if (reports::Table moved = movementTable(*m_scorer->movement()); !moved.rows.empty())
        addTable(std::move(moved), sheet);
    return sheet;
}

void RfmPage::output(PageAction action)
{
    std::optional<reports::ReportModel> shown;
    if (showsBoard())
        shown = sheet();
    outputAnalysis(desk(), std::move(shown), action, this, m_printers);
}

} // namespace shuke::ui
