#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace shuke::bench {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(*result);
}

inline void must(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
}

/// 0 for none.
double median(std::vector<double> values);
double wallMs();
/// Processor time of all threads of this process, or of the children that ended. In ms.
enum class Whose { Own, Children };
double cpuMs(Whose whose);
/// Resident memory in MB (of 1,000,000 bytes); 0 when the process is gone.
double residentMb(qint64 pid);

/// What a job must and should reach. ./dev bench collects the lines that begin with PASS, FAIL or SKIP.
class Budgets
{
public:
    /// PASS when `value` ≤ `most`, and says whether the aim is reached.
    void atMost(const std::string &job, double value, const char *unit, double most, std::optional<double> aim = {});
    void holds(const std::string &job, bool good, const std::string &detail);
    /// A peer that is not there: visible, and no failure.
    void skip(const std::string &job, const std::string &reason);
    /// Of the program: 0 when every "must" was reached.
    int exitCode() const { return m_missed == 0 ? 0 : 1; }

private:
    int m_missed = 0;
};

struct ProgramRun
{
    double wallMs = 0;
    double cpuMs = 0;
    QByteArray output;
};

/// Runs a program to its end; throws when it cannot be started or fails.
ProgramRun runProgram(const QString &program, const QStringList &arguments, const QStringList &environment = {});
/// Beside this program.
QString ownProgram(const char *name);

/// Figures by name, one of each run.
using Figures = std::map<std::string, std::vector<double>>;
/// To standard output, for the program that measures in a child of its own.
void tell(const std::string &name, double value);
/// Runs `program` (ownProgram) as `--child MODE PATH` and adds what it tells.
void addChild(Figures &figures, const char *program, const char *mode, const QString &path);

/// The folder the programs of one ./dev bench share (SHUKE_BENCH_DATA); empty: none.
QString sharedFolder();

} // namespace shuke::bench
