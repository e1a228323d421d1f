#pragma once

#include "core/base/error.h"

namespace shuke::ui {

/// The one place with words for people: what happened, what was kept, what to do. In the application's language,
/// one or two sentences, plain text. Appends the detail only where it names a file, line or field the reader needs.
QString errorText(const Error &error);

} // namespace shuke::ui
