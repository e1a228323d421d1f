#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/contacts/contact_find.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/duplicate_loader.h"

#include <cmath>

namespace shuke::cli {

namespace duplicates_command_detail {

/// "family agree +7.8; given close +3.2; phone disagree -3.6": what is known of both, in the order of DuplicateField.
QString reasonsOf(const contacts::DuplicatePair &pair)
{
    QStringList parts;
    for (size_t field = 0; field < contacts::kDuplicateFields; ++field) {
        const contacts::DuplicateEvidence &evidence = pair.evidence[field];
        if (evidence.agreement == contacts::Agreement::Missing)
            continue;
        const QString code = codeOf(static_cast<contacts::DuplicateField>(field)) + u' ' + codeOf(evidence.agreement);
        const QString bits = QString::number(double(evidence.bits), 'f', 1);
        parts.append(code + u' ' + (evidence.bits < 0 ? bits : u'+' + bits));
    }
    if (pair.vetoed)
        parts.append(QStringLiteral("veto"));
    return parts.join(QStringLiteral("; "));
}

double scoreOf(double posterior)
{
    constexpr double kPlaces = 10000;
    return std::floor(posterior * kPlaces) / kPlaces; // cut, not rounded: 0.8999… must not look like the next band
}

int printPairs(Cli &cli, session::Session &session, const contacts::DuplicateResult &found)
{
    const std::vector<contacts::DuplicatePair> &pairs = found.pairs;
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id_a"), QStringLiteral("external_id_a"), QStringLiteral("contact_id_b"),
                       QStringLiteral("external_id_b"), QStringLiteral("score"), QStringLiteral("band"),
                       QStringLiteral("reasons")});
    constexpr size_t kPage = 500;
    for (size_t begin = 0; begin < pairs.size(); begin += kPage) {
        const size_t end = std::min(begin + kPage, pairs.size());
        std::vector<ContactId> ids;
        for (size_t i = begin; i < end; ++i) {
            ids.push_back(pairs[i].a);
            ids.push_back(pairs[i].b);
        }
        const Result<std::vector<contacts::ContactListRow>> rows =
            await(session.query(contacts::contactRows(std::move(ids))));
        if (!rows)
            return cli.fail(rows.error());
        for (size_t i = begin; i < end; ++i) {
            const contacts::ContactListRow &a = (*rows)[2 * (i - begin)];
            const contacts::ContactListRow &b = (*rows)[2 * (i - begin) + 1];
            table.row({Cell::of(a.id.row()), Cell::of(a.externalId), Cell::of(b.id.row()), Cell::of(b.externalId),
                       Cell::ofDouble(scoreOf(pairs[i].posterior)), Cell::of(codeOf(pairs[i].band())),
                       Cell::of(reasonsOf(pairs[i]))});
        }
    }
    return Done;
}

void printGroups(Cli &cli, const contacts::DuplicateResult &found)
{
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("contact_ids"), QStringLiteral("score"), QStringLiteral("band"), QStringLiteral("doubt")});
    for (const contacts::DuplicateGroup &group : found.groups) {
        QStringList ids;
        for (const ContactId id : group.contacts)
            ids.append(QString::number(id.row()));
        table.row({Cell::of(ids.join(QLatin1Char(' '))), Cell::ofDouble(scoreOf(group.posterior)),
                   Cell::of(codeOf(group.band())), Cell::of(codeOf(group.doubt))});
    }
}

int printDecided(Cli &cli)
{
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<std::vector<contacts::DecidedPair>> decided = await((*session)->query(contacts::duplicateDecisions()));
    if (!decided)
        return cli.fail(decided.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id_a"), QStringLiteral("contact_id_b"), QStringLiteral("decision")});
    for (const contacts::DecidedPair &pair : *decided)
        table.row({Cell::of(pair.a.row()), Cell::of(pair.b.row()),
                   Cell::of(pair.different ? QStringLiteral("different") : QStringLiteral("later"))});
    return Done;
}

/// The number of the operation on stdout; nothing if nothing changed.
int decide(Cli &cli, const QString &decision, const QStringList &names)
{
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    std::vector<ContactId> ids;
    for (const QString &name : names) {
        const Result<ContactId> id = await((*session)->query(contacts::contactNamed(name)));
        if (!id)
            return cli.fail(id.error());
        ids.push_back(*id);
    }
    const std::vector<contacts::ContactPair> pair = {{ids[0], ids[1]}};
    const Result<ChangeSet> changes = await(
        (*session)->execute(decision == QLatin1String("forget")
                                ? contacts::forgetDecisions(pair)
                                : contacts::decideDuplicates(pair, decision == QLatin1String("later")
                                                                       ? contacts::DuplicateDecision::Later
                                                                       : contacts::DuplicateDecision::Different)));
    if (!changes)
        return cli.fail(changes.error());
    if (!changes->operation.isValid())
        return Done;
    const QByteArray number = QByteArray::number(changes->operation.row());
    cli.out->write(cli.json ? "{\"operation\":" + number + "}\n" : number + '\n');
    return Done;
}

int scan(Cli &cli, const Options &options, contacts::DuplicateOptions wanted)
{
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    wanted.progress = terminalProgress(cli);
    const InterruptCancels interrupt(wanted.cancel);
    const Result<contacts::DuplicateResult> found =
        await((*session)->query(contacts::duplicateContacts(wanted, options.has(QStringLiteral("all")))));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    if (options.has(QStringLiteral("groups"))) {
        printGroups(cli, *found);
    } else if (const int status = printPairs(cli, **session, *found); status != Done) {
        return status;
    }
    if (!found->complete)
        cli.note(Cli::tr("note: there are more pairs than %n; the others are left out", nullptr,
                         counted(static_cast<qint64>(found->pairs.size()))));
    return Done;
}

} // namespace duplicates_command_detail

/// duplicates [--min P] [--all] [--groups]: contacts outside the trash that may be one. The others: decisions.
int runDuplicates(Cli &cli, const QStringList &arguments)
{
    using namespace duplicates_command_detail;
    static const QStringList kDecisions = {QStringLiteral("different"), QStringLiteral("later"),
                                           QStringLiteral("forget")};
    const Result<Options> options = parseOptions(
        arguments,
        {.flags = QStringList{QStringLiteral("all"), QStringLiteral("groups"), QStringLiteral("decided")} + kDecisions,
         .values = {QStringLiteral("min")},
         .maxPositional = 2});
    if (!options)
        return cli.usage(options.error().detail);
    QStringList asked;
    for (const QString &name : kDecisions) {
        if (options->has(name))
            asked.append(name);
    }
    const bool decided = options->has(QStringLiteral("decided"));
    const bool scans = options->has(QStringLiteral("min")) || options->has(QStringLiteral("all")) ||
                       options->has(QStringLiteral("groups"));
    if (asked.size() + (decided ? 1 : 0) + (scans ? 1 : 0) > 1)
        return cli.usage(Cli::tr("these options exclude each other"));
    if (asked.size() == 1 && options->positional().size() == 2)
        return decide(cli, asked.front(), options->positional());
    if (asked.size() == 1)
        return cli.usage(Cli::tr("--%1 takes two contacts").arg(asked.front()));
    if (!options->positional().isEmpty())
        return cli.usage(Cli::tr("unknown argument %1").arg(options->positional().front()));
    if (decided)
        return printDecided(cli);
    contacts::DuplicateOptions wanted;
    if (options->has(QStringLiteral("min"))) {
        bool isNumber = false;
        wanted.minPosterior = options->value(QStringLiteral("min")).toDouble(&isNumber);
        if (!isNumber || !(wanted.minPosterior >= 0.01 && wanted.minPosterior <= 1))
            return cli.usage(Cli::tr("--min is a probability from 0.01 to 1"));
    }
    return scan(cli, *options, std::move(wanted));
}

} // namespace shuke::cli
