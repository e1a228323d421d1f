#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <optional>
#include <vector>

namespace shuke {
class ReadContext;
}

namespace shuke::quality {

/// See InventoryField.
struct FieldUsage
{
    qint64 records = 0;
    qint64 filled = 0;
    std::optional<qint64> lastUsedMs;
};

/// Of each of fieldSpecs(), in their order.
Result<std::vector<FieldUsage>> builtInUsage(ReadContext &context);

struct OwnFieldUsage
{
    CustomFieldId field;
    qint64 filled = 0;
    std::optional<qint64> lastUsedMs;
};
/// Of the fields that have a value.
Result<std::vector<OwnFieldUsage>> ownFieldUsage(ReadContext &context);

} // namespace shuke::quality
