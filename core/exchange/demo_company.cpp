#include "core/exchange/demo_company.h"

#include "core/exchange/demo_words.h"

#include <algorithm>

namespace shuke::exchange {

namespace demo_company_detail {

/// Currencies with another price level than the yuan, in thousandths; the numbers only have to look right.
int priceLevel(QStringView currency)
{
    constexpr std::pair<QLatin1StringView, int> kLevels[] = {
        {QLatin1StringView("CNY"), 1000},  {QLatin1StringView("HKD"), 1100},   {QLatin1StringView("TWD"), 4400},
        {QLatin1StringView("JPY"), 20000}, {QLatin1StringView("KRW"), 180000}, {QLatin1StringView("INR"), 12000},
    };
    for (const auto &[code, level] : kLevels) {
        if (currency == code)
            return level;
    }
    return 200;
}

/// Where the entity's contacts stand in the whole, when it is walked in order.
bool byTime(const DemoOrder &a, const DemoOrder &b)
{
    return std::pair(a.day, a.minute) < std::pair(b.day, b.minute);
}

} // namespace demo_company_detail

DemoGenerator::DemoGenerator(DemoOptions options) : m_options(std::move(options))
{
    Q_ASSERT(m_options.endDay.isValid() && m_options.years >= 1 && m_options.customers >= 0);
    m_firstDay = m_options.endDay.addYears(-m_options.years).addDays(1);
}

SplitMix64 DemoGenerator::stream(quint64 kind, quint64 index) const
{
    SplitMix64 mixer(m_options.seed ^ (kind << 56));
    return SplitMix64(mixer.next() ^ SplitMix64(index).next());
}

Money DemoGenerator::price(int fen) const
{
    const int digits = currencyDigits(m_options.currency);
    qint64 minor = qint64(fen) * demo_company_detail::priceLevel(m_options.currency) / 1000;
    for (int i = digits; i < 2; ++i)
        minor /= 10;
    for (int i = 2; i < digits; ++i)
        minor *= 10;
    return Money::fromMinor(std::max<qint64>(minor, 1));
}

DemoEntity DemoGenerator::entity(qint64 index) const
{
    SplitMix64 random = stream(1, static_cast<quint64>(index));
    DemoEntity entity;
    const bool isCompany = index % 83 == 40;
    if (isCompany) {
        entity.contacts.push_back(company(random, index));
        DemoContact buyer = person(random, index);
        buyer.externalId.clear();
        buyer.employer = entity.contacts[0].name;
        buyer.createdOn = entity.contacts[0].createdOn;
        entity.contacts.push_back(std::move(buyer));
    } else {
        entity.contacts.push_back(person(random, index));
        entity.duplicate = random.chance(33);
        if (entity.duplicate)
            entity.contacts.push_back(secondRecord(random, entity.contacts[0]));
    }
    addOrders(random, entity, isCompany);
    return entity;
}

DemoData generateDemo(const DemoOptions &options)
{
    const DemoGenerator generator(options);
    DemoData data;
    for (qint64 i = 0; i < generator.entityCount(); ++i) {
        DemoEntity entity = generator.entity(i);
        const int first = static_cast<int>(data.contacts.size());
        if (entity.contacts.size() == 2 && !entity.duplicate)
            data.affiliations.push_back({static_cast<size_t>(first) + 1, static_cast<size_t>(first)});
        std::move(entity.contacts.begin(), entity.contacts.end(), std::back_inserter(data.contacts));
        for (DemoOrder &order : entity.orders) {
            order.contact += first;
            data.orders.push_back(std::move(order));
        }
    }
    for (QDate day = generator.firstDay(); day <= options.endDay; day = day.addDays(1)) {
        std::vector<DemoOrder> orders = generator.walkIns(day);
        std::move(orders.begin(), orders.end(), std::back_inserter(data.orders));
    }
    std::stable_sort(data.orders.begin(), data.orders.end(), demo_company_detail::byTime);
    return data;
}

} // namespace shuke::exchange
