#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <string_view>

namespace shuke::value {

/// Which scores get which name.
enum class RfmMap : quint8 {
    Grid,  ///< 25 cells of R × FM, FM = ⌊(F+M+1)/2⌋: complete and disjoint. The default.
    Eight, ///< R, F, M high or low: 重要价值 … 一般挽留. Complete and disjoint.
    Ten,   ///< The ten intervals of the R package rfm 0.3.0, first match wins. Not complete: the rest is Others.
};

/// The classes of all three maps.
enum class RfmSegment : quint8 {
    None, ///< Not scored: no purchases, or too few customers.
    // Grid and Ten
    Champions,
    LoyalCustomers,
    PotentialLoyalist,
    NewCustomers, ///< Recent and low in F and M. Whether a customer really is new is the lifecycle's business.
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    CantLoseThem,
    Hibernating, ///< Grid only.
    Lost,
    Others, ///< Ten only.
    // Eight: M high
    KeyValue,   ///< R and F high
    KeyDevelop, ///< R high
    KeyKeep,    ///< F high
    KeyWinBack, ///< neither
    // Eight: M low
    GeneralValue,
    GeneralDevelop,
    GeneralKeep,
    GeneralWinBack,
};
inline constexpr int kRfmSegmentCount = 21;

/// The stored code, e.g. "cant_lose_them"; "" for None.
std::string_view segmentCode(RfmSegment segment);
/// The name in tables made for programs, UTF-8: English for Grid and Ten ("Can't Lose Them"), Chinese for Eight
/// ("重要价值"), "" for None. Pages translate the code instead.
std::string_view segmentName(RfmSegment segment);

/// All classes of a map in the order of a report, best first. Others is the last of Ten.
std::span<const RfmSegment> segmentsOf(RfmMap map);

/// The F and M scores as one: ⌊(f+m+1)/2⌋, 1 … 5.
constexpr int frequencyMonetaryScore(int f, int m)
{
    return (f + m + 1) / 2;
}

/// The class of three scores, each 1 … 5. `highFrom` is the lowest score that is "high" in the map Eight.
/// Source of Grid and Eight: ours (docs/formulas.md); of Ten: CRAN rfm 0.3.0.
RfmSegment segmentOf(RfmMap map, int r, int f, int m, int highFrom = 4);

} // namespace shuke::value
