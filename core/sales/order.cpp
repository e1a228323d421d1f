#include "core/sales/order.h"

#include <array>

namespace shuke::sales {

namespace order_detail {

constexpr std::array<std::string_view, kOrderStatusCount> kStatusCodes = {"draft", "paid", "shipped", "completed",
                                                                          "canceled"};
constexpr std::array<std::string_view, 2> kKindCodes = {"order", "refund"};

template <typename Enum, size_t N>
std::optional<Enum> fromCode(const std::array<std::string_view, N> &codes, std::string_view code)
{
    for (size_t i = 0; i < N; ++i) {
        if (codes[i] == code)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace order_detail

std::string_view orderStatusCode(OrderStatus status)
{
    return order_detail::kStatusCodes[static_cast<size_t>(status)];
}

std::optional<OrderStatus> orderStatusFromCode(std::string_view code)
{
    if (code == "cancelled")
        return OrderStatus::Canceled;
    return order_detail::fromCode<OrderStatus>(order_detail::kStatusCodes, code);
}

std::string_view documentKindCode(DocumentKind kind)
{
    return order_detail::kKindCodes[static_cast<size_t>(kind)];
}

std::optional<DocumentKind> documentKindFromCode(std::string_view code)
{
    return order_detail::fromCode<DocumentKind>(order_detail::kKindCodes, code);
}

bool isFullyRefunded(Money total, Money refunds, qint64 refundCount)
{
    // The sum can leave 64 bits only downwards: refunds are never positive.
    const std::optional<Money> rest = total.plus(refunds);
    return refundCount > 0 && (!rest || rest->minor() <= 0);
}

} // namespace shuke::sales
