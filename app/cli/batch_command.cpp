#include "app/cli/cli.h"
#include "app/cli/options.h"

#include <QFile>
#include <QProcess>

namespace shuke::cli {

namespace batch_command_detail {

Result<void> openInput(QFile &file, const QStringList &positional)
{
    const bool standardInput = positional.isEmpty() || positional[0] == QLatin1String("-");
    if (!standardInput)
        file.setFileName(positional[0]);
    if (standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly))
        return {};
    return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
}

void flush(QIODevice *device)
{
    if (auto *file = qobject_cast<QFileDevice *>(device))
        file->flush();
}

} // namespace batch_command_detail

/// Runs command lines in one session, so that a long script opens the store once. A line's answer is written and
/// flushed when its change is on disk, not before. Ends with the first failing line's status, having run all lines.
int runBatch(Cli &cli, const QStringList &arguments)
{
    using namespace batch_command_detail;
    const Result<Options> options = parseOptions(arguments, {.maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    if (cli.batchSession)
        return cli.usage(Cli::tr("a batch cannot run another batch"));
    QFile input;
    if (Result<void> opened = openInput(input, options->positional()); !opened)
        return cli.fail(opened.error());
    Result<std::shared_ptr<session::Session>> session = cli.openForWriting();
    if (!session)
        return cli.fail(session.error());
    Cli inner = cli;
    inner.batchSession = *session;
    int worst = Done;
    while (!input.atEnd()) {
        const QString line = QString::fromUtf8(input.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const int status = runCommandLine(inner, QProcess::splitCommand(line));
        if (worst == Done)
            worst = status;
        cli.out->write(status == Done ? QByteArray("ok\n") : "failed " + QByteArray::number(status) + '\n');
        flush(cli.out);
    }
    return worst;
}

} // namespace shuke::cli
