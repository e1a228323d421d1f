#include "core/value/rfm_segment.h"

#include <array>

namespace shuke::value {

namespace rfm_segment_detail {

struct Word
{
    std::string_view code;
    std::string_view name;
};

constexpr std::array<Word, kRfmSegmentCount> kWords = {{
    {"", ""},
    {"champions", "Champions"},
    {"loyal_customers", "Loyal Customers"},
    {"potential_loyalist", "Potential Loyalist"},
    {"new_customers", "New Customers"},
    {"promising", "Promising"},
    {"need_attention", "Need Attention"},
    {"about_to_sleep", "About To Sleep"},
    {"at_risk", "At Risk"},
    {"cant_lose_them", "Can't Lose Them"},
    {"hibernating", "Hibernating"},
    {"lost", "Lost"},
    {"others", "Others"},
    {"key_value", "重要价值"},
    {"key_develop", "重要发展"},
    {"key_keep", "重要保持"},
    {"key_win_back", "重要挽留"},
    {"general_value", "一般价值"},
    {"general_develop", "一般发展"},
    {"general_keep", "一般保持"},
    {"general_win_back", "一般挽留"},
}};

using S = RfmSegment;

constexpr std::array kGridOrder = {
    S::Champions,    S::LoyalCustomers, S::PotentialLoyalist, S::NewCustomers, S::Promising, S::NeedAttention,
    S::AboutToSleep, S::AtRisk,         S::CantLoseThem,      S::Hibernating,  S::Lost};
constexpr std::array kTenOrder = {
    S::Champions,    S::LoyalCustomers, S::PotentialLoyalist, S::NewCustomers, S::Promising, S::NeedAttention,
    S::AboutToSleep, S::AtRisk,         S::CantLoseThem,      S::Lost,         S::Others};
constexpr std::array kEightOrder = {S::KeyValue,     S::KeyDevelop,     S::KeyKeep,     S::KeyWinBack,
                                    S::GeneralValue, S::GeneralDevelop, S::GeneralKeep, S::GeneralWinBack};

/// [r − 1][fm − 1]
constexpr S kGrid[5][5] = {
    {S::Lost, S::Hibernating, S::AtRisk, S::AtRisk, S::CantLoseThem},
    {S::Hibernating, S::Hibernating, S::AtRisk, S::AtRisk, S::CantLoseThem},
    {S::AboutToSleep, S::AboutToSleep, S::NeedAttention, S::LoyalCustomers, S::LoyalCustomers},
    {S::Promising, S::PotentialLoyalist, S::PotentialLoyalist, S::LoyalCustomers, S::LoyalCustomers},
    {S::NewCustomers, S::PotentialLoyalist, S::PotentialLoyalist, S::Champions, S::Champions},
};

struct Interval
{
    S segment;
    int rFrom, rTo, fFrom, fTo, mFrom, mTo;
};

/// The intervals of rfm 0.3.0 in its order.
constexpr std::array<Interval, 10> kTen = {{
    {S::Champions, 5, 5, 5, 5, 5, 5},
    {S::PotentialLoyalist, 3, 5, 3, 5, 2, 5},
    {S::LoyalCustomers, 2, 4, 2, 4, 2, 4},
    {S::Promising, 3, 4, 1, 3, 3, 5},
    {S::NewCustomers, 4, 5, 1, 3, 1, 5},
    {S::CantLoseThem, 1, 2, 3, 4, 4, 5},
    {S::AtRisk, 1, 2, 2, 5, 4, 5},
    {S::NeedAttention, 1, 3, 3, 5, 3, 5},
    {S::AboutToSleep, 2, 3, 1, 3, 1, 4},
    {S::Lost, 1, 1, 1, 5, 1, 5},
}};

S tenSegment(int r, int f, int m)
{
    for (const Interval &i : kTen) {
        if (r >= i.rFrom && r <= i.rTo && f >= i.fFrom && f <= i.fTo && m >= i.mFrom && m <= i.mTo)
            return i.segment;
    }
    return S::Others;
}

} // namespace rfm_segment_detail

std::string_view segmentCode(RfmSegment segment)
{
    return rfm_segment_detail::kWords[static_cast<size_t>(segment)].code;
}

std::string_view segmentName(RfmSegment segment)
{
    return rfm_segment_detail::kWords[static_cast<size_t>(segment)].name;
}

std::span<const RfmSegment> segmentsOf(RfmMap map)
{
    switch (map) {
    case RfmMap::Grid:
        return rfm_segment_detail::kGridOrder;
    case RfmMap::Eight:
        return rfm_segment_detail::kEightOrder;
    case RfmMap::Ten:
        return rfm_segment_detail::kTenOrder;
    }
    Q_UNREACHABLE();
}

RfmSegment segmentOf(RfmMap map, int r, int f, int m, int highFrom)
{
    using namespace rfm_segment_detail;
    const auto isScore = [](int score) { return score >= 1 && score <= 5; };
    Q_ASSERT(isScore(r) && isScore(f) && isScore(m));
    switch (map) {
    case RfmMap::Grid:
        return kGrid[r - 1][frequencyMonetaryScore(f, m) - 1];
    case RfmMap::Ten:
        return tenSegment(r, f, m);
    case RfmMap::Eight: {
        const size_t row = m >= highFrom ? 0 : 4;
        const size_t column = r >= highFrom ? (f >= highFrom ? 0 : 1) : (f >= highFrom ? 2 : 3);
        return kEightOrder[row + column];
    }
    }
    Q_UNREACHABLE();
}

} // namespace shuke::value
