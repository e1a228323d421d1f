#include "app/cli/options.h"
#include "app/cli/segment_names.h"
#include "app/cli/table_output.h"
#include "core/contacts/contact_find.h"
#include "core/segments/segment_commands.h"
#include "ui/common/error_detail.h"
#include "ui/lists/condition_words.h"

namespace shuke::cli {

int runExport(Cli &cli, const QStringList &arguments);
int exportMemberSheet(Cli &cli, const QStringList &arguments);

namespace segment_command_detail {

using segments::Segment;
using segments::SegmentKind;

const QString kWhere = QStringLiteral("where");
constexpr qsizetype kMostNamed = 1000; ///< Contacts of one call.

Cell moneyCell(std::optional<Money> money)
{
    return money ? Cell::of(money->minor()) : Cell{};
}

Cell numberCell(std::optional<double> value)
{
    return value ? Cell::ofDouble(*value) : Cell{};
}

/// The conditions of --where. Nothing after a complaint.
std::optional<segments::ConditionGroup> whereOf(Cli &cli, const ConditionLanguage &language, const QString &text,
                                                int &status)
{
    Result<segments::ConditionGroup> where = segments::parseConditions(text, language.context());
    if (where)
        return std::move(*where);
    status = cli.usage(ui::detailText(where.error().detail));
    return std::nullopt;
}

/// What a segment has now, kept as the size of today.
Result<segments::SegmentDay> sizeNow(session::Session &session, SegmentId id)
{
    const Result<std::vector<qint64>> ids = customersOf(session, segments::membersSpec(id));
    if (!ids)
        return ids.error();
    const Result<segments::SegmentFigures> figures = await(session.query(segments::figuresOf(*ids)));
    if (!figures)
        return figures.error();
    return segments::SegmentDay{id, figures->today, figures->customers, figures->net};
}

Result<void> keepSize(session::Session &session, const segments::SegmentDay &day)
{
    const Result<ChangeSet> kept = await(session.execute(segments::keepSegmentDays({day})));
    return kept ? Result<void>() : Result<void>(kept.error());
}

int list(Cli &cli, const QStringList &arguments)
{
    const QString refresh = QStringLiteral("refresh");
    const Result<Options> options = parseOptions(arguments, {.flags = {refresh}});
    if (!options)
        return cli.usage(options.error().detail);
    const bool counts = options->has(refresh);
    const Result<std::shared_ptr<session::Session>> session = counts ? cli.openForWriting() : cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<std::vector<segments::SegmentRow>> rows = await((*session)->query(segments::segmentList()));
    if (!rows)
        return cli.fail(rows.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("size"),
                       QStringLiteral("revenue_minor"), QStringLiteral("updated")});
    std::vector<segments::ConditionGroup> counted;
    for (const segments::SegmentRow &row : *rows) {
        std::optional<segments::SegmentDay> day = row.last;
        if (counts || !day) {
            counted.push_back(segments::membersSpec(row.segment.id).where);
            const Result<segments::SegmentDay> now = sizeNow(**session, row.segment.id);
            if (!now)
                return cli.fail(now.error());
            day = *now;
        }
        if (counts) {
            if (const Result<void> kept = keepSize(**session, *day); !kept)
                return cli.fail(kept.error());
        }
        table.row({Cell::of(row.segment.name), Cell::of(codeOf(row.segment.kind)), Cell::of(day->size),
                   moneyCell(day->net), Cell::of(day->day)});
    }
    noteScores(cli, **session, counted);
    return Done;
}

/// Who is left out, as options of create have it.
QString exclusionsText(const Segment &segment, const std::vector<segments::SegmentRow> &all)
{
    QStringList parts;
    if (segment.exclusions.doNotContact)
        parts.append(QStringLiteral("do_not_contact"));
    for (const QString &channel : segment.exclusions.consent)
        parts.append(QStringLiteral("no_consent ") + channel);
    for (const SegmentId other : segment.exclusions.segments) {
        QString name = QStringLiteral("#%1").arg(other.row());
        for (const segments::SegmentRow &row : all) {
            if (row.segment.id == other)
                name = row.segment.name;
        }
        parts.append(QStringLiteral("segment ") + name);
    }
    return parts.join(QStringLiteral("; "));
}

int show(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    const Result<ConditionLanguage> language = conditionLanguage(**session);
    if (!language)
        return cli.fail(language.error());
    const Result<std::vector<segments::SegmentRow>> all = await((*session)->query(segments::segmentList()));
    if (!all)
        return cli.fail(all.error());
    const Result<std::vector<qint64>> ids = customersOf(**session, segments::membersSpec(segment->id));
    if (!ids)
        return cli.fail(ids.error());
    const Result<segments::SegmentFigures> figures = await((*session)->query(segments::figuresOf(*ids)));
    if (!figures)
        return cli.fail(figures.error());
    const ui::ConditionWords words{language->fields, language->currency, ui::namesFrom(language->names)};
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("where"), QStringLiteral("words"),
                       QStringLiteral("left_out"), QStringLiteral("note"), QStringLiteral("customers"),
                       QStringLiteral("share"), QStringLiteral("buyers"), QStringLiteral("orders"),
                       QStringLiteral("revenue_minor"), QStringLiteral("revenue_share"),
                       QStringLiteral("average_order_minor"), QStringLiteral("orders_per_buyer"),
                       QStringLiteral("median_days_since_order")});
    table.row({Cell::of(segment->name), Cell::of(codeOf(segment->kind)),
               Cell::of(segments::toText(segment->where, language->context())), Cell::of(words.text(segment->where)),
               Cell::of(exclusionsText(*segment, *all)), Cell::of(segment->note), Cell::of(figures->customers),
               numberCell(figures->share), Cell::of(figures->buyers), Cell::of(figures->orders),
               moneyCell(figures->net), numberCell(figures->netShare), moneyCell(figures->averageOrder),
               numberCell(figures->ordersPerBuyer), numberCell(figures->medianDaysSince)});
    noteScores(cli, **session, {segments::membersSpec(segment->id).where});
    return Done;
}

int count(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.values = {kWhere}, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    if (options->has(kWhere) == !options->positional().isEmpty())
        return cli.usage(Cli::tr("segment count takes a name, or --where"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    segments::FilterSpec spec;
    if (options->has(kWhere)) {
        const Result<ConditionLanguage> language = conditionLanguage(**session);
        if (!language)
            return cli.fail(language.error());
        int status = Done;
        auto where = whereOf(cli, *language, options->value(kWhere), status);
        if (!where)
            return status;
        spec.where = std::move(*where);
    } else {
        const Result<Segment> segment = segmentCalled(**session, options->positional().front());
        if (!segment)
            return cli.fail(segment.error());
        spec = segments::membersSpec(segment->id);
    }
    const Result<std::vector<qint64>> ids = customersOf(**session, spec);
    if (!ids)
        return cli.fail(ids.error());
    noteScores(cli, **session, {spec.where});
    if (cli.json)
        TableOutput(cli.out, true, {QStringLiteral("count")}).row({Cell::of(static_cast<qint64>(ids->size()))});
    else
        cli.out->write(QByteArray::number(static_cast<qint64>(ids->size())) + '\n');
    return Done;
}

/// The answer of what makes a segment.
int made(Cli &cli, session::Session &session, SegmentId id, const Result<ChangeSet> &done)
{
    if (!done)
        return cli.fail(done.error());
    const Result<Segment> segment = await(session.query(segments::segmentById(id)));
    if (!segment)
        return cli.fail(segment.error());
    const Result<segments::SegmentDay> day = sizeNow(session, id);
    if (!day)
        return cli.fail(day.error());
    if (const Result<void> kept = keepSize(session, *day); !kept)
        return cli.fail(kept.error());
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("name"), QStringLiteral("kind"), QStringLiteral("size"), QStringLiteral("operation")});
    table.row({Cell::of(segment->name), Cell::of(codeOf(segment->kind)), Cell::of(day->size),
               Cell::of(done->operation.row())});
    noteScores(cli, session, {segments::membersSpec(id).where});
    return Done;
}

int create(Cli &cli, const QStringList &arguments)
{
    const QString frozen = QStringLiteral("frozen"), contactable = QStringLiteral("without-do-not-contact"),
                  consent = QStringLiteral("with-consent"), other = QStringLiteral("without-segment"),
                  note = QStringLiteral("note");
    const Result<Options> options = parseOptions(arguments, {.flags = {frozen, contactable},
                                                             .values = {kWhere, note},
                                                             .repeated = {consent, other},
                                                             .minPositional = 1,
                                                             .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    if (!options->has(kWhere))
        return cli.usage(Cli::tr("segment create takes --where with the conditions"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<ConditionLanguage> language = conditionLanguage(**session);
    if (!language)
        return cli.fail(language.error());
    int status = Done;
    auto where = whereOf(cli, *language, options->value(kWhere), status);
    if (!where)
        return status;
    Segment segment{{},
                    options->positional().front(),
                    options->has(frozen) ? SegmentKind::Frozen : SegmentKind::Dynamic,
                    std::move(*where)};
    segment.note = options->value(note);
    segment.exclusions.doNotContact = options->has(contactable);
    segment.exclusions.consent = options->values(consent);
    for (const QString &name : options->values(other)) {
        const Result<Segment> used = segmentCalled(**session, name);
        if (!used)
            return cli.fail(used.error());
        segment.exclusions.segments.push_back(used->id);
    }
    const auto id = std::make_shared<SegmentId>();
    const Result<ChangeSet> done = await((*session)->execute(segments::createSegment(std::move(segment), id)));
    return made(cli, **session, *id, done);
}

int freeze(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 2, .maxPositional = 2});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    noteScores(cli, **session, {segments::membersSpec(segment->id).where});
    const auto id = std::make_shared<SegmentId>();
    const Result<ChangeSet> done =
        await((*session)->execute(segments::freezeSegment(segment->id, options->positional().back(), id)));
    return made(cli, **session, *id, done);
}

/// The answer of what changes one: the number of the operation, nothing if nothing was to be done.
int changed(Cli &cli, const QString &name, const Result<ChangeSet> &done)
{
    if (!done)
        return cli.fail(done.error());
    TableOutput table(cli.out, cli.json, {QStringLiteral("name"), QStringLiteral("operation")});
    table.row({Cell::of(name), done->operation.isValid() ? Cell::of(done->operation.row()) : Cell{}});
    return Done;
}

int remove(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    return changed(cli, segment->name, await((*session)->execute(segments::trashSegments({segment->id}))));
}

int rename(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 2, .maxPositional = 2});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    const QString name = options->positional().back();
    return changed(cli, name.simplified(), await((*session)->execute(segments::renameSegment(segment->id, name))));
}

/// exclude NAME CONTACT… [--reason TEXT], include NAME CONTACT…
int byHand(Cli &cli, const QStringList &arguments, bool leavesOut)
{
    OptionSpec spec{.minPositional = 2, .maxPositional = kMostNamed + 1};
    if (leavesOut)
        spec.values = {QStringLiteral("reason")};
    const Result<Options> options = parseOptions(arguments, spec);
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    std::vector<ContactId> people;
    for (const QString &name : options->positional().mid(1)) {
        const Result<ContactId> contact = await((*session)->query(contacts::contactNamed(name)));
        if (!contact)
            return cli.fail(contact.error());
        people.push_back(*contact);
    }
    Command command = leavesOut ? segments::excludeFromSegment(segment->id, std::move(people),
                                                               options->value(QStringLiteral("reason")))
                                : segments::includeInSegment(segment->id, std::move(people));
    return changed(cli, segment->name, await((*session)->execute(std::move(command))));
}

int exclude(Cli &cli, const QStringList &arguments)
{
    return byHand(cli, arguments, true);
}

int include(Cli &cli, const QStringList &arguments)
{
    return byHand(cli, arguments, false);
}

int overlap(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 2, .maxPositional = 2});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    std::vector<std::vector<qint64>> ids;
    std::vector<segments::ConditionGroup> asked;
    for (const QString &name : options->positional()) {
        const Result<Segment> segment = segmentCalled(**session, name);
        if (!segment)
            return cli.fail(segment.error());
        Result<std::vector<qint64>> found = customersOf(**session, segments::membersSpec(segment->id));
        if (!found)
            return cli.fail(found.error());
        ids.push_back(std::move(*found));
        asked.push_back(segments::membersSpec(segment->id).where);
    }
    noteScores(cli, **session, asked);
    const Result<segments::SegmentOverlap> parts = await((*session)->query(segments::overlapOf(ids[0], ids[1])));
    if (!parts)
        return cli.fail(parts.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("part"), QStringLiteral("customers"), QStringLiteral("revenue_minor")});
    const auto row = [&table](const char *part, const segments::OverlapPart &of) {
        table.row({Cell::of(QString::fromLatin1(part)), Cell::of(of.customers), moneyCell(of.net)});
    };
    row("first_only", parts->onlyFirst);
    row("both", parts->both);
    row("second_only", parts->onlySecond);
    return Done;
}

int excluded(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.minPositional = 1, .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<Segment> segment = segmentCalled(**session, options->positional().front());
    if (!segment)
        return cli.fail(segment.error());
    const Result<std::vector<segments::LeftOut>> left = await((*session)->query(segments::leftOutOf(segment->id)));
    if (!left)
        return cli.fail(left.error());
    noteScores(cli, **session, {segments::membersSpec(segment->id).where});
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("contact_id"), QStringLiteral("name"), QStringLiteral("reason"), QStringLiteral("detail")});
    for (const segments::LeftOut &each : *left)
        table.row(
            {Cell::of(each.contact.row()), Cell::of(each.name), Cell::of(codeOf(each.reason)), Cell::of(each.detail)});
    return Done;
}

/// export NAME …: as export contacts --segment NAME …; with --as a sheet for people.
int exportMembers(Cli &cli, const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.front().startsWith(QLatin1String("--")))
        return cli.usage(Cli::tr("segment export takes the name of a segment"));
    if (arguments.contains(QLatin1String("--as")))
        return exportMemberSheet(cli, arguments);
    return runExport(cli, QStringList{QStringLiteral("contacts"), QStringLiteral("--segment"), arguments.front()} +
                              arguments.mid(1));
}

struct Verb
{
    const char *name;
    int (*run)(Cli &cli, const QStringList &arguments);
};
constexpr Verb kVerbs[] = {{"list", list},       {"show", show},       {"count", count},     {"export", exportMembers},
                           {"create", create},   {"rename", rename},   {"remove", remove},   {"freeze", freeze},
                           {"exclude", exclude}, {"include", include}, {"overlap", overlap}, {"excluded", excluded}};

} // namespace segment_command_detail

/// segment VERB …
int runSegment(Cli &cli, const QStringList &arguments)
{
    using namespace segment_command_detail;
    QStringList verbs;
    for (const Verb &verb : kVerbs) {
        if (!arguments.isEmpty() && arguments.front() == QLatin1String(verb.name))
            return verb.run(cli, arguments.mid(1));
        verbs.append(QLatin1String(verb.name));
    }
    return cli.usage(Cli::tr("segment takes one of %1").arg(verbs.join(QLatin1Char(' '))));
}

} // namespace shuke::cli
