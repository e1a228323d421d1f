#include "core/sales/order_totals.h"

namespace shuke::sales {

namespace order_totals_detail {

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("an amount of the order does not fit 64 bits")};
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// Adds or subtracts step by step; remembers an overflow.
class Sum
{
public:
    void add(Money amount) { take(m_sum.plus(amount)); }
    void subtract(Money amount) { take(m_sum.minus(amount)); }
    Result<Money> value() const
    {
        if (m_overflow)
            return tooLarge();
        return m_sum;
    }

private:
    void take(std::optional<Money> sum)
    {
        m_overflow = m_overflow || !sum;
        m_sum = sum.value_or(Money());
    }

    Money m_sum;
    bool m_overflow = false;
};

} // namespace order_totals_detail

std::optional<Money> lineAmount(const OrderLine &line)
{
    if (line.amount || !line.unitPrice)
        return line.amount;
    const std::optional<qint64> gross = mulDiv(line.quantityMicro, line.unitPrice->minor(), kQuantityScale);
    if (!gross)
        return std::nullopt;
    return Money::fromMinor(*gross).minus(line.discount);
}

Result<Money> taxOf(const Order &order, std::span<const OrderLine> lines)
{
    if (!order.tax.isZero())
        return order.tax;
    order_totals_detail::Sum sum;
    for (const OrderLine &line : lines)
        sum.add(line.tax);
    return sum.value();
}

Result<Money> totalOfLines(const Order &order, std::span<const OrderLine> lines)
{
    if (lines.empty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("an order without lines needs a total")};
    order_totals_detail::Sum sum;
    for (size_t i = 0; i < lines.size(); ++i) {
        const std::optional<Money> amount = lineAmount(lines[i]);
        if (!amount && lines[i].unitPrice)
            return order_totals_detail::tooLarge();
        if (!amount)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("line %1 has neither an amount nor a price").arg(i + 1)};
        sum.add(*amount);
    }
    sum.subtract(order.discount);
    sum.add(order.shipping);
    if (!order.taxIncluded) {
        const Result<Money> tax = taxOf(order, lines);
        if (!tax)
            return tax.error();
        sum.add(*tax);
    }
    return sum.value();
}

std::optional<Money> inStoreCurrency(Money amount, QStringView currency, std::optional<qint64> rateNano,
                                     QStringView storeCurrency)
{
    if (currency == storeCurrency)
        return amount;
    if (!rateNano)
        return std::nullopt;
    const int digits = currencyDigits(storeCurrency) - currencyDigits(currency);
    qint64 factor = *rateNano;
    if (digits > 0 && __builtin_mul_overflow(factor, order_totals_detail::powerOfTen(digits), &factor))
        return std::nullopt;
    const qint64 divisor = digits < 0 ? kRateScale * order_totals_detail::powerOfTen(-digits) : kRateScale;
    const std::optional<qint64> converted = mulDiv(amount.minor(), factor, divisor);
    if (!converted)
        return std::nullopt;
    return Money::fromMinor(*converted);
}

} // namespace shuke::sales
