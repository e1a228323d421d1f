#include "tests/bench/bench_company.h"

#include "core/exchange/importer.h"
#include "core/session/session.h"
#include "tests/bench/bench_support.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace shuke::bench {

namespace bench_company_detail {

exchange::ImportReport import(session::Session &session, exchange::ImportKind kind, const QString &path,
                              double &seconds)
{
    exchange::ImportOptions options;
    options.kind = kind;
    options.path = path;
    auto report = std::make_shared<exchange::ImportReport>();
    const double begin = wallMs();
    QFuture<Result<ChangeSet>> done = session.execute(exchange::importCommand(options, report));
    done.waitForFinished();
    seconds = (wallMs() - begin) / 1e3;
    (void)must(done.takeResult());
    return *report;
}

} // namespace bench_company_detail

void generateFiles(const QString &folder, qint64 customers)
{
    runProgram(ownProgram("shuke-cli"),
               {QStringLiteral("generate"), QStringLiteral("--customers"), QString::number(customers),
                QStringLiteral("--years"), QStringLiteral("2"), QStringLiteral("--out-dir"), folder});
}

ImportedFiles importFiles(const QString &path, const QString &folder)
{
    session::SessionOptions options;
    options.automaticBackups = false; // a second copy of some GB
    const std::unique_ptr<session::Session> session = must(session::Session::create(path, {}, options));
    const QDir dir(folder);
    ImportedFiles made;
    made.contacts = bench_company_detail::import(*session, exchange::ImportKind::Contacts,
                                                 dir.filePath(QStringLiteral("contacts.csv")), made.contactSeconds);
    made.orders = bench_company_detail::import(*session, exchange::ImportKind::Orders,
                                               dir.filePath(QStringLiteral("orders.csv")), made.orderSeconds);
    return made;
}

QString companyStore(const QString &folder, qint64 customers)
{
    const QDir dir(sharedFolder().isEmpty() ? folder : sharedFolder());
    QString path = dir.filePath(QStringLiteral("company-%1.shuke").arg(customers));
    if (QFileInfo::exists(path))
        return path;
    std::printf("making a store of %lld customers\n", static_cast<long long>(customers));
    std::fflush(stdout);
    const QString files = dir.filePath(QStringLiteral("generated"));
    const QString unfinished = dir.filePath(QStringLiteral("unfinished.shuke"));
    generateFiles(files, customers);
    importFiles(unfinished, files);
    QDir(files).removeRecursively();
    if (!QFile::rename(unfinished, path))
        throw std::runtime_error("cannot rename the store");
    return path;
}

} // namespace shuke::bench
