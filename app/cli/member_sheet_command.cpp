#include "app/cli/options.h"
#include "app/cli/segment_names.h"
#include "app/cli/terminal.h"
#include "ui/segments/member_sheet_words.h"

namespace shuke::cli {

/// segment export NAME --as call-list|mail-merge [--with-do-not-contact]
int exportMemberSheet(Cli &cli, const QStringList &arguments)
{
    const QString as = QStringLiteral("as"), everybody = QStringLiteral("with-do-not-contact");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {everybody}, .values = {as}, .minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const std::optional<exchange::MemberSheet> sheet = exchange::memberSheetFromCode(options->value(as));
    if (!sheet)
        return cli.usage(
            Cli::tr("--%1 %2: choose %3").arg(as, options->value(as), QStringLiteral("call-list, mail-merge")));
    if (cli.json)
        return cli.usage(Cli::tr("a call list or mail merge has no JSON form"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<segments::Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    const Result<std::vector<qint64>> ids = customersOf(**session, segments::membersSpec(segment->id));
    if (!ids)
        return cli.fail(ids.error());
    const ProgressSink progress = terminalProgress(cli);
    const Result<exchange::MemberSheetReport> report =
        await((*session)->query(Query<exchange::MemberSheetReport>{[&](ReadContext &context) {
            return exchange::writeMemberSheet(context, *ids, *sheet, ui::memberSheetWords(), options->has(everybody),
                                              *cli.out, progress);
        }}));
    endTerminalProgress(cli);
    if (!report)
        return cli.fail(report.error());
    if (report->doNotContact > 0)
        cli.note(
            Cli::tr("%n customer(s) who must not be contacted are left out", nullptr, counted(report->doNotContact)));
    if (report->withdrawn > 0)
        cli.note(Cli::tr("%n customer(s) who withdrew their consent to marketing are left out", nullptr,
                         counted(report->withdrawn)));
    return Done;
}

} // namespace shuke::cli
