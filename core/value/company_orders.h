#pragma once

#include "core/base/money_sum.h"
#include "core/store/database.h"
#include "core/value/purchase_summary.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace shuke::value {

/// Whose orders are a company's.
enum class CompanyOrders : quint8 {
    Own,        ///< Those that name it.
    WithPeople, ///< … and those of the people who work there now.
};

/// Who works where, and what companies got from their people while orders were counted: it is not theirs in a sum over
/// all customers.
class CompanyPeople
{
public:
    /// Reads the affiliations that have not ended, of people and companies outside the trash.
    Result<void> read(store::Database &database);

    /// The companies of a person, each once.
    std::span<const qint64> companiesOf(qint64 person) const
    {
        if (m_companies.empty())
            return {};
        const auto found = m_people.find(person);
        return found == m_people.end() ? std::span<const qint64>()
                                       : std::span(m_companies).subspan(found->second.first, found->second.count);
    }

    void lend(qint64 company, int orders, qint64 minor)
    {
        Lent &lent = m_lent[company];
        lent.orders += orders;
        lent.net.add(Money::fromMinor(minor));
    }
    struct Own
    {
        qint64 orders = 0;
        Money net;
    };
    /// Of a customer's purchases, without what a company got. Nothing beyond 64 bits.
    std::optional<Own> ownPart(const PurchaseSummary &customer) const;

private:
    struct Lent
    {
        qint64 orders = 0;
        MoneySum net;
    };
    struct Places
    {
        size_t first = 0;
        size_t count = 0;
    };
    std::unordered_map<qint64, Places> m_people;
    std::vector<qint64> m_companies; ///< By person.
    std::unordered_map<qint64, Lent> m_lent;
};

} // namespace shuke::value
