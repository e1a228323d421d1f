#pragma once

#include <QtGlobal>

#include <functional>

namespace shuke {

/// How far a job is. `total` 0 means "unknown".
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Called from the working thread, at most about 20 times a second by convention; must be quick and thread-safe.
using ProgressSink = std::function<void(Progress)>;

} // namespace shuke
