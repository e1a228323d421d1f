#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "core/sales/order.h"

#include <memory>
#include <optional>
#include <vector>

namespace shuke::sales {

/// A sale over the counter: who, what or how much, how it was paid.
struct QuickSaleDraft
{
    ContactId customer;                           ///< Invalid: a walk-in, or `newCustomer`.
    std::optional<contacts::Contact> newCustomer; ///< Made on the way; only without `customer`.
    QDate day;                                    ///< Invalid: today.
    std::optional<Money> amount;                  ///< > 0, in the store's currency; read only without lines.
    std::vector<OrderLine> lines;                 ///< Of the store's currency.
    Money discount;                               ///< Of the whole sale, 0 … the sum of amount or lines.
    QByteArray paymentMethod;                     ///< All of it by this method; empty: it is not paid yet.
    QString note;
};

/// What a quick sale made; the customer is invalid for a walk-in.
struct QuickSaleResult
{
    OrderId order;
    ContactId customer;
    Money total;
    QDate day;
};

/// amount or Σ lines − discount, as the command will store it. InvalidInput: nothing is sold, a line without a price, a
/// discount below 0 or above the sum; TooLarge.
Result<Money> quickSaleTotal(const QuickSaleDraft &draft);

/// Order, payment and new customer in one operation. A paid sale is completed; one without a payment is, too: the goods
/// are gone, the money is outstanding. `created`, if given, is set when the command has run.
/// Errors of quickSaleTotal, createContact and createOrder; then nothing is made.
Command quickSale(QuickSaleDraft draft, std::shared_ptr<QuickSaleResult> created = {});

} // namespace shuke::sales
