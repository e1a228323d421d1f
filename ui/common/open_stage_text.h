#pragma once

#include "core/base/open_watch.h"

#include <QString>

namespace shuke::ui {

/// What is being done and why, for people who wait for a store to open.
QString openStageText(OpenStage stage);

} // namespace shuke::ui
