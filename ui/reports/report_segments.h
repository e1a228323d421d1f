#pragma once

#include "core/segments/condition_names.h"
#include "core/segments/segment_queries.h"

namespace shuke::ui {

/// The segments that a report can be about, and what their conditions are put into words with.
struct ReportSegments
{
    std::vector<segments::SegmentRow> segments; ///< By name.
    std::vector<segments::Field> fields;
    segments::NameBook names;

    /// Its conditions in the language of the application; empty for one that is not there.
    QString words(SegmentId segment, const QString &currency) const;
};
Query<ReportSegments> reportSegments();

} // namespace shuke::ui
