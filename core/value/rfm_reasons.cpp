#include "core/value/rfm_reasons.h"

#include <algorithm>

namespace shuke::value {

RfmReasons::RfmReasons(CustomerScores scores)
    : m_window(scores.purchases.window), m_currency(std::move(scores.purchases.currency)), m_rfm(std::move(scores.rfm))
{
    const std::vector<PurchaseSummary> &customers = scores.purchases.customers;
    m_contacts.reserve(customers.size());
    m_orderCounts.reserve(customers.size());
    m_netRevenue.reserve(customers.size());
    for (const PurchaseSummary &customer : customers) {
        m_contacts.push_back(customer.contact);
        m_orderCounts.push_back(customer.purchaseCount);
        m_netRevenue.push_back(customer.netRevenue);
    }
}

std::optional<RfmReason> RfmReasons::of(ContactId contact) const
{
    const auto found = std::ranges::lower_bound(m_contacts, contact);
    if (found == m_contacts.end() || *found != contact)
        return std::nullopt;
    const auto at = static_cast<size_t>(found - m_contacts.begin());
    return explainRfm(m_rfm, m_rfm.scores[at], m_orderCounts[at], m_netRevenue[at]);
}

} // namespace shuke::value
