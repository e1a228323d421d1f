#include "app/cli/cli.h"
#include "app/cli/options.h"

#include "core/exchange/header_alias.h"
#include "core/exchange/table_export.h"

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
    return std::nullopt;
}

/// "42 %" on a terminal, at most once per percent.
ProgressSink progressOf(const Cli &cli)
{
    if (!cli.errIsTerminal)
        return {};
    return [err = cli.err, shown = qint64(-1)](Progress progress) mutable {
        const qint64 percent = progress.total > 0 ? progress.done * 100 / progress.total : 0;
        if (percent == shown)
            return;
        shown = percent;
        err->write('\r' + QByteArray::number(percent) + " %");
    };
}

void noteWhatIsMissing(const Cli &cli, ImportKind kind, const ExportReport &report)
{
    const auto note = [&cli](qint64 count, const char *text) {
        if (count > 0)
            cli.note(Cli::tr(text, nullptr, counted(count)));
    };
    note(report.addressesLeftOut,
         QT_TRANSLATE_N_NOOP("Cli", "%n further address(es) have no column in this table; they are in the store only"));
    note(report.affiliationsLeftOut,
         QT_TRANSLATE_N_NOOP("Cli", "%n link(s) of persons to companies are in the store only"));
    note(report.consentsLeftOut, QT_TRANSLATE_N_NOOP("Cli", "%n consent(s) are in the store only"));
    note(report.personalLeftOut, QT_TRANSLATE_N_NOOP("Cli", "%n company(ies) have a birthday, gender, job title, own "
                                                            "company or parts of a name; export contacts has them"));
    note(report.customersInTrash,
         QT_TRANSLATE_N_NOOP("Cli", "%n order(s) have no customer here, as theirs is in the trash"));
    note(report.originalsInTrash,
         QT_TRANSLATE_N_NOOP("Cli", "%n refund(s) do not name their order here, as it is in the trash"));
    if (kind == ImportKind::Orders)
        cli.note(Cli::tr("orders without their lines; export order-lines has both"));
}

} // namespace export_commands_detail

int runExport(Cli &cli, const QStringList &arguments)
{
    using namespace export_commands_detail;
    OptionSpec spec;
    spec.flags = {QStringLiteral("for-excel")};
    spec.values = {QStringLiteral("format"), QStringLiteral("segment")};
    spec.minPositional = 1;
    spec.maxPositional = 1;
    const Result<Options> options = parseOptions(arguments, spec);
    if (!options)
        return cli.usage(options.error().detail);
    const QString name = options->positional().first();
    const std::optional<ImportKind> kind = kindOf(name);
    if (!kind)
        return cli.usage(Cli::tr("unknown kind %1; one of contacts companies products orders order-lines").arg(name));

    const QString format =
        options->value(QStringLiteral("format"), cli.json ? QStringLiteral("json") : QStringLiteral("csv"));
    const bool json = format == QLatin1String("json");
    const bool forExcel = options->has(QStringLiteral("for-excel"));
    if (format == QLatin1String("xlsx") || format == QLatin1String("vcf"))
        return cli.fail({ErrorCode::Unsupported,
                         Cli::tr("export %1 --format %2: this version writes csv and json").arg(name, format)});
    if (!json && format != QLatin1String("csv"))
        return cli.usage(Cli::tr("unknown format %1; one of csv json").arg(format));
    if (json && forExcel)
        return cli.usage(Cli::tr("--for-excel is for csv"));
    if (options->has(QStringLiteral("segment")))
        return cli.fail({ErrorCode::Unsupported, Cli::tr("export --segment: this version has no segments")});

    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    std::unique_ptr<exchange::TableSink> sink;
    if (json) {
        sink = std::make_unique<exchange::JsonTableSink>(*cli.out);
    } else {
        exchange::CsvWriteOptions csv;
        csv.forExcel = forExcel;
        csv.crlf = forExcel;
        sink = std::make_unique<exchange::CsvTableSink>(*cli.out, csv);
    }
    const ProgressSink progress = progressOf(cli);
    const Result<ExportReport> report = await((*session)->query(Query<ExportReport>{
        [&](ReadContext &context) { return exchange::exportTable(context, *kind, *sink, progress); }}));
    if (cli.errIsTerminal)
        cli.err->write("\r      \r");
    if (!report)
        return cli.fail(report.error());
    noteWhatIsMissing(cli, *kind, *report);
    return Done;
}

} // namespace shuke::cli
