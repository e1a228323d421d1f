#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"

#include "core/exchange/calendar_exchange.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_plan.h"
#include "core/exchange/import_profile_table.h"
#include "core/exchange/importer.h"
#include "ui/common/error_detail.h"
#include "ui/common/reject_text.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace shuke::cli {

int runImport(Cli &cli, const QStringList &arguments);

namespace import_commands_detail {

using exchange::DuplicatePolicy;
using exchange::ImportKind;
using exchange::ImportMode;
using exchange::ImportOptions;
using exchange::ImportReport;

Error wrong(const QString &line)
{
    return {ErrorCode::InvalidInput, line};
}

template <typename T>
std::optional<T> choice(const QString &text, std::initializer_list<std::pair<const char *, T>> choices)
{
    for (const auto &[name, value] : choices) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

/// "field=value"
Result<exchange::FieldColumn> pairOf(const QString &option, const QString &text)
{
    const qsizetype place = text.indexOf(QLatin1Char('='));
    if (place <= 0)
        return wrong(Cli::tr("%1 wants field=value, not %2").arg(option, text));
    return exchange::FieldColumn{text.left(place).toUtf8(), text.mid(place + 1)};
}

Result<void> takePairs(const Options &given, ImportOptions &options)
{
    for (const QString &text : given.values(QStringLiteral("map"))) {
        const Result<exchange::FieldColumn> pair = pairOf(QStringLiteral("--map"), text);
        if (!pair)
            return pair.error();
        options.mapping.push_back(*pair);
    }
    for (const QString &text : given.values(QStringLiteral("defaults"))) {
        const Result<exchange::FieldColumn> pair = pairOf(QStringLiteral("--defaults"), text);
        if (!pair)
            return pair.error();
        options.defaults.push_back(*pair);
    }
    for (const QString &text : given.values(QStringLiteral("map-value"))) {
        const qsizetype own = text.startsWith(QLatin1String("custom:")) ? 7 : 0; // custom:CODE:Text=…
        const qsizetype colon = text.indexOf(QLatin1Char(':'), own);
        const qsizetype equals = text.lastIndexOf(QLatin1Char('='));
        if (colon <= 0 || equals <= colon + 1)
            return wrong(Cli::tr("--map-value wants field:Text=code, not %1").arg(text));
        options.valueMaps.push_back(
            {text.left(colon).toUtf8(), text.mid(colon + 1, equals - colon - 1), text.mid(equals + 1)});
    }
    return {};
}

Result<void> takeFormat(const Options &given, ImportOptions &options)
{
    options.sheet = given.value(QStringLiteral("sheet"));
    options.profile = given.value(QStringLiteral("profile"), QStringLiteral("auto"));
    options.encoding = given.value(QStringLiteral("encoding"), QStringLiteral("auto")).toUtf8();
    if (given.has(QStringLiteral("delimiter"))) {
        options.delimiter = exchange::delimiterFromName(given.value(QStringLiteral("delimiter")));
        if (!options.delimiter)
            return wrong(Cli::tr("--delimiter: one of , ; tab |"));
    }
    options.hasHeader = !given.has(QStringLiteral("no-header"));
    if (given.has(QStringLiteral("columns"))) {
        const QStringList columns = given.value(QStringLiteral("columns")).split(QLatin1Char(','));
        for (const QString &column : columns)
            options.columns.push_back(column.trimmed().toUtf8());
    }
    if (!options.hasHeader && options.columns.empty() && options.mapping.empty())
        return wrong(Cli::tr("--no-header needs --columns a,b,c or --map field=number"));
    options.dateFormat = given.value(QStringLiteral("date-format"));
    if (given.has(QStringLiteral("decimal"))) {
        const QString mark = given.value(QStringLiteral("decimal"));
        if (mark != QLatin1String(",") && mark != QLatin1String("."))
            return wrong(Cli::tr("--decimal is , or ."));
        options.decimalMark = mark[0].toLatin1();
    }
    return {};
}

Result<ImportOptions> optionsFrom(const Options &given)
{
    ImportOptions options;
    const std::optional<ImportKind> kind =
        choice<ImportKind>(given.positional()[0], {{"contacts", ImportKind::Contacts},
                                                   {"companies", ImportKind::Companies},
                                                   {"products", ImportKind::Products},
                                                   {"orders", ImportKind::Orders},
                                                   {"order-lines", ImportKind::OrderLines},
                                                   {"activities", ImportKind::Activities},
                                                   {"relations", ImportKind::Relations},
                                                   {"consents", ImportKind::Consents}});
    if (!kind)
        return wrong(
            Cli::tr("KIND is contacts, companies, products, orders, order-lines, activities, relations, consents "
                    "or tasks"));
    options.kind = *kind;
    options.path = given.positional()[1];
    const std::optional<ImportMode> mode = choice<ImportMode>(
        given.value(QStringLiteral("mode"), QStringLiteral("create")),
        {{"create", ImportMode::Create}, {"upsert", ImportMode::Upsert}, {"update", ImportMode::Update}});
    if (!mode)
        return wrong(Cli::tr("--mode is create, upsert or update"));
    options.mode = *mode;
    if (given.has(QStringLiteral("duplicates"))) {
        options.duplicates = choice<DuplicatePolicy>(given.value(QStringLiteral("duplicates")),
                                                     {{"skip", DuplicatePolicy::Skip},
                                                      {"fill", DuplicatePolicy::Fill},
                                                      {"overwrite", DuplicatePolicy::Overwrite},
                                                      {"create", DuplicatePolicy::Create}});
        if (!options.duplicates)
            return wrong(Cli::tr("--duplicates is skip, fill, overwrite or create"));
    }
    if (given.has(QStringLiteral("key"))) {
        const QStringList keys = given.value(QStringLiteral("key")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &key : keys)
            options.keys.push_back(key.trimmed().toUtf8());
    }
    if (Result<void> done = takePairs(given, options); !done)
        return done.error();
    if (Result<void> done = takeFormat(given, options); !done)
        return done.error();
    options.createCustomers = given.has(QStringLiteral("create-customers"));
    options.dryRun = given.has(QStringLiteral("dry-run"));
    options.again = given.has(QStringLiteral("again"));
    options.personal = given.has(QStringLiteral("personal"));
    options.rejectsPath = given.value(QStringLiteral("rejects"));
    return options;
}

/// The summary, as rows of the table `key,value`.
std::vector<std::pair<QString, Cell>> summary(const ImportReport &report, OperationId operation)
{
    std::vector<std::pair<QString, Cell>> rows = {
        {QStringLiteral("read"), Cell::of(report.read)},
        {QStringLiteral("created"), Cell::of(report.created)},
        {QStringLiteral("updated"), Cell::of(report.updated)},
        {QStringLiteral("unchanged"), Cell::of(report.unchanged)},
        {QStringLiteral("skipped"), Cell::of(report.skipped)},
        {QStringLiteral("rejected"), Cell::of(report.rejected)},
    };
    for (const auto &[code, count] : report.extras)
        rows.emplace_back(QLatin1String(code), Cell::of(count));
    for (const auto &[code, finding] : report.findings)
        rows.emplace_back(QStringLiteral("finding:") + QString::fromUtf8(code), Cell::of(finding.count));
    std::map<QByteArray, qint64> reasons;
    for (const exchange::RejectedRow &row : report.rejects)
        ++reasons[row.field.isEmpty() ? row.reason : row.field + ':' + row.reason];
    for (const auto &[reason, count] : reasons)
        rows.emplace_back(QStringLiteral("rejected:") + QString::fromUtf8(reason), Cell::of(count));
    if (!report.profile.isEmpty())
        rows.emplace_back(QStringLiteral("profile"), Cell::of(report.profile));
    if (!report.sheet.isEmpty())
        rows.emplace_back(QStringLiteral("sheet"), Cell::of(report.sheet));
    if (!report.otherSheets.isEmpty())
        rows.emplace_back(QStringLiteral("other_sheets"), Cell::of(report.otherSheets.join(QStringLiteral("; "))));
    if (report.file == exchange::FileKind::Text) {
        rows.emplace_back(QStringLiteral("encoding"), Cell::of(QString::fromLatin1(report.encoding)));
        rows.emplace_back(QStringLiteral("delimiter"), Cell::of(exchange::delimiterName(report.delimiter)));
    }
    if (!report.dateFormat.isEmpty())
        rows.emplace_back(QStringLiteral("dates"), Cell::of(report.dateFormat));
    rows.emplace_back(QStringLiteral("decimal"), Cell::of(QString(QLatin1Char(report.decimalMark))));
    QStringList mapped;
    for (const auto &[field, header] : report.mapping)
        mapped.append(QString::fromUtf8(field) + QLatin1Char('=') + header);
    rows.emplace_back(QStringLiteral("mapping"), Cell::of(mapped.join(QStringLiteral("; "))));
    if (!report.ignoredColumns.isEmpty())
        rows.emplace_back(QStringLiteral("ignored_columns"),
                          Cell::of(report.ignoredColumns.join(QStringLiteral("; "))));
    if (operation.isValid())
        rows.emplace_back(QStringLiteral("operation"), Cell::of(operation.row()));
    rows.emplace_back(QStringLiteral("dry_run"), Cell::yesNo(report.dryRun));
    return rows;
}

void print(const Cli &cli, const std::vector<std::pair<QString, Cell>> &rows)
{
    if (!cli.json) {
        TableOutput table(cli.out, false, {QStringLiteral("key"), QStringLiteral("value")});
        for (const auto &[key, value] : rows)
            table.row({Cell::of(key), value});
        return;
    }
    QStringList columns;
    std::vector<Cell> cells;
    for (const auto &[key, value] : rows) {
        columns.append(key);
        cells.push_back(value);
    }
    TableOutput(cli.out, true, columns).row(cells);
}

/// Some causes know their line and field only: the file is named too.
Error naming(const QString &path, Error error)
{
    if (!error.detail.contains(path))
        error.detail = error.detail.isEmpty() ? path : path + QStringLiteral(": ") + error.detail;
    return error;
}

/// File, line, column and reason of the first rejected rows; how many more there are.
void noteRejects(const Cli &cli, const ImportOptions &options, const ImportReport &report)
{
    const auto columnOf = [&report](const QByteArray &field) {
        for (const auto &[mapped, header] : report.mapping) {
            if (mapped == field && !header.isEmpty())
                return header;
        }
        return QString::fromUtf8(field);
    };
    QString file = QFileInfo(options.path).fileName();
    if (!report.sheet.isEmpty())
        file += QStringLiteral(" [%1]").arg(report.sheet);
    const size_t told = std::min(report.rejects.size(), ImportReport::kSamples);
    for (size_t i = 0; i < told; ++i) {
        const exchange::RejectedRow &row = report.rejects[i];
        const QString reason = ui::rejectText(row.reason);
        const QString line = QString::number(row.line);
        //: %1: file, %2: line, %3: column of the file, %4: why the row was rejected
        cli.note(row.field.isEmpty() ? Cli::tr("%1, line %2: %3").arg(file, line, reason)
                                     : Cli::tr("%1, line %2, %3: %4").arg(file, line, columnOf(row.field), reason));
    }
    if (report.rejected > static_cast<qint64>(told))
        cli.note(
            Cli::tr("%n further row(s) were rejected", nullptr, counted(report.rejected - static_cast<qint64>(told))));
    if (report.rejected > 0 && options.rejectsPath.isEmpty())
        cli.note(Cli::tr("--rejects FILE writes the rejected rows into a file that can be mended and imported"));
}

/// What was in the file and is not in the store.
void noteUnread(const Cli &cli, ImportKind kind, const ImportReport &report)
{
    QStringList parts;
    for (const auto &[name, rows] : report.unread)
        parts.append(QStringLiteral("%1 (%2)").arg(name).arg(rows));
    if (parts.isEmpty())
        return;
    //: %1: columns or properties of the file, each with a number of rows in brackets
    cli.note(Cli::tr("not imported, with the number of rows that have it: %1").arg(parts.join(QStringLiteral(", "))));
    const bool people = kind == ImportKind::Contacts || kind == ImportKind::Companies;
    if (people && report.file != exchange::FileKind::VCard)
        cli.note(Cli::tr("--map note_line=COLUMN keeps a column in the note"));
}

int listProfiles(Cli &cli)
{
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<std::vector<exchange::ImportProfile>> profiles = await((*session)->query(exchange::importProfiles()));
    if (!profiles)
        return cli.fail(profiles.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("profile"), QStringLiteral("code"), QStringLiteral("kind"),
                       QStringLiteral("columns"), QStringLiteral("own")});
    for (const exchange::ImportProfile &profile : *profiles)
        table.row({Cell::of(profile.name), Cell::of(QString::fromLatin1(profile.code)),
                   Cell::of(QString::fromLatin1(exchange::importKindCode(profile.kind))),
                   Cell::of(static_cast<qint64>(profile.signature.size())), Cell::yesNo(profile.isOwn())});
    return Done;
}

/// The one profile command that is asked for with options: nothing else is done then.
int changeProfile(Cli &cli, Command command)
{
    auto session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    const Result<ChangeSet> done = await((*session)->execute(std::move(command)));
    return done ? static_cast<int>(Done) : cli.fail(done.error());
}

int importTasks(Cli &cli, const Options &given)
{
    const QString path = given.positional()[1];
    auto session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    auto report = std::make_shared<exchange::CalendarReport>();
    Command command = exchange::importCalendarCommand(path, given.has(QStringLiteral("dry-run")), report);
    command.progress = terminalProgress(cli);
    const InterruptCancels interrupt(command.cancel);
    const Result<ChangeSet> done = await((*session)->execute(std::move(command)));
    endTerminalProgress(cli);
    if (!done && !(done.error().code == ErrorCode::Canceled && report->dryRun && report->complete))
        return cli.fail(naming(path, done.error()));
    std::vector<std::pair<QString, Cell>> rows = {
        {QStringLiteral("read"), Cell::of(report->read)},
        {QStringLiteral("created"), Cell::of(report->created)},
        {QStringLiteral("updated"), Cell::of(report->updated)},
        {QStringLiteral("unchanged"), Cell::of(report->unchanged)},
        {QStringLiteral("skipped"), Cell::of(report->skipped)},
        {QStringLiteral("rejected"), Cell::of(report->unreadable)},
        {QStringLiteral("without_customer"), Cell::of(report->withoutCustomer)},
        {QStringLiteral("repeat_left_out"), Cell::of(report->repeatLeftOut)},
        {QStringLiteral("reminders_left_out"), Cell::of(report->remindersLeftOut)},
        {QStringLiteral("stay_closed"), Cell::of(report->stayClosed)},
    };
    if (done && done->operation.isValid())
        rows.emplace_back(QStringLiteral("operation"), Cell::of(done->operation.row()));
    rows.emplace_back(QStringLiteral("dry_run"), Cell::yesNo(report->dryRun));
    print(cli, rows);
    if (report->repeatLeftOut > 0)
        cli.note(Cli::tr("%n entry(ies) repeat in a way that tasks cannot; they are here once, or not at all if their "
                         "day is past",
                         nullptr, counted(report->repeatLeftOut)));
    if (report->stayClosed > 0)
        cli.note(Cli::tr("%n task(s) done or canceled here stay so: the calendar is not newer", nullptr,
                         counted(report->stayClosed)));
    return report->unreadable > 0 ? SomeRejected : Done;
}

/// Remembers how this file was read, under the name of --save-profile.
Result<void> rememberProfile(session::Session &session, const Options &given, const ImportOptions &options,
                             const ImportReport &report)
{
    const QString name = given.value(QStringLiteral("save-profile"));
    if (name.isEmpty())
        return {};
    QStringList headers;
    std::vector<QByteArray> fields;
    for (const auto &[field, header] : report.mapping) {
        headers.append(header);
        fields.push_back(field);
    }
    for (const QString &header : report.ignoredColumns) {
        headers.append(header);
        fields.emplace_back();
    }
    const Result<ChangeSet> saved =
        await(session.execute(exchange::saveProfile(exchange::profileOf(name, headers, options, fields))));
    return saved ? Result<void>() : saved.error();
}

} // namespace import_commands_detail

int runImport(Cli &cli, const QStringList &arguments)
{
    using namespace import_commands_detail;
    OptionSpec spec;
    spec.flags = {QStringLiteral("no-header"), QStringLiteral("create-customers"), QStringLiteral("dry-run"),
                  QStringLiteral("again"),     QStringLiteral("profiles"),         QStringLiteral("personal")};
    spec.values = {QStringLiteral("mode"),           QStringLiteral("key"),           QStringLiteral("duplicates"),
                   QStringLiteral("encoding"),       QStringLiteral("delimiter"),     QStringLiteral("columns"),
                   QStringLiteral("date-format"),    QStringLiteral("decimal"),       QStringLiteral("rejects"),
                   QStringLiteral("sheet"),          QStringLiteral("profile"),       QStringLiteral("save-profile"),
                   QStringLiteral("rename-profile"), QStringLiteral("delete-profile")};
    spec.repeated = {QStringLiteral("map"), QStringLiteral("map-value"), QStringLiteral("defaults")};
    const bool aboutProfiles = arguments.contains(QLatin1String("--profiles")) ||
                               arguments.contains(QLatin1String("--rename-profile")) ||
                               arguments.contains(QLatin1String("--delete-profile"));
    spec.minPositional = aboutProfiles ? 0 : 2;
    spec.maxPositional = aboutProfiles ? 0 : 2;
    const Result<Options> given = parseOptions(arguments, spec);
    if (!given)
        return cli.usage(given.error().detail);
    if (given->has(QStringLiteral("profiles")))
        return listProfiles(cli);
    if (given->has(QStringLiteral("delete-profile")))
        return changeProfile(cli, exchange::deleteProfile(given->value(QStringLiteral("delete-profile"))));
    if (given->has(QStringLiteral("rename-profile"))) {
        const QString names = given->value(QStringLiteral("rename-profile"));
        const qsizetype equals = names.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return cli.usage(Cli::tr("--rename-profile wants OLD=NEW, not %1").arg(names));
        return changeProfile(cli, exchange::renameProfile(names.left(equals), names.mid(equals + 1)));
    }
    if (given->positional()[0] == QLatin1String("tasks"))
        return importTasks(cli, *given);
    const Result<ImportOptions> options = optionsFrom(*given);
    if (!options)
        return cli.usage(options.error().detail);
    auto session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    auto report = std::make_shared<ImportReport>();
    Command command = exchange::importCommand(*options, report);
    command.progress = terminalProgress(cli);
    const InterruptCancels interrupt(command.cancel);
    const Result<ChangeSet> done = await((*session)->execute(std::move(command)));
    endTerminalProgress(cli);
    if (!done && done.error().code == ErrorCode::Conflict) {
        cli.note(QStringLiteral("shuke-cli: ") +
                 Cli::tr("%1; --again imports it once more").arg(ui::detailText(done.error().detail)));
        return Failed;
    }
    if (!done && !exchange::isDryRunEnd(done.error(), *report))
        return cli.fail(naming(options->path, done.error()));
    print(cli, summary(*report, done ? done->operation : OperationId()));
    if (report->profileColumns > 0)
        cli.note(Cli::tr("%1 of %2 columns of %3; --profile none reads the file without it")
                     .arg(report->profileColumnsFound)
                     .arg(report->profileColumns)
                     .arg(report->profile));
    noteUnread(cli, options->kind, *report);
    noteRejects(cli, *options, *report);
    if (const Result<void> saved = rememberProfile(**session, *given, *options, *report); !saved)
        return cli.fail(saved.error());
    return report->rejected > 0 ? SomeRejected : Done;
}

} // namespace shuke::cli
