#include "core/value/prediction_quality.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace shuke::value {

namespace prediction_quality_detail {

using Order = std::vector<size_t>;

/// Mann–Whitney over rows in the order of falling log-odds; ties share their middle rank.
double areaUnder(std::span<const double> logOdds, std::span<const quint8> labels, const Order &order, double hits)
{
    double pairs = 0; // hits before misses; half of those beside them
    double hitsBefore = 0;
    for (size_t first = 0; first < order.size();) {
        size_t end = first;
        double hitsHere = 0;
        while (end < order.size() && logOdds[order[end]] == logOdds[order[first]])
            hitsHere += labels[order[end++]];
        const double missesHere = static_cast<double>(end - first) - hitsHere;
        pairs += missesHere * (hitsBefore + hitsHere / 2);
        hitsBefore += hitsHere;
        first = end;
    }
    return pairs / (hits * (static_cast<double>(order.size()) - hits));
}

std::vector<PredictionDecile> decilesOf(std::span<const double> logOdds, std::span<const quint8> labels,
                                        const Order &order, double rate)
{
    std::vector<PredictionDecile> deciles;
    const size_t n = order.size();
    for (size_t d = 0; d < 10 && n >= 10; ++d) {
        PredictionDecile decile;
        for (size_t i = n * d / 10; i < n * (d + 1) / 10; ++i) {
            ++decile.rows;
            decile.meanPredicted += probabilityOf(logOdds[order[i]]);
            decile.rate += labels[order[i]];
        }
        decile.meanPredicted /= static_cast<double>(decile.rows);
        decile.rate /= static_cast<double>(decile.rows);
        decile.lift = rate > 0 ? decile.rate / rate : 0;
        deciles.push_back(decile);
    }
    return deciles;
}

/// Over ten equally wide intervals of the probability.
double errorOf(std::span<const double> logOdds, std::span<const quint8> labels)
{
    std::array<double, 10> excess{};
    for (size_t i = 0; i < labels.size(); ++i) {
        const double p = probabilityOf(logOdds[i]);
        excess[std::min<size_t>(static_cast<size_t>(p * 10), 9)] += p - labels[i];
    }
    double sum = 0;
    for (const double part : excess)
        sum += std::abs(part);
    return sum / static_cast<double>(labels.size());
}

} // namespace prediction_quality_detail

PredictionQuality predictionQuality(std::span<const double> logOdds, std::span<const quint8> labels)
{
    using namespace prediction_quality_detail;
    Q_ASSERT(logOdds.size() == labels.size());
    PredictionQuality quality;
    quality.rows = static_cast<qint64>(labels.size());
    quality.hits = std::accumulate(labels.begin(), labels.end(), qint64(0));
    quality.events = std::min(quality.hits, quality.rows - quality.hits);
    if (quality.rows == 0)
        return quality;
    const double n = static_cast<double>(quality.rows);
    double brier = 0;
    double loss = 0;
    quality.rate = static_cast<double>(quality.hits) / n;
    for (size_t i = 0; i < labels.size(); ++i) {
        const double p = probabilityOf(logOdds[i]);
        const double toward = labels[i] == 1 ? -logOdds[i] : logOdds[i];
        quality.meanPredicted += p / n;
        brier += (p - labels[i]) * (p - labels[i]) / n;
        loss += (std::max(toward, 0.0) + std::log1p(std::exp(-std::abs(toward)))) / n;
    }
    quality.brier = brier;
    quality.logLoss = loss;
    quality.nullBrier = quality.rate * (1 - quality.rate);

    Order order(labels.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return logOdds[a] > logOdds[b]; });
    quality.deciles = decilesOf(logOdds, labels, order, quality.rate);
    quality.calibrationError = errorOf(logOdds, labels);
    if (quality.events == 0)
        return quality;
    quality.auc = areaUnder(logOdds, labels, order, static_cast<double>(quality.hits));
    quality.inTheLarge = interceptShift(logOdds, labels);
    quality.calibration = plattOf(logOdds, labels);
    return quality;
}

} // namespace shuke::value
