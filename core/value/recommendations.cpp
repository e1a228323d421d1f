#include "core/value/recommendations.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shuke::value {

namespace recommendations_detail {

/// Baskets between two looks at the cancel token.
constexpr size_t kLookForCancel = 4096;
constexpr quint32 kReports = 20;

Error canceled()
{
    return {ErrorCode::Canceled, QStringLiteral("stopped by the user")};
}

double xLogX(double x)
{
    return x > 0 ? x * std::log(x) : 0;
}

/// Rows of numbers one after the other.
struct Rows
{
    std::vector<quint32> offsets;
    std::vector<quint32> values;
    std::span<const quint32> of(size_t row) const
    {
        return std::span(values).subspan(offsets[row], offsets[row + 1] - offsets[row]);
    }
};

Result<void> check(const BasketSet &baskets)
{
    const bool good = baskets.offsets.empty()
                          ? baskets.items.empty()
                          : baskets.offsets.front() == 0 && baskets.offsets.back() == baskets.items.size() &&
                                std::is_sorted(baskets.offsets.begin(), baskets.offsets.end());
    if (!good)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the offsets of the baskets do not fit their items")};
    return {};
}

/// The baskets that count, each item once.
Result<Rows> setsOf(const BasketSet &baskets, const NeighbourOptions &options, ItemNeighbours &result)
{
    Rows sets;
    sets.offsets.push_back(0);
    sets.values.reserve(baskets.items.size());
    const quint32 itemCount = result.itemCount();
    std::vector<size_t> seenIn(itemCount, std::numeric_limits<size_t>::max());
    for (size_t b = 0; b + 1 < baskets.offsets.size(); ++b) {
        if (b % kLookForCancel == 0 && options.cancel.isCanceled())
            return canceled();
        for (size_t i = baskets.offsets[b]; i < baskets.offsets[b + 1]; ++i) {
            const quint32 item = baskets.items[i];
            if (item >= itemCount)
                return Error{ErrorCode::InvalidInput, QStringLiteral("item %1 is not one of them").arg(item)};
            if (seenIn[item] == b)
                continue;
            seenIn[item] = b;
            sets.values.push_back(item);
        }
        const size_t size = sets.values.size() - sets.offsets.back();
        if (size > options.largestBasket) {
            sets.values.resize(sets.offsets.back());
            ++result.skippedBaskets;
        } else if (size > 0) {
            sets.offsets.push_back(static_cast<quint32>(sets.values.size()));
        }
    }
    result.baskets = static_cast<qint64>(sets.offsets.size()) - 1;
    for (const quint32 item : sets.values)
        ++result.inBaskets[item];
    return sets;
}

/// By item the baskets it is in.
Rows basketsByItem(const Rows &sets, const std::vector<quint32> &inBaskets)
{
    Rows byItem;
    byItem.offsets.reserve(inBaskets.size() + 1);
    byItem.offsets.push_back(0);
    for (const quint32 count : inBaskets)
        byItem.offsets.push_back(byItem.offsets.back() + count);
    byItem.values.resize(sets.values.size());
    std::vector<quint32> next(byItem.offsets.begin(), byItem.offsets.end() - 1);
    for (size_t b = 0; b + 1 < sets.offsets.size(); ++b) {
        for (const quint32 item : sets.of(b))
            byItem.values[next[item]++] = static_cast<quint32>(b);
    }
    return byItem;
}

bool closer(const Neighbour &a, const Neighbour &b)
{
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.item < b.item;
}

/// Finds the neighbours of one item after the other.
class Search
{
public:
    Search(const Rows &sets, const NeighbourOptions &options, ItemNeighbours &result)
        : m_sets(sets),
          m_byItem(basketsByItem(sets, result.inBaskets)),
          m_options(options),
          m_result(result),
          m_together(result.inBaskets.size())
    {}

    Result<void> run()
    {
        const quint32 itemCount = m_result.itemCount();
        m_result.offsets.reserve(size_t(itemCount) + 1);
        m_result.offsets.push_back(0);
        const quint32 step = std::max<quint32>(1, itemCount / kReports);
        for (quint32 item = 0; item < itemCount; ++item) {
            if (item % step == 0 && m_options.progress)
                m_options.progress({item, itemCount});
            if (!count(item))
                return canceled();
            keepBest(item);
            m_result.offsets.push_back(static_cast<quint32>(m_result.list.size()));
        }
        return {};
    }

private:
    /// How often each other item is in a basket with this one. False if canceled.
    bool count(quint32 item)
    {
        size_t baskets = 0;
        for (const quint32 basket : m_byItem.of(item)) {
            if (baskets++ % kLookForCancel == 0 && m_options.cancel.isCanceled())
                return false;
            for (const quint32 other : m_sets.of(basket)) {
                if (m_together[other]++ == 0)
                    m_met.push_back(other);
            }
        }
        return true;
    }

    void keepBest(quint32 item)
    {
        m_found.clear();
        const qint64 n = m_result.baskets;
        const qint64 ofItem = m_result.inBaskets[item];
        for (const quint32 other : m_met) {
            const qint64 both = m_together[other];
            m_together[other] = 0;
            const qint64 ofOther = m_result.inBaskets[other];
            if (other == item || both < m_options.minimumTogether || both * n <= ofItem * ofOther)
                continue;
            const double similarity =
                logLikelihoodRatio(both, ofItem - both, ofOther - both, n - ofItem - ofOther + both);
            if (similarity > 0 && similarity >= m_options.minimumSimilarity)
                m_found.push_back({other, static_cast<quint32>(both), similarity});
        }
        m_met.clear();
        const size_t kept = std::min(m_options.neighbours, m_found.size());
        std::partial_sort(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(kept), m_found.end(), closer);
        m_result.list.insert(m_result.list.end(), m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(kept));
    }

    const Rows &m_sets;
    Rows m_byItem;
    const NeighbourOptions &m_options;
    ItemNeighbours &m_result;
    std::vector<quint32> m_together; ///< By item; 0 again after each.
    std::vector<quint32> m_met;      ///< Items whose count is not 0.
    std::vector<Neighbour> m_found;
};

bool isOffered(std::span<const quint8> offered, quint32 item)
{
    return offered.empty() || (item < offered.size() && offered[item] != 0);
}

/// Part of the score of `item`: its similarity to `bought`.
struct Term
{
    quint32 item = 0;
    quint32 bought = 0;
    double similarity = 0;
};

/// The scores of all items that go with the bought ones, in the order of items.
std::vector<Recommendation> scoresOf(std::vector<Term> terms)
{
    // The order of the terms of a sum is fixed, so the sum is the same on every platform.
    std::sort(terms.begin(), terms.end(),
              [](const Term &a, const Term &b) { return a.item != b.item ? a.item < b.item : a.bought < b.bought; });
    std::vector<Recommendation> scores;
    double largest = 0;
    for (const Term &term : terms) {
        if (scores.empty() || scores.back().item != term.item) {
            scores.push_back({term.item, 0, term.bought});
            largest = term.similarity;
        }
        scores.back().score += term.similarity;
        if (term.similarity > largest) {
            largest = term.similarity;
            scores.back().because = term.bought;
        }
    }
    return scores;
}

} // namespace recommendations_detail

std::span<const Neighbour> ItemNeighbours::of(quint32 item) const
{
    if (item >= itemCount())
        return {};
    return std::span(list).subspan(offsets[item], offsets[item + 1] - offsets[item]);
}

double logLikelihoodRatio(qint64 k11, qint64 k12, qint64 k21, qint64 k22)
{
    using recommendations_detail::xLogX;
    const auto a = static_cast<double>(k11);
    const auto b = static_cast<double>(k12);
    const auto c = static_cast<double>(k21);
    const auto d = static_cast<double>(k22);
    const double rows = xLogX(a + b) + xLogX(c + d);
    const double columns = xLogX(a + c) + xLogX(b + d);
    const double cells = xLogX(a) + xLogX(b) + xLogX(c) + xLogX(d);
    return std::max(0.0, 2 * (cells + xLogX(a + b + c + d) - rows - columns));
}

Result<ItemNeighbours> buildNeighbours(const BasketSet &baskets, quint32 itemCount, const NeighbourOptions &options)
{
    using namespace recommendations_detail;
    if (const Result<void> good = check(baskets); !good)
        return good.error();
    ItemNeighbours result;
    result.inBaskets.resize(itemCount);
    const Result<Rows> sets = setsOf(baskets, options, result);
    if (!sets)
        return sets.error();
    result.enough = result.baskets >= options.minimumBaskets;
    if (const Result<void> done = Search(*sets, options, result).run(); !done)
        return done.error();
    return result;
}

std::vector<PopularItem> popularItems(std::span<const qint64> counts)
{
    std::vector<PopularItem> popular;
    for (size_t item = 0; item < counts.size(); ++item) {
        if (counts[item] > 0)
            popular.push_back({static_cast<quint32>(item), counts[item]});
    }
    std::stable_sort(popular.begin(), popular.end(),
                     [](const PopularItem &a, const PopularItem &b) { return a.count > b.count; });
    return popular;
}

std::vector<Recommendation> recommendFor(const ItemNeighbours &neighbours, const RecommendationRequest &request)
{
    using namespace recommendations_detail;
    std::vector<quint32> bought(request.bought.begin(), request.bought.end());
    std::sort(bought.begin(), bought.end());
    bought.erase(std::unique(bought.begin(), bought.end()), bought.end());
    const auto canBe = [&](quint32 item) {
        return isOffered(request.offered, item) && !std::binary_search(bought.begin(), bought.end(), item);
    };
    std::vector<Term> terms;
    if (neighbours.enough) {
        for (const quint32 item : bought) {
            for (const Neighbour &neighbour : neighbours.of(item)) {
                if (canBe(neighbour.item))
                    terms.push_back({neighbour.item, item, neighbour.similarity});
            }
        }
    }
    std::vector<Recommendation> best = scoresOf(std::move(terms));
    if (best.empty()) {
        for (const PopularItem &item : request.popular) {
            if (best.size() == request.count)
                break;
            if (canBe(item.item))
                best.push_back({item.item, static_cast<double>(item.count), std::nullopt});
        }
        return best;
    }
    const size_t count = std::min(request.count, best.size());
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(count), best.end(),
                      [](const Recommendation &a, const Recommendation &b) {
                          return a.score != b.score ? a.score > b.score : a.item < b.item;
                      });
    best.resize(count);
    return best;
}

std::vector<BoughtTogether> boughtTogether(const ItemNeighbours &neighbours, quint32 item,
                                           std::span<const quint8> offered, size_t count)
{
    std::vector<BoughtTogether> list;
    if (!neighbours.enough)
        return list;
    for (const Neighbour &neighbour : neighbours.of(item)) {
        if (list.size() == count)
            break;
        if (!recommendations_detail::isOffered(offered, neighbour.item))
            continue;
        const qint64 of = neighbours.inBaskets[item];
        const double byChance = static_cast<double>(of) * neighbours.inBaskets[neighbour.item];
        list.push_back({neighbour.item, neighbour.together, of,
                        static_cast<double>(neighbour.together) * static_cast<double>(neighbours.baskets) / byChance,
                        neighbour.similarity});
    }
    return list;
}

} // namespace shuke::value
