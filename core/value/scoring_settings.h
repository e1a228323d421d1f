#pragma once

#include "core/base/command.h"
#include "core/value/customer_scores.h"

#include <QByteArray>

namespace shuke::value {

/// How customers are scored wherever nothing else is asked for: on the RFM board, on a customer's record, in reports
/// and in `shuke-cli`. One setting of the store, so that it is the same for everybody who opens it, journaled and
/// undoable.
struct ScoringSettings
{
    RfmMethod method = RfmMethod::Independent;
    std::optional<RfmMap> map;                 ///< Nothing: what readers of the language know (Eight in Chinese).
    int months = ScoreRequest::kDefaultMonths; ///< Length of the window; 0: since ever.
    int highFrom = 4;                          ///< See RfmOptions.
    RfmThresholds fixed;                       ///< The cut-offs that were saved last; used by the method Fixed.

    RfmOptions options(RfmMap mapByLanguage) const { return {method, map.value_or(mapByLanguage), fixed, highFrom}; }
    /// The window that ends with this day.
    DayRange window(QDate asOf) const { return months == 0 ? DayRange{{}, asOf.addDays(1)} : monthsUpTo(asOf, months); }
    /// The request that scores by these settings.
    ScoreRequest request(QDate asOf, RfmMap mapByLanguage) const;
    friend bool operator==(const ScoringSettings &, const ScoringSettings &) = default;
};

inline constexpr int kMostScoringMonths = 120;

/// The settings of the store, the defaults if none were saved. Corrupt if what is stored cannot be read.
Query<ScoringSettings> scoringSettings();
Result<ScoringSettings> scoringSettings(ReadContext &context);

/// The customers of the store scored by them as of today; see customerScores. Whose orders are a company's is as
/// core/value/value_settings.h says.
Query<CustomerScores> savedScores(RfmMap mapByLanguage, CancelToken cancel = {});

/// Saves them. Operation "scoring.edit". InvalidInput for cut-offs that are not ascending, or missing with Fixed, a
/// window of less than no or more than kMostScoringMonths months, or `highFrom` outside 2 … 5.
Command saveScoringSettings(ScoringSettings settings);

/// As stored: JSON with stable codes. Amounts are minor units of the store's currency.
QByteArray scoringText(const ScoringSettings &settings);
Result<ScoringSettings> scoringFromText(const QByteArray &text);

} // namespace shuke::value
