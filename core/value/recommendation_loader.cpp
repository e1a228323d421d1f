#include "core/value/recommendation_loader.h"

#include "core/store/read_context.h"
#include "core/value/sold_lines.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace shuke::value {

namespace recommendation_loader_detail {

/// Two numbers, sorted by the first: lists of the second, one per value of the first.
using Pairs = std::vector<std::pair<quint32, quint32>>;

class Loader
{
public:
    Loader(ReadContext &context, const BasketRequest &request, BasketModel &model)
        : m_context(context), m_request(request), m_model(model)
    {}
    Result<void> run();

private:
    Result<void> readItems();
    Result<void> readOrders();
    Result<void> readLines();
    Result<void> build();
    void collectBought();

    ReadContext &m_context;
    const BasketRequest &m_request;
    BasketModel &m_model;
    std::unordered_map<qint64, quint32> m_places; ///< Of items, by product.
    std::vector<CountedOrder> m_orders;
    Pairs m_sold; ///< Order and item.
};

void sortOnce(Pairs &pairs)
{
    std::ranges::sort(pairs);
    const auto repeated = std::ranges::unique(pairs);
    pairs.erase(repeated.begin(), repeated.end());
}

Result<void> Loader::readItems()
{
    Result<store::Statement> select = m_context.database().prepare(
        "SELECT id, code, name, active = 1 AND deleted_at IS NULL FROM product ORDER BY code IS NULL, code, id");
    if (!select)
        return select.error();
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        m_places.emplace(select->integer(0), static_cast<quint32>(m_model.items.size()));
        m_model.items.push_back({select->id<ProductId>(0), select->text(1), select->text(2), select->integer(3) != 0});
        m_model.offered.push_back(static_cast<quint8>(m_model.items.back().offered));
    }
}

Result<void> Loader::readOrders()
{
    Result<PurchaseLoad> load =
        loadPurchases(m_context, {}, m_model.asOf, PurchaseDays::Left, m_request.progress, &m_orders);
    if (!load)
        return load.error();
    m_model.customers.reserve(load->customers.size());
    for (const PurchaseSummary &customer : load->customers)
        m_model.customers.push_back(customer.contact);
    return {};
}

Result<void> Loader::readLines()
{
    return forEachSoldLine(
        m_context, m_orders, m_model.asOf,
        [this](const SoldLine &line) -> Result<void> {
            const auto place = m_places.find(line.product.row());
            if (place != m_places.end() && !line.isRefund && line.quantityMicro > 0)
                m_sold.emplace_back(static_cast<quint32>(line.order), place->second);
            return {};
        },
        m_request.progress);
}

Result<void> Loader::build()
{
    std::vector<quint32> offsets = {0};
    std::vector<quint32> items;
    std::vector<qint64> recent(m_model.items.size());
    const qint64 since = m_model.asOf.toJulianDay() - BasketRequest::kPopularDays;
    items.reserve(m_sold.size());
    for (size_t i = 0; i < m_sold.size(); ++i) {
        if (i > 0 && m_sold[i].first != m_sold[i - 1].first)
            offsets.push_back(static_cast<quint32>(i));
        items.push_back(m_sold[i].second);
        if (m_orders[m_sold[i].first].day > since)
            ++recent[m_sold[i].second];
    }
    if (!m_sold.empty())
        offsets.push_back(static_cast<quint32>(m_sold.size()));
    NeighbourOptions options;
    options.cancel = m_request.cancel;
    options.progress = m_request.progress;
    Result<ItemNeighbours> neighbours =
        buildNeighbours({offsets, items}, static_cast<quint32>(m_model.items.size()), options);
    if (!neighbours)
        return neighbours.error();
    m_model.neighbours = std::move(*neighbours);
    m_model.popular = popularItems(recent);
    return {};
}

/// By customer in the place of by order.
void Loader::collectBought()
{
    std::erase_if(m_sold, [this](const auto &sold) { return !m_orders[sold.first].contact.isValid(); });
    for (auto &[order, item] : m_sold)
        order = static_cast<quint32>(m_model.placeOf(m_orders[order].contact).value_or(0));
    m_orders = {};
    sortOnce(m_sold);
    m_model.boughtOffsets.assign(m_model.customers.size() + 1, 0);
    m_model.bought.reserve(m_sold.size());
    for (const auto &[customer, item] : m_sold) {
        ++m_model.boughtOffsets[customer + 1];
        m_model.bought.push_back(item);
    }
    std::partial_sum(m_model.boughtOffsets.begin(), m_model.boughtOffsets.end(), m_model.boughtOffsets.begin());
}

Result<void> Loader::run()
{
    for (const auto step : {&Loader::readItems, &Loader::readOrders, &Loader::readLines}) {
        if (Result<void> done = (this->*step)(); !done)
            return done;
    }
    sortOnce(m_sold);
    if (Result<void> done = build(); !done)
        return done;
    collectBought();
    return {};
}

} // namespace recommendation_loader_detail

std::span<const quint32> BasketModel::boughtBy(size_t customer) const
{
    return std::span(bought).subspan(boughtOffsets[customer], boughtOffsets[customer + 1] - boughtOffsets[customer]);
}

std::optional<size_t> BasketModel::placeOf(ContactId contact) const
{
    const auto found = std::ranges::lower_bound(customers, contact);
    if (found == customers.end() || *found != contact)
        return std::nullopt;
    return static_cast<size_t>(found - customers.begin());
}

std::optional<quint32> BasketModel::itemOf(ProductId product) const
{
    const auto found = std::ranges::find(items, product, &BasketItem::product);
    return found == items.end() ? std::nullopt : std::optional(static_cast<quint32>(found - items.begin()));
}

std::vector<Recommendation> BasketModel::recommendTo(std::optional<size_t> customer, size_t count) const
{
    RecommendationRequest request;
    if (customer)
        request.bought = boughtBy(*customer);
    request.offered = offered;
    request.popular = popular;
    request.count = count;
    return recommendFor(neighbours, request);
}

Query<std::shared_ptr<const BasketModel>> basketModel(BasketRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) -> Result<std::shared_ptr<const BasketModel>> {
                const auto model = std::make_shared<BasketModel>();
                model->asOf = request.asOf.isValid() ? request.asOf : context.today();
                if (Result<void> done = recommendation_loader_detail::Loader(context, request, *model).run(); !done)
                    return done.error();
                return std::shared_ptr<const BasketModel>(model);
            },
            cancel};
}

} // namespace shuke::value
