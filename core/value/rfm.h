#pragma once

#include "core/base/result.h"
#include "core/value/purchase_summary.h"
#include "core/value/rfm_segment.h"

#include <array>
#include <span>
#include <vector>

namespace shuke::value {

/// How customers are put into five classes of R, F and M.
enum class RfmMethod : quint8 {
    Independent, ///< Quintiles of each value on its own; equal values get equal scores. The default.
    Nested,      ///< Quintiles of R; within each of them of F; within each of those of M (SPSS "nested").
    Ntile,       ///< Five groups of equal size by rank. Customers with equal values are split arbitrarily, by id.
    Fixed,       ///< By cut-offs the user set; also how the cut-offs of a campaign are frozen.
};

/// Cut-offs in ascending order; a value equal to one belongs below it ("right-closed"). `size` is 4 for five classes,
/// 2 for three (scores 1, 3, 5), 0 for none; only the first `size` entries mean something.
template <typename T>
struct RfmCuts
{
    int size = 0;
    std::array<T, 4> at{};
    friend bool operator==(const RfmCuts &, const RfmCuts &) = default;
};

/// The cut-offs of all three values. R falls as days grow, F and M rise with their value.
struct RfmThresholds
{
    RfmCuts<int> recencyDays;
    RfmCuts<int> orderCount;
    RfmCuts<Money> netRevenue;
    friend bool operator==(const RfmThresholds &, const RfmThresholds &) = default;
};

struct RfmOptions
{
    RfmMethod method = RfmMethod::Independent;
    RfmMap map = RfmMap::Grid;
    RfmThresholds fixed; ///< For Fixed only: four cut-offs each, or two each as Terciles gave them.
    int highFrom = 4;    ///< For the map Eight: scores from here on are high, 2 … 5.
};

/// What could be told, given the number of customers with purchases.
enum class RfmMode : quint8 {
    NoCustomers,
    TooFew,    ///< Below 20: only the three values, no scores.
    Terciles,  ///< 20 … 49: three classes with the scores 1, 3 and 5.
    Quintiles, ///< 50 and more.
    Fixed,     ///< By the user's cut-offs, whatever the number.
};
inline constexpr int kRfmMinimumForTerciles = 20;
inline constexpr int kRfmMinimumForQuintiles = 50;

/// One customer's scores, 1 (worst) … 5 (best); 0 and None when he has none.
struct RfmScore
{
    int recencyDays = -1; ///< Days from the last purchase to the as-of day, 0 = that day; -1 without a purchase.
    quint8 r = 0;
    quint8 f = 0;
    quint8 m = 0;
    RfmSegment segment = RfmSegment::None;

    int code() const { return 100 * r + 10 * f + m; }
    friend bool operator==(const RfmScore &, const RfmScore &) = default;
};

struct RfmResult
{
    RfmMode mode = RfmMode::NoCustomers;
    RfmMethod method = RfmMethod::Independent;
    QDate asOf;
    std::vector<RfmScore> scores; ///< One per customer, in the order of the input.
    qint64 customerCount = 0;     ///< Of those, how many have purchases: what the cut-offs are taken from.

    /// Of all customers. With Nested only the cut-offs of R; those of F and M are in the two arrays below. With Ntile
    /// the largest value of each group but the last: an equal value may stand on both sides.
    RfmThresholds thresholds;
    std::array<RfmCuts<int>, 5> nestedOrderCount;    ///< By r − 1.
    std::array<RfmCuts<Money>, 25> nestedNetRevenue; ///< By 5(r − 1) + f − 1.

    std::array<qint64, 5> rCounts{}, fCounts{}, mCounts{}; ///< Customers with the score 1 … 5.
};

/// Scores customers against each other by recency, frequency and net revenue.
///
/// Independent: with sorted values v(0 … n−1), q_i = v[⌊(n−1)·i/5⌋], i = 1 … 4, in integers (equal to type-7 quantiles
/// for every value that occurs). F = 1 + #{q < orders}, M = 1 + #{q < revenue}, R = 5 − #{q < days}. A class may stay
/// empty. Below 50 customers thirds take the place of fifths, below 20 nothing is scored unless the method is Fixed.
///
/// \param customers n rows in any order, ids valid and unique. One without purchases (purchaseCount 0) has no scores
///                  and takes no part in the cut-offs.
/// \param asOf      the day recency is counted to.
/// \return n scores in the order of `customers`; empty in, empty out. InvalidInput for a duplicate or invalid id, a
///         purchase later than `asOf`, Fixed cut-offs that are not four (or two) each and ascending, or a `highFrom`
///         out of range.
///
/// Pure: no clock, no store, no globals; safe on any thread. O(n) for rows in ascending order of ids with Independent
/// and Fixed, O(n log n) else.
/// Source: Hughes (1994); Blattberg, Kim, Neslin (2008) ch. 12; docs/formulas.md.
Result<RfmResult> scoreRfm(std::span<const PurchaseSummary> customers, QDate asOf, const RfmOptions &options = {});

/// The cut-offs that part the customers into fifths, however few they are: something to begin with when the user sets
/// fixed ones. Size 0 without a purchase. InvalidInput as scoreRfm.
Result<RfmThresholds> fifthsOf(std::span<const PurchaseSummary> customers, QDate asOf);

/// Why a customer has his scores: his three values, and the cut-offs each was compared with.
struct RfmReason
{
    int recencyDays = -1;
    int orderCount = 0;
    Money netRevenue;
    RfmScore score;
    RfmThresholds thresholds; ///< Those that were applied to this customer; also right for Nested.
};
/// \param index of the customer, both in `customers` and in the result they gave.
RfmReason explainRfm(const RfmResult &result, std::span<const PurchaseSummary> customers, size_t index);
/// Of a customer with this score of the result, and with these purchases.
RfmReason explainRfm(const RfmResult &result, const RfmScore &score, int orderCount, Money netRevenue);

/// The customers, orders and net revenue of one class.
struct RfmSegmentTotal
{
    RfmSegment segment = RfmSegment::None;
    qint64 customers = 0;
    qint64 orders = 0;
    Money revenue;
};
/// One row per class of `map` that has customers, in the order of segmentsOf; then None if anybody is not scored though
/// he has purchases. TooLarge if revenue leaves 64 bits.
Result<std::vector<RfmSegmentTotal>> totalBySegment(const RfmResult &result, std::span<const PurchaseSummary> customers,
                                                    RfmMap map);

} // namespace shuke::value
