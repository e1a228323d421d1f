#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace shuke::store {

struct BackupStamp
{
    qint64 counter = 0;
    qint64 createdAtMs = 0; ///< What the clock said, which may be wrong.
    int stretch = 0;        ///< See nextStretch.
};

/// The clock is believed only where it runs on. A step back of more than an hour against the backup before, or ahead of
/// more than 30 days, begins a new stretch: the clock was set, or the shop was closed for long. Decided once, when the
/// backup is made, since thinning out makes gaps of its own. \return the stretch of a backup made now after `previous`.
int nextStretch(const BackupStamp &previous, qint64 nowMs);

/// Which backups of one store stay: all of the last 2 days, then the newest of each of 12 days, 10 weeks and 9 months
/// (UTC days, weeks from Monday), counted over days, weeks and months that have a backup. The source of the numbers is
/// Anki's ladder.
///
/// Order is the counter's alone, and each stretch has a ladder of its own, counted from its own newest backup. So a
/// wrong clock, and its correction, thin out nothing that a right clock would keep. (A clock that is ahead by less than
/// 30 days looks like a holiday.) From the 20th stretch back only the newest of a stretch stays, of 30 of them.
///
/// \param newestFirst by falling counter. \return a flag per backup, in the same order; the first is always kept.
/// Pure; O(n).
std::vector<bool> backupsToKeep(std::span<const BackupStamp> newestFirst);

} // namespace shuke::store
