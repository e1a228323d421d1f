#pragma once

#include "core/base/command.h"
#include "core/exchange/demo_company.h"

namespace shuke::exchange {

/// Writes the demo company into a store: one operation (kind demo.create) that can be undone. Prices are in the store's
/// currency, whatever `options.currency` says; an invalid end day is today. Duplicate if its customers are there
/// already. About 2 s for 2,000 customers; reports progress, cancels within a second.
Command demoCommand(DemoOptions options);

} // namespace shuke::exchange
