#pragma once

#include "core/base/cancel_token.h"

#include <functional>

namespace shuke {

/// What the opening of a store is busy with when it takes longer than a moment.
enum class OpenStage {
    Checking,  ///< It was not closed properly: every page and row is read, nothing is written.
    BackingUp, ///< Its schema is an older one, and a verified backup is made before it is changed.
    Upgrading, ///< It is brought to the schema of this program; this is not stopped.
};

/// Who waits for a store to open.
struct OpenWatch
{
    /// Called when a stage begins, by the thread that opens: must be quick and thread-safe.
    std::function<void(OpenStage)> stage = {};
    /// Ends the check or the backup with Canceled.
    CancelToken cancel = {};

    void begin(OpenStage now) const
    {
        if (stage)
            stage(now);
    }
};

} // namespace shuke
