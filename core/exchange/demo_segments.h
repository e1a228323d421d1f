#pragma once

#include "core/base/result.h"

namespace shuke {
class WriteContext;
}

namespace shuke::exchange {

/// The segments of the sample company: regulars of two cities, and people to invite before a festival.
Result<void> writeDemoSegments(WriteContext &context);

} // namespace shuke::exchange
