#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/segment_names.h"

#include "core/reports/report_catalogue.h"
#include "core/reports/report_csv.h"
#include "core/reports/report_loader.h"
#include "core/reports/report_xlsx.h"
#include "core/value/scoring_settings.h"
#include "ui/lists/condition_words.h"
#include "ui/render/pdf_renderer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDevice>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace shuke::cli {

namespace report_commands_detail {

enum class Format { Csv, Xlsx, Pdf };

struct Request
{
    Format format = Format::Csv;
    ui::render::Paper paper = ui::render::Paper::A4;
    bool forExcel = false;
    reports::CustomerValueParameters parameters;
};

Error badChoice(const QString &option, const QString &value, const QString &choices)
{
    return {ErrorCode::InvalidInput, Cli::tr("--%1 %2: choose %3").arg(option, value, choices)};
}

/// The value of --`name` as one of `choices`; the first is the default.
template <typename T>
Result<T> choice(const Options &options, const QString &name, std::initializer_list<std::pair<const char *, T>> choices)
{
    const QString value = options.value(name, QString::fromLatin1(choices.begin()->first)).toLower();
    QStringList names;
    for (const auto &[text, meaning] : choices) {
        if (value == QLatin1String(text))
            return meaning;
        names.append(QString::fromLatin1(text));
    }
    return badChoice(name, value, names.join(QStringLiteral(", ")));
}

/// --from and --to, both inclusive; `--from all` is since ever. Nothing if neither is given.
Result<std::optional<DayRange>> periodOf(const Options &options, QDate asOf)
{
    const Result<QDate> to = options.day(QStringLiteral("to"));
    if (!to)
        return to.error();
    const bool since = options.value(QStringLiteral("from")) == QLatin1String("all");
    QDate first;
    if (!since) {
        const Result<QDate> from = options.day(QStringLiteral("from"));
        if (!from)
            return from.error();
        first = *from;
    }
    if (!since && !first.isValid() && !to->isValid())
        return std::optional<DayRange>();
    const QDate last = to->isValid() ? *to : asOf;
    if (!since && !first.isValid())
        return std::optional<DayRange>(monthsUpTo(last, 24));
    if (first.isValid() && first > last)
        return Error{ErrorCode::InvalidInput, Cli::tr("--from lies after --to")};
    return std::optional<DayRange>(DayRange{first, last.addDays(1)});
}

/// What is not told is as it was saved on the RFM board.
Result<Request> requestOf(const Options &options, QDate today, const value::ScoringSettings &saved)
{
    Request request;
    const auto format = choice<Format>(options, QStringLiteral("format"),
                                       {{"csv", Format::Csv}, {"xlsx", Format::Xlsx}, {"pdf", Format::Pdf}});
    if (!format)
        return format.error();
    const auto paper = choice<ui::render::Paper>(
        options, QStringLiteral("paper"), {{"a4", ui::render::Paper::A4}, {"letter", ui::render::Paper::Letter}});
    if (!paper)
        return paper.error();
    using value::RfmMap;
    const auto map = choice<RfmMap>(options, QStringLiteral("map"),
                                    {{"grid", RfmMap::Grid}, {"eight", RfmMap::Eight}, {"ten", RfmMap::Ten}});
    if (!map)
        return map.error();
    using value::RfmMethod;
    const auto method = choice<RfmMethod>(options, QStringLiteral("method"),
                                          {{"independent", RfmMethod::Independent},
                                           {"nested", RfmMethod::Nested},
                                           {"ntile", RfmMethod::Ntile},
                                           {"fixed", RfmMethod::Fixed}});
    if (!method)
        return method.error();
    const Result<QDate> asOf = options.day(QStringLiteral("as-of"));
    if (!asOf)
        return asOf.error();
    request.format = *format;
    request.paper = *paper;
    request.forExcel = options.has(QStringLiteral("for-excel"));
    // Unless told or saved: the classes that readers of the language know.
    value::RfmOptions &scoring = request.parameters.scoring;
    scoring = saved.options(QLocale().language() == QLocale::Chinese ? RfmMap::Eight : RfmMap::Grid);
    if (options.has(QStringLiteral("map")))
        scoring.map = *map;
    if (options.has(QStringLiteral("method")))
        scoring.method = *method;
    if (scoring.method == RfmMethod::Fixed && scoring.fixed.recencyDays.size == 0)
        return Error{ErrorCode::InvalidInput,
                     Cli::tr("--method fixed: no cut-offs are saved yet; set them on the RFM page")};
    request.parameters.asOf = asOf->isValid() ? *asOf : today;
    const auto period = periodOf(options, request.parameters.asOf);
    if (!period)
        return period.error();
    request.parameters.period = *period;
    request.parameters.sinceEver = saved.months == 0;
    request.parameters.months = saved.months;
    return request;
}

bool isTerminal(QIODevice *device)
{
#ifdef Q_OS_UNIX
    const auto *file = qobject_cast<QFileDevice *>(device);
    return file && file->handle() >= 0 && isatty(file->handle()) != 0;
#else
    Q_UNUSED(device)
    return false;
#endif
}

Result<QByteArray> render(const reports::ReportModel &model, const Request &request)
{
    const reports::Translate translate = [](const char *source) {
        return QCoreApplication::translate("Report", source);
    };
    if (request.format == Format::Csv)
        return reports::reportCsv(model, translate, {request.forExcel});
    if (request.format == Format::Xlsx)
        return reports::reportXlsx(model, translate);
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return Error{ErrorCode::Unsupported, Cli::tr("PDF needs the fonts of a graphical application")};
    return ui::render::reportPdf(model, {request.paper, translate});
}

Result<void> addSegment(session::Session &session, const QString &name, reports::ReportRequest &asked)
{
    const Result<segments::Segment> segment = segmentCalled(session, name);
    if (!segment)
        return segment.error();
    const Result<ConditionLanguage> language = conditionLanguage(session);
    if (!language)
        return language.error();
    asked.segment = segment->id;
    asked.segmentWords =
        ui::ConditionWords{language->fields, language->currency, ui::namesFrom(language->names)}.text(segment->where);
    return {};
}

} // namespace report_commands_detail

int runReport(Cli &cli, const QStringList &arguments)
{
    using namespace report_commands_detail;
    const Result<Options> options =
        parseOptions(arguments, {{QStringLiteral("for-excel")},
                                 {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("as-of"),
                                  QStringLiteral("format"), QStringLiteral("paper"), QStringLiteral("map"),
                                  QStringLiteral("method"), QStringLiteral("segment")},
                                 {},
                                 1,
                                 1});
    if (!options)
        return cli.usage(options.error().detail);
    const reports::ReportEntry *entry = reports::findReport(options->positional()[0].toUtf8());
    if (!entry) {
        QStringList known;
        for (const reports::ReportEntry &each : reports::reportCatalogue())
            known.append(QString::fromUtf8(each.code));
        return cli.usage(
            Cli::tr("unknown report %1; there is: %2").arg(options->positional()[0], known.join(QStringLiteral(", "))));
    }
    if (entry->takes(reports::ReportOption::Segment) != options->has(QStringLiteral("segment")))
        return cli.usage(options->has(QStringLiteral("segment")) ? Cli::tr("--segment is for report segment")
                                                                 : Cli::tr("report segment takes --segment NAME"));
    if (cli.json)
        return cli.usage(Cli::tr("a report has no JSON form; use --format csv"));
    const auto session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const session::StoreDescription store = (*session)->description();
    const QTimeZone zone = businessZone(store.timeZone);
    const qint64 nowMs = cli.clock ? cli.clock->nowMs() : SystemClock().nowMs();
    const Result<value::ScoringSettings> saved = await((*session)->query(value::scoringSettings()));
    if (!saved)
        return cli.fail(saved.error());
    Result<Request> request = requestOf(*options, businessDay(nowMs, zone, store.dayStartMinutes), *saved);
    if (!request)
        return cli.usage(request.error().detail);
    if (request->format != Format::Csv && isTerminal(cli.out))
        return cli.usage(Cli::tr("this format is no text for a terminal; add --out FILE"));
    request->parameters.storeName = QFileInfo(cli.storePath).completeBaseName();
    request->parameters.generatedAt = QDateTime::fromMSecsSinceEpoch(nowMs, zone);

    reports::ReportRequest asked{entry->code, QLocale().language() == QLocale::Chinese, request->parameters};
    if (options->has(QStringLiteral("segment"))) {
        if (const Result<void> found = addSegment(**session, options->value(QStringLiteral("segment")), asked); !found)
            return cli.fail(found.error());
    }
    const Result<reports::ReportModel> model = await((*session)->query(reports::loadReport(std::move(asked))));
    if (!model)
        return cli.fail(model.error());
    const Result<QByteArray> bytes = render(*model, *request);
    if (!bytes)
        return cli.fail(bytes.error());
    if (cli.out->write(*bytes) != bytes->size())
        return cli.fail({ErrorCode::IoError, cli.out->errorString()});
    return Done;
}

} // namespace shuke::cli
