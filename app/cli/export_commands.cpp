#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/segment_names.h"
#include "app/cli/terminal.h"

#include "core/exchange/calendar_exchange.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/table_export.h"
#include "core/exchange/vcard_sink.h"
#include "core/exchange/xlsx_sink.h"

namespace shuke::cli {

int runExport(Cli &cli, const QStringList &arguments);

namespace export_commands_detail {

using exchange::ExportReport;
using exchange::ImportKind;

std::optional<ImportKind> kindOf(const QString &name)
{
    if (name == QLatin1String("contacts"))
        return ImportKind::Contacts;
    if (name == QLatin1String("companies"))
        return ImportKind::Companies;
    if (name == QLatin1String("products"))
        return ImportKind::Products;
    if (name == QLatin1String("orders"))
        return ImportKind::Orders;
    if (name == QLatin1String("order-lines"))
        return ImportKind::OrderLines;
    if (name == QLatin1String("activities"))
        return ImportKind::Activities;
    if (name == QLatin1String("relations"))
        return ImportKind::Relations;
    if (name == QLatin1String("consents"))
        return ImportKind::Consents;
    return std::nullopt;
}

void noteWhatIsMissing(const Cli &cli, ImportKind kind, const ExportReport &report)
{
    const auto note = [&cli](qint64 count, const char *text) {
        if (count > 0)
            cli.note(Cli::tr(text, nullptr, counted(count)));
    };
    note(report.relationsElsewhere,
         QT_TRANSLATE_N_NOOP("Cli", "%n relation(s) of these customers are not in this table; export relations has "
                                    "them"));
    note(report.consentsElsewhere,
         QT_TRANSLATE_N_NOOP("Cli", "%n consent(s) of these customers are not in this table; export consents has "
                                    "them"));
    note(report.personalLeftOut, QT_TRANSLATE_N_NOOP("Cli", "%n company(ies) have a birthday, gender, job title, own "
                                                            "company or parts of a name; export contacts has them"));
    note(report.customersInTrash,
         QT_TRANSLATE_N_NOOP("Cli", "%n order(s) have no customer here, as theirs is in the trash"));
    note(report.originalsInTrash,
         QT_TRANSLATE_N_NOOP("Cli", "%n refund(s) do not name their order here, as it is in the trash"));
    note(report.activitiesLeftOut,
         QT_TRANSLATE_N_NOOP("Cli", "%n follow-up(s) are left out, as their customer is in the trash"));
    note(report.relationsLeftOut,
         QT_TRANSLATE_N_NOOP("Cli", "%n relation(s) are left out, as one of the two is in the trash"));
    note(report.consentsLeftOut,
         QT_TRANSLATE_N_NOOP("Cli", "%n consent(s) are left out, as their customer is in the trash"));
    if (kind == ImportKind::Orders)
        cli.note(Cli::tr("orders without their lines; export order-lines has both"));
}

/// What `--format` names, for this kind of rows; usage errors otherwise.
Result<std::unique_ptr<exchange::TableSink>> sinkFor(const Cli &cli, const Options &options, ImportKind kind,
                                                     const QString &name)
{
    const QString format =
        options.value(QStringLiteral("format"), cli.json ? QStringLiteral("json") : QStringLiteral("csv"));
    const bool forExcel = options.has(QStringLiteral("for-excel"));
    const auto wrong = [](const QString &text) { return Error{ErrorCode::InvalidInput, text}; };
    if (forExcel && format != QLatin1String("csv"))
        return wrong(Cli::tr("--for-excel is for csv"));
    if (options.has(QStringLiteral("vcard")) && format != QLatin1String("vcf"))
        return wrong(Cli::tr("--vcard is for vcf"));
    std::unique_ptr<exchange::TableSink> sink;
    if (format == QLatin1String("csv")) {
        exchange::CsvWriteOptions csv;
        csv.forExcel = forExcel;
        csv.crlf = forExcel;
        sink = std::make_unique<exchange::CsvTableSink>(*cli.out, csv);
    } else if (format == QLatin1String("json")) {
        sink = std::make_unique<exchange::JsonTableSink>(*cli.out);
    } else if (format == QLatin1String("xlsx")) {
        sink = std::make_unique<exchange::XlsxTableSink>(*cli.out, name);
    } else if (format == QLatin1String("vcf")) {
        const bool isContacts = kind == ImportKind::Contacts || kind == ImportKind::Companies;
        const QString version = options.value(QStringLiteral("vcard"), QStringLiteral("3.0"));
        if (!isContacts)
            return wrong(Cli::tr("vcf is for contacts and companies"));
        if (version != QLatin1String("3.0") && version != QLatin1String("4.0"))
            return wrong(Cli::tr("--vcard is 3.0 or 4.0"));
        sink = std::make_unique<exchange::VCardTableSink>(
            *cli.out, version == QLatin1String("4.0") ? exchange::VCardVersion::V4 : exchange::VCardVersion::V3,
            kind == ImportKind::Companies);
    } else {
        return wrong(Cli::tr("unknown format %1; one of csv xlsx vcf json").arg(format));
    }
    return sink;
}

/// Ascending, as exportContacts takes them.
Result<std::vector<qint64>> membersOf(const Cli &cli, session::Session &session, const QString &name)
{
    const Result<segments::Segment> segment = segmentCalled(session, name);
    if (!segment)
        return segment.error();
    Result<std::vector<qint64>> ids = customersOf(session, segments::membersSpec(segment->id));
    if (!ids)
        return ids;
    noteScores(cli, session, {segments::membersSpec(segment->id).where});
    std::ranges::sort(*ids);
    return ids;
}

int exportTasks(Cli &cli, const Options &options)
{
    const QString format = options.value(QStringLiteral("format"), QStringLiteral("ics"));
    if (format != QLatin1String("ics"))
        return cli.usage(Cli::tr("export tasks writes ics"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const SystemClock clock;
    const Result<QByteArray> calendar =
        await((*session)->query(exchange::calendarOfTasks(cli.clock ? cli.clock->nowMs() : clock.nowMs())));
    if (!calendar)
        return cli.fail(calendar.error());
    if (cli.out->write(*calendar) != calendar->size())
        return cli.fail({ErrorCode::IoError, cli.out->errorString()});
    return Done;
}

} // namespace export_commands_detail

int runExport(Cli &cli, const QStringList &arguments)
{
    using namespace export_commands_detail;
    OptionSpec spec;
    spec.flags = {QStringLiteral("for-excel")};
    spec.values = {QStringLiteral("format"), QStringLiteral("segment"), QStringLiteral("vcard")};
    spec.minPositional = 1;
    spec.maxPositional = 1;
    const Result<Options> options = parseOptions(arguments, spec);
    if (!options)
        return cli.usage(options.error().detail);
    const QString name = options->positional().first();
    if (name == QLatin1String("tasks"))
        return exportTasks(cli, *options);
    const std::optional<ImportKind> kind = kindOf(name);
    if (!kind)
        return cli.usage(
            Cli::tr("unknown kind %1; one of contacts companies products orders order-lines activities relations "
                    "consents tasks")
                .arg(name));
    Result<std::unique_ptr<exchange::TableSink>> sink = sinkFor(cli, *options, *kind, name);
    if (!sink)
        return cli.usage(sink.error().detail);
    const QString segment = QStringLiteral("segment");
    const bool isContacts = *kind == ImportKind::Contacts || *kind == ImportKind::Companies;
    if (options->has(segment) && !isContacts)
        return cli.usage(Cli::tr("--segment is for contacts and companies"));

    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    std::vector<qint64> only;
    if (options->has(segment)) {
        Result<std::vector<qint64>> members = membersOf(cli, **session, options->value(segment));
        if (!members)
            return cli.fail(members.error());
        only = std::move(*members);
    }
    const ProgressSink progress = terminalProgress(cli);
    const Result<ExportReport> report = await((*session)->query(Query<ExportReport>{[&](ReadContext &context) {
        return options->has(segment)
                   ? exchange::exportContacts(context, *kind == ImportKind::Companies, **sink, progress, &only)
                   : exchange::exportTable(context, *kind, **sink, progress);
    }}));
    endTerminalProgress(cli);
    if (!report)
        return cli.fail(report.error());
    if (!options->has(segment)) // the counts are those of all
        noteWhatIsMissing(cli, *kind, *report);
    if (const auto *workbook = dynamic_cast<const exchange::XlsxTableSink *>(sink->get());
        workbook && workbook->cutTexts() > 0)
        cli.note(Cli::tr("%n text(s) longer than a cell of a workbook holds (32,767 characters) are cut", nullptr,
                         counted(workbook->cutTexts())));
    return Done;
}

} // namespace shuke::cli
