#pragma once

#include "core/value/customer_scores.h"

#include <optional>

namespace shuke::value {

/// Why each customer has the RFM scores he has: what is left of CustomerScores when only that is asked, some 32 bytes a
/// customer in place of 90.
class RfmReasons
{
public:
    explicit RfmReasons(CustomerScores scores);

    DayRange window() const { return m_window; }
    QString currency() const { return m_currency; } ///< Of all amounts.
    const RfmResult &rfm() const { return m_rfm; }
    /// As explainRfm tells it; nothing for who has no purchase in the window.
    std::optional<RfmReason> of(ContactId contact) const;

private:
    DayRange m_window;
    QString m_currency;
    RfmResult m_rfm;
    std::vector<ContactId> m_contacts; ///< Ascending.
    std::vector<int> m_orderCounts;
    std::vector<Money> m_netRevenue;
};

} // namespace shuke::value
