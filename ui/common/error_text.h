#pragma once

#include "core/base/error.h"

namespace shuke::ui {

/// The one place with words for people: what happened, what was kept, what to do. In the application's language,
/// one or two sentences, plain text. Ends with the detail in brackets: the file, line or field, and why.
QString errorText(const Error &error);

} // namespace shuke::ui
