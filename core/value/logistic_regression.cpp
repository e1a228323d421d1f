#include "core/value/logistic_regression.h"

#include <algorithm>
#include <cmath>

namespace shuke::value {

namespace logistic_regression_detail {

constexpr int kMostSteps = 50;
constexpr int kMostHalvings = 40;
constexpr double kSmallestStep = 1e-10;

/// log(1 + e^η) − yη
double lossOf(double logOdds, bool label)
{
    const double toward = label ? -logOdds : logOdds;
    return std::max(toward, 0.0) + std::log1p(std::exp(-std::abs(toward)));
}

Result<void> check(std::span<const double> features, size_t featureCount, std::span<const quint8> labels, double ridge)
{
    if (features.size() != labels.size() * featureCount || !(ridge >= 0) || !std::isfinite(ridge))
        return Error{ErrorCode::InvalidInput, QStringLiteral("features and labels do not fit")};
    const bool finite =
        std::all_of(features.begin(), features.end(), [](double value) { return std::isfinite(value); });
    if (!finite || std::any_of(labels.begin(), labels.end(), [](quint8 label) { return label > 1; }))
        return Error{ErrorCode::InvalidInput, QStringLiteral("a feature or label is no number")};
    return {};
}

bool isOneClass(std::span<const quint8> labels)
{
    return labels.empty() || std::all_of(labels.begin(), labels.end(), [&](quint8 l) { return l == labels.front(); });
}

void standardise(LogisticModel &model, std::span<const double> features, size_t rows)
{
    const size_t count = model.means.size();
    const double n = static_cast<double>(rows);
    for (size_t j = 0; j < count; ++j) {
        for (size_t i = 0; i < rows; ++i)
            model.means[j] += features[i * count + j] / n;
        double squares = 0;
        for (size_t i = 0; i < rows; ++i) {
            const double off = features[i * count + j] - model.means[j];
            squares += off * off;
        }
        const double sd = std::sqrt(squares / n);
        // What rounding leaves of a constant is no spread.
        model.sds[j] = sd > 1e-12 * (1 + std::abs(model.means[j])) ? sd : 0;
    }
}

/// Solves a·x = b for a symmetric positive definite a (row by row, lower triangle) into b; false if it is none.
bool solve(std::vector<double> &a, std::vector<double> &b)
{
    const size_t n = b.size();
    for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j <= i; ++j) {
            double sum = a[i * n + j];
            for (size_t k = 0; k < j; ++k)
                sum -= a[i * n + k] * a[j * n + k];
            if (i == j && !(sum > 1e-14 * (1 + std::abs(a[i * n + i]))))
                return false;
            a[i * n + j] = i == j ? std::sqrt(sum) : sum / a[j * n + j];
        }
    }
    for (size_t i = 0; i < n; ++i) {
        for (size_t k = 0; k < i; ++k)
            b[i] -= a[i * n + k] * b[k];
        b[i] /= a[i * n + i];
    }
    for (size_t i = n; i-- > 0;) {
        for (size_t k = i + 1; k < n; ++k)
            b[i] -= a[k * n + i] * b[k];
        b[i] /= a[i * n + i];
    }
    return true;
}

/// The standardised features with a leading 1, so that the intercept is a coefficient like the others.
struct Design
{
    std::vector<double> values;
    size_t columns;
    std::span<const quint8> labels;
    double ridge;

    std::span<const double> row(size_t i) const { return {&values[i * columns], columns}; }
    double logOdds(size_t i, const std::vector<double> &theta) const
    {
        double sum = 0;
        for (size_t j = 0; j < columns; ++j)
            sum += values[i * columns + j] * theta[j];
        return sum;
    }
    double objective(const std::vector<double> &theta) const
    {
        double sum = 0;
        for (size_t i = 0; i < labels.size(); ++i)
            sum += lossOf(logOdds(i, theta), labels[i] == 1);
        for (size_t j = 1; j < columns; ++j)
            sum += ridge / 2 * theta[j] * theta[j];
        return sum;
    }
    /// Newton's step from `theta` (to be subtracted); false where the curvature is lost.
    bool newton(const std::vector<double> &theta, std::vector<double> &step) const
    {
        std::vector<double> hessian(columns * columns, 0.0);
        step.assign(columns, 0.0);
        for (size_t i = 0; i < labels.size(); ++i) {
            const double p = probabilityOf(logOdds(i, theta));
            const double weight = p * (1 - p);
            const std::span<const double> x = row(i);
            for (size_t j = 0; j < columns; ++j) {
                step[j] += (p - labels[i]) * x[j];
                for (size_t k = 0; k <= j; ++k)
                    hessian[j * columns + k] += weight * x[j] * x[k];
            }
        }
        for (size_t j = 1; j < columns; ++j) {
            step[j] += ridge * theta[j];
            hessian[j * columns + j] += ridge;
        }
        return solve(hessian, step);
    }
};

} // namespace logistic_regression_detail

double probabilityOf(double logOdds)
{
    if (logOdds >= 0)
        return 1 / (1 + std::exp(-logOdds));
    const double odds = std::exp(logOdds);
    return odds / (1 + odds);
}

double LogisticModel::contribution(size_t feature, double value) const
{
    return sds[feature] > 0 ? beta[feature] * (value - means[feature]) / sds[feature] : 0;
}

double LogisticModel::logOdds(std::span<const double> features) const
{
    double sum = intercept;
    for (size_t j = 0; j < beta.size(); ++j)
        sum += contribution(j, features[j]);
    return sum;
}

Result<LogisticModel> fitLogistic(std::span<const double> features, size_t featureCount, std::span<const quint8> labels,
                                  double ridge, const CancelToken &cancel)
{
    using namespace logistic_regression_detail;
    if (Result<void> checked = check(features, featureCount, labels, ridge); !checked)
        return checked.error();
    LogisticModel model;
    model.beta.assign(featureCount, 0.0);
    model.means.assign(featureCount, 0.0);
    model.sds.assign(featureCount, 0.0);
    if (isOneClass(labels))
        return model;
    standardise(model, features, labels.size());
    // A feature without spread has no column: its coefficient stays 0, and no curvature is lost to it.
    std::vector<size_t> used;
    for (size_t j = 0; j < featureCount; ++j) {
        if (model.sds[j] > 0)
            used.push_back(j);
    }
    Design design{{}, used.size() + 1, labels, ridge};
    design.values.reserve(labels.size() * design.columns);
    for (size_t i = 0; i < labels.size(); ++i) {
        design.values.push_back(1);
        for (const size_t j : used)
            design.values.push_back((features[i * featureCount + j] - model.means[j]) / model.sds[j]);
    }
    std::vector<double> theta(design.columns, 0.0);
    std::vector<double> step;
    double value = design.objective(theta);
    for (; model.steps < kMostSteps && !model.converged; ++model.steps) {
        if (cancel.isCanceled())
            return Error{ErrorCode::Canceled, {}};
        if (!design.newton(theta, step))
            break;
        double length = 1;
        std::vector<double> next(theta.size());
        double lower = value;
        for (int i = 0; i < kMostHalvings; ++i, length /= 2) {
            for (size_t j = 0; j < theta.size(); ++j)
                next[j] = theta[j] - length * step[j];
            lower = design.objective(next);
            if (lower <= value + 1e-13 * (1 + std::abs(value)))
                break;
        }
        double largest = 0;
        for (size_t j = 0; j < theta.size(); ++j)
            largest = std::max(largest, std::abs(next[j] - theta[j]));
        theta = next;
        value = lower;
        model.converged = largest < kSmallestStep;
    }
    model.intercept = theta[0];
    for (size_t k = 0; k < used.size(); ++k)
        model.beta[used[k]] = theta[k + 1];
    return model;
}

std::optional<Recalibration> plattOf(std::span<const double> logOdds, std::span<const quint8> labels)
{
    const Result<LogisticModel> model = fitLogistic(logOdds, 1, labels, 0);
    if (!model || !model->converged || model->sds[0] <= 0)
        return std::nullopt;
    Recalibration line;
    line.slope = model->beta[0] / model->sds[0];
    line.intercept = model->intercept - line.slope * model->means[0];
    return line;
}

std::optional<double> interceptShift(std::span<const double> logOdds, std::span<const quint8> labels)
{
    using namespace logistic_regression_detail;
    if (logOdds.size() != labels.size() || isOneClass(labels))
        return std::nullopt;
    // The mean probability rises with the shift: bisection cannot miss, however far it is.
    double low = -1000;
    double high = 1000;
    for (int i = 0; i < 200 && high - low > 1e-13; ++i) {
        const double middle = (low + high) / 2;
        double excess = 0;
        for (size_t k = 0; k < labels.size(); ++k)
            excess += probabilityOf(logOdds[k] + middle) - labels[k];
        (excess > 0 ? high : low) = middle;
    }
    return (low + high) / 2;
}

} // namespace shuke::value
