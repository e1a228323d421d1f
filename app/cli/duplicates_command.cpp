#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/contacts/contact_queries.h"
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

} // namespace duplicates_command_detail

/// duplicates [--min P]: pairs of contacts outside the trash that may be one, by contact_id.
int runDuplicates(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.values = {QStringLiteral("min")}});
    if (!options)
        return cli.usage(options.error().detail);
    contacts::DuplicateOptions scan;
    if (options->has(QStringLiteral("min"))) {
        bool isNumber = false;
        scan.minPosterior = options->value(QStringLiteral("min")).toDouble(&isNumber);
        if (!isNumber || !(scan.minPosterior >= 0.01 && scan.minPosterior <= 1))
            return cli.usage(Cli::tr("--min is a probability from 0.01 to 1"));
    }

    Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<contacts::DuplicateResult> found = await((*session)->query(contacts::duplicateContacts(scan)));
    if (!found)
        return cli.fail(found.error());
    const std::vector<contacts::DuplicatePair> &pairs = found->pairs;

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
            await((*session)->query(contacts::contactRows(std::move(ids))));
        if (!rows)
            return cli.fail(rows.error());
        for (size_t i = begin; i < end; ++i) {
            const contacts::ContactListRow &a = (*rows)[2 * (i - begin)];
            const contacts::ContactListRow &b = (*rows)[2 * (i - begin) + 1];
            // Cut, not rounded: 0.8999… must not look like the next band.
            const double score = std::floor(pairs[i].posterior * 10000) / 10000;
            table.row({Cell::of(a.id.row()), Cell::of(a.externalId), Cell::of(b.id.row()), Cell::of(b.externalId),
                       Cell::ofDouble(score), Cell::of(codeOf(pairs[i].band())),
                       Cell::of(duplicates_command_detail::reasonsOf(pairs[i]))});
        }
    }
    if (!found->complete)
        cli.note(Cli::tr("note: there are more pairs than %n; the others are left out", nullptr,
                         counted(static_cast<qint64>(pairs.size()))));
    return Done;
}

} // namespace shuke::cli
