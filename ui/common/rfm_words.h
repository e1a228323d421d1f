#pragma once

#include "core/value/rfm.h"

#include <QString>

namespace shuke::ui {

// What RFM classes, methods and maps are called, wherever they are shown.

/// What readers of the application's language know: Eight in Chinese, else Grid.
value::RfmMap mapByLanguage();

QString segmentText(value::RfmSegment segment);
/// A small sign beside the name, so that colour never says it alone.
QString segmentSign(value::RfmSegment segment);
/// What to do with these customers, one plain sentence.
QString segmentAdvice(value::RfmSegment segment);

QString methodText(value::RfmMethod method);
/// What the method means, for a tool tip.
QString methodExplanation(value::RfmMethod method);
QString mapText(value::RfmMap map);

/// "Bought in the last 30 days", "31 to 60 days ago", "more than 240 days ago": what the score r takes in, by the
/// cut-offs; empty if these have no such score.
QString recencyRange(const value::RfmCuts<int> &cuts, int r);

/// "41.3 %", with the application's decimal mark and a real minus.
QString shareText(double fraction, int decimals = 1);

} // namespace shuke::ui
