#include "core/value/rfm_board.h"

#include <algorithm>

namespace shuke::value {

namespace rfm_board_detail {

size_t at(RfmSegment segment)
{
    return static_cast<size_t>(segment);
}

Result<void> add(Money &sum, Money amount)
{
    const std::optional<Money> total = sum.plus(amount);
    if (!total)
        return Error{ErrorCode::TooLarge, QStringLiteral("sum of net revenue")};
    sum = *total;
    return {};
}

/// visit(contact, class before, class after) for everybody of either side, by contact.
template <typename Visit>
void walk(const RfmSide &before, const RfmSide &after, Visit visit)
{
    size_t b = 0;
    size_t a = 0;
    while (b < before.customers.size() || a < after.customers.size()) {
        const bool hasBefore = b < before.customers.size();
        const bool hasAfter = a < after.customers.size();
        const ContactId left = hasBefore ? before.customers[b].contact : ContactId();
        const ContactId right = hasAfter ? after.customers[a].contact : ContactId();
        const bool takeBefore = hasBefore && (!hasAfter || left <= right);
        const bool takeAfter = hasAfter && (!hasBefore || right <= left);
        const RfmSegment from = takeBefore ? before.result.scores[b].segment : RfmSegment::None;
        const RfmSegment to = takeAfter ? after.result.scores[a].segment : RfmSegment::None;
        visit((takeBefore ? left : right).row(), from, to);
        b += takeBefore ? 1 : 0;
        a += takeAfter ? 1 : 0;
    }
}

template <typename Wanted>
std::vector<qint64> movedIds(const RfmSide &before, const RfmSide &after, Wanted wanted)
{
    std::vector<qint64> ids;
    walk(before, after, [&](qint64 contact, RfmSegment from, RfmSegment to) {
        if (wanted(from, to))
            ids.push_back(contact);
    });
    return ids;
}

template <typename Wanted>
std::vector<qint64> idsOf(const RfmResult &result, std::span<const PurchaseSummary> customers, Wanted wanted)
{
    Q_ASSERT(customers.size() == result.scores.size());
    std::vector<qint64> ids;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (wanted(result.scores[i]))
            ids.push_back(customers[i].contact.row());
    }
    return ids;
}

} // namespace rfm_board_detail

RfmSegment RfmField::mainClass() const
{
    const auto most = std::max_element(classes.begin(), classes.end());
    return *most > 0 ? static_cast<RfmSegment>(most - classes.begin()) : RfmSegment::None;
}

int RfmField::classCount() const
{
    return static_cast<int>(std::count_if(classes.begin(), classes.end(), [](qint64 count) { return count > 0; }));
}

Result<RfmBoard> rfmBoard(const RfmResult &result, std::span<const PurchaseSummary> customers, RfmMap map)
{
    using namespace rfm_board_detail;
    Q_ASSERT(customers.size() == result.scores.size());
    RfmBoard board;
    std::array<RfmSegmentTotal, kRfmSegmentCount> totals;
    for (size_t i = 0; i < customers.size(); ++i) {
        const RfmScore &score = result.scores[i];
        if (score.r == 0)
            continue;
        const auto fm = static_cast<size_t>(frequencyMonetaryScore(score.f, score.m) - 1);
        RfmField &field = board.fields[score.r - 1U][fm];
        RfmSegmentTotal &total = totals[at(score.segment)];
        for (Money *sum : {&field.revenue, &total.revenue, &board.revenue}) {
            if (Result<void> done = add(*sum, customers[i].netRevenue); !done)
                return done.error();
        }
        ++field.customers;
        ++field.classes[at(score.segment)];
        ++total.customers;
        ++board.customers;
        field.orders += customers[i].purchaseCount;
        total.orders += customers[i].purchaseCount;
    }
    for (const RfmSegment segment : segmentsOf(map)) {
        RfmSegmentTotal &total = totals[at(segment)];
        total.segment = segment;
        board.classes.push_back(total);
    }
    for (const auto &row : board.fields) {
        for (const RfmField &field : row)
            board.largestField = std::max(board.largestField, field.revenue);
    }
    return board;
}

std::optional<double> shareOf(Money part, Money whole)
{
    if (whole.minor() <= 0)
        return std::nullopt;
    return static_cast<double>(part.minor()) / static_cast<double>(whole.minor());
}

std::vector<qint64> fieldMembers(const RfmResult &result, std::span<const PurchaseSummary> customers, int r, int fm)
{
    return rfm_board_detail::idsOf(result, customers, [=](const RfmScore &score) {
        return score.r == r && frequencyMonetaryScore(score.f, score.m) == fm;
    });
}

std::vector<qint64> classMembers(const RfmResult &result, std::span<const PurchaseSummary> customers,
                                 RfmSegment segment)
{
    return rfm_board_detail::idsOf(result, customers,
                                   [=](const RfmScore &score) { return score.r > 0 && score.segment == segment; });
}

qint64 RfmMovement::before(RfmSegment segment) const
{
    qint64 sum = 0;
    for (const qint64 count : flows[rfm_board_detail::at(segment)])
        sum += count;
    return sum;
}

qint64 RfmMovement::after(RfmSegment segment) const
{
    qint64 sum = 0;
    for (const auto &row : flows)
        sum += row[rfm_board_detail::at(segment)];
    return sum;
}

qint64 RfmMovement::moved() const
{
    qint64 sum = 0;
    for (size_t from = 0; from < flows.size(); ++from) {
        for (size_t to = 0; to < flows.size(); ++to)
            sum += from == to ? 0 : flows[from][to];
    }
    return sum;
}

RfmMovement rfmMovement(const RfmSide &before, const RfmSide &after)
{
    using namespace rfm_board_detail;
    RfmMovement movement;
    walk(before, after, [&](qint64, RfmSegment from, RfmSegment to) { ++movement.flows[at(from)][at(to)]; });
    return movement;
}

std::vector<qint64> movers(const RfmSide &before, const RfmSide &after, RfmSegment from, RfmSegment to)
{
    return rfm_board_detail::movedIds(before, after, [=](RfmSegment a, RfmSegment b) { return a == from && b == to; });
}

std::vector<qint64> movers(const RfmSide &before, const RfmSide &after, RfmSegment segment, RfmMoveKind kind)
{
    const bool joined = kind == RfmMoveKind::Joined;
    return rfm_board_detail::movedIds(
        before, after, [=](RfmSegment from, RfmSegment to) { return from != to && (joined ? to : from) == segment; });
}

} // namespace shuke::value
