#pragma once

#include "core/segments/filter.h"
#include "ui/common/session_jobs.h"

namespace shuke::ui {

/// The columns that answer filters over the customers of a store (segments::FilterIndex): in memory once for all who
/// ask, as long as one of them holds it. GUI thread.
std::shared_ptr<const segments::FilterIndex> sharedFilterIndex(const SharedSession &session);

} // namespace shuke::ui
