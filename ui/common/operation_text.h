#pragma once

#include "core/base/command.h"

namespace shuke::ui {

/// What an operation is called, in the application's language. An undo keeps the name of what it took back in English:
/// it is recognised and translated too.
QString operationText(const OperationLabel &label);

} // namespace shuke::ui
