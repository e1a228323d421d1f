#pragma once

#include "core/base/progress.h"

namespace shuke {

/// For a part of a job: tells `sink` how far it is as percents `from` … `to` of the whole. Nothing without a sink.
inline ProgressSink progressPart(ProgressSink sink, int from, int to)
{
    if (!sink)
        return {};
    return [sink = std::move(sink), from, to](Progress part) {
        const double share = part.total > 0 ? static_cast<double>(part.done) / static_cast<double>(part.total) : 0;
        sink({from + static_cast<qint64>(share * (to - from)), 100});
    };
}

} // namespace shuke
