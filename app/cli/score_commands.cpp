#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/base/progress_part.h"
#include "core/value/score_status.h"

namespace shuke::cli {

int runScores(Cli &cli, const QStringList &arguments);

namespace score_commands_detail {

void write(const Cli &cli, const value::ScoreStatus &status)
{
    QStringList columns{QStringLiteral("scored"), QStringLiteral("as_of"), QStringLiteral("state")};
    for (int i = 0; i < value::kLifecycleStageCount; ++i)
        columns.append(lifecycleStageCode(static_cast<value::LifecycleStage>(i)));
    TableOutput table(cli.out, cli.json, columns);
    if (!status.run) {
        cli.note(Cli::tr("note: customers have not been scored yet; \"scores\" does it"));
        return;
    }
    std::vector<Cell> row{Cell::of(status.run->scored), Cell::of(status.run->asOf), Cell::of(scoreAgeCode(status.age))};
    for (const qint64 count : status.run->stages)
        row.push_back(Cell::of(count));
    table.row(row);
    if (!status.run->hasYearOfData && status.run->scored > 0)
        cli.note(Cli::tr("note: less than 12 months of purchases: read \"lost\" as silent"));
}

/// Computes and saves.
Result<void> update(const Cli &cli, session::Session &session, QDate asOf)
{
    constexpr int kComputed = 85; // percent of the time
    const ProgressSink progress = terminalProgress(cli);
    value::ScoreSetRequest request;
    request.asOf = asOf;
    request.progress = progressPart(progress, 0, kComputed);
    const InterruptCancels interrupt(request.cancel);
    Result<value::ScoreSet> set = await(session.query(value::computeScores(request)));
    if (!set)
        return set.error();
    const ProgressSink saving = progressPart(progress, kComputed, 100);
    value::ScoreWriter writer(std::move(*set), request.cancel);
    while (std::optional<Command> command = writer.next()) {
        const Result<ChangeSet> done = await(session.execute(std::move(*command)));
        if (!done)
            return done.error();
        if (saving)
            saving(writer.progress());
    }
    return {};
}

} // namespace score_commands_detail

/// scores [--as-of DATE] | scores --status
int runScores(Cli &cli, const QStringList &arguments)
{
    using namespace score_commands_detail;
    const QString status = QStringLiteral("status");
    const QString asOf = QStringLiteral("as-of");
    const Result<Options> options = parseOptions(arguments, {.flags = {status}, .values = {asOf}});
    if (!options)
        return cli.usage(options.error().detail);
    if (options->has(status) && options->has(asOf))
        return cli.usage(Cli::tr("scores takes --as-of or --status, not both"));
    const Result<QDate> day = options->day(asOf);
    if (!day)
        return cli.usage(day.error().detail);
    const Result<std::shared_ptr<session::Session>> session =
        options->has(status) ? cli.openForReading() : cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    if (!options->has(status)) {
        const Result<void> done = update(cli, **session, *day);
        endTerminalProgress(cli);
        if (!done)
            return cli.fail(done.error());
    }
    const Result<value::ScoreStatus> now = await((*session)->query(value::scoreStatus()));
    if (!now)
        return cli.fail(now.error());
    write(cli, *now);
    return Done;
}

} // namespace shuke::cli
