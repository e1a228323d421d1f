#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <span>
#include <vector>

namespace shuke::value {

// Items are numbers 0 … itemCount − 1 that the caller gives out in the order of the item codes: of equal scores the
// lower number wins, and every platform gives the same list.

/// Orders as sets of items: basket b holds items[offsets[b]] … items[offsets[b + 1] − 1], in any order. An item that
/// stands twice in a basket counts once; empty baskets do not count. `offsets` has one entry more than there are
/// baskets.
struct BasketSet
{
    std::span<const quint32> offsets;
    std::span<const quint32> items;
};

struct NeighbourOptions
{
    size_t neighbours = 50;      ///< Kept per item.
    quint32 minimumTogether = 3; ///< Baskets with both items, at least.
    /// Log-likelihood ratio, at least. It follows χ² with one degree of freedom, which of a thousand pairs that have
    /// nothing to do with each other one exceeds.
    double minimumSimilarity = 10.83;
    size_t largestBasket =
        300; ///< Baskets of more items are skipped: a restock, or an error, says nothing about taste.
    qint64 minimumBaskets = 200; ///< With fewer, what is bought together is by chance.
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< In items, about twenty calls, on the calling thread.
};

/// An item that goes with another one.
struct Neighbour
{
    quint32 item = 0;
    quint32 together = 0;  ///< Baskets with both.
    double similarity = 0; ///< Log-likelihood ratio, > 0.
};

struct ItemNeighbours
{
    qint64 baskets = 0;             ///< That count.
    qint64 skippedBaskets = 0;      ///< Of more than the largest size; they are in no figure.
    bool enough = false;            ///< There are the minimum of baskets.
    std::vector<quint32> inBaskets; ///< By item.
    std::vector<quint32> offsets;   ///< By item, into `list`; one more than items.
    std::vector<Neighbour> list;

    quint32 itemCount() const { return static_cast<quint32>(inBaskets.size()); }
    /// By falling similarity, then by item. Empty for an item that is not there.
    std::span<const Neighbour> of(quint32 item) const;
};

/// 2·(H(rows) + H(columns) − H(all)), with H of counts by x·ln x: how far two items are from meeting by chance. k11
/// baskets with both, k12 with the first only, k21 with the second only, k22 with neither; all >= 0. Never negative.
/// Source: Dunning (1993).
double logLikelihoodRatio(qint64 k11, qint64 k12, qint64 k21, qint64 k22);

/// For each item those that go with it: only pairs that meet more often than by chance (k11·N > n_i·n_j, and the
/// log-likelihood ratio reaches `minimumSimilarity`) and in `minimumTogether` baskets, the first `neighbours` by
/// log-likelihood ratio.
///
/// Memory: the baskets twice, two numbers per item, and 16 bytes per neighbour; never a table of all pairs. Time:
/// Σ (items of a basket)², which is what the largest basket is for.
/// \return InvalidInput for an item of itemCount or more, offsets that fall or do not fit; Canceled.
/// Pure; safe on any thread.
Result<ItemNeighbours> buildNeighbours(const BasketSet &baskets, quint32 itemCount,
                                       const NeighbourOptions &options = {});

/// An item and how often it was bought.
struct PopularItem
{
    quint32 item = 0;
    qint64 count = 0;
};
/// Most bought first, then by item; without those that nobody bought.
/// \param counts by item; of the last 90 days, for recommendations.
std::vector<PopularItem> popularItems(std::span<const qint64> counts);

struct RecommendationRequest
{
    std::span<const quint32> bought; ///< In any order, also more than once.
    std::span<const quint8> offered; ///< By item: not 0 if it may be recommended (active, in stock). Empty: all may.
    std::span<const PopularItem> popular; ///< See popularItems.
    size_t count = 10;
};

struct Recommendation
{
    quint32 item = 0;
    double score = 0;               ///< Σ similarity to what he bought; of a popular item how often it was bought.
    std::optional<quint32> because; ///< The bought item with the largest part of the score; none: it is popular.
};

/// What to offer to a customer: items not bought yet, by the sum of their similarities to each that he bought.
///
/// The popular ones instead if there are not enough baskets, he has bought nothing, or nothing goes with what he
/// bought. The list may be shorter than asked for. Of equal terms the lower item is the reason. Pure, O(items bought ·
/// neighbours).
std::vector<Recommendation> recommendFor(const ItemNeighbours &neighbours, const RecommendationRequest &request);

/// "Of `of` who bought this, `together` also bought that."
struct BoughtTogether
{
    quint32 item = 0;
    qint64 together = 0;
    qint64 of = 0;         ///< Baskets with the item asked for, > 0.
    double lift = 0;       ///< How many times as often as by chance, > 1.
    double similarity = 0; ///< Log-likelihood ratio: what they are ordered by.
    double share() const { return static_cast<double>(together) / static_cast<double>(of); }
};

/// What goes with an item, the closest first. Empty where there are not enough baskets.
/// \param offered as in RecommendationRequest.
std::vector<BoughtTogether> boughtTogether(const ItemNeighbours &neighbours, quint32 item,
                                           std::span<const quint8> offered = {}, size_t count = 10);

} // namespace shuke::value
