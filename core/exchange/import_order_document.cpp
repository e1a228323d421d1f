#include "core/exchange/import_order_document.h"

#include "core/base/money.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_order_document_detail {

using Rows = std::span<OrderRow *const>;

std::string_view firstText(Rows rows, Field field)
{
    for (const OrderRow *row : rows) {
        if (const std::string_view text = row->text(field); !text.empty())
            return text;
    }
    return {};
}

std::string_view storedStatus(StatusWord status)
{
    switch (status) {
    case StatusWord::Draft:
        return "draft";
    case StatusWord::Paid:
        return "paid";
    case StatusWord::Shipped:
        return "shipped";
    case StatusWord::Canceled:
        return "canceled";
    case StatusWord::Completed:
    case StatusWord::Refunded:
    case StatusWord::Refund:
        break;
    }
    return "completed";
}

bool tells(Rows rows, std::optional<qint64> RowAmounts::*part)
{
    return std::any_of(rows.begin(), rows.end(),
                       [part](const OrderRow *row) { return (row->amounts.*part).has_value(); });
}

void negate(std::optional<qint64> &value)
{
    if (value)
        value = -*value;
}

/// A refund's numbers are zero or negative, however the file wrote them.
void turnIntoRefund(OrderDocument &document)
{
    std::optional<qint64> &total = document.told[OrderNumber::Total];
    const bool turned = total.value_or(0) > 0;
    if (turned) {
        negate(total);
        negate(document.told[OrderNumber::Shipping]);
        negate(document.told[OrderNumber::Tax]);
    }
    negate(document.told[OrderNumber::Discount]);
    for (LineDraft &line : document.lines) {
        if (line.quantityMicro > 0 && (turned || line.amountMinor.value_or(0) <= 0))
            line.quantityMicro = -line.quantityMicro;
        if (turned)
            negate(line.amountMinor);
    }
}

/// The amounts of an own export: the total on one row, each line's beside it. Nothing if somebody changed that.
std::optional<OrderAmounts> storedAmounts(Rows rows)
{
    OrderAmounts result;
    int totals = 0;
    for (const OrderRow *row : rows) {
        totals += row->amounts.amount ? 1 : 0;
        result.lines.push_back(row->lineAmount);
        for (const auto &[told, sum] : {std::pair(row->amounts.amount, &result.total),
                                        {row->amounts.discount, &result.discount},
                                        {row->amounts.shipping, &result.shipping},
                                        {row->amounts.tax, &result.tax}}) {
            if (__builtin_add_overflow(*sum, told.value_or(0), sum))
                return std::nullopt;
        }
    }
    return totals == 1 ? std::optional(std::move(result)) : std::nullopt;
}

void assembleAmounts(Rows rows, bool own, OrderDocument &document, std::vector<RowFinding> &findings)
{
    std::vector<RowAmounts> amounts;
    amounts.reserve(rows.size());
    for (const OrderRow *row : rows)
        amounts.push_back(row->amounts);
    bool taxIncluded = true;
    for (const OrderRow *row : rows) {
        if (row->taxIncluded) {
            taxIncluded = *row->taxIncluded;
            document.told[OrderNumber::TaxIncluded] = taxIncluded ? 1 : 0;
            break;
        }
    }
    const int digits = rows.front()->digits;
    std::optional<OrderAmounts> settled = own ? storedAmounts(rows) : std::nullopt;
    if (!settled)
        settled = settleAmounts(amounts, digits, taxIncluded);
    qint64 scale = 1;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i]->hasLine())
            continue;
        LineDraft line;
        line.quantityMicro = rows[i]->amounts.quantityMicro.value_or(1000000);
        if (const std::optional<qint64> price = rows[i]->amounts.unitPriceMicro) {
            line.unitPriceMinor = mulDiv(*price, scale, 1000000);
            if (*price * 1 % (1000000 / std::min<qint64>(scale, 1000000)) != 0)
                findings.push_back({fieldCode(Field::UnitPrice), "amount_rounded", rows[i]->text(Field::UnitPrice),
                                    rows[i]->cells.line});
        }
        line.discountMinor = rows[i]->lineDiscount.value_or(0);
        line.taxMinor = rows[i]->lineTax.value_or(0);
        line.text = rows[i]->text(Field::LineText);
        if (settled)
            line.amountMinor = settled->lines[i];
        document.lines.push_back(line);
        document.lineRows.push_back(i);
    }
    if (!settled) {
        if (!document.problem) {
            document.problem = std::any_of(rows.begin(), rows.end(), [](const OrderRow *row) { return row->badAmount; })
                                   ? "amount_invalid"
                                   : "amount_missing";
            document.problemField = Field::Amount;
        }
        return;
    }
    if (settled->linesDiffer)
        findings.push_back(
            {fieldCode(Field::Amount), "lines_differ", firstText(rows, Field::Amount), rows.front()->cells.line});
    document.told[OrderNumber::Total] = settled->total;
    if (tells(rows, &RowAmounts::discount))
        document.told[OrderNumber::Discount] = settled->discount;
    if (tells(rows, &RowAmounts::shipping))
        document.told[OrderNumber::Shipping] = settled->shipping;
    if (tells(rows, &RowAmounts::tax))
        document.told[OrderNumber::Tax] = settled->tax;
}

} // namespace import_order_document_detail

void assembleOrder(std::span<OrderRow *const> rows, bool asRefund, bool own, OrderDocument &document,
                   std::vector<RowFinding> &findings)
{
    using namespace import_order_document_detail;
    document.told = {};
    document.lines.clear();
    document.lineRows.clear();
    document.problem = nullptr;
    document.unusable = false;
    document.refunded = false;
    document.customer = {};
    for (const OrderRow *row : rows) {
        if (!row->customer.isEmpty()) {
            document.customer = row->customer;
            break;
        }
    }
    document.externalId = rows.front()->text(Field::ExternalId);
    document.refundOf = firstText(rows, Field::RefundOf);
    document.shop = firstText(rows, Field::Shop);
    document.salesperson = firstText(rows, Field::Salesperson);
    document.paymentMethod = firstText(rows, Field::PaymentMethod);
    document.payments = firstText(rows, Field::Payments);
    OrderDraft &told = document.told;
    told[OrderText::ExternalId] = document.externalId;
    told[OrderText::Channel] = firstText(rows, Field::Channel);
    told[OrderText::ShipName] = firstText(rows, Field::ShipName);
    told[OrderText::ShipPhone] = firstText(rows, Field::ShipPhone);
    told[OrderText::ShipAddress] = firstText(rows, Field::ShipAddress);
    told[OrderText::Note] = firstText(rows, Field::Note);
    const auto blocked = [&document](const char *problem, Field field, bool unusable) {
        if (document.problem)
            return;
        document.problem = problem;
        document.problemField = field;
        document.unusable = unusable;
    };
    bool badDay = false;
    document.isRefund = asRefund || !document.refundOf.empty();
    const OrderRow &first = *rows.front();
    for (const OrderRow *row : rows) {
        if (row->badCurrency)
            blocked("currency_unknown", Field::Currency, true);
        else if (row->currency != first.currency)
            blocked("currency_mixed", Field::Currency, true);
        if (!told[OrderNumber::OrderedOn] && row->day) {
            told[OrderNumber::OrderedOn] = row->day;
            told[OrderNumber::OrderedAt] = row->utcMs;
        }
        badDay = badDay || row->badDay;
        if (row->rateNano && !told[OrderNumber::RateNano])
            told[OrderNumber::RateNano] = row->rateNano;
        if (!row->status)
            continue;
        if (told[OrderText::Status].empty())
            told[OrderText::Status] = storedStatus(*row->status);
        document.isRefund = document.isRefund || row->status == StatusWord::Refund;
        document.refunded = document.refunded || row->status == StatusWord::Refunded;
    }
    if (!told[OrderNumber::OrderedOn])
        blocked(badDay ? "date_invalid" : "date_missing", Field::OrderedOn, false);
    if (!first.currency.isEmpty())
        told[OrderText::Currency] = {first.currency.constData(), static_cast<size_t>(first.currency.size())};
    assembleAmounts(rows, own, document, findings);
    document.isRefund = document.isRefund || told[OrderNumber::Total].value_or(0) < 0;
    if (document.isRefund) {
        if (!own || told[OrderNumber::Total].value_or(0) > 0)
            turnIntoRefund(document);
        document.refunded = false;
        told[OrderText::Kind] = "refund";
    } else if (told[OrderNumber::Total]) {
        told[OrderText::Kind] = "order";
    }
}

} // namespace shuke::exchange
