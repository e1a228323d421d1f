#include "core/exchange/import_order_amounts.h"

#include "core/base/money.h"

#include <algorithm>

namespace shuke::exchange {

namespace import_order_amounts_detail {

/// Adds `value`; false on overflow.
bool add(qint64 &sum, qint64 value)
{
    return !__builtin_add_overflow(sum, value, &sum);
}

bool sumOf(std::span<const RowAmounts> rows, std::optional<qint64> RowAmounts::*part, qint64 &sum)
{
    return std::all_of(rows.begin(), rows.end(),
                       [&](const RowAmounts &row) { return add(sum, (row.*part).value_or(0)); });
}

bool shippingOf(std::span<const RowAmounts> rows, qint64 &shipping)
{
    const std::optional<qint64> first = rows.front().shipping;
    if (std::all_of(rows.begin(), rows.end(), [&first](const RowAmounts &row) { return row.shipping == first; })) {
        shipping = first.value_or(0);
        return true;
    }
    return sumOf(rows, &RowAmounts::shipping, shipping);
}

std::optional<qint64> ownValue(const RowAmounts &row, int digits)
{
    if (!row.unitPriceMicro)
        return std::nullopt;
    return lineValue(row.quantityMicro.value_or(1000000), *row.unitPriceMicro, digits);
}

/// Do the rows repeat the order's total?
bool repeatsTotal(std::span<const RowAmounts> rows, const std::vector<std::optional<qint64>> &own)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].amount != rows[0].amount || !own[i])
            return false;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (*own[i] - rows[i].discount.value_or(0) != *rows[i].amount && *own[i] != *rows[i].amount)
            return true;
    }
    return false;
}

} // namespace import_order_amounts_detail

std::optional<qint64> lineValue(qint64 quantityMicro, qint64 unitPriceMicro, int digits)
{
    qint64 divisor = 1000000000000; // millionths × millionths
    for (int i = 0; i < digits; ++i)
        divisor /= 10;
    return mulDiv(quantityMicro, unitPriceMicro, divisor);
}

std::optional<OrderAmounts> settleAmounts(std::span<const RowAmounts> rows, int digits, bool taxIncluded)
{
    using namespace import_order_amounts_detail;
    OrderAmounts result;
    if (rows.empty() || !sumOf(rows, &RowAmounts::discount, result.discount) ||
        !sumOf(rows, &RowAmounts::tax, result.tax) || !shippingOf(rows, result.shipping))
        return std::nullopt;
    std::vector<std::optional<qint64>> own;
    own.reserve(rows.size());
    for (const RowAmounts &row : rows) {
        own.push_back(ownValue(row, digits));
        if (row.unitPriceMicro && !own.back())
            return std::nullopt; // overflow
    }
    const auto told =
        std::count_if(rows.begin(), rows.end(), [](const RowAmounts &row) { return row.amount.has_value(); });
    const bool totalTold = told == 1 || (told == static_cast<qint64>(rows.size()) && repeatsTotal(rows, own));
    if (totalTold) {
        result.total = *std::find_if(rows.begin(), rows.end(), [](const RowAmounts &row) {
                            return row.amount.has_value();
                        })->amount;
        result.lines = own;
        qint64 sum = 0;
        bool all = true;
        for (const std::optional<qint64> &line : own) {
            all = all && line.has_value();
            if (!add(sum, line.value_or(0)))
                return std::nullopt;
        }
        const qint64 extra = result.shipping + (taxIncluded ? 0 : result.tax);
        if (rows.size() == 1 && !all)
            result.lines[0] = result.total - extra; // the only line is what is left of the total
        else if (all)
            result.linesDiffer = sum - result.discount + extra != result.total && sum != result.total;
        return result;
    }
    result.lines.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const std::optional<qint64> value = rows[i].amount ? rows[i].amount : own[i];
        if (!value)
            return std::nullopt;
        result.lines.push_back(value);
        if (!add(result.total, *value))
            return std::nullopt;
    }
    // Told amounts are what was paid; only a total made of prices still lacks the rest.
    if (told == 0 && (!add(result.total, -result.discount) || !add(result.total, result.shipping) ||
                      (!taxIncluded && !add(result.total, result.tax))))
        return std::nullopt;
    return result;
}

} // namespace shuke::exchange
