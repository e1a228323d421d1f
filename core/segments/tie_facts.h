#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <vector>

namespace shuke {
class ReadContext;
}

namespace shuke::segments {

/// What ties a customer to others and what is kept of him.
struct TieFacts
{
    qint32 relations = 0; ///< To people and companies, in either direction.
    qint32 referred = 0;  ///< Customers that he brought.
    qint32 files = 0;
    friend bool operator==(const TieFacts &, const TieFacts &) = default;
};

/// Of each of `ids`, in their order. `ids` ascend. One pass over all relations and files.
Result<std::vector<TieFacts>> tieFacts(ReadContext &context, const std::vector<qint64> &ids);
/// Of one contact, by index.
Result<TieFacts> tieFactsOf(ReadContext &context, ContactId contact);

} // namespace shuke::segments
