#include "app/cli/segment_names.h"

#include "core/segments/score_need.h"

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

void noteScores(const Cli &cli, session::Session &session, const std::vector<segments::ConditionGroup> &asked)
{
    // What cannot be read or expanded fails where the customers are looked for.
    const Result<segments::ScoreNeed> need = await(session.query(segments::scoreNeed(asked)));
    if (!need || !need->isUnmet())
        return;
    if (!need->status.run)
        cli.note(Cli::tr("note: the conditions ask for scores, and customers have not been scored yet; \"scores\" does "
                         "it"));
    else
        cli.note(
            Cli::tr("note: the scores the conditions ask for are of %1 and no longer up to date; \"scores\" computes "
                    "them anew")
                .arg(need->status.run->asOf.toString(Qt::ISODate)));
}

} // namespace shuke::cli
