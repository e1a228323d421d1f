#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/contact_search.h"

namespace shuke::cli {

/// search TEXT [--limit N]: contacts outside the trash that hold every word, by id.
int runSearch(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options =
        parseOptions(arguments, {.values = {QStringLiteral("limit")}, .minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::optional<qint64>> limit = options->integer(QStringLiteral("limit"));
    if (!limit)
        return cli.usage(limit.error().detail);
    if (*limit && **limit < 0)
        return cli.usage(Cli::tr("--limit is a number of rows, 0 or more"));

    Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    Result<contacts::PackedText> packed = await((*session)->query(contacts::loadSearchText()));
    if (!packed)
        return cli.fail(packed.error());
    const contacts::SearchText text(std::move(*packed));
    const size_t most = *limit ? static_cast<size_t>(**limit) : text.contactCount();
    const std::vector<contacts::SearchHit> hits = text.first(options->positional().front(), most);

    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("name"),
                       QStringLiteral("matched_field"), QStringLiteral("match")});
    constexpr size_t kPage = 1000;
    for (size_t begin = 0; begin < hits.size(); begin += kPage) {
        const size_t end = std::min(begin + kPage, hits.size());
        std::vector<ContactId> ids;
        for (size_t i = begin; i < end; ++i)
            ids.push_back(hits[i].contact);
        const Result<std::vector<contacts::ContactListRow>> rows =
            await((*session)->query(contacts::contactRows(std::move(ids))));
        if (!rows)
            return cli.fail(rows.error());
        for (size_t i = begin; i < end; ++i) {
            const contacts::ContactListRow &row = (*rows)[i - begin];
            table.row({Cell::of(row.id.row()), Cell::of(row.externalId), Cell::of(row.name),
                       Cell::of(codeOf(hits[i].field)), Cell::of(hits[i].match)});
        }
    }
    return Done;
}

} // namespace shuke::cli
