#include "app/cli/segment_names.h"

namespace shuke::cli {

Result<ConditionLanguage> conditionLanguage(session::Session &session)
{
    Result<std::vector<segments::Field>> fields = await(session.query(segments::fieldsOf(segments::Subject::Contacts)));
    if (!fields)
        return fields.error();
    Result<segments::NameBook> names = await(session.query(segments::conditionNames()));
    if (!names)
        return names.error();
    return ConditionLanguage{std::move(*fields), std::move(*names), session.description().currency};
}

Result<segments::Segment> segmentCalled(session::Session &session, const QString &name)
{
    Result<segments::Segment> found = await(session.query(segments::segmentNamed(name)));
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    const Result<std::vector<segments::SegmentRow>> all = await(session.query(segments::segmentList()));
    if (!all)
        return all.error();
    QStringList names;
    for (const segments::SegmentRow &row : *all)
        names.append(row.segment.name);
    const QString closest = segments::closestOf(names, name);
    if (closest.isNull())
        return found;
    // As core says it: the phrase book knows it.
    const QString detail =
        QString::fromUtf8(QT_TRANSLATE_NOOP("ErrorDetail", "there is no segment \"%1\"; the nearest is \"%2\""));
    return Error{ErrorCode::NotFound, detail.arg(name, closest)};
}

Result<std::vector<qint64>> customersOf(session::Session &session, segments::FilterSpec spec)
{
    const segments::FilterIndex index;
    return await(session.query(index.ids(std::move(spec))));
}

} // namespace shuke::cli
