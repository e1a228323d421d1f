#pragma once

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <string>
#include <vector>

namespace shuke::test {

/// The shuke-cli that was built beside this test program.
inline QString cliPath()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/shuke-cli");
}

/// How one run of the real program ended.
struct CliRun
{
    int status = -1; ///< −1: killed or did not start.
    std::string out;
    std::string err;

    std::vector<QJsonObject> jsonLines() const
    {
        std::vector<QJsonObject> rows;
        for (const QByteArray &line : QByteArray::fromStdString(out).split('\n')) {
            if (!line.isEmpty())
                rows.push_back(QJsonDocument::fromJson(line).object());
        }
        return rows;
    }
};

inline CliRun runCliProcess(const QStringList &arguments, const QString &program = cliPath())
{
    QProcess process;
    process.start(program, arguments);
    CliRun run;
    if (!process.waitForFinished(300000))
        return run;
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput().toStdString();
    run.err = process.readAllStandardError().toStdString();
    return run;
}

} // namespace shuke::test
