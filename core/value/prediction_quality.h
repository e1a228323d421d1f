#pragma once

#include "core/value/logistic_regression.h"

namespace shuke::value {

/// A tenth of the rows, those with the highest probabilities first.
struct PredictionDecile
{
    qint64 rows = 0;
    double meanPredicted = 0;
    double rate = 0; ///< Share of the rows that came true.
    double lift = 0; ///< rate / rate of all rows; 0 if nothing came true.
};

/// How well probabilities did. What there is nothing for to tell (no rows, only one kind of label) is not told.
struct PredictionQuality
{
    qint64 rows = 0;
    qint64 hits = 0;   ///< Labels that are 1.
    qint64 events = 0; ///< The rarer label: what the amount of data is counted by.
    double rate = 0;
    double meanPredicted = 0;
    std::optional<double> auc;       ///< Chance that a hit has the higher probability; ties count half.
    std::optional<double> brier;     ///< Mean squared error.
    std::optional<double> nullBrier; ///< Of the rate for everybody.
    std::optional<double> logLoss;
    std::optional<double> inTheLarge;         ///< Shift of the log-odds that makes the mean right; 0 is perfect.
    std::optional<Recalibration> calibration; ///< Slope 1 and intercept 0 are perfect.
    std::optional<double> calibrationError;   ///< Mean |predicted − true| by tenths of the probability (ECE).
    std::vector<PredictionDecile> deciles;    ///< Ten from 10 rows on; equal probabilities in the order of the rows.
};

/// \param logOdds finite, of each row; labels 0 or 1, as many. Pure, O(n log n).
PredictionQuality predictionQuality(std::span<const double> logOdds, std::span<const quint8> labels);

} // namespace shuke::value
