#pragma once

#include "core/exchange/demo_follow_ups.h"
#include "core/store/write_context.h"

#include <QTimeZone>

namespace shuke::exchange {

/// Writes them, after beginBulkInsert: the contact number i has the id `firstContact` + i, the owner number i
/// `staff[i]`.
Result<void> writeDemoFollowUps(WriteContext &context, const DemoFollowUps &followUps, qint64 firstContact,
                                const std::vector<qint64> &staff, const QTimeZone &zone);

} // namespace shuke::exchange
