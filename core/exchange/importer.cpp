#include "core/exchange/importer.h"

#include "core/exchange/import_batch.h"
#include "core/exchange/import_job.h"
#include "core/exchange/import_profile_table.h"

#include <QFileInfo>

#include <future>

namespace shuke::exchange {

namespace importer_detail {

/// The file's hash, computed beside the import: its price is a second core's.
class BackgroundHash
{
public:
    BackgroundHash(const QString &path, const CancelToken &cancel)
        : m_result(std::async(std::launch::async, [this, path, cancel] { return hashOfFile(path, cancel, m_stop); }))
    {}
    ~BackgroundHash()
    {
        m_stop = true;
        if (m_result.valid())
            m_result.wait();
    }
    Result<QByteArray> take() { return m_result.get(); }

private:
    std::atomic<bool> m_stop = false;
    std::future<Result<QByteArray>> m_result; // the last member: it starts with the others alive
};

Result<void> refuseKnownFile(store::Database &database, ImportKind kind, const QByteArray &hash)
{
    const Result<std::optional<ImportBatch>> known = batchWithHash(database, kind, hash);
    if (!known)
        return known.error();
    if (!known->has_value())
        return {};
    return Error{ErrorCode::Conflict,
                 QStringLiteral("this very file was imported before (as %1)").arg((*known)->fileName)};
}

Result<void> importRows(ImportJob &job)
{
    switch (job.options.kind) {
    case ImportKind::Contacts:
    case ImportKind::Companies:
        return importContacts(job);
    case ImportKind::Products:
        return importProducts(job);
    case ImportKind::Orders:
    case ImportKind::OrderLines:
        return importOrders(job);
    case ImportKind::Activities:
        return importActivities(job);
    case ImportKind::Relations:
        return importRelations(job);
    case ImportKind::Consents:
        return importConsents(job);
    }
    return Error{ErrorCode::Unsupported, QStringLiteral("unknown kind")};
}

/// Adds what the profile says to the options.
Result<void> useProfile(store::Database &database, ImportOptions &options, ImportReport &report)
{
    if (options.profile.isEmpty() || options.profile == QLatin1String("none"))
        return {};
    const Result<std::vector<ImportProfile>> profiles = allProfiles(database);
    if (!profiles)
        return profiles.error();
    const Result<DetectedFormat> format = formatFor(options);
    if (!format)
        return format.error();
    const ImportProfile *profile = nullptr;
    if (options.profile == QLatin1String("auto")) {
        const std::optional<ProfileMatch> match = matchProfile(*profiles, format->header, options.kind);
        if (!match)
            return {};
        profile = &(*profiles)[match->profile];
        report.profileColumnsFound = match->found;
        report.profileColumns = match->total;
    } else {
        profile = findProfile(*profiles, options.profile);
        if (!profile)
            return Error{ErrorCode::NotFound, QStringLiteral("no import profile %1").arg(options.profile)};
        if (profile->kind != options.kind)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("the import profile %1 is for other rows").arg(profile->name)};
    }
    report.profile = profile->name;
    applyProfile(*profile, format->header, options);
    return {};
}

Result<void> runImport(WriteContext &context, ImportOptions options, ImportReport &report)
{
    report = ImportReport();
    report.dryRun = options.dryRun;
    if (Result<void> used = useProfile(context.database(), options, report); !used)
        return used;
    const Result<ImportPlan> plan = planImport(options);
    if (!plan)
        return plan.error();
    plan->describe(report);
    const qint64 bytes = QFileInfo(options.path).size();
    const Result<bool> seenSize = batchWithSize(context.database(), options.kind, bytes);
    if (!seenSize)
        return seenSize.error();
    BackgroundHash hash(options.path, context.cancel());
    if (*seenSize && !options.again) {
        const Result<QByteArray> now = hash.take();
        if (!now)
            return now.error();
        report.fileHash = *now;
        if (Result<void> fresh = refuseKnownFile(context.database(), options.kind, *now); !fresh)
            return fresh;
    }
    ImportJob job(context, options, *plan, report);
    if (Result<void> done = importRows(job); !done)
        return done;
    if (report.fileHash.isEmpty()) {
        const Result<QByteArray> now = hash.take();
        if (!now)
            return now.error();
        report.fileHash = *now;
    }
    if (Result<void> done = job.writer.finish(plan->toJson(options, bytes)); !done)
        return done;
    if (Result<void> done = job.rejects.finish(); !done)
        return done;
    report.complete = true;
    if (options.dryRun)
        return Error{ErrorCode::Canceled, QStringLiteral("dry run: nothing was changed")};
    return {};
}

} // namespace importer_detail

Command importCommand(ImportOptions options, std::shared_ptr<ImportReport> report)
{
    Command command;
    command.kind = "import." + storedImportKind(options.kind);
    command.label = {QT_TRANSLATE_NOOP("Operation", "Import %1"), {QFileInfo(options.path).fileName()}};
    command.run = [options = std::move(options), report = std::move(report)](WriteContext &context) {
        return importer_detail::runImport(context, options, *report);
    };
    return command;
}

} // namespace shuke::exchange
