#pragma once

#include "core/store/database.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace shuke::exchange {

/// The payment methods of a store by what files call them. One thread.
class PaymentMethods
{
public:
    static Result<PaymentMethods> read(store::Database &database);

    /// The code of the method named by code, by a name in the table or by a usual word; nothing if unknown. The view
    /// lives as long as this object.
    std::optional<std::string_view> find(std::string_view text) const;

private:
    std::string_view folded(std::string_view text) const;
    const std::string *codeOf(std::string_view text) const;

    std::map<std::string, std::string, std::less<>> m_codes; ///< By code and names, folded.
    mutable std::string m_folded;
};

} // namespace shuke::exchange
