#include "core/exchange/demo_calendar.h"
#include "core/exchange/demo_company.h"
#include "core/exchange/demo_words.h"

#include <algorithm>
#include <array>

namespace shuke::exchange {

/// How somebody buys.
struct DemoGenerator::Habit
{
    int gapDays = 30;      ///< Typical days between two visits.
    int leavePermille = 0; ///< Chance not to come again, after each visit.
    int favourite = 0;     ///< Category bought most.
    int shop = 0;
    int extraLines = 1;
    bool delivery = false; ///< Orders by WeChat, web or phone now and then.
    bool company = false;
    bool known = true; ///< Not a passer-by.
};

namespace demo_orders_detail {

/// Quantiles 1/32 … 31/32 of the exponential distribution, in percent of the mean: integers, equal everywhere.
constexpr std::array<int, 32> kExponential = {2,   5,   8,   11,  15,  18,  22,  25,  29,  33, 37,
                                              42,  47,  52,  58,  63,  69,  76,  82,  90,  98, 107,
                                              116, 127, 139, 152, 168, 186, 210, 242, 290, 390};

struct HabitClass
{
    int weight;
    int gapFrom;
    int gapTo;
    int leavePermille;
};
// Once, now and then, seasonal, monthly, fortnightly, weekly.
constexpr HabitClass kHabits[] = {{240, 60, 200, 720}, {260, 60, 130, 190}, {200, 90, 180, 90},
                                  {170, 24, 45, 60},   {90, 11, 20, 35},    {40, 5, 9, 16}};

constexpr std::string_view kCategories[] = {"现泡茶饮", "手工糕点", "茶叶", kDemoMooncakes, kDemoGifts};

int lineWeight(const DemoProduct &product, QDate day, bool company, std::string_view favourite)
{
    const bool autumn = isBefore(day, midAutumn(day.year()), 28);
    const bool spring = isBefore(day, springFestival(day.year()), 24);
    int weight = product.weight * 10;
    if (product.category == kDemoMooncakes)
        return autumn ? (company ? 9000 : 1500) : 0;
    if (product.code == "G03")
        return spring ? (company ? 9000 : 1400) : 0;
    if (product.category == favourite)
        weight *= 4;
    if (company)
        weight = product.category == kDemoGifts || product.category == "茶叶" ? weight * 20 : weight / 10;
    return weight;
}

} // namespace demo_orders_detail

using demo_orders_detail::kExponential;

void DemoGenerator::fillLines(SplitMix64 &random, DemoOrder &order, const Habit &habit) const
{
    const std::span<const DemoProduct> products = demoProducts();
    std::vector<int> weights;
    weights.reserve(products.size());
    for (const DemoProduct &product : products)
        weights.push_back(demo_orders_detail::lineWeight(
            product, order.day, habit.company, demo_orders_detail::kCategories[static_cast<size_t>(habit.favourite)]));
    const int wanted = 1 + (random.chance(620) ? 1 : 0) + random.below(habit.extraLines + 1);
    for (int i = 0; i < wanted; ++i) {
        const int index = random.weighted(weights);
        weights[static_cast<size_t>(index)] = 0; // one line per product
        const DemoProduct &product = products[static_cast<size_t>(index)];
        DemoLine line;
        line.product = index;
        int quarters = 4 * (random.chance(720) ? 1 : random.between(2, 3));
        if (habit.company)
            quarters = 4 * random.between(2, 12);
        else if (product.byWeight)
            quarters = random.between(1, 4);
        line.quantityMicro = quarters * qint64(250000);
        line.unitPrice = price(product.priceFen);
        line.amount = Money::fromMinor(*mulDiv(line.unitPrice.minor(), line.quantityMicro, 1000000));
        order.lines.push_back(line);
    }
}

void DemoGenerator::settle(SplitMix64 &random, DemoOrder &order, const Habit &habit) const
{
    qint64 sum = 0;
    for (const DemoLine &line : order.lines)
        sum += line.amount.minor();
    if (habit.known && random.chance(habit.company ? 700 : 120))
        order.discount = Money::fromMinor(sum * (habit.company ? 10 : 5) / 100);
    if (habit.delivery && random.chance(350)) {
        constexpr std::array<const char *, 3> kChannels = {"微信", "网店", "电话"};
        order.channel = kChannels[static_cast<size_t>(random.below(3))];
        order.shipping = random.chance(600) ? price(1000) : Money();
    }
    order.total = Money::fromMinor(sum - order.discount.minor() + order.shipping.minor());

    constexpr std::array<const char *, 5> kMethods = {"wechat_pay", "alipay", "cash", "card", "stored_value"};
    constexpr std::array<int, 5> kMethodWeights = {56, 20, 11, 7, 6};
    order.paymentMethod = habit.company ? "transfer" : kMethods[static_cast<size_t>(random.weighted(kMethodWeights))];
    const qint64 age = order.day.daysTo(m_options.endDay);
    const bool remote = order.channel != std::string_view("门店");
    if (random.chance(18))
        order.status = random.chance(850) ? DemoStatus::Canceled : DemoStatus::Draft;
    else if (remote && age < 4)
        order.status = age < 2 ? DemoStatus::Paid : DemoStatus::Shipped;
    if (order.status == DemoStatus::Canceled || order.status == DemoStatus::Draft)
        return;
    order.paidOn = habit.company ? order.day.addDays(random.between(3, 45)) : order.day;
    if (order.paidOn > m_options.endDay)
        order.paidOn = {}; // still to be received
    if (order.paidOn.isValid() && random.chance(16)) {
        DemoRefund refund;
        refund.day = std::min(order.paidOn.addDays(random.between(0, 6)), m_options.endDay);
        refund.amount = order.total;
        if (order.lines.size() > 1 && order.discount.isZero() && random.chance(650)) {
            refund.line = random.below(static_cast<int>(order.lines.size()));
            refund.amount = order.lines[static_cast<size_t>(refund.line)].amount;
        }
        order.refund = refund;
    }
}

DemoOrder DemoGenerator::order(SplitMix64 &random, QDate day, const Habit &habit) const
{
    DemoOrder order;
    order.day = day;
    order.minute = random.between(9 * 60, 12 * 60) + (random.chance(640) ? random.between(0, 8 * 60 + 30) : 0);
    order.shop = random.chance(850) ? habit.shop : 1 - habit.shop;
    order.salesperson = order.shop * 2 + random.below(3);
    fillLines(random, order, habit);
    settle(random, order, habit);
    return order;
}

void DemoGenerator::addOrders(SplitMix64 &random, DemoEntity &entity, bool company) const
{
    using demo_orders_detail::kHabits;
    if (random.chance(45))
        return; // known, but has not bought yet
    Habit habit;
    std::array<int, std::size(kHabits)> weights{};
    std::transform(std::begin(kHabits), std::end(kHabits), weights.begin(), [](const auto &c) { return c.weight; });
    const demo_orders_detail::HabitClass &kind =
        company ? kHabits[2] : kHabits[static_cast<size_t>(random.weighted(weights))];
    habit.gapDays = random.between(kind.gapFrom, kind.gapTo);
    habit.leavePermille = kind.leavePermille;
    constexpr std::array<int, 3> kFavourites = {45, 35, 20};
    habit.favourite = random.weighted(kFavourites);
    habit.shop = random.chance(620) ? 0 : 1;
    habit.extraLines = random.below(3);
    habit.delivery = random.chance(300);
    habit.company = company;

    QDate day = std::max(entity.contacts[0].createdOn, m_firstDay);
    if (entity.contacts[0].createdOn < m_firstDay)
        day = day.addDays(random.below(std::max(7, habit.gapDays)));
    const QDate autumnBuyer = random.chance(company ? 900 : 160) ? m_options.endDay : QDate();
    for (bool here = true; here && day <= m_options.endDay;) {
        if (random.below(260) >= demoDayWeight(day)) { // a quiet day: come tomorrow or the day after
            day = day.addDays(random.between(1, 2));
            continue;
        }
        entity.orders.push_back(order(random, day, habit));
        here = !random.chance(habit.leavePermille);
        const qint64 gap = qint64(habit.gapDays) * kExponential[static_cast<size_t>(random.below(32))] / 100;
        QDate next = day.addDays(std::max<qint64>(gap, 1));
        const QDate festival = midAutumn(day.year()).addDays(-random.between(1, 20));
        if (autumnBuyer.isValid() && here && day < festival && next > festival)
            next = festival; // mooncakes are not forgotten
        day = next;
    }
    for (DemoOrder &order : entity.orders) {
        const bool second = entity.duplicate && order.day >= entity.contacts[1].createdOn && random.chance(500);
        order.contact = second ? 1 : 0;
    }
}

std::vector<DemoOrder> DemoGenerator::walkIns(QDate day) const
{
    SplitMix64 random = stream(2, static_cast<quint64>(day.toJulianDay()));
    Habit habit;
    habit.known = false;
    habit.extraLines = 0;
    const qint64 expected = qint64(5) * m_options.customers * demoDayWeight(day); // in 1/200,000 of an order
    const qint64 count = expected / 200000 + (random.below(200000) < expected % 200000 ? 1 : 0);
    std::vector<DemoOrder> orders;
    for (qint64 i = 0; i < count; ++i) {
        habit.favourite = random.below(2);
        habit.shop = random.chance(620) ? 0 : 1;
        orders.push_back(order(random, day, habit));
    }
    std::sort(orders.begin(), orders.end(), [](const DemoOrder &a, const DemoOrder &b) { return a.minute < b.minute; });
    return orders;
}

} // namespace shuke::exchange
