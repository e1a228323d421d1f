#pragma once

#include "core/segments/condition_names.h"

// Conditions as a person types them (docs/segments.md): city in ("上海", "杭州") and orders.count(last 365 days) >= 3
// and not tag("VIP"). Pure.

namespace shuke::segments {

/// What text and parser know of a store.
struct TextContext
{
    std::span<const Field> fields; ///< Of customers.
    const NameBook &names;
    int moneyDigits = 2; ///< currencyDigits() of the store's currency.
};

/// What parseConditions reads back to normalised(group). Records without a name of their own are written as #id.
QString toText(const ConditionGroup &group, const TextContext &context);

/// The friendly name of a field: orders.count, tag, custom.CODE; else its key.
QString nameOf(const Field &field);
/// Null if there is none of that name or key.
const Field *fieldNamed(std::span<const Field> fields, const QString &name);
/// "1234.5": without needless zeros.
QString numberText(Number number);

} // namespace shuke::segments
