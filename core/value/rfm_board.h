#pragma once

#include "core/value/rfm.h"

namespace shuke::value {

/// One field of the heat map: the customers with this R and this FM.
struct RfmField
{
    qint64 customers = 0;
    qint64 orders = 0;
    Money revenue;
    std::array<qint64, kRfmSegmentCount> classes{}; ///< Customers by class: only in the map Grid there is but one.

    /// The class of most of its customers, the better one of equals; None for an empty field.
    RfmSegment mainClass() const;
    /// How many classes its customers are in.
    int classCount() const;
};

/// What the RFM board shows. Money in the store's currency.
struct RfmBoard
{
    std::array<std::array<RfmField, 5>, 5> fields; ///< [r − 1][fm − 1], FM = ⌊(F+M+1)/2⌋.
    std::vector<RfmSegmentTotal> classes;          ///< Every class of the map, also those nobody is in, best first.
    qint64 customers = 0;                          ///< Those that are scored.
    Money revenue;                                 ///< Theirs.
    Money largestField;                            ///< The most that one field brings; never below 0.
};

/// Sums up scores; `result` was made of `customers`. TooLarge when revenue leaves 64 bits. Pure, O(n).
Result<RfmBoard> rfmBoard(const RfmResult &result, std::span<const PurchaseSummary> customers, RfmMap map);

/// part / whole; nothing if the whole is not positive.
std::optional<double> shareOf(Money part, Money whole);

/// The contacts with these scores, or of this class, ascending.
std::vector<qint64> fieldMembers(const RfmResult &result, std::span<const PurchaseSummary> customers, int r, int fm);
std::vector<qint64> classMembers(const RfmResult &result, std::span<const PurchaseSummary> customers,
                                 RfmSegment segment);

/// Scores and the customers they were made of; both ascending by contact, as loadPurchases gives them.
struct RfmSide
{
    const RfmResult &result;
    std::span<const PurchaseSummary> customers;
};

/// How many customers went from which class to which. None stands for "no purchase in the window" (before: new or back,
/// after: gone), and for those not scored.
struct RfmMovement
{
    std::array<std::array<qint64, kRfmSegmentCount>, kRfmSegmentCount> flows{}; ///< [before][after]

    qint64 before(RfmSegment segment) const; ///< Customers in the class before.
    qint64 after(RfmSegment segment) const;
    qint64 moved() const; ///< Customers in another class than before, None included.
};
RfmMovement rfmMovement(const RfmSide &before, const RfmSide &after);
/// The contacts that went from one class to the other, ascending.
std::vector<qint64> movers(const RfmSide &before, const RfmSide &after, RfmSegment from, RfmSegment to);
/// The contacts that are in the class now and were not before (`joined`), or the other way round.
enum class RfmMoveKind : quint8 { Joined, Left };
std::vector<qint64> movers(const RfmSide &before, const RfmSide &after, RfmSegment segment, RfmMoveKind kind);

} // namespace shuke::value
