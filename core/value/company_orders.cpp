#include "core/value/company_orders.h"

namespace shuke::value {

namespace company_orders_detail {

constexpr std::string_view kCurrent =
    "SELECT DISTINCT a.person_id, a.company_id FROM affiliation a JOIN contact p ON p.id = a.person_id "
    "JOIN contact c ON c.id = a.company_id WHERE a.ended_on IS NULL AND p.deleted_at IS NULL AND c.deleted_at IS NULL "
    "ORDER BY 1, 2";

} // namespace company_orders_detail

Result<void> CompanyPeople::read(store::Database &database)
{
    Result<store::Statement> select = database.prepare(company_orders_detail::kCurrent);
    if (!select)
        return select.error();
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        Places &places = m_people.try_emplace(select->integer(0), Places{m_companies.size(), 0}).first->second;
        ++places.count;
        m_companies.push_back(select->integer(1));
    }
}

std::optional<CompanyPeople::Own> CompanyPeople::ownPart(const PurchaseSummary &customer) const
{
    const auto lent = m_lent.find(customer.contact.row());
    if (lent == m_lent.end())
        return Own{customer.purchaseCount, customer.netRevenue};
    const std::optional<Money> others = lent->second.net.value();
    const std::optional<Money> net = others ? customer.netRevenue.minus(*others) : std::nullopt;
    return net ? std::optional(Own{customer.purchaseCount - lent->second.orders, *net}) : std::nullopt;
}

} // namespace shuke::value
