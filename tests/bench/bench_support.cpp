#include "tests/bench/bench_support.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace shuke::bench {

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double wallMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double cpuMs(Whose whose)
{
    rusage usage{};
    getrusage(whose == Whose::Children ? RUSAGE_CHILDREN : RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double residentMb(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / 1e6;
    }
    return 0;
}

void Budgets::atMost(const std::string &job, double value, const char *unit, double most, std::optional<double> aim)
{
    const bool good = value <= most;
    m_missed += good ? 0 : 1;
    std::printf("%s  %-58s %9.3g %-3s must <= %-5g", good ? "PASS" : "FAIL", job.c_str(), value, unit, most);
    if (aim)
        std::printf(" aim %g: %s", *aim, value <= *aim ? "met" : "not yet");
    std::printf("\n");
    std::fflush(stdout);
}

void Budgets::holds(const std::string &job, bool good, const std::string &detail)
{
    m_missed += good ? 0 : 1;
    std::printf("%s  %-58s %s\n", good ? "PASS" : "FAIL", job.c_str(), detail.c_str());
    std::fflush(stdout);
}

void Budgets::skip(const std::string &job, const std::string &reason)
{
    std::printf("SKIP  %-58s %s\n", job.c_str(), reason.c_str());
    std::fflush(stdout);
}

ProgramRun runProgram(const QString &program, const QStringList &arguments, const QStringList &environment)
{
    QProcess process;
    QStringList all = QProcess::systemEnvironment();
    all += environment;
    process.setEnvironment(all);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double wall = wallMs();
    const double cpu = cpuMs(Whose::Children);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error((program + QLatin1Char(' ') + arguments.join(QLatin1Char(' '))).toStdString() +
                                 " failed");
    return {wallMs() - wall, cpuMs(Whose::Children) - cpu, process.readAllStandardOutput()};
}

QString ownProgram(const char *name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QString::fromUtf8(name));
}

void tell(const std::string &name, double value)
{
    std::printf("%s\t%.3f\n", name.c_str(), value);
}

void addChild(Figures &figures, const char *program, const char *mode, const QString &path)
{
    const QByteArray output =
        runProgram(ownProgram(program), {QStringLiteral("--child"), QString::fromUtf8(mode), path}).output;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.split('\t');
        if (words.size() == 2)
            figures[words[0].toStdString()].push_back(words[1].toDouble());
    }
}

QString sharedFolder()
{
    return qEnvironmentVariable("SHUKE_BENCH_DATA");
}

} // namespace shuke::bench
