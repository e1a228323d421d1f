#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/contacts/contact_find.h"
#include "core/contacts/contact_merge.h"

namespace shuke::cli {

namespace merge_command_detail {

/// FIELD=CONTACT, as --take has it. Nothing after a complaint.
bool take(Cli &cli, session::Session &session, const QString &text, contacts::MergeChoices &choices, int &status)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const std::optional<contacts::MergeField> field = contacts::mergeFieldFromCode(text.left(equals));
    if (equals < 0 || !field) {
        QStringList known;
        for (size_t i = 0; i < contacts::kMergeFields; ++i)
            known.append(codeOf(static_cast<contacts::MergeField>(i)));
        status = cli.usage(Cli::tr("--take is FIELD=CONTACT with one of %1").arg(known.join(QLatin1Char(' '))));
        return false;
    }
    const Result<ContactId> from = await(session.query(contacts::contactNamed(text.mid(equals + 1))));
    if (!from) {
        status = cli.fail(from.error());
        return false;
    }
    choices.fields[*field] = *from;
    return true;
}

/// "sales_order 3; task 1"
QString movedText(const contacts::MergeDone &done)
{
    QStringList parts;
    for (const contacts::MergeCount &count : done.moved)
        parts.append(QLatin1String(tableName(count.table).data()) + QLatin1Char(' ') + QString::number(count.rows));
    return parts.join(QStringLiteral("; "));
}

} // namespace merge_command_detail

/// merge KEEP LOSE… [--take FIELD=CONTACT]…
int runMerge(Cli &cli, const QStringList &arguments)
{
    using namespace merge_command_detail;
    const Result<Options> options =
        parseOptions(arguments, {.repeated = {QStringLiteral("take")},
                                 .minPositional = 2,
                                 .maxPositional = static_cast<qsizetype>(contacts::kMostMerged)});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    std::vector<ContactId> ids;
    for (const QString &name : options->positional()) {
        const Result<ContactId> id = await((*session)->query(contacts::contactNamed(name)));
        if (!id)
            return cli.fail(id.error());
        ids.push_back(*id);
    }
    contacts::MergeRequest request;
    request.keep = ids.front();
    request.lose.assign(ids.begin() + 1, ids.end());
    for (const QString &text : options->values(QStringLiteral("take"))) {
        int status = Done;
        if (!take(cli, **session, text, request.choices, status))
            return status;
    }
    const Result<contacts::MergeOverview> overview = await((*session)->query(contacts::mergeOverview({ids.front()})));
    if (!overview)
        return cli.fail(overview.error());
    request.keptName = overview->records.front().contact.name;

    const auto done = std::make_shared<contacts::MergeDone>();
    Command command = contacts::mergeContacts(request, done);
    command.progress = terminalProgress(cli);
    const InterruptCancels interrupt(command.cancel);
    const Result<ChangeSet> changes = await((*session)->execute(std::move(command)));
    endTerminalProgress(cli);
    if (!changes)
        return cli.fail(changes.error());
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("operation"), QStringLiteral("kept_id"), QStringLiteral("merged"), QStringLiteral("moved")});
    table.row({Cell::of(changes->operation.row()), Cell::of(request.keep.row()), Cell::of(done->merged),
               Cell::of(movedText(*done))});
    return Done;
}

} // namespace shuke::cli
