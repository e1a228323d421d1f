#pragma once

#include "core/reports/report_model.h"
#include "ui/rfm/rfm_scorer.h"

namespace shuke::ui {

// What the RFM board tells beside its charts as tables, for print and files. All texts are finished.

/// The cut-offs between the scores. Without rows if there are none.
reports::Table cutoffTable(const value::RfmThresholds &cuts);
/// How many each class had at the end of the month before and has now, who joined and who left. Without rows if there
/// was nobody then.
reports::Table movementTable(const RfmScorer::Movement &movement);

} // namespace shuke::ui
