#include "ui/reports/report_segments.h"

#include "ui/lists/condition_words.h"

#include <algorithm>

namespace shuke::ui {

QString ReportSegments::words(SegmentId segment, const QString &currency) const
{
    const auto row =
        std::ranges::find(segments, segment, [](const segments::SegmentRow &each) { return each.segment.id; });
    if (row == segments.end())
        return {};
    return ConditionWords{fields, currency, namesFrom(names)}.text(row->segment.where);
}

Query<ReportSegments> reportSegments()
{
    return {[](ReadContext &context) -> Result<ReportSegments> {
        Result<std::vector<segments::SegmentRow>> rows = segments::segmentList().run(context);
        if (!rows)
            return rows.error();
        Result<std::vector<segments::Field>> fields = segments::fieldsOf(segments::Subject::Contacts).run(context);
        if (!fields)
            return fields.error();
        Result<segments::NameBook> names = segments::conditionNames().run(context);
        if (!names)
            return names.error();
        return ReportSegments{std::move(*rows), std::move(*fields), std::move(*names)};
    }};
}

} // namespace shuke::ui
