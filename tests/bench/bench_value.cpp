// Customer value in a large store: stages, clusters, churn, lifetime value, cohorts, drivers and recommendations, each
// as a page asks for it, with the orders read from the store; and the fit of BG/NBD alone against scipy.
//   bench_value [customers, 1000000]
// Fails (1) when stages, clusters or churn take more than 10 s for 1,000,000 customers, or the fit of 100,000 customers
// more than 0.15 of scipy's L-BFGS-B over the same rows.
#include "core/base/split_mix64.h"
#include "core/session/session.h"
#include "core/value/churn_loader.h"
#include "core/value/cluster_loader.h"
#include "core/value/cohort_loader.h"
#include "core/value/driver_loader.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/lifetime_value_loader.h"
#include "core/value/recommendation_loader.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace shuke;
using shuke::bench::must;

namespace {

template <typename T>
T ask(session::Session &session, Query<T> query)
{
    QFuture<Result<T>> future = session.query(std::move(query));
    future.waitForFinished();
    return must(future.takeResult());
}

template <typename Run>
double secondsOf(const char *name, Run run)
{
    const double begun = bench::wallMs();
    run();
    const double seconds = (bench::wallMs() - begun) / 1e3;
    std::printf("%-44s %8.2f s   %6.0f MB\n", name, seconds, bench::residentMb(QCoreApplication::applicationPid()));
    std::fflush(stdout);
    return seconds;
}

void storeWide(bench::Budgets &budgets, session::Session &session, qint64 customers)
{
    const double most = 10.0 * std::max(1.0, static_cast<double>(customers) / 1e6);
    budgets.atMost("value: stages of the lifecycle",
                   secondsOf("lifecycle", [&] { ask(session, value::customerStages({})); }), "s", most);
    budgets.atMost("value: clusters", secondsOf("clusters", [&] { ask(session, value::customerClusters({})); }), "s",
                   most);
    budgets.atMost("value: churn, fitted and scored",
                   secondsOf("churn", [&] { ask(session, value::customerChurns({})); }), "s", most);
    secondsOf("lifetime value", [&] { ask(session, value::customerValues({})); });
    secondsOf("cohorts", [&] { ask(session, value::cohortsOf({})); });
    value::DriverRequest drivers;
    drivers.level = value::DriverLevel::Product;
    drivers.span = value::DriverSpan::Last12Months;
    secondsOf("revenue drivers by product, two years", [&] { ask(session, value::revenueDriversOf(drivers)); });
    secondsOf("recommendations, the model", [&] { ask(session, value::basketModel({})); });
}

/// Customers as BG/NBD makes them, r .243, alpha 4.414, a .793, b 2.426, over 39 weeks; days are whole, as in a shop.
std::vector<value::RepeatRow> simulated(int count)
{
    SplitMix64 random(1);
    const auto exponential = [&] { return -std::log1p(-random.unit()); };
    const auto gamma = [&](double shape) { // Marsaglia & Tsang (2000), shape below 1 by a power
        const double d = shape + 1 - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        for (;;) {
            const double pi = std::acos(-1.0);
            const double normal = std::sqrt(2 * exponential()) * std::cos(2 * pi * random.unit());
            const double v = std::pow(1 + c * normal, 3);
            if (v > 0 && -exponential() < 0.5 * normal * normal + d - d * v + d * std::log(v))
                return d * v * std::pow(1 - random.unit(), 1 / shape);
        }
    };
    std::vector<value::RepeatRow> rows;
    for (int i = 0; i < count; ++i) {
        const double rate = gamma(.243) / 4.414;
        const double leaving = gamma(.793);
        const double chance = leaving / (leaving + gamma(2.426));
        value::RepeatRow row;
        row.ageWeeks = 27 + random.below(85) / 7.0;
        for (double at = 0;;) {
            at += exponential() / rate;
            if (at > row.ageWeeks)
                break;
            const double day = std::min(std::ceil(at * 7) / 7, row.ageWeeks);
            if (day > row.lastWeeks) {
                row.lastWeeks = day;
                ++row.x;
            }
            if (random.unit() < chance)
                break;
        }
        rows.push_back(row);
    }
    return rows;
}

/// The same likelihood with the same rows, as one writes it with scipy: all rows at once, gradient by differences.
constexpr char kScipy[] = R"(import sys, time
try:
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import gammaln
except ImportError:
    sys.exit(3)
x, tx, T = np.loadtxt(sys.argv[1], delimiter=',', unpack=True)
def nll(theta):
    r, alpha, a, b = np.exp(theta)
    A1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    A2 = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    A3 = -(r + x) * np.log(alpha + T)
    A4 = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + tx), -np.inf)
    return -np.sum(A1 + A2 + np.logaddexp(A3, A4)) / len(x)
best, times = None, []
for _ in range(3):
    begun = time.perf_counter()
    best = minimize(nll, np.log([.5, 10, .8, 2.5]), method='L-BFGS-B')
    times.append(time.perf_counter() - begun)
print(sorted(times)[1], -best.fun * len(x), *np.exp(best.x))
)";

void fitAlone(bench::Budgets &budgets, const QTemporaryDir &folder)
{
    constexpr int kCustomers = 100000;
    const std::string job = "value: fit of BG/NBD, 100,000 customers / scipy";
    const std::vector<value::RepeatRow> rows = simulated(kCustomers);
    std::vector<double> times;
    value::RepeatFitted fitted;
    for (int run = 0; run < 5; ++run) {
        const double begun = bench::wallMs();
        fitted = must(value::fitRepeatModel(rows, value::RepeatModel::Bg, value::ModelFit::Mle));
        times.push_back((bench::wallMs() - begun) / 1e3);
    }
    QFile data(folder.filePath(QStringLiteral("rows.csv")));
    QFile script(folder.filePath(QStringLiteral("bgnbd.py")));
    if (!data.open(QIODevice::WriteOnly) || !script.open(QIODevice::WriteOnly))
        throw std::runtime_error("the rows cannot be written");
    for (const value::RepeatRow &row : rows)
        data.write(QByteArray::number(row.x) + ',' + QByteArray::number(row.lastWeeks, 'g', 17) + ',' +
                   QByteArray::number(row.ageWeeks, 'g', 17) + '\n');
    script.write(kScipy);
    data.close();
    script.close();
    QByteArray output;
    // Debian's interpreter: another one in the path may be without scipy.
    for (const QString &python :
         {QStringLiteral("/usr/bin/python3"), QStandardPaths::findExecutable(QStringLiteral("python3"))}) {
        try {
            output = bench::runProgram(python, {script.fileName(), data.fileName()}).output;
            break;
        } catch (const std::exception &) {
            continue;
        }
    }
    const QList<QByteArray> words = output.trimmed().split(' ');
    if (words.size() != 6)
        return budgets.skip(job, "python3 with scipy is not there");
    const value::RepeatParameters &p = fitted.parameters;
    std::printf("ours   %.3f s   log-likelihood %.4f   %.6f %.6f %.6f %.6f\n", bench::median(times),
                fitted.quality.logLikelihood, p.r, p.alpha, p.a, p.b);
    std::printf("scipy  %.3f s   log-likelihood %.4f   %s %s %s %s\n", words[0].toDouble(), words[1].toDouble(),
                words[2].constData(), words[3].constData(), words[4].constData(), words[5].constData());
    budgets.holds("value: as likely as scipy's fit", fitted.quality.logLikelihood >= words[1].toDouble() - 1e-3,
                  std::to_string(fitted.quality.logLikelihood) + " and " + words[1].toStdString());
    budgets.atMost(job, bench::median(times) / words[0].toDouble(), "x", 0.15, 0.06);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const QTemporaryDir folder;
    const QString store = bench::companyStore(folder.path(), customers);
    bench::Budgets budgets;
    fitAlone(budgets, folder);
    session::SessionOptions options;
    options.automaticBackups = false;
    const std::unique_ptr<session::Session> session = must(session::Session::open(store, options));
    storeWide(budgets, *session, customers);
    return budgets.exitCode();
}
