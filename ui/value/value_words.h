#pragma once

#include "core/reports/report_text.h"
#include "core/value/churn.h"
#include "core/value/clusters.h"
#include "core/value/lifecycle.h"
#include "core/value/lifetime_value.h"
#include "core/value/score_status.h"

#include <QString>

namespace shuke::ui {

// What the analyses of customer value are called and how they are explained.

/// `hasYear`: 12 months of purchases are known; before that nobody is called lost, but silent.
QString stageText(value::LifecycleStage stage, bool hasYear);
/// The same as a source of the context "Value", for charts.
const char *stageSource(value::LifecycleStage stage, bool hasYear);
/// By the numbers of the rule that was applied (CustomerStages::options).
QString stageExplanation(value::LifecycleStage stage, const value::LifecycleOptions &rule);
/// What to do with customers of the stage.
QString stageAdvice(value::LifecycleStage stage);

/// "recent, frequent, big"; with its number where two are called the same.
QString clusterText(const value::ClusterName &name);

/// Why values are not told; empty if they are.
QString valueGateText(const value::LifetimeValueResult &result);
/// Why probabilities are not told; empty if they are.
QString churnGateText(const value::ChurnModel &model);
QString churnBandText(value::ChurnBand band);
/// "long since the last purchase (120 days)": what moved the probability most, in words.
QString churnReasonText(const value::ChurnReason &reason, const QString &currency);
/// Everything that was weighed, by size, each with what it does: "bought only 3 days ago (strongly for)". What does
/// next to nothing (odds changed by less than 5 %) is left out.
QString churnReasonsText(const value::ChurnExplanation &why, const QString &currency);
/// All of them, a line each, with the factor by which each changes the odds.
QString churnReasonLines(const value::ChurnExplanation &why, const QString &currency);

/// "Scores of 27 Nov 2026", and why they are stale, if they are.
QString scoreAgeText(const value::ScoreStatus &status);

/// Of minor units that are no whole number.
QString amountText(double minor, const QString &currency);
/// "1.4", a number with so many decimals in the reader's language.
QString decimalText(double value, int decimals);

/// For charts of these words, with amounts in `currency`.
reports::ReportText chartWords(const QString &currency);

} // namespace shuke::ui
