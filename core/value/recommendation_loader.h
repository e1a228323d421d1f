#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/value/recommendations.h"

#include <QDate>

#include <memory>

namespace shuke::value {

struct BasketRequest
{
    static constexpr int kPopularDays = 90;

    QDate asOf; ///< Invalid: today. Orders dated later are not there.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// A product as it is recommended.
struct BasketItem
{
    ProductId product;
    QString code;
    QString name;
    bool offered = false; ///< Still sold, and not in the trash.
};

/// What all customers bought, and which products go with which. Items are numbered by product code, then by id. Small
/// enough to be kept: 12 bytes a customer, 4 for each product of his, and the neighbours.
struct BasketModel
{
    QDate asOf;
    std::vector<BasketItem> items;
    std::vector<quint8> offered; ///< By item, as recommendFor takes it.
    ItemNeighbours neighbours;
    std::vector<PopularItem> popular; ///< Of the last kPopularDays days.

    std::vector<ContactId> customers;   ///< Who bought anything and is not in the trash, ascending.
    std::vector<quint32> boughtOffsets; ///< By customer, into `bought`; one more than customers.
    std::vector<quint32> bought;        ///< Each item once.

    std::span<const quint32> boughtBy(size_t customer) const;
    std::optional<size_t> placeOf(ContactId contact) const; ///< In `customers`.
    std::optional<quint32> itemOf(ProductId product) const;
    /// What to offer to him; without a customer who bought: what is popular.
    std::vector<Recommendation> recommendTo(std::optional<size_t> customer, size_t count = 10) const;
};

/// Reads all orders that count (docs/formulas.md, "Orders and money"): one that was taken back as a whole does not; a
/// product that was taken back alone stays in its basket, since it was chosen. A name without a product is no item.
/// Canceled. 5,000,000 orders with three lines take some 20 s and 300 MB for a moment.
Query<std::shared_ptr<const BasketModel>> basketModel(BasketRequest request);

} // namespace shuke::value
