#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/contacts/contact_find.h"
#include "core/quality/quality_check.h"
#include "core/quality/quality_exception.h"

#include <cmath>

namespace shuke::cli {

namespace quality_commands_detail {

constexpr size_t kPage = 500;
constexpr qsizetype kMostRight = 1000; ///< Contacts of one call.

/// To four decimals; nothing where it cannot be told.
Cell valueCell(std::optional<double> value)
{
    return value ? Cell::ofDouble(std::round(*value * 10000) / 10000) : Cell{};
}

QStringList ruleCodes()
{
    QStringList codes;
    for (int i = 0; i < quality::kRules; ++i)
        codes.append(codeOf(static_cast<quality::Rule>(i)));
    return codes;
}

QString unknownRule(const QString &code)
{
    return Cli::tr("unknown rule %1; there is: %2").arg(code, ruleCodes().join(QStringLiteral(", ")));
}

void writeDimensions(const Cli &cli, const quality::QualityResult &result)
{
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("dimension"), QStringLiteral("score"), QStringLiteral("weight"), QStringLiteral("findings")});
    for (const quality::Dimension dimension : quality::kDimensions) {
        const auto at = static_cast<size_t>(dimension);
        const std::optional<double> value = result.dimensions[at];
        table.row({Cell::of(codeOf(dimension)), valueCell(value ? std::optional(100 * *value) : std::nullopt),
                   Cell::ofDouble(result.settings.dimensions.of[at]), Cell::of(result.findingsOf(dimension))});
    }
    table.row({Cell::of(QStringLiteral("total")), valueCell(result.score), Cell{}, Cell::of(result.findings())});
}

void writeRecords(const Cli &cli, const quality::QualityResult &result)
{
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("score"),
                       QStringLiteral("completeness"), QStringLiteral("validity"), QStringLiteral("timeliness"),
                       QStringLiteral("consistency")});
    const auto at = [](const quality::RecordQuality &record, quality::Dimension dimension) {
        return valueCell(record.dimensions[static_cast<size_t>(dimension)]);
    };
    for (const quality::RecordQuality &record : result.perRecord)
        table.row({Cell::of(record.contact.row()), Cell::of(record.externalId), valueCell(record.score),
                   at(record, quality::Dimension::Completeness), at(record, quality::Dimension::Validity),
                   at(record, quality::Dimension::Timeliness), at(record, quality::Dimension::Consistency)});
}

/// Of one rule: what is there, and what a fix would make of it.
Result<void> writeFindings(const Cli &cli, session::Session &session, quality::Rule rule,
                           const quality::RuleFindings &found)
{
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("name"), QStringLiteral("rule"),
                       QStringLiteral("field"), QStringLiteral("value"), QStringLiteral("proposal")});
    for (size_t begin = 0; begin < found.contacts.size(); begin += kPage) {
        const auto first = static_cast<qsizetype>(begin);
        const auto last = static_cast<qsizetype>(std::min(begin + kPage, found.contacts.size()));
        const Result<std::vector<quality::FindingRow>> rows = await(
            session.query(quality::findingRows(rule, {found.contacts.begin() + first, found.contacts.begin() + last},
                                               {found.fields.begin() + first, found.fields.begin() + last})));
        if (!rows)
            return rows.error();
        for (const quality::FindingRow &row : *rows)
            table.row({Cell::of(row.contact.row()), Cell::of(row.name), Cell::of(codeOf(rule)),
                       Cell::of(codeOf(row.field)),
                       Cell::of(rule == quality::Rule::RequiredEmpty ? row.other : row.value), Cell::of(row.proposal)});
    }
    return {};
}

/// Of what the rule found, that of these contacts.
Result<quality::RuleFindings> findingsOf(session::Session &session, const quality::RuleFindings &found,
                                         const QStringList &names)
{
    quality::RuleFindings chosen;
    for (const QString &name : names) {
        const Result<ContactId> contact = await(session.query(contacts::contactNamed(name)));
        if (!contact)
            return contact.error();
        for (size_t i = 0; i < found.contacts.size(); ++i) {
            if (found.contacts[i] != contact->row())
                continue;
            chosen.contacts.push_back(found.contacts[i]);
            chosen.fields.push_back(found.fields[i]);
        }
    }
    return chosen;
}

} // namespace quality_commands_detail

/// analyze quality [--as-of DATE] [--records | --findings RULE]
int runAnalyzeQuality(Cli &cli, const QStringList &arguments)
{
    using namespace quality_commands_detail;
    const QString records = QStringLiteral("records");
    const QString findings = QStringLiteral("findings");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {records}, .values = {QStringLiteral("as-of"), findings}});
    if (!options)
        return cli.usage(options.error().detail);
    quality::QualityRequest request;
    const Result<QDate> asOf = options->day(QStringLiteral("as-of"));
    if (!asOf)
        return cli.usage(asOf.error().detail);
    request.asOf = *asOf;
    request.withRecords = options->has(records);
    const std::optional<quality::Rule> rule = quality::ruleFromCode(options->value(findings));
    if (options->has(findings) && !rule)
        return cli.usage(unknownRule(options->value(findings)));
    if (rule && request.withRecords)
        return cli.usage(Cli::tr("either --records or --findings"));

    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<quality::QualityResult> result = await((*session)->query(quality::checkQuality(request)));
    if (!result)
        return cli.fail(result.error());
    if (rule) {
        if (const Result<void> done = writeFindings(cli, **session, *rule, result->of(*rule)); !done)
            return cli.fail(done.error());
    } else if (request.withRecords) {
        writeRecords(cli, *result);
    } else {
        writeDimensions(cli, *result);
    }
    if (!result->score)
        cli.note(Cli::tr("note: there is no customer to check"));
    return Done;
}

/// clean RULE: does what `analyze quality --findings RULE` proposes. clean RULE --right CONTACT…: it is right as it is.
int runClean(Cli &cli, const QStringList &arguments)
{
    using namespace quality_commands_detail;
    const QString right = QStringLiteral("right");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {right}, .minPositional = 1, .maxPositional = kMostRight + 1});
    if (!options)
        return cli.usage(options.error().detail);
    const bool accepts = options->has(right);
    if (accepts != (options->positional().size() > 1))
        return cli.usage(Cli::tr("--right takes the contacts whose findings are right"));
    const std::optional<quality::Rule> rule = quality::ruleFromCode(options->positional().front());
    if (!rule)
        return cli.usage(unknownRule(options->positional().front()));
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<quality::QualityResult> result = await((*session)->query(quality::checkQuality({})));
    if (!result)
        return cli.fail(result.error());
    quality::RuleFindings found = result->of(*rule);
    if (accepts) {
        Result<quality::RuleFindings> chosen = findingsOf(**session, found, options->positional().mid(1));
        if (!chosen)
            return cli.fail(chosen.error());
        found = std::move(*chosen);
    }
    const auto count = std::make_shared<qint64>();
    const Result<ChangeSet> changed =
        await((*session)->execute(accepts ? quality::acceptFindings(*rule, found.contacts, found.fields, count)
                                          : quality::fixFindings(*rule, found.contacts, found.fields, count)));
    if (!changed)
        return cli.fail(changed.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("rule"), QStringLiteral("findings"),
                       accepts ? QStringLiteral("accepted") : QStringLiteral("customers_changed"),
                       QStringLiteral("operation")});
    table.row({Cell::of(codeOf(*rule)), Cell::of(found.count()), Cell::of(*count),
               changed->operation.isValid() ? Cell::of(changed->operation.row()) : Cell{}});
    return Done;
}

} // namespace shuke::cli
