#pragma once

#include "core/base/money.h"

#include <QString>

#include <optional>
#include <span>

namespace shuke::value {

/// An order's amount, or that of a refund of it, as the document has it.
struct OrderAmount
{
    Money total;                    ///< A refund's is <= 0.
    QString currency;               ///< Null: the store's.
    std::optional<qint64> rateNano; ///< Of a document in another currency.
};

/// A refund that counts and is linked to an order.
struct LinkedRefund : OrderAmount
{
    qint64 order = 0; ///< Its row.
};

/// What the refunds of an order leave of it.
struct OrderNet
{
    std::optional<Money> net;   ///< In the store's currency. Nothing: left out, it cannot be told.
    bool fullyRefunded = false; ///< Counts nowhere.
    qint64 refundsWithoutRate = 0;

    bool counts() const { return net && !fullyRefunded; }
};

/// Pure. Refunds in the order's currency are netted before it is converted. Source: docs/formulas.md, "Orders and
/// money".
OrderNet orderNet(const OrderAmount &order, std::span<const LinkedRefund> refunds, const QString &storeCurrency);

/// In the store's currency, at the document's rate; nothing without a usable one.
std::optional<Money> inStoreCurrency(const OrderAmount &document, const QString &storeCurrency);

} // namespace shuke::value
